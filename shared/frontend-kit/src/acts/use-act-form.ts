import { useEffect } from 'react'
import { useFormValues, type FormState, type Problems } from '@linli/ui/form'
import type { Act } from '../graphql/use-act.ts'

interface ActFormOptions<Values, Data, Input> {
  act: Act<Data, Input>
  initial: Values
  check?: (values: Values) => Problems<Values>
  toInput: (values: Values) => Input
}

/** A form whose values become one act; what the service refuses is said beside the field it speaks of. */
export function useActForm<Values extends object, Data, Input>({
  act,
  initial,
  check,
  toInput,
}: ActFormOptions<Values, Data, Input>): FormState<Values> {
  const form = useFormValues<Values>({
    initial,
    ...(check && { check }),
    onSubmit: async (values) => {
      await act.run(toInput(values))
    },
  })
  useEffect(() => {
    if (act.refusals.length > 0) form.refuse(act.refusals)
    // Only the arrival of refusals matters; the form itself changes with every letter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [act.refusals])
  return form
}
