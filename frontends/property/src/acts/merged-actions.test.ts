import { describe, expect, it } from 'vitest'
import { bodiesFor } from './bodies-for.ts'
import { mergedActions, type OfferedAction } from './merged-actions.ts'

const sign = (body: 'PARTY_ORGANISATION' | 'RESIDENTS_COMMITTEE', isAllowed: boolean): OfferedAction => ({
  action: 'SIGN',
  isAllowed,
  isNextStep: isAllowed,
  bodies: [body],
  refusal: isAllowed ? null : { code: 'RECUSED', message: '应当回避' },
})

describe('somebody who sits in two bodies', () => {
  it('sees one button that signs for either', () => {
    const both = [sign('PARTY_ORGANISATION', true), sign('RESIDENTS_COMMITTEE', true)]
    expect(mergedActions(both)).toHaveLength(1)
    expect(mergedActions(both)[0]).toMatchObject({ bodies: ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE'] })
  })

  it('signs for the one that is open when the other is refused, in whatever order they are told', () => {
    const mixed = [sign('PARTY_ORGANISATION', false), sign('RESIDENTS_COMMITTEE', true)]
    for (const actions of [mixed, mixed.toReversed()]) {
      expect(mergedActions(actions)).toMatchObject([{ isAllowed: true, bodies: ['RESIDENTS_COMMITTEE'] }])
      expect(bodiesFor(actions, 'SIGN')).toEqual(['RESIDENTS_COMMITTEE'])
    }
  })

  it('is told why when both are refused', () => {
    const refused = [sign('PARTY_ORGANISATION', false), sign('RESIDENTS_COMMITTEE', false)]
    expect(mergedActions(refused)).toMatchObject([{ isAllowed: false, refusal: { code: 'RECUSED' } }])
  })
})
