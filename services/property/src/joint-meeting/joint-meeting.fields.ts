import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { loadEvents, loadOfMeeting, MeetingEventType, ResolutionType } from '../resolution/index.ts'
import { StandardActorType } from '../service-standard/index.ts'
import {
  areaName,
  ManagementAreaType,
  organisationName,
  OrganisationType,
  seatShown,
} from '../territory/index.ts'
import { agendaReasonWords, agendaTitle } from './agenda-words.ts'
import { actionsShown } from './joint-meeting.actions.ts'
import { mayInvite, mayRecordAttendance } from './joint-meeting.policy.ts'
import {
  loadItems,
  loadMeeting,
  loadMinute,
  loadNotes,
  loadSeats,
  type ItemRow,
  type MeetingRow,
  type MinuteRow,
  type SeatRow,
} from './joint-meeting.rows.ts'
import { meetingSituationOf } from './joint-meeting.situation.ts'
import {
  AgendaItemType,
  AgendaMinuteType,
  JointMeetingActionType,
  JointMeetingType,
  MeetingGuestType,
  MeetingNoteType,
  MeetingPersonType,
  MeetingSeatType,
  MinutesDocumentType,
} from './joint-meeting.type.ts'
import { meetingTitle } from './joint-meeting.words.ts'
import { guestsOf } from './meeting-guests.ts'
import { peopleOf } from './meeting-people.ts'
import { minutesFile } from './minutes-file.ts'

/** The fields that are computed; `meeting` is a plain row, or the entity after an act. */
@Resolver(() => JointMeetingType)
export class JointMeetingFields {
  @FieldResolver(() => String, { description: 'What it is called, in the reader’s language.' })
  async heading(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    const { managementAreaId, convenerId, serial } = meeting
    const area = managementAreaId ? await areaName(context, managementAreaId) : null
    const convener = await organisationName(context, convenerId)
    return meetingTitle({ serial, convener, area }, context.language)
  }

  @FieldResolver(() => ManagementAreaType, {
    nullable: true,
    description: 'The area it is held for; empty for a whole community.',
  })
  managementArea(@Root() { managementAreaId }: MeetingRow) {
    return managementAreaId ? { id: managementAreaId } : null
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who called it.' })
  convener(@Root() { convenerId }: MeetingRow) {
    return { id: convenerId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of whoever called it.' })
  convenerName(@Root() { convenerId }: MeetingRow, @Ctx() context: Context) {
    return organisationName(context, convenerId)
  }

  @FieldResolver(() => [AgendaItemType], {
    description: 'Its agenda, with what was struck and what was settled before.',
  })
  items(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return loadItems(context, id)
  }

  @FieldResolver(() => [MeetingSeatType], { description: 'Who was invited, and who came.' })
  seats(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return loadSeats(context, id)
  }

  @FieldResolver(() => [ResolutionType], { description: 'What it resolved.' })
  resolutions(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return loadOfMeeting(context, id)
  }

  @FieldResolver(() => [MeetingNoteType], {
    description: 'Corrections beneath its published minutes, the first one first.',
  })
  notes(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return loadNotes(context, id)
  }

  @FieldResolver(() => [MeetingEventType], {
    description: 'Its history, the latest first; for those at the table.',
  })
  events(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return loadEvents(context, 'joint_meeting_id', id)
  }

  @FieldResolver(() => [MeetingGuestType], { description: 'Who else can be invited; for whoever runs it.' })
  async guests(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    if (mayInvite(await meetingSituationOf(context, meeting))) return []
    const { managementAreaId = null, ...place } = meeting
    const all = await guestsOf(context.em, { ...place, managementAreaId })
    return all.filter(({ organisationId }) => !meeting.invitedIds.includes(organisationId))
  }

  @FieldResolver(() => [MeetingPersonType], {
    description: 'Who may come for those who are invited; for whoever runs it.',
  })
  async people(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    const isRunning = mayInvite(await meetingSituationOf(context, meeting)) === null
    const { viewer } = context
    const wanted = meeting.invitedIds.filter((id) => isRunning || viewer.actsFor(id))
    return peopleOf(context, wanted)
  }

  @FieldResolver(() => [JointMeetingActionType], { description: 'The buttons that are yours now.' })
  availableActions(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    return actionsShown(context, meeting)
  }

  @FieldResolver(() => MinutesDocumentType, {
    nullable: true,
    description: 'Its minutes as a Word file in official layout; empty before it has ended.',
  })
  minutesDocument(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    return minutesFile(context, meeting)
  }
}

@Resolver(() => AgendaItemType)
export class AgendaItemFields {
  @FieldResolver(() => String, { description: 'What it is called, in the reader’s language.' })
  heading(@Root() item: ItemRow, @Ctx() { language }: Context) {
    return agendaTitle(item, language)
  }

  @FieldResolver(() => String, { description: 'Why it is there, as a sentence.' })
  reasonWords(@Root() item: ItemRow, @Ctx() { language }: Context) {
    return agendaReasonWords(item, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the thing is looked at, on this site; for those at the table.',
  })
  link(@Root() { link }: ItemRow, @Ctx() { viewer }: Context) {
    return viewer.isAnonymous ? null : (link ?? null)
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The body that raised it, where one did.',
  })
  raiser(@Root() { raiserId }: ItemRow) {
    return raiserId ? { id: raiserId } : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of that body.' })
  raiserName(@Root() { raiserId }: ItemRow, @Ctx() context: Context) {
    return organisationName(context, raiserId)
  }

  @FieldResolver(() => AgendaMinuteType, {
    nullable: true,
    description: 'Its sheet of the minutes; for those at the table.',
  })
  minute(@Root() { id }: ItemRow, @Ctx() context: Context) {
    return loadMinute(context, id)
  }
}

@Resolver(() => AgendaMinuteType)
export class AgendaMinuteFields {
  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who wrote it last.' })
  writer(@Root() { writtenBySeatId }: MinuteRow, @Ctx() context: Context) {
    return seatShown(context, writtenBySeatId)
  }
}

@Resolver(() => MeetingSeatType)
export class MeetingSeatFields {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who was invited.' })
  organisation(@Root() { organisationId }: SeatRow) {
    return { id: organisationId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of that organisation.' })
  organisationName(@Root() { organisationId }: SeatRow, @Ctx() context: Context) {
    return organisationName(context, organisationId)
  }

  @FieldResolver(() => ID, { description: 'By which that organisation is told from others.' })
  organisationId(@Root() { organisationId }: SeatRow) {
    return organisationId
  }

  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who came for it; never shown on public pages.',
  })
  attendee(@Root() { attendeeSeatId }: SeatRow, @Ctx() context: Context) {
    return seatShown(context, attendeeSeatId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can enter it.' })
  async canRecord(@Root() { jointMeetingId, organisationId }: SeatRow, @Ctx() context: Context) {
    const meeting = await loadMeeting(context, jointMeetingId)
    if (!meeting) return false
    return mayRecordAttendance(await meetingSituationOf(context, meeting), organisationId) === null
  }
}
