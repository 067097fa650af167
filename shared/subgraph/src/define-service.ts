import type { EntityClass, EntitySchema } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import type { TimeSource } from '@linli/kernel'
import type { Context, EntityManager, ServiceRuntime } from './context.ts'
import type { AsSystem } from './as-system.ts'
import type { Language } from './messages.ts'

/** Something that happened in another service, in the past tense. */
export interface Fact {
  id: string
  source: string
  district: string
  type: string
  /** Id of the thing it happened to. */
  subject: string
  payload: Record<string, unknown>
  at: Date
}

export type FactHandler = (em: EntityManager, fact: Fact) => Promise<void>
export type JobHandler = (payload: never, tools: JobTools) => Promise<void>

/** With what a job works: it has no viewer, and opens its transactions itself. */
export interface JobTools {
  asSystem: AsSystem
  time: TimeSource
  service: ServiceRuntime
}

export interface ServiceDefinition {
  /** Name of the schema; the login role is `linli_<name>`. */
  name: string
  entities: (EntityClass | EntitySchema)[]
  resolvers: Function[]
  /** Types that no field names, such as entity types that others refer to. */
  orphanedTypes?: Function[]
  migrations: { name: string; class: new (...parameters: never[]) => Migration }[]
  /** Finds an entity that another subgraph refers to by its key; null when absent or invisible. */
  references?: Record<string, (reference: never, context: Context) => unknown>
  /** What it keeps of other services, by type of fact. Runs at least once: it must end the same when run twice. */
  facts?: Record<string, FactHandler>
  jobs?: Record<string, JobHandler>
  messages: Record<Language, Record<string, string>>
}

export const defineService = (definition: ServiceDefinition): ServiceDefinition => definition
