import { civilDay, refuse } from '@linli/kernel'
import { act, DateTime, findVisible, refused, type Context } from '@linli/subgraph'
import { createHash, randomBytes } from 'node:crypto'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { seatsOfPerson } from '../appointment/index.ts'
import { Person, PersonType, selectReaches } from '../person/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { purgeEveryNight } from '../retention/index.ts'
import { takeTurns } from '../tables.ts'
import { mayAdministerPerson } from './account.policy.ts'
import { accountById } from './account.rows.ts'
import { accountStatus, canMoveAccount } from './account-status.ts'
import { AccountError, AccountType } from './account.type.ts'
import { Invitation } from './invitation.ts'

@InputType({ description: 'Who is invited to join.' })
class InvitationCreateInput extends RepeatableInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string
}

@ObjectType({ description: 'What came of inviting somebody.' })
class InvitationCreatePayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The code to hand over to the person. It is shown this once and kept nowhere; a repeated submission does not show it again.',
  })
  code?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Until when the code can be used.' })
  expiresAt?: Date | null

  @Field(() => PersonType, { nullable: true, description: 'Whose account it is, as lists show them.' })
  person?: PersonType | null

  @Field(() => AccountType, { nullable: true, description: 'The account as it stands now.' })
  account?: AccountType | null

  @Field(() => [AccountError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

/** An invitation can be used for a week; a lost one is replaced by inviting again. */
const invitationMillis = 7 * 86_400_000

export const hashOfCode = (code: string) => createHash('sha256').update(code).digest('hex')

@Resolver()
export class InvitationCreateResolver {
  @Mutation(() => InvitationCreatePayload, {
    description: 'Makes a code with which somebody who holds a post can join; an earlier one stops working.',
  })
  invitationCreate(
    @Arg('input', () => InvitationCreateInput, { description: 'What is asked for.' })
    input: InvitationCreateInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const { viewer, time } = context
      const refusal = mayAdministerPerson(viewer, await selectReaches(em, [person.id]))
      if (refusal) return refused(refusal)
      const now = time.now()
      await takeTurns(em, `invitation of ${person.id}`)
      const earlier = await em.findOne(Invitation, { personId: person.id, acceptedAt: null, revokedAt: null })
      const invitationExpiresAt = earlier?.isOpen(now) ? earlier.expiresAt : null
      const { accountId, accountDisabledAt, erasedAt } = person
      const status = accountStatus({ accountId, accountDisabledAt, invitationExpiresAt })
      if (erasedAt !== null || !canMoveAccount(status, 'invite')) return refused(refuse('WRONG_STATUS'))
      if (!(await seatsOfPerson(context).load(person.id)))
        return refused(refuse('NO_SEAT', { day: civilDay(now) }))
      if (earlier) {
        earlier.revoke(now)
        await em.flush()
      }
      const code = randomBytes(16).toString('base64url')
      const expiresAt = new Date(now.getTime() + invitationMillis)
      const to = { districtId: person.districtId, personId: person.id, invitedBy: viewer.person }
      em.persist(Invitation.create(to, hashOfCode(code), expiresAt))
      await purgeEveryNight(em, person.districtId, now)
      await em.flush()
      return { code, expiresAt, person, account: await accountById(context, person.id), errors: [] }
    })
  }
}
