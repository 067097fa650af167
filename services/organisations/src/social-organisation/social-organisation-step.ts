import { civilDay, refuse, type Refusal } from '@linli/kernel'
import {
  act,
  CivilDay,
  type Context,
  type EntityManager,
  findVisible,
  isKeptFile,
  refused,
} from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Organisation, refuseOrganisation, registerOrganisation } from '../organisation/index.ts'
import { RevisedInput } from '../refusals/index.ts'
import { noteStep } from './note-step.ts'
import type { SocialMove } from './social-organisation.lifecycle.ts'
import { mayStep } from './social-organisation.policy.ts'
import { SocialOrganisation, type SocialGrade } from './social-organisation.ts'
import {
  SocialGradeEnum,
  SocialOrganisationAction,
  SocialOrganisationError,
  SocialOrganisationType,
} from './social-organisation.type.ts'

@InputType({ description: 'The next step of a social organisation, and what it brings.' })
class SocialOrganisationStepInput extends RevisedInput {
  @Field(() => ID, { description: 'The social organisation.' })
  socialOrganisationId!: string

  @Field(() => SocialOrganisationAction, { description: 'Which step is taken.' })
  step!: keyof typeof SocialOrganisationAction

  @Field(() => CivilDay, { description: 'The day on which it happened; today at the latest.' })
  onDay!: string

  @Field(() => ID, { nullable: true, description: 'For guiding: the organisation that guides.' })
  guideId?: string | null

  @Field(() => String, { nullable: true, description: 'For filing: the number under which it was filed.' })
  filingNumber?: string | null

  @Field(() => String, { nullable: true, description: 'For registering: the credit code.' })
  creditCode?: string | null

  @Field(() => SocialGradeEnum, { nullable: true, description: 'For rating: the grade.' })
  grade?: SocialGrade | null

  @Field(() => String, { nullable: true, description: 'A remark; for giving up, the reason.' })
  remark?: string | null

  @Field(() => ID, { nullable: true, description: 'The stamped paper; filing and registering need one.' })
  fileId?: string | null
}

@ObjectType({ description: 'What came of the step.' })
class SocialOrganisationStepPayload {
  @Field(() => SocialOrganisationType, {
    nullable: true,
    description: 'What is on record now; on a conflict, as somebody else left it.',
  })
  socialOrganisation?: SocialOrganisationType | null

  @Field(() => [SocialOrganisationError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class SocialOrganisationStepResolver {
  @Mutation(() => SocialOrganisationStepPayload, {
    description:
      'Takes the next step of a social organisation. From filing or registration on it stands among the organisations.',
  })
  socialOrganisationStep(
    @Arg('input', () => SocialOrganisationStepInput, { description: 'What is asked for.' })
    input: SocialOrganisationStepInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const socialOrganisation = await findVisible(em, SocialOrganisation, input.socialOrganisationId)
      if (!socialOrganisation) return refused(refuse('NOT_FOUND'))
      const move = input.step.toLowerCase() as SocialMove
      const today = civilDay(time.now())
      const refusal =
        mayStep(viewer, socialOrganisation, move) ?? (await refuseStep(em, input, socialOrganisation, today))
      if (refusal) return refused(refusal)
      if (socialOrganisation.revision !== input.revision)
        return refused(refuse('CONFLICT'), { socialOrganisation })
      await em.lock(socialOrganisation, LockMode.OPTIMISTIC, input.revision)
      const { guideId, filingNumber, creditCode, grade } = input
      socialOrganisation.step(move, input.onDay, {
        ...(move === 'guide' && { guideId: guideId ?? null }),
        ...(move === 'file' && { filingNumber: filingNumber?.trim() ?? null }),
        ...(move === 'register' && { creditCode: creditCode?.trim().toUpperCase() ?? null }),
        ...(move === 'rate' && { grade: grade ?? null }),
      })
      if (move === 'file' || move === 'register') {
        const entered = await enterAmongOrganisations(em, socialOrganisation)
        if (entered) return refused(entered)
      }
      const by = { person: viewer.person, post: viewer.post, at: time.now() }
      const remark = input.remark?.trim() || null
      await noteStep(em, socialOrganisation, { on: input.onDay, remark, fileId: input.fileId ?? null }, by)
      return { socialOrganisation, errors: [] }
    })
  }
}

/** What each step must bring. */
async function refuseStep(
  em: EntityManager,
  input: SocialOrganisationStepInput,
  social: SocialOrganisation,
  today: string,
): Promise<Refusal | null> {
  const { step, onDay, guideId, filingNumber, creditCode, grade, remark, fileId } = input
  if (onDay > today) return refuse('DAY_IN_THE_FUTURE', { today }, ['onDay'])
  if (onDay < social.stageSince) return refuse('STEP_TOO_EARLY', { since: social.stageSince }, ['onDay'])
  if (remark && remark.length > 500) return refuse('VALUE_INVALID', undefined, ['remark'])
  if (step === 'GUIDE' && !(guideId && (await findVisible(em, Organisation, guideId))))
    return refuse('GUIDE_MISSING', undefined, ['guideId'])
  if (step === 'FILE' && !filingNumber?.trim())
    return refuse('FILING_NUMBER_MISSING', undefined, ['filingNumber'])
  if (
    step === 'REGISTER' &&
    (!creditCode || refuseOrganisation({ name: social.name, creditCode: creditCode.trim().toUpperCase() }))
  )
    return refuse('CREDIT_CODE_INVALID', undefined, ['creditCode'])
  if (step === 'RATE' && !grade) return refuse('GRADE_MISSING', undefined, ['grade'])
  if (step === 'CANCEL' && !remark?.trim()) return refuse('REASON_MISSING', undefined, ['remark'])
  const needsPaper = step === 'FILE' || step === 'REGISTER'
  if ((needsPaper || fileId) && !(await isKeptFile(em, fileId ?? '')))
    return refuse('PAPER_MISSING', undefined, ['fileId'])
  return null
}

/** Once filed or registered it is an organisation like others: people hold posts in it, and others find it. */
async function enterAmongOrganisations(
  em: EntityManager,
  social: SocialOrganisation,
): Promise<Refusal | null> {
  if (social.organisationId) {
    const organisation = await em.findOneOrFail(Organisation, { id: social.organisationId })
    organisation.creditCode = social.creditCode ?? organisation.creditCode
    return null
  }
  const { districtId, territoryCode, name, creditCode } = social
  const kind = 'SOCIAL_ORGANISATION' as const
  const known = await em.findOne(Organisation, { kind, territoryCode, name, dissolvedOn: null })
  const entered =
    known ?? (await registerOrganisation(em, { districtId, kind, territoryCode }, { name, creditCode }))
  if (!(entered instanceof Organisation)) return entered
  social.organisationId = entered.id
  return null
}
