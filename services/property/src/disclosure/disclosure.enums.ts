import { registerEnumType } from 'type-graphql'

/** What 民法典 943 has a property company disclose, grouped into the sheets in which it is told. */
export const DisclosureKindEnum = {
  SERVICE_ITEMS: 'SERVICE_ITEMS',
  STAFF: 'STAFF',
  FEES: 'FEES',
  FULFILMENT: 'FULFILMENT',
  MAINTENANCE_FUND: 'MAINTENANCE_FUND',
  COMMON_INCOME: 'COMMON_INCOME',
} as const
export type DisclosureKind = keyof typeof DisclosureKindEnum
export const disclosureKinds = Object.keys(DisclosureKindEnum) as DisclosureKind[]

registerEnumType(DisclosureKindEnum, {
  name: 'DisclosureKind',
  description: 'What a property company must tell the owners at regular times (Civil Code, article 943).',
  valuesConfig: {
    SERVICE_ITEMS: { description: 'What is done, and how well: the service standard in force.' },
    STAFF: { description: 'Who is responsible: posts, how many people, with which certificates; no names.' },
    FEES: { description: 'What is charged for what, and on which basis.' },
    FULFILMENT: { description: 'What was done of what was promised, in words.' },
    MAINTENANCE_FUND: { description: 'What came into the maintenance fund and what it was used for.' },
    COMMON_INCOME: {
      description:
        'Income from what the owners hold in common: receipts, reasonable costs and what remains; it belongs to the owners (article 282).',
    },
  },
})

export const DisclosureRhythmEnum = {
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  HALF_YEAR: 'HALF_YEAR',
  YEAR: 'YEAR',
} as const
export type DisclosureRhythm = keyof typeof DisclosureRhythmEnum

registerEnumType(DisclosureRhythmEnum, {
  name: 'DisclosureRhythm',
  description: 'How often something must be disclosed.',
  valuesConfig: {
    MONTH: { description: 'For every month of the calendar.' },
    QUARTER: { description: 'For every quarter of the calendar.' },
    HALF_YEAR: { description: 'For every half of the calendar year.' },
    YEAR: { description: 'For every calendar year.' },
  },
})

export const DisclosureCountsFromEnum = { BEGIN: 'BEGIN', END: 'END' } as const
export type DisclosureCountsFrom = keyof typeof DisclosureCountsFromEnum

registerEnumType(DisclosureCountsFromEnum, {
  name: 'DisclosureCountsFrom',
  description: 'From where the days for disclosing are counted.',
  valuesConfig: {
    BEGIN: { description: 'From the beginning of the period: it tells what holds in it.' },
    END: { description: 'From the end of the period: it gives account of what was.' },
  },
})

export const DisclosureSectionEnum = {
  POST: 'POST',
  FEE: 'FEE',
  WORK: 'WORK',
  RECEIPT: 'RECEIPT',
  COST: 'COST',
  USE: 'USE',
} as const
export type DisclosureSection = keyof typeof DisclosureSectionEnum

registerEnumType(DisclosureSectionEnum, {
  name: 'DisclosureSection',
  description: 'What one line of a disclosure is.',
  valuesConfig: {
    POST: { description: 'A post, and how many people hold it.' },
    FEE: { description: 'Something that is charged for.' },
    WORK: { description: 'A service that was promised, and what was done.' },
    RECEIPT: { description: 'Money that came in.' },
    COST: { description: 'What it reasonably cost to earn it.' },
    USE: { description: 'What the owners decided to spend it on.' },
  },
})

export const FeeUnitEnum = {
  SQUARE_METRE_MONTH: 'SQUARE_METRE_MONTH',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  TIME: 'TIME',
  PIECE: 'PIECE',
} as const
export type FeeUnit = keyof typeof FeeUnitEnum

registerEnumType(FeeUnitEnum, {
  name: 'FeeUnit',
  description: 'For what a price is meant.',
  valuesConfig: {
    SQUARE_METRE_MONTH: { description: 'For a square metre of floor area and a month.' },
    MONTH: { description: 'For a month, such as a parking space.' },
    YEAR: { description: 'For a year.' },
    TIME: { description: 'Each time it is done.' },
    PIECE: { description: 'For one piece, such as a card.' },
  },
})

export const DisclosureStatusEnum = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  DISCARDED: 'DISCARDED',
} as const

registerEnumType(DisclosureStatusEnum, {
  name: 'DisclosureStatus',
  description: 'Where a disclosure stands.',
  valuesConfig: {
    DRAFT: { description: 'It is being written; the company alone sees it.' },
    PUBLISHED: {
      description: 'Everybody can read it for good; it is never altered, only followed by a correction.',
    },
    DISCARDED: { description: 'It was given up before it was published.' },
  },
})

export const DisclosureDutyStateEnum = {
  LATE: 'LATE',
  DUE: 'DUE',
  AHEAD: 'AHEAD',
  DONE: 'DONE',
  LAPSED: 'LAPSED',
} as const
export type DisclosureDutyState = keyof typeof DisclosureDutyStateEnum

registerEnumType(DisclosureDutyStateEnum, {
  name: 'DisclosureDutyState',
  description: 'Where a duty to disclose stands today.',
  valuesConfig: {
    LATE: { description: 'Its last day has passed and nothing is published.' },
    DUE: { description: 'Its days are running.' },
    AHEAD: { description: 'The period it gives account of has not ended yet.' },
    DONE: { description: 'It is published.' },
    LAPSED: { description: 'The contract ended before its time came.' },
  },
})

export const DisclosureActionEnum = {
  EDIT: 'EDIT',
  PUBLISH: 'PUBLISH',
  DISCARD: 'DISCARD',
  CORRECT: 'CORRECT',
} as const
export type DisclosureAction = keyof typeof DisclosureActionEnum

registerEnumType(DisclosureActionEnum, {
  name: 'DisclosureAction',
  description: 'What can be done with a disclosure.',
  valuesConfig: {
    EDIT: { description: 'Write what it says.' },
    PUBLISH: { description: 'Put it in public for good.' },
    DISCARD: { description: 'Give the draft up.' },
    CORRECT: { description: 'Begin a correction of what is published.' },
  },
})
