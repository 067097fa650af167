import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appointed, createCast, idOf, organisation, type Cast } from '../testing/cast.ts'
import {
  accepted,
  inReview,
  publishFirst,
  read,
  refusedWith,
  signing,
  type Version,
} from '../testing/story.ts'
import { passToStreet, remindReviewers, tellStreetWhereNobodyIsLeft } from './review-clock.ts'

/* Bodies that say nothing, and bodies in which nobody is left: both are the street's to deal with, and never consent. */

const day = 86_400_000
const reviews = `reviews { body status dueOn isOverdue workingDaysLeft remindedAt passedAt
  namedReviewer { reason reviewer { post organisationName personName } namer { post organisationName personName } } signature { signer { personName post } } }`

let cast: Cast
beforeAll(async () => {
  // Nine days pass until there is a standard; then it is the Tuesday before the week off around the National Day of 2026.
  cast = await createCast('2026-09-20T01:00:00Z')
  await publishFirst(cast)
  await cast.tell(
    organisation('示范·道义街道办事处', 'DEPARTMENT', '210113004'),
    appointed('唐科长', '示范·道义街道办事处', '街道社区治理负责人'),
    organisation('示范·北苑社区居委会', 'RESIDENTS_COMMITTEE', '210113004028'),
    appointed('马主任', '示范·北苑社区居委会', '居委会主任'),
  )
})
afterAll(() => cast?.world.stop())

const tools = () => ({ asSystem: cast.world.service('property').asSystem, time: cast.world.time })
const job = async (version: Version, body = 'RESIDENTS_COMMITTEE') => ({
  ...{ districtId: cast.street.claims.district!, standardVersionId: version.id, body },
  dueOn: (await reviewOf(version, body)).dueOn as string,
})
const reviewOf = async (version: Version, body = 'RESIDENTS_COMMITTEE', actor = cast.street) =>
  (await read(actor, version.id, reviews)).reviews.find((review: any) => review.body === body)
const notices = async (purpose: string, version: Version) =>
  (
    await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select distinct on (payload ->> 'key') payload from facts.fact where type = 'NoticeGiven' and payload ->> 'purpose' = $1 and subject = $2`,
      [purpose, version.id],
    )
  ).map(({ payload }) => payload)
const desk = async (actor: Cast['street']) => {
  const { data } = await actor.ask(
    `{ propertyToday { entries { kind action dueOn standardVersion { id } } } }`,
  )
  return data!.propertyToday.entries as { kind: string; action: string; standardVersion: { id: string } }[]
}
const naming = (version: Version, more: object = {}) => ({
  ...{
    standardVersionId: version.id,
    body: 'RESIDENTS_COMMITTEE',
    seatId: appointed('马主任', '示范·北苑社区居委会', '').subject,
  },
  ...{ reason: '居委会逾期未答复，由邻近社区居委会审议。', ...more },
})

describe('a silent body', () => {
  let version: Version
  beforeEach(async () => {
    version = await inReview(cast)
  })

  it('has five working days, which a week of holidays does not use up', async () => {
    // Wednesday, then Thursday and Friday after the holidays, the Saturday that is worked for them, and the Monday.
    expect(await reviewOf(version)).toMatchObject({
      dueOn: '2026-10-12',
      workingDaysLeft: 5,
      isOverdue: false,
    })
  })

  it('is reminded once on its last day, and the street is not asked yet', async () => {
    await remindReviewers(await job(version), tools())
    await remindReviewers(await job(version), tools())
    expect((await reviewOf(version)).remindedAt).not.toBeNull()
    const told = await notices('REVIEW_REMINDED', version)
    expect(told).toHaveLength(1)
    expect(told[0].to).toEqual({ organisations: [idOf('示范·太湖社区居委会')] })
    expect((await reviewOf(version)).passedAt).toBeNull()
  })

  it('is passed to the street when its days are over, and has consented to nothing', async () => {
    const due = await job(version)
    await passToStreet(due, tools())
    expect((await reviewOf(version)).passedAt).toBeNull()
    cast.world.time.advance(15 * day)
    await passToStreet(due, tools())
    await passToStreet(due, tools())
    expect(await reviewOf(version)).toMatchObject({ status: 'WAITING', isOverdue: true, workingDaysLeft: 0 })
    expect((await read(cast.street, version.id)).status).toBe('IN_REVIEW')
    expect(await notices('REVIEW_PASSED', version)).toMatchObject([
      { to: { seats: [{ kind: 'STREET', territory: '210113004027-M01' }] } },
    ])
    const waiting = (await desk(cast.street)).find(({ standardVersion }) => standardVersion.id === version.id)
    expect(waiting).toMatchObject({ kind: 'REVIEW_OVERDUE', action: 'NAME_REVIEWER' })
    const { events } = await read(cast.street, version.id, 'events(first: 3) { edges { node { sentence } } }')
    expect(events.edges[0].node.sentence).toBe('居民委员会：逾期未答复，转街道处理')
  })

  it('may still answer by itself after that', async () => {
    const due = await job(version)
    cast.world.time.advance(15 * day)
    await passToStreet(due, tools())
    const input = signing(version, 'RESIDENTS_COMMITTEE', cast)
    await accepted(cast.residentsCommittee, 'standardVersionSign', input)
    expect((await reviewOf(version)).status).toBe('SIGNED')
  })

  it('is answered for by whom the street names, publicly, with days of their own', async () => {
    const due = await job(version)
    cast.world.time.advance(15 * day)
    await passToStreet(due, tools())
    await accepted(cast.street, 'standardVersionNameReviewer', naming(version))
    const review = await reviewOf(version, 'RESIDENTS_COMMITTEE', cast.manager)
    expect(review).toMatchObject({
      ...{ workingDaysLeft: 5, passedAt: null, isOverdue: false },
      namedReviewer: {
        reason: '居委会逾期未答复，由邻近社区居委会审议。',
        reviewer: { post: '居委会主任', organisationName: '示范·北苑社区居委会', personName: '马**' },
        namer: { organisationName: '示范·道义街道办事处', personName: '唐**' },
      },
    })
    expect(await notices('REVIEWER_NAMED', version)).toMatchObject([{ to: { persons: [idOf('马主任')] } }])
    const { code } = await refusedWith(cast, cast.street, 'standardVersionNameReviewer', naming(version))
    expect(code).toBe('REVIEWER_NOT_NEEDED')
    // What was due before is over and does nothing to the new days.
    await passToStreet(due, tools())
    expect((await reviewOf(version)).passedAt).toBeNull()
    const named = reviewer()
    expect((await desk(named)).map(({ kind }) => kind)).toContain('SIGN')
    await accepted(named, 'standardVersionSign', signing(version, 'RESIDENTS_COMMITTEE', cast))
    await accepted(cast.secretary, 'standardVersionSign', signing(version, 'PARTY_ORGANISATION', cast))
    const open = await accepted(
      cast.ownersCommittee,
      'standardVersionSign',
      signing(version, 'OWNERS_COMMITTEE', cast),
    )
    expect(open.status).toBe('COMMENT_PERIOD')
    expect((await reviewOf(version, 'RESIDENTS_COMMITTEE', cast.resident)).namedReviewer).toMatchObject({
      reviewer: { post: '居委会主任', organisationName: '示范·北苑社区居委会', personName: null },
      namer: { post: '街道社区治理负责人', personName: null },
    })
  })
})

const reviewer = () =>
  cast.world.as({
    ...{
      account: '马主任',
      person: idOf('马主任'),
      kind: 'RESIDENTS_COMMITTEE',
      district: cast.street.claims.district,
    },
    ...{ seat: appointed('马主任', '示范·北苑社区居委会', '').subject, territories: ['210113004028'] },
    organisations: [idOf('示范·北苑社区居委会')],
  })

describe('a body in which nobody is left', () => {
  it('is shown to the street at once, which names a reviewer before any day is over', async () => {
    const version = await inReview(cast)
    await tellStreetWhereNobodyIsLeft(await job(version), tools())
    expect(await notices('REVIEWER_WANTED', version)).toEqual([])
    await cast.tell(appointed('周主任', '示范安居物业', '客服主管'))
    await tellStreetWhereNobodyIsLeft(await job(version), tools())
    expect(await notices('REVIEWER_WANTED', version)).toMatchObject([{ params: { body: '居民委员会' } }])
    const { data } = await cast.street.ask(
      `query($id: ID!) { reviewerCandidates(standardVersionId: $id) { post organisationName personName } }`,
      { id: version.id },
    )
    const names = data!.reviewerCandidates.map(({ personName }: any) => personName)
    // Nobody of the company, also not in another seat.
    for (const recused of ['周**', '许**', '郑**']) expect(names).not.toContain(recused)
    expect(names).toContain('马**')
    await accepted(cast.street, 'standardVersionNameReviewer', naming(version))
    expect((await reviewOf(version)).namedReviewer.reviewer.personName).toBe('马**')
    await accepted(cast.manager, 'standardVersionWithdraw', {
      standardVersionId: version.id,
      revision: (await read(cast.manager, version.id)).revision,
      reason: '改',
    })
    await cast.tell({
      ...{ type: 'AppointmentEnded', subject: appointed('周主任', '示范安居物业', '').subject },
      payload: { endsOn: '2026-01-31' },
    })
  })

  it('is one whose only member has signed for another', async () => {
    const version = await inReview(cast)
    await cast.tell(appointed('周主任', '示范·太湖社区党委', '党组织委员'))
    const both = cast.world.as({
      ...cast.secretary.claims,
      ...{ account: '周主任', person: idOf('周主任'), seat: idOf('周主任@示范·太湖社区党委') },
    })
    await accepted(both, 'standardVersionSign', signing(version, 'PARTY_ORGANISATION', cast))
    const { code } = await refusedWith(
      cast,
      cast.residentsCommittee,
      'standardVersionSign',
      signing(version, 'RESIDENTS_COMMITTEE', cast),
    )
    expect(code).toBe('NO_REVIEWER_LEFT')
    await tellStreetWhereNobodyIsLeft(await job(version), tools())
    expect(await notices('REVIEWER_WANTED', version)).not.toEqual([])
    const own = naming(version, { seatId: idOf('周主任@示范·太湖社区居委会') })
    expect((await refusedWith(cast, cast.street, 'standardVersionNameReviewer', own)).code).toBe(
      'REVIEWER_UNFIT',
    )
  })
})

describe('naming a reviewer is refused', () => {
  it('to whoever is not the street, and while the body can answer by itself', async () => {
    const version = await inReview(cast)
    const name = async (actor: Cast['street'], more: object = {}) =>
      (await refusedWith(cast, actor, 'standardVersionNameReviewer', naming(version, more))).code
    expect(await name(cast.street)).toBe('REVIEWER_NOT_NEEDED')
    for (const actor of [cast.secretary, cast.district, cast.residentsCommittee, cast.manager]) {
      expect(await name(actor)).toBe('NOT_YOURS')
    }
    expect(await name(cast.resident)).toBe('NOT_FOUND')
    expect(
      await name({ ...cast.street, ...cast.world.as({ ...cast.street.claims, territories: ['210113006'] }) }),
    ).toBe('NOT_FOUND')
  })

  it('for somebody out of office, unknown or of the company, and without a reason', async () => {
    const version = await inReview(cast)
    const due = await job(version)
    cast.world.time.advance(15 * day)
    await passToStreet(due, tools())
    const name = async (more: object) =>
      (await refusedWith(cast, cast.street, 'standardVersionNameReviewer', naming(version, more))).code
    const unfit = [
      'x',
      idOf('nobody'),
      idOf('秦前主任@示范·杏林苑业委会'),
      idOf('许工程师@示范·杏林苑业委会'),
    ]
    for (const seatId of unfit) expect(await name({ seatId })).toBe('REVIEWER_UNFIT')
    expect(await name({ reason: '' })).toBe('INVALID_INPUT')
    expect(await name({ body: 'OWNERS_COMMITTEE' })).toBe('REVIEWER_NOT_NEEDED')
  })
})
