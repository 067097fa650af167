import { refuse } from '@linli/kernel'
import { act, type Context, type EntityManager, isIdentity, readRows, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  actorOf,
  bringAllIntoForce,
  isShownContent,
  latestDay,
  lockStandardsOf,
  mayConfirm,
  refusalShown,
  situationsOf,
  StandardVersion,
  StandardVersionType,
  tellStandards,
  type Situation,
} from '../service-standard/index.ts'
import { mostConfirmed } from './change-set-corrections.ts'
import { stateNow } from './change-set.state.ts'
import { ChangeSetType } from './change-set.type.ts'
import { findChangeSet } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { mayConfirmIn } from './standard-library.policy.ts'

@InputType('StandardChangeSetConfirmationInput', { description: 'One correction, as it was compared.' })
class ConfirmationInput {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => String, { description: 'The fingerprint of the content that was compared.' })
  contentHash!: string
}

@InputType('StandardChangeSetConfirmInput', {
  description: 'Confirms corrections of a change set as the second person; each is public at once.',
})
export class StandardChangeSetConfirmInput {
  @Field(() => ID, { description: 'The change set.' })
  changeSetId!: string

  @Field(() => [ConfirmationInput], { description: 'The corrections; at most a hundred at once.' })
  confirmations!: ConfirmationInput[]

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardChangeSetLeft', { description: 'A correction that was not confirmed, and why.' })
class LeftType {
  @Field(() => ID, { description: 'The version.' })
  standardVersionId!: string

  @Field(() => String, { description: 'Why.' })
  message!: string
}

@ObjectType('StandardChangeSetConfirmPayload', { description: 'What came of it.' })
class StandardChangeSetConfirmPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set as it is now.' })
  standardChangeSet?: ChangeSetType | null

  @Field(() => [StandardVersionType], { nullable: true, description: 'The corrections that are public now.' })
  confirmed?: StandardVersionType[] | null

  @Field(() => [LeftType], { nullable: true, description: 'Those that were left, each with its reason.' })
  left?: LeftType[] | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why nothing was done; empty when something was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardChangeSetConfirm {
  @Mutation(() => StandardChangeSetConfirmPayload, {
    description: 'Confirms corrections of a change set as the second person; each is public at once.',
  })
  standardChangeSetConfirm(
    @Arg('input', () => StandardChangeSetConfirmInput, { description: 'What shall be done.' })
    input: StandardChangeSetConfirmInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const set = await findChangeSet(context, input.changeSetId)
      if (!set) return refused(refuse('NOT_FOUND'))
      const shownHash = new Map(
        input.confirmations.map(({ standardVersionId, contentHash }) => [standardVersionId, contentHash]),
      )
      const isReadable =
        shownHash.size > 0 && shownHash.size <= mostConfirmed && [...shownHash.keys()].every(isIdentity)
      const refusal =
        mayConfirmIn(await librarySituationOf(context), await stateNow(context, set)) ??
        (isReadable ? null : refuse('INVALID_INPUT', undefined, ['confirmations']))
      if (refusal) return refused(refusal, { standardChangeSet: set })
      const versions = await ofSet(em, set.id, [...shownHash.keys()])
      const situations = await situationsOf(
        context,
        versions.map(({ id }) => id),
      )
      const asked = versions.flatMap((version) => {
        const situation = situations.get(version.id)
        if (!situation) return []
        const answer = mayConfirm(situation) ?? isShownContent(situation, shownHash.get(version.id)!)
        return [{ version, situation, answer }]
      })
      const allowed = asked.filter(({ answer }) => answer === null)
      const first = asked.find(({ answer }) => answer !== null)?.answer
      if (allowed.length === 0) return refused(first ?? refuse('NOT_FOUND'), { standardChangeSet: set })
      await confirmAll(context, allowed)
      const left = asked.flatMap(({ version, answer }) =>
        answer ? [{ standardVersionId: version.id, message: refusalShown(context, answer)!.message }] : [],
      )
      return { standardChangeSet: set, confirmed: allowed.map(({ version }) => version), left, errors: [] }
    })
  }
}

async function ofSet(em: EntityManager, setId: string, ids: readonly string[]): Promise<StandardVersion[]> {
  const rows = await readRows<{ id: string; areaId: string }>(
    em,
    `select draft.standard_version_id as id, area.management_area_id as "areaId"
     from change_set_draft draft join change_set_area area on area.id = draft.change_set_area_id
     where area.change_set_id = $1 and draft.standard_version_id = any($2::uuid[])`,
    [setId, ids],
  )
  await lockStandardsOf(
    em,
    rows.map(({ areaId }) => areaId),
  )
  return em.find(
    StandardVersion,
    { id: { $in: rows.map(({ id }) => id) } },
    { orderBy: { reference: 'asc' } },
  )
}

async function confirmAll(
  context: Context,
  confirmed: readonly { readonly version: StandardVersion; readonly situation: Situation }[],
): Promise<void> {
  const now = context.time.now()
  for (const { version, situation } of confirmed) {
    // A correction does not wait, but it cannot hold before the promise it corrects.
    const day = latestDay(situation.today, version.effectiveOn, situation.latest?.effectiveOn)
    version.publish('confirm', situation.lastNumber, day, actorOf(context.viewer), now)
  }
  const versions = confirmed.map(({ version }) => version)
  await bringAllIntoForce(context.em, versions, now)
  await tellStandards(
    context.em,
    'StandardVersionPublished',
    versions.map((version) => {
      const { number, effectiveOn } = version
      return { version, detail: { number, effectiveOn } }
    }),
  )
}
