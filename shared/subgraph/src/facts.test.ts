import { newId } from '@linli/kernel'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gardenService } from './testing/garden-service.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World
let admin: pg.Client

beforeAll(async () => {
  world = await createWorld([gardenService])
  admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await world.stop()
})

it('facts are read in the order of transactions as numbers, each once', async () => {
  const [district, plot] = [newId(), newId()]
  await admin.query(`insert into garden.plot (district_id, id, name) values ($1, $2, '瓜园')`, [
    district,
    plot,
  ])
  await admin.query('begin')
  // As text, 10 comes before 9, and the cursor would be left behind what was read.
  await admin.query(
    `insert into facts.fact (transaction, source, district_id, type, subject, payload, at)
     select number::text::xid8, 'linli_garden', $1, 'PlotWatered', $2, '{}', now() from unnest(array[9, 10, 99, 100]) as number`,
    [district, plot],
  )
  await admin.query(
    `insert into garden.fact_cursor (only_row) values (true) on conflict (only_row) do update set transaction = '0', id = 0`,
  )
  await admin.query('commit')
  await world.settle()
  const { rows } = await admin.query(
    'select count(*)::int as count from garden.watering where plot_id = $1',
    [plot],
  )
  expect(rows).toEqual([{ count: 4 }])
  const { rows: cursors } = await admin.query('select transaction::text from garden.fact_cursor')
  expect(cursors).toEqual([{ transaction: '100' }])
})
