import { openGateway, openInstallation } from './installation.ts'
import { registeredModules } from './modules.ts'
import { readSettings, SettingError } from './settings.ts'
import { onShutdown } from './shutdown.ts'

/**
 * The gateway in a process of its own, before modules in theirs. `LINLI_<MODULE>_URL` names a module that does not
 * run on this machine.
 */
async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  const subgraphs = registeredModules()
    .filter(({ name }) => settings.modules.includes(name))
    .map(({ name, port }) => {
      const url = process.env[`LINLI_${name.toUpperCase()}_URL`] ?? `http://127.0.0.1:${port}/graphql`
      return [name, { url }] as const
    })
  const gateway = await openGateway(installation, Object.fromEntries(subgraphs))
  onShutdown(async () => {
    await gateway.stop()
    await installation.close()
  })
  console.log(`Linli ready ${gateway.url}`)
}

run().catch((error: Error) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})
