import type { SeatKind, Viewer } from '@linli/subgraph'

/** Who does something: kept with every line of history. */
export interface Actor {
  readonly person: string | null
  readonly seat: string | null
  readonly kind: SeatKind
  /** The organisation the seat speaks for. */
  readonly organisation: string | null
}

/** A person always acts in one seat, and a seat speaks for the first of its organisations. */
export function actorOf(viewer: Viewer): Actor {
  return {
    person: viewer.person,
    seat: viewer.seat,
    kind: viewer.kind,
    organisation: viewer.organisations[0] ?? null,
  }
}

/** What happens by itself when its time has come. */
export const clock: Actor = { person: null, seat: null, kind: 'SYSTEM', organisation: null }
