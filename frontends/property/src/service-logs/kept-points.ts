/** The points that were seen last on this device, so that a round can be made where there is no network. */
const prefix = 'linli.points.'

export interface KeptPoint {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly location?: string | null | undefined
  readonly canBeLogged: boolean
  readonly retiredOn?: string | null | undefined
  readonly areaName: string
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly promise?: string | null | undefined
    readonly needsPhoto: boolean
    readonly needsEnd: boolean
  }[]
}

export function keepPoints(seat: string, points: readonly KeptPoint[]): void {
  try {
    localStorage.setItem(prefix + seat, JSON.stringify(points))
  } catch {
    // Full, or storage is barred: the points are read anew when there is a network.
  }
}

export function recallPoints(seat: string): readonly KeptPoint[] {
  try {
    const found = JSON.parse(localStorage.getItem(prefix + seat) ?? '[]') as unknown
    return Array.isArray(found) ? (found as KeptPoint[]) : []
  } catch {
    return []
  }
}
