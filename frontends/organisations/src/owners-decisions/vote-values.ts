import type { OwnersCountInput } from '../gql/graphql.ts'

export const shareParts = ['total', 'inFavour', 'against', 'abstained'] as const
export type SharePart = (typeof shareParts)[number]

/** What is typed of the totals; areas as text, because they are exact to the square centimetre. */
export type ShareValues = Readonly<Record<`${SharePart}Area`, string>> &
  Readonly<Record<`${SharePart}Heads`, number | null>>

export const noShares: ShareValues = {
  ...{ totalArea: '', inFavourArea: '', againstArea: '0', abstainedArea: '0' },
  ...{ totalHeads: null, inFavourHeads: null, againstHeads: 0, abstainedHeads: 0 },
}

const isArea = (text: string) => /^\d{1,10}(\.\d{1,4})?$/.test(text.replace(/[,，\s]/g, ''))

/** The totals as they are sent; null while something is missing or is no area. */
export function countOf(values: ShareValues): OwnersCountInput | null {
  const shares = shareParts.map((part) => {
    const [area, heads] = [values[`${part}Area`], values[`${part}Heads`]]
    const isWhole = heads !== null && Number.isInteger(heads) && heads >= 0
    return isArea(area) && isWhole ? { area: area.replace(/[,，\s]/g, ''), heads } : null
  })
  const [total, inFavour, against, abstained] = shares
  return total && inFavour && against && abstained ? { total, inFavour, against, abstained } : null
}
