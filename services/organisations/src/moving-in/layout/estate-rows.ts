import type { Sheet } from '../../spreadsheet/index.ts'
import { estateFields, type BuildingCells, type EstateRow } from './estate-fields.ts'
import { readTable, type ReadRow } from './read-table.ts'
import { recogniseLayout, type Layout } from './recognise-layout.ts'
import type { Read } from './roster-rows.ts'

/**
 * Estates, one row each. Where the table has a line for each building these are gathered under their estate; else a
 * second sheet may list them by the estate's name.
 */
export function estateRows(
  sheets: readonly Sheet[],
  layout: Layout,
  rows: readonly ReadRow[],
): Read<EstateRow>[] {
  const column = (field: string) => layout.columns.find((each) => each.field === field)
  const isByBuilding = column('building') !== undefined
  const sheet = sheets.find(({ name }) => name === layout.sheet)
  const saysOfEstate = (field: string) => {
    const found = column(field)
    if (!isByBuilding || !found) return true
    const isMerged = sheet?.merged?.some(
      ({ left, top, bottom }) => left === found.at && bottom > top && top >= layout.headingRow,
    )
    return isMerged === true || /总|小区/.test(found.heading)
  }
  const ofEstate = { households: saysOfEstate('households'), area: saysOfEstate('area') }
  const listed = isByBuilding ? new Map<string, BuildingCells[]>() : buildingsOfOtherSheet(sheets, layout)
  const estates = new Map<string, Read<EstateRow>>()
  const inOrder: Read<EstateRow>[] = []
  for (const read of rows) {
    const { values } = read
    const key = [values.communityCode, values.community, values.name].join('\t')
    const known = isByBuilding ? estates.get(key) : undefined
    const estate = known ?? estateOf(read, ofEstate)
    if (!known) {
      estates.set(key, estate)
      inOrder.push(estate)
      estate.buildings.push(...(listed.get(estate.name) ?? []))
    } else estate.problems.push(...read.problems)
    if (isByBuilding && values.building !== undefined) {
      const building = buildingOf(values)
      if (!ofEstate.households) building.households ??= (values.households as number | undefined) ?? null
      estate.buildings.push(building)
    }
  }
  return inOrder
}

function estateOf(
  { row, values, problems }: ReadRow,
  ofEstate: { households: boolean; area: boolean },
): Read<EstateRow> {
  const say = <Value>(key: string): Value | null => (values[key] as Value | undefined) ?? null
  return {
    row,
    community: say('community'),
    communityCode: say('communityCode'),
    street: say('street'),
    name: say('name') ?? '',
    managementMode: say('managementMode'),
    resettlementPercent: say('resettlementPercent'),
    builtYear: say('builtYear'),
    households: ofEstate.households ? say('households') : null,
    area: ofEstate.area ? say('area') : null,
    address: say('address'),
    buildings: [],
    problems: [...problems],
  }
}

function buildingOf(values: Record<string, unknown>): BuildingCells {
  const count = (key: string) => (values[key] as number | undefined) ?? null
  return {
    name: String(values.building),
    storeys: count('buildingStoreys'),
    entrances: count('buildingEntrances'),
    households: count('buildingHouseholds'),
  }
}

/** Buildings by the name of their estate, out of another sheet of the same file. */
function buildingsOfOtherSheet(sheets: readonly Sheet[], layout: Layout): Map<string, BuildingCells[]> {
  const found = new Map<string, BuildingCells[]>()
  for (const sheet of sheets) {
    if (sheet.name === layout.sheet) continue
    const other = recogniseLayout([sheet], estateFields)
    const fields = other?.columns.map(({ field }) => field)
    if (!other || !fields?.includes('building') || !fields.includes('name')) continue
    for (const { values } of readTable(sheet, other, estateFields)) {
      if (values.building === undefined || values.name === undefined) continue
      const building = buildingOf(values)
      building.households ??= (values.households as number | undefined) ?? null
      const name = String(values.name)
      found.set(name, [...(found.get(name) ?? []), building])
    }
  }
  return found
}
