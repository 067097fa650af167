import { registerEnumType } from 'type-graphql'

/**
 * Declares the acts that a screen may offer on one sort of thing. What is in the list for a reader is decided by the
 * same policy that answers the mutation, so that no button re-implements a rule.
 */
export function actionEnum<Action extends string>(
  aggregate: string,
  about: string,
  actions: Record<Action, string>,
) {
  const values = Object.fromEntries(Object.keys(actions).map((action) => [action, action])) as {
    [Name in Action]: Name
  }
  registerEnumType(values, {
    name: `${aggregate}Action`,
    description: `What can be done ${about} from the seat that is acted in.`,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(actions).map(([action, description]) => [action, { description }]),
    ) as never,
  })
  return values
}

/** The acts that nothing speaks against. */
export function allowed<Action extends string>(questions: Record<Action, unknown>): Action[] {
  return (Object.keys(questions) as Action[]).filter((action) => !questions[action])
}
