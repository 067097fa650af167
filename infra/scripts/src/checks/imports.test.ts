import { describe, expect, it } from 'vitest'
import { importProblems, importsOf } from './imports.ts'

const problemsOf = (files: Record<string, string>) =>
  importProblems(Object.entries(files).map(([path, text]) => ({ path, text })))

describe('the reader of imports', () => {
  it('tells what is left at run time from what is a type alone', () => {
    const text = `import type { A } from './a.ts'
import { type B, type C } from './b.ts'
import {
  type D,
  e,
} from './d.ts'
export * from './f.ts'
export { g } from './g.ts'
import './styles.css'
const later = await import('./later.ts')`
    expect(importsOf(text)).toEqual([
      { from: './a.ts', typeOnly: true },
      { from: './b.ts', typeOnly: true },
      { from: './d.ts', typeOnly: false },
      { from: './f.ts', typeOnly: false },
      { from: './g.ts', typeOnly: false },
      { from: './styles.css', typeOnly: false },
      { from: './later.ts', typeOnly: false },
    ])
  })
})

describe('a workspace', () => {
  it('is not left by a relative path', () => {
    const text = `import { service } from '../../organisations/src/service.ts'`
    expect(problemsOf({ 'services/property/src/service.ts': text })).toEqual([
      `services/property/src/service.ts: ../../organisations/src/service.ts lies in another workspace; import it by its package's name`,
    ])
  })
})

describe('a folder of a service', () => {
  it('is entered through its index by its siblings', () => {
    const inside = 'services/property/src/service-standard/publish.ts'
    expect(problemsOf({ [inside]: `import { x } from '../territory/territory.ts'` })).toEqual([
      `${inside}: ../territory/territory.ts is behind services/property/src/territory/index.ts`,
    ])
    expect(problemsOf({ [inside]: `import { x } from '../territory/index.ts'` })).toEqual([])
    expect(problemsOf({ [inside]: `import { x } from './import/read-table.ts'` })).toEqual([])
  })

  it('is open to the service that lists what it has, and to tests', () => {
    expect(
      problemsOf({ 'services/property/src/service.ts': `import { x } from './territory/territory.ts'` }),
    ).toEqual([])
    const test = 'services/property/src/service-standard/publish.test.ts'
    expect(problemsOf({ [test]: `import { x } from '../territory/territory.ts'` })).toEqual([])
  })
})

describe('a policy', () => {
  const policy = 'services/property/src/standard/standard.policy.ts'

  it('does not stand on the database at one remove', () => {
    const problems = problemsOf({
      [policy]: `import { rank } from './rank.ts'`,
      'services/property/src/standard/rank.ts': `import { p } from '@mikro-orm/core'`,
    })
    expect(problems).toEqual([
      `${policy}: stands on @mikro-orm/core through services/property/src/standard/rank.ts`,
    ])
  })

  it('may name the types of anything, and use what a sibling offers', () => {
    const problems = problemsOf({
      [policy]: `import type { Viewer } from '@linli/subgraph'\nimport { mayAdminister } from '../account/index.ts'`,
      'services/property/src/account/index.ts': `export { Account } from './account.ts'`,
      'services/property/src/account/account.ts': `import { p } from '@mikro-orm/core'`,
    })
    expect(problems).toEqual([])
  })
})
