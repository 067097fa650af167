import { expect, test } from '../product-test.ts'
import { fortyEstates } from './forty-estates.ts'

// It ends the days for comments, on which others rely.
test.use({ productOf: 'a library change' })

test('a company with forty estates changes one clause, and in one sitting what is better is public', async ({
  product,
  signedIn,
  browser,
}) => {
  test.setTimeout(400_000)
  const codes = await fortyEstates(product)
  const page = await signedIn('property')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const place = (name: string) =>
    page.getByRole('navigation', { name: '各小区进展' }).getByRole('link', { name })

  await test.step('the clause is changed in the library, with the reason', async () => {
    await page.goto('/app/property/library')
    await press('编辑“急修到场”')
    await page.getByLabel('数值').fill('30')
    await expect(page.getByLabel('承诺全文')).toHaveValue('急修接报后 30 分钟内到达现场')
    await page.getByLabel('为什么这样改').fill('统一为半小时到场')
    await press('保存到标准库')
    await press('“急修到场”的历史')
    await expect(page.getByText('急修到场：60 分钟 → 30 分钟，更严')).toBeVisible()
    await expect(page.getByText('原因：统一为半小时到场')).toBeVisible()
  })

  await test.step('what would become of each estate is seen before anything is written', async () => {
    await page.getByLabel('选中“急修到场”').check()
    await page.getByRole('link', { name: '把 1 条带到小区' }).click()
    await page.getByRole('main').getByRole('searchbox').fill('示范·第')
    const kinds = page.getByRole('group', { name: '按改动类别选择' })
    await expect(kinds.getByRole('button', { name: '有利于业主 28' })).toBeVisible()
    await expect(kinds.getByRole('button', { name: '减损 8' })).toBeVisible()
    await expect(page.getByText('已选 36 个')).toBeVisible()
    const worse = page.getByRole('row', { name: /第29小区/ })
    await expect(worse).toContainText('急修到场：20 分钟 → 30 分钟，放宽')
    await expect(worse).toContainText('须附业主共同决定或合同依据')
  })

  await test.step('the drafts are made while somebody looks on', async () => {
    await page.getByLabel('为什么这样改').fill('统一为半小时到场')
    await press('为 36 个区域生成草案')
    await expect(page.getByRole('heading', { name: /标准库改动第 \d+ 号/, level: 1 })).toBeVisible()
    await expect(place('可以公布28')).toBeVisible({ timeout: 30_000 })
    await expect(place('缺少依据8')).toBeVisible()
  })

  await test.step('one act publishes all that may be published', async () => {
    await press('公布可以公布的')
    const dialog = page.getByRole('dialog', { name: '公布可以公布的' })
    await expect(dialog).toContainText('对业主有利的 28 份：直接公布。')
    await dialog.getByRole('button', { name: '公布', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(place('已公布28')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('those that are worse wait with their reasons, each a link', async () => {
    await place('缺少依据8').click()
    const rows = page.getByRole('row').filter({ hasText: '须附业主共同决定或合同依据' })
    await expect(rows).toHaveCount(8)
    await expect(rows.first()).toContainText('社区党组织')
    const download = page.waitForEvent('download')
    await press('下载清单')
    expect((await download).suggestedFilename()).toMatch(/标准库改动第 \d+ 号\.xlsx/)
    await rows.first().getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: /第29小区/, level: 1 })).toBeVisible()
  })

  await test.step('residents read the new promise where it is better, and the former one where it waits', async () => {
    const resident = await browser.newPage({ baseURL: product.url })
    await resident.goto(`/p/estates/${codes[0]}`)
    await expect(resident.getByText('急修接报后 30 分钟内到达现场').first()).toBeVisible()
    await resident.goto(`/p/estates/${codes[28]}`)
    await expect(resident.getByText('急修接报后 20 分钟内到达现场').first()).toBeVisible()
    await resident.close()
  })
})
