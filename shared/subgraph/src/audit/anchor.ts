import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson, civilDay } from '@linli/kernel'
import { deriveKey, type Secret } from '@linli/postgres'
import type { ClientBase } from 'pg'
import { beginAsSystem, chainHeads } from './chain.ts'

/** The signed head of a district's chain on one day. Who keeps it can tell later whether the past was rewritten. */
export interface Anchor {
  district: string
  /** The civil day on which it was signed. */
  day: string
  /** How many entries the chain had. */
  sequence: number
  hash: string
  /** Ed25519 over the canonical form of the four above, in base64url. */
  signature: string
}

/** The installation's keys for anchors; the public one is for everybody. */
export interface AnchorKeys {
  privateKey: KeyObject
  publicKey: KeyObject
}

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Derived from the installation's secret, so that there is no second thing to keep. */
export function anchorKeys(secret: Secret): AnchorKeys {
  const seed = deriveKey(secret, 'audit-anchors')
  const privateKey = createPrivateKey({
    key: Buffer.concat([ed25519Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

/** The public key as it stands beside each anchor in the file: 32 bytes in base64url. */
export const publicKeyText = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? ''

export function isGenuine(anchor: Anchor, publicKey: KeyObject): boolean {
  return verify(null, signedText(anchor), publicKey, Buffer.from(anchor.signature, 'base64url'))
}

/**
 * Signs the head of every chain that has grown since its last anchor and has none of today.
 * @returns how many were signed
 */
export async function anchorHeads(client: ClientBase, keys: AnchorKeys, now: Date): Promise<number> {
  const day = civilDay(now)
  await beginAsSystem(client)
  try {
    const heads = await chainHeads(client)
    const last = new Map((await lastAnchors(client)).map((anchor) => [anchor.district, anchor]))
    let count = 0
    for (const [district, { sequence, hash }] of heads) {
      const before = last.get(district)
      if (before && (before.day >= day || before.sequence >= sequence)) continue
      const signature = sign(null, signedText({ district, day, sequence, hash }), keys.privateKey).toString(
        'base64url',
      )
      const { rowCount } = await client.query(
        `insert into audit.anchor (district_id, civil_day, sequence, hash, signature) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [district, day, sequence, hash, signature],
      )
      count += rowCount ?? 0
    }
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** All anchors of the database, the earliest first. */
export async function storedAnchors(client: ClientBase): Promise<Anchor[]> {
  const { rows } = await client.query<Omit<Anchor, 'sequence'> & { sequence: string }>(
    `${anchorColumns} order by district_id, civil_day`,
  )
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
}

const anchorColumns = `select district_id::text as district, civil_day::text as day, sequence, hash, signature from audit.anchor`

async function lastAnchors(client: ClientBase): Promise<Anchor[]> {
  const { rows } = await client.query<Omit<Anchor, 'sequence'> & { sequence: string }>(
    `select distinct on (district) * from (${anchorColumns}) as anchor order by district, day desc`,
  )
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
}

const signedText = ({ district, day, sequence, hash }: Omit<Anchor, 'signature'>) =>
  Buffer.from(canonicalJson({ district, day, sequence, hash }))

/**
 * Appends to the files of the folder, one for each district, the anchors that they lack. The files are for copying
 * to where the database's administrators cannot reach.
 */
export function writeAnchors(folder: string, anchors: readonly Anchor[], publicKey: KeyObject): void {
  mkdirSync(folder, { recursive: true })
  const known = new Set(readAnchors(folder).map(({ district, day }) => `${district} ${day}`))
  for (const anchor of anchors) {
    if (known.has(`${anchor.district} ${anchor.day}`)) continue
    const line = JSON.stringify({ ...anchor, publicKey: publicKeyText(publicKey) })
    appendFileSync(join(folder, `${anchor.district}.jsonl`), `${line}\n`)
  }
}

/** The anchors that the files of the folder hold; none when there is no folder. */
export function readAnchors(folder: string): Anchor[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Anchor)
}
