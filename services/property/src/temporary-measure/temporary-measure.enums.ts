import { registerEnumType } from 'type-graphql'
import type { MeasureStanding } from './measure-days.ts'

export const MeasureOccasionEnum = {
  SNOW: 'SNOW',
  WEATHER: 'WEATHER',
  OUTAGE: 'OUTAGE',
  WORKS: 'WORKS',
  OTHER: 'OTHER',
} as const
export type MeasureOccasion = keyof typeof MeasureOccasionEnum
registerEnumType(MeasureOccasionEnum, {
  name: 'MeasureOccasion',
  description: 'What a promise gives way to for some days.',
  valuesConfig: {
    SNOW: { description: 'Snow and ice 降雪.' },
    WEATHER: { description: 'Storm, heavy rain, great heat or cold.' },
    OUTAGE: { description: 'No water, power, heat or lift.' },
    WORKS: { description: 'Works that close a part of the place.' },
    OTHER: { description: 'Something else, said in the reason.' },
  },
})

export const MeasureStandingEnum: { readonly [Value in MeasureStanding]: Value } = {
  ANNOUNCED: 'ANNOUNCED',
  RUNNING: 'RUNNING',
  OVER: 'OVER',
  LIFTED: 'LIFTED',
}
registerEnumType(MeasureStandingEnum, {
  name: 'TemporaryMeasureStatus',
  description: 'Where a temporary measure stands today.',
  valuesConfig: {
    ANNOUNCED: { description: 'Begins on a later day.' },
    RUNNING: { description: 'In force today.' },
    OVER: { description: 'Ended by itself; the promises hold again.' },
    LIFTED: { description: 'Lifted before its last day.' },
  },
})
