/** One move of a workflow: from which states it starts and to which it leads. */
export interface Move<Status extends string> {
  readonly from: readonly Status[]
  readonly to: Status
}

/** A workflow as a table that can be read aloud. */
export type Moves<Status extends string> = Readonly<Record<string, Move<Status>>>

type MoveName<Table> = keyof Table & string

/** Whether the table has the move from this state. Who may make it is the policy's question. */
export function canMove<Status extends string, Table extends Moves<Status>>(
  moves: Table,
  status: NoInfer<Status>,
  move: MoveName<Table>,
): boolean {
  return Object.hasOwn(moves, move) && moves[move]!.from.includes(status)
}

/**
 * The state that the move leads to. A policy asks `canMove` first and refuses with its reason, so an
 * impossible move here is a fault and throws.
 */
export function nextStatus<Status extends string, Table extends Moves<Status>>(
  moves: Table,
  status: NoInfer<Status>,
  move: MoveName<Table>,
): Table[MoveName<Table>]['to'] {
  if (!canMove(moves, status, move)) throw new Error(`No move "${move}" from ${status}`)
  return moves[move]!.to
}

/** The moves that the table has from this state, in the table's order. */
export function movesFrom<Status extends string, Table extends Moves<Status>>(
  moves: Table,
  status: NoInfer<Status>,
): MoveName<Table>[] {
  return (Object.keys(moves) as MoveName<Table>[]).filter((move) => canMove(moves, status, move))
}
