import type { ClientBase } from 'pg'
import { type Anchor, type AnchorKeys, isGenuine, storedAnchors } from './anchor.ts'
import { beginAsSystem, chainBegin, type ChainedEntry, chainHash, entryColumns } from './chain.ts'

/** What the audit of a district turned out not to be. */
export interface AuditFinding {
  kind:
    /** An entry, or its seal, is not what was sealed. */
    | 'CHANGED'
    /** A sealed entry, or a seal, is gone. */
    | 'DELETED'
    /** Entries do not follow each other as they happened. */
    | 'REORDERED'
    /** An entry stands among sealed ones and was never sealed. */
    | 'SLIPPED_IN'
    /** The chain ends before an anchor. */
    | 'TRUNCATED'
    /** The chain holds together and is not the one that was anchored. */
    | 'REWRITTEN'
    /** An anchor that this installation never signed, or one that the database has lost. */
    | 'ANCHOR_FORGED'
    | 'ANCHOR_LOST'
  /** Place in the chain, where there is one. */
  sequence?: number
  entry?: string
  day?: string
}

/** What was found in the chain of one district. */
export interface DistrictAudit {
  district: string
  /** Code and name where the district is registered. */
  title: string
  /** Entries in the chain. */
  sealed: number
  /** The latest anchor whose place in the chain is as it was. */
  anchor: { day: string; sequence: number } | null
  /** What no anchor vouches for yet: how many entries, and the time of the first and the last. */
  unanchored: { count: number; from: string; to: string } | null
  /** Entries too new to be sealed. */
  waiting: number
  findings: AuditFinding[]
}

interface SealedRow extends Partial<ChainedEntry> {
  sequence: string
  entry_id: string
  hash: string
}

const readBatch = 5000

/**
 * Computes every chain anew from the entries and holds it against the anchors.
 * @param fileAnchors anchors kept outside the database; they find what somebody did who can write to all of it
 * @param progress is told now and then how many entries have been read
 */
export async function verifyAudit(
  client: ClientBase,
  keys: Pick<AnchorKeys, 'publicKey'>,
  fileAnchors: readonly Anchor[],
  progress: (entries: number) => void = () => undefined,
): Promise<DistrictAudit[]> {
  await beginAsSystem(client, 'isolation level repeatable read read only')
  try {
    const stored = await storedAnchors(client)
    const audits: DistrictAudit[] = []
    let read = 0
    for (const { id, title } of await districts(client, fileAnchors)) {
      const anchors = {
        stored: stored.filter(({ district }) => district === id),
        filed: fileAnchors.filter(({ district }) => district === id),
      }
      audits.push(
        await verifyDistrict(client, id, title, anchors, keys, (count) => progress((read += count))),
      )
    }
    return audits
  } finally {
    await client.query('rollback')
  }
}

async function districts(
  client: ClientBase,
  fileAnchors: readonly Anchor[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await client.query<{ id: string; title: string }>(
    `select id::text, coalesce(district.code || ' ' || district.name, id::text) as title
     from (select distinct district_id as id from audit.entry
       union select distinct district_id from audit.seal
       union select distinct district_id from audit.anchor
       union select unnest($1::uuid[])) as known
     left join platform.district using (id) order by title`,
    [fileAnchors.map(({ district }) => district)],
  )
  return rows
}

async function verifyDistrict(
  client: ClientBase,
  district: string,
  title: string,
  anchors: { stored: Anchor[]; filed: Anchor[] },
  keys: Pick<AnchorKeys, 'publicKey'>,
  progress: (entries: number) => void,
): Promise<DistrictAudit> {
  const findings: AuditFinding[] = []
  const all = [...anchors.stored, ...anchors.filed]
  const genuine = all.filter((anchor) => isGenuine(anchor, keys.publicKey))
  for (const { day } of all.filter((anchor) => !genuine.includes(anchor)))
    findings.push({ kind: 'ANCHOR_FORGED', day })
  const storedDays = new Set(anchors.stored.map(({ day }) => day))
  for (const { day } of anchors.filed.filter((anchor) => !storedDays.has(anchor.day)))
    findings.push({ kind: 'ANCHOR_LOST', day })

  const chain = await walk(
    client,
    district,
    new Set(genuine.map(({ sequence }) => sequence)),
    findings,
    progress,
  )
  let anchored: DistrictAudit['anchor'] = null
  for (const { day, sequence, hash } of genuine) {
    if (sequence > chain.sequence) findings.push({ kind: 'TRUNCATED', day, sequence })
    else if (chain.hashes.get(sequence) !== hash) findings.push({ kind: 'REWRITTEN', day, sequence })
    else if (!anchored || anchored.sequence < sequence) anchored = { day, sequence }
  }
  const rest = await unsealed(client, district, chain.last)
  for (const entry of rest.slippedIn) findings.push({ kind: 'SLIPPED_IN', entry })
  return {
    ...{ district, title, sealed: chain.sequence, anchor: anchored, waiting: rest.waiting },
    unanchored: await unanchored(client, district, anchored?.sequence ?? 0),
    findings: distinct(findings),
  }
}

/** Follows the chain from its first seal to its last and notes the hashes at the places asked for. */
async function walk(
  client: ClientBase,
  district: string,
  places: Set<number>,
  findings: AuditFinding[],
  progress: (entries: number) => void,
) {
  const hashes = new Map<number, string>()
  let head = chainBegin
  let last: { transaction: bigint; id: string } | null = null
  for (;;) {
    const { rows } = await client.query<SealedRow>(
      `select seal.sequence, seal.entry_id::text, seal.hash, ${entryColumns}
       from audit.seal left join audit.entry on entry.district_id = seal.district_id and entry.id = seal.entry_id
       where seal.district_id = $1 and seal.sequence > $2 order by seal.sequence limit $3`,
      [district, head.sequence, readBatch],
    )
    for (const row of rows) {
      const sequence = Number(row.sequence)
      for (let gone = head.sequence + 1; gone < sequence; gone++)
        findings.push({ kind: 'DELETED', sequence: gone })
      if (!isWhole(row)) findings.push({ kind: 'DELETED', sequence, entry: row.entry_id })
      else {
        // After a gap the hash before it is unknown; the gap itself is the finding.
        const follows = sequence === head.sequence + 1
        if (follows && chainHash(head.hash, row) !== row.hash)
          findings.push({ kind: 'CHANGED', sequence, entry: row.id })
        const place: { transaction: bigint; id: string } = {
          transaction: BigInt(row.transaction),
          id: row.id,
        }
        if (last && isBefore(place, last)) findings.push({ kind: 'REORDERED', sequence, entry: row.id })
        last = place
      }
      head = { sequence, hash: row.hash }
      if (places.has(sequence)) hashes.set(sequence, row.hash)
    }
    progress(rows.length)
    if (rows.length < readBatch) return { sequence: head.sequence, hashes, last }
  }
}

const isWhole = (row: SealedRow): row is SealedRow & ChainedEntry => row.id !== null

function isBefore(a: { transaction: bigint; id: string }, b: { transaction: bigint; id: string }): boolean {
  return a.transaction === b.transaction ? a.id < b.id : a.transaction < b.transaction
}

/** Entries without a seal: those after the chain's end are only new, those before it have no business there. */
async function unsealed(
  client: ClientBase,
  district: string,
  last: { transaction: bigint; id: string } | null,
) {
  const { rows } = await client.query<{ id: string; early: boolean }>(
    `select entry.id::text, (entry.transaction, entry.id) < ($2::xid8, $3::uuid) as early from audit.entry
     where entry.district_id = $1
       and not exists (select from audit.seal where seal.district_id = entry.district_id and seal.entry_id = entry.id)
     order by entry.transaction, entry.id`,
    [district, String(last?.transaction ?? 0n), last?.id ?? '00000000-0000-0000-0000-000000000000'],
  )
  const slippedIn = rows.filter((row) => row.early).map((row) => row.id)
  return { slippedIn, waiting: rows.length - slippedIn.length }
}

async function unanchored(
  client: ClientBase,
  district: string,
  after: number,
): Promise<DistrictAudit['unanchored']> {
  const { rows } = await client.query<{ count: string; from: Date | null; to: Date | null }>(
    `select count(*), min(entry.at) as from, max(entry.at) as to
     from audit.seal left join audit.entry on entry.district_id = seal.district_id and entry.id = seal.entry_id
     where seal.district_id = $1 and seal.sequence > $2`,
    [district, after],
  )
  const [row] = rows
  if (!row || Number(row.count) === 0) return null
  return { count: Number(row.count), from: row.from?.toISOString() ?? '', to: row.to?.toISOString() ?? '' }
}

/** The same anchor stands in the database and in the file, and says the same twice. */
function distinct(findings: AuditFinding[]): AuditFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
