import { newId } from '@linli/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gardenService } from './testing/garden-service.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld([gardenService])
})
afterAll(() => world.stop())

/** More than the pool has: with one of them leaking each time the service would hang before the end. */
const times = 25
const loseConnection = 'select pg_terminate_backend(pg_backend_pid())'

const plots = () => world.as({ district: newId() }).ask(`{ plots { edges { cursor } } }`)

it('a service goes on after losing many connections in the middle of its work', async () => {
  const { asSystem } = world.service('garden')
  for (let time = 0; time < times; time++) {
    const work = asSystem({ district: null, reason: 'a test' }, (em) => em.execute(loseConnection))
    await expect(work).rejects.toThrow(/terminat|connection/i)
  }
  expect((await plots()).errors).toBeUndefined()
})

it('a service goes on after losing many connections at the moment of committing', async () => {
  const { asSystem } = world.service('garden')
  for (let time = 0; time < times; time++) {
    const work = asSystem({ district: null, reason: 'a test' }, (em) =>
      em.execute(loseConnection).catch(() => undefined),
    )
    await expect(work).rejects.toThrow(/terminat|connection/i)
  }
  expect((await plots()).errors).toBeUndefined()
})

it('a commit that the database refuses holds no connection back', async () => {
  const { asSystem } = world.service('garden')
  for (let time = 0; time < times; time++) {
    const work = asSystem({ district: null, reason: 'a test' }, async (em) => {
      // The constraint looks at the commit only.
      await em.execute(`create temporary table late (id integer unique deferrable initially deferred)`)
      await em.execute(`insert into late values (1), (1)`)
    })
    await expect(work).rejects.toThrow(/late_id_key/)
  }
  expect((await plots()).errors).toBeUndefined()
})
