import type { Actor } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringerIn } from './testing/bring-in.ts'
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

it(
  'is filed for the community to confirm, and sent back with the list, but for what was confirmed',
  { timeout: 90_000 },
  async () => {
    const { broughtIn, takenBack } = bringerIn(demo, district)
    await broughtIn(
      'ESTATES',
      '社区代码,小区名称,管理方式\n210113004027,示范·新区一期,前期物业\n210113004027,示范·新区二期,前期物业\n',
    )
    const done = await broughtIn('CONTRACTS', list)
    expect(done.counts).toMatchObject({ made: 2, refused: 0 })
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

    const undone = await takenBack(done)
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
