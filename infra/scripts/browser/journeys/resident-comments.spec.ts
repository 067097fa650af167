import { expect, test } from '../product-test.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

test.describe('a resident without an account, on a phone', () => {
  test.use({ ...phone, javaScriptEnabled: false })

  test('finds the estate, reads the draft, comments on a promise and finds the comment again', async ({
    page,
  }) => {
    await page.goto('/?search=北苑')
    await page.getByRole('link', { name: '示范·北苑旧居' }).click()
    await expect(page.getByRole('heading', { name: '现行服务标准' })).toBeVisible()
    await page.getByRole('link', { name: '看草案，提意见' }).click()
    await page.getByRole('link', { name: '对“路灯楼道灯完好”提意见' }).click()
    await page.getByLabel('您的意见').fill('楼道太黑了，请打 13800001234。')
    await page.getByRole('button', { name: '提交意见' }).click()

    await expect(page.getByRole('heading', { name: '意见已收到' })).toBeVisible()
    const number = (await page.locator('.placed .number').innerText()).replace('编号 ', '')
    await page.goto(new URL(page.url()).pathname)
    const own = page.locator('.comments li', { hasText: number })
    await expect(own).toContainText('楼道太黑了，请打 ***。')
    await expect(own).toContainText('待答复')
  })

  test('tapping twice makes one comment, and another device does not see it before it is answered', async ({
    page,
    browser,
    product,
  }) => {
    await page.goto('/p/estates/210113004028-01')
    await page.getByRole('link', { name: '看草案，提意见' }).click()
    const form = page.locator('form[data-draft]')
    const idempotencyKey = await form.locator('[name=idempotencyKey]').inputValue()
    const address = new URL((await form.getAttribute('action'))!, product.url).href
    const reference = new URL(page.url()).pathname
    const tap = () =>
      fetch(address, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: product.url },
        body: new URLSearchParams({ idempotencyKey, itemCode: '', text: '同一句话点了两下' }),
      })
    const taps = await Promise.all([tap(), tap(), tap()])
    expect(taps.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(taps.map(({ headers }) => headers.get('location'))).size).toBe(1)

    const stranger = await browser.newPage()
    await stranger.goto(product.url + reference)
    await expect(stranger.getByText('同一句话点了两下')).toHaveCount(0)
    await stranger.close()
  })
})

test('the notice of a draft is one A4 page', async ({ page }) => {
  await page.goto('/p/estates/210113004028-01')
  await page.getByRole('link', { name: '看草案，提意见' }).click()
  await page.getByRole('link', { name: '可打印的公告（A4）' }).click()
  await expect(page.getByRole('heading', { name: '物业服务标准征求意见公告' })).toBeVisible()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
