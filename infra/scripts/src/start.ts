import type { RunningSubgraph } from '@linli/subgraph'
import { prepareDemo } from './demo.ts'
import { openGateway, openInstallation, startModule } from './installation.ts'
import { readSettings, SettingError } from './settings.ts'
import { onShutdown } from './shutdown.ts'

/** The whole product in one process: database, modules, gateway, front ends. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  const modules: RunningSubgraph[] = []
  for (const name of settings.modules) modules.push(await startModule(installation, name))
  const signIns = settings.demo ? await prepareDemo(installation, modules) : []
  const gateway = await openGateway(
    installation,
    Object.fromEntries(modules.map((module) => [module.name, module])),
  )
  onShutdown(async () => {
    await gateway.stop()
    for (const module of modules.toReversed()) await module.stop()
    await installation.close()
  })
  for (const { username, password, name, seats } of signIns) {
    console.log(
      `  ${username.padEnd(20)} ${password.padEnd(18)} ${name} · ${seats.map((seat) => seat.label).join('、')}`,
    )
  }
  if (!settings.demo) console.log('  npm run linli -- admin create     makes the first administrator')
  console.log(`Linli ready ${gateway.url}`)
}

start().catch((error: Error) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})
