import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { draftInComments, firstVersion, now, snow, versionInForce } from '../testing/cast.ts'
import { assets, castReplies, read, visit } from '../testing/visit.ts'
import { standardPageDocument } from './standard.document.ts'

const address = (reference: string) => `/p/standards/${reference}`

describe('the permanent page of a version', () => {
  it('says that it holds today, since when, and what changed, in plain words', async () => {
    const page = await read(address(versionInForce.reference))
    expect(page).toContain('现行有效')
    expect(page).toContain('自 2026年3月1日起执行')
    expect(page).toContain('急修到场：60 分钟 → 30 分钟，更严')
    expect(page).toContain('全部变更有利于业主')
    expect(page).not.toContain('<form')
  })

  it('shows every promise under its heading with its figure', async () => {
    const page = await read(address(versionInForce.reference))
    expect(page.match(/class="promise"/g)).toHaveLength(33)
    expect(page).toContain('一、综合管理')
    expect(page).toContain('六、绿化')
    expect(page).toContain('路灯、楼道灯完好率不低于 95%')
  })

  it('stays readable once it has been replaced, and leads to what replaced it', async () => {
    const page = await read(address(firstVersion.reference))
    expect(page).toContain('已被新版取代')
    expect(page).toContain(`href="${address(versionInForce.reference)}"`)
    expect(page).toContain('第一版服务标准')
  })

  it('tells on what a change for the worse rests, and which bodies agreed on which day', async () => {
    const page = await read(address(draftInComments.reference))
    expect(page).toContain('示范·杏林苑业主大会决议 2026-02 号')
    expect(page).toContain('示范社区居民委员会')
    expect(page).toContain('2026年2月26日会议同意')
    expect(page).toContain('纸质签署，社区代录')
  })

  it('tells that owners’ representatives were heard where there is no owners’ committee, and whom the street named', async () => {
    const [party, committee, owners] = draftInComments.reviews
    const heard = {
      ...{ gatheredOn: '2026-02-27', asked: 9, inFavour: 6, against: 2, abstained: 1 },
      witnessOrganisationName: '示范社区居民委员会',
    }
    const namer = { organisationName: '示范·道义街道办事处' }
    const named = {
      ...{ reason: '成员均须回避', namer },
      reviewer: { post: '居委会主任', organisationName: '示范·北苑社区居委会' },
    }
    const reviews = [
      party!,
      { ...committee!, namedReviewer: named },
      {
        ...owners!,
        status: 'WITNESSED' as const,
        standIn: 'WITNESSED_OPINIONS' as const,
        signature: null,
        opinions: heard,
      },
    ]
    const replies = new Map([
      ...castReplies,
      [
        standardPageDocument,
        () => ({ standardVersionByReference: { ...draftInComments, reviews } }),
      ] as const,
    ])
    const page = await read(address(draftInComments.reference), {}, replies)
    expect(page).toContain('征询 9 人：赞成 6、反对 2、弃权 1')
    expect(page).toContain('示范社区居民委员会见证；居委会不代业主同意')
    expect(page).toContain(
      '示范·道义街道办事处指定 示范·北苑社区居委会 居委会主任 为审议人。原因：成员均须回避',
    )
  })

  it('counts the days for comments from the server’s clock, which runs ahead in a demo', async () => {
    const page = await read(address(draftInComments.reference))
    expect(now.toISOString()).toBe('2026-03-05T02:00:00.000Z')
    expect(page).toContain('还有 3 天')
    expect(page).toContain('至 2026年3月8日 24 时')
  })

  it('offers a form for comments, to the whole and to the promise the reader came from', async () => {
    const page = await read(`${address(draftInComments.reference)}?item=BJ-02`)
    expect(page).toContain(`action="${address(draftInComments.reference)}/comments#comment"`)
    expect(page).toContain('<option value="BJ-02" selected="">室外清扫</option>')
    expect(page).toMatch(/name="idempotencyKey" value="[\da-f-]{36}"/)
  })

  it('shows comments with their answers', async () => {
    const page = await read(address(draftInComments.reference))
    expect(page).toContain('关于“室外清扫”')
    expect(page).toContain('每天只扫一次不够')
    expect(page).toContain('采纳')
    expect(page).toContain('共 2 条，其中 1 条待答复')
  })

  it('is English from top to bottom for whoever reads English, but for what people wrote', async () => {
    const page = await read(`${address(draftInComments.reference)}?lang=en`)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Draft, open to comments')
    expect(page).toContain('3 days left, until the end of 8 March 2026')
    expect(page).toContain('hrefLang="zh-CN"')
  })

  it('makes a link card of title, summary and picture', async () => {
    const page = await read(address(versionInForce.reference))
    expect(page).toContain('<meta property="og:title" content="示范·杏林苑物业服务标准（第 2.0 版）"/>')
    expect(page).toContain(
      '<meta property="og:description" content="现行有效 · 自 2026年3月1日起执行 · 更严 1 条。"/>',
    )
    expect(page).toContain(
      '<meta property="og:image" content="https://linli.example/assets/public/link-card.png"/>',
    )
  })

  it('has no inline script, and no style but the one whose hash the policy names', async () => {
    const hash = createHash('sha256').update(assets.style).digest('base64')
    for (const part of ['', '/notice', '/poster']) {
      const answer = await visit(address(draftInComments.reference) + part)
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`)
      const page = await answer.text()
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
      expect(page.replace(`<style>${assets.style}</style>`, '')).not.toMatch(/<style|\sstyle="|\son\w+="/)
    }
  })
})

describe('a reference that is not public', () => {
  it('is not found, and leads to what holds in its area', async () => {
    const answer = await visit('/p/standards/210113001001-M01-99')
    const page = await answer.text()
    expect(answer.status).toBe(404)
    expect(page).toContain('没有找到这个页面')
    expect(page).toContain('href="/p/estates/210113001001-M01"')
  })

  it('says the same in English', async () => {
    const answer = await visit('/p/standards/210113001001-M01-99?lang=en')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('There is no such page')
  })
})

it('a page that did not change is not sent again', async () => {
  const first = await visit(address(versionInForce.reference))
  const again = await visit(address(versionInForce.reference), {
    headers: { 'if-none-match': first.headers.get('etag')! },
  })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

it('a version says on which days some of its promises gave way, and which', async () => {
  const running = await read(address(versionInForce.reference), {}, withMeasures(snow))
  expect(running).toContain('临时措施：降雪')
  expect(running).toContain('服务标准本身没有改动')
  const over = await read(address(versionInForce.reference), {}, withMeasures({ ...snow, status: 'OVER' }))
  expect(over).not.toContain('临时措施：降雪')
  expect(over).toContain('执行期间的临时措施')
})

it('a version for a new term says that it was compared in full', async () => {
  const page = await read(
    address(versionInForce.reference),
    {},
    replying({ ...versionInForce, renewalFrom: '2026-06-01' }),
  )
  expect(page).toContain('续约标准：与原标准逐条全面比对')
})

const replying = (version: typeof versionInForce) =>
  new Map([...castReplies, [standardPageDocument, () => ({ standardVersionByReference: version })] as const])

const withMeasures = (measure: typeof snow) => replying({ ...versionInForce, temporaryMeasures: [measure] })
