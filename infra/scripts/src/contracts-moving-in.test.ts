import { newId } from '@linli/kernel'
import type { Actor } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createWholeDemo, type WholeDemo } from './who-may/whole-demo.ts'
import { seatsByKind } from './who-may/seats.ts'

/* A list of contracts between two modules: who serves what is one's, what stands in the paper is the other's. */

let demo: WholeDemo
let district: Actor
beforeAll(async () => {
  demo = await createWholeDemo()
  district = demo.world.as((await seatsByKind(demo.world, '210113004027-01', {})).DISTRICT.own)
}, 120_000)
afterAll(() => demo.world.stop())

const patiently = { timeout: 30_000, interval: 100 }
const filings = () =>
  demo.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `select * from contract_filing where number like '沈北导入%' order by number`,
  )
const list = [
  '项目名称,物业企业,合同编号,合同期限,收费方式,服务等级,收费标准',
  '示范·新区一期,示范安居物业,沈北导入-1,2026.1.1-2028.12.31,包干制,二级,1.80',
  '示范·新区二期,示范安居物业,沈北导入-2,2026.1.1-2028.12.31,酬金制,一级,2.40',
].join('\n')

async function ask(name: string, input: object) {
  const document = `mutation($input: ${name}Input!) {
    ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) { importRun { id revision status } errors { code message } } }`
  const answer = await district.ask(document, { input }, { service: 'organisations' })
  expect(answer.errors).toBeUndefined()
  const payload = Object.values(answer.data ?? {})[0]
  expect(payload.errors).toEqual([])
  return payload.importRun
}

async function standing(id: string, status: string) {
  const document = `query($id: ID!) { importRun(id: $id) { id revision status counts { made refused } kept { edges { node { thing keptFor } } } } }`
  const run = await vi.waitUntil(async () => {
    demo.world.time.advance(100)
    const answer = await district.ask(document, { id }, { service: 'organisations' })
    return answer.data?.importRun.status === status && answer.data.importRun
  }, patiently)
  await demo.world.settle()
  return run
}

async function broughtIn(kind: string, content: string) {
  const fileId = newId()
  await demo.world.sqlAs(
    'organisations',
    { kind: 'SYSTEM' },
    `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
     values ($1, $2, 'x', 'text/csv', 1, 'list.csv', $3, now(), $4, true)`,
    [district.claims.district, fileId, Buffer.from(content), district.claims.person],
  )
  const opened = await ask('ImportRunOpen', { fileId, kind })
  await ask('ImportRunCheck', { importRunId: opened.id, revision: opened.revision })
  const tried = await standing(opened.id, 'CHECKED')
  await ask('ImportRunBegin', { importRunId: tried.id, revision: tried.revision })
  return standing(tried.id, 'DONE')
}

it(
  'is filed for the community to confirm, and sent back with the list, but for what was confirmed',
  { timeout: 90_000 },
  async () => {
    await broughtIn(
      'ESTATES',
      '社区代码,小区名称,管理方式\n210113004027,示范·新区一期,前期物业\n210113004027,示范·新区二期,前期物业\n',
    )
    const done = await broughtIn('CONTRACTS', list)
    expect(done.counts).toEqual({ made: 2, refused: 0 })
    expect(await filings()).toMatchObject([
      { number: '沈北导入-1', status: 'PROPOSED', fee_regime: 'LUMP_SUM', fee_fen: '180', is_recorded: true },
      { number: '沈北导入-2', status: 'PROPOSED', fee_regime: 'COMMISSION', fee_fen: '240' },
    ])

    const [first] = await filings()
    const committee = demo.world.as(
      (await seatsByKind(demo.world, '210113004027-01', {})).RESIDENTS_COMMITTEE.own,
    )
    const contract = await demo.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      'select id, revision from service_contract where id = $1',
      [first?.service_contract_id],
    )
    const confirmed = await committee.ask(
      `mutation($input: ServiceContractConfirmInput!) { serviceContractConfirm(input: $input) { errors { code message } } }`,
      {
        input: {
          serviceContractId: contract[0]?.id,
          revision: contract[0]?.revision,
          contractFilingId: first?.id,
        },
      },
      { service: 'property' },
    )
    expect(confirmed.data?.serviceContractConfirm.errors).toEqual([])
    await demo.world.settle()

    await ask('ImportRunUndo', { importRunId: done.id, revision: done.revision })
    const undone = await standing(done.id, 'UNDONE')
    expect(undone.kept.edges.map(({ node }: any) => node.thing).toSorted()).toEqual([
      'CONTRACT',
      'MANAGEMENT_AREA',
    ])
    expect((await filings()).map(({ number, status }) => [number, status])).toEqual([
      ['沈北导入-1', 'CONFIRMED'],
      ['沈北导入-2', 'RETURNED'],
    ])
    const serving = await demo.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select area.name from service_contract contract join management_area area on area.id = contract.management_area_id
     where area.name like '示范·新区%' and contract.ended_on is null`,
    )
    expect(serving).toEqual([{ name: '示范·新区一期' }])
  },
)
