import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ServiceDefinition } from '@linli/subgraph'

/** A module of the product: a service with its front end. */
export interface Module {
  /** Names the folder in services/ and in frontends/, the schema and the subgraph. */
  name: string
  /** Where the service listens when it runs in a process of its own. */
  port: number
  /** Where its front end lives in the shell. */
  basePath: string
  /** What people call it. */
  title: Record<'zh-CN' | 'en', string>
  /** Its sign in the shell, one of `@linli/ui/icons`. */
  icon: string
  /** The seats that come for it first. */
  beginsDayOf: string[]
}

/** The top of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** The register of modules; adding one is two folders and one line there. */
export function registeredModules(): Module[] {
  const { modules } = JSON.parse(readFileSync(`${repository}/infra/modules.json`, 'utf8')) as {
    modules: Module[]
  }
  return modules
}

export async function loadService(name: string): Promise<ServiceDefinition> {
  const { service } = (await import(`@linli/${name}`)) as { service: ServiceDefinition }
  return service
}
