import { describe, expect, it } from 'vitest'
import { nameOf, participleOf, pluralOf, thirdPerson, withArticle } from './names.ts'

describe('a name', () => {
  it('has the forms that code and sentences need', () => {
    expect(nameOf('social-club', 'an aggregate')).toEqual({
      ...{ kebab: 'social-club', camel: 'socialClub', pascal: 'SocialClub' },
      ...{ snake: 'social_club', upper: 'SOCIAL_CLUB', words: 'social club' },
    })
  })

  it.each(['', 'Club', 'social club', 'social_club', 'club2', '-club', '幸福', 'x'.repeat(41)])(
    'is not %j, and says so in a sentence',
    (text) => {
      expect(() => nameOf(text, 'an aggregate')).toThrow(/is no name for an aggregate|is longer/)
    },
  )

  it.each(['delete', 'query', 'migrations'])('is not %s, which is taken', (text) => {
    expect(() => nameOf(text, 'an act')).toThrow('is taken')
  })

  it.each([
    ['programme', 'programmes', 'a programme'],
    ['policy', 'policies', 'a policy'],
    ['event', 'events', 'an event'],
    ['box', 'boxes', 'a box'],
    ['unit', 'units', 'a unit'],
  ])('of one %s is of several %s', (one, several, article) => {
    expect([pluralOf(one), withArticle(one)]).toEqual([several, article])
  })

  it.each([
    ['close', 'closes', 'closed'],
    ['plan', 'plans', 'planned'],
    ['submit', 'submits', 'submitted'],
    ['apply', 'applies', 'applied'],
    ['finish', 'finishes', 'finished'],
    ['review', 'reviews', 'reviewed'],
    ['call off', 'calls off', 'called off'],
  ])('of an act, %s, says who does it and what it is then', (verb, does, done) => {
    expect([thirdPerson(verb), participleOf(verb)]).toEqual([does, done])
  })
})
