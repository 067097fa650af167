import { spawnSync } from 'node:child_process'
import { repository } from '../modules.ts'

/**
 * Builds what has changed, for tests that run what an operator runs.
 * @param filter which workspaces, in turbo's words; all of them when left out
 */
export function build(filter?: string): void {
  const turbo = [`${repository}/node_modules/turbo/bin/turbo`, 'run', 'build']
  const built = spawnSync(process.execPath, [...turbo, ...(filter ? [`--filter=${filter}`] : [])], {
    cwd: repository,
  })
  if (built.status !== 0) throw new Error(built.stdout.toString())
}
