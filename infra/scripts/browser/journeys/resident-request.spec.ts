import { expect, test } from '../product-test.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const estate = '210113004027-01'

test.describe('a resident without an account, on a phone', () => {
  test.use(phone)

  test('reports a leak from the code on the door, follows it, and takes it back; another phone needs the code', async ({
    page,
    browser,
    product,
  }) => {
    await page.goto(`/p/estates/${estate}/request?place=${encodeURIComponent('3号楼2单元')}`)
    await expect(page.getByRole('link', { name: '拨打 119' }).first()).toBeVisible()
    await expect(page.getByLabel('在什么地方')).toHaveValue('3号楼2单元')
    await page.getByRole('radio', { name: '报修' }).check()
    await page.getByLabel('关于什么').selectOption('WATER')
    await page.getByLabel('具体情况').fill('厨房水管漏水，已关总阀。')
    // Half-way the phone is put away; what was written is there again.
    await page.reload()
    await expect(page.getByLabel('具体情况')).toHaveValue('厨房水管漏水，已关总阀。')
    await page.getByRole('textbox', { name: '电话' }).fill('12345')
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page.locator('#phone-refused')).toContainText('电话号码不正确')
    await page.getByRole('textbox', { name: '电话' }).fill('13800000001')
    await page.getByRole('button', { name: '提交' }).click()

    await expect(page.getByRole('heading', { name: '已经收到' })).toBeVisible()
    const number = await page.locator('.ticket .number').innerText()
    const code = await page.locator('.ticket .code').innerText()
    expect(number).toMatch(/^诉求-\d{4}-\d{6}$/)
    expect(code).toMatch(/^[A-Z2-9]{8}$/)

    const other = await browser.newPage(phone)
    const address = product.url + new URL(page.url()).pathname
    await other.goto(address)
    await expect(other.getByText('厨房水管漏水')).toHaveCount(0)
    await other.getByLabel('查询码').fill('AAAAAAAA')
    await other.getByRole('button', { name: '打开' }).click()
    await expect(other.getByRole('alert')).toContainText('编号与查询码不匹配')
    await other.getByLabel('查询码').fill(code.toLowerCase())
    await other.getByRole('button', { name: '打开' }).click()
    await expect(other.getByText('厨房水管漏水')).toBeVisible()
    await expect(other.getByText('138****0001')).toBeVisible()
    await other.context().close()

    await page.goto('/p/requests')
    await page.getByRole('link', { name: number }).click()
    await expect(page.getByText('已收到，等待派人')).toBeVisible()
    await expect(page.getByRole('heading', { name: '时限怎么算' })).toBeVisible()
    await page.getByText('撤回', { exact: true }).click()
    await page.getByLabel('原因（可不填）').fill('邻居修好了。')
    await page.getByRole('button', { name: '撤回这件诉求' }).click()
    await expect(page.getByText('已经撤回。')).toBeVisible()
    await expect(page.getByText('您已撤回')).toBeVisible()
    await expect(page.getByRole('button', { name: '撤回这件诉求' })).toHaveCount(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ ...phone, javaScriptEnabled: false })

  test('a request is sent once, however often the form is', async ({ page, product }) => {
    await page.goto(`/p/estates/${estate}`)
    await page.getByRole('link', { name: '我要反映 / 报修' }).click()
    const idempotencyKey = await page.locator('[name=idempotencyKey]').inputValue()
    const tap = () =>
      fetch(`${product.url}/p/estates/${estate}/request`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: product.url },
        body: new URLSearchParams({
          ...{ idempotencyKey, kind: 'REPAIR', category: 'POWER' },
          words: '同一件事点了几下。',
        }),
      })
    const taps = await Promise.all([tap(), tap(), tap()])
    expect(taps.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(taps.map(({ headers }) => headers.get('location'))).size).toBe(1)
  })
})

test('the poster is one A4 page', async ({ page }) => {
  await page.goto(`/p/estates/${estate}/request/poster`)
  await expect(page.getByRole('heading', { name: '扫码报修' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
