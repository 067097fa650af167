import { describe, expect, it } from 'vitest'
import { newId } from './id.ts'
import { maskName, maskPhone } from './masking.ts'

describe('A person in a list', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧**'],
    ['𠮷野家', '𠮷**'],
    ['Smith', 'S**'],
    ['', ''],
  ])('named %j is shown as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['13800001234', '138****1234'],
    ['138 0000 1234', '138****1234'],
    ['+86 13800001234', '138****1234'],
    ['024-88881234', '****34'],
    ['12345', '****'],
    ['', ''],
  ])('with the telephone number %j is shown with %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})

describe('A new identity', () => {
  it('is never given twice and sorts by the time of its making', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.toSorted()).toEqual(ids)
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})
