import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, district, type Cast } from '../testing/cast.ts'
import {
  accepted,
  beginFromCurrent,
  edit,
  greeting,
  inReview,
  openToComments,
  publishFirst,
  submit,
  type Version,
} from '../testing/story.ts'
import { closeCommentWindow } from './comment-window.ts'

let cast: Cast
let first: Version
beforeAll(async () => {
  cast = await createCast()
  first = await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

/** What was told to be known about a version, the first first. */
async function noticesOf({ id }: Version) {
  const rows = await cast.world.sqlAs(
    'property',
    { kind: 'SYSTEM' },
    `select payload from facts.fact where type = 'NoticeGiven' and subject = $1 order by id`,
    [id],
  )
  return rows.map(({ payload }) => payload)
}
const companyOf = ({ manager }: Cast) => manager.claims.organisations
const bodiesAround = {
  seats: ['PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE'].map((kind) => ({ kind, territory: area.code })),
}

describe('who has to know of a standard', () => {
  it('are the bodies when they must sign, all when comments open, and the bodies when it is public', async () => {
    const told = await noticesOf(first)
    expect(told.map(({ purpose }) => purpose)).toEqual([
      'SIGNATURE_ASKED',
      'COMMENTS_OPENED',
      'STANDARD_PUBLISHED',
    ])
    const [asked, opened, published] = told
    const signing = [cast.secretary, cast.residentsCommittee, cast.ownersCommittee].flatMap(
      ({ claims }) => claims.organisations,
    )
    expect(asked.to.organisations.toSorted()).toEqual(signing.toSorted())
    expect(asked).toMatchObject({
      link: `/app/property/standards/${first.reference}/review`,
      params: { area: '示范·杏林苑', company: '示范安居物业', reference: first.reference },
    })
    expect(asked.params.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(asked.publicLink).toBeUndefined()
    expect(opened.to.organisations.toSorted()).toEqual([...signing, ...companyOf(cast)].toSorted())
    expect(opened).toMatchObject({ publicLink: `/p/standards/${first.reference}` })
    expect(published).toMatchObject({
      to: bodiesAround,
      link: `/app/property/standards/${first.reference}`,
      params: { number: '1.0', effectiveOn: first.effectiveOn },
    })
  })

  it('is the company when a body sends it back', async () => {
    const version = await inReview(cast)
    await accepted(cast.secretary, 'standardVersionReturn', {
      ...{ standardVersionId: version.id, revision: version.revision },
      ...{ body: 'PARTY_ORGANISATION', remark: '请补充夜间值守。' },
    })
    const last = (await noticesOf(version)).at(-1)
    expect([last.purpose, last.to]).toEqual(['STANDARD_RETURNED', { organisations: companyOf(cast) }])
  })

  it('is the company when the days for comments are over', async () => {
    const version = await openToComments(cast)
    cast.world.time.advance(10 * 86_400_000)
    const { asSystem } = cast.world.service('property')
    const job = { districtId: district, standardVersionId: version.id }
    await closeCommentWindow(job, { asSystem, time: cast.world.time })
    const last = (await noticesOf(version)).at(-1)
    expect([last.purpose, last.to]).toEqual(['COMMENTS_CLOSED', { organisations: companyOf(cast) }])
  })

  it('are colleagues when a correction waits, and the company when somebody objects', async () => {
    const changed = [{ ...greeting, wording: '由专业人员养护绿地。' }]
    const handedOn = await submit(cast, await edit(cast, await beginFromCurrent(cast), changed))
    const { id, contentHash } = handedOn
    const correction = await accepted(cast.confirmer, 'standardVersionConfirm', {
      ...{ standardVersionId: id, contentHash },
    })
    await accepted(cast.ownersCommittee, 'standardVersionObject', {
      ...{ standardVersionId: id, revision: correction.revision, reason: '改动了原意。' },
    })
    expect((await noticesOf(correction)).map(({ purpose, to }) => [purpose, to])).toEqual([
      ['CONFIRMATION_ASKED', { organisations: companyOf(cast) }],
      ['STANDARD_PUBLISHED', bodiesAround],
      ['CORRECTION_OBJECTED', { organisations: companyOf(cast) }],
    ])
  })
})
