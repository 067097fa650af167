import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { area, createCast, type Cast } from '../testing/cast.ts'
import {
  attachBasis,
  inReview,
  openToComments,
  publishFirst,
  read,
  signing,
  accepted,
  worseDraft,
} from '../testing/story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

interface Button {
  action: string
  isAllowed: boolean
  isNextStep: boolean
  bodies: string[]
  refusal: { code: string } | null
}

async function buttons(actor: Cast['manager'], id: string): Promise<Record<string, string>> {
  const { availableActions } = await read(
    actor,
    id,
    'availableActions { action isAllowed isNextStep bodies refusal { code } }',
  )
  return Object.fromEntries(
    (availableActions as Button[]).map(({ action, isAllowed, isNextStep, bodies, refusal }) => [
      action,
      [isAllowed ? 'allowed' : refusal!.code, ...(isNextStep ? ['next'] : []), ...bodies].join(' '),
    ]),
  )
}

describe('the buttons of a version', () => {
  it('say of a worse draft that its legal basis comes first, then that it can be handed on', async () => {
    const draft = await worseDraft(cast, { withBasis: false })
    expect(await buttons(cast.manager, draft.id)).toEqual({
      ...{
        EDIT: 'allowed',
        ATTACH_LEGAL_BASIS: 'allowed next',
        SUBMIT: 'LEGAL_BASIS_MISSING',
        WITHDRAW: 'allowed',
      },
    })
    await attachBasis(cast, draft)
    expect(await buttons(cast.manager, draft.id)).toMatchObject({
      ATTACH_LEGAL_BASIS: 'allowed',
      SUBMIT: 'allowed next',
    })
  })

  it('offer each body its own signature, the community the recording, and the company only to take it back', async () => {
    const version = await inReview(cast)
    expect(await buttons(cast.ownersCommittee, version.id)).toEqual({
      ...{ SIGN: 'allowed next OWNERS_COMMITTEE', RETURN: 'allowed OWNERS_COMMITTEE' },
    })
    expect(await buttons(cast.secretary, version.id)).toEqual({
      SIGN: 'allowed next PARTY_ORGANISATION',
      RECORD_SIGNATURE: 'allowed PARTY_ORGANISATION RESIDENTS_COMMITTEE OWNERS_COMMITTEE',
      RETURN: 'allowed PARTY_ORGANISATION',
    })
    expect(await buttons(cast.recused, version.id)).toMatchObject({ SIGN: 'RECUSED' })
    expect(await buttons(cast.manager, version.id)).toMatchObject({ RETURN: 'allowed', WITHDRAW: 'allowed' })
    expect(await buttons(cast.manager, version.id)).not.toHaveProperty('SIGN')
    expect(await buttons(cast.manager, version.id)).not.toHaveProperty('RECORD_SIGNATURE')
    expect(await buttons(cast.auditor, version.id)).toEqual({})
    await accepted(cast.secretary, 'standardVersionSign', signing(version, 'PARTY_ORGANISATION', cast))
    expect(await buttons(cast.secretary, version.id)).toMatchObject({ SIGN: 'ALREADY_SIGNED' })
  })

  it('let residents comment, and the company answer, and say why publishing has to wait', async () => {
    const version = await openToComments(cast)
    expect(await buttons(cast.resident, version.id)).toEqual({ COMMENT: 'allowed' })
    expect(await buttons(cast.manager, version.id)).toMatchObject({ PUBLISH: 'COMMENTS_OPEN' })
    // Nobody has said anything: there is nothing to answer yet.
    expect(await buttons(cast.manager, version.id)).not.toHaveProperty('ANSWER_COMMENTS')
    cast.world.time.advance(9 * 86_400_000)
    expect(await buttons(cast.manager, version.id)).toMatchObject({
      PUBLISH: 'allowed next',
      COMMENT: 'COMMENTS_CLOSED',
    })
  })

  it('put the answer to what was said first, and keep it at hand once it is given', async () => {
    const version = await openToComments(cast)
    const comment = { standardVersionId: version.id, text: '太少了。' }
    await accepted(cast.resident, 'standardCommentPlace', comment)
    expect(await buttons(cast.manager, version.id)).toMatchObject({ ANSWER_COMMENTS: 'allowed next' })
  })

  it('begin a draft where the company serves, and nowhere else', async () => {
    const beginning = async (actor: Cast['manager']) => {
      const { data } = await actor.ask(
        `{ managementArea(id: "${area.id}") { standardActions { action isAllowed } } }`,
      )
      return data!.managementArea.standardActions
    }
    expect(await beginning(cast.manager)).toEqual([{ action: 'CREATE', isAllowed: true }])
    for (const actor of [cast.otherCompany, cast.secretary, cast.resident])
      expect(await beginning(actor)).toEqual([])
  })
})
