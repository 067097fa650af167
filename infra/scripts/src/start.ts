import type { RunningSubgraph } from '@linli/subgraph'
import { prepareDemo, tellSignIns } from './demo.ts'
import { openGateway, openInstallation, startModule } from './installation.ts'
import { runProcess } from './run-process.ts'
import { readSettings } from './settings.ts'

/** The whole product in one process: database, modules, gateway, front ends. */
void runProcess(async (closing) => {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  closing(() => installation.close())
  const modules: RunningSubgraph[] = []
  for (const name of settings.modules) {
    const module = await startModule(installation, name)
    closing(() => module.stop())
    modules.push(module)
  }
  const signIns = settings.demo ? await prepareDemo(installation, modules) : []
  const subgraphs = Object.fromEntries(modules.map((module) => [module.name, module]))
  const gateway = await openGateway(installation, subgraphs)
  closing(() => gateway.stop())
  tellSignIns(signIns)
  if (!settings.demo) console.log('  npm run linli -- admin create     makes the first administrator')
  console.log(`Linli ready ${gateway.url}`)
})
