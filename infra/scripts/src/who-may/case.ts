import type { Exhibits } from './exhibits.ts'

/** How one root field is asked: about what, and where that lies. */
export interface Case {
  /** Code of the place; a seat is its own when it reaches there. */
  place: string
  /** The company that the thing belongs to. */
  company?: string
  variables(exhibits: Exhibits): Record<string, unknown>
}

export const input = (values: Record<string, unknown>) => ({ input: values })
