import { refuse } from '@linli/kernel'
import { act, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { AccountInput, accountInHand, AccountPayload } from './account-in-hand.ts'
import { accountById } from './account.rows.ts'
import { Invitation } from './invitation.ts'

@InputType({ description: 'Whose account to disable, and why.' })
class AccountDisableInput extends AccountInput {
  @Field(() => String, { description: 'The reason in words.' })
  reason!: string
}

@ObjectType({ description: 'What came of disabling an account.' })
class AccountDisablePayload extends AccountPayload {}

@Resolver()
export class AccountDisableResolver {
  @Mutation(() => AccountDisablePayload, {
    description:
      'Takes every seat away from somebody’s account until it is enabled again; a waiting invitation stops working.',
  })
  accountDisable(
    @Arg('input', () => AccountDisableInput, { description: 'What is asked for.' })
    input: AccountDisableInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await accountInHand(em, context, input, 'disable')
      if ('refusal' in found) return refused(found.refusal, found)
      const { person } = found
      if (person.id === context.viewer.person) return refused(refuse('OWN_ACCOUNT'))
      const reason = input.reason.trim()
      if (reason === '') return refused(refuse('REASON_MISSING', undefined, ['reason']))
      const now = context.time.now()
      person.disableAccount(now, reason)
      const waiting = await em.findOne(Invitation, { personId: person.id, acceptedAt: null, revokedAt: null })
      waiting?.revoke(now)
      await tell(em, 'AccountDisabled', { subject: person.id })
      await em.flush()
      return { person, account: await accountById(context, person.id), errors: [] }
    })
  }
}
