import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await createDemoWorld()
})
afterAll(() => world.stop())

const told = async (purpose: string, estate: string) => {
  await world.settle()
  const found = await world.rows(
    `select notification.person_id from notification join notice on notice.id = notification.notice_id
     where purpose = $1 and params ->> 'estate' = $2 order by 1`,
    [purpose, estate],
  )
  return found.map((row) => row.person_id)
}

it('a request for another type is told to those who may answer it, and the answer to who asked', async () => {
  expect(await told('TYPE_CHANGE_ASKED', '示范·正良新村')).toEqual([demoId('沈处长')])
  const [request] = await world.rows(
    `select classification.id, classification.revision from classification where status = 'PROPOSED'`,
  )
  const decline = `mutation ($input: ClassificationDeclineInput!) {
    classificationDecline(input: $input) { errors { code } } }`
  const input = { classificationId: request?.id, revision: request?.revision, remark: '理由不足' }
  const { data } = await (await world.person('沈处长')).ask(decline, { input })
  expect(data?.classificationDecline.errors).toEqual([])
  expect(await told('TYPE_CHANGE_ANSWERED', '示范·正良新村')).toEqual([demoId('魏书记')])
})

it('a street hears of the estates of its own neighbourhoods', async () => {
  const [estate] = await world.rows(`select id from estate where name = '示范·杏林苑'`)
  const override = `mutation ($input: ClassificationOverrideInput!) {
    classificationOverride(input: $input) { errors { code } } }`
  const input = { estateId: estate?.id, type: 'OLD', statement: '设施老化严重，需按老旧小区治理。' }
  const { data } = await (await world.person('周主任')).ask(override, { input })
  expect(data?.classificationOverride.errors).toEqual([])
  expect(await told('TYPE_CHANGE_ASKED', '示范·杏林苑')).toEqual(['唐科长', '沈处长'].map(demoId).toSorted())
})
