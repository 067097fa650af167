import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from './context.ts'

/** Writes one person's values so that nobody reads them without that person's key. */
export interface Sealer {
  seal(value: string): string
  nameIndex(name: string): string
  phoneIndex(phone: string): string
}

const cipher = 'aes-256-gcm'

/** What a key of the installation is called in the values it sealed: enough to find it, nothing to guess it by. */
const nameOfKey = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8)

/** `key name.nonce.sealed.tag`: AES-256-GCM; the context is authenticated, so that no value can be moved elsewhere. */
export function seal(key: Buffer, context: string, value: Buffer): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([sealing.update(value), sealing.final()])
  return [
    nameOfKey(key),
    ...[nonce, sealed, sealing.getAuthTag()].map((part) => part.toString('base64url')),
  ].join('.')
}

/** @throws when the key is not the one that sealed the value, or the value was touched or moved */
export function openSealed(key: Buffer, context: string, value: string): Buffer {
  const [name, nonce, sealed, tag] = value.split('.')
  if (name !== nameOfKey(key))
    throw new Error(`This value was sealed with key ${name}, not with ${nameOfKey(key)}`)
  const opening = createDecipheriv(cipher, key, Buffer.from(nonce ?? '', 'base64url'))
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag ?? '', 'base64url'))
  return Buffer.concat([opening.update(Buffer.from(sealed ?? '', 'base64url')), opening.final()])
}

/** Digits only and without the country's code, so that one number has one index however it was typed. */
const digitsOf = (phone: string) => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/**
 * Keeps personal values so that the database alone tells nothing. Each person has a key of their own, itself sealed
 * under the installation's: a new installation key means sealing the small keys anew, and a person is erased by
 * deleting one. Names and numbers are found by a keyed hash of the whole value.
 */
export class Vault {
  private readonly sealing: Buffer
  private readonly index: Buffer

  /** @param deriveKey gives the installation's 32-byte key for one purpose */
  constructor(deriveKey: (purpose: string) => Buffer) {
    this.sealing = deriveKey('person-keys')
    this.index = deriveKey('person-index')
  }

  /** @returns a new key for one person, sealed for storage, and what seals that person's values */
  newKey(personId: string): { sealedKey: string; sealer: Sealer } {
    const key = randomBytes(32)
    return { sealedKey: seal(this.sealing, personId, key), sealer: this.sealerFor(personId, key) }
  }

  sealer(personId: string, sealedKey: string): Sealer {
    return this.sealerFor(personId, openSealed(this.sealing, personId, sealedKey))
  }

  unseal(personId: string, sealedKey: string, value: string): string {
    return openSealed(openSealed(this.sealing, personId, sealedKey), personId, value).toString('utf8')
  }

  /** The same key of a person, sealed under another vault's installation key. */
  reseal(personId: string, sealedKey: string, into: Vault): string {
    return seal(into.sealing, personId, openSealed(this.sealing, personId, sealedKey))
  }

  phoneIndex(phone: string): string {
    return createHmac('sha256', this.index)
      .update(`phone:${digitsOf(phone)}`)
      .digest('hex')
  }

  nameIndex(name: string): string {
    return createHmac('sha256', this.index)
      .update(`name:${name.normalize('NFC').trim()}`)
      .digest('hex')
  }

  private sealerFor(personId: string, key: Buffer): Sealer {
    return {
      seal: (value) => seal(key, personId, Buffer.from(value, 'utf8')),
      nameIndex: (name) => this.nameIndex(name),
      phoneIndex: (phone) => this.phoneIndex(phone),
    }
  }
}

const vaults = new WeakMap<object, Vault>()

/** The installation's vault; made once for a running service. */
export function vaultOf({ service }: Pick<Context, 'service'>): Vault {
  let vault = vaults.get(service)
  if (!vault) vaults.set(service, (vault = new Vault((purpose) => service.deriveKey(purpose))))
  return vault
}
