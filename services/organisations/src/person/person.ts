import { defineEntity, p } from '@mikro-orm/core'
import type { Sealer } from '@linli/subgraph'
import { maskEmail, maskName, maskPhone, newId } from '@linli/kernel'

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    maskedName: p.string(),
    maskedPhone: p.string().strictNullable(),
    maskedEmail: p.string().strictNullable(),
    sealedName: p.text().strictNullable(),
    sealedPhone: p.text().strictNullable(),
    sealedEmail: p.text().strictNullable(),
    sealedAddress: p.text().strictNullable(),
    nameIndex: p.string().strictNullable(),
    phoneIndex: p.string().strictNullable(),
    /** In whose register the person is kept: that of a place, or that of an organisation. */
    registerCode: p.string().strictNullable(),
    registerOrganisationId: p.uuid().strictNullable(),
    accountId: p.string().strictNullable(),
    accountDisabledAt: p.datetime().strictNullable(),
    accountDisabledReason: p.string().strictNullable(),
    erasedAt: p.datetime().strictNullable(),
    revision: p.integer().version(),
  },
})

export interface PersonDetails {
  name: string
  phone: string | null
  /** For messages only; nobody is found by it. */
  email?: string | null
  address: string | null
}

/**
 * Somebody who holds or held a post. Everything personal is stored sealed; what lists show is stored masked
 * beside it, so that no list ever needs a key.
 */
export class Person extends PersonSchema.class {
  static register(
    home: { districtId: string; registerCode: string | null; registerOrganisationId: string | null },
    details: PersonDetails,
    sealer: Sealer,
    id: string = newId(),
  ): Person {
    const noAccount = { accountId: null, accountDisabledAt: null, accountDisabledReason: null }
    const person = Object.assign(new Person(), home, noAccount, { id, erasedAt: null })
    person.write(details, sealer)
    return person
  }

  get hasAddress(): boolean {
    return this.sealedAddress !== null
  }

  change(details: PersonDetails, sealer: Sealer): void {
    this.write(details, sealer)
  }

  /** Lets the person be found by another key; the values are the same. */
  findBy(
    sealer: Pick<Sealer, 'nameIndex' | 'phoneIndex'>,
    { name, phone }: { name: string | null; phone: string | null },
  ): void {
    this.nameIndex = name && sealer.nameIndex(name)
    this.phoneIndex = phone && sealer.phoneIndex(phone)
  }

  /** What remains is that somebody held these posts; who it was is gone with the key. */
  erase(now: Date): void {
    Object.assign(this, {
      maskedName: '—',
      maskedPhone: null,
      maskedEmail: null,
      sealedName: null,
      sealedPhone: null,
      sealedEmail: null,
      sealedAddress: null,
      nameIndex: null,
      phoneIndex: null,
      accountDisabledAt: this.accountDisabledAt ?? now,
      erasedAt: now,
    })
  }

  /** The number as it is stored, sealed by whoever holds the key: a new one, or the former one again. */
  writePhone(stored: {
    maskedPhone: string | null
    sealedPhone: string | null
    phoneIndex: string | null
  }): void {
    Object.assign(this, stored)
  }

  disableAccount(now: Date, reason: string): void {
    this.accountDisabledAt = now
    this.accountDisabledReason = reason
  }

  enableAccount(): void {
    this.accountDisabledAt = null
    this.accountDisabledReason = null
  }

  joinAccount(accountId: string): void {
    this.accountId = accountId
  }

  private write(details: PersonDetails, sealer: Sealer): void {
    this.maskedName = maskName(details.name)
    this.sealedName = sealer.seal(details.name)
    this.nameIndex = sealer.nameIndex(details.name)
    this.maskedPhone = details.phone && maskPhone(details.phone)
    this.sealedPhone = details.phone && sealer.seal(details.phone)
    this.phoneIndex = details.phone && sealer.phoneIndex(details.phone)
    this.maskedEmail = details.email ? maskEmail(details.email) : null
    this.sealedEmail = details.email ? sealer.seal(details.email) : null
    this.sealedAddress = details.address && sealer.seal(details.address)
  }
}
PersonSchema.setClass(Person)
