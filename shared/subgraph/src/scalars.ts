import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const wrong = (name: string, value: unknown) => new GraphQLError(`Not a ${name}: ${JSON.stringify(value)}`)

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
  if (Number.isNaN(instant.getTime())) throw wrong('DateTime', value)
  return instant
}

function toCivilDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrong('Date', value)
  const day = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) throw wrong('Date', value)
  return value
}

function toDecimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^-?\d{1,18}(\.\d{1,6})?$/.test(text)) throw wrong('Decimal', value)
  return text
}
