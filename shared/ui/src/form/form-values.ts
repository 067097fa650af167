import { useRef, useState, type SyntheticEvent } from 'react'

/** What stands between a field and its acceptance, by the name of the field. */
export type Problems<Values> = { [Name in keyof Values]?: string | undefined }

/** What one field of a form needs: hand it over whole, `<TextField {...form.field('name')} label="…" />`. */
export interface FieldBinding<Value> {
  name: string
  value: Value
  onChange: (value: Value) => void
  problem?: string | undefined
  /** Told by a field in which something stands that it cannot take, and again when it can. The form is not sent then. */
  onUnreadable?: (problem: string | undefined) => void
}

/** An expected “no” of the API, as every payload carries it. */
export interface FieldRefusal {
  message: string
  path?: readonly string[] | null
}

interface FormOptions<Values> {
  initial: Values
  /** What can be known before asking the server. The server judges again; this only spares a journey. */
  check?: (values: Values) => Problems<Values>
  onSubmit: (values: Values) => void | Promise<void>
}

export interface FormState<Values> {
  values: Values
  field: <Name extends keyof Values & string>(name: Name) => FieldBinding<Values[Name]>
  set: (changes: Partial<Values>) => void
  /** Puts refusals of the server where they belong: beside their field, or above the form. */
  refuse: (refusals: readonly FieldRefusal[]) => void
  /** Refusals that no field is at fault for. */
  refusals: readonly string[]
  submit: (event?: SyntheticEvent) => void
  pending: boolean
  /** Grows with every attempt that did not pass, so that the form can lead the reader to the first problem. */
  failedAttempts: number
  isChanged: boolean
  reset: (values?: Values) => void
}

/**
 * The state of a form: values, what is wrong with them, and the way out. Problems appear after the first attempt
 * and go as soon as the field is changed: nobody is scolded while typing.
 */
export function useFormValues<Values extends object>({
  initial,
  check,
  onSubmit,
}: FormOptions<Values>): FormState<Values> {
  const [values, setValues] = useState(initial)
  const [start, setStart] = useState(initial)
  const [problems, setProblems] = useState<Problems<Values>>({})
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [pending, setPending] = useState(false)
  const [failedAttempts, setFailedAttempts] = useState(0)
  const underWay = useRef(false)
  const unreadable = useRef<Problems<Values>>({})

  function set(changes: Partial<Values>) {
    setValues((before) => ({ ...before, ...changes }))
    setProblems((before) => ({
      ...before,
      ...Object.fromEntries(Object.keys(changes).map((name) => [name, undefined])),
    }))
  }

  function refuse(all: readonly FieldRefusal[]) {
    const atFields: Problems<Values> = {}
    const atForm: string[] = []
    for (const { message, path } of all) {
      // The API speaks of a place in its input, the form of its fields: `details.phone` is `phone` here.
      const name = path?.find((part) => part in values)
      if (name) atFields[name as keyof Values] = message
      else atForm.push(message)
    }
    setProblems(atFields)
    setRefusals(atForm)
    if (all.length > 0) setFailedAttempts((count) => count + 1)
  }

  async function attempt() {
    // The state is one render behind a double click; the reference is not.
    if (underWay.current) return
    // What stands in a field comes before what its empty value would mean.
    const found = { ...check?.(values), ...unreadable.current }
    setProblems(found)
    setRefusals([])
    if (Object.values(found).some(Boolean)) return setFailedAttempts((count) => count + 1)
    underWay.current = true
    setPending(true)
    try {
      await onSubmit(values)
    } finally {
      underWay.current = false
      setPending(false)
    }
  }

  return {
    values,
    set,
    refuse,
    refusals,
    pending,
    failedAttempts,
    isChanged: values !== start && JSON.stringify(values) !== JSON.stringify(start),
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
      problem: problems[name],
      onUnreadable: (problem) => {
        const { [name]: _, ...others } = unreadable.current
        unreadable.current = (problem ? { ...others, [name]: problem } : others) as Problems<Values>
      },
    }),
    submit: (event) => {
      event?.preventDefault()
      void attempt()
    },
    reset: (next = initial) => {
      setValues(next)
      setStart(next)
      setProblems({})
      setRefusals([])
    },
  }
}
