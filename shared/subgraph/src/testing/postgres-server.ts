import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecret, startEmbedded } from '@linli/postgres'
import type { TestProject } from 'vitest/node'

/**
 * One PostgreSQL for the whole run of the tests, however many workspaces take part: the first to set up starts it and
 * the others join. `LINLI_TEST_DATABASE_URL` names another server, to run the same tests there.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-'))
  // Open for passing through, or root would put copies of PostgreSQL where its account can reach them.
  chmodSync(folder, 0o711)
  const { LINLI_TEST_DATABASE_URL: given, LINLI_TEST_SECRET: agreed } = process.env
  const secret = agreed ? Buffer.from(agreed, 'hex') : loadSecret(folder)
  // The passwords of the server's roles follow from it, so all who share the server share it.
  process.env.LINLI_TEST_SECRET = secret.toString('hex')
  provide('secret', secret.toString('hex'))
  if (given) {
    provide('adminUrl', given)
    return async () => rmSync(folder, { recursive: true, force: true })
  }
  // Nothing in it outlives the run, so nothing needs to reach the disk.
  const server = await startEmbedded(folder, secret, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  })
  process.env.LINLI_TEST_DATABASE_URL = server.adminUrl
  provide('adminUrl', server.adminUrl)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
