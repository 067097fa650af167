import { tell, type EntityManager } from '@linli/subgraph'
import { removeUnlessNeeded, type KeptFor } from '../remove-mistake.ts'
import { rows } from '../tables.ts'
import { erasePerson } from './person-erase.ts'
import { Person } from './person.ts'

/**
 * Takes somebody back who was entered by mistake, with everything personal. Where something else of the register names
 * them, what is personal is erased and that somebody was there stays (个人信息保护法 47).
 * @returns why the person stays, null when they are gone
 */
export async function takeBackPerson(em: EntityManager, person: Person, now: Date): Promise<KeptFor | null> {
  if (person.accountId !== null) return 'KEPT_HAS_ACCOUNT'
  const { id, districtId } = person
  const held = await rows(em)
    .selectFrom('appointment')
    .where('person_id', '=', id)
    .select('id')
    .executeTakeFirst()
  if (held) return 'KEPT_HAS_TERMS'
  const own = [
    `delete from person_key where district_id = ? and id = ?`,
    `delete from invitation where district_id = ? and person_id = ?`,
  ]
  if (!(await removeUnlessNeeded(em, 'person', { id, districtId }, own))) {
    await tell(em, 'PersonErased', { subject: id })
    return null
  }
  await erasePerson(em, await em.findOneOrFail(Person, { id }), now)
  return null
}
