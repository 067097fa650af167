import { refuse } from '@linli/kernel'
import { act, type Context, DateTime, findVisible, isIdentity, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ServicePoint } from '../service-point/index.ts'
import { actorOf, areaSituationOf, fileFault, textFault } from '../service-standard/index.ts'
import { ServiceLogEntry, type Deed } from './service-log-entry.ts'
import { ServiceLogRefusal } from './service-log-refusal.type.ts'
import { daysAround, lateAfterHoursOn, logFrameOf } from './service-log.finding.ts'
import { deedFault, mayEnter } from './service-log.policy.ts'
import { ServiceLogEntryType } from './service-log.type.ts'

@InputType('ServiceLogEnterInput', {
  description:
    'Enters a round that was made. It can be sent later than it was written down, and counts once.',
})
class ServiceLogEnterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The point; empty for what is done in the area as a whole.',
  })
  servicePointId?: string | null

  @Field(() => ID, { nullable: true, description: 'The area, where no point is named.' })
  managementAreaId?: string | null

  @Field(() => [String], { description: 'The lasting codes of the promises that were kept by it.' })
  itemCodes!: string[]

  @Field(() => DateTime, { description: 'When it happened, or when the duty began.' })
  happenedAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the duty ended; empty for what is done in a moment.',
  })
  endedAt?: Date | null

  @Field(() => String, { nullable: true, description: 'What was found there.' })
  note?: string | null

  @Field(() => ID, { nullable: true, description: 'A photo, only where the act needs one.' })
  fileId?: string | null

  @Field(() => Boolean, { description: 'Whether the label was scanned on the spot.' })
  isScanned!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceLogEnterPayload', { description: 'What came of it.' })
class ServiceLogEnterPayload {
  @Field(() => ServiceLogEntryType, { nullable: true, description: 'The entry.' })
  serviceLogEntry?: ServiceLogEntryType | null

  @Field(() => [ServiceLogRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceLogRefusal[]
}

@Resolver()
export class ServiceLogEnter {
  @Mutation(() => ServiceLogEnterPayload, {
    description: 'Enters a round that was made. It stays as it is; a mistake is struck by another entry.',
  })
  serviceLogEnter(
    @Arg('input', () => ServiceLogEnterInput, { description: 'What shall be done.' })
    input: ServiceLogEnterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const point = await findVisible(em, ServicePoint, input.servicePointId ?? '')
      const areaId = input.servicePointId ? point?.managementAreaId : input.managementAreaId
      const area = areaId && isIdentity(areaId) ? await areaSituationOf(context, areaId) : null
      if (!area) return refused(refuse('NOT_FOUND'))
      const notAllowed = mayEnter(area)
      if (notAllowed || !area.companyId) return refused(notAllowed)
      if (point?.retiredOn != null) return refused(refuse('POINT_RETIRED'))
      const deed: Deed = {
        ...{ servicePointId: point?.id ?? null, itemCodes: input.itemCodes, happenedAt: input.happenedAt },
        ...{ endedAt: input.endedAt ?? null, note: input.note?.trim() || null },
        ...{ photoFileId: input.fileId ?? null, origin: input.isScanned && point ? 'SCANNED' : 'CHOSEN' },
      }
      const frame = await logFrameOf(context, area, daysAround([deed.happenedAt]))
      const refusal =
        (deed.note === null ? null : textFault(deed.note, 500, 'note')) ??
        deedFault(deed, frame) ??
        (await fileFault(em, deed.photoFileId))
      if (refusal) return refused(refusal)
      const { companyId, districtId, managementAreaId } = area
      const entry = ServiceLogEntry.enter(
        { districtId, managementAreaId, companyId },
        deed,
        actorOf(context.viewer),
        { now: frame.now, lateAfterHours: await lateAfterHoursOn(context, districtId) },
      )
      em.persist(entry)
      return { serviceLogEntry: entry, errors: [] }
    })
  }
}
