import type { TimeSource } from '@linli/kernel'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { Logger } from 'pino'
import type { Language } from './messages.ts'
import type { Viewer } from './viewer.ts'
import type { Aftermath } from './work.ts'

export type EntityManager = SqlEntityManager

/** One operation of one viewer, in one transaction. */
export interface Context {
  /** Works in the operation's transaction, under the viewer's claims. */
  em: EntityManager
  viewer: Viewer
  time: TimeSource
  language: Language
  requestId: string
  /** From the `Idempotency-Key` header; an input's own key goes before it. */
  idempotencyKey: string | null
  /** Name of the mutation's root field, e.g. `standardVersionSubmit`; null in queries and subscriptions. */
  mutation: string | null
  service: ServiceRuntime
  aftermath: Aftermath
  /** Loaders of this operation by name, see `loader`. */
  loaders: Map<string, DataLoader<string, unknown>>
}

/** What lives as long as the service does. */
export interface ServiceRuntime {
  name: string
  logger: Logger
  /** A key of the installation for one purpose of this service, e.g. `people`. */
  deriveKey(purpose: string): Buffer
  messages: Record<Language, Record<string, string>>
  /** What the operator has set for this service alone; it knows the form. */
  settings: unknown
  /** The changes of one thing from this moment on, until the reader stops. */
  watch(subject: string, signal?: AbortSignal): AsyncIterableIterator<unknown>
}

/**
 * Reads many things by id in one statement, however many fields ask for one.
 * @param read gets the distinct ids and answers with a map; an id it leaves out is null
 */
export function loader<Value>(
  context: Context,
  name: string,
  read: (ids: readonly string[]) => Promise<Map<string, Value>>,
): DataLoader<string, Value | null> {
  let found = context.loaders.get(name)
  if (!found) {
    found = new DataLoader<string, unknown>(async (ids) => {
      const values = await read(ids)
      return ids.map((id) => values.get(id) ?? null)
    })
    context.loaders.set(name, found)
  }
  return found as DataLoader<string, Value | null>
}
