import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registeredModules, repository } from './modules.ts'
import { supergraphOf } from './supergraph.ts'
import { build } from './testing/build.ts'
import { type Product, startProduct } from './testing/product.ts'
import { program, signIn } from './testing/visitor.ts'

describe('an installation that runs the registers alone', { timeout: 90_000 }, () => {
  let product: Product

  beforeAll(async () => {
    build()
    product = await startProduct({ LINLI_MODULES: 'organisations' })
  }, 400_000)
  afterAll(() => product?.stop())

  const page = async (path: string) => {
    const answer = await fetch(`${product.url}${path}`, { headers: { accept: 'text/html' } })
    return { status: answer.status, text: await answer.text() }
  }

  it('is ready without the others', async () => {
    expect(await (await fetch(`${product.url}/readyz`)).json()).toEqual({
      status: 'ready',
      database: true,
      subgraphs: { organisations: true },
    })
  })

  it('offers in its graph what runs, and nothing else', async () => {
    const ask = await program(product, 'property')
    const { data } = await ask('{ __schema { types { name } } }')
    const names = data!.__schema.types.map(({ name }: any) => name)
    expect(names).toContain('Estate')
    expect(names).not.toContain('StandardVersion')
    const { errors } = await ask(
      '{ managementAreaByCode(code: "210113004027-M01") { currentStandard { id } } }',
    )
    expect(errors?.[0]?.message).toMatch(/Cannot query field/)
  })

  it('has a shell that knows of no other module, and an office that works', async () => {
    const shell = await page('/app')
    expect(shell.text).toContain('@linli/organisations-frontend')
    expect(shell.text).not.toContain('@linli/property-frontend')
    const street = await signIn(product, 'street')
    expect((await street.ask('organisations/Estates')).errors).toBeUndefined()
  })

  it('tells residents about places, and promises no standards', async () => {
    const door = await page('/')
    expect(door.text).toContain('小区公开信息')
    expect(door.text).toContain('示范·杏林苑')
    expect(door.text).not.toMatch(/服务标准|暂时读不到/)
    const estate = await page('/p/estates/210113004027-01')
    expect(estate.status).toBe(200)
    expect(estate.text).toContain('示范安居物业')
    expect(estate.text).not.toMatch(/服务标准|暂时读不到/)
    expect((await page('/p/standards/210113004027-M01-1')).status).toBe(404)
  })
})

describe('every front end', () => {
  const registers = ['organisations']

  it.each(registeredModules().map(({ name }) => [name, [...new Set([...registers, name])]] as const))(
    '%s asks only its own module and the registers, so that others can be switched off',
    (name, modules) => {
      const graph = buildSchema(supergraphOf(modules))
      const asked = documentsOf(name)
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.flatMap((text) => validate(graph, parse(text)).map(({ message }) => message))).toEqual([])
    },
  )
})

function documentsOf(frontEnd: string): string[] {
  const folder = `${repository}/frontends/${frontEnd}/src`
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('persisted-documents.json'),
  )
  return Object.values(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>)
}
