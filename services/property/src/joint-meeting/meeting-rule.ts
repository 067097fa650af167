import { addDays, type CivilDay } from '@linli/kernel'
import { type EntityManager, readRows } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'

export const communityTypes = ['OLD', 'RESETTLEMENT', 'COMMERCIAL'] as const
export type MeetingCommunityType = (typeof communityTypes)[number]
export const meetingRhythms = ['MONTH', 'TWO_MONTHS', 'QUARTER'] as const
export type MeetingRhythm = (typeof meetingRhythms)[number]
export const meetingLevels = ['COMMUNITY', 'MANAGEMENT_AREA'] as const
export type MeetingLevel = (typeof meetingLevels)[number]

const MeetingRuleSchema = defineEntity({
  name: 'MeetingRuleSetting',
  tableName: 'meeting_rule',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    communityType: p.text().$type<MeetingCommunityType>(),
    rhythm: p.text().$type<MeetingRhythm>(),
    level: p.text().$type<MeetingLevel>(),
    verificationAttempts: p.integer(),
    verificationDays: p.integer(),
    validFrom: p.date(),
    setAt: p.datetime(),
    setBySeatId: p.uuid().nullable(),
  },
})

/** What a district has decided for communities of one type, from a day on. Added, never altered. */
export class MeetingRuleSetting extends MeetingRuleSchema.class {}
MeetingRuleSchema.setClass(MeetingRuleSetting)

/** How often communities of a type meet, and when the community may close out what the raiser does not answer. */
export interface MeetingRule {
  readonly communityType: MeetingCommunityType
  readonly rhythm: MeetingRhythm
  /** Whether the community meets as a whole, or for each management area. */
  readonly level: MeetingLevel
  /** How often the raiser is asked before the community looks for itself. */
  readonly verificationAttempts: number
  /** How many days after the report that is, at the earliest. */
  readonly verificationDays: number
  /** Empty for our assumption, which holds where a district has set nothing. */
  readonly validFrom: CivilDay | null
}

/** Our assumption, not law: monthly for the whole community; asked twice, and seven days. */
const assumed: Omit<MeetingRule, 'communityType'> = {
  rhythm: 'MONTH',
  level: 'COMMUNITY',
  verificationAttempts: 2,
  verificationDays: 7,
  validFrom: null,
}

/** What a district has decided so far. */
export class MeetingRules {
  private readonly set: readonly MeetingRule[]

  /** @param set the latest first */
  constructor(set: readonly MeetingRule[]) {
    this.set = set
  }

  /** The rule that held on a day, so that what was due then can be reproduced. An unknown type is taken as COMMERCIAL. */
  on(type: MeetingCommunityType | null, day: CivilDay): MeetingRule {
    const communityType = type ?? 'COMMERCIAL'
    const found = this.set.find((rule) => rule.communityType === communityType && rule.validFrom! <= day)
    return found ?? { communityType, ...assumed }
  }

  allOn(day: CivilDay): MeetingRule[] {
    return communityTypes.map((type) => this.on(type, day))
  }

  /** What is set and holds from a later day. */
  after(day: CivilDay): MeetingRule[] {
    return this.set.filter(({ validFrom }) => validFrom! > day).toReversed()
  }
}

export async function readMeetingRules(em: EntityManager, districtId: string): Promise<MeetingRules> {
  const rows = await readRows<MeetingRule>(
    em,
    `select community_type as "communityType", rhythm, level, verification_attempts as "verificationAttempts",
       verification_days as "verificationDays", valid_from::text as "validFrom"
     from meeting_rule where district_id = $1 order by valid_from desc, set_at desc, id desc`,
    [districtId],
  )
  return new MeetingRules(rows)
}

const months: Readonly<Record<MeetingRhythm, number>> = { MONTH: 1, TWO_MONTHS: 2, QUARTER: 3 }

/** The last day of the period in which the next meeting belongs: a monthly one in March is followed by one in April. */
export function nextMeetingBy(rhythm: MeetingRhythm, lastHeldOn: CivilDay): CivilDay {
  const [year, month] = lastHeldOn.split('-').map(Number)
  const next = new Date(Date.UTC(year!, month! - 1 + months[rhythm] + 1, 1)).toISOString().slice(0, 10)
  return addDays(next, -1)
}
