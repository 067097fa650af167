import type { IconDefinition } from '@linli/ui'
import { HomeIcon, TreeIcon } from '@linli/ui/icons'
import type { MicroFrontend, SeatKind } from '@linli/frontend-kit'
import type { ShellKey } from '../messages/messages.ts'

/** The modules of the product, as in `infra/modules.json`; a test holds the two together. */
export const moduleNames = ['organisations', 'property'] as const
export type AppName = (typeof moduleNames)[number]

/** Where each module's code is: the import map of the page knows the files, or Vite in development. */
// The shell is the one place where front ends meet, and it meets nothing but their contract.
/* oxlint-disable no-restricted-imports */
export const registry = {
  organisations: () => import('@linli/organisations-frontend'),
  property: () => import('@linli/property-frontend'),
} satisfies Record<AppName, () => Promise<MicroFrontend>>
/* oxlint-enable no-restricted-imports */

/** What the shell says of a module before it is there. */
export const moduleLabels: Record<AppName, { title: ShellKey; icon: IconDefinition }> = {
  organisations: { title: 'modules.organisations', icon: TreeIcon },
  property: { title: 'modules.property', icon: HomeIcon },
}

export const moduleHome = (name: AppName): string => `/app/${name}`

/** The modules this deployment has: those that its page's import map names. In development there is no map. */
export const switchedOn: readonly AppName[] = namesInImportMap()

function namesInImportMap(): readonly AppName[] {
  const map = document.querySelector('script[type="importmap"]')?.textContent
  if (!map) return moduleNames
  const { imports = {} } = JSON.parse(map) as { imports?: Record<string, string> }
  return moduleNames.filter((name) => `@linli/${name}-frontend` in imports)
}

/** Who comes for the service standards: those who write, sign and answer them. */
const atStandards: readonly SeatKind[] = [
  'PROPERTY_COMPANY',
  'OWNERS_COMMITTEE',
  'PARTY',
  'RESIDENTS_COMMITTEE',
]

/**
 * The module in which a seat's day begins: what it comes for, where the deployment has that; otherwise the first one.
 * Those who govern a district or street, and all others, begin with the registers.
 */
export function firstModule(kind: SeatKind, modules: readonly AppName[] = switchedOn): AppName | undefined {
  const wanted: AppName = atStandards.includes(kind) ? 'property' : 'organisations'
  return modules.find((name) => name === wanted) ?? modules[0]
}
