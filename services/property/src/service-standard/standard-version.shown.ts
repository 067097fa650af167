/** What a version shows of itself that takes more than one look: its way, its steps, whom it waits for. */
import { civilDay } from '@linli/kernel'
import { formatMessage, type Context, type Language } from '@linli/subgraph'
import { organisationName } from '../territory/index.ts'
import type { AreaSituation } from './area-situation.ts'
import { wholeDaysOf } from './comment-window.ts'
import { requiredBodiesOf } from './reviewing-bodies.ts'
import { loadArrivals, loadCommentCounts, loadReviews } from './standard-review.rows.ts'
import { defaultSettings, settingsOn, type StandardSettings } from './standard-settings.ts'
import { availableActions } from './standard-version.actions.ts'
import type { ReviewingBody, StandardChangeClass } from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import type { Answer } from './standard-version.policy.ts'
import type { VersionRow } from './standard-version.rows.ts'
import { loadSituation } from './standard-version.situation.ts'
import type {
  AvailableActionType,
  StandardRouteType,
  StandardVersionStepType,
} from './standard-version.type.ts'
import {
  bodyWords,
  lastCommentDay,
  renewalSentence,
  routeSentence,
  waitingSentence,
} from './standard-version.words.ts'

export async function actionsShown(context: Context, version: VersionRow): Promise<AvailableActionType[]> {
  const situation = await loadSituation(context, version.id)
  if (!situation) return []
  return availableActions(situation).map(({ action, refusal, bodies, isNextStep }) => {
    return {
      action,
      isAllowed: refusal === null,
      isNextStep,
      bodies: [...bodies],
      refusal: refusalShown(context, refusal),
    }
  })
}

export function refusalShown(context: Context, refusal: Answer) {
  if (!refusal) return null
  const { code, params, path } = refusal
  const { language, service } = context
  const message = formatMessage(service.messages[language][code] ?? code, params, language)
  return { code, message, path: path ? [...path] : null }
}

const needsBodies: readonly StandardChangeClass[] = ['FIRST', 'ADVERSE']

export async function routeShown(context: Context, version: VersionRow): Promise<StandardRouteType | null> {
  const situation = await loadSituation(context, version.id)
  if (!situation) return null
  const asked = situation.reviews.length > 0 ? situation.reviews : situation.requiredBodies
  const shown = route(
    situation.version.changeClass,
    asked.map(({ body }) => body),
    situation.settings,
    context.language,
  )
  const { renewalFrom } = situation.version
  if (!renewalFrom || shown.changeClass === 'FIRST') return shown
  const explanation = `${renewalSentence(renewalFrom, context.language)}${shown.explanation}`
  return { ...shown, changeClass: 'RENEWAL', explanation }
}

/** The way that a draft of this kind would take in an area, before there is a draft. */
export async function routeOf(
  context: Context,
  area: AreaSituation,
  changeClass: StandardChangeClass,
): Promise<StandardRouteType> {
  const routeIn = await routesIn(context, [area])
  return routeIn(area.managementAreaId, changeClass)
}

/** The ways of drafts that do not exist yet, for many areas of a district in the same few statements. */
export async function routesIn(
  { em, language }: Context,
  areas: readonly AreaSituation[],
): Promise<(managementAreaId: string, changeClass: StandardChangeClass) => StandardRouteType> {
  const [first] = areas
  const settings = first ? await settingsOn(em, first.districtId, first.today) : defaultSettings
  const ids = areas.map(({ managementAreaId }) => managementAreaId)
  const bodies = await requiredBodiesOf(em, ids, settings)
  return (managementAreaId, changeClass) => {
    const asked = (bodies.get(managementAreaId) ?? []).map(({ body }) => body)
    return route(changeClass, asked, settings, language)
  }
}

function route(
  changeClass: StandardChangeClass,
  asked: readonly ReviewingBody[],
  { commentWindowDays, reviewWorkingDays }: StandardSettings,
  language: Language,
): StandardRouteType {
  const needsReview = needsBodies.includes(changeClass)
  const bodies = needsReview ? [...asked] : []
  const names = bodies.map((body) => bodyWords[body][language])
  return {
    ...{ changeClass, needsReview, bodies },
    explanation: routeSentence(
      { changeClass, bodies: names, commentDays: commentWindowDays, reviewWorkingDays },
      language,
    ),
    needsConfirmation: changeClass === 'EDITORIAL',
    needsLegalBasis: changeClass === 'ADVERSE',
    commentDays: needsReview ? commentWindowDays : null,
    canBeSplit: changeClass === 'MIXED',
  }
}

/** The way of each kind of change, as the steps of a screen. */
function wayOf(changeClass: StandardChangeClass): StandardVersionStatus[] {
  if (changeClass === 'EDITORIAL') return ['DRAFT', 'AWAITING_CONFIRMATION', 'PUBLISHED']
  if (needsBodies.includes(changeClass)) return ['DRAFT', 'IN_REVIEW', 'COMMENT_PERIOD', 'PUBLISHED']
  return ['DRAFT', 'PUBLISHED']
}

export async function stepsShown(context: Context, version: VersionRow): Promise<StandardVersionStepType[]> {
  const arrivals = await loadArrivals(context, version.id)
  const way = wayOf(version.changeClass)
  // A version that was replaced, ended or given up has one step more than its kind foresees.
  if (!way.includes(version.status)) {
    const reached = version.status === 'WITHDRAWN' ? way.filter((status) => arrivals.has(status)) : way
    way.splice(0, way.length, ...reached, version.status)
  }
  const here = way.indexOf(version.status)
  const waitingFor = await waitingShown(context, version)
  return way.map((status, index) => ({
    status,
    state: index < here ? 'DONE' : index === here ? 'CURRENT' : 'AHEAD',
    since: index <= here ? (arrivals.get(status) ?? (status === 'DRAFT' ? version.createdAt : null)) : null,
    waitingFor: index === here ? waitingFor : null,
  }))
}

/** Whom a version waits for, as one sentence; null where it waits for nobody. */
export async function waitingShown(context: Context, version: VersionRow): Promise<string | null> {
  const { language } = context
  const company = (await organisationName(context, version.companyId)) ?? '—'
  switch (version.status) {
    case 'DRAFT':
      return waitingSentence({ for: 'COMPANY', company }, language)
    case 'AWAITING_CONFIRMATION':
      return waitingSentence({ for: 'CONFIRMATION', company }, language)
    case 'IN_REVIEW': {
      const waiting = (await loadReviews(context, version.id)).filter(({ status }) => status !== 'SIGNED')
      const names = await Promise.all(
        waiting.map(({ organisationId }) => organisationName(context, organisationId)),
      )
      const today = civilDay(context.time.now())
      const dueOn = waiting.map((review) => review.dueOn).toSorted()[0] ?? today
      const bodies = names.map((name, index) => name ?? bodyWords[waiting[index]!.body][language])
      return waitingSentence({ for: 'BODIES', bodies, dueOn, isOver: dueOn < today }, language)
    }
    case 'COMMENT_PERIOD': {
      const closesAt = version.commentsCloseAt!
      if (context.time.now() < closesAt) {
        return waitingSentence({ for: 'COMMENTS', until: lastCommentDay(closesAt) }, language)
      }
      const { unanswered } = await loadCommentCounts(context, version.id)
      if (unanswered > 0) return waitingSentence({ for: 'ANSWERS', company, count: unanswered }, language)
      return waitingSentence({ for: 'PUBLISHING', company }, language)
    }
    case 'PUBLISHED': {
      const isLater = version.effectiveOn != null && version.effectiveOn > civilDay(context.time.now())
      return isLater ? waitingSentence({ for: 'EFFECTIVE_DAY', day: version.effectiveOn! }, language) : null
    }
    default:
      return null
  }
}

export async function commentWindowShown(context: Context, version: VersionRow) {
  const { commentsOpenAt, commentsCloseAt } = version
  if (!commentsOpenAt || !commentsCloseAt) return null
  const counts = await loadCommentCounts(context, version.id)
  return {
    opensAt: commentsOpenAt,
    closesAt: commentsCloseAt,
    days: wholeDaysOf(commentsOpenAt, commentsCloseAt),
    isOpen: version.status === 'COMMENT_PERIOD' && context.time.now() < commentsCloseAt,
    commentCount: counts.all,
    unansweredCount: counts.unanswered,
  }
}
