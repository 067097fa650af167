import type { CivilDay } from '@linli/kernel'
import { type EntityManager, readRows } from '@linli/subgraph'
import {
  ReviewingBodyEnum,
  type CommunityType,
  type ReviewingBody,
  type StandIn,
} from './standard-version.enums.ts'

/** The rules of ours that a district may set otherwise, each from a day on. */
export interface StandardSettings {
  /** How many whole days a version lies open to comments. */
  readonly commentWindowDays: number
  /** How many working days a body has to answer. */
  readonly reviewWorkingDays: number
  /** How many days after its publication a body may object to a correction; the day of publication does not count. */
  readonly objectionDays: number
  /** Which bodies must sign a change for the worse, by type of community. */
  readonly reviewingBodies: Readonly<Record<CommunityType, readonly ReviewingBody[]>>
  /** What takes the place of an owners' committee where there is none; the first that is there counts. */
  readonly ownersStandIns: readonly StandIn[]
  /** How many days before the end of a contract its parties are reminded. */
  readonly contractReminderDays: readonly number[]
  /** For how many days running a promise may be suspended or eased at most. */
  readonly temporaryMeasureDays: number
  /** How many whole days a resident has to say how it went, before a request is closed as unrated. */
  readonly requestRatingDays: number
  /** What is entered in a service log more than so many hours after it happened was entered late. */
  readonly lateLogHours: number
}

/**
 * What holds where a district has set nothing: our assumption, not law. An old or a resettlement estate often has no
 * owners' committee; the owners' own decision is then the legal basis that every change for the worse needs anyway.
 */
export const defaultSettings: StandardSettings = {
  commentWindowDays: 7,
  reviewWorkingDays: 5,
  objectionDays: 7,
  reviewingBodies: {
    OLD: ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE'],
    RESETTLEMENT: ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE'],
    COMMERCIAL: ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'],
  },
  ownersStandIns: ['PROPERTY_MANAGEMENT_COMMITTEE', 'WITNESSED_OPINIONS'],
  // The days of notice in 民法典 947 and 946, 948.
  contractReminderDays: [90, 60],
  temporaryMeasureDays: 30,
  requestRatingDays: 7,
  lateLogHours: 24,
}

/** The settings of a district on a day, so that what was decided then can be reproduced. */
export async function settingsOn(
  em: EntityManager,
  districtId: string,
  day: CivilDay,
): Promise<StandardSettings> {
  const rows = await readRows<{ name: string; value: unknown }>(
    em,
    `select distinct on (name) name, value from standard_setting
     where district_id = $1 and valid_from <= $2 order by name, valid_from desc`,
    [districtId, day],
  )
  return { ...defaultSettings, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) }
}

/** An area with estates of several types asks all the bodies that any of them asks; an unknown type asks all three. */
export function bodiesFor(
  types: readonly (string | null)[],
  settings: StandardSettings,
): readonly ReviewingBody[] {
  const { reviewingBodies } = settings
  const asked = new Set(
    types.flatMap((type) => reviewingBodies[type as CommunityType] ?? reviewingBodies.COMMERCIAL),
  )
  return (Object.keys(ReviewingBodyEnum) as ReviewingBody[]).filter(
    (body) => asked.size === 0 || asked.has(body),
  )
}
