/** The import of requests as one piece of work: read, plan, write in parts, and say what came of it. */
import { createHash } from 'node:crypto'
import type { TimeSource } from '@linli/kernel'
import { Vault, type AsSystem, type EntityManager } from '@linli/subgraph'
import { HotlineTicket } from '../hotline-ticket/index.ts'
import { record, ServiceRequest } from '../service-request/index.ts'
import {
  bringInRequests,
  holdSource,
  partSize,
  repeatedLine,
  ticketOf,
  type BringingIn,
} from './bring-in-requests.ts'
import type { ImportProblem } from './import-problem.ts'
import {
  planRequests,
  refusedRows,
  unknownOrganisations,
  type PlannedRequest,
  type RequestPlan,
} from './plan-requests.ts'
import { PoliciesOfThen } from './policies.ts'
import { readRequests } from './read-requests.ts'
import { RequestImport } from './request-import.ts'
import type { RequestMapping } from './request-mapping.ts'
import { RequestOrigin } from './request-origin.ts'

export interface ImportTools {
  readonly asSystem: AsSystem
  readonly time: TimeSource
  deriveKey(purpose: string): Buffer
}

export interface ImportWish {
  readonly districtId: string
  readonly file: { readonly name: string; readonly content: Uint8Array }
  readonly mapping: RequestMapping
  /** Without it only what would come of it is said. */
  readonly write: boolean
  readonly seatId?: string | null
  readonly onProgress?: (done: number) => void
}

export interface ImportOutcome {
  /** Rows with anything in them. */
  readonly total: number
  /** Requests that were brought in, or would be. */
  readonly added: number
  /** Tickets on record of which the table says more. */
  readonly followed: number
  readonly unchanged: number
  /** Rows that were left out. */
  readonly refused: number
  readonly problems: readonly ImportProblem[]
  /** Organisations that the mapping names and nobody knows: then nothing was read. */
  readonly unknownOrganisations: readonly string[]
}

const reason = 'import of requests'

/** Twice the same is once: what is on record under its number is not written again. */
export async function importRequests(tools: ImportTools, wish: ImportWish): Promise<ImportOutcome> {
  const { districtId, mapping, file } = wish
  const now = tools.time.now()
  const read = await readRequests(file.content, mapping, now)
  const [unknown, plan] = await tools.asSystem({ district: districtId, reason }, async (em) => [
    await unknownOrganisations(em, districtId, mapping),
    await planRequests(em, districtId, mapping, read, now),
  ])
  const isWritten = wish.write && unknown.length === 0 && plan.planned.length > 0
  if (isWritten) await write(tools, wish, plan, now)
  return outcomeOf(plan, unknown)
}

function outcomeOf({ planned, problems, total, unchanged }: RequestPlan, unknown: string[]): ImportOutcome {
  const followed = planned.filter(({ isKnown }) => isKnown).length
  return {
    ...{ total, added: planned.length - followed, followed, unchanged, problems },
    ...{ refused: refusedRows(problems), unknownOrganisations: unknown },
  }
}

async function write(
  { asSystem, deriveKey }: ImportTools,
  { districtId, mapping, file, seatId = null, onProgress }: ImportWish,
  { planned }: RequestPlan,
  now: Date,
): Promise<void> {
  const sha256 = createHash('sha256').update(file.content).digest('hex')
  const work = await asSystem({ district: districtId, reason }, async (em): Promise<BringingIn> => {
    const begun = RequestImport.begin(districtId, { name: file.name, sha256 }, mapping, seatId, now)
    em.persist(begun)
    const policies = await PoliciesOfThen.read(em, districtId, mapping.policiesOf)
    const vault = new Vault((purpose) => deriveKey(purpose))
    return { districtId, mapping, requestImportId: begun.id, policies, vault, now }
  })
  for (let at = 0; at < planned.length; at += partSize) {
    const part = planned.slice(at, at + partSize)
    await asSystem({ district: districtId, reason }, (em) => writePart(em, part, work))
    onProgress?.(Math.min(at + partSize, planned.length))
  }
}

/** What another run has written since the plan was made is passed over. */
async function writePart(
  em: EntityManager,
  part: readonly PlannedRequest[],
  work: BringingIn,
): Promise<void> {
  const { districtId, mapping } = work
  await holdSource(em, districtId, mapping.source)
  const numbers = part.map(({ rows }) => rows[0].externalNumber)
  const origins = await em.find(RequestOrigin, {
    ...{ districtId, source: mapping.source, externalNumber: { $in: numbers } },
  })
  const known = new Map(origins.map((origin) => [origin.externalNumber, origin]))
  const fresh = part.filter(({ rows }) => !known.has(rows[0].externalNumber))
  await bringInRequests(em, fresh, work)
  if (mapping.channel !== 'HOTLINE') return
  for (const { rows } of part) {
    const origin = known.get(rows[0].externalNumber)
    if (origin) await followTicket(em, origin, rows, work.now)
  }
}

async function followTicket(
  em: EntityManager,
  origin: RequestOrigin,
  rows: PlannedRequest['rows'],
  now: Date,
): Promise<void> {
  const fresh = rows.filter(({ hash }) => !origin.rowHashes.includes(hash))
  if (fresh.length === 0) return
  const ticket = await em.findOneOrFail(HotlineTicket, { serviceRequest: origin.serviceRequest.id })
  const request = await em.findOneOrFail(ServiceRequest, { id: origin.serviceRequest.id })
  for (const row of fresh) {
    origin.takeNoteOf(row.hash)
    if (!ticket.tellAgain(ticketOf(row))) continue
    const { words } = repeatedLine(row)
    // It is said now: what was known of this ticket until now stays the order of its history.
    await record(em, request, { kind: 'NOTED', at: now, words, by: nobody })
  }
}

const nobody = { seat: null, organisation: null }
