import { estateAddress, territoryAddress } from '../address.ts'

/** The page of a place. A building has none of its own: it is shown with its estate. */
export function placeAddress({ code, level }: { code: string; level: string }): string {
  if (level === 'ESTATE') return estateAddress(code)
  if (level === 'BUILDING') return estateAddress(code.split('-').slice(0, 2).join('-'))
  return territoryAddress(code)
}
