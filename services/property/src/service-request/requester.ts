import { maskName, maskPhone, newId } from '@linli/kernel'
import type { Vault } from '@linli/subgraph'
import { defineEntity, p } from '@mikro-orm/core'

const RequesterSchema = defineEntity({
  name: 'Requester',
  tableName: 'requester',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    maskedName: p.text().strictNullable(),
    maskedPhone: p.text().strictNullable(),
    sealedName: p.text().strictNullable(),
    sealedPhone: p.text().strictNullable(),
    phoneIndex: p.text().strictNullable(),
    sealedKey: p.text().strictNullable(),
    registeredAt: p.datetime(),
    erasedAt: p.datetime().strictNullable(),
  },
})

/** Who asked for something. Lists show the masked values; the others are sealed under a key that can be thrown away. */
export class Requester extends RequesterSchema.class {
  static register(
    districtId: string,
    { name, phone }: { name: string | null; phone: string | null },
    vault: Vault,
    now: Date,
  ): Requester {
    const id = newId()
    const { sealedKey, sealer } = vault.newKey(id)
    return Object.assign(new Requester(), {
      ...{ id, districtId, sealedKey, registeredAt: now, erasedAt: null },
      ...{ maskedName: name && maskName(name), sealedName: name && sealer.seal(name) },
      ...{ maskedPhone: phone && maskPhone(phone), sealedPhone: phone && sealer.seal(phone) },
      phoneIndex: phone && sealer.phoneIndex(phone),
    })
  }
}
RequesterSchema.setClass(Requester)
