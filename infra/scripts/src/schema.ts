import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildServiceSchema } from '@linli/subgraph'
import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { demandingPayloads, missingDescriptions } from './checks/descriptions.ts'
import { loadService, registeredModules, repository } from './modules.ts'

/**
 * Prints each service's schema into its folder and composes the supergraph, offline.
 * With `--check` nothing is written: a committed file that differs from what the code says is an error.
 */
async function main(check: boolean): Promise<number> {
  const problems: string[] = []
  const subgraphs: { name: string; url: string; sdl: string }[] = []
  for (const { name, port } of registeredModules()) {
    const { sdl } = await buildServiceSchema(await loadService(name))
    subgraphs.push({ name, url: `http://127.0.0.1:${port}/graphql`, sdl })
    put(`services/${name}/schema.graphql`, sdl, check, problems)
    const faults = [...missingDescriptions(sdl), ...demandingPayloads(sdl)]
    problems.push(...faults.map((problem) => `${name}: ${problem}`))
  }
  const composed = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  )
  for (const error of composed.errors ?? []) problems.push(`composition: ${error.message}`)
  if (composed.supergraphSdl) put('infra/supergraph.graphql', `${composed.supergraphSdl}\n`, check, problems)
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
