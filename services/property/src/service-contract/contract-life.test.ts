import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { area, createCast, district, managed, type Cast } from '../testing/cast.ts'
import { actOn, contractOf, leaving, onFile, otherCompanyId, refusalOf, terms } from '../testing/contracts.ts'
import { lookAtTerm } from './contract-term.ts'
import { handOnArea } from './taking-over.ts'
import { beginFromCurrent, publishFirst, read, today } from '../testing/story.ts'

const day = 86_400_000

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})
afterAll(() => cast?.world.stop())

const tools = () => ({ asSystem: cast.world.service('property').asSystem, time: cast.world.time })

const events = async (id: string, actor = cast.auditor): Promise<string[]> => {
  const { data } = await actor.ask(
    `query($id: ID!) { serviceContract(id: $id) { events(first: 50) { edges { node { sentence } } } } }`,
    { id },
  )
  return data!.serviceContract.events.edges.map(({ node }: any) => node.sentence)
}

/** How many handovers the register has not heard of yet. */
const awaiting = async () =>
  (
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select 1 from service_contract where is_awaiting_register`,
    )
  ).length

const notices = async (purpose: string) =>
  (
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select payload from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = $1 order by id`,
      [purpose],
    )
  ).map(({ payload }) => payload as any)

/** One story told in order: each chapter stands on the one before, as in life. */
describe('a contract, from its filing until somebody else has taken over', () => {
  let contractId: string

  it('is entered by the company and put on file by somebody of the community, never by the same hand', async () => {
    const before = await contractOf(cast.manager)
    contractId = before.id
    expect(before).toMatchObject({
      status: 'ACTIVE',
      onFile: null,
      standing: expect.stringContaining('尚未备案'),
    })
    const filed = await actOn(cast.manager, 'serviceContractFile', {
      ...{
        serviceContractId: contractId,
        revision: before.revision,
        isRenewal: false,
        terms: terms(cast, -300, 100),
      },
    })
    expect(filed).toMatchObject({ onFile: null, standing: expect.stringContaining('等待社区或街道核对') })
    expect(await contractOf(cast.resident)).toMatchObject({ filings: [], onFile: null })
    const [{ id: contractFilingId }] = filed.filings
    const input = { serviceContractId: contractId, revision: filed.revision, contractFilingId }
    expect(await refusalOf(cast.manager, 'serviceContractConfirm', input)).toBe('NOT_YOURS')
    expect(await refusalOf(cast.ownersCommittee, 'serviceContractConfirm', input)).toBe('NOT_YOURS')
    const returned = await actOn(cast.street, 'serviceContractReturn', {
      ...{ serviceContractId: contractId, revision: filed.revision, reason: '合同编号与纸质不符' },
    })
    expect(returned.filings).toMatchObject([{ status: 'RETURNED', reason: '合同编号与纸质不符' }])
    const confirmed = await onFile(cast, -300, 100)
    expect(confirmed).toMatchObject({
      ...{ status: 'ACTIVE', termTo: addDays(today(cast), 100) },
      onFile: { feePerSquareMetre: '1.85', clauses: [{ number: '第十二条' }] },
    })
    expect(await contractOf(cast.resident)).toMatchObject({
      onFile: { number: '示范物服〔2026〕7号' },
      filings: [{ status: 'CONFIRMED', file: null, proposedBy: null }],
    })
  })

  it('what community staff entered from paper is confirmed by somebody else', async () => {
    const { revision } = await contractOf(cast.residentsCommittee)
    const filed = await actOn(cast.residentsCommittee, 'serviceContractFile', {
      ...{ serviceContractId: contractId, revision, isRenewal: false, terms: terms(cast, -300, 100) },
    })
    const [{ id, isRecorded }] = filed.filings
    expect(isRecorded).toBe(true)
    const input = { serviceContractId: contractId, revision: filed.revision, contractFilingId: id }
    expect(await refusalOf(cast.residentsCommittee, 'serviceContractConfirm', input)).toBe('OWN_FILING')
    const confirmed = await actOn(cast.street, 'serviceContractConfirm', input)
    expect(confirmed.filings.map(({ status }: any) => status)).toEqual(['CONFIRMED', 'REPLACED', 'RETURNED'])
  })

  it('reminds the company, the community and the owners’ committee 90 and 60 days before, once each', async () => {
    expect(await notices('CONTRACT_ENDS')).toEqual([])
    for (const days of [10, 5, 25, 5]) {
      cast.world.time.advance(days * day)
      // A job may come twice.
      await lookAtTerm({ districtId: district, contractId }, tools())
      await lookAtTerm({ districtId: district, contractId }, tools())
    }
    const told = await notices('CONTRACT_ENDS')
    expect(told.map(({ params }) => params.days)).toEqual([90, 60])
    expect(told[0].to.organisations).toHaveLength(4)
    expect(await events(contractId)).toEqual(
      expect.arrayContaining(['到期提醒：还有 90 天', '到期提醒：还有 60 天']),
    )
  })

  it('goes on without a term by itself on the day after its last', async () => {
    cast.world.time.advance(56 * day)
    // By date at once, whatever the job has or has not done yet.
    expect((await contractOf(cast.resident)).status).toBe('INDEFINITE')
    await lookAtTerm({ districtId: district, contractId }, tools())
    await lookAtTerm({ districtId: district, contractId }, tools())
    expect(await contractOf(cast.resident)).toMatchObject({
      ...{ status: 'INDEFINITE', standing: expect.stringContaining('继续服务，转为不定期') },
    })
    expect(await events(contractId)).toContain('期满，未作续聘或另聘决定，继续服务，转为不定期')
    expect(await notices('CONTRACT_OUTLASTED')).toHaveLength(1)
  })

  it('takes a notice of sixty days to leave, unless the contract says otherwise', async () => {
    const { revision } = await contractOf(cast.manager)
    const base = {
      serviceContractId: contractId,
      revision,
      cause: 'OWNERS_DISMISS',
      reason: '业主大会决定另聘',
    }
    const days = { noticedOn: today(cast), plannedOn: addDays(today(cast), 59) }
    const begin = 'serviceContractBeginHandover'
    expect(await refusalOf(cast.ownersCommittee, begin, { ...base, ...days })).toBe('NOTICE_TOO_SHORT')
    expect(await refusalOf(cast.otherCompany, begin, { ...base, ...days })).toBe('NOT_YOURS')
    expect(
      await refusalOf(cast.manager, begin, { ...base, ...days, successorCompanyId: otherCompanyId }),
    ).toBe('NOT_YOURS')
    expect(await contractOf(cast.manager)).toMatchObject({ status: 'INDEFINITE', revision })
  })

  it('hands over item by item, each ticked by both sides, while its duties go on', async () => {
    await publishFirst(cast)
    const draft = await beginFromCurrent(cast)
    const left = await leaving(cast)
    expect(left).toMatchObject({
      status: 'HANDOVER',
      handover: { successor: { id: otherCompanyId }, receivedCount: 0 },
    })
    expect((await contractOf(cast.manager)).openDrafts).toEqual([{ id: draft.id }])
    expect((await contractOf(cast.resident)).handoverItems).toEqual([])
    const [rooms, ...others] = left.handoverItems
    const tick = (item: { id: string }) => ({ serviceContractId: contractId, handoverItemId: item.id })
    await actOn(cast.manager, 'handoverItemTick', { ...tick(rooms), remark: '钥匙 3 把' })
    expect(await refusalOf(cast.manager, 'handoverItemTick', tick(rooms))).toBe('ALREADY_TICKED')
    const employed = cast.world.as({ ...cast.recused.claims, territories: ['210113004027-01'] })
    expect(await refusalOf(employed, 'handoverItemTick', tick(rooms))).toBe('OF_COMPANY')
    const received = await actOn(cast.otherCompany, 'handoverItemTick', tick(rooms))
    expect(received.handoverItems[0]).toMatchObject({
      handedOver: { by: { personName: '郑**' } },
      received: { by: { personName: '王**' } },
    })
    const finish = { serviceContractId: contractId, revision: received.revision }
    expect(await refusalOf(cast.residentsCommittee, 'serviceContractFinishHandover', finish)).toBe(
      'ITEMS_OPEN',
    )
    for (const item of others.slice(1)) await actOn(cast.ownersCommittee, 'handoverItemTick', tick(item))
    expect((await contractOf(cast.resident)).status).toBe('HANDOVER')
  })

  it('ends when it is taken over: promises end and stay readable, drafts are withdrawn, the successor begins', async () => {
    const { revision, openDrafts } = await contractOf(cast.manager)
    const ended = await actOn(cast.residentsCommittee, 'serviceContractFinishHandover', {
      ...{ serviceContractId: contractId, revision, reason: '竣工图纸另行补交' },
    })
    expect(ended).toMatchObject({ status: 'ENDED', endCause: 'TAKEN_OVER', endedOn: today(cast) })
    await handOnArea({ districtId: district, contractId }, tools())
    await handOnArea({ districtId: district, contractId }, tools())
    expect(await contractOf(cast.otherCompany)).toMatchObject({ status: 'ACTIVE', inForceFrom: today(cast) })
    expect(
      await read(cast.manager, openDrafts[0].id, 'status events { edges { node { reason } } }'),
    ).toMatchObject({
      status: 'WITHDRAWN',
      events: { edges: [{ node: { reason: '物业服务合同已终止' } }, expect.anything()] },
    })
    const { data } = await cast.resident.ask(
      `query($id: ID!) { managementArea(id: $id) { currentStandard { id } formerContracts { id status }
        standardVersions { edges { node { status items { code } } } } } }`,
      { id: area.id },
    )
    expect(data!.managementArea).toMatchObject({
      ...{ currentStandard: null, formerContracts: [{ id: contractId, status: 'ENDED' }] },
      standardVersions: {
        edges: [{ node: { status: 'ENDED', items: expect.arrayContaining([expect.anything()]) } }],
      },
    })
  })

  it('is not begun again by a register that has not heard of it yet, nor twice by one that has', async () => {
    const { id } = await contractOf(cast.otherCompany)
    await cast.tell(managed(area, '示范安居物业'), managed(area, '示范清和物业'))
    await vi.waitFor(async () => {
      await cast.world.settle()
      expect(await awaiting()).toBe(0)
    })
    expect(await contractOf(cast.otherCompany)).toMatchObject({ id })
    await cast.tell(managed(area, '示范安居物业'))
    await vi.waitFor(async () => {
      await cast.world.settle()
      expect((await contractOf(cast.otherCompany)).id).not.toBe(id)
    })
  })
})
