import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildServiceSchema } from '@linli/subgraph'
import { demandingPayloads, missingDescriptions } from './checks/descriptions.ts'
import { loadService, registeredModules, repository } from './modules.ts'
import { compose, type ModuleSchema } from './supergraph.ts'

/**
 * Prints each service's schema into its folder and composes the supergraph, offline.
 * With `--check` nothing is written: a committed file that differs from what the code says is an error.
 */
async function main(check: boolean): Promise<number> {
  const problems: string[] = []
  const schemas: ModuleSchema[] = []
  for (const module of registeredModules()) {
    const { name } = module
    const { sdl } = await buildServiceSchema(await loadService(name))
    schemas.push({ module, sdl })
    put(`services/${name}/schema.graphql`, sdl, check, problems)
    const faults = [...missingDescriptions(sdl), ...demandingPayloads(sdl)]
    problems.push(...faults.map((problem) => `${name}: ${problem}`))
  }
  const { supergraph, faults } = compose(schemas)
  problems.push(...faults.map((fault) => `composition: ${fault}`))
  if (supergraph) put('infra/supergraph.graphql', supergraph, check, problems)
  for (const problem of problems) console.error(problem)
  console.error(problems.length ? `${problems.length} problems` : 'schemas agree and compose')
  return problems.length ? 1 : 0
}

function put(path: string, text: string, check: boolean, problems: string[]): void {
  const file = `${repository}/${path}`
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (committed === text) return
  if (check) problems.push(`${path} is not what the code says: run npm run schema`)
  else writeFileSync(file, text)
}

process.exitCode = await main(process.argv.includes('--check'))
