/** What a form about the area of a contract holds. */
export interface AreaValues {
  name: string
  estateIds: readonly string[]
  propertyCompanyId: string | null
}

interface EstateOfCommunity {
  id: string
  name: string
  managementArea?: { id: string; name: string } | null
}

/**
 * The estates of a neighbourhood as choices for an area: each belongs to one area at a time, so one that another area
 * covers is shown with that area's name and cannot be taken from it here.
 */
export function estateChoices(
  estates: readonly EstateOfCommunity[],
  areaId: string | undefined,
): { id: string; name: string; elsewhere: string | null }[] {
  return estates.map(({ id, name, managementArea }) => ({
    id,
    name,
    elsewhere: managementArea && managementArea.id !== areaId ? managementArea.name : null,
  }))
}
