import type { Module } from '../modules.ts'
import { appendTo, insertBefore } from './lists.ts'
import { capitalised, nameOf } from './names.ts'
import type { Called } from './paths.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'
import { createFrom, templateOf, type Words } from './templates.ts'
import { addCase, addRows } from './who-may-rows.ts'
import { addWorkspace } from './workspaces.ts'

/** Plans a module: its two folders, its line in the register, and what an operator copies. */
export function newModule(plan: Plan, text: string, called: Called): void {
  const { kebab: name, camel, pascal } = nameOf(text, 'a module')
  // It is the name of a schema, of a role and of settings as well.
  if (name !== camel)
    throw new NewRefused(`"${name}" is no name for a module: it must be one word, such as happiness.`)
  const { modules } = plan.json<{ modules: Module[] }>('infra/modules.json')
  const rooms = ['shell', 'public', 'gateway', 'auth', 'platform', 'facts', 'audit', 'jobs']
  if (modules.some((module) => module.name === name) || rooms.includes(name) || plan.has(`services/${name}`))
    throw new NewRefused(`There is a "${name}" already.`)
  const last = modules.at(-1)
  if (!last) throw new NewRefused('infra/modules.json names no module to follow.')
  const port = Math.max(...modules.map((module) => module.port)) + 1
  const en = called.en ?? capitalised(name)
  const words = {
    module: name,
    Module: pascal,
    MODULE: name.toUpperCase(),
    zh: called.zh,
    En: en,
    port: String(port),
    before: last.name,
  }

  addWorkspace(plan, `services/${name}`, templateOf('module/service/package.json', words))
  addWorkspace(plan, `frontends/${name}`, templateOf('module/frontend/package.json', words))
  for (const room of ['service', 'frontend'])
    createFrom(plan, `module/${room}/files`, `${room}s/${name}`, words)

  const line = {
    ...{ name, port, basePath: `/app/${name}`, title: { 'zh-CN': called.zh, en } },
    ...{ icon: 'AppstoreIcon', beginsDayOf: [] },
  } satisfies Module
  plan.edit('infra/modules.json', (json) =>
    appendTo(json, '"modules": [', JSON.stringify(line), 'infra/modules.json').replace(/,(\s*\])/g, '$1'),
  )
  deploy(plan, words)
  addCase(plan, `Query.${name}Communities`, '() => ({})')
  addRows(plan, { [`Query.${name}Communities`]: 'territory' })
}

/** What runs it where each service has a process of its own. */
function deploy(plan: Plan, words: Words): void {
  const { MODULE, module, port, before } = words
  const url = `  LINLI_${MODULE}_URL: http://${module}:${port}/graphql\n`
  plan.edit('infra/compose/compose.yaml', (yaml) => {
    const file = 'infra/compose/compose.yaml'
    const run = insertBefore(
      yaml,
      '  gateway:\n    <<: *process',
      templateOf('module/compose.yaml', words),
      file,
    )
    const found = insertAfterLine(
      run,
      new RegExp(`^ +LINLI_${before?.toUpperCase()}_URL: .*\n`, 'm'),
      `    ${url}`,
      file,
    )
    const [head = '', gateway = ''] = split(found, '  gateway:\n', file)
    const waits = /^ +depends_on:\n(?: +[a-z]+: \{ condition: service_healthy \}\n)+/m
    return head + insertAfterLine(gateway, waits, `      ${module}: { condition: service_healthy }\n`, file)
  })
  for (const file of ['modules', 'availability'])
    plan.edit(
      `infra/kubernetes/${file}.yaml`,
      (yaml) => `${yaml.trimEnd()}\n${templateOf(`module/${file}.yaml`, words)}`,
    )
  plan.edit('infra/kubernetes/settings.yaml', (yaml) =>
    insertAfterLine(
      yaml,
      new RegExp(`^ +LINLI_${before?.toUpperCase()}_URL: .*\n`, 'm'),
      url,
      'infra/kubernetes/settings.yaml',
    ),
  )
  plan.edit('infra/kubernetes/network.yaml', (yaml) => {
    const ports = /(\{ port: 4101 \}(?:, \{ port: \d+ \})*)\]/
    if (!ports.test(yaml))
      throw new NewRefused('infra/kubernetes/network.yaml has no list of the ports of modules.')
    return yaml.replace(ports, `$1, { port: ${port} }]`)
  })
}

function insertAfterLine(text: string, lines: RegExp, added: string, where: string): string {
  const found = lines.exec(text)
  if (!found)
    throw new NewRefused(`${where} has nothing like ${lines}, after which this belongs: nothing was written.`)
  const end = found.index + found[0].length
  return text.slice(0, end) + added + text.slice(end)
}

function split(text: string, at: string, where: string): [string, string] {
  const place = text.indexOf(at)
  if (place < 0) throw new NewRefused(`${where} has no ${at.trim()}: nothing was written.`)
  return [text.slice(0, place), text.slice(place)]
}
