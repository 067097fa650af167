/** Writes what was planned, in parts: each is one commit, so that a run that is killed goes on where it stopped. */
import { tellAll, wake, type EntityManager, type Vault } from '@linli/subgraph'
import { HotlineTicket, type ToldTicket } from '../hotline-ticket/index.ts'
import {
  concernedBy,
  deskFor,
  remember,
  requestCodeHash,
  requestCodeOf,
  Requester,
  ServiceRequest,
  takeRequestNumbers,
} from '../service-request/index.ts'
import { deskOf } from '../service-standard/index.ts'
import { civilDay } from '@linli/kernel'
import { historyOf } from './history-of-row.ts'
import type { PlannedRequest } from './plan-requests.ts'
import type { PoliciesOfThen } from './policies.ts'
import type { RequestRow } from './read-requests.ts'
import type { RequestMapping, TableAnswer } from './request-mapping.ts'
import { RequestOrigin } from './request-origin.ts'

/** Requests of one commit. */
export const partSize = 250

export interface BringingIn {
  readonly districtId: string
  readonly mapping: RequestMapping
  readonly requestImportId: string
  readonly policies: PoliciesOfThen
  readonly vault: Vault
  readonly now: Date
}

/** One import of a source at a time: the second waits, and then finds what the first has written. */
export async function holdSource(em: EntityManager, districtId: string, source: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `request-import:${districtId}:${source}`,
  ])
}

/** Requests of numbers that are new; whoever calls holds the source, and has looked. */
export async function bringInRequests(
  em: EntityManager,
  planned: readonly PlannedRequest[],
  work: BringingIn,
): Promise<void> {
  const numbers = await numbersFor(em, planned, work.districtId)
  const requests: ServiceRequest[] = []
  for (const one of planned) {
    const year = yearOf(one.rows[0].placedAt)
    requests.push(await bringInOne(em, one, numbers.get(year)!.shift()!, work))
  }
  const told = requests.map((request) => {
    const { id, estateId, managementAreaId, companyId, kind, category, status, placedAt } = request
    const where = { estateId, managementAreaId, companyId }
    return { subject: id, ...where, kind, category, status, placedAt: placedAt.toISOString() }
  })
  await tellAll(em, 'ServiceRequestBroughtIn', told, work.districtId)
  for (const owner of new Set(requests.flatMap(concernedBy))) wake(em, deskOf(owner))
}

async function bringInOne(
  em: EntityManager,
  { estate, companyId, handlerId, rows }: PlannedRequest,
  number: string,
  { districtId, mapping, requestImportId, policies, vault, now }: BringingIn,
): Promise<ServiceRequest> {
  const [first, ...later] = rows
  const { estateId, estateCode, estateType, managementAreaId, communityId } = estate
  const { kind, category, placedAt, name, phone } = first
  const scope = { estateCode, estateType, kind, category }
  const policy = await policies.at(em, scope, placedAt)
  const isKnown = name !== null || phone !== null
  const requester = isKnown ? Requester.register(districtId, { name, phone }, vault, now) : null
  if (requester) em.persist(requester)
  const request = ServiceRequest.place(
    { districtId, estateId, estateCode, estateType, managementAreaId, companyId },
    {
      ...{ kind, category, words: first.words, place: first.place, channel: mapping.channel },
      ...{ isUrgent: false, isAboutCompany: false, isIdentityHidden: false },
    },
    {
      ...{ number, requester, responsePolicyId: policy?.id ?? null },
      // Nobody was given a code: the resident follows it where they asked.
      codeHash: requestCodeHash(requestCodeOf(null)),
      deskOrganisationId: deskFor({ estateType, isAboutCompany: false, companyId, communityId }),
    },
    placedAt,
  )
  const { lines, past } = historyOf(first, handlerId)
  request.recall(past)
  em.persist(request)
  const repeats = later.map((row) => repeatedLine(row))
  const history = [...lines, ...repeats].toSorted((one, other) => +one.at - +other.at)
  await remember(em, request, history, policy?.stages ?? [], now)
  const { externalNumber, channelName, ownerName, promisedAt } = first
  const told = { source: mapping.source, externalNumber, channelName, ownerName, promisedAt, requestImportId }
  em.persist(RequestOrigin.of(request, { ...told, rowHashes: rows.map(({ hash }) => hash) }, now))
  if (mapping.channel === 'HOTLINE') {
    const ticket = HotlineTicket.of(request, ticketOf(first))
    for (const row of later) ticket.tellAgain(ticketOf(row))
    em.persist(ticket)
  }
  return request
}

export const repeatedLine = ({ receivedAt, placedAt, words }: RequestRow) =>
  ({ kind: 'NOTED', at: receivedAt ?? placedAt, byResident: false, words: `12345：${words}` }) as const

export function ticketOf(row: RequestRow): ToldTicket {
  const { receivedAt, answerDueAt, replyDueAt, answeredAt } = row
  return {
    ...{ receivedAt: receivedAt ?? row.placedAt, answerDueAt, replyDueAt, answeredAt },
    wasAnswered: counted(row.wasAnswered),
    wasSolved: counted(row.wasSolved),
    wasSatisfied: counted(row.wasSatisfied),
  }
}

const counted = (answer: TableAnswer | null) => (answer === 'NOT_COUNTED' ? null : answer)

const yearOf = (at: Date) => Number(civilDay(at).slice(0, 4))

async function numbersFor(
  em: EntityManager,
  planned: readonly PlannedRequest[],
  districtId: string,
): Promise<Map<number, string[]>> {
  const years = Map.groupBy(planned, ({ rows }) => yearOf(rows[0].placedAt))
  const numbers = new Map<number, string[]>()
  for (const [year, ofYear] of [...years].toSorted(([a], [b]) => a - b))
    numbers.set(year, await takeRequestNumbers(em, districtId, year, ofYear.length))
  return numbers
}
