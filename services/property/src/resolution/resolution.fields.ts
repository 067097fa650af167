import { civilDay } from '@linli/kernel'
import { CivilDay, isIdentity, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { AttachedFileType, StandardActorType } from '../service-standard/index.ts'
import { organisationName, OrganisationType, seatShown } from '../territory/index.ts'
import { actionsShown } from './resolution.actions.ts'
import { ResolutionPartEnum, ResolutionStatusEnum, type ResolutionPart } from './resolution.enums.ts'
import type { ResolutionStatus } from './resolution.lifecycle.ts'
import {
  countResolutions,
  loadEvents,
  loadMeetingNamed,
  loadReports,
  loadResolution,
  resolutionsOf,
  type EventRow,
  type ReportRow,
  type ResolutionRow,
} from './resolution.rows.ts'
import { verifiableFrom } from './resolution.ts'
import {
  MeetingEventType,
  ResolutionActionType,
  ResolutionConnection,
  ResolutionCountsType,
  ResolutionReportType,
  ResolutionType,
} from './resolution.type.ts'

/** The fields that are computed; `resolution` is a plain row, or the entity after an act. */
@Resolver(() => ResolutionType)
export class ResolutionFields {
  @Query(() => ResolutionType, {
    nullable: true,
    description: 'One resolution; empty where there is none or it is not yours to see.',
  })
  resolution(@Arg('id', () => ID, { description: 'The resolution.' }) id: string, @Ctx() context: Context) {
    return isIdentity(id) ? loadResolution(context, id) : null
  }

  @Query(() => ResolutionConnection, {
    description: 'Resolutions that your organisation has to do with, the one with the nearest day first.',
  })
  resolutions(
    @Arg('part', () => ResolutionPartEnum, { description: 'What it has to do with them.' })
    part: ResolutionPart,
    @Arg('statuses', () => [ResolutionStatusEnum], {
      nullable: true,
      description: 'Where they stand; without any, all that are under way.',
    })
    statuses: ResolutionStatus[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return resolutionsOf(context, { part, statuses: statuses ?? [] }, { first, after })
  }

  @Query(() => ResolutionCountsType, {
    description: 'How many resolutions of your places took effect in a span of days, and how they ended.',
  })
  resolutionCounts(
    @Arg('since', () => CivilDay, { description: 'The first day.' }) since: string,
    @Arg('until', () => CivilDay, { description: 'The last day.' }) until: string,
    @Ctx() context: Context,
  ) {
    return countResolutions(context, since, until)
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The one organisation that has to do it.',
  })
  owner(@Root() resolution: ResolutionRow) {
    return { id: resolution.ownerId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of its owner.' })
  ownerName(@Root() resolution: ResolutionRow, @Ctx() context: Context) {
    return organisationName(context, resolution.ownerId)
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The body that raised it and is asked whether it is done.',
  })
  raiser(@Root() resolution: ResolutionRow) {
    return { id: resolution.raiserId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of that body.' })
  raiserName(@Root() resolution: ResolutionRow, @Ctx() context: Context) {
    return organisationName(context, resolution.raiserId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether its day has passed and it is not closed.' })
  isOverdue(@Root() { status, dueOn }: ResolutionRow, @Ctx() { time }: Context) {
    return (status === 'OPEN' || status === 'REPORTED') && dueOn < civilDay(time.now())
  }

  @FieldResolver(() => String, { nullable: true, description: 'The number of that meeting.' })
  async meetingReference(@Root() { jointMeetingId }: ResolutionRow, @Ctx() context: Context) {
    return (await loadMeetingNamed(context, jointMeetingId))?.reference ?? null
  }

  @FieldResolver(() => CivilDay, { nullable: true, description: 'The day of that meeting.' })
  async meetingHeldOn(@Root() { jointMeetingId }: ResolutionRow, @Ctx() context: Context) {
    return (await loadMeetingNamed(context, jointMeetingId))?.heldOn ?? null
  }

  @FieldResolver(() => CivilDay, {
    nullable: true,
    description: 'From which day the community may look for itself; empty where nothing is reported.',
  })
  verifiableFrom(@Root() resolution: ResolutionRow) {
    return resolution.status === 'REPORTED' ? verifiableFrom(resolution) : null
  }

  @FieldResolver(() => [ResolutionReportType], {
    description: 'What its owner reported, the latest first; for those at the table.',
  })
  reports(@Root() resolution: ResolutionRow, @Ctx() context: Context) {
    return loadReports(context, resolution.id)
  }

  @FieldResolver(() => [MeetingEventType], {
    description: 'Its history, the latest first; for those at the table.',
  })
  events(@Root() resolution: ResolutionRow, @Ctx() context: Context) {
    return loadEvents(context, 'resolution_id', resolution.id)
  }

  @FieldResolver(() => [ResolutionActionType], { description: 'The buttons that are yours now.' })
  availableActions(@Root() resolution: ResolutionRow, @Ctx() context: Context) {
    return actionsShown(context, resolution)
  }
}

@Resolver(() => ResolutionReportType)
export class ResolutionReportFields {
  @FieldResolver(() => [AttachedFileType], { description: 'Photographs and papers.' })
  files(@Root() { fileIds }: ReportRow) {
    return fileIds.map((id) => ({ id, path: `/files/${id}` }))
  }

  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who reported it.' })
  reporter(@Root() { reportedBySeatId }: ReportRow, @Ctx() context: Context) {
    return seatShown(context, reportedBySeatId)
  }
}

@Resolver(() => MeetingEventType)
export class MeetingEventFields {
  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who did it; nobody where it happened by itself.',
  })
  actor(@Root() { seatId }: EventRow, @Ctx() context: Context) {
    return seatShown(context, seatId)
  }
}
