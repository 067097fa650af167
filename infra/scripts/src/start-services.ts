import { prepareDemo, tellSignIns } from './demo.ts'
import { type Installation, openInstallation, startModule } from './installation.ts'
import { keepService } from './kept-service.ts'
import { runProcess } from './run-process.ts'
import { readSettings } from './settings.ts'

/** One process for each service, as in a deployment, on this machine. */
void runProcess(async (closing) => {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  closing(() => installation.close())
  if (settings.demo) await fillDemo(installation)
  const environment = {
    ...process.env,
    DATABASE_URL: installation.database.adminUrl,
    LINLI_DATA: settings.dataFolder,
  }
  // The gateway comes last and goes first: the requests that it finishes still need the modules.
  const launch = async (name: string, script: string, parameters: string[], host: string) => {
    const service = await keepService({
      ...{ name, script, parameters },
      environment: { ...environment, HOST: host },
    })
    closing(() => service.stop())
  }
  // Only the gateway is for others to reach.
  for (const name of settings.modules) await launch(name, 'run-module.js', [name], '127.0.0.1')
  await launch('the gateway', 'run-gateway.js', [], settings.host)
})

async function fillDemo(installation: Installation): Promise<void> {
  const modules = []
  for (const name of installation.settings.modules) modules.push(await startModule(installation, name))
  tellSignIns(await prepareDemo(installation, modules))
  for (const module of modules.toReversed()) await module.stop()
}
