import { newId } from '@linli/kernel'
import { type EntityManager, type Fact, type Notice, wake } from '@linli/subgraph'
import { whomItConcerns } from './whom-it-concerns.ts'

/** What a person's bell watches. */
export const bellOf = (personId: string) => `notifications of ${personId}`

/** Takes a notice in once for its key: who is concerned finds it under their bell. */
export async function takeNotice(em: EntityManager, fact: Fact): Promise<void> {
  const notice = fact.payload as unknown as Omit<Notice, 'subject'>
  const id = newId()
  const [taken] = await em.execute<{ id: string }[]>(
    `insert into notice (district_id, id, key, purpose, subject_id, link, public_link, params, told_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (district_id, key) do nothing returning id`,
    [
      ...[fact.district, id, notice.key, notice.purpose, fact.subject, notice.link],
      ...[notice.publicLink ?? null, JSON.stringify(notice.params ?? {}), fact.at],
    ],
  )
  if (!taken) return
  const concerned = await whomItConcerns(em, fact.district, notice.to, fact.at)
  for (const personId of new Set(concerned.map((each) => each.personId))) {
    await em.execute(
      `insert into notification (district_id, id, notice_id, person_id, told_at) values (?, ?, ?, ?, ?)`,
      [fact.district, newId(), id, personId, fact.at],
    )
    wake(em, bellOf(personId))
  }
}
