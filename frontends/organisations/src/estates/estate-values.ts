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
