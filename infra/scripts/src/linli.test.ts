import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repository } from './modules.ts'
import { linli, type Product, startProduct } from './testing/product.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-operator-'))
chmodSync(folder, 0o711)
const backup = join(folder, 'linli.backup')
const refused = (args: string[], settings: Record<string, string>) =>
  linli(args, settings).then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  )

let product: Product

beforeAll(async () => {
  // The commands run what was built, as an operator does.
  const turbo = [`${repository}/node_modules/turbo/bin/turbo`, 'run', 'build', '--filter=@linli/scripts...']
  const built = spawnSync(process.execPath, turbo, { cwd: repository })
  if (built.status !== 0) throw new Error(built.stdout.toString())
  product = await startProduct()
}, 400_000)
afterAll(async () => {
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('beside the running demonstration', { timeout: 120_000 }, () => {
  it('token prints a key and nothing else, and the key is good for the person’s seat', async () => {
    const printed = await product.linli('token', '--user', 'property')
    expect(printed).toMatch(/^\S{40,}\n$/)
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${printed.trim()}` },
      body: JSON.stringify({ query: '{ managementAreas { edges { node { id } } } }' }),
    })
    const { data, errors } = (await answer.json()) as {
      data?: { managementAreas: { edges: unknown[] } }
      errors?: unknown
    }
    expect(errors).toBeUndefined()
    expect(data?.managementAreas.edges.length).toBeGreaterThan(0)
  })

  it('token is refused for a seat that the person does not hold, and says which are held', async () => {
    const wish = ['token', '--user', 'property', '--seat', '018f0000-0000-7000-8000-000000000000']
    expect(await refused(wish, { LINLI_DATA: product.dataFolder })).toMatch(
      /does not hold the seat.*示范安居物业/s,
    )
  })

  it('the demonstration’s time goes forward and never back, and the product follows', async () => {
    const before = (await sessionTime()).getTime()
    expect(await product.linli('demo', 'advance', 'P8D')).toMatch(/is now at/)
    const days = ((await sessionTime()).getTime() - before) / 86_400_000
    expect(days).toBeGreaterThan(7.99)
    expect(days).toBeLessThan(8.1)
    expect(await refused(['demo', 'advance', '-P1D'], { LINLI_DATA: product.dataFolder })).not.toMatch(
      /nothing was refused/,
    )
  })

  it('the audit verifies', async () => {
    expect(await product.linli('audit', 'verify')).toMatch(
      /210113 .*: [1-9]\d* acts in the chain.*The audit verifies/s,
    )
  })

  it('a backup is made, and is put back neither over a running product nor under another secret', async () => {
    const said = await product.linli('backup', backup)
    expect(said).toMatch(/USELESS WITHOUT THE SECRET/)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    expect(await refused(['restore', backup], { LINLI_DATA: product.dataFolder })).toMatch(/stop it first/)
    const other = join(folder, 'another-secret')
    expect(await refused(['restore', backup], { LINLI_DATA: other })).toMatch(/another secret/)
  })
})

describe('on a machine that knows the secret and nothing else', { timeout: 120_000 }, () => {
  const elsewhere = { LINLI_DATA: join(mkdtempSync(join(folder, 'elsewhere-')), 'data') }

  it('the backup is put back with an equal hash, and again', async () => {
    const hash = (text: string) => /hash over the content: ([0-9a-f]{64})/.exec(text)?.[1]
    const made = hash(await product.linli('backup', backup))
    mkdirSync(elsewhere.LINLI_DATA)
    copyFileSync(join(product.dataFolder, 'secret'), join(elsewhere.LINLI_DATA, 'secret'))
    expect(hash(await linli(['restore', backup], elsewhere))).toBe(made)
    expect(await refused(['restore', backup], elsewhere)).toMatch(/--replace/)
    const again = await linli(['restore', backup, '--replace'], elsewhere)
    expect(hash(again)).toBe(made)
    expect(again).toMatch(/already/)
    expect(await linli(['audit', 'verify'], elsewhere)).toMatch(/The audit verifies/)
  })
})

describe('on an empty installation', { timeout: 120_000 }, () => {
  const empty = { LINLI_DATA: join(mkdtempSync(join(folder, 'empty-')), 'data'), LINLI_DEMO: '0' }

  it('the first administrator is made with the district, once', async () => {
    const wish = ['admin', 'create', '--user', 'zhang', '--name', '张主任', '--district', '210113']
    expect(await refused(wish, empty)).toMatch(/Name of the district is missing/)
    expect(await linli([...wish, '--district-name', '沈北新区'], empty)).toMatch(
      /^zhang administers 沈北新区 \(210113\)\npassword: \S+\n$/,
    )
    expect(await refused(wish, empty)).toMatch(/has an account and a seat already/)
    expect(await linli(['token', '--user', 'zhang'], empty)).toMatch(/^\S{40,}\n$/)
  })

  it('there is no demonstration whose time could be moved', async () => {
    expect(await refused(['demo', 'advance', 'P1D'], empty)).toMatch(/no demonstration/)
  })
})

async function sessionTime(): Promise<Date> {
  const { demo } = (await (await fetch(`${product.url}/session`)).json()) as { demo: { now: string } | null }
  return new Date(demo?.now ?? Number.NaN)
}
