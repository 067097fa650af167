import { addDays } from '@linli/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, type Cast } from '../testing/cast.ts'
import { actOn, contractOf, onFile, refusalOf, terms } from '../testing/contracts.ts'
import {
  accepted,
  attachBasis,
  edit,
  firstItem,
  greeting,
  publishFirst,
  read,
  send,
  sweeping,
  today,
  type Version,
} from '../testing/story.ts'
import { lookAtTerm } from './contract-term.ts'

const day = 86_400_000

let cast: Cast
let filingId: string
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
  await onFile(cast, -300, 50)
})
afterAll(() => cast?.world.stop())

const draftFor = (contractFilingId: string) =>
  send(cast.manager, 'standardVersionCreate', {
    ...{ managementAreaId: area.id, source: { currentVersion: true }, contractFilingId },
  })

describe('a contract that is renewed', () => {
  it('has no draft for a next term before that term is on file', async () => {
    const { id } = (await contractOf(cast.manager)).onFile
    expect((await draftFor(id)).errors[0].code).toBe('RENEWAL_UNKNOWN')
    expect((await draftFor('x')).errors[0].code).toBe('RENEWAL_UNKNOWN')
  })

  it('has a next term only after the present one, in the right order of days', async () => {
    const { id: serviceContractId, revision } = await contractOf(cast.manager)
    const file = (from: number, to: number) =>
      refusalOf(cast.manager, 'serviceContractFile', {
        ...{ serviceContractId, revision, isRenewal: true, terms: terms(cast, from, to) },
      })
    expect(await file(50, 400)).toBe('TERM_OVERLAPS')
    expect(await file(51, 40)).toBe('TERM_REVERSED')
    const renewed = await onFile(cast, 51, 416, true)
    expect(renewed).toMatchObject({
      status: 'ACTIVE',
      termTo: addDays(today(cast), 50),
      renewal: { termFrom: addDays(today(cast), 51) },
    })
    filingId = renewed.renewal.id
  })

  it('is drafted as one whole: what is only better and reworded is published by the company', async () => {
    const draft = (await draftFor(filingId)).standardVersion as Version
    const better = await edit(cast, draft, [
      { ...greeting, wording: '由专业人员养护绿地。' },
      { ...firstItem, wording: '急修报修后 30 分钟内到达现场。', target: '30' },
    ])
    expect(better.route.changeClass).toBe('RENEWAL')
    expect(better.availableActions.map(({ action }) => action)).not.toContain('SPLIT')
    expect(better.availableActions.find(({ isNextStep }) => isNextStep)?.action).toBe('PUBLISH')
    const publish = (effectiveOn: string) =>
      send(cast.manager, 'standardVersionPublish', {
        ...{ standardVersionId: better.id, revision: better.revision, effectiveOn },
      })
    expect((await publish(today(cast))).errors[0].code).toBe('RENEWAL_DAY')
    const { renewalFrom } = await read(cast.manager, better.id, 'renewalFrom')
    expect(renewalFrom).toBe(addDays(today(cast), 51))
    expect((await publish(renewalFrom)).standardVersion).toMatchObject({
      status: 'PUBLISHED',
      isInForce: false,
    })
  })

  it('goes to the bodies with a legal basis as soon as anything gets worse', async () => {
    const draft = (await draftFor(filingId)).standardVersion as Version
    const worse = await edit(cast, draft, [
      { ...firstItem, wording: '急修报修后 20 分钟内到达现场。', target: '20' },
      { ...sweeping, wording: '楼道每日清扫 1 次。', target: '1' },
    ])
    expect(worse.route).toMatchObject({ changeClass: 'RENEWAL', needsReview: true, needsLegalBasis: true })
    const submit = (version: Version) =>
      send(cast.manager, 'standardVersionSubmit', {
        standardVersionId: version.id,
        revision: version.revision,
      })
    expect((await submit(worse)).errors[0].code).toBe('LEGAL_BASIS_MISSING')
    expect((await submit(await attachBasis(cast, worse))).standardVersion.status).toBe('IN_REVIEW')
    await accepted(cast.manager, 'standardVersionWithdraw', {
      ...{
        standardVersionId: worse.id,
        revision: (await read(cast.manager, worse.id)).revision,
        reason: '不改了',
      },
    })
  })

  it('begins by itself on the first day of the new term, and its standard with it', async () => {
    const former = await contractOf(cast.manager)
    cast.world.time.advance(51 * day)
    const tools = { asSystem: cast.world.service('property').asSystem, time: cast.world.time }
    await lookAtTerm({ districtId: district, contractId: former.id }, tools)
    await lookAtTerm({ districtId: district, contractId: former.id }, tools)
    const next = await contractOf(cast.resident)
    expect(next).toMatchObject({
      ...{ status: 'ACTIVE', inForceFrom: today(cast), termTo: addDays(today(cast), 365) },
      ...{ renewal: null, onFile: { id: filingId } },
    })
    const { data } = await cast.resident.ask(
      `query($id: ID!) { managementArea(id: $id) { currentStandard { number items { code target } }
        formerContracts { id status endCause } } }`,
      { id: area.id },
    )
    expect(data!.managementArea).toMatchObject({
      currentStandard: { number: '2.0' },
      formerContracts: [{ id: former.id, status: 'ENDED', endCause: 'RENEWED' }],
    })
  })

  it('is not renewed while its company leaves', async () => {
    const { id, revision } = await contractOf(cast.manager)
    await actOn(cast.residentsCommittee, 'serviceContractBeginHandover', {
      ...{ serviceContractId: id, revision, cause: 'AGREED', reason: '双方协商' },
      ...{ noticedOn: today(cast), plannedOn: today(cast) },
    })
    const left = await contractOf(cast.manager)
    const file = {
      serviceContractId: id,
      revision: left.revision,
      isRenewal: true,
      terms: terms(cast, 400, 700),
    }
    expect(await refusalOf(cast.manager, 'serviceContractFile', file)).toBe('HANDOVER_UNDER_WAY')
    expect(
      await refusalOf(cast.residentsCommittee, 'serviceContractFinishHandover', {
        ...{ serviceContractId: id, revision: left.revision, reason: '先行接管' },
      }),
    ).toBe('SUCCESSOR_MISSING')
    const back = await actOn(cast.residentsCommittee, 'serviceContractCallOffHandover', {
      ...{ serviceContractId: id, revision: left.revision, reason: '双方同意继续' },
    })
    expect(back).toMatchObject({ status: 'ACTIVE', handover: null })
  })
})
