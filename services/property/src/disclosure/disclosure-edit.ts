import { refuse } from '@linli/kernel'
import { act, type Context, Decimal, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { DisclosureLineInput, readTyped } from './disclosure-input.ts'
import { openingBefore } from './disclosure-opening.ts'
import { DisclosureRefusal } from './disclosure-refusal.type.ts'
import { findDisclosureToChange } from './disclosure.finding.ts'
import { isStale, mayEdit } from './disclosure.policy.ts'
import { disclosureSituationOf } from './disclosure.situation.ts'
import { tellDisclosure } from './disclosure.telling.ts'
import { DisclosureType } from './disclosure.type.ts'

@InputType('DisclosureEditInput', { description: 'Writes what a draft says, as a whole.' })
export class DisclosureEditInput {
  @Field(() => ID, { description: 'The draft.' })
  disclosureId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => String, { nullable: true, description: 'What is said in words.' })
  words?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How the company’s office is reached; no person’s number.',
  })
  contact?: string | null

  @Field(() => String, { nullable: true, description: 'Where the money is kept, without an account number.' })
  keptAt?: string | null

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What was left from before, in yuan; only the first account says it, later ones follow from it.',
  })
  opening?: string | null

  @Field(() => [DisclosureLineInput], { description: 'All lines, in the order in which they are read.' })
  lines!: DisclosureLineInput[]

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('DisclosureEditPayload', { description: 'What came of it.' })
class DisclosureEditPayload {
  @Field(() => DisclosureType, {
    nullable: true,
    description: 'The draft as it is now; empty where it is not yours to see.',
  })
  disclosure?: DisclosureType | null

  @Field(() => [DisclosureRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: DisclosureRefusal[]
}

@Resolver()
export class DisclosureEdit {
  @Mutation(() => DisclosureEditPayload, { description: 'Writes what a draft says, as a whole.' })
  disclosureEdit(
    @Arg('input', () => DisclosureEditInput, { description: 'What shall be done.' })
    input: DisclosureEditInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const disclosure = await findDisclosureToChange(em, input.disclosureId)
      if (!disclosure) return refused(refuse('NOT_FOUND'))
      const refusal =
        isStale(disclosure, input.revision) ?? mayEdit(await disclosureSituationOf(context, disclosure))
      if (refusal) return refused(refusal, { disclosure })
      const { districtId, companyId, kind } = disclosure
      const keeper = { districtId, companyId, now: context.time.now() }
      const { text, refusals } = await readTyped(em, kind, input, context.language, keeper)
      if (refusals.length > 0) return refused(refusals, { disclosure })
      const carried = await openingBefore(em, disclosure)
      const openingFen = carried ?? text.openingFen
      disclosure.edit({ ...text, openingFen }, actorOf(context.viewer), context.time.now())
      await tellDisclosure(em, disclosure, 'DisclosureEdited')
      return { disclosure, errors: [] }
    })
  }
}
