import { newId, refuse } from '@linli/kernel'
import { act, type Context, type EntityManager, isIdentity, readRows, refused, tell } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, areaSituationsOf, mayBegin, textFault } from '../service-standard/index.ts'
import { enqueueChangeSet } from './change-set-job.ts'
import { ChangeSet, ChangeSetArea } from './change-set.ts'
import { ChangeSetType } from './change-set.type.ts'
import { findOwnLibrary } from './finding.ts'
import { librarySituationOf } from './own-library.ts'
import { StandardLibraryRefusal } from './standard-library-refusal.type.ts'
import { choiceFault, mayKeepLibrary } from './standard-library.policy.ts'
import type { StandardLibrary } from './standard-library.ts'

@InputType('StandardChangeSetBeginInput', {
  description:
    'Carries promises of the library to areas. The drafts are made in the background; nothing is published.',
})
export class StandardChangeSetBeginInput {
  @Field(() => Int, { description: 'The revision of the library that you were looking at.' })
  revision!: number

  @Field(() => [String], { description: 'The promises, by their codes in the library.' })
  codes!: string[]

  @Field(() => [ID], { description: 'The areas; at most 2,000.' })
  managementAreaIds!: string[]

  @Field(() => String, { description: 'Why, for whoever reads the history later.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardChangeSetBeginPayload', { description: 'What came of it.' })
class StandardChangeSetBeginPayload {
  @Field(() => ChangeSetType, { nullable: true, description: 'The change set as it is now.' })
  standardChangeSet?: ChangeSetType | null

  @Field(() => [StandardLibraryRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardLibraryRefusal[]
}

@Resolver()
export class StandardChangeSetBegin {
  @Mutation(() => StandardChangeSetBeginPayload, {
    description:
      'Carries promises of the library to areas. The drafts are made in the background; nothing is published.',
  })
  standardChangeSetBegin(
    @Arg('input', () => StandardChangeSetBeginInput, { description: 'What shall be done.' })
    input: StandardChangeSetBeginInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const refusal = mayKeepLibrary(await librarySituationOf(context))
      if (refusal) return refused(refusal)
      const library = await findOwnLibrary(context)
      if (!library) return refused(refuse('NOT_FOUND'))
      if (library.revision !== input.revision) return refused(refuse('CONFLICT'))
      const chosen = chosenFrom(library, input.codes)
      const areaIds = [...new Set(input.managementAreaIds)]
      const fault = choiceFault(
        chosen.map(({ item }) => item.code),
        areaIds,
      )
      if (fault) return refused(fault)
      if (textFault(input.reason, 300, 'reason'))
        return refused(refuse('REASON_MISSING', undefined, ['reason']))
      const areas = await ownAreas(context, areaIds)
      if (!areas) return refused(refuse('AREA_NOT_SERVED', undefined, ['managementAreaIds']))
      const { person, seat } = actorOf(context.viewer)
      const set = em.create(ChangeSet, {
        ...{ id: newId(), districtId: library.districtId, companyId: library.companyId },
        ...{
          standardLibraryId: library.id,
          number: await nextNumber(em, library),
          reason: input.reason.trim(),
        },
        ...{ status: 'DRAFTING' as const, libraryContent: library.content, chosen, round: 0 },
        ...{ begunAt: context.time.now(), begunByPersonId: person, begunBySeatId: seat },
      })
      for (const { managementAreaId, areaCode } of areas) {
        em.create(ChangeSetArea, {
          ...{ id: newId(), districtId: set.districtId, changeSet: set },
          ...{ managementAreaId, areaCode, status: 'WAITING' as const, problemItems: [], round: 0 },
        })
      }
      await enqueueChangeSet(em, 'change-set-drafts', set)
      await tell(em, 'StandardChangeSetBegun', {
        subject: set.id,
        companyId: set.companyId,
        areaCount: areas.length,
      })
      return { standardChangeSet: set, errors: [] }
    })
  }
}

function chosenFrom(library: StandardLibrary, codes: readonly string[]) {
  const wanted = new Set(codes)
  return library.items
    .getItems()
    .filter(({ code }) => wanted.has(code))
    .map(({ content, retiredAt }) => ({ item: content, isRetired: retiredAt != null }))
}

/** Null unless the company may begin a draft in every one of them. */
async function ownAreas(context: Context, ids: readonly string[]) {
  if (!ids.every(isIdentity)) return null
  const situations = [...(await areaSituationsOf(context, ids)).values()]
  const isOwn = situations.length === ids.length && situations.every((area) => mayBegin(area) === null)
  return isOwn ? situations : null
}

/** The library is locked, so nobody else takes the same one. */
async function nextNumber(em: EntityManager, { id }: StandardLibrary): Promise<number> {
  const [row] = await readRows<{ next: number }>(
    em,
    `select coalesce(max(number), 0) + 1 as next from change_set where standard_library_id = $1`,
    [id],
  )
  return row!.next
}
