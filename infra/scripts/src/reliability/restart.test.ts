import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { build } from '../testing/build.ts'
import { freePorts } from '../testing/ports.ts'
import { type Product, startProduct } from '../testing/product.ts'
import { type Answer, signIn, type Visitor } from '../testing/visitor.ts'

const restarts = 5

beforeAll(() => build(), 400_000)

describe.each(['start', 'start-services'] as const)(
  `the database restarts ${restarts} times under load (%s)`,
  (command) => {
    let product: Product
    let database: pg.Pool
    /** What was said to somebody who only read, other than what they asked for. */
    const faults: string[] = []
    const acts = { edits: 0, registrations: 0 }
    let reads = 0
    const heard: number[] = []
    let draft: { id: string; revision: number; item: Record<string, unknown> }

    beforeAll(async () => {
      const [gateway, organisations, property] = await freePorts(3)
      const ports = { PORT: gateway, LINLI_ORGANISATIONS_PORT: organisations, LINLI_PROPERTY_PORT: property }
      product = await startProduct(
        Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
        command,
      )
      const { adminUrl } = JSON.parse(readFileSync(join(product.dataFolder, 'server.json'), 'utf8')) as {
        adminUrl: string
      }
      database = new pg.Pool({ connectionString: adminUrl, max: 1 })
      database.on('error', () => undefined)
      await underLoad(async () => {
        for (let time = 0; time < restarts; time++) await restart()
      })
    }, 300_000)
    afterAll(async () => {
      await database?.end()
      await product?.stop()
    })

    it('whoever reads waits a moment and sees no error', () => {
      expect(faults).toEqual([])
      expect(reads).toBeGreaterThan(restarts * 10)
    })

    it('every act that was acknowledged has its effect, and has it once', async () => {
      expect(acts.edits).toBeGreaterThan(restarts)
      expect(acts.registrations).toBeGreaterThan(restarts)
      const [version] = await rows('select revision from property.standard_version where id = $1', [draft.id])
      expect(version).toEqual({ revision: draft.revision })
      expect(
        await rows(
          `select count(*)::int as registered, count(distinct name)::int as names from organisations.organisation
           where name like '示范·重启%'`,
        ),
      ).toEqual([{ registered: acts.registrations, names: acts.registrations }])
    })

    it('what one service tells arrives at the other, once', async () => {
      const arrived = async () => {
        const known = `select count(*)::int as known from property.organisation where name like '示范·重启%'`
        return (await rows(known))[0]?.known
      }
      await expect.poll(arrived, { timeout: 20_000 }).toBe(acts.registrations)
    })

    it('a screen that was open all the time shows the last change', async () => {
      await expect.poll(() => heard.at(-1), { timeout: 20_000 }).toBe(draft.revision)
    })

    it('the audit tells every act and verifies', { timeout: 60_000 }, async () => {
      expect(await product.linli('audit', 'verify')).toMatch(/The audit verifies/)
      const told = await rows(
        `select action, count(*)::int as times from audit.entry
         where action in ('organisationRegister', 'standardVersionEditItems')
         and at > now() - interval '10 minutes' and account is not null group by 1 order by 1`,
      )
      expect(told).toEqual([
        { action: 'organisationRegister', times: acts.registrations },
        { action: 'standardVersionEditItems', times: acts.edits },
      ])
    })

    /** People read, write and watch without rest while `body` runs. */
    async function underLoad(body: () => Promise<void>): Promise<void> {
      const [company, district, street] = await Promise.all(
        ['property', 'district', 'street'].map((username) => signIn(product, username)),
      )
      if (!company || !district || !street) throw new Error('nobody is there')
      draft = await anyDraft(company)
      const over = new AbortController()
      const withoutRest = async (deed: () => Promise<void>) => {
        while (!over.signal.aborted) await deed()
      }
      const screen = company.listen('property/StandardVersionChanged', { id: draft.id })
      const watching = (async () => {
        for await (const { standardVersionChanged } of screen) heard.push(standardVersionChanged.revision)
      })()
      watching.catch((error: Error) => faults.push(error.message))
      const people = [
        withoutRest(() => look(() => company.ask('property/ManagementAreas'))),
        withoutRest(() => look(() => company.ask('property/PropertyToday'))),
        withoutRest(() => look(() => street.ask('organisations/Estates'))),
        withoutRest(() =>
          look(() => district.ask('organisations/Organisations', { includeDissolved: false })),
        ),
        withoutRest(() => look(publicPage)),
        withoutRest(() => edit(company)),
        withoutRest(() => register(district)),
      ]
      await body()
      over.abort()
      await Promise.all(people)
    }

    async function look(ask: () => Promise<Answer>): Promise<void> {
      const answer = await ask().catch((error: Error) => error.message)
      reads++
      if (typeof answer === 'string' || answer.status !== 200 || answer.errors)
        faults.push(JSON.stringify(answer))
    }

    async function publicPage(): Promise<Answer> {
      const answer = await fetch(product.url)
      const text = await answer.text()
      const errors = text.includes('示范') ? undefined : [{ message: text }]
      return { status: answer.status, data: null, errors }
    }

    async function edit(company: Visitor): Promise<void> {
      const { id, revision, item } = draft
      const input = { standardVersionId: id, revision, put: [{ ...item, title: `门岗值守${revision}` }] }
      const { data } = await untilAnswered(
        company,
        'property/StandardVersionEditItems',
        { input },
        `edit-${revision}`,
      )
      const { errors, standardVersion } = data?.standardVersionEditItems ?? {}
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      draft = { ...draft, revision: standardVersion.revision }
      acts.edits++
    }

    async function register(district: Visitor): Promise<void> {
      const name = `示范·重启${acts.registrations}志愿服务队`
      const input = { kind: 'VOLUNTEER_TEAM', name, territoryCode: '210113001' }
      const { data } = await untilAnswered(
        district,
        'organisations/OrganisationRegister',
        { input },
        `register-${acts.registrations}`,
      )
      const { errors } = data?.organisationRegister ?? {}
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      acts.registrations++
    }

    /** As a careful person does: without an answer they press the button again, and its key is the same. */
    async function untilAnswered(
      visitor: Visitor,
      operation: string,
      variables: object,
      key: string,
    ): Promise<Answer> {
      for (;;) {
        const answer = await visitor.ask(operation, variables, key).catch(() => null)
        if (answer?.data && !answer.errors) return answer
        await new Promise((done) => setTimeout(done, 100))
      }
    }

    /** As a service manager restarts PostgreSQL: whoever is connected is cut off, whatever runs is undone. */
    async function restart(): Promise<void> {
      const before = { ...acts }
      await vi.waitUntil(() => acts.edits > before.edits && acts.registrations > before.registrations, {
        timeout: 30_000,
      })
      const server = serverProcess()
      process.kill(server, 'SIGINT')
      // Signing in writes; one that is cut off in the middle is told so, and tries once more.
      await signIn(product, 'auditor').catch(() => signIn(product, 'auditor'))
      await vi.waitUntil(() => ![0, server].includes(serverProcess()), { timeout: 30_000 })
    }

    /** The server writes its number into its folder; 0 while none runs. */
    function serverProcess(): number {
      try {
        return Number(
          readFileSync(join(product.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
        )
      } catch {
        return 0
      }
    }

    async function rows(sql: string, parameters: unknown[] = []): Promise<Record<string, any>[]> {
      return (await database.query<Record<string, any>>(sql, parameters)).rows
    }
  },
)

async function anyDraft(company: Visitor) {
  const { data } = await company.ask('property/ManagementAreas')
  const underWay = data!.managementAreas.edges.flatMap(({ node }: any) => node.standardsUnderWay)
  const { id } = underWay.find(({ status }: any) => status === 'DRAFT')
  const screen = company.listen('property/StandardVersionChanged', { id })
  const { revision, items } = (await screen.next()).value.standardVersionChanged
  await screen.return?.()
  const { promise: _, ...item } = asSent(items[0])
  return { id, revision, item }
}

/** What was read as it is sent again. */
function asSent(value: any): any {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const fields = Object.entries(value).filter(([name]) => name !== '__typename')
  return Object.fromEntries(fields.map(([name, field]) => [name, asSent(field)]))
}
