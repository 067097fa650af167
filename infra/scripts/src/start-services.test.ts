import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { registeredModules } from './modules.ts'
import { build } from './testing/build.ts'
import { freePorts } from './testing/ports.ts'
import { type Product, startProduct } from './testing/product.ts'
import { program, signIn, type Visitor } from './testing/visitor.ts'

const modules = registeredModules().map(({ name }) => name)
/** A process a service, on ports and in a folder of its own, with the demo. */
const ports: number[] = []
let product: Product
let property: Visitor

beforeAll(async () => {
  build()
  ports.push(...(await freePorts(1 + modules.length)))
  product = await startServices()
  property = await signIn(product, 'property')
}, 400_000)
afterAll(() => product?.stop())

const startServices = () =>
  startProduct(
    {
      PORT: String(ports[0]),
      ...Object.fromEntries(
        modules.map((name, at) => [`LINLI_${name.toUpperCase()}_PORT`, String(ports[at + 1])]),
      ),
    },
    'start-services',
  )

const readiness = async () => (await fetch(`${product.url}/readyz`)).json()
const all = Object.fromEntries(modules.map((name) => [name, true]))
/** A start of a process takes seconds, and longer beside other tests. */
const patiently = { timeout: 60_000, interval: 50 }
const untilReady = async () => {
  await vi.waitUntil(async () => (await readiness()).status === 'ready', patiently)
}

describe('a process for each service', { timeout: 90_000 }, () => {
  it('names the database and every service when asked whether it is ready', async () => {
    expect(await readiness()).toEqual({
      status: 'ready',
      database: true,
      subgraphs: all,
    })
  })

  it('answers one question out of two services', async () => {
    const { data, errors } = await property.ask('property/ManagementAreas')
    expect(errors).toBeUndefined()
    const areas = data?.managementAreas.edges.map(({ node }: any) => node)
    // The name belongs to organisations, the standard in force to property.
    expect(areas.map(({ name }: any) => name)).toContain('示范·杏林苑物业管理区域')
    expect(areas.some(({ currentStandard }: any) => currentStandard?.reference)).toBe(true)
  })

  it('tells an act to whoever watches what it changes', async () => {
    const id = await draft()
    const screen = (await signIn(product, 'property')).listen('property/StandardVersionChanged', { id })
    const before = (await screen.next()).value?.standardVersionChanged
    const { promise: _, ...item } = bare(before.items[0])
    const { data, errors } = await property.ask('property/StandardVersionEditItems', {
      input: {
        standardVersionId: id,
        revision: before.revision,
        put: [{ ...item, title: '门岗值守（示范）' }],
      },
    })
    expect(errors).toBeUndefined()
    expect(data?.standardVersionEditItems.errors).toEqual([])
    const after = (await screen.next()).value?.standardVersionChanged
    expect(after.revision).toBe(before.revision + 1)
    expect(after.items[0].title).toBe('门岗值守（示范）')
    await screen.return?.()
  })
})

describe('when one service is killed', { timeout: 120_000 }, () => {
  afterEach(untilReady, 90_000)

  it('the others answer, everybody is told what is missing, and it comes back by itself', async () => {
    const { code } = (await property.ask('property/ManagementAreas')).data!.managementAreas.edges[0].node
    const ask = await program(product, 'property')
    const screen = property.listen('property/StandardVersionChanged', { id: await draft() })
    const before = (await screen.next()).value?.standardVersionChanged
    process.kill(processOf('property'), 'SIGKILL')

    await vi.waitUntil(async () => (await readiness()).subgraphs.property === false, patiently)
    expect(await readiness()).toEqual({
      status: 'degraded',
      database: true,
      subgraphs: { ...all, property: false },
    })
    const { status, data, errors } = await ask(
      `{ managementAreaByCode(code: "${code}") { name currentStandard { id } } }`,
    )
    expect(status).toBe(200)
    expect(data?.managementAreaByCode).toEqual({ name: expect.any(String), currentStandard: null })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', serviceName: 'property' })
    // What a resident reads meanwhile: the place, and that a part is missing.
    const page = await fetch(`${product.url}/p/estates/${code.replace(/-M01$/, '-01')}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('部分内容暂时读不到')
    // The log names the service, and nothing of what people asked it.
    expect(product.printed()).toContain('"subgraph":"property","reason":"')
    expect(product.printed()).not.toContain('representations')
    await vi.waitUntil(() => /property was ended by SIGKILL; it is started again/.test(product.printed()))

    await untilReady()
    expect((await property.ask('property/ManagementAreas')).errors).toBeUndefined()
    // The screen was cut off; it listens again and is told at once what holds.
    expect((await screen.next()).value?.standardVersionChanged.revision).toBe(before.revision)
    await screen.return?.()
  })

  it('so does the one that knows the people, and nobody is signed out', async () => {
    process.kill(processOf('organisations'), 'SIGKILL')
    await vi.waitUntil(async () => (await readiness()).subgraphs.organisations === false, patiently)
    const { data, errors } = await property.ask('property/PropertyToday')
    expect(errors).toBeUndefined()
    expect(data?.propertyToday).toBeTruthy()
    await untilReady()
    expect((await property.ask('property/ManagementAreas')).errors).toBeUndefined()
  })
})

describe.each(['SIGINT', 'SIGTERM'] as const)('at %s', (signal) => {
  it('everything ends and says so, and no process stays', { timeout: 120_000 }, async () => {
    product ??= await startServices()
    const processes = childrenOf(product.processId)
    // PostgreSQL, the services and the gateway.
    expect(processes.length).toBeGreaterThanOrEqual(modules.length + 2)
    const { stop } = product
    product = undefined as never
    expect(await stop(signal)).toBe(0)
    expect(processes.filter(isThere)).toEqual([])
    for (const port of ports) expect(await listens(port)).toBe(false)
  })
})

/** A draft of the company's that lies ready. */
async function draft(): Promise<string> {
  const { data } = await property.ask('property/ManagementAreas')
  const underWay = data!.managementAreas.edges.flatMap(({ node }: any) => node.standardsUnderWay)
  return underWay.find(({ status }: any) => status === 'DRAFT').id
}

/** What was read as it is sent again. */
function bare(value: any): any {
  if (Array.isArray(value)) return value.map(bare)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([name]) => name !== '__typename')
  return Object.fromEntries(fields.map(([name, field]) => [name, bare(field)]))
}

function processOf(module: string): number {
  const found = childrenOf(product.processId).find((id) => commandOf(id).includes(`run-module.js\0${module}`))
  if (!found) throw new Error(`${module} has no process`)
  return found
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && parentOf(id) === parent)

function parentOf(processId: number): number {
  // After the name, which may hold anything, come the state and the parent.
  const [, parent] = /^.*\) \S (\d+) /s.exec(readOf(processId, 'stat')) ?? []
  return Number(parent ?? -1)
}

const commandOf = (processId: number) => readOf(processId, 'cmdline')
const isThere = (processId: number) => commandOf(processId) !== ''

function readOf(processId: number, what: string): string {
  try {
    return readFileSync(`/proc/${processId}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

const listens = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
