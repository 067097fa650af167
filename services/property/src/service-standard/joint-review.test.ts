import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appointed, createCast, type Cast } from '../testing/cast.ts'
import {
  accepted,
  inReview,
  publishFirst,
  read,
  refusedWith,
  signing,
  type Version,
} from '../testing/story.ts'

let cast: Cast
let published: Version
beforeAll(async () => {
  cast = await createCast()
  published = await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

const ofVersion = ({ id, revision }: Version) => ({ standardVersionId: id, revision })

describe('signing for a body', () => {
  it('is refused to the author, for whatever body', async () => {
    const version = await inReview(cast)
    for (const body of ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE']) {
      const { code, message } = await refusedWith(
        cast,
        cast.manager,
        'standardVersionSign',
        signing(version, body, cast),
      )
      expect(code).toBe('RECUSED')
      expect(message).toContain('应当回避')
    }
  })

  it('is refused to an owner who works for the company, also in the seat of the owners’ committee', async () => {
    const version = await inReview(cast)
    const input = signing(version, 'OWNERS_COMMITTEE', cast)
    expect((await refusedWith(cast, cast.recused, 'standardVersionSign', input)).code).toBe('RECUSED')
  })

  it('is refused in a seat whose term has ended, however fresh the claims', async () => {
    const version = await inReview(cast)
    const input = signing(version, 'OWNERS_COMMITTEE', cast)
    expect((await refusedWith(cast, cast.expired, 'standardVersionSign', input)).code).toBe('SEAT_EXPIRED')
  })

  it('is refused for a body to which one does not belong', async () => {
    const version = await inReview(cast)
    const input = signing(version, 'OWNERS_COMMITTEE', cast)
    expect((await refusedWith(cast, cast.secretary, 'standardVersionSign', input)).code).toBe('NOT_YOURS')
    expect((await refusedWith(cast, cast.district, 'standardVersionSign', input)).code).toBe('NOT_YOURS')
    expect((await refusedWith(cast, cast.otherCompany, 'standardVersionSign', input)).code).toBe('NOT_FOUND')
    expect((await refusedWith(cast, cast.resident, 'standardVersionSign', input)).code).toBe('NOT_FOUND')
  })

  it('is for one body only: who sits in two leaves the other to another member', async () => {
    const version = await inReview(cast)
    await accepted(
      cast.crossAppointedForOwners,
      'standardVersionSign',
      signing(version, 'OWNERS_COMMITTEE', cast),
    )
    const input = signing(version, 'PARTY_ORGANISATION', cast)
    expect((await refusedWith(cast, cast.crossAppointedForParty, 'standardVersionSign', input)).code).toBe(
      'SIGNED_FOR_ANOTHER_BODY',
    )
    await accepted(cast.secretary, 'standardVersionSign', input)
  })

  it('names the street where every member of the body is recused', async () => {
    const version = await inReview(cast)
    // The only member of the residents' committee takes a post in the company as well.
    await cast.tell(appointed('周主任', '示范安居物业', '客服主管'))
    const input = signing(version, 'RESIDENTS_COMMITTEE', cast)
    const { code, message } = await refusedWith(cast, cast.residentsCommittee, 'standardVersionSign', input)
    expect(code).toBe('NO_REVIEWER_LEFT')
    expect(message).toContain('街道指定')
    await cast.tell({
      type: 'AppointmentEnded',
      subject: appointed('周主任', '示范安居物业', '').subject,
      payload: { endsOn: '2026-01-31' },
    })
  })

  it('binds what was read: a content that is not this one is refused', async () => {
    const version = await inReview(cast)
    const input = { ...signing(version, 'PARTY_ORGANISATION', cast), contentHash: published.contentHash }
    expect((await refusedWith(cast, cast.secretary, 'standardVersionSign', input)).code).toBe(
      'CONTENT_CHANGED',
    )
  })

  it('is refused for a meeting that has not taken place, and a second time', async () => {
    const version = await inReview(cast)
    const input = signing(version, 'PARTY_ORGANISATION', cast)
    expect(
      (await refusedWith(cast, cast.secretary, 'standardVersionSign', { ...input, decidedOn: '2099-01-01' }))
        .code,
    ).toBe('MEETING_IN_THE_FUTURE')
    await accepted(cast.secretary, 'standardVersionSign', input)
    expect((await refusedWith(cast, cast.secretary, 'standardVersionSign', input)).code).toBe(
      'ALREADY_SIGNED',
    )
  })
})

describe('recording a signature from paper', () => {
  const recording = (version: Version) => ({
    ...signing(version, 'OWNERS_COMMITTEE', cast),
    signerName: '吴委员',
  })

  it('is refused to the side that proposes, in whatever seat', async () => {
    const version = await inReview(cast)
    for (const actor of [cast.manager, cast.confirmer, cast.recused]) {
      const { code } = await refusedWith(cast, actor, 'standardVersionRecordSignature', recording(version))
      expect(code).toBe('AUTHOR_MAY_NOT_RECORD')
    }
  })

  it('is open to the community, marked as recorded, and hides the name from the public', async () => {
    const version = await inReview(cast)
    await accepted(cast.residentsCommittee, 'standardVersionRecordSignature', recording(version))
    const fields = `reviews { body signature { isRecorded signerNameOnPaper signer { personName } recorder { personName } } }`
    const { reviews } = await read(cast.secretary, version.id, fields)
    expect(reviews.at(-1)).toEqual({
      body: 'OWNERS_COMMITTEE',
      signature: {
        isRecorded: true,
        signerNameOnPaper: '吴委员',
        signer: null,
        recorder: { personName: '周**' },
      },
    })
  })

  it('is not for owners, companies or residents to do', async () => {
    const version = await inReview(cast)
    expect(
      (await refusedWith(cast, cast.ownersCommittee, 'standardVersionRecordSignature', recording(version)))
        .code,
    ).toBe('NOT_YOURS')
    expect(
      (await refusedWith(cast, cast.resident, 'standardVersionRecordSignature', recording(version))).code,
    ).toBe('NOT_FOUND')
  })
})

describe('sending back', () => {
  it('needs a remark, and a part in it', async () => {
    const version = await inReview(cast)
    const input = { ...ofVersion(version), body: 'PARTY_ORGANISATION', remark: '  ' }
    expect((await refusedWith(cast, cast.secretary, 'standardVersionReturn', input)).code).toBe(
      'REMARK_MISSING',
    )
    const remark = { ...input, remark: '请改。' }
    expect((await refusedWith(cast, cast.ownersCommittee, 'standardVersionReturn', remark)).code).toBe(
      'NOT_YOURS',
    )
    expect(
      (
        await refusedWith(cast, cast.recused, 'standardVersionReturn', {
          ...remark,
          body: 'OWNERS_COMMITTEE',
        })
      ).code,
    ).toBe('RECUSED')
  })
})
