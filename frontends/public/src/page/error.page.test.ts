import { expect, it } from 'vitest'
import { publicPages } from '../public-pages.tsx'
import { assets, origin, tools, visit } from '../testing/visit.ts'

it('when nothing can be read, the page says what is safe and what to do', async () => {
  const answer = await publicPages(assets)(new Request(`${origin}/p/estates/210113001001-01`), {
    ...tools(),
    execute: async () => {
      throw new Error('the database is away')
    },
  })
  const page = await answer!.text()
  expect(answer!.status).toBe(503)
  expect(answer!.headers.get('cache-control')).toBe('no-store')
  expect(page).toContain('页面暂时打不开')
  expect(page).toContain('请告知编号 request-0001')
  expect(page).not.toContain('the database is away')
})

it('an address that nobody knows gets a page in a browser', async () => {
  const answer = await visit('/somewhere', { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('回到首页')
})

it('an address that nobody knows is left to the gateway for programs', async () => {
  const answer = await publicPages(assets)(
    new Request(`${origin}/somewhere`, { headers: { accept: 'application/json' } }),
    tools(),
  )
  expect(answer).toBeNull()
})

it('an address that is badly encoded is not found rather than a fault', async () => {
  expect((await visit('/p/standards/%E0%A4%A')).status).toBe(404)
})
