import type { CivilDay } from '@linli/kernel'
import { registerEnumType } from 'type-graphql'

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

export const MeasureStandingEnum = {
  ANNOUNCED: 'ANNOUNCED',
  RUNNING: 'RUNNING',
  OVER: 'OVER',
  LIFTED: 'LIFTED',
} as const
export type MeasureStanding = keyof typeof MeasureStandingEnum
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

/** Found by date: a measure needs nobody to end. */
export function measureStanding(
  today: CivilDay,
  {
    startsOn,
    endsOn,
    liftedOn,
  }: { startsOn: CivilDay; endsOn: CivilDay; liftedOn?: CivilDay | null | undefined },
): MeasureStanding {
  if (liftedOn != null) return 'LIFTED'
  if (today < startsOn) return 'ANNOUNCED'
  return today <= endsOn ? 'RUNNING' : 'OVER'
}
