import { createWorld, type World } from '@linli/subgraph/testing'
import type { GraphQLSchema } from 'graphql'
import pg from 'pg'
import { loadService, registeredModules } from '../modules.ts'
import { type Exhibits, loadExhibits } from './exhibits.ts'

/** All modules of the product with the demo in them, and nothing left to do. */
export interface WholeDemo {
  world: World
  exhibits: Exhibits
  schemas: { service: string; schema: GraphQLSchema }[]
}

export async function createWholeDemo(): Promise<WholeDemo> {
  const modules = registeredModules().map(({ name }) => name)
  const world = await createWorld(await Promise.all(modules.map(loadService)), {
    startsAt: '2026-03-02T01:00:00Z',
  })
  for (const name of modules) {
    const { seedDemo } = (await import(`@linli/${name}/seed`)) as {
      seedDemo(module: unknown): Promise<unknown>
    }
    await seedDemo(world.service(name))
    await world.settle()
  }
  await untilNoJobIsDue(world.adminUrl)
  const schemas = modules.map((service) => ({ service, schema: world.service(service).schema }))
  return { world, exhibits: await loadExhibits(world), schemas }
}

/** What the seeds left to do later changes revisions; everybody is asked of a world in which nothing is due. */
async function untilNoJobIsDue(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (let quiet = 0; quiet < 3;) {
      const { rowCount } = await client.query(
        'select from graphile_worker._private_jobs where run_at <= now()',
      )
      quiet = rowCount ? 0 : quiet + 1
      await new Promise((done) => setTimeout(done, 200))
    }
  } finally {
    await client.end()
  }
}
