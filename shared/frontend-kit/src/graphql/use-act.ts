import { useRef, useState } from 'react'
import type { ApolloClient, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { ActKey } from './act-key.ts'
import { failureOf, type Failure } from './failure.ts'
import { checkSession } from '../session/session.ts'

/** An expected “no”, as every payload carries it. */
export interface Refusal {
  code: string
  message: string
  path?: readonly string[] | null
}

/** The one root field of a mutation. */
export type PayloadOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>

interface ActOptions<Data> extends Pick<
  ApolloClient.MutateOptions<Data>,
  'refetchQueries' | 'awaitRefetchQueries' | 'update'
> {
  /** The act was accepted. */
  onDone?: (payload: PayloadOf<Data>) => void
}

export interface Act<Data, Input> {
  /** Resolves to the payload when the act was accepted, otherwise to null; what went wrong is in the fields below. */
  run: (input: Input) => Promise<PayloadOf<Data> | null>
  pending: boolean
  /** Why the server said no, to be shown in place. */
  refusals: readonly Refusal[]
  /** Somebody else was quicker: nothing was overwritten. See `useConflict`. */
  isConflict: boolean
  /** No answer, or a fault. The act can be tried again without being done twice. */
  failure: Failure | null
  /** Sends the same act again, under the same key. */
  retry: () => void
  /** Forgets refusals and failure. */
  clear: () => void
}

type Outcome = { refusals: readonly Refusal[]; failure: Failure | null }
const nothing: Outcome = { refusals: [], failure: null }

/**
 * One mutation as an act of a person: done once however often it is sent, refused in words, never lost silently.
 * The document has one variable, `$input`, and one root field whose payload carries `errors`.
 */
export function useAct<Data, Input>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  { onDone, ...mutateOptions }: ActOptions<Data> = {},
): Act<Data, Input> {
  const client = useApolloClient()
  const key = useRef(new ActKey())
  const last = useRef<Input | null>(null)
  const underWay = useRef<Promise<PayloadOf<Data> | null> | null>(null)
  const [pending, setPending] = useState(false)
  const [{ refusals, failure }, setOutcome] = useState(nothing)

  async function attempt(input: Input): Promise<PayloadOf<Data> | null> {
    last.current = input
    setPending(true)
    setOutcome(nothing)
    try {
      // Where another service cannot tell its part of the answer, the act has been done all the same.
      const { data, error } = await client.mutate({
        mutation,
        variables: { input } as never,
        errorPolicy: 'all',
        context: { headers: { 'idempotency-key': key.current.for(input) } },
        ...mutateOptions,
      } as ApolloClient.MutateOptions<Data>)
      const payload = payloadOf(data as Data | null | undefined)
      if (!payload) throw error ?? new Error('The answer holds no payload')
      key.current.settled()
      if (payload.errors.length > 0) {
        setOutcome({ refusals: payload.errors, failure: null })
        if (payload.errors.some(({ code }) => code === 'NOT_FOUND' || code === 'NOT_SIGNED_IN'))
          checkSession()
        return null
      }
      onDone?.(payload)
      return payload
    } catch (error) {
      const failed = failureOf(error)
      setOutcome({ refusals: [], failure: failed })
      if (failed.kind === 'not allowed') checkSession()
      return null
    } finally {
      setPending(false)
    }
  }

  function run(input: Input) {
    // A second press while the first is on its way is the same press.
    underWay.current ??= attempt(input).finally(() => (underWay.current = null))
    return underWay.current
  }

  return {
    run,
    pending,
    refusals,
    failure,
    isConflict: refusals.some(({ code }) => code === 'CONFLICT'),
    retry: () => {
      if (last.current !== null) void run(last.current)
    },
    clear: () => setOutcome(nothing),
  }
}

function payloadOf<Data>(
  data: Data | null | undefined,
): (PayloadOf<Data> & { errors: readonly Refusal[] }) | null {
  const payload = Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1] as {
    errors?: Refusal[]
  } | null
  if (!payload) return null
  return { ...payload, errors: payload.errors ?? [] } as PayloadOf<Data> & { errors: readonly Refusal[] }
}
