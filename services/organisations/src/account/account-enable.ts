import { act, refused, tell, type Context } from '@linli/subgraph'
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { AccountInput, accountInHand, AccountPayload } from './account-in-hand.ts'
import { accountById } from './account.rows.ts'

@InputType({ description: 'Whose account to enable again.' })
class AccountEnableInput extends AccountInput {}

@ObjectType({ description: 'What came of enabling an account.' })
class AccountEnablePayload extends AccountPayload {}

@Resolver()
export class AccountEnableResolver {
  @Mutation(() => AccountEnablePayload, {
    description: 'Gives a disabled account its seats back, as far as their terms still run.',
  })
  accountEnable(
    @Arg('input', () => AccountEnableInput, { description: 'What is asked for.' }) input: AccountEnableInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const found = await accountInHand(em, context, input, 'enable')
      if ('refusal' in found) return refused(found.refusal, found)
      found.person.enableAccount()
      await tell(em, 'AccountEnabled', { subject: found.person.id })
      await em.flush()
      return { person: found.person, account: await accountById(context, found.person.id), errors: [] }
    })
  }
}
