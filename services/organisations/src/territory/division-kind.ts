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

/**
 * The sort of a division by its last three digits, as the National Bureau of Statistics hands them out
 * (统计用区划代码和城乡划分代码编制规则): streets below 100, towns and townships to 399, units of the same rank from 400;
 * residents' committees below 200, villages to 399, statistical living areas from 400.
 */
export function kindOfCode(code: string): DivisionKind {
  const level = levelOfCode(code)
  const last = Number(code.slice(-3))
  if (level === 'STREET') return last < 100 ? 'STREET' : last < 400 ? 'TOWN' : 'SPECIAL_UNIT'
  if (level === 'COMMUNITY') return last < 200 ? 'URBAN_COMMUNITY' : last < 400 ? 'VILLAGE' : 'VIRTUAL_AREA'
  return 'DISTRICT'
}

/** The code of the division in which this one lies; null for a district, the top of its own tree. */
export function parentOfCode(code: string): string | null {
  return code.length > 6 ? code.slice(0, -3) : null
}
