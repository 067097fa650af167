import { defineEntity, p } from '@mikro-orm/core'

const PersonReadingSchema = defineEntity({
  name: 'PersonReading',
  tableName: 'person_reading',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    personId: p.uuid(),
    readerPersonId: p.uuid().strictNullable(),
    readerSeatId: p.uuid().strictNullable(),
    readerPost: p.string().strictNullable(),
    purpose: p.string(),
    readAt: p.datetime(),
  },
})

/** That somebody looked at a person's details, and what for (个人信息保护法 51, 55). Only ever added. */
export class PersonReading extends PersonReadingSchema.class {}
PersonReadingSchema.setClass(PersonReading)
