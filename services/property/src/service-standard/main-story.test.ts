import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, type Cast } from '../testing/cast.ts'
import {
  accepted,
  attachBasis,
  beginFromCurrent,
  edit,
  firstItem,
  greeting,
  publishFirst,
  read,
  send,
  signByAll,
  signing,
  submit,
  sweeping,
  today,
  type Version,
} from '../testing/story.ts'

const day = 86_400_000
const shown = 'status number isInForce diff { changeClass summary changes { kind sentence } }'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})
afterAll(() => cast?.world.stop())

/** One story told in order: each chapter stands on the one before, as in life. */
describe('a company changes its standard, and its residents read it', () => {
  let first: Version
  let typo: Version
  let better: Version
  let worse: Version

  it('begins with a first standard, which goes by joint review and comment', async () => {
    first = await publishFirst(cast)
    expect(first).toMatchObject({
      number: '1.0',
      status: 'PUBLISHED',
      isInForce: true,
      reference: `${area.code}-1`,
    })
  })

  it('mends a typo, comes sooner and sweeps less: the draft is mixed and splits in one click', async () => {
    const draft = await beginFromCurrent(cast)
    const mixed = await edit(cast, draft, [
      { ...greeting, wording: '由专业人员养护绿地。' },
      { ...firstItem, wording: '急修报修后 30 分钟内到达现场。', target: '30' },
      { ...sweeping, wording: '楼道每日清扫 1 次。', target: '1' },
    ])
    expect(mixed.route.changeClass).toBe('MIXED')
    expect(mixed.availableActions.find(({ isNextStep }) => isNextStep)?.action).toBe('SPLIT')
    const payload = await send(cast.manager, 'standardVersionSplit', {
      ...{ standardVersionId: mixed.id, revision: mixed.revision },
    })
    expect(payload.errors).toEqual([])
    ;[typo, better, worse] = payload.standardVersions as [Version, Version, Version]
    expect([typo, better, worse].map(({ route }) => route.changeClass)).toEqual([
      'EDITORIAL',
      'FAVOURABLE',
      'ADVERSE',
    ])
    expect(worse.id).toBe(mixed.id)
  })

  it('publishes the typo the moment a second person has confirmed it', async () => {
    typo = await submit(cast, typo)
    expect(typo.status).toBe('AWAITING_CONFIRMATION')
    typo = await accepted(cast.confirmer, 'standardVersionConfirm', {
      ...{ standardVersionId: typo.id, contentHash: typo.contentHash },
    })
    expect(typo).toMatchObject({ status: 'PUBLISHED', number: '1.1', isInForce: true })
    expect(await read(cast.resident, first.id, 'status isInForce supersededOn successor { number }')).toEqual(
      {
        ...{
          status: 'SUPERSEDED',
          isInForce: false,
          supersededOn: today(cast),
          successor: { number: '1.1' },
        },
      },
    )
  })

  it('publishes what is better for the owners in the same minute, asking nobody', async () => {
    better = await read(cast.manager, better.id)
    better = await accepted(cast.manager, 'standardVersionPublish', {
      ...{ standardVersionId: better.id, revision: better.revision, effectiveOn: today(cast) },
    })
    expect(await read(cast.resident, better.id, shown)).toEqual({
      ...{ status: 'PUBLISHED', number: '2.0', isInForce: true },
      diff: {
        ...{ changeClass: 'FAVOURABLE', summary: '更严 1 条。' },
        changes: [{ kind: 'STRICTER', sentence: '急修到场：60 分钟 → 30 分钟，更严' }],
      },
    })
  })

  it('may not submit what is worse until its legal basis is attached', async () => {
    worse = await read(cast.manager, worse.id)
    const refused = await send(cast.manager, 'standardVersionSubmit', {
      ...{ standardVersionId: worse.id, revision: worse.revision },
    })
    expect(refused.errors[0].code).toBe('LEGAL_BASIS_MISSING')
    expect((await read(cast.manager, worse.id)).status).toBe('DRAFT')
    worse = await submit(cast, await attachBasis(cast, worse))
    expect(worse.status).toBe('IN_REVIEW')
  })

  it('is sent back once with a remark, mended, and signed by the three bodies', async () => {
    await accepted(cast.secretary, 'standardVersionSign', signing(worse, 'PARTY_ORGANISATION', cast))
    worse = await read(cast.residentsCommittee, worse.id)
    const returned = await accepted(cast.residentsCommittee, 'standardVersionReturn', {
      ...{ standardVersionId: worse.id, revision: worse.revision, body: 'RESIDENTS_COMMITTEE' },
      ...{ remark: '请写明双休日也清扫。', itemCode: sweeping.code },
    })
    expect(returned.status).toBe('DRAFT')
    const mended = await edit(cast, returned, [
      { ...sweeping, wording: '楼道每日（含双休日）清扫 1 次。', target: '1' },
    ])
    worse = await submit(cast, mended)
    const { reviews, remarks } = await read(
      cast.manager,
      worse.id,
      'reviews { body status signature { id } } remarks { text itemCode body author { personName organisationName } }',
    )
    expect(reviews.map(({ status }: { status: string }) => status)).toEqual(['WAITING', 'WAITING', 'WAITING'])
    expect(remarks).toEqual([
      {
        ...{ text: '请写明双休日也清扫。', itemCode: sweeping.code, body: 'RESIDENTS_COMMITTEE' },
        author: { personName: '周**', organisationName: '示范·太湖社区居委会' },
      },
    ])
    worse = await signByAll(cast, worse)
    expect(worse.status).toBe('COMMENT_PERIOD')
  })

  it('lies open to comments; a resident without an account comments and is answered', async () => {
    const payload = await send(
      cast.resident,
      'standardCommentPlace',
      {
        standardVersionId: worse.id,
        itemCode: sweeping.code,
        text: '一次不够，请打 13800001234',
        clientSecret: 'a-long-random-secret',
      },
      'standardComment { id text answer { text } }',
    )
    expect(payload.errors).toEqual([])
    expect(payload.standardComment.text).toBe('一次不够，请打 ***')
    const answered = await send(
      cast.manager,
      'standardCommentAnswer',
      {
        standardCommentId: payload.standardComment.id,
        text: '业主大会已决定，每月公布清扫记录。',
        isAdopted: false,
      },
      'standardComment { text answer { text isAdopted author { personName } } }',
    )
    expect(answered.standardComment).toEqual({
      text: '一次不够，请打 13800001234',
      answer: {
        text: '业主大会已决定，每月公布清扫记录。',
        isAdopted: false,
        author: { personName: '郑**' },
      },
    })
  })

  it('is published when the days are over, and its notice tells everything', async () => {
    cast.world.time.advance(9 * day)
    worse = await read(cast.manager, worse.id)
    worse = await accepted(cast.manager, 'standardVersionPublish', {
      ...{ standardVersionId: worse.id, revision: worse.revision, effectiveOn: today(cast) },
    })
    const notice = await read(
      cast.resident,
      worse.id,
      `number title publicPath announcement author { personName } remarks { text }
       diff { changes { sentence } } legalBases { sentence file { id } }
       reviews { body organisationName signature { decidedOn isRecorded signer { personName } } }
       commentWindow { days isOpen commentCount unansweredCount }
       comments { edges { node { text answer { text author { personName } } } } }`,
    )
    expect(notice).toMatchObject({
      ...{
        number: '3.0',
        title: '示范·杏林苑 物业服务标准 第 3.0 版',
        publicPath: `/p/standards/${worse.reference}`,
      },
      ...{ author: null, remarks: [] },
      diff: { changes: [{ sentence: '楼道清扫：每日 2 次 → 每日 1 次，放宽' }] },
      legalBases: [
        { sentence: '依据 2026年2月20日 业主共同决定（杏林苑业主大会〔2026〕1号）。', file: null },
      ],
      commentWindow: { days: 7, isOpen: false, commentCount: 1, unansweredCount: 0 },
    })
    expect(
      notice.reviews.map(({ organisationName, signature }: any) => [organisationName, signature.signer]),
    ).toEqual([
      ['示范·太湖社区党委', null],
      ['示范·太湖社区居委会', null],
      ['示范·杏林苑业委会', null],
    ])
    expect(notice.comments.edges[0].node).toEqual({
      text: '一次不够，请打 ***',
      answer: { text: '业主大会已决定，每月公布清扫记录。', author: null },
    })
  })

  it('keeps every earlier version readable, and its whole history', async () => {
    const { data } = await cast.resident.ask(
      `query($id: ID!) { managementArea(id: $id) { currentStandard { number }
        standardVersions { totalCount edges { node { number status items { code } } } } } }`,
      { id: area.id },
    )
    expect(data!.managementArea.currentStandard).toEqual({ number: '3.0' })
    expect(
      data!.managementArea.standardVersions.edges.map(({ node }: any) => [
        node.number,
        node.status,
        node.items.length,
      ]),
    ).toEqual([
      ['2.0', 'SUPERSEDED', 3],
      ['1.1', 'SUPERSEDED', 3],
      ['3.0', 'PUBLISHED', 3],
      ['1.0', 'SUPERSEDED', 3],
    ])
    const { events } = await read(
      cast.auditor,
      worse.id,
      'events(first: 50) { edges { node { sentence by { personName } } } }',
    )
    const told = events.edges.map(({ node }: any) => node.sentence)
    expect(told).toContain('居民委员会：退回修改')
    expect(told.at(0)).toBe('公布')
    expect(told.at(-1)).toBe('开始起草')
  })
})
