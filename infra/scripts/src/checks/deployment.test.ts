import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { registeredModules, repository } from '../modules.ts'
import { defaults, readSettings } from '../settings.ts'

/* What an operator copies must agree with what the product reads. */

const read = (path: string) => readFileSync(`${repository}/infra/${path}`, 'utf8')
const modules = registeredModules()
const port = Number(defaults.PORT)
const dockerfile = read('compose/Dockerfile')
const imageSettings = Object.fromEntries(
  (/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
)

/** Names of settings that are known, and what is in the environment for others. */
const known = new Set([
  ...Object.keys(defaults),
  ...modules.flatMap(({ name }) => [`LINLI_${name.toUpperCase()}_PORT`, `LINLI_${name.toUpperCase()}_URL`]),
])
const foreign = new Set([
  'NODE_ENV',
  'POSTGRES_PASSWORD',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_INITDB_ARGS',
])
const unknownIn = (environment: Record<string, unknown>) =>
  Object.keys(environment).filter((name) => !known.has(name) && !foreign.has(name))

/** Settings as a process would read them; the secret's file is on no machine of ours. */
const settingsOf = (environment: Record<string, string>) =>
  readSettings({ ...imageSettings, ...environment, LINLI_SECRET_FILE: undefined })

/** Where the gateway finds the modules of the register. */
function expectPlaces(environment: Record<string, string>): void {
  const { places } = settingsOf(environment)
  expect(places).toEqual(
    Object.fromEntries(
      modules.map((module) => [
        module.name,
        { port: module.port, url: `http://${module.name}:${module.port}/graphql` },
      ]),
    ),
  )
}

interface Service {
  image: string
  command: string[]
  environment: Record<string, string>
  healthcheck: { test: string[] }
  read_only: boolean
  cap_drop: string[]
  networks: string[]
}

describe('Docker Compose', () => {
  const composed = (file: string): { services: Record<string, Service>; networks: any } =>
    parse(read(`compose/${file}`), { merge: true })
  /** What an operator writes into `.env`. */
  const filled = (environment: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replace(/\$\{LINLI_ORIGIN:[^}]*\}/, 'https://linli.example.gov.cn')
          .replace(/\$\{\w+:[^}]*\}/, 'x'),
      ]),
    )
  const apart = composed('compose.yaml')

  it('runs a process for each module of the register, where the gateway looks for it', () => {
    for (const { name, port: listens } of modules) {
      const service = apart.services[name]
      expect(service?.command).toEqual(['node', 'infra/scripts/dist/run-module.js', name])
      expect(service?.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${listens}/readyz`)
    }
    expectPlaces(filled(apart.services.gateway!.environment))
  })

  it.each(['compose.yaml', 'one-process.yaml'])(
    '%s sets nothing that is not read, and all of it is accepted',
    (file) => {
      const { services, networks } = composed(file)
      for (const { environment } of Object.values(services)) expect(unknownIn(environment ?? {})).toEqual([])
      const gateway = settingsOf(filled(services.gateway!.environment))
      expect(gateway).toMatchObject({
        host: '0.0.0.0',
        port,
        demo: false,
        origin: 'https://linli.example.gov.cn',
      })
      expect(networks.edge.ipam.config).toEqual([{ subnet: gateway.trustedProxies[0] }])
    },
  )

  it.each(['compose.yaml', 'one-process.yaml'])(
    '%s gives our processes a file system they cannot write and no capability',
    (file) => {
      const ours = Object.values(composed(file).services).filter(({ image }) => image === 'linli')
      expect(ours.length).toBeGreaterThan(0)
      for (const service of ours) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    },
  )
})

describe('messages that leave the house', () => {
  const example = Object.fromEntries(
    read('compose/messages.env.example')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

  it('are set as the example shows', () => {
    expect(unknownIn(example)).toEqual([])
    expect(readSettings(example).messages).toMatchObject({
      sms: { headers: { authorization: 'Bearer write-the-key-here' }, sign: '邻里' },
      mail: { from: '邻里 <linli@example.gov.cn>' },
    })
  })

  it('are sent by the one process that gets their settings and reaches out', () => {
    const apart = parse(read('compose/compose.yaml'), { merge: true })
    const one = parse(read('compose/one-process.yaml'), { merge: true })
    const file = [{ path: 'messages.env', required: false }]
    const sending = (services: Record<string, { env_file?: unknown }>) =>
      Object.keys(services).filter((name) => services[name]?.env_file)
    expect([sending(apart.services), sending(one.services)]).toEqual([['organisations'], ['gateway']])
    expect(apart.services.organisations).toMatchObject({ env_file: file, networks: ['inside', 'outside'] })
    expect(apart.services.organisations.environment).toHaveProperty('LINLI_ORIGIN')
    expect(apart.networks.outside?.internal).toBeUndefined()
    expect(apart.services.property.networks).toEqual(['inside'])
    const modulesYaml = read('kubernetes/modules.yaml')
    expect(modulesYaml.match(/secretRef: \{ name: linli-messages, optional: true \}/g)).toHaveLength(1)
  })
})

describe('the image', () => {
  it('is what both kinds of deployment run: two stages, without tools of the build, as nobody in particular', () => {
    expect(dockerfile.match(/^FROM node:24\S*/gm)).toHaveLength(2)
    expect(dockerfile).toMatch(/npm prune --omit=dev/)
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(unknownIn(imageSettings)).toEqual([])
  })
})

describe('Kubernetes', () => {
  const { resources } = parse(read('kubernetes/kustomization.yaml')) as { resources: string[] }
  const objects: any[] = resources.flatMap((file) =>
    parseAllDocuments(read(`kubernetes/${file}`)).map((document) => document.toJS()),
  )
  const ofKind = (kind: string) => objects.filter((object) => object.kind === kind)
  const named = (kind: string, name: string) => ofKind(kind).find(({ metadata }) => metadata.name === name)
  const { data: settings } = named('ConfigMap', 'linli')
  const podOf = (object: any) => (object.spec.jobTemplate?.spec ?? object.spec).template
  const workloads = ['Deployment', 'StatefulSet', 'CronJob'].flatMap(ofKind)

  it('takes in every file that lies there', () => {
    const files = globSync('*.yaml', { cwd: `${repository}/infra/kubernetes` })
    expect(files.filter((file) => file !== 'kustomization.yaml').toSorted()).toEqual(resources.toSorted())
  })

  it('sets nothing that is not read, and all of it is accepted', () => {
    expect(unknownIn(settings)).toEqual([])
    for (const workload of workloads) {
      const [{ env = [] }] = podOf(workload).spec.containers
      expect(unknownIn(Object.fromEntries(env.map(({ name }: any) => [name, ''])))).toEqual([])
    }
    expectPlaces(settings)
    expect(settingsOf(settings)).toMatchObject({ demo: false })
  })

  it.each([
    ...modules.map((module) => [module.name, module.port, `run-module.js ${module.name}`] as const),
    ['gateway', port, 'run-gateway.js'] as const,
  ])(
    'runs %s on port %i, asks it whether it lives and whether it is ready, and keeps one of it',
    (name, listens, script) => {
      expect(named('Service', name).spec).toEqual({ selector: { app: name }, ports: [{ port: listens }] })
      const pod = podOf(named('Deployment', name))
      const [container] = pod.spec.containers
      expect(container.command.join(' ')).toBe(`node infra/scripts/dist/${script}`)
      expect(container.ports).toEqual([{ containerPort: listens }])
      expect(container.livenessProbe.httpGet).toEqual({ path: '/healthz', port: listens })
      expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: listens })
      expect(pod.metadata.labels.app).toBe(name)
      const budget = ofKind('PodDisruptionBudget').find(({ spec }) => spec.selector.matchLabels.app === name)
      expect(budget.spec.minAvailable).toBe(1)
    },
  )

  it('lets no process be root, write where it should not, or hold a password in plain sight', () => {
    expect(workloads.length).toBeGreaterThan(modules.length + 2)
    for (const workload of workloads) {
      const { spec } = podOf(workload)
      expect(spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      })
      expect(spec.automountServiceAccountToken).toBe(false)
      for (const { securityContext, env } of spec.containers) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        const password = env.find(({ name }: any) => name === 'POSTGRES_PASSWORD')
        expect(password.valueFrom.secretKeyRef).toEqual({ name: 'linli-database', key: 'password' })
      }
    }
    expect(ofKind('Secret')).toEqual([])
  })

  it('lets everybody be heard only by whom they serve', () => {
    const policies = new Map(ofKind('NetworkPolicy').map(({ metadata, spec }) => [metadata.name, spec]))
    expect(policies.get('nobody')).toEqual({ podSelector: {}, policyTypes: ['Ingress'] })
    expect(policies.get('modules').ingress[0].ports).toEqual(modules.map((module) => ({ port: module.port })))
    expect(policies.get('gateway').ingress[0].ports).toEqual([{ port }])
    const labels = workloads.map((workload) => podOf(workload).metadata.labels.linli).filter(Boolean)
    const heard = policies.get('postgres').ingress[0].from[0].podSelector.matchExpressions[0].values
    expect(new Set(labels)).toEqual(new Set(heard))
  })
})

describe('nginx', () => {
  const conf = read('nginx/linli.conf')

  it('speaks to the gateway and says itself where a request comes from', () => {
    expect(conf).toMatch(new RegExp(`server gateway:${port};`))
    // Appended to what the visitor sent, it would be the visitor's word.
    expect(conf).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/)
    expect(conf).toMatch(/proxy_set_header X-Linli-Claims "";/)
  })

  it('lets live screens through as they come, and keeps metrics inside', () => {
    expect(/location = \/graphql \{([^}]*)\}/.exec(conf)?.[1]).toMatch(/proxy_buffering off;/)
    expect(/location = \/metrics \{([^}]*)\}/.exec(conf)?.[1]).toMatch(/return 404;/)
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('the operator’s guide (%s)', (file) => {
  const guide = read(file)
  const rows = guide
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter((cells) => /^`[A-Z][A-Z_<>]*`$/.test(cells[1] ?? ''))

  it('explains every setting once, with what holds where it is not set', () => {
    const explained = rows.map((cells) => cells[1]?.replaceAll('`', ''))
    const all = [...Object.keys(defaults), 'LINLI_<MODULE>_PORT', 'LINLI_<MODULE>_URL']
    expect(explained.toSorted()).toEqual(all.toSorted())
    // A value in code holds as it stands; where nothing does, the cell says so in words.
    const stated = Object.keys(defaults).map((name) => {
      const cell = rows.find((cells) => cells[1] === `\`${name}\``)?.[2] ?? ''
      return [name, /^`(.*)`$/.exec(cell)?.[1] ?? null]
    })
    expect(Object.fromEntries(stated)).toEqual(defaults)
  })

  it('names metrics that there are', () => {
    const measured = readFileSync(`${repository}/services/gateway/src/metrics.ts`, 'utf8')
    const names = [...guide.matchAll(/`(linli_[a-z_]+)`/g)].map(([, name]) => name)
    const metrics = names.filter((name) => !/^linli_(admin|jobs|owner)/.test(name ?? ''))
    expect(metrics.length).toBeGreaterThan(5)
    for (const name of metrics) expect(measured).toContain(`'${name}'`)
  })

  it('names commands that there are', () => {
    const commands = readFileSync(`${repository}/infra/scripts/src/linli.ts`, 'utf8')
    for (const [, name] of guide.matchAll(/`linli ([a-z]+)/g)) {
      expect(commands).toMatch(new RegExp(`${name}Command\\(\\)`))
    }
  })
})
