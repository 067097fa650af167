import type { ApolloClient } from '@apollo/client'
import type { IconDefinition, Language } from '@linli/ui'
import type { ComponentType } from 'react'
import type { PagedFields } from '../graphql/client.ts'
import type { MessageKey, Messages } from '../messages/messages.ts'
import type { Seat } from '../session/session.ts'

export interface Screen<Key extends string = string> {
  /** Below the module's own address: `/`, `/standards/:standardVersionId`. The first one that fits is shown. */
  path: `/${string}`
  /** Message key; in the title of the window, and in the menu. */
  title: Key
  load: () => Promise<{ default: ComponentType }>
  /** Which seats it is for. Only a courtesy of the menu: the API decides anew what a seat may see. */
  needs?: (seat: Seat) => boolean
  /** It stands in the module's menu. */
  inMenu?: boolean
  /** Addresses elsewhere in the module that one comes to from here: on them this entry of the menu is marked. */
  leadsTo?: readonly `/${string}`[]
  icon?: IconDefinition
}

/** A thing that the shell's search has found. */
export interface SearchHit {
  kind: 'territory' | 'estate' | 'organisation' | 'person'
  title: string
  /** Where it lies, to tell things of one name apart. */
  note?: string
  href: string
}

export interface TerritoryStep {
  code: string
  name: string
  href?: string
}

/** With what a slot asks: it has no component and therefore no hooks. */
export interface SlotContext {
  client: ApolloClient
  language: Language
  seat: Seat | null
}

/** What the shell shows of a module outside of the module's own screens. */
export interface Slots {
  /** Finds places, estates, organisations and people that this seat may see, by two characters or more; a few of each. */
  search?: (term: string, context: SlotContext) => Promise<readonly SearchHit[]>
  /** The way to a territory from its district down: 沈北新区 › 道义街道 › …. Empty where it is not visible. */
  territoryPath?: (code: string, context: SlotContext) => Promise<readonly TerritoryStep[]>
  /** Stands at the top of every page: what there is to know. It reads by itself, with the page's own client. */
  bell?: () => Promise<{ default: ComponentType }>
}

interface ModuleDefinition<Catalogue> {
  /** As in the register of modules; its address is `/app/<name>`. */
  name: string
  title: MessageKey<Catalogue>
  messages: Messages<Catalogue>
  screens: readonly Screen<MessageKey<Catalogue>>[]
  slots?: Slots
  /** Fields of the API that are lists with pages. */
  pages?: PagedFields
}

/** A module as the shell knows it: typed where it is written, plain strings where it is mounted. */
export interface Module {
  name: string
  title: string
  messages: Messages
  screens: readonly Screen[]
  slots: Slots
  pages: PagedFields
}

/** The contract of a micro-frontend: what it is called, which screens it has, what it lends to the shell. */
export function defineModule<Catalogue extends object>(definition: ModuleDefinition<Catalogue>): Module {
  return { slots: {}, pages: {}, ...definition } as unknown as Module
}

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Address = <Path extends `/${string}`>(
  path: Path,
  ...values: [Parameters<Path>] extends [never] ? [] : [Record<Parameters<Path>, string>]
) => string

/**
 * Makes the addresses of a module's screens: `const address = moduleAddress('property')`, then
 * `address('/standards/:id', { id })`. Links are plain `<a href>`; the shell follows them without a reload.
 */
export function moduleAddress(module: string): Address {
  return (path, ...[values]) =>
    `/app/${module}${path}`
      .replace(/\/$/, '')
      .replaceAll(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent((values as Record<string, string>)[name]!),
      )
}
