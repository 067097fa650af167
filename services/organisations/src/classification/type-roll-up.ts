import { largestRemainder } from '@linli/kernel'
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
  /** Per cent of all classified households with one decimal, adding up to 100.0; null where none is recorded. */
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
  const ofTypes = types.map((type) => classified.filter((estate) => estate.type === type))
  const percents = tenthsOf(ofTypes.map(sum))
  const shares = types.map((type, at): TypeShare => {
    const ofType = ofTypes[at] ?? []
    return {
      type,
      estates: ofType.length,
      households: sum(ofType),
      householdsPercent: percents?.[at] ?? null,
      communities: communityTypes.filter((communityType) => communityType === type).length,
    }
  })
  return {
    code,
    type: leadingType(classified),
    weighedBy: classified.length === 0 ? null : percents ? 'HOUSEHOLDS' : 'ESTATES',
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

/** The parts in per cent with one decimal, which add up to 100.0; null where there is nothing to divide. */
function tenthsOf(parts: readonly number[]): string[] | null {
  if (parts.every((part) => part === 0)) return null
  return largestRemainder(1000n, parts.map(BigInt)).map((tenths) => `${tenths / 10n}.${tenths % 10n}`)
}
