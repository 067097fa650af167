import { expect, it } from 'vitest'
import { estatePageDocument } from './estate.document.ts'
import { puheli, snow, tiexixiang, xinglinyuan, yueshuiwan } from '../testing/cast.ts'
import { castReplies, origin, read, tools } from '../testing/visit.ts'
import { assets } from '../testing/visit.ts'
import { publicPages } from '../public-pages.tsx'

const address = (code: string) => `/p/estates/${code}`

it('the page of an estate tells what holds today, what changed, what is open to comment, and what held before', async () => {
  const page = await read(address(xinglinyuan.code))
  expect(page).toContain('■</span> 普通商品房')
  expect(page).toContain('示范安居物业')
  expect(page).toContain('第 2.0 版，自 2026年3月1日起执行')
  expect(page).toContain('急修到场：60 分钟 → 30 分钟，更严')
  expect(page).toContain('还有 3 天，至 2026年3月8日 24 时')
  expect(page).toContain('href="/p/standards/210113001001-M01-8"')
  expect(page).toContain('href="/p/standards/210113001001-M01-1"')
})

it('the address of the management area shows the same standard', async () => {
  const page = await read(address('210113001001-M01'))
  expect(page).toContain('第 2.0 版，自 2026年3月1日起执行')
})

it('an estate whose company has published nothing says so, and what will stand here', async () => {
  const page = await read(address(yueshuiwan.code))
  expect(page).toContain('还没有公布服务标准')
  expect(page).toContain('示范安居物业 在这里提供服务，但还没有公布服务标准')
})

it('an estate without a company says who looks after it and whom to turn to', async () => {
  const page = await read(address(puheli.code))
  expect(page).toContain('社区托管')
  expect(page).toContain('这里没有物业服务企业')
  expect(page).toContain('请找社区居民委员会（示范社区）')
})

it('what the community sees to stands where a standard would stand, with what it was before', async () => {
  const page = await read(address(tiexixiang.code))
  expect(page).toContain('托底服务承诺')
  expect(page).toContain('由示范社区居民委员会承诺的基本服务，不是物业服务合同')
  expect(page).toContain('雪停后清扫单元门前')
  expect(page).toContain('新增清雪')
  expect(page).toMatch(/<details><summary>第 1 版/)
  expect(page).not.toContain('没有物业服务标准')
})

it('promises that give way for some days say so, with the reason and the days', async () => {
  const area = { ...xinglinyuan.managementArea!, temporaryMeasures: [snow] }
  const replies = new Map([
    ...castReplies,
    [estatePageDocument, () => ({ estateByCode: { ...xinglinyuan, managementArea: area } })] as const,
  ])
  const page = await read(address(xinglinyuan.code), {}, replies)
  expect(page).toContain('临时措施：降雪')
  expect(page).toContain('连日降雪，保洁人员集中清雪除冰')
  expect(page).toContain('2026年3月4日 至 2026年3月8日，到期自动恢复原承诺')
  expect(page).toContain('涉及条目：楼道清扫')
})

it('the contract says what is paid and until when it runs', async () => {
  const page = await read(address(xinglinyuan.code))
  expect(page).toContain('1.85 元/平方米·月')
  expect(page).toContain('示范杏物服〔1〕号，2025年6月1日 至 2028年5月31日')
  expect(page).not.toContain('合同至 2028-05-31 期满')
})

it('where one module does not answer, the page says that a part is unknown instead of that there is none', async () => {
  // All that it says about the area of another module is missing then.
  const silence = {
    currentStandard: null,
    upcomingStandard: null,
    standardsUnderWay: null,
    standardVersions: null,
    serviceContract: null,
  }
  const estate = { ...xinglinyuan, managementArea: { ...xinglinyuan.managementArea, ...silence } }
  const answer = await publicPages(assets)(new Request(origin + address(estate.code)), {
    ...tools(new Map([...castReplies, [estatePageDocument, () => ({ estateByCode: estate })]])),
    execute: async <Data>() => ({
      data: { estateByCode: estate } as Data,
      errors: [{ message: 'property did not answer' }],
    }),
  })
  const page = await answer!.text()
  expect(page).toContain('部分内容暂时读不到')
  expect(page).not.toContain('还没有公布服务标准')
})

it('an estate that nobody knows is not found', async () => {
  expect(await read(address('999999999999-01'))).toContain('没有找到这个页面')
})

it('what owners decided together is told with its outcome and the reason, and with nobody’s name', async () => {
  const page = await read(address(xinglinyuan.code))
  expect(page).toContain('业主共同决定')
  expect(page).toContain('将中心绿地东侧改为收费停车位')
  expect(page).toContain('未通过：同意的人数未达到四分之三以上。')
  expect(page).toContain('还差 113 人')
})
