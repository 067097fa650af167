import { live, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql'
import { waitingTime } from '../response-clock/index.ts'
import { loadPolicy, ResponsePolicyType } from '../response-policy/index.ts'
import { EstateType, OrganisationType, organisationName, seatShown } from '../territory/index.ts'
import { StandardActorType } from '../service-standard/index.ts'
import { deadlineInWords, partInWords } from './deadline-words.ts'
import { handlersFor } from './handlers.ts'
import { actionsShown } from './service-request.actions.ts'
import { ResponseClockType } from './service-request-clock.type.ts'
import { movingEvents } from './recording.ts'
import { isOpenedByCode } from './service-request.finding.ts'
import {
  loadClocks,
  loadEvents,
  loadRequest,
  loadRequester,
  type EventRow,
  type ServiceRequestRow,
} from './service-request.rows.ts'
import {
  RequesterType,
  RequestHandlerType,
  ServiceRequestActionType,
  ServiceRequestEventType,
  ServiceRequestType,
} from './service-request.type.ts'

/** The fields that are loaded or computed; `request` is a plain row, or the entity after an act. */
@Resolver(() => ServiceRequestType)
export class ServiceRequestFields {
  @FieldResolver(() => EstateType, { nullable: true, description: 'The estate in which it is.' })
  estate(@Root() { estateId }: ServiceRequestRow) {
    return { id: estateId }
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Whose desk it lies on.' })
  desk(@Root() { deskOrganisationId }: ServiceRequestRow) {
    return deskOrganisationId && { id: deskOrganisationId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who has it, by name.' })
  handlerName(@Root() { handlerOrganisationId }: ServiceRequestRow, @Ctx() context: Context) {
    return organisationName(context, handlerOrganisationId)
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who has it.' })
  handler(@Root() { handlerOrganisationId }: ServiceRequestRow) {
    return handlerOrganisationId && { id: handlerOrganisationId }
  }

  @FieldResolver(() => RequesterType, {
    nullable: true,
    description: 'Who asked, masked; empty where nobody said, or where the resident hides from you.',
  })
  requester(@Root() { requesterId }: ServiceRequestRow, @Ctx() context: Context) {
    return loadRequester(context, requesterId)
  }

  @FieldResolver(() => ResponsePolicyType, {
    nullable: true,
    description: 'The policy that its clocks follow.',
  })
  policy(@Root() { responsePolicyId }: ServiceRequestRow, @Ctx() context: Context) {
    return loadPolicy(context, responsePolicyId)
  }

  @FieldResolver(() => [ResponseClockType], { description: 'Its clocks, in the order in which they began.' })
  async clocks(@Root() request: ServiceRequestRow, @Ctx() context: Context): Promise<ResponseClockType[]> {
    const { language } = context
    return (await loadClocks(context, request)).map((clock) => ({
      ...{
        stage: clock.stage.name,
        round: clock.round,
        standing: clock.standing,
        startedAt: clock.startedAt,
      },
      ...{ dueAt: clock.deadline.dueAt, endedAt: clock.endedAt, restsUntil: clock.restsUntil },
      sentence: deadlineInWords(clock, language),
      parts: clock.deadline.parts.map((part) => ({
        ...{ from: part.from, until: part.until, isCounted: part.kind === 'COUNTED' },
        words: partInWords(part, clock.stage.limit.unit === 'DAY', language),
      })),
    }))
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many whole minutes the resident waited until it was done for good, pauses and all; empty while it is not.',
  })
  async waitingMinutes(@Root() { id }: ServiceRequestRow, @Ctx() context: Context) {
    const waited = waitingTime(movingEvents(await loadEvents(context, id)))
    return waited === null ? null : Math.floor(waited / 60_000)
  }

  @FieldResolver(() => [ServiceRequestEventType], {
    description: 'What happened to it, the first line first.',
  })
  async events(@Root() { id }: ServiceRequestRow, @Ctx() context: Context) {
    const events = await loadEvents(context, id)
    return isOpenedByCode(context, id) ? events.filter(({ isInternal }) => !isInternal) : events
  }

  @FieldResolver(() => [RequestHandlerType], {
    description: 'Who can be sent, the nearest first; empty for whoever sends nobody.',
  })
  async possibleHandlers(@Root() request: ServiceRequestRow, @Ctx() context: Context) {
    const actions = await actionsShown(context, request, isOpenedByCode(context, request.id))
    return actions.some(({ action }) => action === 'DISPATCH') ? handlersFor(context.em, request) : []
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'Under which other one it goes on.',
  })
  mergedInto(@Root() { mergedIntoId }: ServiceRequestRow, @Ctx() context: Context) {
    return loadRequest(context, mergedIntoId)
  }

  @FieldResolver(() => [ServiceRequestActionType], {
    description: 'The buttons of this reader: a button that is not theirs is absent.',
  })
  availableActions(@Root() request: ServiceRequestRow, @Ctx() context: Context) {
    return actionsShown(context, request, isOpenedByCode(context, request.id))
  }

  @Subscription(() => ServiceRequestType, {
    nullable: true,
    description: 'The request again each time something happens to it.',
    subscribe: ({ context, args }) => live(context as Context, String(args['id'])),
  })
  serviceRequestChanged(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadRequest(context, id)
  }
}

@Resolver(() => ServiceRequestEventType)
export class ServiceRequestEventFields {
  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who did it or entered it; a resident learns the organisation only.',
  })
  by(@Root() { seatId }: EventRow, @Ctx() context: Context) {
    return seatShown(context, seatId)
  }

  @FieldResolver(() => String, { nullable: true, description: 'For which organisation, by name.' })
  organisationName(@Root() { organisationId }: EventRow, @Ctx() context: Context) {
    return organisationName(context, organisationId)
  }
}
