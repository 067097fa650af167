/**
 * The days that a body has for its answer: it is reminded when the last working day begins, and when that day is over
 * the street has it. Silence is never consent, so nothing else follows from it.
 */
import { addDays, civilDay, isWorkingDay, startOfDay, type CivilDay, type TimeSource } from '@linli/kernel'
import {
  enqueue,
  notify,
  readRows,
  systemClaims,
  Viewer,
  type AsSystem,
  type EntityManager,
} from '@linli/subgraph'
import type { BodyReview } from './body-review.ts'
import { findVersionToChange } from './standard-version.finding.ts'
import { needsReviewer } from './standard-version.policy.ts'
import { situationsOf } from './standard-version.situation.ts'
import { tellStandard } from './standard-version.telling.ts'
import type { StandardVersion } from './standard-version.ts'
import { bodyWords } from './standard-version.words.ts'

export interface ReviewJob {
  readonly districtId: string
  readonly standardVersionId: string
  readonly body: string
  readonly dueOn: string
}

/** Work of this service's jobs: their time, and the audited door. */
interface Tools {
  readonly asSystem: AsSystem
  readonly time: TimeSource
}

/** Reminders come in the morning of the day in Shanghai, when offices open. */
const morning = (day: CivilDay) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)

/** Watches over every answer that is awaited. */
export async function watchReviews(em: EntityManager, version: StandardVersion): Promise<void> {
  if (version.status !== 'IN_REVIEW') return
  for (const review of version.askedReviews.filter(({ status }) => status === 'WAITING')) {
    await watchReview(em, version, review)
  }
  await lookForReviewers(em, version)
}

/** Asked again with a later day, the earlier job is replaced. */
export async function watchReview(
  em: EntityManager,
  version: StandardVersion,
  review: BodyReview,
): Promise<void> {
  const { body, dueOn } = review
  const job: ReviewJob = { districtId: version.districtId, standardVersionId: version.id, body, dueOn }
  const own = `${version.id}:${body}`
  const reminding = { runAt: morning(lastWorkingDayBy(dueOn)), key: `review-remind:${own}` }
  await enqueue(em, 'review-remind', { ...job }, reminding)
  await enqueue(
    em,
    'review-pass',
    { ...job },
    { runAt: startOfDay(addDays(dueOn, 1)), key: `review-pass:${own}` },
  )
}

/** Somebody may have signed for one body and be missing in the next: who is left is looked at after the commit. */
export async function lookForReviewers(em: EntityManager, version: StandardVersion): Promise<void> {
  if (version.status !== 'IN_REVIEW') return
  await enqueue(em, 'review-look', { districtId: version.districtId, standardVersionId: version.id })
}

/** A due day is a working day; only a rule of no days at all lets it fall on another. */
function lastWorkingDayBy(day: CivilDay): CivilDay {
  let last = day
  while (!isWorkingDay(last)) last = addDays(last, -1)
  return last
}

/** Job: the last day for an answer has begun. */
export async function remindReviewers(job: ReviewJob, tools: Tools): Promise<void> {
  await withSilent(job, tools, 'a body is reminded of a standard', async (em, version, review) => {
    if (review.remindedAt) return
    version.remind(review, tools.time.now())
    await tellStandard(em, version, 'StandardVersionReminded', { body: review.body })
    await notify(em, {
      purpose: 'REVIEW_REMINDED',
      to: review.namedPersonId
        ? { persons: [review.namedPersonId] }
        : { organisations: [review.organisationId] },
      ...(await about(em, version, review)),
      key: `REVIEW_REMINDED:${review.id}:${review.dueOn}`,
    })
  })
}

/** Job: the last day is over without an answer. */
export async function passToStreet(job: ReviewJob, tools: Tools): Promise<void> {
  await withSilent(job, tools, 'a silent body is passed to the street', async (em, version, review) => {
    if (review.passedAt || civilDay(tools.time.now()) <= review.dueOn) return
    version.passToStreet(review, tools.time.now())
    await tellStandard(em, version, 'StandardVersionPassedToStreet', { body: review.body })
    await notify(em, {
      purpose: 'REVIEW_PASSED',
      to: { seats: [{ kind: 'STREET', territory: version.areaCode }] },
      ...(await about(em, version, review)),
      key: `REVIEW_PASSED:${review.id}:${review.dueOn}`,
    })
  })
}

/** Job: where nobody of a body is left, the street learns that it must name somebody, before any day is over. */
export async function tellStreetWhereNobodyIsLeft(
  { districtId, standardVersionId }: Pick<ReviewJob, 'districtId' | 'standardVersionId'>,
  { asSystem, time }: Tools,
): Promise<void> {
  await asSystem({ district: districtId, reason: 'bodies without anybody left' }, async (em) => {
    const version = await findVersionToChange(em, standardVersionId)
    if (version?.status !== 'IN_REVIEW') return
    const situation = (
      await situationsOf({ em, viewer: new Viewer(systemClaims(districtId)), time }, [version.id])
    ).get(version.id)
    const empty = situation?.reviews.filter((review) => needsReviewer(review) && !review.isPassed) ?? []
    for (const { body } of empty) {
      const review = version.askedReviews.find((one) => one.body === body)!
      await notify(em, {
        purpose: 'REVIEWER_WANTED',
        to: { seats: [{ kind: 'STREET', territory: version.areaCode }] },
        ...(await about(em, version, review)),
        key: `REVIEWER_WANTED:${review.id}:${review.askedAt.toISOString()}`,
      })
    }
  })
}

/** The review as it stands now, where its answer is still awaited for the day for which the job was made. */
async function withSilent(
  { districtId, standardVersionId, body, dueOn }: ReviewJob,
  { asSystem }: Tools,
  reason: string,
  act: (em: EntityManager, version: StandardVersion, review: BodyReview) => Promise<void>,
): Promise<void> {
  await asSystem({ district: districtId, reason }, async (em) => {
    const version = await findVersionToChange(em, standardVersionId)
    const review = version?.askedReviews.find((one) => one.body === body)
    const isAwaited =
      version?.status === 'IN_REVIEW' && review?.status === 'WAITING' && review.dueOn === dueOn
    if (version && review && isAwaited) await act(em, version, review)
  })
}

/** What a notice about an answer names; the body in the language of those who read notices first. */
export async function about(em: EntityManager, version: StandardVersion, { body, dueOn }: BodyReview) {
  const [area] = await readRows<{ name: string }>(em, `select name from management_area where id = $1`, [
    version.managementAreaId,
  ])
  return {
    subject: version.id,
    link: `/app/property/standards/${version.reference}/review`,
    params: {
      area: area?.name ?? version.areaCode,
      reference: version.reference,
      body: bodyWords[body]['zh-CN'],
      dueOn,
    },
  }
}
