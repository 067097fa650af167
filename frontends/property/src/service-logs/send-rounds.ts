import type { Failure } from '@linli/frontend-kit'
import type { ServiceLogEnterInput } from '../gql/graphql.ts'
import { changeRound, forgetRound, outboxOf } from './round-outbox.ts'

/** How a round gets to the server; given from outside, so that it can be tried without one. */
export interface RoundSender {
  /** Sends the photo and gives its identity. */
  sendPhoto: (photo: string) => Promise<string>
  /** @returns what the server refuses, or null when it has taken it */
  sendRound: (input: ServiceLogEnterInput) => Promise<string | null>
  failureOf: (error: unknown) => Failure
}

const underWay = new Map<string, Promise<void>>()

/** Sends what waits, the oldest first, until nobody answers. Two calls at once are one. */
export function sendRounds(seat: string, sender: RoundSender): Promise<void> {
  const running = underWay.get(seat) ?? sendAll(seat, sender).finally(() => underWay.delete(seat))
  underWay.set(seat, running)
  return running
}

async function sendAll(seat: string, sender: RoundSender): Promise<void> {
  for (const { input, photo, refusal } of outboxOf(seat).get()) {
    if (refusal !== null) continue
    const key = input.idempotencyKey
    try {
      let sent = input
      if (photo !== null) {
        sent = { ...input, fileId: await sender.sendPhoto(photo) }
        // Kept before the round goes out: the same key must always come with the same content.
        changeRound(seat, key, { input: sent, photo: null })
      }
      const answer = await sender.sendRound(sent)
      if (answer === null) forgetRound(seat, key)
      else changeRound(seat, key, { refusal: answer })
    } catch (error) {
      const failure = sender.failureOf(error)
      // Nobody answers: the others would not arrive either.
      if (failure.kind === 'unreachable') return
      changeRound(seat, key, { refusal: failure.detail })
    }
  }
}
