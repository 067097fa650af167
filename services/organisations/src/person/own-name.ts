import { type Context, vaultOf } from '@linli/subgraph'
import { Person } from './person.ts'
import { PersonKey } from './person-key.ts'

/** The reader's own name in full; of nobody else is a name ever read without a purpose. */
export async function ownName(context: Context, personId: string): Promise<string | null> {
  if (context.viewer.person !== personId) return null
  const person = await context.em.findOne(Person, { id: personId })
  const key = await context.em.findOne(PersonKey, { id: personId })
  if (!person?.sealedName || !key) return null
  return vaultOf(context).unseal(personId, key.sealedKey, person.sealedName)
}
