/** The closed lists of an item as the API shows them; what they mean for comparing is in `measure.ts`. */
import { registerEnumType } from 'type-graphql'
import type { Category, Comparator, Evidence, Measure, Period, Tag, Unit } from './measure.ts'

type Values<Union extends string> = { readonly [Value in Union]: Value }

export const CategoryEnum: Values<Category> = {
  GENERAL_MANAGEMENT: 'GENERAL_MANAGEMENT',
  COMMON_PARTS: 'COMMON_PARTS',
  COMMON_FACILITIES: 'COMMON_FACILITIES',
  PUBLIC_ORDER: 'PUBLIC_ORDER',
  CLEANING: 'CLEANING',
  GREENING: 'GREENING',
}
registerEnumType(CategoryEnum, {
  name: 'StandardCategory',
  description: 'The heading under which an item of a standard is read.',
  valuesConfig: {
    GENERAL_MANAGEMENT: { description: 'Desk, repairs, surveys, publication of accounts (综合管理).' },
    COMMON_PARTS: { description: 'Care of the building and its shared parts (房屋及共用部位).' },
    COMMON_FACILITIES: { description: 'Lifts, lights, pumps and other shared equipment (共用设施设备).' },
    PUBLIC_ORDER: { description: 'Gate, patrols, vehicles, cameras (公共秩序).' },
    CLEANING: { description: 'Cleaning and rubbish (保洁).' },
    GREENING: { description: 'Lawns, trees and pests (绿化).' },
  },
})

export const TagEnum: Values<Tag> = {
  BEAUTIFICATION: 'BEAUTIFICATION',
  PLANTING: 'PLANTING',
  CLEANLINESS: 'CLEANLINESS',
  LIGHTING: 'LIGHTING',
  ORDERLINESS: 'ORDERLINESS',
}
registerEnumType(TagEnum, {
  name: 'StandardTag',
  description: 'The five marks of a well-kept estate to which an item may contribute.',
  valuesConfig: {
    BEAUTIFICATION: { description: 'A fair appearance (美化).' },
    PLANTING: { description: 'Green (绿化).' },
    CLEANLINESS: { description: 'Clean (洁化).' },
    LIGHTING: { description: 'Well lit (亮化).' },
    ORDERLINESS: { description: 'In good order (序化).' },
  },
})

export const MeasureEnum: Values<Measure> = {
  RESPONSE_TIME: 'RESPONSE_TIME',
  RESOLUTION_TIME: 'RESOLUTION_TIME',
  TIMES_PER_PERIOD: 'TIMES_PER_PERIOD',
  INTERVAL: 'INTERVAL',
  PER_CENT: 'PER_CENT',
  HOURS_PER_DAY: 'HOURS_PER_DAY',
  YES_NO: 'YES_NO',
  NONE: 'NONE',
}
registerEnumType(MeasureEnum, {
  name: 'StandardMeasure',
  description: 'How a promise is measured.',
  valuesConfig: {
    RESPONSE_TIME: { description: 'How soon somebody comes.' },
    RESOLUTION_TIME: { description: 'How soon it is done.' },
    TIMES_PER_PERIOD: { description: 'How often in each day, week, month …' },
    INTERVAL: { description: 'Once in every so many hours, days, months …' },
    PER_CENT: { description: 'A rate, such as the share of lamps that burn.' },
    HOURS_PER_DAY: { description: 'How many hours of the day something runs or somebody is there.' },
    YES_NO: { description: 'It is done or it is not.' },
    NONE: { description: 'A description that nobody can count (描述性); it is not calculated.' },
  },
})

export const UnitEnum: Values<Unit> = {
  MINUTE: 'MINUTE',
  HOUR: 'HOUR',
  DAY: 'DAY',
  WORKING_DAY: 'WORKING_DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  YEAR: 'YEAR',
}
registerEnumType(UnitEnum, {
  name: 'StandardUnit',
  description: 'The unit of a time or of an interval.',
  valuesConfig: {
    MINUTE: { description: 'Minutes.' },
    HOUR: { description: 'Hours.' },
    DAY: { description: 'Days of the calendar.' },
    WORKING_DAY: { description: 'Days on which offices work.' },
    WEEK: { description: 'Weeks.' },
    MONTH: { description: 'Months.' },
    QUARTER: { description: 'Three months.' },
    HALF_YEAR: { description: 'Six months.' },
    YEAR: { description: 'Years.' },
  },
})

export const PeriodEnum: Values<Period> = {
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  YEAR: 'YEAR',
  CASE: 'CASE',
}
registerEnumType(PeriodEnum, {
  name: 'StandardPeriod',
  description: 'The period in which times are counted.',
  valuesConfig: {
    DAY: { description: 'Each day.' },
    WEEK: { description: 'Each week.' },
    MONTH: { description: 'Each month.' },
    QUARTER: { description: 'Each three months.' },
    HALF_YEAR: { description: 'Each six months.' },
    YEAR: { description: 'Each year.' },
    CASE: { description: 'Each single occasion, such as the renovation of one flat.' },
  },
})

export const ComparatorEnum: Values<Comparator> = { AT_MOST: 'AT_MOST', AT_LEAST: 'AT_LEAST' }
registerEnumType(ComparatorEnum, {
  name: 'StandardComparator',
  description: 'On which side of the figure the promise lies.',
  valuesConfig: {
    AT_MOST: { description: 'Not more than the figure: lower is stricter.' },
    AT_LEAST: { description: 'Not less than the figure: higher is stricter.' },
  },
})

export const EvidenceEnum: Values<Evidence> = {
  REQUEST_CLOCK: 'REQUEST_CLOCK',
  SERVICE_LOG: 'SERVICE_LOG',
  RATING: 'RATING',
  SPOT_CHECK: 'SPOT_CHECK',
}
registerEnumType(EvidenceEnum, {
  name: 'StandardEvidence',
  description: 'From which record it is counted whether a promise was kept.',
  valuesConfig: {
    REQUEST_CLOCK: { description: 'The times at which requests were placed, reached and solved.' },
    SERVICE_LOG: { description: 'The log of rounds and services.' },
    RATING: { description: 'What residents answered when they were asked.' },
    SPOT_CHECK: { description: 'A look on the spot.' },
  },
})
