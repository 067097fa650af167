/** Reads a table of rounds of an area, and says what would come of it; writing is another matter. */
import { addDays, civilDay, startOfDay } from '@linli/kernel'
import { formatMessage, readRows, type Context } from '@linli/subgraph'
import {
  problemShown,
  readTable,
  RowReport,
  sourceOf,
  type AreaSituation,
} from '../../service-standard/index.ts'
import { loadPoint } from '../../service-point/index.ts'
import { isEnteredLate, type Deed } from '../service-log-entry.ts'
import { lateAfterHoursOn, logFrameOf } from '../service-log.finding.ts'
import { logRefusals } from '../service-log-refusal.type.ts'
import { findLogHeader, momentIn } from './log-columns.ts'
import { logProblems } from './log-problem-messages.ts'
import type { LogImportPreviewType } from './log-import.type.ts'
import { keyOf, readLog, type LogProblem, type NamedPoint, type ReadLog } from './read-log.ts'

export interface LogSource {
  readonly fileId?: string | null | undefined
  readonly text?: string | null | undefined
  readonly html?: string | null | undefined
}

export interface ReadImport extends ReadLog {
  /** What is wrong with the file itself, in the reader’s language. */
  readonly fileProblems: readonly string[]
  readonly lateAfterHours: number
}

/** Null unless exactly one of file and text is named and the file is there. */
export async function readLogImport(
  context: Context,
  area: AreaSituation,
  asked: LogSource,
): Promise<ReadImport | null> {
  const source = await sourceOf(context, asked)
  if (!source) return null
  const report = new RowReport()
  const table = await readTable(source, report)
  const lateAfterHours = await lateAfterHoursOn(context, area.districtId)
  if (!table) {
    const fileProblems = report.problems.map((problem) => problemShown(problem, context).message)
    return { ...{ rows: [], problems: [], isAcceptable: false }, fileProblems, lateAfterHours }
  }
  const span = spanOf(table.rows, civilDay(context.time.now()))
  const [frame, points, known] = await Promise.all([
    logFrameOf(context, area, span),
    readNamedPoints(context, area.managementAreaId),
    readKnown(context, area.managementAreaId, span),
  ])
  const read = readLog(table.rows, { ...frame, points, isOnRecord: (key) => known.has(key) })
  return { ...read, fileProblems: [], lateAfterHours }
}

/** The days that a table speaks of, for what was in force then. */
function spanOf(rows: Parameters<typeof readLog>[0], today: string) {
  const header = findLogHeader(rows)
  const days = (header ? rows.slice(header.row + 1) : [])
    .flatMap((row) => {
      const [day, time] = [header!.columns.get('DAY'), header!.columns.get('TIME')]
      return (
        momentIn(day === undefined ? undefined : row[day], time === undefined ? undefined : row[time]).day ??
        []
      )
    })
    .filter((day) => day >= '2000-01-01' && day <= today)
    .toSorted()
  return { startsOn: days[0] ?? today, endsOn: addDays(days.at(-1) ?? today, 1) }
}

function readNamedPoints({ em }: Context, areaId: string): Promise<NamedPoint[]> {
  return readRows<NamedPoint>(
    em,
    `select id, reference, name from service_point where management_area_id = $1 and retired_on is null`,
    [areaId],
  )
}

/** Rounds of these days that are on record: a table that comes twice enters them once. */
async function readKnown(
  { em }: Context,
  areaId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<ReadonlySet<string>> {
  const rows = await readRows<Pick<Deed, 'servicePointId' | 'itemCodes'> & { happenedAt: Date | string }>(
    em,
    `select service_point_id as "servicePointId", item_codes as "itemCodes", happened_at as "happenedAt"
     from service_log_entry entry
     where management_area_id = $1 and happened_at >= $2 and happened_at < $3 and strikes_id is null
       and not exists (select from service_log_entry strike where strike.strikes_id = entry.id)`,
    [areaId, startOfDay(startsOn), startOfDay(addDays(endsOn, 1))],
  )
  const nothing = { endedAt: null, note: null, photoFileId: null }
  return new Set(rows.map((row) => keyOf({ ...row, ...nothing, happenedAt: new Date(row.happenedAt) })))
}

/** A report is read by a person: beyond these they would mend the file and send it again anyway. */
const mostShown = 200

export async function logPreviewOf(context: Context, read: ReadImport): Promise<LogImportPreviewType> {
  const now = context.time.now()
  const taken = read.rows.flatMap(({ row, deed }) => (deed ? [{ row, deed }] : []))
  const late = taken.filter(({ deed }) => isEnteredLate(deed.happenedAt, now, read.lateAfterHours))
  const known = read.problems.filter(({ isHint }) => isHint)
  const rows = await Promise.all(
    taken.slice(0, mostShown).map(async ({ row, deed }) => ({
      ...{ row, happenedAt: deed.happenedAt, endedAt: deed.endedAt },
      servicePoint: (await loadPoint(
        context,
        deed.servicePointId,
      )) as LogImportPreviewType['rows'][number]['servicePoint'],
      items: deed.itemCodes.map((code) => ({ code, title: code })),
      isLate: isEnteredLate(deed.happenedAt, now, read.lateAfterHours),
    })),
  )
  return {
    ...{ isAcceptable: read.isAcceptable && taken.length > 0, entryCount: taken.length, rows },
    ...{ lateCount: late.length, knownCount: known.length },
    refusedCount: read.problems.length - known.length,
    problems: [
      ...read.fileProblems.map((message) => ({ row: null, column: null, message, isBlocking: true })),
      ...read.problems.slice(0, mostShown).map((problem) => ({
        ...{ row: problem.row, column: null, isBlocking: !problem.isHint },
        message: wordsOf(problem, context),
      })),
    ],
  }
}

function wordsOf({ code, params }: LogProblem, { language, service }: Context): string {
  const own: Readonly<Record<string, string>> = { ...logRefusals[language], ...logProblems[language] }
  return formatMessage(own[code] ?? service.messages[language][code] ?? code, params, language)
}
