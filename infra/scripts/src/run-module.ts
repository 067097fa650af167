import { serveOverHttp } from '@linli/subgraph'
import { openInstallation, startModule } from './installation.ts'
import { registeredModules } from './modules.ts'
import { readSettings, SettingError } from './settings.ts'
import { onShutdown } from './shutdown.ts'

/** One module in a process of its own: `node run-module.js property`. Listens on `HOST` and on the register's port. */
async function run(name: string | undefined): Promise<void> {
  const module = registeredModules().find((registered) => registered.name === name)
  if (!module)
    throw new SettingError(
      `Name one module: ${registeredModules()
        .map((registered) => registered.name)
        .join(', ')}`,
    )
  const installation = await openInstallation(readSettings(process.env))
  const subgraph = await startModule(installation, module.name)
  const server = await serveOverHttp(subgraph, { host: installation.settings.host, port: module.port })
  onShutdown(async () => {
    await server.close()
    await subgraph.stop()
    await installation.close()
  })
  console.log(`Linli ${module.name} ready ${server.url}`)
}

run(process.argv[2]).catch((error: Error) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})
