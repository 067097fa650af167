import { refuse } from '@linli/kernel'
import {
  act,
  type Context,
  type EntityManager,
  findVisible,
  isIdentity,
  readRows,
  refused,
} from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf } from './actor.ts'
import { areaSituationOf } from './area-situation.ts'
import type { StandardItemContent } from './measure.ts'
import { StandardVersionRefusal } from './standard-version-refusal.type.ts'
import { beginDraft, contentOf, lockStandards } from './standard-version.finding.ts'
import { publicStatuses } from './standard-version.lifecycle.ts'
import { mayBegin } from './standard-version.policy.ts'
import { tellStandard } from './standard-version.telling.ts'
import { StandardVersion } from './standard-version.ts'
import { StandardVersionType } from './standard-version.type.ts'
import { libraryContentFor } from '../standard-library/index.ts'
import { templateItems, templateLevels, type TemplateLevel } from './template/template.ts'

@InputType('StandardVersionSourceInput', {
  description: 'What a draft begins with: exactly one of the four.',
})
export class StandardVersionSourceInput {
  @Field(() => Boolean, { nullable: true, description: 'The version that is in force in this area.' })
  currentVersion?: boolean | null

  @Field(() => ID, { nullable: true, description: 'A template.' })
  templateId?: string | null

  @Field(() => ID, { nullable: true, description: 'A published version of another area.' })
  standardVersionId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The library of your company; promises that only this area has stay.',
  })
  library?: boolean | null
}

@InputType('StandardVersionCreateInput', {
  description:
    'Begins a draft from the version in force, from a template, or from the standard of another area.',
})
export class StandardVersionCreateInput {
  @Field(() => ID, { description: 'The area for which the standard is meant.' })
  managementAreaId!: string

  @Field(() => StandardVersionSourceInput, { description: 'What to begin with.' })
  source!: StandardVersionSourceInput

  @Field(() => ID, {
    nullable: true,
    description:
      'The contract for the next term, where the draft is written for it; empty for any other draft.',
  })
  contractFilingId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('StandardVersionCreatePayload', { description: 'What came of it.' })
class StandardVersionCreatePayload {
  @Field(() => StandardVersionType, {
    nullable: true,
    description: 'The version as it is now; empty where it is not yours to see.',
  })
  standardVersion?: StandardVersionType | null

  @Field(() => [StandardVersionRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: StandardVersionRefusal[]
}

@Resolver()
export class StandardVersionCreate {
  @Mutation(() => StandardVersionCreatePayload, {
    description:
      'Begins a draft from the version in force, from a template, or from the standard of another area.',
  })
  standardVersionCreate(
    @Arg('input', () => StandardVersionCreateInput, { description: 'What shall be done.' })
    input: StandardVersionCreateInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const area = await areaSituationOf(context, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const refusal = mayBegin(area)
      if (refusal || !area.companyId) return refused(refusal)
      await lockStandards(em, area.managementAreaId)
      const content = await contentFrom(context, input.source, area.latestId)
      if (!content) return refused(refuse('INVALID_INPUT', undefined, ['source']))
      const { districtId, managementAreaId, areaCode, companyId, latestId } = area
      const renewalFilingId = input.contractFilingId ?? null
      const isKnown = renewalFilingId === null || (await isRenewalHere(em, managementAreaId, renewalFilingId))
      if (!isKnown) return refused(refuse('RENEWAL_UNKNOWN', undefined, ['contractFilingId']))
      const base = { basedOnId: latestId, renewalFilingId }
      const place = { districtId, managementAreaId, areaCode, companyId, ...base }
      const actor = actorOf(context.viewer)
      const version = await beginDraft(em, place, actor, context.time.now())
      version.changeContent(content, await contentOf(em, latestId), 'CREATED', actor, context.time.now())
      await tellStandard(em, version, 'StandardVersionBegun')
      return { standardVersion: version, errors: [] }
    })
  }
}

/** A contract for a next term that was put on file and whose first day has not come yet. */
async function isRenewalHere(
  em: EntityManager,
  managementAreaId: string,
  filingId: string,
): Promise<boolean> {
  if (!isIdentity(filingId)) return false
  const rows = await readRows<unknown>(
    em,
    `select 1 from contract_filing filing join service_contract contract on contract.id = filing.service_contract_id
     where filing.id = $1 and filing.management_area_id = $2 and filing.is_renewal and filing.status = 'CONFIRMED'
       and contract.ended_on is null`,
    [filingId, managementAreaId],
  )
  return rows.length > 0
}

/** The promises to begin with; null unless exactly one source is named and it is there. */
async function contentFrom(
  context: Context,
  { currentVersion, templateId, standardVersionId, library }: StandardVersionSourceInput,
  latestId: string | null,
): Promise<readonly StandardItemContent[] | null> {
  const { em } = context
  if ([currentVersion, templateId, standardVersionId, library].filter(Boolean).length !== 1) return null
  if (library) return libraryContentFor(context, await contentOf(em, latestId))
  if (currentVersion) return contentOf(em, latestId)
  if (standardVersionId) return contentOfPublic(em, standardVersionId)
  const level = templateLevels.find((one: TemplateLevel) => one === templateId)
  return level ? templateItems(level) : null
}

/** Only what is public anyway may be taken over: a company's drafts for one estate are nobody else's model. */
async function contentOfPublic(
  em: EntityManager,
  id: string,
): Promise<readonly StandardItemContent[] | null> {
  const version = await findVisible(em, StandardVersion, id)
  return version && publicStatuses.includes(version.status) ? contentOf(em, version.id) : null
}
