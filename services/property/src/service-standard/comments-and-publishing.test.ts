import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import {
  accepted,
  openToComments,
  publishFirst,
  read,
  refusedWith,
  send,
  today,
  worseDraft,
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

describe('publishing', () => {
  it('is refused while a comment has no answer', async () => {
    const version = await openToComments(cast)
    await send(cast.resident, 'standardCommentPlace', { standardVersionId: version.id, text: '太少了。' })
    cast.world.time.advance(9 * 86_400_000)
    const now = await read(cast.manager, version.id)
    const input = { ...ofVersion(now), effectiveOn: today(cast) }
    const { code, message } = await refusedWith(cast, cast.manager, 'standardVersionPublish', input)
    expect(code).toBe('COMMENTS_UNANSWERED')
    expect(message).toContain('1 条意见')
  })

  it('is refused while the days for comments run, and for a day in the past', async () => {
    const version = await openToComments(cast)
    const input = { ...ofVersion(version), effectiveOn: today(cast) }
    expect((await refusedWith(cast, cast.manager, 'standardVersionPublish', input)).code).toBe(
      'COMMENTS_OPEN',
    )
    cast.world.time.advance(9 * 86_400_000)
    const past = { ...input, effectiveOn: '2026-01-01' }
    expect((await refusedWith(cast, cast.manager, 'standardVersionPublish', past)).code).toBe(
      'EFFECTIVE_DAY_PAST',
    )
  })

  it('is refused past the bodies: a looser promise cannot go out from its draft', async () => {
    const draft = await worseDraft(cast, { withBasis: true })
    const input = { ...ofVersion(draft), effectiveOn: today(cast) }
    expect((await refusedWith(cast, cast.manager, 'standardVersionPublish', input)).code).toBe(
      'REVIEW_REQUIRED',
    )
  })
})

describe('commenting', () => {
  it('is refused before and after the days for it', async () => {
    const version = await openToComments(cast)
    cast.world.time.advance(9 * 86_400_000)
    const input = { standardVersionId: version.id, text: '晚了一步。' }
    expect((await refusedWith(cast, cast.resident, 'standardCommentPlace', input)).code).toBe(
      'COMMENTS_CLOSED',
    )
    const onPublished = { ...input, standardVersionId: published.id }
    expect((await refusedWith(cast, cast.resident, 'standardCommentPlace', onPublished)).code).toBe(
      'COMMENTS_CLOSED',
    )
  })

  it('for somebody else is for community staff, not for anybody', async () => {
    const version = await openToComments(cast)
    const input = { standardVersionId: version.id, text: '纸上写的意见。', recordedFrom: 'PAPER' }
    expect((await refusedWith(cast, cast.resident, 'standardCommentPlace', input)).code).toBe('NOT_SIGNED_IN')
    expect((await refusedWith(cast, cast.manager, 'standardCommentPlace', input)).code).toBe('NOT_YOURS')
    const payload = await send(
      cast.residentsCommittee,
      'standardCommentPlace',
      input,
      'standardComment { origin }',
    )
    expect(payload).toMatchObject({ errors: [], standardComment: { origin: 'PAPER' } })
  })

  it('is answered once, by the company', async () => {
    const version = await openToComments(cast)
    const { standardComment } = await send(
      cast.resident,
      'standardCommentPlace',
      { standardVersionId: version.id, text: '请说明理由。' },
      'standardComment { id }',
    )
    const input = { standardCommentId: standardComment.id, text: '见业主大会决定。', isAdopted: false }
    expect((await refusedWith(cast, cast.secretary, 'standardCommentAnswer', input)).code).toBe('NOT_YOURS')
    expect((await refusedWith(cast, cast.resident, 'standardCommentAnswer', input)).code).toBe(
      'NOT_SIGNED_IN',
    )
    await accepted(cast.manager, 'standardCommentAnswer', input)
    expect((await refusedWith(cast, cast.manager, 'standardCommentAnswer', input)).code).toBe(
      'ALREADY_ANSWERED',
    )
  })
})
