import { contentHash } from '@linli/kernel'
import { type RowProblem, rowProblem } from '../spreadsheet/index.ts'
import { estateFactNames, type EstateFacts } from './estate.ts'
import type { BuildingLine, EstateFile, EstateLine } from './read-estate-file.ts'

export interface KnownEstate extends EstateFacts {
  id: string
  code: string
  communityCode: string
}

interface EstateChange {
  line: EstateLine
  estate: KnownEstate
  changed: (keyof EstateFacts)[]
}

export interface EstateImportPlan {
  added: EstateLine[]
  changed: EstateChange[]
  unchanged: number
  /** The neighbourhoods that the file speaks of. */
  communityCodes: string[]
  /** Buildings with the code, or for a new estate the name, of where they stand. */
  buildings: BuildingLine[]
  problems: RowProblem[]
  /** Stands for exactly these changes. */
  digest: string
}

/**
 * What a file of estates would change. A line means the estate with its code, else the one of its name in its
 * neighbourhood, else a new one. Estates that the file leaves out are left alone: a file is rarely the whole register.
 *
 * @param known every estate of the neighbourhoods that the file speaks of
 * @param communities codes of neighbourhoods that exist and in which the viewer keeps the register
 */
export function planEstateImport(
  file: EstateFile,
  known: readonly KnownEstate[],
  communities: ReadonlySet<string>,
): EstateImportPlan {
  const problems = [...file.problems]
  const byCode = new Map(known.map((estate) => [estate.code, estate]))
  const byName = new Map(known.map((estate) => [`${estate.communityCode} ${estate.name}`, estate]))
  const meant = new Map<string, EstateLine>()
  const added: EstateLine[] = []
  const changed: EstateChange[] = []
  let unchanged = 0
  for (const line of file.estates) {
    const { communityCode, code, facts } = line
    const namedPlace = `${communityCode} ${facts.name}`
    const estate = code === '' ? byName.get(namedPlace) : byCode.get(code)
    const problem =
      knownPlace(line, communities) ??
      (code !== '' && !estate ? unknown(line) : null) ??
      namesake(line, estate, byName)
    if (problem) problems.push(problem)
    const same = estate?.id ?? namedPlace
    if (meant.has(same))
      problems.push(
        rowProblem('ROW_TWICE', { row: line.row, column: line.heading('name'), value: facts.name }),
      )
    meant.set(same, line)
    const differing = estate ? estateFactNames.filter((fact) => facts[fact] !== estate[fact]) : []
    if (!estate) added.push(line)
    else if (differing.length > 0) changed.push({ line, estate, changed: differing })
    else unchanged++
  }
  const names = new Set([...known.map(({ name }) => name), ...file.estates.map(({ facts }) => facts.name)])
  for (const { row, estateCode, estateName } of file.buildings) {
    const exists = estateCode === '' ? names.has(estateName) : byCode.has(estateCode)
    if (!exists) problems.push(rowProblem('ROW_UNKNOWN_ESTATE', { row, value: estateCode || estateName }))
  }
  const communityCodes = [...new Set(file.estates.map(({ communityCode }) => communityCode))]
  const plan = { added, changed, unchanged, communityCodes, buildings: file.buildings, problems }
  return { ...plan, digest: digestOf(plan) }
}

const knownPlace = ({ row, communityCode, heading }: EstateLine, communities: ReadonlySet<string>) =>
  communities.has(communityCode)
    ? null
    : rowProblem('ROW_UNKNOWN_COMMUNITY', { row, column: heading('communityCode'), value: communityCode })

const unknown = ({ row, code, heading }: EstateLine) =>
  rowProblem('ROW_UNKNOWN_ESTATE', { row, column: heading('code'), value: code })

/** A line that renames an estate to the name of another one in the same neighbourhood. */
function namesake(
  line: EstateLine,
  estate: KnownEstate | undefined,
  byName: Map<string, KnownEstate>,
): RowProblem | null {
  const other = byName.get(`${estate?.communityCode ?? line.communityCode} ${line.facts.name}`)
  if (!estate || !other || other === estate) return null
  return rowProblem('ROW_NAME_TAKEN', { row: line.row, column: line.heading('name'), value: line.facts.name })
}

function digestOf({ added, changed, buildings }: Omit<EstateImportPlan, 'digest'>): string {
  return contentHash({
    added: added.map(({ communityCode, facts }) => ({ communityCode, facts: { ...facts } })),
    changed: changed.map(({ estate, changed: names, line }) => ({
      code: estate.code,
      facts: names.map((name) => [name, estate[name], line.facts[name]]),
    })),
    buildings: buildings.map(({ estateCode, estateName, facts }) => ({
      estateCode,
      estateName,
      facts: { ...facts },
    })),
  }).slice(0, 32)
}
