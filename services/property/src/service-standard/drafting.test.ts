import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, idOf, type Cast } from '../testing/cast.ts'
import {
  accepted,
  beginFromCurrent,
  edit,
  everythingStored,
  firstItem,
  greeting,
  inReview,
  publishFirst,
  read,
  refusedWith,
  send,
  submit,
  sweeping,
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

describe('handing on a draft', () => {
  it('is refused for a looser promise without its legal basis', async () => {
    const draft = await worseDraft(cast, { withBasis: false })
    const { code, message } = await refusedWith(cast, cast.manager, 'standardVersionSubmit', ofVersion(draft))
    expect(code).toBe('LEGAL_BASIS_MISSING')
    expect(message).toContain('民法典第278条')
  })

  it('is refused for a looser promise smuggled in as a typo', async () => {
    const draft = await edit(cast, await beginFromCurrent(cast), [
      { ...firstItem, wording: '急修报修后 90 分钟内到达现场。' },
    ])
    expect(draft.route.changeClass).toBe('ADVERSE')
    const { code, message } = await refusedWith(cast, cast.manager, 'standardVersionSubmit', ofVersion(draft))
    expect(code).toBe('FIGURES_DIFFER')
    expect(message).toContain('急修到场「90')
  })

  it('is refused while better and worse are mixed, and where nothing differs', async () => {
    const current = await beginFromCurrent(cast)
    expect((await refusedWith(cast, cast.manager, 'standardVersionSubmit', ofVersion(current))).code).toBe(
      'NOTHING_CHANGED',
    )
    const mixed = await edit(cast, current, [
      { ...sweeping, wording: '楼道每日清扫 1 次。', target: '1' },
      { ...firstItem, wording: '急修报修后 30 分钟内到达现场。', target: '30' },
    ])
    expect((await refusedWith(cast, cast.manager, 'standardVersionSubmit', ofVersion(mixed))).code).toBe(
      'SPLIT_FIRST',
    )
  })

  it('has one effect and the same outcome however often it is sent with one key', async () => {
    const draft = await worseDraft(cast, { withBasis: true })
    const input = { ...ofVersion(draft), idempotencyKey: 'submit-once' }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(cast.manager, 'standardVersionSubmit', input)),
    )
    expect(new Set(answers.map(({ errors }) => JSON.stringify(errors)))).toEqual(new Set(['[]']))
    expect(new Set(answers.map(({ standardVersion }) => JSON.stringify(standardVersion))).size).toBe(1)
    const { events } = await read(
      cast.manager,
      draft.id,
      'events(first: 100) { edges { node { sentence } } }',
    )
    const handedOn = events.edges.filter(({ node }: any) => node.sentence === '提交联审')
    expect(handedOn).toHaveLength(1)
    const before = await everythingStored(cast)
    const again = await send(cast.manager, 'standardVersionSubmit', { ...input, revision: 99 })
    expect(again.errors[0].code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await everythingStored(cast)).toBe(before)
  })
})

describe('a correction', () => {
  it('is not confirmed by the one who handed it in', async () => {
    const draft = await edit(cast, await beginFromCurrent(cast), [
      { ...greeting, wording: '由专业人员养护绿地。' },
    ])
    const handedOn = await submit(cast, draft)
    const input = { standardVersionId: handedOn.id, contentHash: handedOn.contentHash }
    expect((await refusedWith(cast, cast.manager, 'standardVersionConfirm', input)).code).toBe('SAME_PERSON')
    expect((await refusedWith(cast, cast.otherCompany, 'standardVersionConfirm', input)).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusedWith(cast, cast.secretary, 'standardVersionConfirm', input)).code).toBe('NOT_YOURS')
    // A supervisor could keep the code; the second person would then be the first one.
    const inTheField = cast.world.as({ ...cast.confirmer.claims, isField: true })
    expect((await refusedWith(cast, inTheField, 'standardVersionConfirm', input)).code).toBe(
      'OWN_SIGN_IN_NEEDED',
    )
  })
})

describe('editing', () => {
  it('is refused for what is published: it can only be followed by another version', async () => {
    const input = { ...ofVersion(published), put: [{ ...firstItem, target: '90' }] }
    expect((await refusedWith(cast, cast.manager, 'standardVersionEditItems', input)).code).toBe(
      'WRONG_STATUS',
    )
    expect(
      (
        await refusedWith(cast, cast.manager, 'legalBasisAttach', {
          ...ofVersion(published),
          kind: 'OWNERS_DECISION',
          ownersDecisionId: 'x',
        })
      ).code,
    ).toBe('WRONG_STATUS')
    expect((await refusedWith(cast, cast.otherCompany, 'standardVersionEditItems', input)).code).toBe(
      'NOT_YOURS',
    )
    expect((await refusedWith(cast, cast.resident, 'standardVersionEditItems', input)).code).toBe(
      'NOT_SIGNED_IN',
    )
  })

  it('by two people at once shows the later one both versions and overwrites nothing', async () => {
    const draft = await beginFromCurrent(cast)
    const theirs = { ...sweeping, wording: '楼道每日清扫 3 次。', target: '3' }
    const yours = { ...sweeping, wording: '楼道每日清扫 4 次。', target: '4' }
    await accepted(cast.confirmer, 'standardVersionEditItems', { ...ofVersion(draft), put: [theirs] })
    const before = await everythingStored(cast)
    const payload = await send(
      cast.manager,
      'standardVersionEditItems',
      { ...ofVersion(draft), put: [yours] },
      'conflicts { code stored { target } yours { target } }',
    )
    expect(payload.errors[0].code).toBe('CONFLICT')
    expect(payload.conflicts).toEqual([
      { code: sweeping.code, stored: { target: '3' }, yours: { target: '4' } },
    ])
    expect(payload.standardVersion.revision).toBe(draft.revision + 1)
    expect(await everythingStored(cast)).toBe(before)
  })

  it('refuses promises that are incomplete, all of the batch together', async () => {
    const draft = await beginFromCurrent(cast)
    const input = {
      ...ofVersion(draft),
      put: [
        { ...greeting, wording: '好。' },
        { ...firstItem, target: null },
      ],
    }
    const { code, message } = await refusedWith(cast, cast.manager, 'standardVersionEditItems', input)
    expect(code).toBe('ITEMS_INVALID')
    expect(message).toContain('急修到场')
  })
})

describe('a draft', () => {
  it('is read by nobody outside the company', async () => {
    const draft = await beginFromCurrent(cast)
    for (const actor of [
      cast.otherCompany,
      cast.resident,
      cast.stranger,
      cast.district,
      cast.secretary,
      cast.ownersCommittee,
    ]) {
      expect(await read(actor, draft.id, 'id')).toBeNull()
    }
    expect(await read(cast.confirmer, draft.id, 'id')).not.toBeNull()
  })

  it('in review is read by those concerned and by nobody else', async () => {
    const version = await inReview(cast)
    for (const actor of [cast.otherCompany, cast.resident, cast.stranger])
      expect(await read(actor, version.id, 'id')).toBeNull()
    for (const actor of [cast.district, cast.street, cast.auditor, cast.secretary, cast.ownersCommittee]) {
      expect(await read(actor, version.id, 'id')).not.toBeNull()
    }
  })

  it('is begun by nobody but the company that serves the area', async () => {
    const input = { managementAreaId: area.id, source: { currentVersion: true } }
    expect((await refusedWith(cast, cast.otherCompany, 'standardVersionCreate', input)).code).toBe(
      'NOT_YOURS',
    )
    expect((await refusedWith(cast, cast.secretary, 'standardVersionCreate', input)).code).toBe('NOT_YOURS')
    expect((await refusedWith(cast, cast.resident, 'standardVersionCreate', input)).code).toBe(
      'NOT_SIGNED_IN',
    )
    const two = { ...input, source: { currentVersion: true, templateId: 'SECOND' } }
    expect((await refusedWith(cast, cast.manager, 'standardVersionCreate', two)).code).toBe('INVALID_INPUT')
  })
})

describe('a draft that others have overtaken', () => {
  it('cannot go on before its changes are carried over, and then loses none of them', async () => {
    const late = await worseDraft(cast, { withBasis: true })
    const better = await edit(cast, await beginFromCurrent(cast), [
      { ...firstItem, wording: '急修报修后 45 分钟内到达现场。', target: '45' },
    ])
    await accepted(cast.manager, 'standardVersionPublish', { ...ofVersion(better), effectiveOn: today(cast) })
    expect((await refusedWith(cast, cast.manager, 'standardVersionSubmit', ofVersion(late))).code).toBe(
      'BASE_OUTDATED',
    )
    const rebased = await accepted(cast.manager, 'standardVersionRebase', ofVersion(late))
    const { items } = await read(cast.manager, rebased.id, 'items { code target }')
    expect(items).toEqual(
      expect.arrayContaining([
        { code: firstItem.code, target: '45' },
        { code: sweeping.code, target: '1' },
      ]),
    )
    expect((await submit(cast, rebased)).status).toBe('IN_REVIEW')
  })
})

describe('what nobody may see or send', () => {
  it('is the same as what is not there', async () => {
    const nowhere = { standardVersionId: idOf('nowhere'), revision: 1 }
    for (const id of [nowhere.standardVersionId, 'not-an-id', '']) {
      const input = { ...nowhere, standardVersionId: id }
      expect((await refusedWith(cast, cast.manager, 'standardVersionSubmit', input)).code).toBe('NOT_FOUND')
    }
  })
})
