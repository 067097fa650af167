import { GraphQLScalarType, Kind } from 'graphql'
import { badInput, type BadInputReason } from './bad-input.ts'

const reasons = {
  DateTime: 'NOT_A_MOMENT',
  Date: 'NOT_A_DAY',
  Decimal: 'NOT_A_NUMBER',
} as const satisfies Record<string, BadInputReason>

const wrong = (name: keyof typeof reasons, value: unknown) =>
  badInput(reasons[name], `Not a ${name}: ${JSON.stringify(value)}`)

/**
 * Nothing that is entered happened before or is due after; and every sum of such a day and a term is a day of four
 * digits, which the calendars of the database and of the programs agree on.
 */
const years = { first: 1800, last: 2999 }

const isInRange = (instant: Date) =>
  instant.getUTCFullYear() >= years.first && instant.getUTCFullYear() <= years.last

/** A moment, in RFC 3339 with its offset; given out in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in time, written like 2026-03-01T09:30:00Z.',
  serialize: (value) => new Date(value as string | number | Date).toISOString(),
  parseValue: (value) => toInstant(value),
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : undefined),
})

/** A day of the calendar in Shanghai, never a moment. */
export const CivilDay = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar as it is counted in China, written like 2026-03-01.',
  serialize: (value) => String(value),
  parseValue: (value) => toCivilDay(value),
  parseLiteral: (node) => toCivilDay(node.kind === Kind.STRING ? node.value : undefined),
})

/** An exact decimal number; a string, because a float would lose the last fen. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number, written as text like "12.50".',
  serialize: (value) => String(value),
  parseValue: (value) => toDecimal(value),
  parseLiteral: (node) =>
    toDecimal(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? node.value
        : undefined,
    ),
})

function toInstant(value: unknown): Date {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
  ) {
    throw wrong('DateTime', value)
  }
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime()) || !isInRange(instant)) throw wrong('DateTime', value)
  return instant
}

function toCivilDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrong('Date', value)
  const day = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value || !isInRange(day))
    throw wrong('Date', value)
  return value
}

function toDecimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^-?\d{1,18}(\.\d{1,6})?$/.test(text)) throw wrong('Decimal', value)
  return text
}
