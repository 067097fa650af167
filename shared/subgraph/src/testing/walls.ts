import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { anonymousClaims, type Claims } from '../claims.ts'
import type { World } from './world.ts'

/*
 * The proof that each row-level policy is missed when it is gone: `npm run walls` runs the same tests once for every
 * policy and manner of breach, and demands that one of them fails.
 */

interface Policy {
  schemaname: string
  tablename: string
  policyname: string
  cmd: string
  qual: string | null
  with_check: string | null
}

/** One transaction of the administrator in which a policy is breached; nothing of it stays. */
class Breach {
  readonly #client: pg.Client
  // Statements take turns: each stands in a savepoint of the one transaction.
  #turn: Promise<unknown> = Promise.resolve()

  constructor(adminUrl: string) {
    this.#client = new pg.Client({ connectionString: adminUrl })
  }

  async open(statements: readonly string[]): Promise<void> {
    await this.#client.connect()
    await this.#client.query('begin')
    for (const statement of statements) await this.#client.query(statement)
  }

  async close(): Promise<void> {
    await this.#client.query('rollback')
    await this.#client.end()
  }

  sqlAs(service: string, claims: Partial<Claims>, sql: string, parameters: unknown[]) {
    const result = this.#turn.then(() => this.#run(service, claims, sql, parameters))
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #run(service: string, claims: Partial<Claims>, sql: string, parameters: unknown[]) {
    await this.#client.query(
      `savepoint statement; set local role linli_${service}; set local search_path = ${service}`,
    )
    try {
      await this.#client.query(`select set_config('linli.claims', $1, true)`, [
        JSON.stringify({ ...anonymousClaims(0), ...claims }),
      ])
      const { rows } = await this.#client.query<Record<string, unknown>>(sql, parameters)
      // Elsewhere the commit would check what is deferred.
      await this.#client.query(
        'set constraints all immediate; set constraints all deferred; release statement',
      )
      return rows
    } catch (error) {
      await this.#client.query('rollback to statement; release statement')
      throw error
    }
  }
}

const breaches = new Map<string, Breach>()

/** The breach through which the SQL of a world's tests has to go at the moment. */
export const breachOf = (adminUrl: string): Breach | undefined => breaches.get(adminUrl)

/**
 * Tests in plain SQL (`world.sqlAs`) of what the policies of some schemas let through. Ordinarily they run as they
 * stand; with `LINLI_WALLS=1` they run once for each policy taken away and once for each opened instead, each time on the world as it
 * was set up, under a title that says `schema.table.policy manner`, and once under `… as it stands`, where all must hold.
 * @param world already furnished: what the tests themselves write is forgotten between the breaches
 */
export async function behindWalls(
  world: World,
  schemas: readonly string[],
  tests: () => void,
): Promise<void> {
  if (process.env.LINLI_WALLS !== '1') return tests()
  // What fails on walls as they stand would fail under every breach, and prove nothing.
  const runs = [{ title: `${schemas.join(', ')} as it stands`, statements: [] }]
  const breached = (await policiesOf(world.adminUrl, schemas)).flatMap(breachesOfPolicy)
  for (const { title, statements } of [...runs, ...breached]) {
    describe(`${title}`, () => {
      underBreach(world, statements, tests)
    })
  }
}

function underBreach(world: World, statements: readonly string[], tests: () => void): void {
  const breach = new Breach(world.adminUrl)
  beforeAll(async () => {
    await breach.open(statements)
    breaches.set(world.adminUrl, breach)
  })
  afterAll(async () => {
    breaches.delete(world.adminUrl)
    await breach.close()
  })
  tests()
}

async function policiesOf(adminUrl: string, schemas: readonly string[]): Promise<Policy[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Policy>(
      `select schemaname, tablename, policyname, cmd, qual, with_check from pg_policies
       where schemaname = any ($1) order by schemaname, tablename, policyname`,
      [schemas],
    )
    return rows
  } finally {
    await client.end()
  }
}

/** What lets everything through by design cannot be opened any further. */
function breachesOfPolicy(policy: Policy): { title: string; statements: string[] }[] {
  const table = `${policy.schemaname}.${policy.tablename}`
  const drop = `drop policy ${policy.policyname} on ${table}`
  const dropped = { title: `${table}.${policy.policyname} dropped`, statements: [drop] }
  if ((policy.qual ?? 'true') === 'true' && (policy.with_check ?? 'true') === 'true') return [dropped]
  const using = policy.cmd === 'INSERT' ? '' : 'using (true)'
  const check = policy.cmd === 'SELECT' || policy.cmd === 'DELETE' ? '' : 'with check (true)'
  const open = `create policy ${policy.policyname} on ${table} for ${policy.cmd} ${using} ${check}`
  return [dropped, { title: `${table}.${policy.policyname} opened`, statements: [drop, open] }]
}
