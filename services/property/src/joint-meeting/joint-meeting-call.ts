import { civilDay, refuse } from '@linli/kernel'
import { act, type Context, refused, DateTime } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { askerOf, noteEvent } from '../resolution/index.ts'
import { actorOf, textFault } from '../service-standard/index.ts'
import { bringUpToDate } from './agenda.ts'
import { JointMeetingRefusal } from './joint-meeting-refusal.type.ts'
import { lockPlace, lookAhead } from './joint-meeting.finding.ts'
import { mayCall } from './joint-meeting.policy.ts'
import { placeOf } from './joint-meeting.situation.ts'
import { notifyTable, tellMeeting } from './joint-meeting.telling.ts'
import { JointMeeting } from './joint-meeting.ts'
import { JointMeetingType } from './joint-meeting.type.ts'
import { guestsOf } from './meeting-guests.ts'
import { makeMeetingRoundSoon } from './meeting-round.ts'
import { MeetingSeat } from './meeting-seat.ts'

@InputType('JointMeetingCallInput', {
  description: 'Calls a joint meeting together; its agenda fills itself from what stands already.',
})
export class JointMeetingCallInput {
  @Field(() => String, { description: 'The code of the community, or of one of its management areas.' })
  placeCode!: string

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date

  @Field(() => String, { description: 'Where it is held.' })
  venue!: string

  @Field(() => [ID], {
    nullable: true,
    description: 'Who is invited; the usual table if left out. Whoever calls it is always there.',
  })
  organisationIds?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('JointMeetingCallPayload', { description: 'What came of it.' })
class JointMeetingCallPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting as it is now; empty where it is not yours to see.',
  })
  jointMeeting?: JointMeetingType | null

  @Field(() => [JointMeetingRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: JointMeetingRefusal[]
}

@Resolver()
export class JointMeetingCall {
  @Mutation(() => JointMeetingCallPayload, {
    description: 'Calls a joint meeting together; its agenda fills itself from what stands already.',
  })
  jointMeetingCall(
    @Arg('input', () => JointMeetingCallInput, { description: 'What shall be done.' })
    input: JointMeetingCallInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const place = await placeOf(context, input.placeCode)
      if (!place) return refused(refuse('NOT_FOUND'))
      const notAllowed = mayCall(await askerOf(context), place.communityCode)
      const actor = actorOf(context.viewer)
      if (notAllowed || !actor.organisation) return refused(notAllowed)
      await lockPlace(em, place.placeCode)
      const now = context.time.now()
      const { serial, hasMeetingAhead } = await lookAhead(em, place)
      const guests = await guestsOf(em, place)
      const wanted =
        input.organisationIds ?? guests.filter(({ isUsual }) => isUsual).map((one) => one.organisationId)
      const isKnown = (id: string) =>
        id === actor.organisation || guests.some(({ organisationId }) => organisationId === id)
      const refusal =
        (hasMeetingAhead ? refuse('MEETING_AHEAD') : null) ??
        textFault(input.venue, 100, 'venue') ??
        (input.startsAt > now ? null : refuse('MEETING_TIME_PAST', undefined, ['startsAt'])) ??
        (wanted.every(isKnown) ? null : refuse('GUEST_UNKNOWN', undefined, ['organisationIds']))
      if (refusal) return refused(refusal)
      const invitedIds = [actor.organisation, ...wanted]
      const time = { startsAt: input.startsAt, venue: input.venue.trim() }
      const jointMeeting = JointMeeting.convene(
        place,
        time,
        { serial, convenerId: actor.organisation, invitedIds },
        actor,
        now,
      )
      em.persist(jointMeeting)
      for (const organisationId of jointMeeting.invitedIds)
        em.persist(MeetingSeat.invite(jointMeeting, organisationId))
      await bringUpToDate(em, jointMeeting, civilDay(now), now)
      const { districtId, id } = jointMeeting
      noteEvent(em, { districtId, jointMeetingId: id }, 'CALLED', actor, now)
      await tellMeeting(em, jointMeeting, 'JointMeetingCalled')
      await notifyTable(em, jointMeeting, 'MEETING_CALLED')
      await makeMeetingRoundSoon(em, districtId)
      return { jointMeeting, errors: [] }
    })
  }
}
