/* What an operator does from the command line, with nobody signed in. Each is audited by the door it goes through. */
import { readRows } from '@linli/subgraph'
import { repliesWorkbook, ticketRates, type TicketRates } from './hotline-ticket/index.ts'
import {
  checkMapping,
  importRequests,
  savedMapping,
  saveMapping,
  type ImportOutcome,
  type ImportTools,
  type RequestMapping,
} from './request-import/index.ts'

export { countsInWords, importReport, problemInWords, type ImportOutcome } from './request-import/index.ts'

/** The district of a code; the only one there is, when none is named; null where that says nothing. */
export async function districtByCode(
  { asSystem }: ImportTools,
  code: string | undefined,
): Promise<string | null> {
  const found = await asSystem({ district: null, reason: 'search of a district' }, (em) =>
    readRows<{ id: string }>(em, `select id from platform.district where code = coalesce($1, code) limit 2`, [
      code ?? null,
    ]),
  )
  return found.length === 1 ? found[0]!.id : null
}

/** Reads a mapping as it was written by hand, or names what in it is not in order. */
export function readRequestMapping(
  text: string,
): { mapping: RequestMapping } | { faults: readonly string[] } {
  try {
    return checkMapping(JSON.parse(text))
  } catch {
    return { faults: ['JSON'] }
  }
}

/** The mapping that a district has saved for a source; null where it has saved none. */
export function savedRequestMapping(
  { asSystem, time }: ImportTools,
  districtId: string,
  source: string,
): Promise<RequestMapping | null> {
  return asSystem({ district: districtId, reason: 'search of a mapping' }, (em) =>
    savedMapping(em, districtId, source, time.now()),
  )
}

/** Keeps a mapping: from now on it is how tables of its source are read. */
export async function saveRequestMapping(
  { asSystem, time }: ImportTools,
  districtId: string,
  mapping: RequestMapping,
): Promise<void> {
  await asSystem({ district: districtId, reason: 'mapping of requests' }, async (em) =>
    saveMapping(em, districtId, mapping, null, time.now()),
  )
}

/** Brings in a table of requests; again it changes nothing. Without `write` it only says what would come of it. */
export function importRequestFile(
  tools: ImportTools,
  wish: Parameters<typeof importRequests>[1],
): Promise<ImportOutcome> {
  return importRequests(tools, wish)
}

/**
 * The replies to the tickets of a source, as a workbook in the columns that its mapping names.
 * @param since only what was said from then on; everything, when left out
 * @returns null where no mapping with such columns was saved
 */
export async function repliesOf(
  { asSystem, time }: ImportTools,
  { districtId, source, since = null }: { districtId: string; source: string; since?: Date | null },
): Promise<{ workbook: Buffer; count: number } | null> {
  return asSystem({ district: districtId, reason: 'export of replies' }, async (em) => {
    const mapping = await savedMapping(em, districtId, source, time.now())
    if (!mapping?.replyColumns) return null
    return repliesWorkbook(em, { districtId, source, since }, mapping.replyColumns)
  })
}

/** The three rates of the tickets that were sent from one instant until another, counted as the hotline counts them. */
export function ratesOf(
  { asSystem }: ImportTools,
  asked: { districtId: string; source: string; from: Date; until: Date },
): Promise<TicketRates> {
  return asSystem({ district: asked.districtId, reason: 'rates of tickets' }, (em) => ticketRates(em, asked))
}
