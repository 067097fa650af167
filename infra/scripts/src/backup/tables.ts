import { createHash, type Hash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** A table as a backup sees it. */
export interface Table {
  /** Schema and name, quoted where they must be. */
  name: string
  /** What is stored and not computed, in the order of the table. */
  columns: string[]
  types: string[]
  /** Columns that tell its rows apart. */
  key: string[]
  /** Tables that its foreign keys name, itself left out. */
  references: string[]
  /** Whether it has triggers of its own, which must not fire when rows are put back. */
  triggers: boolean
}

export interface Sequence {
  name: string
  lastValue: string
  isCalled: boolean
}

/** What is ours in the database: schemas that belong to one of our roles. */
const ourSchemas = `pg_get_userbyid(schema.nspowner) like 'linli\\_%'`

/**
 * All tables of the installation, those that others refer to first.
 * @throws when tables refer to each other in a circle, which no order could restore
 */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', schema.nspname, class.relname) as name,
      array(select quote_ident(attname) from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum) as columns,
      array(select format_type(atttypid, atttypmod) from pg_attribute where attrelid = class.oid and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum) as types,
      array(select quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end
        from pg_index join pg_attribute on attrelid = class.oid and attnum = any (indkey)
        where indrelid = class.oid and indisprimary order by array_position(indkey::int2[], attnum)) as key,
      array(select distinct format('%I.%I', other_schema.nspname, other.relname) from pg_constraint
        join pg_class as other on other.oid = confrelid
        join pg_namespace as other_schema on other_schema.oid = other.relnamespace
        where contype = 'f' and conrelid = class.oid and confrelid <> class.oid) as references,
      exists (select from pg_trigger where tgrelid = class.oid and not tgisinternal) as triggers
    from pg_class as class join pg_namespace as schema on schema.oid = class.relnamespace
    where class.relkind = 'r' and ${ourSchemas}
    order by 1`)
  return inOrderOfReference(rows)
}

function inOrderOfReference(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const placed = new Set<string>()
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, references }) => !placed.has(name) && references.every((reference) => placed.has(reference)),
    )
    if (next.length === 0) {
      const circle = tables.filter(({ name }) => !placed.has(name)).map(({ name }) => name)
      throw new Error(`These tables refer to each other in a circle: ${circle.join(', ')}`)
    }
    for (const table of next) placed.add(table.name)
    ordered.push(...next)
  }
  return ordered
}

export async function sequencesOf(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', schema.nspname, class.relname) as name
    from pg_class as class join pg_namespace as schema on schema.oid = class.relnamespace
    where class.relkind = 'S' and ${ourSchemas} order by 1`)
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const { rows: values } = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    )
    if (values[0]) sequences.push({ name, ...values[0] })
  }
  return sequences
}

/** Makes a session write values in the one form that every server writes and reads alike. */
export async function useCanonicalForms(client: ClientBase): Promise<void> {
  await client.query(
    `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 3;
     set bytea_output = 'hex'; set client_encoding = 'UTF8'; set row_security = off`,
  )
}

/** A table's rows in the text form of COPY and in the order of its key. */
export function readTable(client: ClientBase, { name, columns, key }: Table): AsyncIterable<Buffer> {
  const order = key.length > 0 ? key : columns
  const query = `select ${columns.join(', ')} from ${name} order by ${order.join(', ')}`
  return client.query(copyTo(`copy (${query}) to stdout`))
}

/** The hash of each table's content, by its name. */
export async function contentHashes(
  client: ClientBase,
  tables: readonly Table[],
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const table of tables) {
    const hash = createHash('sha256')
    for await (const chunk of readTable(client, table)) hash.update(chunk)
    hashes.set(table.name, hash.digest('hex'))
  }
  return hashes
}

/** One hash over the content of all tables. */
export function totalHash(hashes: ReadonlyMap<string, string>): string {
  const total: Hash = createHash('sha256')
  for (const [name, hash] of [...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    total.update(`${name} ${hash}\n`)
  return total.digest('hex')
}

/** Only a role that sees every row can copy every row. */
export async function seesEverything(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
  )
  return rowCount === 1
}
