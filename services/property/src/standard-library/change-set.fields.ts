import { formatMessage, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { StandardActorType, StandardWorkbookType } from '../service-standard/index.ts'
import { seatShown } from '../territory/index.ts'
import { previewAreas, previewSummary, type PreviewAsked } from './change-set-preview.ts'
import { toConfirmIn } from './change-set-corrections.ts'
import { changeSetWorkbook } from './change-set-workbook.ts'
import { loadCounts, partsOf, type ChangeSetRow } from './change-set.rows.ts'
import { loadState } from './change-set.state.ts'
import { ChangeSetStandingEnum, finalStandings, type ChangeSetStanding } from './change-set.standing.ts'
import {
  AreaPlanConnection,
  ChangeSetActionType,
  ChangeSetCountType,
  ChangeSetPreviewType,
  ChangeSetProgressType,
  ChangeSetRowConnection,
  ChangeSetType,
  PreviewSummaryType,
  ToConfirmType,
  type ChangeSetAction,
} from './change-set.type.ts'
import { librarySituationOf } from './own-library.ts'
import { mayConfirmIn, mayPublishSet, mayRetrySet, type LibraryAnswer } from './standard-library.policy.ts'

/** The fields of a change set that are loaded or computed; `set` is a plain row, or the entity after an act. */
@Resolver(() => ChangeSetType)
export class ChangeSetFields {
  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who began it.' })
  begunBy(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    return seatShown(context, set.begunBySeatId)
  }

  @FieldResolver(() => Int, { description: 'To how many areas it is carried.' })
  async areaCount(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    return (await loadCounts(context, set.id)).areas
  }

  @FieldResolver(() => [ChangeSetCountType], {
    description: 'How many of its parts stand where; places at which none stands are left out.',
  })
  async counts(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    const { standings } = await loadCounts(context, set.id)
    const order = Object.keys(ChangeSetStandingEnum) as ChangeSetStanding[]
    return order
      .map((standing) => ({ standing, count: standings.get(standing) ?? 0 }))
      .filter(({ count }) => count > 0)
  }

  @FieldResolver(() => Boolean, { description: 'Whether nothing of it waits for anybody any more.' })
  async isFinished(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    const { standings } = await loadCounts(context, set.id)
    return (
      set.status === 'OPEN' && [...standings.keys()].every((standing) => finalStandings.includes(standing))
    )
  }

  @FieldResolver(() => ChangeSetProgressType, {
    nullable: true,
    description: 'How far the work in the background is; empty while there is none.',
  })
  async progress(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    if (set.status === 'OPEN') return null
    const { areas, waiting, drafted, seenTo, failed } = await loadCounts(context, set.id)
    return set.status === 'DRAFTING'
      ? { done: areas - waiting, total: areas, failed }
      : { done: seenTo, total: drafted, failed: 0 }
  }

  @FieldResolver(() => ChangeSetRowConnection, {
    description: 'Its parts in the order of the areas: where each stands.',
  })
  rows(
    @Root() set: ChangeSetRow,
    @Arg('standings', () => [ChangeSetStandingEnum], {
      nullable: true,
      description: 'Only those that stand at one of these places.',
    })
    standings: ChangeSetStanding[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return partsOf(context, set.id, standings, { first, after })
  }

  @FieldResolver(() => ToConfirmType, { description: 'What a second person has to compare.' })
  toConfirm(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    return toConfirmIn(context, set.id)
  }

  @FieldResolver(() => StandardWorkbookType, {
    description: 'The list of its parts with their reasons as an Excel file.',
  })
  workbook(
    @Root() set: ChangeSetRow,
    @Arg('standings', () => [ChangeSetStandingEnum], {
      nullable: true,
      description: 'Only those that stand at one of these places, such as those that failed.',
    })
    standings: ChangeSetStanding[] | null,
    @Ctx() context: Context,
  ) {
    return changeSetWorkbook(context, set, standings)
  }

  @FieldResolver(() => [ChangeSetActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  async availableActions(@Root() set: ChangeSetRow, @Ctx() context: Context) {
    const situation = await librarySituationOf(context)
    const state = await loadState(context, set)
    const answers: [ChangeSetAction, LibraryAnswer][] = [
      ['PUBLISH', mayPublishSet(situation, state)],
      ['CONFIRM', mayConfirmIn(situation, state)],
      ['RETRY', mayRetrySet(situation, state)],
    ]
    return answers.map(([action, refusal]) => ({
      ...{ action, isAllowed: refusal === null, refusal: refusalShown(context, refusal) },
    }))
  }
}

@Resolver(() => ChangeSetPreviewType)
export class ChangeSetPreviewFields {
  @FieldResolver(() => PreviewSummaryType, {
    description: 'What it would make of all of them, at most 2,000.',
  })
  summary(@Root() asked: PreviewAsked, @Ctx() context: Context) {
    return previewSummary(context, asked)
  }

  @FieldResolver(() => AreaPlanConnection, { description: 'Area by area, in the order of their codes.' })
  areas(
    @Root() asked: PreviewAsked,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return previewAreas(context, asked, { first, after })
  }
}

function refusalShown(context: Context, refusal: LibraryAnswer) {
  if (!refusal) return null
  const message = formatMessage(
    context.service.messages[context.language][refusal.code] ?? refusal.code,
    refusal.params,
  )
  return { code: refusal.code, message, path: null }
}
