import { civilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import {
  loadAreaSituation,
  loadContent,
  settingsOn,
  StandardActorType,
  StandardVersionType,
} from '../service-standard/index.ts'
import { ManagementAreaType, seatShown } from '../territory/index.ts'
import { daysIn, measureStanding } from './measure-days.ts'
import { MeasureStandingEnum } from './temporary-measure.enums.ts'
import { mayAnnounce, mayLift } from './temporary-measure.policy.ts'
import { loadMeasures, loadMeasuresOfVersion, measuresOf, type MeasureRow } from './temporary-measure.rows.ts'
import {
  EasedPromiseType,
  TemporaryMeasureConnection,
  TemporaryMeasureFrameType,
  TemporaryMeasureType,
} from './temporary-measure.type.ts'

@Resolver(() => ManagementAreaType)
export class MeasuresOfAreas {
  // An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
  @FieldResolver(() => [TemporaryMeasureType], {
    nullable: true,
    description: 'Promises that give way today, or will on a later day; the next to end first.',
  })
  temporaryMeasures(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadMeasures(context, area.id)
  }

  @FieldResolver(() => TemporaryMeasureConnection, {
    nullable: true,
    description: 'All measures there ever were here, the last first; their days stay marked.',
  })
  allTemporaryMeasures(
    @Root() area: ManagementAreaType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return measuresOf(context, area.id, { first, after })
  }

  @FieldResolver(() => TemporaryMeasureFrameType, {
    nullable: true,
    description: 'Whether you can ease promises here, and for how long; empty where that is not yours.',
  })
  async temporaryMeasureFrame(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    const situation = await loadAreaSituation(context, area.id)
    if (!situation || mayAnnounce(situation)) return null
    return {
      isAllowed: situation.latestId !== null,
      mostDays: await mostDaysIn(context, situation.districtId),
    }
  }
}

/** The limit of a district: read once, however many of its areas are shown. */
async function mostDaysIn(context: Context, districtId: string): Promise<number> {
  const found = await loader<number>(context, 'temporary-measure-days', async (districts) => {
    const today = civilDay(context.time.now())
    const settings = await Promise.all(districts.map((district) => settingsOn(context.em, district, today)))
    return new Map(districts.map((district, at) => [district, settings[at]!.temporaryMeasureDays]))
  }).load(districtId)
  return found!
}

@Resolver(() => StandardVersionType)
export class MeasuresOfStandards {
  @FieldResolver(() => [TemporaryMeasureType], {
    description: 'Measures on days on which this version held, the last first.',
  })
  temporaryMeasures(@Root() version: { id: string }, @Ctx() context: Context) {
    return loadMeasuresOfVersion(context, version.id)
  }
}

/** The fields that are computed; `measure` is a plain row, or the entity after an act. */
@Resolver(() => TemporaryMeasureType)
export class TemporaryMeasureFields {
  @FieldResolver(() => [EasedPromiseType], { description: 'The promises that give way.' })
  async items(@Root() measure: MeasureRow, @Ctx() context: Context) {
    const content = await loadContent(context, measure.standardVersionId)
    return measure.itemCodes.map((code) => ({
      code,
      title: content.find((item) => item.code === code)?.title ?? code,
    }))
  }

  @FieldResolver(() => Int, { description: 'How many days it was announced for.' })
  days(@Root() measure: MeasureRow) {
    return daysIn(measure)
  }

  @FieldResolver(() => MeasureStandingEnum, { description: 'Where it stands today.' })
  status(@Root() measure: MeasureRow, @Ctx() context: Context) {
    return measureStanding(civilDay(context.time.now()), measure)
  }

  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who announced it; never shown on public pages.',
  })
  announcedBy(@Root() measure: MeasureRow, @Ctx() context: Context) {
    return seatShown(context, measure.announcedBySeatId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can lift it now.' })
  async canBeLifted(@Root() measure: MeasureRow, @Ctx() context: Context) {
    const situation = await loadAreaSituation(context, measure.managementAreaId)
    return (
      situation !== null &&
      mayLift({ ...situation, companyId: measure.companyId }, measure, situation.today) === null
    )
  }
}
