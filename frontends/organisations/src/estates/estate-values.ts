import type { EstateFactsInput, ManagementMode } from '../gql/graphql.ts'

export const managementModes: readonly ManagementMode[] = [
  'CONTRACTED',
  'DEVELOPER_APPOINTED',
  'SELF_MANAGED',
  'COMMUNITY_HELD',
  'WORK_UNIT',
  'NONE',
]

/** What a form about an estate holds. Shares and floor space are decimal text in the API and numbers under the fingers. */
export interface EstateValues {
  name: string
  managementMode: ManagementMode
  builtYear: number | null
  households: number | null
  resettlementPercent: number | null
  area: number | null
  address: string
}

export const emptyEstate: EstateValues = {
  name: '',
  managementMode: 'CONTRACTED',
  builtYear: null,
  households: null,
  resettlementPercent: null,
  area: null,
  address: '',
}

/** Fills the form from what is on record. */
export function valuesOf(facts: {
  name: string
  managementMode: ManagementMode
  builtYear?: number | null
  households?: number | null
  resettlementPercent?: string | null
  area?: string | null
  address?: string | null
}): EstateValues {
  const decimal = (text: string | null | undefined) => (text ? Number(text) : null)
  return {
    name: facts.name,
    managementMode: facts.managementMode,
    builtYear: facts.builtYear ?? null,
    households: facts.households ?? null,
    resettlementPercent: decimal(facts.resettlementPercent),
    area: decimal(facts.area),
    address: facts.address ?? '',
  }
}

export type EstateProblem = 'nameMissing' | 'yearWrong' | 'householdsWrong' | 'percentWrong' | 'areaWrong'

/** What the service would refuse, all at once and beside each field; its limits are the same. */
export function problemsOf(values: EstateValues): Partial<Record<keyof EstateValues, EstateProblem>> {
  const { name, builtYear, households, resettlementPercent, area } = values
  return {
    ...(!name.trim() && { name: 'nameMissing' }),
    ...(!isWithin(builtYear, 1850, 2100, 0) && { builtYear: 'yearWrong' }),
    ...(!isWithin(households, 0, 200_000, 0) && { households: 'householdsWrong' }),
    ...(!isWithin(resettlementPercent, 0, 100, 2) && { resettlementPercent: 'percentWrong' }),
    ...(!isWithin(area, 0, 100_000_000, 2) && { area: 'areaWrong' }),
  }
}

/** Whether a number lies between two others and has no more decimals than that; what is left empty always does. */
export function isWithin(value: number | null, least: number, most: number, decimals: number): boolean {
  return value === null || (value >= least && value <= most && Number(value.toFixed(decimals)) === value)
}

/** The same as the API takes it: what is empty is unknown, never zero. */
export function factsInput(values: EstateValues): EstateFactsInput {
  const text = (value: number | null) => (value === null ? null : String(value))
  return {
    ...values,
    name: values.name.trim(),
    resettlementPercent: text(values.resettlementPercent),
    area: text(values.area),
    address: values.address.trim() || null,
  }
}
