import { addDays, civilDay, newId, startOfDay } from '@linli/kernel'
import { enqueue, type EntityManager, type JobTools } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
import { retentionOn } from './retention-setting.ts'

interface PurgeJob {
  readonly districtId: string
}

const day = 86_400_000

/** Has a district's old personal data purged in the coming night, and from then on every night. */
export async function purgeEveryNight(em: EntityManager, districtId: string, now: Date): Promise<void> {
  const runAt = startOfDay(addDays(civilDay(now), 1))
  const job: PurgeJob = { districtId }
  await enqueue(em, 'retention-purge', { ...job }, { runAt, key: `retention-purge:${districtId}` })
}

/** Job: forgets what a district has kept for its days. What was done stays; whom it was told, and how to reach them, goes. */
export async function purge({ districtId }: PurgeJob, { asSystem, time }: JobTools): Promise<void> {
  const now = time.now()
  await asSystem({ district: districtId, reason: 'purge of personal data after its days' }, async (em) => {
    const today = civilDay(now)
    const kept = await retentionOn(em, districtId, today)
    const before = (days: number) => new Date(now.getTime() - days * day).toISOString()
    const count = async (statement: ReturnType<typeof sql>) =>
      Number((await statement.execute(rows(em))).numAffectedRows ?? 0)
    const told = before(kept.notificationDays)
    const purged = {
      invitations: await count(
        sql`delete from invitation where district_id = ${districtId} and expires_at < ${before(kept.invitationDays)}`,
      ),
      readings: await count(
        sql`delete from person_reading where district_id = ${districtId} and read_at < ${before(kept.readingDays)}`,
      ),
      notifications: await count(
        sql`delete from notification where district_id = ${districtId} and told_at < ${told}`,
      ),
      contacts: await count(
        sql`update person set sealed_phone = null, masked_phone = null, phone_index = null, sealed_email = null,
            masked_email = null, sealed_address = null, revision = revision + 1
          where district_id = ${districtId} and erased_at is null
            and num_nonnulls(sealed_phone, sealed_email, sealed_address) > 0
            and exists (select from appointment term where term.district_id = person.district_id and term.person_id = person.id)
            and not exists (select from appointment term where term.district_id = person.district_id
              and term.person_id = person.id and coalesce(term.ends_on, 'infinity') >= ${addDays(today, -kept.contactDays)}::date)`,
      ),
      field_sign_ins: await count(
        sql`delete from field_sign_in where district_id = ${districtId} and made_at < ${before(kept.fieldSignInDays)}`,
      ),
    }
    await sql`delete from delivery where district_id = ${districtId} and settled_at < ${told}`.execute(
      rows(em),
    )
    await sql`delete from notice where district_id = ${districtId} and told_at < ${told}
      and not exists (select from notification line where line.district_id = notice.district_id and line.notice_id = notice.id)
      and not exists (select from delivery sent where sent.district_id = notice.district_id and sent.notice_id = notice.id)`.execute(
      rows(em),
    )
    if (Object.values(purged).some((number) => number > 0)) {
      await sql`insert into retention_run (district_id, id, ran_at, invitations, readings, notifications, contacts, field_sign_ins)
        values (${districtId}, ${newId()}, ${now}, ${purged.invitations}, ${purged.readings}, ${purged.notifications},
          ${purged.contacts}, ${purged.field_sign_ins})`.execute(rows(em))
    }
    await purgeEveryNight(em, districtId, now)
  })
}
