import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineProject } from 'vitest/config'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Packages of ours are read as source; nothing needs to be built before its tests. */
const conditions = ['source', 'node', 'development|production']

const resolve = {
  conditions,
  // Vite would take graphql's ES modules and Node its CommonJS ones: two realms that refuse each other's schemas.
  alias: [{ find: /^graphql$/, replacement: fromHere('../../node_modules/graphql/index.js') }],
}

/** Tests that need nothing but the code. */
export const pureProject = (name: string, plugins: Plugin[] = []) =>
  defineProject({
    plugins,
    resolve,
    ssr: { resolve: { conditions } },
    environments: { __vitest__: { resolve: { conditions } }, ssr: { resolve: { conditions } } },
    test: { name, include: ['src/**/*.test.{ts,tsx}'], env: { TZ: 'UTC' } },
  })

/** Tests that act through the API on a real PostgreSQL, one server for the run and a database for each file. */
export const databaseProject = (name: string) =>
  defineProject({
    resolve,
    ssr: { resolve: { conditions } },
    environments: { __vitest__: { resolve: { conditions } }, ssr: { resolve: { conditions } } },
    oxc: { decorator: { legacy: true } },
    test: {
      name,
      include: ['src/**/*.test.ts'],
      env: { TZ: 'UTC' },
      globalSetup: [fromHere('../subgraph/src/testing/postgres-server.ts')],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      server: { deps: { inline: ['type-graphql'] } },
    },
  })
