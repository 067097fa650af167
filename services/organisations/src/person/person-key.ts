import { defineEntity, p } from '@mikro-orm/core'

const PersonKeySchema = defineEntity({
  name: 'PersonKey',
  tableName: 'person_key',
  properties: {
    /** The person's id: one person, one key. */
    id: p.uuid().primary(),
    districtId: p.uuid(),
    /** The person's own key, sealed under a key of the installation. Deleting it erases the person. */
    sealedKey: p.text(),
  },
})

export class PersonKey extends PersonKeySchema.class {}
PersonKeySchema.setClass(PersonKey)
