import fc from 'fast-check'
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
} from 'graphql'

/** Texts that have broken programs: bytes that cannot be stored, halves of characters, commands, the very long. */
const texts = [
  ...[
    '',
    ' ',
    '\0',
    '社区\0',
    '\uD800',
    '\\',
    "'; drop table person; --",
    '%_\\',
    '{{name}}',
    '\u202Eabc',
    '\r\n\t',
  ],
  ...['=1+1', '[]', '{}', 'null', '$1', '?', '??', ':id', 'e\u0301'.repeat(40), '长'.repeat(20_000)],
  ...[
    '210113',
    '210113004027',
    '210113004027-01',
    '210113004027-M01',
    '999999999999',
    '2101130040270',
    '-1',
    '1e309',
  ],
]
const identities = [
  ...['', 'x', '0', '\0', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...['11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-11111111111G', '%', '长'.repeat(300)],
]
const days = [
  ...[
    '0000-01-01',
    '0001-01-01',
    '1799-12-31',
    '1800-01-01',
    '2999-12-31',
    '3000-01-01',
    '9999-12-31',
    '9999-99-99',
  ],
  ...['2026-02-29', '2028-02-29', '2026-03-02', '', 'today', '\0', '-2026-01-01', '+012026-01-01'],
]
const moments = [
  '0000-01-01T00:00:00Z',
  '2999-12-31T23:59:59+14:00',
  '2026-03-02T01:00:00Z',
  '9999-12-31T23:59:59Z',
  'now',
  '',
]
const decimals = [
  '0',
  '-1',
  '0.000001',
  '999999999999999999',
  '-999999999999999999.999999',
  '1e5',
  'NaN',
  '',
  '100.01',
]
const integers = [0, -1, 1, 100, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1.5]

const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
/** Made by hand: of the right length and of values that no column holds. */
const cursors = [
  ...[
    '',
    'x',
    '\0',
    '长',
    cursor([]),
    cursor(['x']),
    cursor(['x', 'y']),
    cursor(['x', 'y', 'z']),
    cursor({ a: 1 }),
  ],
  ...[
    cursor(['\0', '\0']),
    cursor(['9999-99-99', 'x']),
    cursor([null, null]),
    cursor(['']),
    cursor([String(2 ** 70)]),
  ],
]

/**
 * Values for one argument or field: mostly what stands there in a sensible request, so that the request gets far, and
 * else anything that its type may be sent.
 */
export function valueFor(type: GraphQLInputType, name: string, sensible: unknown): fc.Arbitrary<unknown> {
  const nasty = nastyFor(type, name, sensible)
  return sensible === undefined
    ? fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 3, arbitrary: fc.constant(undefined) })
    : fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 5, arbitrary: fc.constant(sensible) })
}

function nastyFor(type: GraphQLInputType, name: string, sensible: unknown): fc.Arbitrary<unknown> {
  if (!isNonNullType(type))
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 9, arbitrary: present(type, name, sensible) },
    )
  return present(type, name, sensible)
}

function present(type: GraphQLInputType, name: string, sensible: unknown): fc.Arbitrary<unknown> {
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const [first] = Array.isArray(sensible) ? sensible : []
    return fc.array(nastyFor(inner.ofType, name, first), { maxLength: 4 })
  }
  if (isInputObjectType(inner)) return objectOf(Object.values(inner.getFields()), sensible)
  if (isEnumType(inner)) return fc.constantFrom(...inner.getValues().map((value) => value.name), 'NONE_SUCH')
  switch (inner.name) {
    case 'Int':
      return fc.oneof(fc.constantFrom(...integers), fc.integer())
    case 'Float':
      return fc.double()
    case 'Boolean':
      return fc.boolean()
    case 'ID':
      return fc.oneof(fc.constantFrom(...identities), fc.uuid())
    case 'Date':
      return fc.constantFrom(...days)
    case 'DateTime':
      return fc.constantFrom(...moments)
    case 'Decimal':
      return fc.constantFrom(...decimals)
    default:
      return name === 'after'
        ? fc.constantFrom(...cursors)
        : fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' }))
  }
}

/** Values for all arguments of a field, or for all fields of an input. */
export function objectOf(
  fields: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
  sensible: unknown,
): fc.Arbitrary<Record<string, unknown>> {
  const given = (sensible ?? {}) as Record<string, unknown>
  return fc
    .record(Object.fromEntries(fields.map(({ name, type }) => [name, valueFor(type, name, given[name])])))
    .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)))
}
