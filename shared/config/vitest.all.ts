import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** All tests of all workspaces but those in a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    projects: ['{shared,services,frontends}/*/vitest.config.ts', 'infra/{postgres,scripts}/vitest.config.ts'],
    // Most of a test's time is PostgreSQL's, which is one for all of them.
    maxWorkers: 2,
  },
})
