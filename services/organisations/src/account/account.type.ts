import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '@linli/subgraph'
import { actionEnum, refusalType } from '../refusals/index.ts'
import { accountStatuses, type AccountStatus } from './account-status.ts'

export const AccountStatusEnum = Object.fromEntries(accountStatuses.map((status) => [status, status])) as {
  [Status in AccountStatus]: Status
}
registerEnumType(AccountStatusEnum, {
  name: 'AccountStatus',
  description: 'Whether somebody can sign in.',
  valuesConfig: {
    NONE: { description: 'The person was never invited, or the invitation ran out.' },
    INVITED: { description: 'An invitation is waiting to be used.' },
    ACTIVE: { description: 'The person can sign in and use their seats.' },
    DISABLED: { description: 'Signing in gives no seat until somebody enables it again.' },
  },
})

@ObjectType('Account', { description: 'Whether and how a person can sign in, for those who look after it.' })
export class AccountType {
  @Field(() => ID, { description: 'The person whose account it is.' })
  id!: string

  @Field(() => Int, {
    description: 'Counts the changes; send it back so that nobody overwrites somebody else.',
  })
  revision!: number

  @Field(() => AccountStatusEnum, { description: 'Where it stands.' })
  status!: AccountStatus

  @Field(() => DateTime, { nullable: true, description: 'Until when the waiting invitation can be used.' })
  invitationExpiresAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was disabled.' })
  disabledReason!: string | null
}

export const AccountError = refusalType('Account', 'a change to somebody’s account', {
  WRONG_STATUS: 'This cannot be done in the present state of the account.',
  NO_SEAT: 'The person holds no post that would give a seat.',
  OWN_ACCOUNT: 'Nobody can disable their own account.',
  REASON_MISSING: 'Disabling an account needs a reason in words.',
})

export const AccountAction = actionEnum('Account', 'with somebody’s account', {
  INVITE: 'Make a code with which the person can join.',
  DISABLE: 'Take away every seat until somebody enables the account again.',
  ENABLE: 'Give the seats back.',
  OPEN_FIELD: 'Make a code with which the person can work in the field for some hours.',
})
