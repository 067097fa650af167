import { openGateway, openInstallation } from './installation.ts'
import { runProcess } from './run-process.ts'
import { readSettings } from './settings.ts'

/** The gateway in a process of its own, before modules in theirs. */
void runProcess(async (closing) => {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  closing(() => installation.close())
  const places = Object.entries(settings.places).filter(([name]) => settings.modules.includes(name))
  const gateway = await openGateway(installation, Object.fromEntries(places))
  closing(() => gateway.stop())
  console.log(`Linli ready ${gateway.url}`)
})
