import { refuse, type Refusal } from '@linli/kernel'
import { findVisible, type Context, type EntityManager } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Person, PersonType, selectReaches } from '../person/index.ts'
import { RevisedInput } from '../refusals/index.ts'
import { mayAdministerPerson } from './account.policy.ts'
import { accountById, type AccountRow } from './account.rows.ts'
import { accountStatus, canMoveAccount } from './account-status.ts'
import { AccountError, AccountType } from './account.type.ts'

@InputType({ description: 'Whose account is meant.' })
export abstract class AccountInput extends RevisedInput {
  @Field(() => ID, { description: 'The person whose account it is.' })
  personId!: string
}

@ObjectType({ description: 'What came of an act on an account.' })
export abstract class AccountPayload {
  @Field(() => PersonType, { nullable: true, description: 'Whose account it is, as lists show them.' })
  person?: PersonType | null

  @Field(() => AccountType, {
    nullable: true,
    description: 'The account as it stands now; on a conflict, as somebody else left it.',
  })
  account?: AccountType | null

  @Field(() => [AccountError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** The person whose account it is, once nothing speaks against the move and nobody was faster; else why not. */
export async function accountInHand(
  em: EntityManager,
  context: Context,
  { personId, revision }: AccountInput,
  move: 'disable' | 'enable',
): Promise<{ person: Person } | { refusal: Refusal; account?: AccountRow | null }> {
  const person = await findVisible(em, Person, personId)
  if (!person) return { refusal: refuse('NOT_FOUND') }
  const refusal = mayAdministerPerson(context.viewer, await selectReaches(em, [person.id]))
  if (refusal) return { refusal }
  const account = await accountById(context, person.id)
  if (!account || !canMoveAccount(accountStatus(account), move)) return { refusal: refuse('WRONG_STATUS') }
  if (person.revision !== revision) return { refusal: refuse('CONFLICT'), account }
  await em.lock(person, LockMode.OPTIMISTIC, revision)
  return { person }
}
