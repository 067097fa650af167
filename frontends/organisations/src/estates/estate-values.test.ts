import { expect, it } from 'vitest'
import { emptyEstate, factsInput, problemsOf, valuesOf } from './estate-values.ts'

const xinglin = {
  name: '示范·杏林苑',
  managementMode: 'CONTRACTED' as const,
  builtYear: 2014,
  households: 1860,
  resettlementPercent: '0',
  area: '198400.00',
  address: '示范路 1 号',
}

it('no resettled household is a fact, and stays one on the way through the form', () => {
  expect(factsInput(valuesOf(xinglin))).toEqual({ ...xinglin, area: '198400' })
})

it('what nobody knows is unknown and not zero', () => {
  expect(factsInput({ ...emptyEstate, name: ' 示范·铁西巷 ', managementMode: 'NONE' })).toEqual({
    name: '示范·铁西巷',
    managementMode: 'NONE',
    builtYear: null,
    households: null,
    resettlementPercent: null,
    area: null,
    address: null,
  })
})

it('every figure that cannot be is named at once, and what is left open is none', () => {
  expect(problemsOf(valuesOf(xinglin))).toEqual({})
  expect(problemsOf({ ...emptyEstate, name: '示范·铁西巷' })).toEqual({})
  expect(
    problemsOf({
      ...emptyEstate,
      name: ' ',
      builtYear: 3020,
      households: 1.5,
      resettlementPercent: 150,
      area: 12.345,
    }),
  ).toEqual({
    name: 'nameMissing',
    builtYear: 'yearWrong',
    households: 'householdsWrong',
    resettlementPercent: 'percentWrong',
    area: 'areaWrong',
  })
})
