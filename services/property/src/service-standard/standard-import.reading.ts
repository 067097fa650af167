/** Reads what somebody wants to import, and says what would come of it; writing is another matter. */
import { type Context, formatMessage, isIdentity, readFile } from '@linli/subgraph'
import type { AreaSituation } from './area-situation.ts'
import { classify } from './change-class.ts'
import { importProblems } from './import-problem-messages.ts'
import { readStandard, type ReadStandard, type StandardSource } from './import/read-standard.ts'
import type { RowProblem } from './import/row-report.ts'
import { categoryWords } from './item-words.ts'
import type { Category, StandardItemContent } from './measure.ts'
import { diffOf } from './standard-diff.ts'
import type {
  ImportPairingInput,
  ImportProblemType,
  StandardImportPreviewType,
} from './standard-import.type.ts'
import { contentOf, usedCodes } from './standard-version.finding.ts'
import { routeOf } from './standard-version.shown.ts'

/** What to read: an uploaded file, or a table as it was pasted. */
export interface ImportSource {
  readonly fileId?: string | null | undefined
  readonly text?: string | null | undefined
  readonly html?: string | null | undefined
  readonly level?: number | null | undefined
  readonly pairings?: readonly ImportPairingInput[] | null | undefined
}

export interface ReadImport {
  readonly read: ReadStandard
  /** What is in force; null when nothing was ever promised here. */
  readonly inForce: readonly StandardItemContent[] | null
}

/** Null unless exactly one of file and text is named and the file is there. */
export async function readImport(
  context: Context,
  area: AreaSituation,
  asked: ImportSource,
): Promise<ReadImport | null> {
  const source = await sourceOf(context, asked)
  if (!source) return null
  const inForce = await contentOf(context.em, area.latestId)
  const read = await readStandard(source, {
    inForce: inForce ?? [],
    usedCodes: await usedCodes(context.em, area.managementAreaId),
    pairings: new Map((asked.pairings ?? []).map(({ row, code }) => [row, code ?? null])),
    ...(asked.level && { level: asked.level }),
  })
  return { read, inForce }
}

/** What to read; null unless exactly one of file and text is named and the file is there. */
export async function sourceOf(
  { em }: Context,
  { fileId, text, html }: ImportSource,
): Promise<StandardSource | null> {
  if (fileId && (text || html)) return null
  if (text || html) return { kind: 'PASTED', text: text ?? '', html: html ?? null }
  const file = fileId && isIdentity(fileId) ? await readFile(em, fileId) : null
  return file && { kind: 'FILE', content: file.content }
}

/** A report is read by a person: beyond these they would mend the file and send it again anyway. */
export const mostProblemsShown = 200

export async function previewOf(
  context: Context,
  area: AreaSituation,
  { read, inForce }: ReadImport,
): Promise<StandardImportPreviewType> {
  const { language } = context
  const problems = read.problems.map((problem) => problemShown(problem, context))
  return {
    isAcceptable: read.isAcceptable,
    rowCount: read.rows.length,
    rows: read.rows.map(({ row, item, pairing, pairedWith, candidates }) => ({
      ...{ row, pairing, pairedWith, candidates: [...candidates] },
      item: item && mutable(item),
      problems: problems.filter((problem) => problem.row === row),
    })),
    problems: problems.slice(0, mostProblemsShown),
    problemCount: problems.length,
    missing: read.missing.map(mutable),
    diff: read.isAcceptable ? diffOf(inForce, read.items, language) : null,
    route: read.isAcceptable
      ? await routeOf(context, area, classify(inForce, read.items).class ?? 'UNCHANGED')
      : null,
  }
}

/** One thing that is wrong, in the reader’s language. */
export function problemShown(
  { row, column, code, severity, params }: RowProblem,
  { language }: Context,
): ImportProblemType {
  const category = categoryWords[params['category'] as Category]?.[language]
  const message = formatMessage(importProblems[language][code], { ...params, ...(category && { category }) })
  return { row, column, message, isBlocking: severity === 'REFUSED' }
}

const mutable = (item: StandardItemContent) => ({ ...item, tags: [...item.tags] })
