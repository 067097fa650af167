import { expect, test } from '../product-test.ts'

// It waits for the end of a quarter, on which others do not count.
test.use({ productOf: 'a disclosure' })

const calendar = '/app/property/disclosures?search=210113004027-M01'

test('an account of common income is due, pasted from Excel, published, proved, and corrected', async ({
  product,
  signedIn,
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await signedIn('property')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const part = (name: string) => page.getByRole('region', { name })
  const account = page.getByRole('row').filter({ hasText: '公共收益收支情况' }).first()

  await test.step('the calendar says when its time comes, and the quarter ends', async () => {
    await page.goto(calendar)
    await expect(account).toContainText('未到时间')
    await product.linli('demo', 'advance', 'P100D')
    await expect(async () => {
      await page.reload()
      await expect(account).toContainText(/待公开|已逾期/, { timeout: 2_000 })
    }).toPass({ timeout: 30_000 })
    await page.goto('/app/property')
    await expect(
      part('信息公开')
        .getByRole('link', { name: /公共收益收支情况/ })
        .first(),
    ).toBeVisible()
  })

  await test.step('rows are pasted from Excel, and the sums follow', async () => {
    await page.goto(calendar)
    await account.getByRole('link').first().click()
    await press('开始起草')
    await expect(page.getByLabel('上期结余（元）')).not.toBeEditable()
    await part('收入').getByRole('button', { name: '从 Excel 粘贴' }).click()
    const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴' })
    await dialog
      .getByRole('textbox')
      .fill('类别\t项目\t金额\n收入\t电梯广告\t12,000.50\t合同\n支出\t广告位清洁\t800.20\n合计\t\t12800.70\n')
    await expect(dialog.getByRole('row')).toHaveCount(3)
    await dialog.getByRole('button', { name: '放入 2 行' }).click()
    await expect(part('合计')).toContainText('12,000.50')
    await expect(part('合计')).toContainText('800.20')
    await part('收入')
      .locator('input[type=file]')
      .setInputFiles({ name: '对账单.png', mimeType: 'image/png', buffer: onePixel })
    await expect(part('收入')).toContainText('对账单.png')
  })

  await test.step('it is published, and everybody reads it to the fen, without its vouchers', async () => {
    await press('发布')
    await press('确认发布')
    await expect(page.getByText('已发布，业主现在就能看到。')).toBeVisible()
    const resident = await browser.newPage({ baseURL: product.url })
    await resident.goto((await page.getByRole('link', { name: '公开页面' }).getAttribute('href'))!)
    await expect(resident.getByRole('row', { name: /本期结余，归全体业主所有/ })).toBeVisible()
    await expect(resident.getByText('12,000.50').first()).toBeVisible()
    await expect(resident.getByText('对账单')).toHaveCount(0)
    await resident.goto('/p/estates/210113004027-01')
    await expect(resident.getByRole('heading', { name: '信息公开' })).toBeVisible()
    await expect(resident.getByText(/逾期未公开/).first()).toBeVisible()
    await resident.close()
  })

  await test.step('the owners’ committee opens what proves it', async () => {
    const committee = await signedIn('owners-committee')
    await committee.goto(page.url())
    const download = committee.waitForEvent('download')
    await committee.getByRole('button', { name: '对账单.png' }).click()
    expect((await download).suggestedFilename()).toBe('对账单.png')
    await expect(committee.getByRole('button', { name: '起草更正' })).toHaveCount(0)
  })

  await test.step('a mistake is mended by a correction that follows it', async () => {
    const former = await page.getByRole('link', { name: '公开页面' }).getAttribute('href')
    await press('起草更正')
    const dialog = page.getByRole('dialog', { name: '更正' })
    await dialog.getByLabel('哪里有误').fill('漏记地面停车收入。')
    await dialog.getByRole('button', { name: '起草更正' }).click()
    await part('收入').getByRole('button', { name: '加一行' }).click()
    await part('收入').getByLabel('收入来源').last().fill('地面停车')
    await part('收入').getByLabel('金额（元）').last().fill('900')
    await expect(part('合计')).toContainText('12,900.50')
    await press('发布')
    await press('确认发布')
    await expect(page.getByText('已发布，业主现在就能看到。')).toBeVisible()
    const resident = await browser.newPage({ baseURL: product.url })
    await resident.goto(former!)
    await expect(resident.getByText('这份公开后来更正过')).toBeVisible()
    await resident.close()
  })

  await test.step('the street sees which company is late', async () => {
    const street = await signedIn('street')
    await street.goto('/app/property/disclosures')
    const late = street.getByRole('region', { name: '谁逾期了' })
    await expect(late.getByText('示范清和物业')).toBeVisible()
    await late.getByRole('button', { name: '看这几项' }).first().click()
    await expect(street.getByRole('row').nth(1)).toContainText('已逾期')
  })
})

/** The smallest picture that is one. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
