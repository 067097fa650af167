import { refuse } from '@linli/kernel'
import { act, refused, vaultOf, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import { actorOf } from '../service-standard/index.ts'
import { estateAsked, placeRequest, wishFault } from './placing.ts'
import { requestCodeOf } from './request-number.ts'
import { ServiceRequestWishInput } from './service-request-place.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { mayRecord } from './service-request.policy.ts'
import { isSeatExpired } from './service-request.situation.ts'
import { ServiceRequestType } from './service-request.type.ts'

const RecordedChannelEnum = { TELEPHONE: 'TELEPHONE', PAPER: 'PAPER', DESK: 'DESK' } as const
registerEnumType(RecordedChannelEnum, {
  name: 'ServiceRequestRecordedChannel',
  description: 'How somebody asked who does not fill in a form.',
  valuesConfig: {
    TELEPHONE: { description: 'By telephone.' },
    PAPER: { description: 'On paper.' },
    DESK: { description: 'In person at the desk.' },
  },
})

@InputType('ServiceRequestRecordInput', {
  description: 'Enters what somebody asked for by telephone, on paper or at the desk (代录).',
})
class ServiceRequestRecordInput extends ServiceRequestWishInput {
  @Field(() => RecordedChannelEnum, { description: 'How it was said.' })
  channel!: keyof typeof RecordedChannelEnum
}

@ObjectType('ServiceRequestRecordPayload', { description: 'What came of it.' })
class ServiceRequestRecordPayload {
  @Field(() => ServiceRequestType, { nullable: true, description: 'The request as it was recorded.' })
  serviceRequest?: ServiceRequestType | null

  @Field(() => String, {
    nullable: true,
    description: 'The code for the printed slip; told once, empty when the same was sent before.',
  })
  code?: string | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestRecord {
  @Mutation(() => ServiceRequestRecordPayload, {
    description: 'Enters what somebody asked for by telephone, on paper or at the desk (代录).',
  })
  serviceRequestRecord(
    @Arg('input', () => ServiceRequestRecordInput, { description: 'What shall be done.' })
    input: ServiceRequestRecordInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const where = await estateAsked(em, input.estateId)
      if (!where || where.districtId !== context.viewer.district) {
        return refused(refuse(context.viewer.isAnonymous ? 'NOT_SIGNED_IN' : 'NOT_FOUND'))
      }
      const { name, phone, kind, category, channel, isUrgent, isAboutCompany, isIdentityHidden } = input
      const marks = { isUrgent, isAboutCompany, isIdentityHidden }
      const said = { words: input.words.trim(), place: input.place?.trim() || null }
      const asking = { name: name?.trim() || null, phone: phone?.trim() || null }
      const full = { ...asking, wish: { kind, category, channel, ...said, ...marks } }
      const refusal = mayRecord(context.viewer, await isSeatExpired(context), where) ?? wishFault(full)
      if (refusal) return refused(refusal)
      const code = requestCodeOf(null)
      const placed = { code, by: actorOf(context.viewer), at: context.time.now() }
      return {
        serviceRequest: await placeRequest({ em, vault: vaultOf(context) }, where, full, placed),
        code,
        errors: [],
      }
    })
  }
}
