import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, type Cast } from '../testing/cast.ts'
import {
  accepted,
  beginFromCurrent,
  edit,
  greeting,
  publishFirst,
  read,
  refusedWith,
  submit,
  type Version,
} from '../testing/story.ts'
import { restoreFormerWording } from './objection.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

async function corrected(wording: string): Promise<Version> {
  const handedOn = await submit(
    cast,
    await edit(cast, await beginFromCurrent(cast), [{ ...greeting, wording }]),
  )
  const input = { standardVersionId: handedOn.id, contentHash: handedOn.contentHash }
  return accepted(cast.confirmer, 'standardVersionConfirm', input)
}

const objecting = ({ id, revision }: Version, reason = '改动了原意。') => ({
  standardVersionId: id,
  revision,
  reason,
})

describe('an objection to a correction', () => {
  it('lets the former wording hold again, and the correction become a draft with the objection as its remark', async () => {
    const correction = await corrected('由专业人员养护绿地。')
    expect(await read(cast.secretary, correction.id, 'objectionUntil')).toEqual({
      objectionUntil: '2026-03-18',
    })
    await accepted(cast.ownersCommittee, 'standardVersionObject', objecting(correction))
    const job = {
      districtId: district,
      standardVersionId: correction.id,
      reason: '改动了原意。',
      seat: cast.ownersCommittee.claims.seat,
    }
    const { asSystem } = cast.world.service('property')
    const tools = { asSystem, time: cast.world.time }
    await restoreFormerWording(job, tools)
    await restoreFormerWording(job, tools)
    const { data } = await cast.manager.ask(`{ managementArea(id: "${area.id}") {
      currentStandard { number items { code wording } basedOn { number } }
      standardsUnderWay { status route { changeClass } remarks { text author { organisationName } } items { code wording } } } }`)
    const { currentStandard, standardsUnderWay } = data!.managementArea
    const wordingIn = ({ items }: any) => items.find(({ code }: any) => code === greeting.code).wording
    expect([currentStandard.number, currentStandard.basedOn.number, wordingIn(currentStandard)]).toEqual([
      '1.2',
      '1.1',
      greeting.wording,
    ])
    expect(standardsUnderWay).toHaveLength(1)
    expect(standardsUnderWay[0]).toMatchObject({
      ...{ status: 'DRAFT', route: { changeClass: 'EDITORIAL' } },
      remarks: [{ text: '改动了原意。', author: { organisationName: '示范·杏林苑业委会' } }],
    })
    expect(wordingIn(standardsUnderWay[0])).toBe('由专业人员养护绿地。')
  })

  it('is refused to the company, to who has no part in it, and after its days', async () => {
    const correction = await corrected('由专业人员养护全部绿地。')
    expect((await refusedWith(cast, cast.manager, 'standardVersionObject', objecting(correction))).code).toBe(
      'RECUSED',
    )
    expect((await refusedWith(cast, cast.recused, 'standardVersionObject', objecting(correction))).code).toBe(
      'RECUSED',
    )
    expect(
      (await refusedWith(cast, cast.otherCompany, 'standardVersionObject', objecting(correction))).code,
    ).toBe('NOT_YOURS')
    expect(
      (await refusedWith(cast, cast.resident, 'standardVersionObject', objecting(correction))).code,
    ).toBe('NOT_SIGNED_IN')
    cast.world.time.advance(9 * 86_400_000)
    const { code } = await refusedWith(
      cast,
      cast.ownersCommittee,
      'standardVersionObject',
      objecting(correction),
    )
    expect(code).toBe('OBJECTION_LATE')
  })

  it('is for corrections alone', async () => {
    const { data } = await cast.secretary.ask(
      `{ managementArea(id: "${area.id}") { standardVersions { edges { node { id number revision } } } } }`,
    )
    const original = data!.managementArea.standardVersions.edges.find(
      ({ node }: any) => node.number === '1.0',
    ).node
    expect((await refusedWith(cast, cast.secretary, 'standardVersionObject', objecting(original))).code).toBe(
      'WRONG_STATUS',
    )
  })
})
