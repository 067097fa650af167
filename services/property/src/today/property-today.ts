/** The desk of the day: what waits for the seat one acts in, found by asking the policy what moves each version on. */
import type { Context } from '@linli/subgraph'
import {
  availableActions,
  bodyWords,
  lastCommentDay,
  loadSituation,
  readVersions,
  titleOf,
  underWayStatuses,
  type Situation,
  type StandardVersionAction,
  type VersionRow,
} from '../service-standard/index.ts'
import { areaName } from '../territory/index.ts'
import type { PropertyTodayEntryType, PropertyTodayKind, PropertyTodayType } from './property-today.type.ts'
import { entrySentence } from './property-today.words.ts'

/** A desk is for a day: whoever has more than this waiting works through it from the top. */
const mostEntries = 100
const mostWatched = 20
/** Of all that is on its way; a company or a community has some dozens at most. */
const mostLookedAt = 400

export async function propertyToday(context: Context): Promise<PropertyTodayType> {
  const versions = await versionsAround(context)
  const found = await Promise.all(versions.map((version) => entryOf(context, version)))
  const entries = found.filter((entry) => entry !== null).toSorted(soonestFirst)
  const waiting = new Set(entries.map(({ standardVersion }) => standardVersion.id))
  return {
    entries: entries.slice(0, mostEntries),
    count: entries.length,
    overdueCount: entries.filter(({ isOverdue }) => isOverdue).length,
    watching: versions.filter(({ id }) => !waiting.has(id)).slice(0, mostWatched),
  }
}

/** As long as any district lets its bodies object to a correction; the policy knows the exact day. */
const mostObjectionDays = 31

/**
 * What is on its way and concerns the seat: as the company, as a body that was asked, or as the place around it. A
 * correction that has just gone out is among it, because the bodies may still object.
 */
function versionsAround({ em, viewer, time }: Context): Promise<VersionRow[]> {
  if (viewer.isAnonymous || !viewer.district) return Promise.resolve([])
  const since = new Date(time.now().getTime() - mostObjectionDays * 86_400_000)
  return readVersions(
    em,
    `district_id = $1
     and (status = any($2::text[]) or status = 'PUBLISHED' and change_class = 'EDITORIAL' and published_at > $3)
     and (company_id = any($4::uuid[]) or reviewer_ids && $5::uuid[] or $7 = any(named_reviewer_ids)
       or area_code ^@ any($6::text[]))
     order by changed_at desc, id desc limit ${mostLookedAt}`,
    [
      ...[viewer.district, [...underWayStatuses], since],
      ...[viewer.organisations, viewer.organisations, viewer.territories, viewer.person],
    ],
  )
}

interface Waiting {
  readonly kind: PropertyTodayKind
  readonly action: StandardVersionAction | null
  readonly since: Date
  readonly dueOn: string | null
}

async function entryOf(context: Context, version: VersionRow): Promise<PropertyTodayEntryType | null> {
  const situation = await loadSituation(context, version.id)
  const waiting = situation && waitingFor(situation, version)
  if (!waiting) return null
  const area = (await areaName(context, version.managementAreaId)) ?? version.areaCode
  const title = titleOf({ area, number: version.number, status: version.status }, context.language)
  const { viewer } = context
  const body = situation.reviews.find(
    (review) => isNamed(review, viewer) || viewer.actsFor(review.organisationId),
  )?.body
  return {
    ...waiting,
    id: `${version.id}:${waiting.kind}`,
    sentence: entrySentence(
      waiting.kind,
      {
        title,
        body: body ? bodyWords[body][context.language] : '',
        count: situation.version.unansweredCount,
      },
      context.language,
    ),
    isOverdue: waiting.dueOn !== null && waiting.dueOn < situation.today,
    standardVersion: version as PropertyTodayEntryType['standardVersion'],
  }
}

/** What the seat can do to move the version on; null when others must act. */
function waitingFor(situation: Situation, version: VersionRow): Waiting | null {
  const next = availableActions(situation).find(({ isNextStep, refusal }) => isNextStep && refusal === null)
  if (version.status === 'IN_REVIEW') return reviewWaiting(situation, version, next?.action ?? null)
  const action = next?.action ?? unfinished(situation)
  if (!action) return null
  if (version.status === 'AWAITING_CONFIRMATION') {
    return { kind: 'CONFIRM', action, since: version.submittedAt ?? version.createdAt, dueOn: null }
  }
  if (version.status === 'COMMENT_PERIOD') {
    const closesAt = version.commentsCloseAt!
    return action === 'PUBLISH'
      ? { kind: 'PUBLISH', action, since: closesAt, dueOn: null }
      : { kind: 'ANSWER_COMMENTS', action, since: version.commentsOpenAt!, dueOn: lastCommentDay(closesAt) }
  }
  return {
    kind: version.submittedAt ? 'MEND_RETURNED' : 'FINISH_DRAFT',
    action,
    since: version.createdAt,
    dueOn: null,
  }
}

function reviewWaiting(
  situation: Situation,
  version: VersionRow,
  action: StandardVersionAction | null,
): Waiting | null {
  const since = version.submittedAt ?? version.createdAt
  if (action === 'SIGN' || action === 'WITNESS_OPINIONS') {
    const { reviews, viewer } = situation
    const mine = reviews.filter(
      ({ status, ...review }) =>
        status === 'WAITING' && (isNamed(review, viewer) || viewer.actsFor(review.organisationId)),
    )
    return { kind: action, action, since, dueOn: mine.map(({ dueOn }) => dueOn).toSorted()[0] ?? null }
  }
  const late = situation.reviews.filter(
    ({ status, dueOn }) => status === 'WAITING' && dueOn < situation.today,
  )
  const watches = situation.viewer.holds('STREET', 'DISTRICT') && late.length > 0
  return watches
    ? { kind: 'REVIEW_OVERDUE', action, since, dueOn: late.map(({ dueOn }) => dueOn).toSorted()[0]! }
    : action === 'NAME_REVIEWER'
      ? { kind: 'NAME_REVIEWER', action, since, dueOn: null }
      : null
}

const isNamed = (
  { namedPersonId }: Pick<Situation['reviews'][number], 'namedPersonId'>,
  { person }: Situation['viewer'],
) => namedPersonId !== null && namedPersonId === person

/** A draft in which nothing differs yet waits to be written. */
function unfinished({ version, viewer }: Situation): StandardVersionAction | null {
  return version.status === 'DRAFT' &&
    version.changeClass === 'UNCHANGED' &&
    viewer.actsFor(version.companyId)
    ? 'EDIT'
    : null
}

/** Days before no day, early before late. */
function soonestFirst(a: PropertyTodayEntryType, b: PropertyTodayEntryType): number {
  if (a.dueOn !== b.dueOn) return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1
  return a.since.getTime() - b.since.getTime()
}
