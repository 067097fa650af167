import { globSync, readFileSync } from 'node:fs'
import { operationLimits, operationSize } from '@linli/gateway'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { repository } from '../modules.ts'

/* The gateway refuses what asks for too much; none of what our own front ends ask may ever come near. */

const schema = buildSchema(readFileSync(`${repository}/infra/supergraph.graphql`, 'utf8'), {
  assumeValid: true,
})

/** How much an operation may still grow before it meets a limit. */
const room = 1.5

/** Operations of the administration, as their builds list them by hash. */
function persistedOperations(): string[] {
  return globSync('frontends/*/src/gql/persisted-documents.json', { cwd: repository }).flatMap((path) =>
    Object.values(JSON.parse(readFileSync(`${repository}/${path}`, 'utf8')) as Record<string, string>),
  )
}

/** Operations of the public pages, which the server sends itself. */
async function publicOperations(): Promise<string[]> {
  const modules = await Promise.all(
    globSync('frontends/public/src/**/*.document.ts', { cwd: repository }).map(
      (path) => import(`${repository}/${path}`) as Promise<Record<string, string>>,
    ),
  )
  const operations = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, text]) => (name.endsWith('Document') ? [text] : [])),
  )
  return operations
}

it('leaves every operation of our own front ends room to grow by half', async () => {
  const [persisted, shown] = [persistedOperations(), await publicOperations()]
  expect(persisted.length, 'built front ends with operations').toBeGreaterThan(0)
  expect(shown.length, 'operations of the public pages').toBeGreaterThan(0)
  const narrow = [...persisted, ...shown].flatMap((text) => {
    const name = /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? text
    const size = operationSize(schema, text)
    return (Object.keys(operationLimits) as (keyof typeof operationLimits)[])
      .filter((limit) => !(size[limit] * room <= operationLimits[limit]))
      .map((limit) => `${name}: ${limit} ${size[limit]} of ${operationLimits[limit]}`)
  })
  expect(narrow).toEqual([])
})
