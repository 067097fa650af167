import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
})
afterAll(() => world?.stop())

const areaId = demoId('示范·融和家园物业管理区域')
const told = (companyId: string | null) =>
  world.sqlAs(
    'organisations',
    { kind: 'SYSTEM' },
    `insert into facts.fact (district_id, type, subject, payload, at)
     values ($1, 'ServiceContractTakenOver', $2, $3, now())`,
    [world.district, areaId, JSON.stringify({ managementAreaId: areaId, companyId })],
  )
const companyOf = async () =>
  (await world.rows('select property_company_id as id from management_area where id = $1', [areaId]))[0]![
    'id'
  ]

it('a handover that was finished changes who serves the area, and the register says so to everybody', async () => {
  expect(await companyOf()).toBe(demoId('示范安居物业'))
  for (const companyId of [demoId('示范清和物业'), null]) {
    await told(companyId)
    await vi.waitFor(async () => {
      await world.settle()
      expect(await companyOf()).toBe(companyId)
    })
  }
  const said = await world.rows(
    `select payload from facts.fact where type = 'ManagementAreaRegistered' and subject = $1 order by id desc limit 2`,
    [areaId],
  )
  expect(said.map(({ payload }) => [payload.propertyCompanyId, payload.estateIds])).toEqual([
    [null, [demoId('示范·融和家园')]],
    [demoId('示范清和物业'), [demoId('示范·融和家园')]],
  ])
})
