import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appointed, createCast, district, idOf, organisation, type Cast } from '../testing/cast.ts'
import {
  accepted,
  begin,
  edit,
  publishFirst,
  read,
  refusedWith,
  send,
  signing,
  submit,
  sweeping,
  today,
  worseDraft,
  type Version,
} from '../testing/story.ts'

/* Where a body is not there, or nobody of it may decide. */

const foreignArea = idOf('示范·悦水湾物业管理区域')
const reviews = `reviews { body status standIn organisationName signature { id }
  namedReviewer { reason reviewer { post organisationName personName } namer { organisationName } }
  opinions { asked inFavour against abstained summary witnessOrganisationName witness { personName } } }`

let cast: Cast
let published: Version
beforeAll(async () => {
  cast = await createCast()
  published = await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

/** 悦水湾 is looked after by the other company, and no owners' committee is registered there. */
async function firstWithoutCommittee(): Promise<Version> {
  const draft = await accepted(cast.otherCompany, 'standardVersionCreate', {
    managementAreaId: foreignArea,
    source: { templateId: 'SECOND' },
  })
  return accepted(cast.otherCompany, 'standardVersionSubmit', {
    standardVersionId: draft.id,
    revision: draft.revision,
  })
}
const heard = (version: Version, more: object = {}) => ({
  ...{ standardVersionId: version.id, body: 'OWNERS_COMMITTEE', gatheredOn: today(cast) },
  ...{
    asked: 9,
    inFavour: 6,
    against: 2,
    abstained: 1,
    summary: '多数代表认可。',
    contentHash: version.contentHash,
  },
  ...more,
})
const reviewOf = async (version: Version, body = 'OWNERS_COMMITTEE', actor = cast.street) =>
  (await read(actor, version.id, reviews)).reviews.find((review: any) => review.body === body)

describe('an estate without an owners’ committee', () => {
  it('has its representatives heard and the hearing witnessed; nobody signs for the owners', async () => {
    const version = await firstWithoutCommittee()
    expect(await reviewOf(version)).toMatchObject({ standIn: 'WITNESSED_OPINIONS', status: 'WAITING' })
    const input = signing(version, 'OWNERS_COMMITTEE', cast)
    for (const actor of [cast.residentsCommittee, cast.secretary]) {
      const { code } = await refusedWith(cast, actor, 'standardVersionSign', input)
      expect(['WITNESS_INSTEAD', 'NOT_YOURS']).toContain(code)
    }
    const paper = { ...input, signerName: '楼长' }
    expect(
      (await refusedWith(cast, cast.residentsCommittee, 'standardVersionRecordSignature', paper)).code,
    ).toBe('WITNESS_INSTEAD')
    await accepted(cast.residentsCommittee, 'standardVersionWitnessOpinions', heard(version))
    expect(await reviewOf(version)).toMatchObject({
      ...{ status: 'WITNESSED', signature: null },
      opinions: {
        ...{ asked: 9, inFavour: 6, against: 2, abstained: 1, summary: '多数代表认可。' },
        ...{ witnessOrganisationName: '示范·太湖社区居委会', witness: { personName: '周**' } },
      },
    })
    // The witness may sign for the committee it sits in: to witness is not to decide.
    await accepted(
      cast.residentsCommittee,
      'standardVersionSign',
      signing(version, 'RESIDENTS_COMMITTEE', cast),
    )
    const open = await accepted(
      cast.secretary,
      'standardVersionSign',
      signing(version, 'PARTY_ORGANISATION', cast),
    )
    expect(open.status).toBe('COMMENT_PERIOD')
    expect(await reviewOf(version, 'OWNERS_COMMITTEE', cast.resident)).toMatchObject({
      opinions: { inFavour: 6, summary: null, witness: null, witnessOrganisationName: '示范·太湖社区居委会' },
    })
    await accepted(cast.otherCompany, 'standardVersionWithdraw', { ...ofVersion(open), reason: '重新起草。' })
  })

  it('goes back to its draft when as many representatives are against it as for it', async () => {
    const version = await firstWithoutCommittee()
    const opposed = heard(version, { inFavour: 4, against: 4 })
    const { status } = await accepted(cast.residentsCommittee, 'standardVersionWitnessOpinions', opposed)
    expect(status).toBe('DRAFT')
    const { remarks } = await read(cast.otherCompany, version.id, 'remarks { body text }')
    expect(remarks[0]).toEqual({
      body: 'OWNERS_COMMITTEE',
      text: '征询业主代表 9 人：赞成 4 人、反对 4 人、弃权 1 人。',
    })
  })

  it('is witnessed by the residents’ committee alone, about what was read, and with figures that agree', async () => {
    const version = await firstWithoutCommittee()
    const witness = async (actor: Cast['manager'], more: object = {}) =>
      (await refusedWith(cast, actor, 'standardVersionWitnessOpinions', heard(version, more))).code
    expect(await witness(cast.otherCompany)).toBe('RECUSED')
    for (const actor of [cast.secretary, cast.street, cast.district])
      expect(await witness(actor)).toBe('NOT_YOURS')
    expect(await witness(cast.resident)).toBe('NOT_FOUND')
    expect(await witness(cast.residentsCommittee, { contentHash: 'other' })).toBe('CONTENT_CHANGED')
    expect(await witness(cast.residentsCommittee, { gatheredOn: '2099-01-01' })).toBe('MEETING_IN_THE_FUTURE')
    for (const figures of [{ asked: 8 }, { against: -1 }, { inFavour: 0, against: 0, abstained: 0 }]) {
      expect(await witness(cast.residentsCommittee, figures)).toBe('OPINIONS_INCONSISTENT')
    }
    expect(await witness(cast.residentsCommittee, { summary: ' ' })).toBe('INVALID_INPUT')
    expect(await witness(cast.residentsCommittee, { body: 'PARTY_ORGANISATION' })).toBe('NOT_YOURS')
  })

  it('is asked for nothing of the sort where one is there', async () => {
    const version = await submit(cast, await worseDraft(cast, { withBasis: true }))
    expect((await reviewOf(version)).standIn).toBeNull()
    expect(
      (await refusedWith(cast, cast.ownersCommittee, 'standardVersionWitnessOpinions', heard(version))).code,
    ).toBe('NOT_YOURS')
  })

  it('forgets what was heard when the content changes', async () => {
    const version = await firstWithoutCommittee()
    await accepted(cast.residentsCommittee, 'standardVersionWitnessOpinions', heard(version))
    const back = await accepted(cast.otherCompany, 'standardVersionReturn', {
      ...ofVersion(version),
      remark: '改。',
    })
    const { revision } = await read(cast.otherCompany, back.id)
    const edited = await accepted(cast.otherCompany, 'standardVersionEditItems', {
      ...{ standardVersionId: back.id, revision, put: [sweeping] },
    })
    const again = await accepted(cast.otherCompany, 'standardVersionSubmit', ofVersion(edited))
    expect(await reviewOf(again)).toMatchObject({ status: 'WAITING', opinions: null })
  })

  it('is answered for by the committee that local rules form, where the district has set so', async () => {
    await cast.tell(
      organisation('示范·悦水湾物管会', 'PROPERTY_MANAGEMENT_COMMITTEE', '210113004027-03'),
      appointed('韩委员', '示范·悦水湾物管会', '物管会主任'),
    )
    const version = await firstWithoutCommittee()
    expect(await reviewOf(version)).toMatchObject({
      ...{ standIn: 'PROPERTY_MANAGEMENT_COMMITTEE', organisationName: '示范·悦水湾物管会' },
    })
    const han = cast.world.as({
      ...{
        account: '韩委员',
        person: idOf('韩委员'),
        seat: idOf('韩委员@示范·悦水湾物管会'),
        kind: 'OWNERS_COMMITTEE',
      },
      ...{ district, organisations: [idOf('示范·悦水湾物管会')], territories: ['210113004027-03'] },
    })
    await accepted(han, 'standardVersionSign', signing(version, 'OWNERS_COMMITTEE', cast))
    expect((await reviewOf(version)).status).toBe('SIGNED')
    // Dissolved, it answers for nobody any more.
    const { subject, payload } = organisation(
      '示范·悦水湾物管会',
      'PROPERTY_MANAGEMENT_COMMITTEE',
      '210113004027-03',
    )
    await cast.tell({
      type: 'OrganisationChanged',
      subject,
      payload: { ...payload, dissolvedOn: '2026-03-01' },
    })
    expect((await reviewOf(await firstWithoutCommittee())).standIn).toBe('WITNESSED_OPINIONS')
  })
})

const ofVersion = ({ id, revision }: Version) => ({ standardVersionId: id, revision })

describe('the rules of a district', () => {
  const input = (more: object = {}) => ({
    input: {
      ...{ inForceFrom: today(cast), reviewWorkingDays: 3, commentWindowDays: 10, objectionDays: 5 },
      reviewingBodies: ['OLD', 'RESETTLEMENT', 'COMMERCIAL'].map((type) => ({
        type,
        bodies: ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'],
      })),
      ownersStandIns: [],
      ...more,
    },
  })
  const set = `mutation($input: ReviewRulesSetInput!) { reviewRulesSet(input: $input) { errors { code path }
    reviewRules { maySet today { inForceFrom reviewWorkingDays ownersStandIns setInPost reviewingBodies { type bodies } } history { inForceFrom } } } }`
  const ask = async (actor: Cast['manager'], more: object = {}) => {
    const { data, errors } = await actor.ask(set, input(more))
    expect(errors).toBeUndefined()
    return data!.reviewRulesSet
  }

  it('are set by its administrator, from today on at the earliest, and once for a day', async () => {
    for (const actor of [cast.street, cast.manager, cast.secretary, cast.auditor]) {
      expect((await ask(actor)).errors[0].code).toBe('NOT_YOURS')
    }
    expect((await ask(cast.resident)).errors[0].code).toBe('NOT_SIGNED_IN')
    expect((await ask(cast.district, { inForceFrom: '2026-01-01' })).errors[0].code).toBe('RULE_DAY_TAKEN')
    expect((await ask(cast.district, { reviewWorkingDays: 0 })).errors[0]).toMatchObject({
      path: ['reviewWorkingDays'],
    })
    expect((await ask(cast.district, { commentWindowDays: 61 })).errors[0].code).toBe('INVALID_INPUT')
    const nobody = [{ type: 'OLD', bodies: [] }]
    expect((await ask(cast.district, { reviewingBodies: nobody })).errors[0]).toMatchObject({
      path: ['reviewingBodies'],
    })
    expect((await read(cast.manager, published.id, 'id')).id).toBe(published.id)
  })

  it('decide from that day on who is asked, what stands in and for how long; what was handed on before stays', async () => {
    const before = await firstWithoutCommittee()
    const { errors, reviewRules } = await ask(cast.district)
    expect(errors).toEqual([])
    expect(reviewRules).toMatchObject({
      maySet: true,
      today: { inForceFrom: today(cast), reviewWorkingDays: 3, ownersStandIns: [] },
      history: [{ inForceFrom: today(cast) }],
    })
    expect((await ask(cast.district)).errors[0].code).toBe('RULE_DAY_TAKEN')
    // With nothing that stands in, a committee has to be registered first.
    const draft = await accepted(cast.otherCompany, 'standardVersionCreate', {
      managementAreaId: foreignArea,
      source: { templateId: 'SECOND' },
    })
    const payload = await send(cast.otherCompany, 'standardVersionSubmit', ofVersion(draft))
    expect(payload.errors[0].code).toBe('REVIEWING_BODY_MISSING')
    expect((await reviewOf(before)).standIn).toBe('WITNESSED_OPINIONS')
    const asked = await submit(
      cast,
      await edit(cast, await begin(cast, idOf('示范·北苑旧居物业管理区域')), [sweeping]),
    )
      .then(({ id }) => read(cast.manager, id, 'reviews { body }'))
      .catch((error: Error) => error.message)
    // The old estate has no owners' committee either.
    expect(asked).toContain('REVIEWING_BODY_MISSING')
    const here = await submit(cast, await worseDraft(cast, { withBasis: true }))
    expect((await read(cast.manager, here.id, 'reviews { body }')).reviews).toEqual([
      { body: 'RESIDENTS_COMMITTEE' },
      { body: 'OWNERS_COMMITTEE' },
    ])
  })
})
