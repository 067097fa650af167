import { refuse } from '@linli/kernel'
import { act, refused, vaultOf, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  ServiceRequestCategoryEnum,
  ServiceRequestKindEnum,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from '../response-policy/index.ts'
import { estateAsked, placeRequest, wishFault } from './placing.ts'
import { requestCodeHash, requestCodeOf, showRequestCode } from './request-number.ts'
import { ServiceRequestRefusal } from './service-request-refusal.type.ts'
import { ServiceRequestType } from './service-request.type.ts'

/** What every way of placing a request asks. */
@InputType()
export abstract class ServiceRequestWishInput {
  @Field(() => ID, { description: 'The estate.' })
  estateId!: string

  @Field(() => ServiceRequestKindEnum, { description: 'What is wanted.' })
  kind!: ServiceRequestKind

  @Field(() => ServiceRequestCategoryEnum, { description: 'What it is about.' })
  category!: ServiceRequestCategory

  @Field(() => String, { description: 'What is wrong or wanted, up to two thousand characters.' })
  words!: string

  @Field(() => String, { nullable: true, description: 'Where: building, stairwell, floor.' })
  place?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it cannot wait.' })
  isUrgent!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is a complaint about the property company; then it goes to the community.',
  })
  isAboutCompany!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the company shall not learn who asked.',
  })
  isIdentityHidden!: boolean

  @Field(() => String, { nullable: true, description: 'Who asks; only masked where it is shown.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'A number under which somebody can ask back.' })
  phone?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@InputType('ServiceRequestPlaceInput', {
  description: 'Asks for something in an estate. Nobody needs an account.',
})
class ServiceRequestPlaceInput extends ServiceRequestWishInput {
  @Field(() => String, {
    nullable: true,
    description: 'A long random text that only your device knows; the code of the request is made from it.',
  })
  clientSecret?: string | null
}

@ObjectType('ServiceRequestPlacePayload', { description: 'What came of it.' })
class ServiceRequestPlacePayload {
  @Field(() => ServiceRequestType, { nullable: true, description: 'The request as it was recorded.' })
  serviceRequest?: ServiceRequestType | null

  @Field(() => String, {
    nullable: true,
    description: 'The code that opens it together with its number; told once, only its hash is kept.',
  })
  code?: string | null

  @Field(() => [ServiceRequestRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceRequestRefusal[]
}

@Resolver()
export class ServiceRequestPlace {
  @Mutation(() => ServiceRequestPlacePayload, {
    description: 'Asks for something in an estate. Nobody needs an account.',
  })
  async serviceRequestPlace(
    @Arg('input', () => ServiceRequestPlaceInput, { description: 'What shall be done.' })
    input: ServiceRequestPlaceInput,
    @Ctx() context: Context,
  ) {
    const code = requestCodeOf(input.clientSecret)
    // Before the act: a repeat finds the outcome of the first time, and reads it by the code.
    await showRequestCode(context.em, requestCodeHash(code))
    const payload = await act(context, input, async (em) => {
      const where = await estateAsked(em, input.estateId)
      if (!where) return refused(refuse('NOT_FOUND'))
      const { name, phone, kind, category, words, place, isUrgent, isAboutCompany, isIdentityHidden } = input
      const marks = { isUrgent, isAboutCompany, isIdentityHidden }
      const wish = { kind, category, words: words.trim(), place: place?.trim() || null, ...marks }
      const asking = { name: name?.trim() || null, phone: phone?.trim() || null }
      const full = { ...asking, wish: { ...wish, channel: 'PUBLIC_FORM' as const } }
      const refusal = wishFault(full)
      if (refusal) return refused(refusal)
      const now = context.time.now()
      const request = await placeRequest({ em, vault: vaultOf(context) }, where, full, {
        code,
        by: null,
        at: now,
      })
      return { serviceRequest: request, errors: [] }
    })
    return { ...payload, code: payload.errors.length === 0 ? code : null }
  }
}
