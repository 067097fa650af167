/**
 * Everything that the policy needs to know about a version and about who asks, read for many versions at once in the
 * same few statements.
 */
import { civilDay, type CivilDay } from '@linli/kernel'
import { loader, type Context, type EntityManager, type Viewer, readRows } from '@linli/subgraph'
import { readPosts } from './posts.ts'
import { requiredBodiesOf, type AreaBody } from './reviewing-bodies.ts'
import { defaultSettings, settingsOn, type StandardSettings } from './standard-settings.ts'
import type {
  BodyReviewStatus,
  ReviewingBody,
  StandardChangeClass,
  StandIn,
} from './standard-version.enums.ts'
import type { StandardVersionStatus } from './standard-version.lifecycle.ts'
import { instant } from './standard-version.rows.ts'
import type { Submission } from './standard-version.ts'
import type { PublishedNumber } from './version-number.ts'

export interface Situation {
  readonly viewer: Pick<Viewer, 'person' | 'isAnonymous' | 'holds' | 'actsFor' | 'sees' | 'isField'>
  readonly now: Date
  readonly today: CivilDay
  readonly version: VersionState
  /** What was published last in this area, in force already or from a later day. */
  readonly latest: LatestVersion | null
  /** The highest number ever given in this area, also by a company that has left: numbers are never given twice. */
  readonly lastNumber: PublishedNumber | null
  readonly requiredBodies: readonly AreaBody[]
  /** The rules of the district today. */
  readonly settings: StandardSettings
  readonly reviews: readonly ReviewState[]
  /** Whether the person who asks holds any post in the proposing company today, in whatever seat they ask. */
  readonly isOfCompany: boolean
  /** Whether the appointment acted in has ended since the claims were minted. */
  readonly isSeatExpired: boolean
}

interface LatestVersion {
  readonly id: string
  readonly effectiveOn: CivilDay
}

interface VersionState {
  readonly id: string
  readonly districtId: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly status: StandardVersionStatus
  readonly changeClass: StandardChangeClass
  /** The first day of the term for which it is written; null for any other draft. */
  readonly renewalFrom: CivilDay | null
  readonly differingFigures: readonly string[]
  readonly contentHash: string
  readonly revision: number
  readonly basedOnId: string | null
  readonly baseStatus: StandardVersionStatus | null
  readonly lastEditorPersonId: string | null
  readonly submittedByPersonId: string | null
  readonly commentsCloseAt: Date | null
  readonly publishedAt: Date | null
  readonly reviewerIds: readonly string[]
  readonly itemCount: number
  readonly legalBasisCount: number
  /** How many of them rest on a decision that is not upheld any more. */
  readonly failedBasisCount: number
  readonly commentCount: number
  readonly unansweredCount: number
}

interface ReviewState {
  readonly body: ReviewingBody
  readonly organisationId: string
  readonly status: BodyReviewStatus
  readonly dueOn: CivilDay
  /** What takes the body's place; null where the body itself answers. */
  readonly standIn: StandIn | null
  /** Whether its days are over and the street has it. */
  readonly isPassed: boolean
  /** Whom the street has named in its place. */
  readonly namedPersonId: string | null
  /** Who signed here for the body; null on paper or not yet. */
  readonly signerPersonId: string | null
  /** Members of the body who belong neither to the company nor have signed for another body; to witness is not to sign. */
  readonly freeMemberCount: number
}

/** For acts: read now, in the transaction that holds the lock. */
export async function situationOf(context: Context, versionId: string): Promise<Situation> {
  const situation = (await readSituations(context, [versionId])).get(versionId)
  if (!situation) throw new Error('A situation is asked for a version that is visible')
  return situation
}

/** Who asks, and when: an operation, or a job that finishes what somebody began. */
export type Asking = Pick<Context, 'em' | 'viewer' | 'time'>

/** For acts on many versions; one that is not visible is missing. */
export function situationsOf(
  asking: Asking,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  return readSituations(asking, versionIds)
}

/** For fields: one reading for all versions of an operation. */
export function loadSituation(context: Context, versionId: string): Promise<Situation | null> {
  return loader<Situation>(context, 'standard-situation', (ids) => readSituations(context, ids)).load(
    versionId,
  )
}

async function readSituations(asking: Asking, ids: readonly string[]): Promise<Map<string, Situation>> {
  const { em, viewer, time } = asking
  const now = time.now()
  const today = civilDay(now)
  const versions = await readVersions(em, ids)
  const reviews = await readReviews(em, ids, today)
  const companies = [...new Set(versions.map(({ companyId }) => companyId))]
  const posts = await readPosts(em, viewer, companies, today)
  const settings = await readSettings(em, versions, today)
  const bodies = await readRequiredBodies(em, versions, settings)
  return new Map(
    versions.map(({ latest, lastNumber, ...version }) => [
      version.id,
      {
        ...{ viewer, now, today, version, latest, lastNumber },
        requiredBodies: bodies.get(version.managementAreaId) ?? [],
        settings: settings.get(version.districtId) ?? defaultSettings,
        reviews: reviews.get(version.id) ?? [],
        isOfCompany: viewer.actsFor(version.companyId) || posts.companies.has(version.companyId),
        isSeatExpired: posts.isSeatExpired,
      },
    ]),
  )
}

/** To whom a draft would be handed, and how long they have. */
export function submissionOf(
  { requiredBodies, settings }: Situation,
  effectiveOn: CivilDay | null,
): Submission {
  // The policy has refused before where one of them is not registered.
  const bodies = requiredBodies.flatMap(({ body, organisationId, standIn }) =>
    organisationId ? [{ body, organisationId, standIn }] : [],
  )
  return { bodies, workingDays: settings.reviewWorkingDays, effectiveOn }
}

type VersionRow = VersionState & Pick<Situation, 'latest' | 'lastNumber'>

async function readVersions(em: EntityManager, ids: readonly string[]): Promise<VersionRow[]> {
  const rows = await readRows<VersionRow>(
    em,
    `select version.id, version.district_id as "districtId", version.management_area_id as "managementAreaId",
       version.area_code as "areaCode", version.company_id as "companyId", version.status,
       version.change_class as "changeClass",
       (select filing.term_from::text from contract_filing filing where filing.id = version.renewal_filing_id) as "renewalFrom", version.differing_figures as "differingFigures",
       version.content_hash as "contentHash", version.revision, version.based_on_id as "basedOnId",
       base.status as "baseStatus", version.last_editor_person_id as "lastEditorPersonId",
       version.submitted_by_person_id as "submittedByPersonId", version.comments_close_at as "commentsCloseAt",
       version.published_at as "publishedAt", version.reviewer_ids as "reviewerIds",
       (select count(*)::int from standard_item item where item.standard_version_id = version.id) as "itemCount",
       (select count(*)::int from legal_basis basis where basis.standard_version_id = version.id) as "legalBasisCount",
       (select count(*)::int from legal_basis basis join owners_decision decision
           on decision.district_id = basis.district_id and decision.id = basis.owners_decision_id
         where basis.standard_version_id = version.id and not decision.is_upheld) as "failedBasisCount",
       (select count(*)::int from standard_comment comment
         where comment.standard_version_id = version.id) as "commentCount",
       (select count(*)::int from standard_comment comment
         where comment.standard_version_id = version.id and comment.answered_at is null) as "unansweredCount",
       case when latest.id is not null then jsonb_build_object('id', latest.id, 'effectiveOn', latest.effective_on) end as latest,
       (select jsonb_build_object('major', numbered.major, 'minor', numbered.minor) from standard_version numbered
         where numbered.management_area_id = version.management_area_id and numbered.major is not null
         order by numbered.major desc, numbered.minor desc limit 1) as "lastNumber"
     from standard_version version
     left join standard_version base on base.id = version.based_on_id
     left join lateral (
       select published.id, published.effective_on from standard_version published
       where published.management_area_id = version.management_area_id and published.status = 'PUBLISHED'
       order by published.major desc, published.minor desc limit 1) latest on true
     where version.id = any($1::uuid[])`,
    [ids],
  )
  return rows.map((row) => ({
    ...row,
    commentsCloseAt: instant(row.commentsCloseAt),
    publishedAt: instant(row.publishedAt),
  }))
}

async function readReviews(
  em: EntityManager,
  ids: readonly string[],
  today: CivilDay,
): Promise<Map<string, ReviewState[]>> {
  const rows = await readRows<ReviewState & { versionId: string }>(
    em,
    `select review.standard_version_id as "versionId", review.body, review.organisation_id as "organisationId",
       review.status, review.due_on::text as "dueOn", signature.signer_person_id as "signerPersonId",
       review.stand_in as "standIn", review.passed_at is not null as "isPassed", review.named_person_id as "namedPersonId",
       (select count(distinct member.person_id)::int from appointment member
         where member.organisation_id = review.organisation_id and member.district_id = review.district_id
           and member.begins_on <= $1 and coalesce(member.ends_on, $1) >= $1
           and not exists (select from appointment other
             where other.district_id = member.district_id and other.person_id = member.person_id
               and other.organisation_id = version.company_id
               and other.begins_on <= $1 and coalesce(other.ends_on, $1) >= $1)
           and (review.stand_in = 'WITNESSED_OPINIONS' or not exists (select from body_review elsewhere
             join signature given on given.body_review_id = elsewhere.id and given.voided_at is null
             where elsewhere.standard_version_id = review.standard_version_id and elsewhere.id <> review.id
               and given.signer_person_id = member.person_id))) as "freeMemberCount"
     from body_review review
     join standard_version version on version.id = review.standard_version_id
     left join signature on signature.body_review_id = review.id and signature.voided_at is null
     where review.standard_version_id = any($2::uuid[]) and review.asked_at = version.submitted_at
     order by array_position(array['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'], review.body)`,
    [today, ids],
  )
  return Map.groupBy(rows, ({ versionId }) => versionId)
}

type SettingsByDistrict = ReadonlyMap<string, StandardSettings>

/** A reader's versions lie in one district; only jobs and auditors of several look further. */
async function readSettings(
  em: EntityManager,
  versions: readonly VersionRow[],
  today: CivilDay,
): Promise<SettingsByDistrict> {
  const districts = [...new Set(versions.map(({ districtId }) => districtId))]
  const settings = await Promise.all(districts.map((districtId) => settingsOn(em, districtId, today)))
  return new Map(districts.map((districtId, index) => [districtId, settings[index]!]))
}

/** Bodies are asked for when a draft is handed on; nobody else needs to know who they would be. */
async function readRequiredBodies(
  em: EntityManager,
  versions: readonly VersionRow[],
  settings: SettingsByDistrict,
): Promise<Map<string, readonly AreaBody[]>> {
  const drafts = versions.filter(({ status, changeClass }) => {
    return (
      status === 'DRAFT' &&
      (changeClass === 'ADVERSE' || changeClass === 'FIRST' || changeClass === 'EDITORIAL')
    )
  })
  const [first] = drafts
  if (!first) return new Map()
  const areas = drafts.map(({ managementAreaId }) => managementAreaId)
  return requiredBodiesOf(em, areas, settings.get(first.districtId) ?? defaultSettings)
}
