import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecret, prepareDatabase, startEmbedded } from '@linli/postgres'
import { migrateService } from '@linli/subgraph'
import pg from 'pg'
import { loadService, registeredModules, repository } from '../modules.ts'
import { judgeWalls, type Policy, type Verdict, type WallReport } from './judge-walls.ts'

/*
 * Takes every row-level policy of the product away, and then lets everything through it, one after another; the tests
 * in plain SQL (row-level-security.test.ts) must notice each time. Minutes long, and therefore apart from `npm test`.
 */

const folder = mkdtempSync(join(tmpdir(), 'linli-walls-'))
// Open for passing through, or root would put copies of PostgreSQL where its account can reach them.
chmodSync(folder, 0o711)
try {
  const secret = loadSecret(folder)
  const server = await startEmbedded(folder, secret, { fsync: 'off', synchronous_commit: 'off' })
  try {
    const policies = await policiesOfProduct(server.adminUrl, secret)
    console.log(`${policies.length} policies; each is dropped and opened under the tests …`)
    const report = await runTests(server.adminUrl, secret)
    const { verdicts, broken } = judgeWalls(policies, report)
    print(verdicts)
    for (const line of broken) console.log(line)
    const unnoticed = verdicts.filter(({ isNoticed }) => !isNoticed).length
    console.log(`${verdicts.length} breaches, ${unnoticed} unnoticed`)
    process.exitCode = unnoticed > 0 || broken.length > 0 ? 1 : 0
  } finally {
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The list does not come from the tests: a policy of which they know nothing must be found out as well. */
async function policiesOfProduct(adminUrl: string, secret: Buffer): Promise<Policy[]> {
  const services = await Promise.all(registeredModules().map(({ name }) => loadService(name)))
  await prepareDatabase(
    adminUrl,
    secret,
    services.map(({ name }) => name),
  )
  for (const service of services) await migrateService(service, adminUrl)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Policy>(
      `select format('%s.%s.%s', schemaname, tablename, policyname) as name,
         coalesce(qual, 'true') = 'true' and coalesce(with_check, 'true') = 'true' as "isOpenByDesign"
       from pg_policies order by 1`,
    )
    return rows
  } finally {
    await client.end()
  }
}

async function runTests(adminUrl: string, secret: Buffer): Promise<WallReport> {
  const path = join(folder, 'report.json')
  const child = spawn(
    `${repository}/node_modules/.bin/vitest`,
    [
      'run',
      '--config=shared/config/vitest.all.ts',
      'row-level-security.test.ts',
      '--reporter=json',
      `--outputFile=${path}`,
    ],
    {
      cwd: repository,
      stdio: 'ignore',
      env: {
        ...process.env,
        LINLI_WALLS: '1',
        LINLI_TEST_DATABASE_URL: adminUrl,
        LINLI_TEST_SECRET: secret.toString('hex'),
      },
    },
  )
  await new Promise((done, fail) => child.once('error', fail).once('close', done))
  return JSON.parse(readFileSync(path, 'utf8')) as WallReport
}

function print(verdicts: readonly Verdict[]): void {
  const width = Math.max(...verdicts.map(({ breach }) => breach.length))
  for (const { breach, isNoticed, words } of verdicts)
    console.log(`${isNoticed ? '  ' : '✗ '}${breach.padEnd(width)}  ${words}`)
}
