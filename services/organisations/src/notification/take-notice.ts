import { newId } from '@linli/kernel'
import { enqueue, type EntityManager, type Fact, type Notice, wake } from '@linli/subgraph'
import { sql } from 'kysely'
import { rows } from '../tables.ts'
import { whomItConcerns } from './whom-it-concerns.ts'

/** What a person's bell watches. */
export const bellOf = (personId: string) => `notifications of ${personId}`

/** What happened longer ago is history that is entered late: it stands in the list, and rings no bell. */
const newsFor = 30 * 86_400_000

/** Takes a notice in once for its key: who is concerned finds it under their bell, and a job brings it further. */
export async function takeNotice(em: EntityManager, fact: Fact): Promise<void> {
  const { district, subject } = fact
  const notice = fact.payload as unknown as Omit<Notice, 'subject' | 'at'> & { at?: string }
  const at = notice.at ? new Date(notice.at) : fact.at
  const isNews = fact.at.getTime() - at.getTime() < newsFor
  const concerned = await whomItConcerns(em, district, notice.to, fact.at)
  const people = [...new Set(concerned.map(({ personId }) => personId))]
  const organisations = new Set(concerned.flatMap(({ organisationId }) => organisationId ?? []))
  const noticeId = newId()
  const { rows: taken } = await sql`
    insert into notice (district_id, id, key, purpose, subject_id, link, public_link, params, organisation_ids, told_at)
    values (${district}, ${noticeId}, ${notice.key}, ${notice.purpose}, ${subject}, ${notice.link},
      ${notice.publicLink ?? null}, ${JSON.stringify(notice.params ?? {})}::jsonb, ${[...organisations]}::uuid[], ${at})
    on conflict (district_id, key) do nothing returning id`.execute(rows(em))
  if (taken.length === 0) return
  const lines = people.map((person) => ({ id: newId(), person }))
  await sql`
    insert into notification (district_id, id, notice_id, person_id, told_at, read_at)
    select ${district}, (line ->> 'id')::uuid, ${noticeId}, (line ->> 'person')::uuid, ${at}, ${isNews ? null : at}::timestamptz
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) as line`.execute(rows(em))
  for (const person of people) wake(em, bellOf(person))
  await enqueue(
    em,
    'notice-deliver',
    { districtId: district, noticeId },
    { key: `notice-deliver:${noticeId}` },
  )
}
