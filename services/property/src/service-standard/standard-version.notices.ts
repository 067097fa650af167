import { civilDay } from '@linli/kernel'
import { type EntityManager, type Notice, notifyAll, readRows } from '@linli/subgraph'
import type { StandardFact } from './standard-version.telling.ts'
import type { StandardVersion } from './standard-version.ts'
import { placeName } from './standard-version.words.ts'

/* Who has to know of what happens to a standard. The words stand in the organisations service, by purpose. */

interface Happened {
  readonly version: StandardVersion
  readonly detail: Readonly<Record<string, unknown>>
}

interface Concern {
  readonly purpose: string
  readonly to: Notice['to']
  /** The view of the version on which one goes on. */
  readonly view: '' | '/review' | '/changes' | '/comments'
  readonly params?: Record<string, string>
}

const company = ({ companyId }: StandardVersion) => ({ organisations: [companyId] })
const reviewers = ({ reviewerIds }: StandardVersion) => ({ organisations: reviewerIds })
/** Those who live and work there and may object or answer for it. */
const bodiesAround = ({ areaCode }: StandardVersion): Notice['to'] => ({
  seats: (['PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'] as const).map((kind) => ({
    kind,
    territory: areaCode,
  })),
})

const concerns: Partial<Record<StandardFact, (happened: Happened) => Concern>> = {
  StandardVersionSubmitted: ({ version }) =>
    version.status === 'AWAITING_CONFIRMATION'
      ? { purpose: 'CONFIRMATION_ASKED', to: company(version), view: '/changes' }
      : {
          purpose: 'SIGNATURE_ASKED',
          to: reviewers(version),
          view: '/review',
          params: { dueOn: dueOnOf(version) },
        },
  StandardVersionReturned: ({ version }) => ({
    purpose: 'STANDARD_RETURNED',
    to: company(version),
    view: '/review',
  }),
  StandardVersionCommentsOpened: ({ version }) => ({
    purpose: 'COMMENTS_OPENED',
    to: { organisations: [version.companyId, ...version.reviewerIds] },
    view: '/comments',
    params: { untilOn: lastDayOf(version) },
  }),
  StandardVersionCommentsClosed: ({ version }) => ({
    purpose: 'COMMENTS_CLOSED',
    to: company(version),
    view: '/comments',
  }),
  StandardVersionPublished: ({ version }) => ({
    purpose: 'STANDARD_PUBLISHED',
    to: bodiesAround(version),
    view: '',
    params: { number: version.number ?? '', effectiveOn: version.effectiveOn ?? '' },
  }),
  StandardVersionObjected: ({ version }) => ({
    purpose: 'CORRECTION_OBJECTED',
    to: company(version),
    view: '',
  }),
}

/** Notifies whoever has to know of what happened to versions of one district; of many in the same two statements. */
export async function notifyOf(
  em: EntityManager,
  fact: StandardFact,
  happened: readonly Happened[],
): Promise<void> {
  const concern = concerns[fact]
  const [first] = happened
  if (!concern || !first) return
  const names = await namesAround(em, happened)
  const notices = happened.map((each): Notice => {
    const { version } = each
    const { purpose, to, view, params } = concern(each)
    const { reference } = version
    return {
      purpose,
      to,
      subject: version.id,
      link: `/app/property/standards/${encodeURIComponent(reference)}${view}`,
      ...(version.publicPath && { publicLink: version.publicPath }),
      params: { ...names.get(version.id), reference, ...params },
      at: version.changedAt,
      key: `${purpose}:${version.id}:${version.changedAt.toISOString()}`,
    }
  })
  await notifyAll(em, notices, first.version.districtId)
}

const dueOnOf = ({ reviews, reviewerIds }: StandardVersion): string =>
  reviews.getItems().find(({ organisationId }) => reviewerIds.includes(organisationId))?.dueOn ?? ''

/** Comments close at midnight, so that the last day is the one before. */
const lastDayOf = ({ commentsCloseAt }: StandardVersion): string =>
  commentsCloseAt ? civilDay(new Date(commentsCloseAt.getTime() - 1)) : ''

async function namesAround(
  em: EntityManager,
  happened: readonly Happened[],
): Promise<Map<string, { area: string; company: string }>> {
  const asked = happened.map(({ version: { id, managementAreaId, companyId } }) => ({
    id,
    area: managementAreaId,
    company: companyId,
  }))
  const found = await readRows<{ id: string; area: string | null; company: string | null }>(
    em,
    `select asked.id, management_area.name as area, organisation.name as company
     from jsonb_to_recordset($1::jsonb) as asked (id uuid, area uuid, company uuid)
     left join management_area on management_area.id = asked.area
     left join organisation on organisation.id = asked.company`,
    [JSON.stringify(asked)],
  )
  return new Map(
    found.map(({ id, area, company: name }) => [id, { area: placeName(area ?? ''), company: name ?? '' }]),
  )
}
