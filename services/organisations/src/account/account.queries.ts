import { createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { seatsOfPerson, SeatType } from '../appointment/index.ts'
import { heldSeats, mayMakeFieldSignIn, seatsForTheField } from '../field-sign-in/index.ts'
import { personById, PersonType, reachesOfPerson } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { anyOf, rows } from '../tables.ts'
import { mayAdministerPerson } from './account.policy.ts'
import { selectAccounts, type AccountRow } from './account.rows.ts'
import { accountStatus, canMoveAccount, type AccountStatus } from './account-status.ts'
import { AccountAction, AccountStatusEnum, AccountType } from './account.type.ts'

const AccountConnection = createConnectionType('Account', () => AccountType)

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description: 'Accounts of the people you look after; empty for seats that look after nobody’s.',
  })
  accounts(
    @Arg('status', () => AccountStatusEnum, { nullable: true, description: 'Only those that stand so.' })
    status: AccountStatus | null,
    @Arg('organisationId', () => ID, {
      nullable: true,
      description: 'Only of people who hold or held a post in this organisation.',
    })
    organisationId: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    let found = selectAccounts(context)
    if (status === 'DISABLED') found = found.where('person.account_disabled_at', 'is not', null)
    else if (status) {
      found = found.where('person.account_disabled_at', 'is', null)
      found = found.where('person.account_id', status === 'ACTIVE' ? 'is not' : 'is', null)
      if (status === 'INVITED') found = found.where('invitation.id', 'is not', null)
      if (status === 'NONE') found = found.where('invitation.id', 'is', null)
    }
    if (organisationId) {
      const holders = rows(context.em)
        .selectFrom('appointment')
        .where('appointment.organisation_id', '=', anyOf([organisationId]))
        .select('appointment.person_id')
      found = found.where('person.id', 'in', holders)
    }
    return page(found, { first, after }, { columns: ['person.id'] })
  }

  @FieldResolver(() => AccountStatusEnum, { description: 'Where it stands.' })
  status(@Root() account: AccountRow): AccountStatus {
    return accountStatus(account)
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Whose it is.' })
  person(@Root() account: AccountRow, @Ctx() context: Context) {
    return personById(context).load(account.id)
  }

  @FieldResolver(() => [SeatType], { description: 'The seats it gives today.' })
  async seats(@Root() account: AccountRow, @Ctx() context: Context) {
    return (await seatsOfPerson(context).load(account.id)) ?? []
  }

  @FieldResolver(() => [AccountAction], { description: 'What you can do with it from the seat you act in.' })
  async availableActions(@Root() account: AccountRow, @Ctx() context: Context) {
    const reaches = (await reachesOfPerson(context).load(account.id)) ?? []
    const refusal = mayAdministerPerson(context.viewer, reaches)
    const status = accountStatus(account)
    const inTheField = seatsForTheField(context.viewer, await heldSeats(context, account.id))
    const isOwn = account.id === context.viewer.person
    return allowed({
      INVITE: refusal ?? (account.erasedAt !== null || !canMoveAccount(status, 'invite')),
      DISABLE: refusal ?? (isOwn || !canMoveAccount(status, 'disable')),
      ENABLE: refusal ?? (account.erasedAt !== null || !canMoveAccount(status, 'enable')),
      OPEN_FIELD:
        mayMakeFieldSignIn(context.viewer, account.id, reaches) ??
        (account.erasedAt !== null || status === 'DISABLED' || inTheField.length === 0),
    })
  }
}
