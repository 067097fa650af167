import { expect, it } from 'vitest'
import { estateChoices } from './area-values.ts'

const estates = [
  { id: '1', name: '示范·杏林苑', managementArea: { id: 'M01', name: '示范·杏林苑物业管理区域' } },
  { id: '2', name: '示范·悦水湾', managementArea: null },
]

it('an estate that another area covers says which one, and one that none covers is free', () => {
  expect(estateChoices(estates, undefined).map(({ elsewhere }) => elsewhere)).toEqual([
    '示范·杏林苑物业管理区域',
    null,
  ])
})

it('an area may keep its own estates', () => {
  expect(estateChoices(estates, 'M01').map(({ elsewhere }) => elsewhere)).toEqual([null, null])
})
