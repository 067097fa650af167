import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Vault } from './vault.ts'

const secret = randomBytes(32)
const vaultFrom = (root: Buffer) =>
  new Vault((purpose) => createHmac('sha256', root).update(purpose).digest())
const vault = vaultFrom(secret)

describe('a person’s values', () => {
  const { sealedKey, sealer } = vault.newKey('person-1')

  it('come back whole with the key, and say by which key they were sealed', () => {
    const sealed = sealer.seal('示范路 1 号 2-301')
    expect(sealed).not.toContain('示范')
    expect(sealed).toMatch(/^[0-9a-f]{8}\./)
    expect(vault.unseal('person-1', sealedKey, sealed)).toBe('示范路 1 号 2-301')
  })

  it('look different every time, and cannot be moved to another person', () => {
    expect(sealer.seal('13800000001')).not.toBe(sealer.seal('13800000001'))
    expect(() => vault.unseal('person-2', sealedKey, sealer.seal('13800000001'))).toThrow(/authenticate/)
  })

  it('are worth nothing when one letter of them is changed, or without the installation’s key', () => {
    const sealed = sealer.seal('13800000001')
    const touched = sealed.replace(
      /\.(.)([^.]*)$/,
      (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
    )
    expect(() => vault.unseal('person-1', sealedKey, touched)).toThrow(/authenticate/)
    expect(() => vaultFrom(randomBytes(32)).unseal('person-1', sealedKey, sealed)).toThrow(/sealed with key/)
  })

  it('are found by the whole number however it is written, and by nothing less', () => {
    const index = vault.phoneIndex('13800000001')
    expect(['138 0000 0001', '+86-138-0000-0001'].map((phone) => vault.phoneIndex(phone))).toEqual([
      index,
      index,
    ])
    expect(vault.phoneIndex('1380000000')).not.toBe(index)
    expect(vaultFrom(randomBytes(32)).phoneIndex('13800000001')).not.toBe(index)
  })

  it('stay as they are when the installation gets another key', () => {
    const next = vaultFrom(randomBytes(32))
    const sealed = sealer.seal('沈处长')
    const resealed = vault.reseal('person-1', sealedKey, next)
    expect(next.unseal('person-1', resealed, sealed)).toBe('沈处长')
    expect(() => vault.unseal('person-1', resealed, sealed)).toThrow(/sealed with key/)
  })
})
