import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressList, clientAddressOf, truncatedAddress } from './client-address.ts'
import { acceptedEncoding } from './http-exchange.ts'
import { ownOrigin } from './own-origin.ts'
import { passwordRefusal } from './password-policy.ts'
import { languageOf, requestIdOf } from './request-context.ts'

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage

describe('where a request comes from', () => {
  const proxies = addressList(['10.0.0.0/8', '::1'])

  it('is the connection’s address, unless a proxy of ours speaks for somebody', () => {
    const forged = { 'x-forwarded-for': '198.51.100.9' }
    expect(clientAddressOf(from('203.0.113.7', forged), proxies)).toBe('203.0.113.7')
    expect(clientAddressOf(from('::ffff:10.1.2.3', forged), proxies)).toBe('198.51.100.9')
  })

  it('is the last address that no proxy of ours wrote, whatever stands before it', () => {
    const chain = { 'x-forwarded-for': '1.1.1.1, 198.51.100.9, 10.9.9.9' }
    expect(clientAddressOf(from('::1', chain), proxies)).toBe('198.51.100.9')
    expect(clientAddressOf(from('::1', { 'x-forwarded-for': 'nonsense' }), proxies)).toBe('::1')
  })

  it('is kept without the part that points at one household', () => {
    expect(truncatedAddress('203.0.113.77')).toBe('203.0.113.0')
    expect(truncatedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::')
    expect(truncatedAddress('2001:db8::1')).toBe('2001:db8::')
  })

  it('is a setting that is checked', () => {
    expect(() => addressList(['proxy.local'])).toThrow(/proxy\.local/)
  })
})

describe('the addresses under which we are visited', () => {
  const request = (headers: Record<string, string>) => from('127.0.0.1', headers)

  it('are whatever name of this machine was typed, as long as nothing is set', () => {
    const own = ownOrigin(undefined, 'http://0.0.0.0:4000')
    expect(own.origin).toBe('http://localhost:4000')
    expect(own.visited(request({ host: '203.0.113.5:4000' }))).toBe('http://203.0.113.5:4000')
    expect(() =>
      own.refuseOthers(request({ host: 'localhost:4000', origin: 'http://localhost:4000' })),
    ).not.toThrow()
    expect(() => own.refuseOthers(request({ host: 'localhost:4000', origin: 'http://elsewhere' }))).toThrow(
      /another site/,
    )
    expect(() => own.refuseOthers(request({ host: 'localhost:4000', origin: 'null' }))).toThrow(
      /another site/,
    )
  })

  it('are the one that is set', () => {
    const own = ownOrigin('https://linli.example/', 'http://127.0.0.1:4000')
    expect(own.visited(request({ host: 'attacker.example' }))).toBe('https://linli.example')
    expect(() =>
      own.refuseOthers(request({ host: 'attacker.example', origin: 'http://attacker.example' })),
    ).toThrow(/another site/)
  })
})

describe('what else a request says', () => {
  it('is the language most wanted of the two we speak', () => {
    expect(languageOf(undefined)).toBe('zh-CN')
    expect(languageOf('en-US,en;q=0.9,zh-CN;q=0.8')).toBe('en')
    expect(languageOf('zh;q=0.9,en;q=0.4')).toBe('zh-CN')
    expect(languageOf('de, fr;q=0.5')).toBe('zh-CN')
    expect(languageOf('en;q=0, zh')).toBe('zh-CN')
  })

  it('is an id that is fit for a log', () => {
    expect(requestIdOf({ 'x-request-id': 'desk-0001' })).toBe('desk-0001')
    for (const unfit of ['short', 'with space here', 'x'.repeat(65), 'line\nbreak-1']) {
      expect(requestIdOf({ 'x-request-id': unfit })).toMatch(/^[\da-f-]{36}$/)
    }
  })

  it('is the compression it takes', () => {
    expect(acceptedEncoding('gzip, deflate, br, zstd')).toBe('br')
    expect(acceptedEncoding('gzip;q=1.0, br;q=0')).toBe('gzip')
    expect(acceptedEncoding('deflate')).toBeNull()
  })
})

describe('a password', () => {
  it('is long, not one of the common ones, and does not repeat itself or the name', () => {
    expect(passwordRefusal('short', 'lin')).toBe('PASSWORD_TOO_SHORT')
    expect(passwordRefusal('x'.repeat(129), 'lin')).toBe('PASSWORD_TOO_LONG')
    expect(passwordRefusal('Admin123456', 'lin')).toBe('PASSWORD_TOO_COMMON')
    expect(passwordRefusal('abababababab', 'lin')).toBe('PASSWORD_TOO_COMMON')
    expect(passwordRefusal('my-secretary-9', 'Secretary')).toBe('PASSWORD_TOO_COMMON')
    expect(passwordRefusal('三盏灯和一把铁水壶呀', '林书记')).toBeNull()
  })
})
