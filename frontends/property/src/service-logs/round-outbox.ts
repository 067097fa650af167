/**
 * Rounds that were written down and have not arrived yet: in a cellar there is no network. They lie on this device, each
 * with a key of its own that was made when it was written, so that sending it again and again has one effect.
 */
import { ObservableValue } from '@linli/frontend-kit'
import type { ServiceLogEnterInput } from '../gql/graphql.ts'

export interface WaitingRound {
  readonly input: ServiceLogEnterInput & { readonly idempotencyKey: string }
  /** What it is called on the screen: the point, or the area. */
  readonly place: string
  /** A photo that has not been sent yet, as a data address. */
  readonly photo: string | null
  /** What the server said, where it said no: somebody must look at it. */
  readonly refusal: string | null
}

const prefix = 'linli.rounds.'
const outboxes = new Map<string, ObservableValue<readonly WaitingRound[]>>()

/** Of one seat: a round is sent in the seat in which it was made, whoever uses the device afterwards. */
export function outboxOf(seat: string): ObservableValue<readonly WaitingRound[]> {
  let outbox = outboxes.get(seat)
  if (!outbox) {
    outbox = new ObservableValue(stored(seat))
    outboxes.set(seat, outbox)
  }
  return outbox
}

/** @returns whether the device could keep it; otherwise it is only on the screen */
export function keepRound(seat: string, round: WaitingRound): boolean {
  return write(seat, [...outboxOf(seat).get(), round])
}

export function changeRound(seat: string, key: string, change: Partial<WaitingRound>): void {
  write(
    seat,
    outboxOf(seat)
      .get()
      .map((round) => (round.input.idempotencyKey === key ? { ...round, ...change } : round)),
  )
}

export function forgetRound(seat: string, key: string): void {
  write(
    seat,
    outboxOf(seat)
      .get()
      .filter(({ input }) => input.idempotencyKey !== key),
  )
}

function write(seat: string, rounds: readonly WaitingRound[]): boolean {
  outboxOf(seat).set(rounds)
  try {
    if (rounds.length === 0) localStorage.removeItem(prefix + seat)
    else localStorage.setItem(prefix + seat, JSON.stringify(rounds))
    return true
  } catch {
    // Full, or storage is barred.
    return false
  }
}

function stored(seat: string): readonly WaitingRound[] {
  try {
    const found = JSON.parse(localStorage.getItem(prefix + seat) ?? '[]') as unknown
    return Array.isArray(found) ? (found as WaitingRound[]) : []
  } catch {
    return []
  }
}
