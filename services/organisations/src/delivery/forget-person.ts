import type { EntityManager, Fact } from '@linli/subgraph'

/** Somebody was erased: what reached them and what they chose goes with them (个人信息保护法 47). */
export async function forgetPerson(em: EntityManager, { district, subject }: Fact): Promise<void> {
  for (const statement of [
    `delete from delivery where district_id = ? and person_id = ?`,
    `delete from notification where district_id = ? and person_id = ?`,
    `delete from channel_choice where district_id = ? and id = ?`,
  ])
    await em.execute(statement, [district, subject])
}
