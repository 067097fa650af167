import { expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

const body = (kind: string, ...people: string[]) => ({
  kind,
  appointments: people.map((id) => ({ person: { id } })),
})
const places = (bodies: Parameters<typeof spreadOf>[0], personId: string) =>
  spreadOf(bodies, personId).map(({ place }) => place)

it('joins the Party body with the company through what lies between', () => {
  const bodies = [body('PARTY_ORGANISATION', '冯委员'), body('PROPERTY_COMPANY', '冯委员')]
  expect(places(bodies, '冯委员')).toEqual(['first', 'between', 'between', 'last'])
})

it('leaves the columns beside the line alone', () => {
  const bodies = [body('RESIDENTS_COMMITTEE', '周主任'), body('OWNERS_COMMITTEE', '周主任', '吴委员')]
  expect(places(bodies, '周主任')).toEqual(['outside', 'first', 'last', 'outside'])
})

it('draws no line inside one column: two organisations of the same sort', () => {
  const bodies = [body('PARTY_ORGANISATION', '林书记'), body('PARTY_ORGANISATION', '林书记')]
  expect(places(bodies, '林书记')).toEqual(['outside', 'outside', 'outside', 'outside'])
})
