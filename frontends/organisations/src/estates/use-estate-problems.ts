import type { Problems } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { problemsOf, type EstateProblem, type EstateValues } from './estate-values.ts'

/** What is wrong with the facts of an estate, in the reader's words. */
export function useEstateProblems(): (values: EstateValues) => Problems<EstateValues> {
  const say = useSay()
  return (values) =>
    Object.fromEntries(
      Object.entries(problemsOf(values)).map(([field, problem]: [string, EstateProblem]) => [
        field,
        say(`estate.${problem}`),
      ]),
    )
}
