import { civilDay } from '@linli/kernel'
import { enqueue, type EntityManager, type JobTools } from '@linli/subgraph'
import { sql } from 'kysely'
import { purposeOf } from '../notification/index.ts'
import { anyOf, rows } from '../tables.ts'
import { availableChannels, messageSettingsOf } from './message-settings.ts'
import type { Channel } from './channel.ts'
import { channelsOn } from './delivery-rules-on.ts'
import { Delivery } from './delivery.ts'
import { earliestTime } from './sending-hours.ts'

interface NoticeJob {
  readonly districtId: string
  readonly noticeId: string
}

/** So long after it happened it is no news any more, and a message would only confuse; it stands under the bell. */
export const freshFor = 24 * 3600_000

/**
 * Job: decides whom a notice reaches outside of the house, and writes a delivery for each before any is sent. Doing it
 * again changes nothing.
 */
export async function deliverNotice(
  { districtId, noticeId }: NoticeJob,
  { asSystem, time, service }: JobTools,
): Promise<void> {
  const settings = messageSettingsOf(service)
  await asSystem({ district: districtId, reason: 'delivery of a notice' }, async (em) => {
    const now = time.now()
    const notice = await rows(em)
      .selectFrom('notice')
      .where('id', '=', noticeId)
      .select(['purpose', 'told_at', 'organisation_ids'])
      .executeTakeFirst()
    if (!notice || now.getTime() - new Date(notice.told_at).getTime() > freshFor) return
    const chosen = await channelsOn(em, districtId, notice.purpose, civilDay(now))
    const channels = availableChannels(settings).filter((channel) => chosen.includes(channel))
    const planned = [
      ...(await toPeople(em, { districtId, noticeId, purpose: notice.purpose, channels })),
      ...(await toGroups(em, notice.organisation_ids, channels)),
    ]
    const known = new Set((await em.find(Delivery, { noticeId })).map(addressOf))
    for (const address of planned) {
      const delivery = Delivery.plan({ districtId, noticeId, ...address })
      if (known.has(addressOf(delivery))) continue
      em.persist(delivery)
      await enqueue(
        em,
        'delivery-send',
        { districtId, deliveryId: delivery.id },
        { runAt: earliestTime(now, settings.hours), key: `delivery-send:${delivery.id}` },
      )
    }
  })
}

interface Address {
  channel: Channel
  personId: string | null
  groupRobotId: string | null
}

const addressOf = ({ channel, personId, groupRobotId }: Address) => `${channel} ${personId ?? groupRobotId}`

/**
 * Those who can be reached and want to be. In a demo nobody is: its telephone numbers are invented, and may all the same
 * be somebody's.
 */
async function toPeople(
  em: EntityManager,
  about: { districtId: string; noticeId: string; purpose: string; channels: readonly Channel[] },
): Promise<Address[]> {
  const { rows: people } = await sql<{ id: string; hasPhone: boolean; hasEmail: boolean; muted: Channel[] }>`
    select person.id, person.sealed_phone is not null as "hasPhone", person.sealed_email is not null as "hasEmail",
      coalesce(choice.muted, '{}') as muted
    from notification
    join person on person.district_id = notification.district_id and person.id = notification.person_id
    join platform.district on district.id = person.district_id and not district.demo
    left join channel_choice choice on choice.district_id = person.district_id and choice.id = person.id
    where notification.notice_id = ${about.noticeId} and person.erased_at is null`.execute(rows(em))
  const { isDuty } = purposeOf(about.purpose)
  return people.flatMap(({ id, hasPhone, hasEmail, muted }) =>
    about.channels
      .filter((channel) => (channel === 'SMS' && hasPhone) || (channel === 'EMAIL' && hasEmail))
      .filter((channel) => isDuty || !muted.includes(channel))
      .map((channel) => ({ channel, personId: id, groupRobotId: null })),
  )
}

/** The groups of the organisations that it concerns: once for each group, not for each of their people. */
async function toGroups(
  em: EntityManager,
  organisationIds: readonly string[],
  channels: readonly Channel[],
): Promise<Address[]> {
  const robots = await rows(em)
    .selectFrom('group_robot')
    .where('organisation_id', '=', anyOf(organisationIds))
    .where('removed_at', 'is', null)
    .select(['id', 'channel'])
    .execute()
  return robots
    .filter(({ channel }) => channels.includes(channel))
    .map(({ id, channel }) => ({ channel, personId: null, groupRobotId: id }))
}
