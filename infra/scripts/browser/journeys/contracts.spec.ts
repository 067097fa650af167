import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../product-test.ts'

const day = 86_400_000
const areas = '/app/property/areas'
const standards = '/app/property/standards'
const xinglin = '210113004027-M01'
const northern = '210113004028-M01'
const ronghe = '210113004025-M01'

/** A day of the civil calendar in Shanghai, so many days from the machine's today. */
const civilDay = (days: number) =>
  new Date(Date.now() + days * day).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

const press = (place: Page | Locator, name: string) =>
  place.getByRole('button', { name, exact: true }).first().click()

/** Does what a dialog asks; an act that was taken closes it. */
async function inDialog(page: Page, name: string, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name, exact: true })
  await fill(dialog)
  await expect(dialog).toBeHidden()
}

async function pick(dialog: Locator, label: string, value: string) {
  await dialog.getByLabel(label, { exact: true }).fill(value)
  await dialog.getByLabel(label, { exact: true }).press('Enter')
}

// They move the demo's time, on which others rely.
test.use({ productOf: 'contracts' })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test('a body objects to a correction: the former wording holds again, and the correction is a draft', async ({
  signedIn,
  page,
}) => {
  const correction = `${standards}/${xinglin}-4`
  const confirmer = await signedIn('property-confirmer')
  await confirmer.goto(`${correction}/changes?act=CONFIRM`)
  await inDialog(confirmer, '复核：确认只是勘误', async (dialog) => {
    await dialog.getByRole('checkbox').check()
    await press(dialog, '确认并公布')
  })
  await page.goto('/p/estates/210113004027-01')
  await expect(page.getByText('公示服务项目与收费价目')).toHaveCount(2)

  const secretary = await signedIn('secretary')
  await secretary.goto(`${correction}?act=OBJECT`)
  await inDialog(secretary, '对勘误提出异议', async (dialog) => {
    await dialog.getByLabel('更正有什么问题').fill('“价木”是合同原文，应先改合同。')
    await press(dialog, '提出异议')
  })
  await expect(async () => {
    await page.goto('/p/estates/210113004027-01')
    await expect(page.locator('.promises').getByText('公示服务项目与收费价木')).toBeVisible({ timeout: 1000 })
    await expect(page.getByText(/第 2\.2 版/).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })

  const manager = await signedIn('property')
  await manager.goto(`${areas}/${xinglin}`)
  const underWay = manager.getByRole('region', { name: '在办' })
  await expect(underWay.getByText('勘误')).toBeVisible()
  await underWay.getByRole('link').first().click()
  await expect(manager.getByText('“价木”是合同原文，应先改合同。')).toBeVisible()
})

test('a company leaves with drafts open: both sides tick, duties go on, and with the takeover drafts are withdrawn', async ({
  signedIn,
  page,
}) => {
  const contract = `${areas}/${ronghe}/contract`
  const leaving = await signedIn('property')
  await leaving.goto(contract)
  await expect(leaving.getByText('接管之前，原企业继续履行职责')).toBeVisible()
  const drafts = leaving.getByRole('region', { name: '原企业在办的草案' })
  await expect(drafts.getByRole('link').first()).toBeVisible()
  const draft = await drafts.getByRole('link').first().getAttribute('href')
  await press(leaving, '确认移交 业主名册与装修、维修档案')
  await inDialog(leaving, '确认移交', async (dialog) => {
    await dialog.getByLabel('说明').fill('装修档案 212 份')
    await press(dialog, '确认移交')
  })

  const coming = await signedIn('property-other')
  await coming.goto(contract)
  await expect(coming.getByText('装修档案 212 份')).toBeVisible()
  await press(coming, '确认接收 业主名册与装修、维修档案')
  await inDialog(coming, '确认接收', (dialog) => press(dialog, '确认接收'))
  await expect(coming.getByText('已接收 4 / 9')).toBeVisible()

  await page.goto('/p/estates/210113004025-01')
  await expect(page.getByText('接管前原企业继续服务')).toBeVisible()

  const street = await signedIn('street')
  await street.goto(`${contract}?act=FINISH_HANDOVER`)
  await inDialog(street, '完成接管', async (dialog) => {
    await expect(dialog).toContainText('未公布的草案')
    await press(dialog, '确认接管')
    await expect(dialog).toContainText('请写明理由')
    await dialog.getByLabel('还有 5 项未接收，为什么仍然接管').fill('其余事项一个月内补交')
    await press(dialog, '确认接管')
  })
  await expect(async () => {
    await coming.goto(contract)
    await expect(coming.getByRole('heading', { name: /示范清和物业/, level: 1 })).toBeVisible({
      timeout: 1000,
    })
    await leaving.goto(`${draft}`)
    await expect(
      leaving
        .getByText('物业服务合同已终止')
        .or(leaving.getByText('撤回', { exact: true }))
        .first(),
    ).toBeVisible({
      timeout: 1000,
    })
    await page.goto('/p/estates/210113004025-01')
    await expect(page.getByText('原有的服务标准已随服务合同终止')).toBeVisible({ timeout: 1000 })
    await expect(page.getByText('示范清和物业').first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  // What was promised stays readable.
  await page.locator('#versions a').first().click()
  await expect(page.getByText('已随服务合同终止').first()).toBeVisible()
})

test('promises give way to snow for two days and hold again by themselves', async ({
  signedIn,
  page,
  product,
}) => {
  const manager = await signedIn('property')
  await manager.goto(`${areas}/${northern}`)
  await press(manager, '发布临时措施')
  await inDialog(manager, '发布临时措施', async (dialog) => {
    await pick(dialog, '最后一天', civilDay(31))
    await dialog.getByLabel('向居民说明').fill('暴雪，先保主干道和单元门前。')
    await dialog.getByRole('checkbox', { name: '楼道拖洗' }).check()
    await press(dialog, '发布')
    await expect(dialog).toContainText('临时措施连续不得超过 30 天')
    await pick(dialog, '最后一天', civilDay(1))
    await press(dialog, '发布')
  })
  await expect(manager.getByText('暴雪，先保主干道和单元门前。')).toBeVisible()

  await page.goto('/p/estates/210113004028-01')
  await expect(page.getByText('暴雪，先保主干道和单元门前。')).toBeVisible()
  await expect(page.getByText('到期自动恢复原承诺')).toBeVisible()

  await product.linli('demo', 'advance', 'P3D')
  await page.goto('/p/estates/210113004028-01')
  await expect(page.getByText('暴雪，先保主干道和单元门前。')).toHaveCount(0)
  await page.getByRole('link', { name: '这一版的永久页面' }).click()
  await expect(page.getByRole('heading', { name: '执行期间的临时措施' })).toBeVisible()
})

test('a contract whose term ends serves on by itself, and everybody reads it', async ({
  signedIn,
  page,
  product,
}) => {
  const manager = await signedIn('property')
  await manager.goto('/app/property')
  await expect(manager.getByText('示范·北苑旧居：合同已期满，继续服务中')).toBeVisible()
  await manager.goto(`${areas}/${xinglin}/contract`)
  await expect(manager.getByText('履行中').first()).toBeVisible()

  await product.linli('demo', 'advance', 'P80D')
  await manager.goto(`${areas}/${xinglin}/contract`)
  await expect(manager.getByText('期满续服（不定期）').first()).toBeVisible()
  await expect(async () => {
    await manager.reload()
    await expect(manager.getByText('期满，未作续聘或另聘决定，继续服务')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await page.goto('/p/estates/210113004027-01')
  await expect(page.getByText('企业继续服务，转为不定期')).toBeVisible()
  await expect(page.getByRole('heading', { name: '现行服务标准' })).toBeVisible()
})
