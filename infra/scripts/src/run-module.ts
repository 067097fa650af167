import { serveOverHttp } from '@linli/subgraph'
import { openInstallation, startModule } from './installation.ts'
import { runProcess } from './run-process.ts'
import { readSettings, SettingError } from './settings.ts'

const [, , name] = process.argv

/** One module in a process of its own: `node run-module.js property`. */
void runProcess(async (closing) => {
  const settings = readSettings(process.env)
  const place = name ? settings.places[name] : undefined
  if (!name || !place) {
    throw new SettingError(`Name one module: ${Object.keys(settings.places).join(', ')}`)
  }
  const installation = await openInstallation(settings)
  closing(() => installation.close())
  const subgraph = await startModule(installation, name)
  closing(() => subgraph.stop())
  const server = await serveOverHttp(subgraph, { host: settings.host, port: place.port })
  closing(() => server.close())
  console.log(`Linli ${name} ready ${server.url}`)
})
