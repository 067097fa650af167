import { GovernanceType } from './governance-type.ts'

export interface EstateOfType {
  communityCode: string
  type: GovernanceType | null
  households: number | null
}

interface TypeShare {
  type: GovernanceType
  estates: number
  households: number
  /** Per cent of all classified households with one decimal; null where none is recorded. */
  householdsPercent: string | null
  communities: number
}

export interface TypeRollUp {
  code: string
  /** The type of the largest part; null while nothing is classified and where the largest parts are level. */
  type: GovernanceType | null
  /** Which number weighed: households, or estates where no household is recorded. */
  weighedBy: 'HOUSEHOLDS' | 'ESTATES' | null
  shares: TypeShare[]
  unclassifiedEstates: number
  estatesWithoutHouseholds: number
}

const types = Object.values(GovernanceType)

/**
 * The type of a place, added up from its estates by households: the estate is what is classified, and a
 * neighbourhood is what most of its households live in. Where no household is recorded, estates are counted.
 */
export function rollUpTypes(code: string, estates: readonly EstateOfType[]): TypeRollUp {
  const classified = estates.filter((estate) => estate.type !== null)
  const byCommunity = Map.groupBy(classified, (estate) => estate.communityCode)
  const communityTypes = [...byCommunity.values()].map(leadingType)
  const total = sum(classified)
  const shares = types.map((type): TypeShare => {
    const ofType = classified.filter((estate) => estate.type === type)
    return {
      type,
      estates: ofType.length,
      households: sum(ofType),
      householdsPercent: total === 0 ? null : tenths(sum(ofType), total),
      communities: communityTypes.filter((communityType) => communityType === type).length,
    }
  })
  return {
    code,
    type: leadingType(classified),
    weighedBy: classified.length === 0 ? null : total > 0 ? 'HOUSEHOLDS' : 'ESTATES',
    shares,
    unclassifiedEstates: estates.length - classified.length,
    estatesWithoutHouseholds: classified.filter((estate) => estate.households === null).length,
  }
}

function leadingType(estates: readonly EstateOfType[]): GovernanceType | null {
  const byHouseholds = sum(estates) > 0
  const weights = types.map((type) => {
    const ofType = estates.filter((estate) => estate.type === type)
    return byHouseholds ? sum(ofType) : ofType.length
  })
  const largest = Math.max(...weights)
  const leaders = types.filter((_, place) => weights[place] === largest)
  return largest > 0 && leaders.length === 1 ? (leaders[0] ?? null) : null
}

const sum = (estates: readonly EstateOfType[]) =>
  estates.reduce((total, estate) => total + (estate.households ?? 0), 0)

/** A per cent with one decimal, rounded half up, in whole numbers throughout. */
function tenths(part: number, whole: number): string {
  const value = Math.floor((part * 2000 + whole) / (whole * 2))
  return `${Math.floor(value / 10)}.${value % 10}`
}
