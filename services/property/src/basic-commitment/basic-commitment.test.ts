import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast, estate, idOf, managed, type Cast } from '../testing/cast.ts'
import { sendTo, untilKnown } from '../testing/contracts.ts'
import { today } from '../testing/story.ts'

const fields =
  'id status number changeNote effectiveOn supersededOn revision organisationName services { title wording performer }'
const place = { name: '示范·铁西巷', code: '210113004027-M09' }
const estateId = idOf(place.name)

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await cast.tell(estate(place.name, '09', 'OLD'))
  await untilKnown(cast, 'estate', estateId)
})
afterAll(() => cast?.world.stop())

const send = (actor: Cast['manager'], mutation: string, input: object) =>
  sendTo(actor, mutation, input, `basicCommitment { ${fields} }`)
const codeOf = async (payload: Promise<any>) => (await payload).errors[0]?.code ?? 'ACCEPTED'

/** As the gateway asks, which knows of the estate from its owner. */
const shown = async (actor = cast.resident) => {
  const { data, errors } = await actor.ask(
    `query($things: [_Any!]!) { _entities(representations: $things) { ... on Estate {
       canKeepCommitment basicCommitment { ${fields} } basicCommitmentDraft { id }
       basicCommitments { totalCount edges { node { number status services { title } } } } } } }`,
    { things: [{ __typename: 'Estate', id: estateId }] },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!._entities[0]
}

const services = [{ title: '垃圾清运', wording: '每日清运 1 次。', performer: '街道环卫' }]

describe('what a community promises for an estate without a company', () => {
  it('is begun by the community alone, from what communities most often see to', async () => {
    expect(await codeOf(send(cast.resident, 'basicCommitmentDraft', { estateId }))).toBe('NOT_SIGNED_IN')
    for (const actor of [cast.manager, cast.ownersCommittee, cast.street, cast.district]) {
      expect(await codeOf(send(actor, 'basicCommitmentDraft', { estateId }))).toBe('NOT_YOURS')
    }
    const { basicCommitment } = await send(cast.residentsCommittee, 'basicCommitmentDraft', { estateId })
    expect(basicCommitment).toMatchObject({
      status: 'DRAFT',
      number: null,
      organisationName: '示范·太湖社区居委会',
    })
    expect(basicCommitment.services.length).toBeGreaterThan(3)
    expect(await codeOf(send(cast.secretary, 'basicCommitmentDraft', { estateId }))).toBe('ALREADY_DRAFTED')
    expect(await shown()).toMatchObject({
      basicCommitment: null,
      basicCommitmentDraft: null,
      canKeepCommitment: false,
    })
    expect(await shown(cast.secretary)).toMatchObject({
      canKeepCommitment: true,
      basicCommitmentDraft: expect.anything(),
    })
  })

  it('is written, and published with a number; it stands where a standard would stand', async () => {
    const { basicCommitmentDraft: draft } = await shown(cast.residentsCommittee)
    const edit = (revision: number, more: object = {}) =>
      send(cast.residentsCommittee, 'basicCommitmentEdit', {
        basicCommitmentId: draft.id,
        revision,
        services,
        ...more,
      })
    expect(await codeOf(edit(7))).toBe('CONFLICT')
    expect(await codeOf(edit(1, { services: [{ ...services[0], wording: ' ' }] }))).toBe('INVALID_INPUT')
    const emptied = (await edit(1, { services: [] })).basicCommitment
    const publish = (revision: number) =>
      send(cast.residentsCommittee, 'basicCommitmentPublish', { basicCommitmentId: draft.id, revision })
    expect(await codeOf(publish(emptied.revision))).toBe('NO_SERVICES')
    const written = (await edit(emptied.revision)).basicCommitment
    expect(await codeOf(publish(emptied.revision))).toBe('CONFLICT')
    expect((await publish(written.revision)).basicCommitment).toMatchObject({
      status: 'PUBLISHED',
      number: 1,
    })
    expect((await shown()).basicCommitment).toMatchObject({ number: 1, effectiveOn: today(cast), services })
    expect(await codeOf(publish(written.revision + 1))).toBe('NO_DRAFT')
  })

  it('is replaced by the next version, and the former stays readable', async () => {
    const { basicCommitment } = await send(cast.secretary, 'basicCommitmentDraft', { estateId })
    expect(basicCommitment.services).toEqual(services)
    const more = [...services, { title: '清雪', wording: '雪停后清扫单元门前。', performer: '志愿队' }]
    const edited = await send(cast.secretary, 'basicCommitmentEdit', {
      ...{ basicCommitmentId: basicCommitment.id, revision: basicCommitment.revision },
      ...{ services: more, changeNote: '新增清雪。' },
    })
    await send(cast.secretary, 'basicCommitmentPublish', {
      ...{ basicCommitmentId: basicCommitment.id, revision: edited.basicCommitment.revision },
    })
    const { basicCommitments, basicCommitment: current } = await shown()
    expect(current).toMatchObject({ number: 2, changeNote: '新增清雪。' })
    expect(
      basicCommitments.edges.map(({ node }: any) => [node.number, node.status, node.services.length]),
    ).toEqual([
      [2, 'PUBLISHED', 2],
      [1, 'SUPERSEDED', 1],
    ])
  })

  it('can be given up while it is a draft', async () => {
    const { basicCommitment } = await send(cast.secretary, 'basicCommitmentDraft', { estateId })
    const { id: basicCommitmentId, revision } = basicCommitment
    const given = await send(cast.secretary, 'basicCommitmentWithdraw', { basicCommitmentId, revision })
    expect(given.basicCommitment.status).toBe('WITHDRAWN')
    expect((await shown()).basicCommitments.totalCount).toBe(2)
  })

  it('is asked for where no company serves: the list of the community names those estates', async () => {
    const { data } = await cast.residentsCommittee.ask(`{ unservedEstates { edges { node { id } } } }`)
    expect(data!.unservedEstates.edges).toEqual([{ node: { id: estateId } }])
  })

  it('ends by itself when a company begins to serve, and stays readable', async () => {
    const served = managed(place, '示范安居物业')
    await cast.tell(served)
    await untilKnown(cast, 'management_area', served.subject)
    const { basicCommitment, basicCommitments, canKeepCommitment } = await shown(cast.residentsCommittee)
    expect({ basicCommitment, canKeepCommitment }).toEqual({
      basicCommitment: null,
      canKeepCommitment: false,
    })
    expect(basicCommitments.edges[0].node).toMatchObject({ number: 2, status: 'ENDED' })
    expect(await codeOf(send(cast.secretary, 'basicCommitmentDraft', { estateId }))).toBe('HAS_COMPANY')
  })
})
