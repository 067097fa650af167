import pg from 'pg'
import type { Actor, World } from './world.ts'

interface Statement {
  text: string
  values: unknown[]
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  Plans?: PlanNode[]
}

/** Below so many rows a sequential scan is what a good planner chooses. */
const manyRows = 1000

/**
 * Sends a request and lets PostgreSQL explain each reading that it came to: with the statement's own values, as the
 * service's login role and under the actor's claims, because row-level security changes what an index can do.
 * @returns the tables of many rows that are read from end to end, each with its statement; empty when all is found by
 *   index
 * @throws when the request fails or reads nothing
 */
export async function sequentialScans(
  world: World,
  service: string,
  actor: Actor,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  const statements = await readingsOf(service, async () => {
    const { errors } = await actor.ask(document, variables, { service })
    if (errors) throw new Error(JSON.stringify(errors))
  })
  if (statements.length === 0) throw new Error('The request read nothing')
  const large = await largeTables(world, service)
  if (large.size === 0) throw new Error(`No table of ${service} has ${manyRows} rows`)
  const scans: string[] = []
  for (const { text, values } of statements) {
    const [row] = await world.sqlAs(service, actor.claims, `explain (format json) ${text}`, values)
    const [{ Plan }] = row!['QUERY PLAN'] as [{ Plan: PlanNode }]
    for (const table of scannedIn(Plan)) if (large.has(table)) scans.push(`${table}: ${text}`)
  }
  return scans
}

/** What the service's role asked of the database while the body ran. */
async function readingsOf(service: string, body: () => Promise<unknown>): Promise<Statement[]> {
  const client = pg.Client.prototype as unknown as { query: (...parameters: unknown[]) => unknown }
  const original = client.query
  const statements: Statement[] = []
  client.query = function (this: { user?: string }, ...parameters) {
    const [first, second] = parameters
    const { text, values } =
      typeof first === 'string' ? { text: first, values: second } : (first as Statement)
    if (this.user === `linli_${service}` && /^\s*(select|with)\b(?!.*set_config)/is.test(text))
      statements.push({ text, values: Array.isArray(values) ? values : [] })
    return original.apply(this, parameters)
  }
  try {
    await body()
  } finally {
    client.query = original
  }
  return statements
}

/** Counts anew first, as the server does by itself after a while. */
async function largeTables(world: World, service: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  try {
    await client.query('analyze')
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and reltuples >= $2`,
      [service, manyRows],
    )
    return new Set(rows.map(({ relname }) => relname))
  } finally {
    await client.end()
  }
}

function scannedIn(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []
  return [...own, ...(node.Plans ?? []).flatMap(scannedIn)]
}
