import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, decided, idOf, oldArea, type Cast } from '../testing/cast.ts'
import {
  accepted,
  publishFirst,
  read,
  refusedWith,
  send,
  signByAll,
  submit,
  today,
  worseDraft,
  type Version,
} from '../testing/story.ts'

/* 民法典 278 and 543: a promise is taken back with the owners' recorded decision or the contract, and with nothing else. */

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
  await cast.tell(
    decided(area.id, '未通过'),
    decided(area.id, '没有通过的', { isCarried: false }),
    decided(oldArea.id, '别处的'),
    decided(area.id, '会被更正的'),
  )
})
afterAll(() => cast?.world.stop())

const resting = ({ id, revision }: Version, more: object) => ({
  ...{ standardVersionId: id, revision, kind: 'OWNERS_DECISION', ...more },
})
const on = (reference: string) => ({ ownersDecisionId: idOf(reference) })
const bases = `legalBases { kind reference clause decidedOn isUpheld ownersDecision { id } sentence }`

describe('a decision of the owners', () => {
  it('is a legal basis when it was carried by the owners of the area', async () => {
    const version = await worseDraft(cast, { withBasis: false })
    await accepted(cast.manager, 'legalBasisAttach', resting(version, on('杏林苑业主大会〔2026〕1号')))
    const { legalBases } = await read(cast.manager, version.id, bases)
    expect(legalBases).toEqual([
      {
        ...{
          kind: 'OWNERS_DECISION',
          reference: '杏林苑业主大会〔2026〕1号',
          clause: null,
          decidedOn: '2026-02-20',
        },
        ...{ isUpheld: true, ownersDecision: { id: idOf('杏林苑业主大会〔2026〕1号') } },
        sentence: '依据 2026年2月20日 业主共同决定（杏林苑业主大会〔2026〕1号）。',
      },
    ])
  })

  it.each([
    ['was not carried', '没有通过的', 'OWNERS_DECISION_NOT_CARRIED'],
    ['was taken by the owners of another place', '别处的', 'OWNERS_DECISION_ELSEWHERE'],
    ['was never recorded', '没有登记的', 'OWNERS_DECISION_MISSING'],
  ])('is none when it %s', async (_, reference, code) => {
    const version = await worseDraft(cast, { withBasis: false })
    expect(
      (await refusedWith(cast, cast.manager, 'legalBasisAttach', resting(version, on(reference)))).code,
    ).toBe(code)
  })

  it('is none without being named', async () => {
    const version = await worseDraft(cast, { withBasis: false })
    for (const more of [{}, { ownersDecisionId: 'x' }, { decidedOn: '2026-02-01', clause: '第 3 条' }]) {
      const { code } = await refusedWith(cast, cast.manager, 'legalBasisAttach', resting(version, more))
      expect(code).toBe('OWNERS_DECISION_MISSING')
    }
  })

  it('carries nothing any more once it was corrected, wherever the change stands on its way', async () => {
    const [draft, later] = [
      await worseDraft(cast, { withBasis: false }),
      await worseDraft(cast, { withBasis: false }),
    ]
    for (const version of [draft, later]) {
      await accepted(cast.manager, 'legalBasisAttach', resting(version, on('会被更正的')))
    }
    const open = await signByAll(
      cast,
      await submit(cast, { ...later, revision: (await read(cast.manager, later.id)).revision }),
    )
    await cast.tell(decided(area.id, '更正为未通过', { isCarried: false, supersedesId: idOf('会被更正的') }))
    expect((await read(cast.manager, draft.id, bases)).legalBases).toMatchObject([{ isUpheld: false }])
    const { revision } = await read(cast.manager, draft.id)
    const submitting = { standardVersionId: draft.id, revision }
    expect((await refusedWith(cast, cast.manager, 'standardVersionSubmit', submitting)).code).toBe(
      'LEGAL_BASIS_FAILED',
    )
    cast.world.time.advance(9 * 86_400_000)
    const publishing = { standardVersionId: open.id, revision: open.revision, effectiveOn: today(cast) }
    expect((await refusedWith(cast, cast.manager, 'standardVersionPublish', publishing)).code).toBe(
      'LEGAL_BASIS_FAILED',
    )
    const another = await worseDraft(cast, { withBasis: false })
    expect(
      (await refusedWith(cast, cast.manager, 'legalBasisAttach', resting(another, on('会被更正的')))).code,
    ).toBe('OWNERS_DECISION_NOT_CARRIED')
    // Counted once more, it was carried after all: what rests on the first record stands again.
    await cast.tell(decided(area.id, '再次更正为通过', { supersedesId: idOf('更正为未通过') }))
    expect((await read(cast.manager, draft.id, bases)).legalBases).toMatchObject([{ isUpheld: true }])
    const { errors } = await send(cast.manager, 'standardVersionPublish', publishing)
    expect(errors).toEqual([])
  })
})

describe('a clause of the contract', () => {
  const clause = { kind: 'CONTRACT_CLAUSE', clause: '第 12 条第 2 款', decidedOn: '2026-02-10' }

  it('is a legal basis with the day of its signed supplement, and links to the contract in force', async () => {
    const version = await worseDraft(cast, { withBasis: false })
    await accepted(cast.manager, 'legalBasisAttach', resting(version, clause))
    const { legalBases } = await read(cast.manager, version.id, bases)
    expect(legalBases).toMatchObject([{ clause: '第 12 条第 2 款', ownersDecision: null, isUpheld: true }])
    const rows = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select contract.company_id from legal_basis basis join service_contract contract on contract.id = basis.service_contract_id
       where basis.standard_version_id = $1`,
      [version.id],
    )
    expect(rows).toEqual([{ company_id: idOf('示范安居物业') }])
  })

  it('is none without its number or its day, or with a day to come', async () => {
    const version = await worseDraft(cast, { withBasis: false })
    const attach = async (more: object) =>
      (await refusedWith(cast, cast.manager, 'legalBasisAttach', resting(version, { ...clause, ...more })))
        .code
    expect(await attach({ clause: ' ' })).toBe('CLAUSE_MISSING')
    expect(await attach({ clause: null })).toBe('CLAUSE_MISSING')
    expect(await attach({ decidedOn: null })).toBe('CLAUSE_MISSING')
    expect(await attach({ decidedOn: '2099-01-01' })).toBe('MEETING_IN_THE_FUTURE')
  })
})
