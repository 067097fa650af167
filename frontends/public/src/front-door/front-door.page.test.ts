import { describe, expect, it } from 'vitest'
import { estateList } from '../testing/cast.ts'
import { castReplies, read, visit } from '../testing/visit.ts'
import { frontDoorDocument } from './front-door.document.ts'

it('the front door lists the estates with type, sign and what holds in each', async () => {
  const page = await read('/')
  expect(page).toContain('小区服务标准公开')
  expect(page).toContain('▲</span> 老旧住宅')
  expect(page).toContain('●</span> 回迁安置')
  expect(page).toContain('■</span> 普通商品房')
  expect(page).toContain('第 2.0 版，自 2026年3月1日起执行')
  expect(page).toContain('征求意见中，还有 3 天')
  expect(page).toContain('社区托管，没有物业服务标准')
  expect(page).toContain('href="/app"')
})

describe('the search', () => {
  const searching = async (path: string) => {
    const asked: unknown[] = []
    const replies = new Map([
      ...castReplies,
      [
        frontDoorDocument,
        (variables: unknown) => (asked.push(variables), { estates: estateList([]) }),
      ] as const,
    ])
    return { page: await read(path, {}, replies), asked: asked[0] }
  }

  it('looks for a part of the name', async () => {
    const { asked } = await searching('/?search=%20杏林%20&type=COMMERCIAL')
    expect(asked).toMatchObject({ search: '杏林', communityCode: null, type: 'COMMERCIAL' })
  })

  it('takes figures for the beginning of a code', async () => {
    const { asked } = await searching('/?search=210113001')
    expect(asked).toMatchObject({ search: null, communityCode: '210113001' })
  })

  it('leads whoever knows the whole code straight to the place', async () => {
    const answer = await visit('/?search=210113001001-M01&lang=en')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/p/estates/210113001001-M01?lang=en')
  })

  it('says what to do when nothing is found, and shows what was typed as text', async () => {
    const { page } = await searching('/?search=<b>x</b>')
    expect(page).toContain('没有找到“&lt;b&gt;x&lt;/b&gt;”')
    expect(page).toContain('看全部小区')
  })

  it('ignores a type that does not exist', async () => {
    const { asked } = await searching('/?type=PALACE')
    expect(asked).toMatchObject({ type: null })
  })
})
