import { maskPhone } from '@linli/kernel'
import { Appointment } from '../appointment/index.ts'
import { Person, PersonKey, type PersonDetails } from '../person/index.ts'
import type { RowProblemCode } from '../spreadsheet/index.ts'
import type { ImportWork } from './import-work.ts'
import type { Body } from './roster-body.ts'

/**
 * The person on record whom a row means: whoever has this number and this name; without a number whoever of this name
 * holds or held a post in the same body. Two people of one name are never taken for one on the name alone.
 */
export async function findHolder(
  { em, vault }: ImportWork,
  { name, phone }: PersonDetails,
  { organisation }: Body,
): Promise<{ person: Person | null } | { refused: RowProblemCode }> {
  const nameIndex = vault.nameIndex(name)
  if (phone !== null) {
    const owner = await em.findOne(Person, { phoneIndex: vault.phoneIndex(phone), erasedAt: null })
    if (owner) return owner.nameIndex === nameIndex ? { person: owner } : { refused: 'ROW_PHONE_TAKEN' }
  }
  if (!organisation) return { person: null }
  const terms = await em.find(Appointment, { organisationId: organisation.id })
  const namesakes = await em.find(Person, {
    id: { $in: [...new Set(terms.map(({ personId }) => personId))] },
    nameIndex,
    erasedAt: null,
  })
  if (namesakes.length > 1) return { refused: 'ROW_SEVERAL_PEOPLE' }
  return { person: namesakes[0] ?? null }
}

/** Gives somebody another number. @returns what was on record before, sealed as it was */
export async function writePhone(
  { em, vault }: ImportWork,
  person: Person,
  phone: string,
): Promise<Record<string, unknown>> {
  const { sealedKey } = await em.findOneOrFail(PersonKey, { id: person.id })
  const { maskedPhone, sealedPhone, phoneIndex } = person
  const sealer = vault.sealer(person.id, sealedKey)
  person.writePhone({
    maskedPhone: maskPhone(phone),
    sealedPhone: sealer.seal(phone),
    phoneIndex: sealer.phoneIndex(phone),
  })
  await em.flush()
  return { maskedPhone, sealedPhone, phoneIndex }
}
