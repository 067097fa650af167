import type { EntityManager } from '@linli/subgraph'
import { purposes } from '../messages/index.ts'
import { purposeOf } from '../notification/index.ts'
import { rows } from '../tables.ts'
import type { Channel } from './channel.ts'

/**
 * Where a district has set nothing: what is to be done goes everywhere, what is to be known does not ring a telephone.
 * Our assumption, not law.
 */
export const defaultChannels = (purpose: string): Channel[] =>
  purposeOf(purpose).isDuty ? ['SMS', 'EMAIL', 'WECOM', 'DINGTALK'] : ['EMAIL', 'WECOM', 'DINGTALK']

export interface RuleInForce {
  purpose: string
  channels: Channel[]
  /** Null where the district has set nothing. */
  inForceFrom: string | null
  setBy: string | null
  setInPost: string | null
}

/** What holds on a civil day for every purpose there is, in the order in which they are listed. */
export async function deliveryRulesOn(
  em: EntityManager,
  districtId: string,
  day: string,
): Promise<RuleInForce[]> {
  const set = await rows(em)
    .selectFrom('delivery_rule')
    .distinctOn('purpose')
    .select([
      'purpose',
      'channels',
      'in_force_from as inForceFrom',
      'set_by as setBy',
      'set_in_post as setInPost',
    ])
    .where('district_id', '=', districtId)
    .where('in_force_from', '<=', day)
    .orderBy('purpose')
    .orderBy('in_force_from', 'desc')
    .execute()
  const byPurpose = new Map(set.map((rule) => [rule.purpose, rule]))
  const unset = { inForceFrom: null, setBy: null, setInPost: null }
  return Object.keys(purposes).map(
    (purpose) => byPurpose.get(purpose) ?? { purpose, channels: defaultChannels(purpose), ...unset },
  )
}

/** The channels of one purpose on a civil day. */
export async function channelsOn(
  em: EntityManager,
  districtId: string,
  purpose: string,
  day: string,
): Promise<Channel[]> {
  const rules = await deliveryRulesOn(em, districtId, day)
  return rules.find((rule) => rule.purpose === purpose)?.channels ?? defaultChannels(purpose)
}
