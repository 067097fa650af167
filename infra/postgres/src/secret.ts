import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The root of every key of an installation: 32 random bytes. Everything else is derived, nothing else is stored. */
export type Secret = Buffer

/**
 * Reads the installation's secret, making it on the first start.
 * `LINLI_SECRET_FILE` names a file kept by the operator; otherwise it stands beside the data,
 * which is why a backup of the data alone is useless without it.
 * @throws if a named file is missing or does not hold 32 bytes in hexadecimal.
 */
export function loadSecret(dataFolder: string, secretFile = process.env.LINLI_SECRET_FILE): Secret {
  const path = secretFile ?? join(dataFolder, 'secret')
  if (!existsSync(path)) {
    if (secretFile) throw new Error(`LINLI_SECRET_FILE names ${secretFile}, which does not exist`)
    mkdirSync(dirname(path), { recursive: true })
    // Whole or not at all, and one of two that start at once makes it.
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (secret.length !== 32) throw new Error(`${path} must hold 64 hexadecimal digits (32 bytes)`)
  return secret
}

/** A 32-byte key for one purpose; two purposes never share a key. */
export function deriveKey(secret: Secret, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `linli:${purpose}`, 32))
}

/** The password of a login role: derived, so that it is written down nowhere. */
export function rolePassword(secret: Secret, role: string): string {
  return createHmac('sha256', deriveKey(secret, 'database-roles')).update(role).digest('hex')
}
