import type { IconDefinition, Language } from '@linli/ui'
import type { MicroFrontend, SeatKind } from '@linli/frontend-kit'
import { registered } from 'virtual:modules'

/** The modules of the product, in the order of `infra/modules.json`. */
export const moduleNames: readonly string[] = registered.map(({ name }) => name)
/** One of them: only what the register names is ever asked for. */
export type AppName = string

const byName = new Map(registered.map((module) => [module.name, module]))

/** A module's line in the register. */
function lineOf(name: AppName) {
  const line = byName.get(name)
  if (!line) throw new RangeError(`The register knows no module ${name}`)
  return line
}

/** Fetches a module's code. */
export const fetchFrontEnd = (name: AppName): Promise<MicroFrontend> => lineOf(name).load()

/** What the shell says of a module before it is there. */
export const moduleTitle = (name: AppName, language: Language): string => lineOf(name).title[language]

export const moduleIcon = (name: AppName): IconDefinition => lineOf(name).icon

export const moduleHome = (name: AppName): string => `/app/${name}`

/** The modules this deployment has: those that its page's import map names. In development there is no map. */
export const switchedOn: readonly AppName[] = namesInImportMap()

function namesInImportMap(): readonly AppName[] {
  const map = document.querySelector('script[type="importmap"]')?.textContent
  if (!map) return moduleNames
  const { imports = {} } = JSON.parse(map) as { imports?: Record<string, string> }
  return moduleNames.filter((name) => `@linli/${name}-frontend` in imports)
}

/**
 * The module in which a seat's day begins: what it comes for, where the deployment has that; otherwise the first one.
 * Those who govern a district or street, and all others, begin with the registers.
 */
export function firstModule(kind: SeatKind, modules: readonly AppName[] = switchedOn): AppName | undefined {
  return modules.find((name) => lineOf(name).beginsDayOf.includes(kind)) ?? modules[0]
}
