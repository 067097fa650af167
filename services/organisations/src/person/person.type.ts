import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '@linli/subgraph'
import { actionEnum, refusalType } from '../refusals/index.ts'

@Directive('@key(fields: "id")')
@ObjectType('Person', {
  description: 'Somebody who holds or held a post. Name and telephone number are shown masked.',
})
export class PersonType {
  @Field(() => ID, { description: 'Stays the same whatever else about the person changes.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => String, { description: 'The family name with the rest hidden, e.g. 王**.' })
  maskedName!: string

  @Field(() => String, {
    nullable: true,
    description: 'The telephone number with its middle hidden, e.g. 138****0000.',
  })
  maskedPhone!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address with its name hidden, e.g. z***@example.cn.',
  })
  maskedEmail!: string | null

  @Field(() => Boolean, { description: 'Whether a home address is on record; it is never listed.' })
  hasAddress!: boolean

  @Field(() => DateTime, {
    nullable: true,
    description: 'When everything personal about them was erased for good.',
  })
  erasedAt!: Date | null
}

@ObjectType('PersonDetails', {
  description: 'What is on record about one person, shown in full after a purpose was stated.',
})
export class PersonDetailsType {
  @Field(() => String, { description: 'The full name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The full telephone number.' })
  phone!: string | null

  @Field(() => String, { nullable: true, description: 'The full e-mail address.' })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'The full home address.' })
  address!: string | null
}

@ObjectType('PersonCopyFile', { description: 'One form of the copy of somebody’s data.' })
export class PersonCopyFileType {
  @Field(() => String, { description: 'Suggested file name.' })
  name!: string

  @Field(() => String, { description: 'What kind of file it is, in the words of the web.' })
  mediaType!: string

  @Field(() => String, { description: 'The whole content in base64.' })
  content!: string
}

@ObjectType('PersonReading', {
  description: 'The record that somebody looked at a person’s details, and what for.',
})
export class PersonReadingType {
  @Field(() => ID, { description: 'Names this entry of the log.' })
  id!: string

  @Field(() => DateTime, { description: 'The moment of looking.' })
  readAt!: Date

  @Field(() => String, { description: 'What the reader said they needed it for.' })
  purpose!: string

  @Field(() => String, { nullable: true, description: 'The post in which the reader acted.' })
  readerPost!: string | null

  @Field(() => String, { nullable: true, description: 'The reader’s name, masked.' })
  readerMaskedName!: string | null
}

export const PersonError = refusalType('Person', 'an act about a person', {
  PHONE_INVALID: 'This is not a telephone number that can be called in mainland China.',
  EMAIL_INVALID: 'This is not an e-mail address.',
  PHONE_TAKEN: 'Somebody you can see in the register already has this telephone number.',
  PURPOSE_MISSING: 'Looking at personal details needs a purpose in words.',
  ERASED: 'The personal details were erased and cannot come back.',
  HAS_APPOINTMENTS: 'The person still holds posts; their appointments have to end first.',
})

export const PersonAction = actionEnum('Person', 'with the record of a person', {
  CHANGE: 'Correct name, telephone number or address.',
  REVEAL: 'Look at the details, stating a purpose; it is logged.',
  COPY: 'Make a copy of everything on record; it is logged.',
  ERASE: 'Erase everything personal for good.',
})
