import { civilDay } from '@linli/kernel'
import { isIdentity, live, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { organisationName } from '../territory/index.ts'
import { askerOf } from '../resolution/index.ts'
import { proposalsFor } from './agenda.ts'
import { agendaReasonWords, agendaTitle } from './agenda-words.ts'
import { MeetingStatusEnum, TopicStatusEnum } from './joint-meeting.enums.ts'
import type { MeetingStatus, TopicStatus } from './joint-meeting.lifecycle.ts'
import { mayCall, mayWithdrawTopic } from './joint-meeting.policy.ts'
import { loadMeeting, meetingsOf, readMeetings } from './joint-meeting.rows.ts'
import { placeOf } from './joint-meeting.situation.ts'
import { JointMeetingConnection, JointMeetingType, MeetingGuestType } from './joint-meeting.type.ts'
import { guestsOf } from './meeting-guests.ts'
import {
  MeetingPlaceType,
  MeetingProposalType,
  MeetingRuleType,
  MeetingStandingConnection,
  MeetingTopicConnection,
  MeetingTopicType,
} from './meeting-place.type.ts'
import { readMeetingRules } from './meeting-rule.ts'
import { standingsOf } from './meeting-standing.ts'
import { topicsOf, type TopicRow } from './meeting-topic.rows.ts'
import { readAreas } from './place-areas.ts'

@Resolver()
export class JointMeetingQueries {
  @Query(() => JointMeetingType, {
    nullable: true,
    description: 'One joint meeting; empty where there is none or it is not yours to see.',
  })
  jointMeeting(@Arg('id', () => ID, { description: 'The meeting.' }) id: string, @Ctx() context: Context) {
    return isIdentity(id) ? loadMeeting(context, id) : null
  }

  @Query(() => JointMeetingType, {
    nullable: true,
    description: 'One joint meeting by its lasting number, as printed on paper.',
  })
  async jointMeetingByReference(
    @Arg('reference', () => String, { description: 'The number, such as 210113004027-J3.' })
    reference: string,
    @Ctx() context: Context,
  ) {
    // Typed from paper: what cannot be a number is simply not there.
    if (!/^[\w-]{1,60}$/.test(reference)) return null
    const [found] = await readMeetings(context.em, 'reference = $1 order by id limit 1', [reference])
    return found ?? null
  }

  @Query(() => JointMeetingConnection, {
    description:
      'Meetings at whose table your organisation sits, or that lie in your places, the latest first.',
  })
  jointMeetings(
    @Arg('statuses', () => [MeetingStatusEnum], { nullable: true, description: 'Where they stand.' })
    statuses: MeetingStatus[] | null,
    @Arg('communityCode', () => String, { nullable: true, description: 'Of this community only.' })
    communityCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return meetingsOf(context, { statuses: statuses ?? [], communityCode }, { first, after })
  }

  @Subscription(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting again each time something happens at its table.',
    subscribe: ({ context, args }) => live(context as Context, args['id']),
  })
  jointMeetingChanged(
    @Arg('id', () => ID, { description: 'The meeting.' }) id: string,
    @Root() _subject: string,
    @Ctx() context: Context,
  ) {
    return isIdentity(id) ? loadMeeting(context, id) : null
  }

  @Query(() => [MeetingPlaceType], {
    description:
      'The places of a community for which you can call a meeting: itself and its areas. Empty where you cannot.',
  })
  async meetingPlaces(
    @Arg('communityCode', () => String, { description: 'The code of the community.' }) communityCode: string,
    @Ctx() context: Context,
  ) {
    const community = await placeOf(context, communityCode)
    if (!community || community.managementAreaId || mayCall(await askerOf(context), communityCode)) return []
    const areas = await readAreas(context.em, community)
    return [{ ...community, name: null }, ...areas.map((area) => ({ ...community, ...area }))]
  }

  @Query(() => MeetingStandingConnection, {
    description:
      'How the communities of your territory keep to the rhythm of their meetings, in the order of their codes.',
  })
  meetingStandings(
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return standingsOf(context, { first, after })
  }

  @Query(() => [MeetingRuleType], {
    description: 'How often communities of each type meet in your district today; then what will hold later.',
  })
  async meetingRules(@Ctx() context: Context) {
    const { viewer, em, time } = context
    if (!viewer.district) return []
    const today = civilDay(time.now())
    const rules = await readMeetingRules(em, viewer.district)
    return [...rules.allOn(today), ...rules.after(today)]
  }

  @Query(() => MeetingTopicConnection, {
    description: 'Topics that bodies of your places raised, the latest first.',
  })
  meetingTopics(
    @Arg('statuses', () => [TopicStatusEnum], {
      nullable: true,
      description: 'Where they stand; open ones if left out.',
    })
    statuses: TopicStatus[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return topicsOf(context, statuses ?? ['OPEN'], { first, after })
  }
}

/** A place as the query has found it. */
type PlaceRow = NonNullable<Awaited<ReturnType<typeof placeOf>>> & { readonly name: string | null }

@Resolver(() => MeetingPlaceType)
export class MeetingPlaceFields {
  @FieldResolver(() => [MeetingGuestType], { description: 'Who can be invited there, and who usually is.' })
  guests(@Root() place: PlaceRow, @Ctx() { em }: Context) {
    return guestsOf(em, place)
  }

  @FieldResolver(() => [MeetingProposalType], {
    description: 'What would stand on the agenda of a meeting that was called today.',
  })
  async proposals(@Root() place: PlaceRow, @Ctx() { em, time, language }: Context) {
    const today = civilDay(time.now())
    const found = await proposalsFor(em, place, { today, heldOn: today })
    return found.map((proposal) => ({
      ...proposal,
      heading: agendaTitle(proposal, language),
      reasonWords: agendaReasonWords(proposal, language),
    }))
  }
}

@Resolver(() => MeetingTopicType)
export class MeetingTopicFields {
  @FieldResolver(() => String, { nullable: true, description: 'The name of the body that raised it.' })
  raiserName(@Root() { raiserId }: TopicRow, @Ctx() context: Context) {
    return organisationName(context, raiserId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can withdraw it.' })
  async canWithdraw(@Root() topic: TopicRow, @Ctx() context: Context) {
    return mayWithdrawTopic(await askerOf(context), topic) === null
  }
}
