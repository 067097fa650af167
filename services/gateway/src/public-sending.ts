import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { getArgumentValues, GraphQLError, visit, type ExecutionArgs } from 'graphql'
import { WindowCount } from './limits.ts'
import { requestContextOf, type RuntimeContext } from './request-context.ts'

/** How often within how long. */
interface Allowance {
  readonly times: number
  readonly windowMillis: number
}

/** How much may be sent without an account by one mutation. */
export interface PublicSendingLimit {
  /** The mutation's field. */
  readonly mutation: string
  /** Where in its arguments stands to what it is sent: the estate on whose board it lands. */
  readonly subject: readonly string[]
  /** Where the key stands that makes a repeat have one effect; a repeat takes nothing from the allowance. */
  readonly repeatedBy: readonly (readonly string[])[]
  readonly perAddress: readonly Allowance[]
  readonly perSubject: readonly Allowance[]
}

const tenMinutes = 10 * 60_000
const day = 24 * 3_600_000

/**
 * Residents' requests go to a board on which people work. One address fills no board: it is stopped long before its
 * estate is, so that the others of the estate still come through; phones of one carrier share addresses, so it is more
 * than one household needs. Many addresses together, an outage or an attack, are stopped where a desk could not read
 * them any more.
 */
export const publicSendingLimits: readonly PublicSendingLimit[] = [
  {
    mutation: 'serviceRequestPlace',
    subject: ['input', 'estateId'],
    repeatedBy: [
      ['input', 'idempotencyKey'],
      ['input', 'clientSecret'],
    ],
    perAddress: [
      { times: 10, windowMillis: tenMinutes },
      { times: 40, windowMillis: day },
    ],
    perSubject: [
      { times: 200, windowMillis: tenMinutes },
      { times: 1000, windowMillis: day },
    ],
  },
]

/** Something that was sent: from where, to what, and by which key a repeat of it is known. */
interface Sent {
  readonly address: string
  readonly subject: string
  /** Null where nothing tells a repeat. */
  readonly repeat: string | null
}

/** The counts of one mutation, in this process. */
export class SendingCount {
  private readonly addresses: readonly Counted[]
  private readonly subjects: readonly Counted[]
  private readonly passed: WindowCount

  constructor({ perAddress, perSubject }: Pick<PublicSendingLimit, 'perAddress' | 'perSubject'>) {
    this.addresses = perAddress.map(counted)
    this.subjects = perSubject.map(counted)
    this.passed = new WindowCount(Math.min(...[...perAddress, ...perSubject].map((one) => one.windowMillis)))
  }

  /**
   * @returns which limit is met, or null. What is refused for its address is not counted against the subject: whoever
   * sends without end takes nothing from the others.
   */
  take({ address, subject, repeat }: Sent, now = Date.now()): 'ADDRESS' | 'SUBJECT' | null {
    if (repeat !== null && this.passed.has(repeat, now)) return null
    const isWithin = (key: string) => (one: Counted) => one.count.take(key, one.times, now)
    if (!this.addresses.every(isWithin(address))) return 'ADDRESS'
    if (!this.subjects.every(isWithin(subject))) return 'SUBJECT'
    if (repeat !== null) this.passed.take(repeat, 1, now)
    return null
  }
}

interface Counted {
  readonly count: WindowCount
  readonly times: number
}

const counted = ({ times, windowMillis }: Allowance): Counted => ({
  count: new WindowCount(windowMillis),
  times,
})

/** Keeps boards from being filled by a machine. */
export function publicSendingPlugin(limits: readonly PublicSendingLimit[]): GatewayPlugin<RuntimeContext> {
  const counts = new Map(limits.map((limit) => [limit.mutation, { limit, count: new SendingCount(limit) }]))
  return {
    onExecute({ args }) {
      const { caller, clientAddress: address, operation } = requestContextOf(args.contextValue)
      if (caller.account || operation.type !== 'mutation') return
      for (const { mutation, values } of sentBy(args, counts)) {
        const { limit, count } = counts.get(mutation)!
        const subject = valueAt(values, limit.subject) ?? ''
        const keys = limit.repeatedBy.map((path) => valueAt(values, path))
        const repeat = keys.length > 0 && keys.every(Boolean) ? [subject, ...keys].join(' ') : null
        const met = count.take({ address, subject, repeat })
        if (met) throw tooMany(met)
      }
    },
  }
}

function tooMany(limit: 'ADDRESS' | 'SUBJECT'): GraphQLError {
  const message =
    limit === 'ADDRESS'
      ? 'Too much was sent from here in the last minutes; try again in ten minutes'
      : 'Too much was sent to this place in the last minutes; try again in ten minutes'
  return new GraphQLError(message, {
    extensions: { code: 'TOO_MANY_REQUESTS', limit, http: { status: 429 } },
  })
}

/** Each time that an operation sends something: under several names it is sent several times. */
function sentBy({ schema, document, variableValues }: ExecutionArgs, counts: ReadonlyMap<string, unknown>) {
  const sent: { mutation: string; values: unknown }[] = []
  const fields = schema.getMutationType()?.getFields() ?? {}
  visit(document, {
    Field(node) {
      const mutation = node.name.value
      const field = fields[mutation]
      if (!field || !counts.has(mutation)) return undefined
      sent.push({ mutation, values: valuesOf(field, node, variableValues) })
      return false
    },
  })
  return sent
}

function valuesOf(...asked: Parameters<typeof getArgumentValues>): unknown {
  try {
    return getArgumentValues(...asked)
  } catch {
    // Wrong arguments are refused with their reason when it is carried out.
    return {}
  }
}

function valueAt(values: unknown, path: readonly string[]): string | null {
  const value = path.reduce<unknown>(
    (inside, name) => (inside as Record<string, unknown> | null | undefined)?.[name],
    values,
  )
  return typeof value === 'string' ? value : null
}
