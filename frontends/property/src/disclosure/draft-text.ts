/** A draft as it stands in the fields, and as it is sent. */
import type { DisclosureEditInput, DisclosurePartsFragment } from '../gql/graphql.ts'
import { fenOf, yuanOf } from './amounts.ts'
import { draftLine, filledLines, isAccount, linesAsInput, type DraftLine } from './draft-lines.ts'

export interface DraftText {
  words: string
  contact: string
  keptAt: string
  opening: string
  lines: readonly DraftLine[]
}

export function draftText({ words, contact, keptAt, sums, lines }: DisclosurePartsFragment): DraftText {
  return {
    ...{ words, contact: contact ?? '', keptAt: keptAt ?? '', opening: sums?.opening ?? '' },
    lines: lines.map(draftLine),
  }
}

export function draftInput(
  { id, revision, kind }: Pick<DisclosurePartsFragment, 'id' | 'revision' | 'kind'>,
  { words, contact, keptAt, opening, lines }: DraftText,
): DisclosureEditInput {
  const fen = fenOf(opening)
  return {
    ...{ disclosureId: id, revision, words, contact: contact || null, keptAt: keptAt || null },
    opening: isAccount(kind) && fen !== null ? yuanOf(fen) : null,
    lines: linesAsInput(filledLines(kind, lines)),
  }
}

/** Which line and field a refusal speaks of: what was sent are the lines that are filled, in their order. */
export function lineProblems(
  sent: readonly DraftLine[],
  refusals: readonly { message: string; path?: readonly string[] | null }[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const problems = new Map<string, Record<string, string>>()
  for (const { message, path } of refusals) {
    const [place, at, field] = path ?? []
    const line = place === 'lines' && at !== undefined ? sent[Number(at)] : undefined
    if (line && field) problems.set(line.key, { ...problems.get(line.key), [field]: message })
  }
  return problems
}
