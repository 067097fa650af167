import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecret, startEmbedded } from '@linli/postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    secret: string
  }
}

/**
 * One PostgreSQL for the whole run of the tests. `LINLI_TEST_DATABASE_URL` names another server, to run the same
 * tests there.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-'))
  const secret = loadSecret(folder)
  provide('secret', secret.toString('hex'))
  const given = process.env.LINLI_TEST_DATABASE_URL
  if (given) {
    provide('adminUrl', given)
    return async () => rmSync(folder, { recursive: true, force: true })
  }
  // Nothing in it outlives the run, so nothing needs to reach the disk.
  const server = await startEmbedded(folder, secret, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  provide('adminUrl', server.adminUrl)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
