import { expect, it } from 'vitest'
import type { OrganisationsSay } from '../messages/messages.ts'
import { actWord } from './act-word.ts'

const say = ((key: string) => key) as unknown as OrganisationsSay

it('an act, and work that nobody does by hand, are said in words', () => {
  expect(actWord('organisationDissolve', say)).toBe('act.organisationDissolve')
  expect(actWord('a standard comes into force', say)).toBe('work.comesIntoForce')
})

it('an act that no list knows any more stays as it was written down', () => {
  expect(actWord('streetRename', say)).toBe('streetRename')
})
