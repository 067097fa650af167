import { expect, it } from 'vitest'
import { levelOfCode } from './division-kind.ts'

it('an official code tells its level by its length and nothing else', () => {
  expect(['210113', '210113001', '210113001001'].map(levelOfCode)).toEqual([
    'DISTRICT',
    'STREET',
    'COMMUNITY',
  ])
  expect(['', '2101', '21011300A', '210113001001-01'].map(levelOfCode)).toEqual([null, null, null, null])
})
