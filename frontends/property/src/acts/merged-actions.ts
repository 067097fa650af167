import type { ReviewingBody, StandardVersionAction } from '../gql/graphql.ts'

/** A button as the API offers it. */
export interface OfferedAction {
  action: StandardVersionAction
  isAllowed: boolean
  isNextStep: boolean
  bodies: readonly ReviewingBody[]
  refusal?: { code: string; message: string } | null
}

/**
 * One button for each act. Whoever sits in two bodies may be allowed to sign for the one and refused for the other:
 * the button stays, and offers the bodies that are open to this person.
 */
export function mergedActions(actions: readonly OfferedAction[]): OfferedAction[] {
  const merged = new Map<StandardVersionAction, OfferedAction>()
  for (const one of actions) {
    const before = merged.get(one.action)
    if (!before) merged.set(one.action, one)
    else if (one.isAllowed && before.isAllowed) merged.set(one.action, joined(before, one))
    else if (one.isAllowed) merged.set(one.action, one)
  }
  return [...merged.values()]
}

function joined(one: OfferedAction, other: OfferedAction): OfferedAction {
  return {
    ...one,
    isNextStep: one.isNextStep || other.isNextStep,
    bodies: [...new Set([...one.bodies, ...other.bodies])],
  }
}
