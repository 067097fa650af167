import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFrontEnds } from './front-ends.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

const script = `export const hello = ${JSON.stringify('邻里'.repeat(1000))}`
const page = `<!doctype html><html><head><meta property="csp-nonce" nonce="__NONCE__"><!--importmap-->
<script type="module" src="/assets/shell/index-0a1b2c3d.js"></script></head><body></body></html>`

describe('the front ends', () => {
  let folder: string
  let world: GatewayWorld

  const build = (name: string, manifest: object, files: Record<string, string>) => {
    const dist = join(folder, name)
    mkdirSync(dist, { recursive: true })
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ name, ...manifest }))
    for (const [file, content] of Object.entries(files)) {
      writeFileSync(join(dist, file), content)
      writeFileSync(join(dist, `${file}.br`), brotliCompressSync(content))
      writeFileSync(join(dist, `${file}.gz`), gzipSync(content))
    }
    return dist
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-front-ends-'))
    const frontends = {
      shell: build(
        'shell',
        {
          files: ['index-0a1b2c3d.js', 'vendor-react-1a2b3c4d.js', 'logo.svg'],
          shared: { react: 'vendor-react-1a2b3c4d.js' },
        },
        {
          'index-0a1b2c3d.js': script,
          'vendor-react-1a2b3c4d.js': 'export default 1',
          'logo.svg': '<svg/>',
          'index.html': page,
          'secret.txt': 'x',
        },
      ),
      property: build(
        'property',
        { files: ['property-9f8e7d6c.js'], shared: { '@linli/property-frontend': 'property-9f8e7d6c.js' } },
        { 'property-9f8e7d6c.js': 'export const module = 1' },
      ),
    }
    world = await createGatewayWorld({ frontends })
  })
  afterAll(async () => {
    await world.stop()
    rmSync(folder, { recursive: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(world.url + path, { redirect: 'manual', headers: { 'accept-encoding': 'identity', ...headers } })

  it('come as they were built: compressed, and kept for good where the name holds a hash', async () => {
    const answer = await get('/assets/shell/index-0a1b2c3d.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(Number(answer.headers.get('content-length'))).toBe(brotliCompressSync(script).length)
    expect(await answer.text()).toBe(script)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(
      (await get('/assets/shell/index-0a1b2c3d.js', { 'accept-encoding': 'br;q=0, gzip' })).headers.get(
        'content-encoding',
      ),
    ).toBe('gzip')
    expect((await get('/assets/shell/index-0a1b2c3d.js')).headers.get('content-encoding')).toBeNull()
    expect((await get('/assets/shell/logo.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('are not sent again to whoever has them', async () => {
    const first = await get('/assets/shell/logo.svg')
    const again = await get('/assets/shell/logo.svg', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('are only what their build names', async () => {
    for (const path of [
      '/assets/shell/secret.txt',
      '/assets/shell/manifest.json',
      '/assets/shell/../../../etc/passwd',
      '/assets/shell/%2e%2e/property/manifest.json',
      '/assets/other/x.js',
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('meet in an import map that knows what each module must be', async () => {
    const text = await (await get('/app/property/standards')).text()
    const map = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(text)?.[1] ?? '')
    expect(map.imports).toEqual({
      react: '/assets/shell/vendor-react-1a2b3c4d.js',
      '@linli/property-frontend': '/assets/property/property-9f8e7d6c.js',
    })
    for (const [path, integrity] of Object.entries(map.integrity as Record<string, string>)) {
      const body = Buffer.from(await (await get(path)).arrayBuffer())
      expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`)
    }
    expect(Object.keys(map.integrity)).toHaveLength(3)
  })

  it('run under a policy that allows our files, the one map, and styles with the page’s own nonce', async () => {
    const answer = await get('/app')
    const text = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    const map = /<script type="importmap">(.*?)<\/script>/s.exec(text)?.[1] ?? ''
    expect(policy).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(map).digest('base64')}'`,
    )
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const directive of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(directive)
    }
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await (await get('/app')).text()).not.toContain(nonce)
  })

  it('stand behind the same guards as everything else', async () => {
    for (const path of ['/app', '/assets/shell/logo.svg', '/session', '/nowhere']) {
      const { headers } = await get(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  it('begin at the shell when there are no public pages', async () => {
    const answer = await get('/')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/app'])
  })

  it('stop the start when one was not built, or names what is not there', () => {
    expect(() => loadFrontEnds({ happiness: join(folder, 'happiness') })).toThrow(
      /build the front end happiness first/,
    )
    const odd = build('odd', { files: [], shared: { odd: 'odd-00000000.js' } }, {})
    expect(() => loadFrontEnds({ odd })).toThrow(/not among its files/)
  })
})

describe('public pages', () => {
  it('are rendered for everybody alike and come before the shell', async () => {
    const world = await createGatewayWorld({
      publicPages: async (request, { execute, nonce }) => {
        const { pathname } = new URL(request.url)
        if (pathname !== '/' && pathname !== '/p/comment') return null
        if (request.method === 'POST') {
          const { data } = await execute('mutation Water { gardenWater(id: "1") { name } }')
          return new Response(
            `thanks ${(data as any).gardenWater.name} ${(await request.formData()).get('words')}`,
          )
        }
        const { data } = await execute<any>(
          'query Page { gardens { name keeper { name } } asker }',
          {},
          { 'accept-language': 'en' },
        )
        const asker = JSON.parse(data.asker)
        return new Response(
          `<style nonce="${nonce}"></style>${data.gardens[0].name} ${data.gardens[0].keeper.name} ${asker.claims.kind} ${asker['x-linli-language']} ${request.headers.get('cookie')}`,
          { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=60' } },
        )
      },
    })
    try {
      const browser = world.browser()
      const { username, password } = await world.member('property')
      await browser.signIn(username, password)
      const answer = await browser.get('/')
      const text = await answer.text()
      expect(text).toContain('示范花园 林书记 ANONYMOUS en null')
      expect(answer.headers.get('content-security-policy')).toContain(/nonce="([^"]+)"/.exec(text)?.[1])
      expect(answer.headers.get('cache-control')).toBe('max-age=60')
      expect((await browser.get('/p/other')).status).toBe(404)
      // Of all cookies only those by which a device knows its own comments and requests reach the pages.
      const own = 'linli.device=d; linli.requests=2026-000001.ABCDEFGH'
      const seen = await fetch(world.url, { headers: { cookie: `linli.session=s; ${own}; other=1` } })
      expect(await seen.text()).toContain(`ANONYMOUS en ${own}`)

      const form = (headers: Record<string, string>) =>
        browser.send('/p/comment', { method: 'POST', body: new URLSearchParams({ words: '好' }), headers })
      expect(await (await form({})).text()).toBe('thanks 示范花园 好')
      expect((await form({ origin: 'https://elsewhere.example' })).status).toBe(403)
      expect((await form({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    } finally {
      await world.stop()
    }
  })
})
