import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs a command of src/ by its name. Plain JavaScript, so that a Node that is too old can at least say so.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Linli needs Node 22.18 or newer and this is ${process.version}. For Linux and Windows on ordinary machines ` +
      '"npm ci" brings a fitting one for the npm scripts; elsewhere install it from https://nodejs.org.',
  )
  process.exit(1)
}

/** These look at the sources and build by themselves what they need; the others run what was built. */
const fromSource = ['test', 'lint', 'new']
/** These serve the front ends as well, or start something that does. */
const serving = ['start', 'start-services', 'axe', 'bench']

const [name = '', ...args] = process.argv.slice(2)
process.setSourceMapsEnabled(true)
if (!fromSource.includes(name)) await build(serving.includes(name) ? [] : whatCommandsRun())
const file = new URL(fromSource.includes(name) ? `src/${name}.ts` : `dist/${name}.js`, import.meta.url)
process.argv = [process.execPath, fileURLToPath(file), ...args]
await import(file.href)

/** The commands themselves and the services, which they load by their names in the register. */
function whatCommandsRun() {
  const { modules } = JSON.parse(readFileSync(new URL('../modules.json', import.meta.url), 'utf8'))
  return ['scripts', ...modules.map((module) => module.name)].map(
    (workspace) => `--filter=@linli/${workspace}...`,
  )
}

/** Builds what has changed since the last time. Says nothing on the standard output: that is the command's. */
async function build(filter) {
  const repository = fileURLToPath(new URL('../..', import.meta.url))
  const turbo = spawn(
    process.execPath,
    [`${repository}/node_modules/turbo/bin/turbo`, 'run', 'build', '--output-logs=errors-only', ...filter],
    { cwd: repository, env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
  )
  const output = []
  turbo.stdout.on('data', (chunk) => output.push(chunk))
  turbo.stderr.on('data', (chunk) => output.push(chunk))
  const patience = setTimeout(() => console.error('Building what has changed …'), 1000)
  const status = await new Promise((done) => turbo.once('close', done))
  clearTimeout(patience)
  if (status === 0) return
  console.error(Buffer.concat(output).toString())
  process.exit(1)
}
