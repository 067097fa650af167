import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash, type Canonical } from './content-hash.ts'

describe('What people sign', () => {
  it('has one spelling, whatever the order in which it was written down', () => {
    expect(canonicalJson({ b: 1, a: ['急修', null, true], c: { z: 10n, y: '"' } })).toBe(
      '{"a":["急修",null,true],"b":1,"c":{"y":"\\"","z":"10"}}',
    )
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }))
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }))
  })

  it('has a hash that anybody can recompute', () => {
    // sha256sum of the six bytes {"a":1} without the line end.
    expect(contentHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
  })

  it('has another hash as soon as anything in it differs', () => {
    const value = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
    )
    fc.assert(
      fc.property(value, value, (a, b) => {
        const left = a as Canonical
        const right = b as Canonical
        expect(contentHash(left) === contentHash(right)).toBe(canonicalJson(left) === canonicalJson(right))
      }),
    )
    expect(contentHash(['a', 'b'])).not.toBe(contentHash(['b', 'a']))
    expect(contentHash({ target: '30' })).not.toBe(contentHash({ target: '60' }))
    expect(contentHash({ a: null })).not.toBe(contentHash({}))
  })

  it('does not depend on how a character was composed', () => {
    expect(contentHash('é')).toBe(contentHash('e\u0301'))
  })

  it('contains no fraction and nothing but plain data', () => {
    expect(() => canonicalJson(0.5)).toThrow(TypeError)
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError)
    expect(() => canonicalJson(new Date() as never)).toThrow(TypeError)
    expect(() => canonicalJson(new Map() as never)).toThrow(TypeError)
  })
})
