import { existsSync } from 'node:fs'
import { type GatewayOptions, startGateway } from '@linli/gateway'
import { deriveKey, roleUrl } from '@linli/postgres'
import { type RunningSubgraph, startService, startUpkeep } from '@linli/subgraph'
import { type Logger, pino } from 'pino'
import { type Clock, machineClock, openDemoClock } from './clock.ts'
import { type Database, openDatabase } from './database.ts'
import { loadService, repository } from './modules.ts'
import type { Settings } from './settings.ts'
import { supergraphOf } from './supergraph.ts'

/** What all processes of an installation have in common. */
export interface Installation {
  settings: Settings
  database: Database
  clock: Clock
  logger: Logger
  close(): Promise<void>
}

export async function openInstallation(
  settings: Settings,
  logger: Logger = pino({ level: settings.logLevel, base: null }),
): Promise<Installation> {
  const database = await openDatabase(settings)
  const clock = settings.demo ? await openDemoClock(database.adminUrl) : machineClock
  return {
    settings,
    database,
    clock,
    logger,
    async close() {
      await clock.close()
      await database.close()
    },
  }
}

export async function startModule(installation: Installation, name: string): Promise<RunningSubgraph> {
  const { settings, database, clock, logger } = installation
  const service = await loadService(name)
  return startService(service, {
    adminUrl: database.adminUrl,
    secret: database.secret,
    time: clock.time,
    logger,
    ...(name === 'organisations' && { settings: settings.messages }),
  })
}

/** The gateway before subgraphs of this process or of others, and the upkeep of what no module owns. */
export async function openGateway(installation: Installation, subgraphs: GatewayOptions['subgraphs']) {
  const { settings, database, clock, logger } = installation
  const { secret, adminUrl } = database
  const fronts = ['shell', 'public', ...settings.modules].filter((name) =>
    existsSync(`${repository}/frontends/${name}/dist`),
  )
  const folders = Object.fromEntries(fronts.map((name) => [name, `${repository}/frontends/${name}/dist`]))
  const gateway = await startGateway({
    host: settings.host,
    port: settings.port,
    ...(settings.origin && { origin: settings.origin }),
    supergraph: supergraphOf(settings.modules),
    subgraphs,
    databaseUrl: roleUrl(adminUrl, secret, 'linli_gateway'),
    secret,
    claimsKey: deriveKey(secret, 'claims'),
    frontends: folders,
    persistedDocuments: Object.values(folders).filter((folder) =>
      existsSync(`${folder}/persisted-documents.json`),
    ),
    ...(folders.public && { publicPages: await loadPublicPages(folders.public) }),
    logger,
    time: clock.time,
    trustedProxies: settings.trustedProxies,
    ...(settings.trustedMetrics.length > 0 && { trustedMetrics: settings.trustedMetrics }),
    ...(settings.oidc && { externalProviders: [settings.oidc] }),
    ...(settings.demo && { demo: { banner: 'demo' } }),
  })
  const upkeep = startUpkeep({ adminUrl, secret, dataFolder: settings.dataFolder, time: clock.time, logger })
  return {
    url: gateway.url,
    async stop() {
      await gateway.stop()
      await upkeep.stop()
    },
  }
}

async function loadPublicPages(folder: string): Promise<NonNullable<GatewayOptions['publicPages']>> {
  const { handle } = (await import(`${folder}/server.js`)) as {
    handle: NonNullable<GatewayOptions['publicPages']>
  }
  return handle
}
