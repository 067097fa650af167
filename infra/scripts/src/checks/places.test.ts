import { describe, expect, it } from 'vitest'
import { privatePlaces } from './places.ts'

const found = (path: string, text: string) => privatePlaces([{ path, text }], '/srv/checkouts/linli')

// Put together here, so that this file does not name them itself.
const privateHost = ['packages', 'example', 'internal'].join('.')

describe('a committed file', () => {
  it('names no private registry', () => {
    const lock = (host: string) => `"node_modules/pg": { "resolved": "https://${host}/pg/-/pg-8.0.0.tgz" }`
    expect(found('package-lock.json', lock(privateHost))).toEqual([
      `package-lock.json: packages come from https://${privateHost}/`,
    ])
    expect(found('package-lock.json', lock('registry.npmjs.org'))).toEqual([])
    expect(found('.npmrc', `registry=https://${privateHost}/`)).toHaveLength(2)
    expect(found('.npmrc', 'fund=false')).toEqual([])
  })

  it('names no address of a private network and no folder of one machine', () => {
    expect(found('README.md', `see http://${['10', '1', '2', '3'].join('.')}/wiki`)).toHaveLength(1)
    expect(found('README.md', `cd ${['', 'home', 'somebody', 'linli'].join('/')}`)).toHaveLength(1)
    expect(found('README.md', 'cd /srv/checkouts/linli/infra')).toEqual([
      'README.md: names /srv/checkouts/linli',
    ])
  })

  it('may name this machine and public addresses', () => {
    expect(found('README.md', 'open http://127.0.0.1:4000 or https://example.org')).toEqual([])
  })
})
