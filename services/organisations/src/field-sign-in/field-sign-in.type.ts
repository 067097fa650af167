import { DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { fieldSignInStates, type FieldSignInState } from './field-sign-in-state.ts'

export const FieldSignInStateEnum = Object.fromEntries(fieldSignInStates.map((state) => [state, state])) as {
  [State in FieldSignInState]: State
}
registerEnumType(FieldSignInStateEnum, {
  name: 'FieldSignInState',
  description: 'Where a sign-in for work in the field stands.',
  valuesConfig: {
    WAITING: { description: 'The code can still be taken.' },
    OPEN: { description: 'The code was taken and its hours run.' },
    OVER: { description: 'The code was not taken in time, or its hours have passed.' },
    REVOKED: { description: 'It was called back.' },
  },
})

@ObjectType('FieldSignIn', {
  description: 'That a supervisor let somebody work in the field for some hours 现场登录.',
})
export class FieldSignInType {
  @Field(() => ID, {
    description: 'Names this sign-in; acts done under it carry the same name in the trail.',
  })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => DateTime, { description: 'When the code was made.' })
  madeAt!: Date

  @Field(() => String, { nullable: true, description: 'The post in which it was made.' })
  madeInPost!: string | null

  @Field(() => DateTime, { description: 'Until when the code could or can be taken.' })
  codeExpiresAt!: Date

  @Field(() => Int, { description: 'For how many hours it opens the work.' })
  hours!: number

  @Field(() => DateTime, { nullable: true, description: 'When the code was taken.' })
  usedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was called back.' })
  revokedAt!: Date | null
}

export const FieldSignInError = refusalType('FieldSignIn', 'an act about a sign-in for the field', {
  NO_FIELD_SEAT: 'The person holds no post under you in which work is done in the field.',
  OWN_SIGN_IN: 'Nobody makes a sign-in for themselves.',
  PERSON_ERASED: 'The person’s details were erased.',
  DISABLED: 'The person’s account is disabled.',
  WRONG_STATUS: 'It is over or was called back already.',
})

export const FieldSignInAction = actionEnum('FieldSignIn', 'with a sign-in for the field', {
  REVOKE: 'Call it back: the code stops working and what it opened closes.',
})
