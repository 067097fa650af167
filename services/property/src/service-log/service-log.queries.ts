import { isCivilDay } from '@linli/kernel'
import { CivilDay, isIdentity, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import { loadPoint, loggedPromises, ServicePointType } from '../service-point/index.ts'
import { loadAreaSituation, StandardActorType } from '../service-standard/index.ts'
import { ManagementAreaType, seatShown } from '../territory/index.ts'
import { mayEnter } from './service-log.policy.ts'
import { loadStrike, logOf, type LogRow } from './service-log.rows.ts'
import {
  LoggedPromiseType,
  ServiceLogConnection,
  ServiceLogEntryType,
  ServiceLogStrikeType,
} from './service-log.type.ts'

// An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
@Resolver(() => ManagementAreaType)
export class ServiceLogsOfAreas {
  @FieldResolver(() => ServiceLogConnection, {
    nullable: true,
    description: 'The rounds that were made here, the latest first; for those around the area.',
  })
  serviceLog(
    @Root() { id }: ManagementAreaType,
    @Arg('itemCode', () => String, { nullable: true, description: 'Of this promise only.' })
    itemCode: string | null,
    @Arg('servicePointId', () => ID, { nullable: true, description: 'At this point only.' })
    servicePointId: string | null,
    @Arg('from', () => CivilDay, { nullable: true, description: 'From this day on.' }) from: string | null,
    @Arg('to', () => CivilDay, { nullable: true, description: 'Until this day, which counts.' })
    to: string | null,
    @Arg('onlyLate', () => Boolean, { nullable: true, description: 'Only what was entered late.' })
    onlyLate: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const code = itemCode?.replaceAll('\0', '') ?? null
    const point = servicePointId && !isIdentity(servicePointId) ? nobody : servicePointId
    const filter = { itemCode: code, servicePointId: point, from: day(from), to: day(to), onlyLate }
    return logOf(context, id, filter, { first, after })
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'
const day = (text: string | null) => (text !== null && isCivilDay(text) ? text : null)

/** The fields that are computed; `entry` is a plain row, or the entity after an act. */
@Resolver(() => ServiceLogEntryType)
export class ServiceLogEntryFields {
  @FieldResolver(() => ServicePointType, {
    nullable: true,
    description: 'Where; empty for the area as a whole.',
  })
  servicePoint(@Root() { servicePointId }: LogRow, @Ctx() context: Context) {
    return loadPoint(context, servicePointId)
  }

  @FieldResolver(() => [LoggedPromiseType], { description: 'The promises that were kept by it.' })
  async items(@Root() { itemCodes, managementAreaId }: LogRow, @Ctx() context: Context) {
    const promises = await loggedPromises(context, managementAreaId)
    return itemCodes.map((code) => ({
      code,
      title: promises.find((promise) => promise.code === code)?.title ?? code,
    }))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address of the photo, where there is one.',
  })
  photoPath(@Root() { photoFileId }: LogRow) {
    return photoFileId ? `/files/${photoFileId}` : null
  }

  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who entered it, in which seat.' })
  enteredBy(@Root() { enteredBySeatId }: LogRow, @Ctx() context: Context) {
    return seatShown(context, enteredBySeatId)
  }

  @FieldResolver(() => ServiceLogStrikeType, {
    nullable: true,
    description: 'That it was a mistake, and why; empty for any other.',
  })
  async struck(@Root() { id }: LogRow, @Ctx() context: Context) {
    const strike = await loadStrike(context, id)
    return strike && { ...strike, by: await seatShown(context, strike.seatId) }
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can strike it now.' })
  async canBeStruck(@Root() { id, managementAreaId, companyId }: LogRow, @Ctx() context: Context) {
    const situation = await loadAreaSituation(context, managementAreaId)
    if (!situation || situation.companyId !== companyId || mayEnter(situation)) return false
    return (await loadStrike(context, id)) === null
  }
}
