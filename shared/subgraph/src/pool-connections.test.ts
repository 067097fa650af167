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

it('a screen looks again after the notifications were cut off, because nobody knows what was announced meanwhile', async () => {
  const district = newId()
  const id = newId()
  const insert = `insert into plot (district_id, id, name) values ($1, $2, '瓜园')`
  await world.sqlAs('garden', { kind: 'SYSTEM' }, insert, [district, id])
  const reader = world.as({ district })
  const seen: number[] = []
  for await (const { data, errors } of await reader.listen(
    `subscription { plotChanged(id: "${id}") { waterings } }`,
  )) {
    expect(errors).toBeUndefined()
    seen.push(data?.plotChanged.waterings)
    if (seen.length === 2) break
    await world.sqlAs('garden', { kind: 'SYSTEM' }, 'update plot set waterings = 3 where id = $1', [id])
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'linli-hub' and datname = current_database()`
    await world.sqlAs('garden', {}, cut)
  }
  expect(seen).toEqual([0, 3])
})
