export const territoryLevels = ['DISTRICT', 'STREET', 'COMMUNITY', 'ESTATE', 'BUILDING'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]
export type DivisionLevel = Extract<TerritoryLevel, 'DISTRICT' | 'STREET' | 'COMMUNITY'>

export const divisionKinds = [
  'DISTRICT',
  'STREET',
  'TOWN',
  'SPECIAL_UNIT',
  'URBAN_COMMUNITY',
  'VILLAGE',
  'VIRTUAL_AREA',
] as const
export type DivisionKind = (typeof divisionKinds)[number]

/** Six digits name a district, nine a street, twelve a neighbourhood; null for anything else. */
export function levelOfCode(code: string): DivisionLevel | null {
  if (!/^\d+$/.test(code)) return null
  return code.length === 6
    ? 'DISTRICT'
    : code.length === 9
      ? 'STREET'
      : code.length === 12
        ? 'COMMUNITY'
        : null
}
