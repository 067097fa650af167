/** Rows as they were read, put together with what is known of the district: what will be brought in, and what not. */
import type { EntityManager } from '@linli/subgraph'
import { readRows } from '@linli/subgraph'
import { isRemark, shownCharacters, type ImportProblem, type ImportProblemCode } from './import-problem.ts'
import { KnownPlaces, type KnownEstate } from './places.ts'
import type { ReadRequests, RequestRow } from './read-requests.ts'
import type { FieldSource, RequestMapping } from './request-mapping.ts'

export interface PlannedRequest {
  readonly estate: KnownEstate
  readonly companyId: string | null
  readonly handlerId: string | null
  /** The rows of one number; more than one only where the hotline sent its ticket again. */
  readonly rows: readonly [RequestRow, ...RequestRow[]]
  /** Whether this number was brought in before, and the rows say more of it now. */
  readonly isKnown: boolean
}

export interface RequestPlan {
  readonly planned: readonly PlannedRequest[]
  readonly problems: readonly ImportProblem[]
  readonly total: number
  /** Rows that say what is on record already. */
  readonly unchanged: number
}

/** @param sees whether somebody may bring in what belongs to a place; everything, for the product itself */
export async function planRequests(
  em: EntityManager,
  districtId: string,
  mapping: RequestMapping,
  { rows, problems: unread, total }: ReadRequests,
  now: Date,
  sees: (estateCode: string) => boolean = () => true,
): Promise<RequestPlan> {
  const places = await KnownPlaces.read(em, districtId)
  const problems: ImportProblem[] = [...unread]
  const add = (row: RequestRow, code: ImportProblemCode, field?: FieldSource, more: object = {}) => {
    const column = field && 'column' in field ? field.column : null
    const value = field === mapping.estate ? row.estate.slice(0, shownCharacters) : null
    problems.push({ row: row.row, externalNumber: row.externalNumber, column, value, code, ...more })
  }
  const known = await knownHashes(em, districtId, mapping.source, rows)
  const planned: PlannedRequest[] = []
  let unchanged = 0
  for (const [number, [first, ...more]] of byNumber(rows)) {
    const hashes = known.get(number)
    const fresh: RequestRow[] = []
    for (const row of [first, ...more]) {
      if (hashes?.has(row.hash) || fresh.some(({ hash }) => hash === row.hash)) unchanged += 1
      else if (mapping.channel === 'HOTLINE') fresh.push(row)
      else if (hashes) add(row, 'CHANGED_SINCE', mapping.externalNumber)
      else if (row !== first && fresh.length > 0)
        add(row, 'NUMBER_TWICE', mapping.externalNumber, { params: { other: first.row } })
      else fresh.push(row)
    }
    const accepted: RequestRow[] = []
    let estate: KnownEstate | null = null
    for (const row of fresh.toSorted(byTime)) {
      const found = places.estate(row.estate)
      if (!found) add(row, 'ESTATE_UNKNOWN', mapping.estate)
      else if (!sees(found.estateCode)) add(row, 'ESTATE_NOT_YOURS', mapping.estate)
      else {
        estate ??= found
        if (accepted.length > 0 || hashes) add(row, 'REPEATED_TICKET', mapping.externalNumber)
        accepted.push(row)
      }
    }
    const [earliest, ...later] = accepted
    if (!earliest || !estate) continue
    planned.push({
      ...{ estate, rows: [earliest, ...later], isKnown: hashes !== undefined },
      companyId: earliest.company
        ? places.organisation(earliest.company)
        : // What is open is the work of whoever serves now: open requests pass to the successor.
          places.companyAt(estate.managementAreaId, earliest.ending === 'OPEN' ? now : earliest.placedAt),
      handlerId: earliest.owner ? places.organisation(earliest.owner) : null,
    })
  }
  return { planned, problems: problems.toSorted((a, b) => a.row - b.row), total, unchanged }
}

/** Names of organisations in a mapping that nobody in the district bears: then no row is read by it. */
export async function unknownOrganisations(
  em: EntityManager,
  districtId: string,
  mapping: RequestMapping,
): Promise<string[]> {
  const places = await KnownPlaces.read(em, districtId)
  const named = [mapping.owner, mapping.company].flatMap((field) => {
    if (!field) return []
    return 'value' in field ? [field.value] : Object.values(field.values ?? {})
  })
  return [...new Set(named)].filter((name) => name !== null).filter((name) => !places.organisation(name))
}

export const refusedRows = (problems: readonly ImportProblem[]): number =>
  new Set(problems.filter((problem) => !isRemark(problem)).map(({ row }) => row)).size

function byNumber(rows: readonly RequestRow[]): Map<string, [RequestRow, ...RequestRow[]]> {
  const found = new Map<string, [RequestRow, ...RequestRow[]]>()
  for (const row of rows) {
    const earlier = found.get(row.externalNumber)
    if (earlier) earlier.push(row)
    else found.set(row.externalNumber, [row])
  }
  return found
}

const byTime = (one: RequestRow, other: RequestRow) =>
  +(one.receivedAt ?? one.placedAt) - +(other.receivedAt ?? other.placedAt)

async function knownHashes(
  em: EntityManager,
  districtId: string,
  source: string,
  rows: readonly RequestRow[],
): Promise<Map<string, ReadonlySet<string>>> {
  const numbers = [...new Set(rows.map(({ externalNumber }) => externalNumber))]
  const found = await readRows<{ number: string; hashes: string[] }>(
    em,
    `select external_number as number, row_hashes as hashes from request_origin
     where district_id = $1 and source = $2 and external_number = any($3::text[])`,
    [districtId, source, numbers],
  )
  return new Map(found.map(({ number, hashes }) => [number, new Set(hashes)]))
}
