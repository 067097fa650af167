import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../product-test.ts'

const press = (where: Page | Locator, name: string) =>
  where.getByRole('button', { name, exact: true }).first().click()

/** Does what a dialog asks; an act that was taken closes it. */
async function inDialog(page: Page, name: string | RegExp, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name })
  await fill(dialog)
  await expect(dialog).toBeHidden()
}

/** Finds one of many by typing. */
async function choose(dialog: Locator, field: string | RegExp, text: string) {
  const box = dialog.getByRole('combobox', { name: field })
  await box.click()
  await box.fill(text)
  await dialog.page().locator('.ant-select-item-option', { hasText: text }).first().click()
}

test('a contract is entered, and handed over to another company', async ({ signedIn }) => {
  const district = await signedIn('district')
  await district.goto('/app/organisations/areas')
  await press(district, '登记物业管理区域')
  await inDialog(district, '登记物业管理区域', async (dialog) => {
    await choose(dialog, '社区', '站前社区')
    await dialog.getByLabel('名称').fill('示范·铁西巷物业管理区域')
    await dialog.getByLabel('示范·铁西巷', { exact: true }).check()
    await press(dialog, '登记')
  })
  await expect(district.getByRole('heading', { name: '示范·铁西巷物业管理区域', level: 1 })).toBeVisible()
  await expect(district.getByText('没有物业服务企业', { exact: true })).toBeVisible()

  await press(district, '变更')
  await inDialog(district, /^变更/, async (dialog) => {
    await choose(dialog, /物业服务企业/, '示范清和物业')
    await press(dialog, '保存变更')
  })
  await expect(district.getByText('示范清和物业提供物业服务')).toBeVisible()
})

test('another type is asked for, declined with a reason, and both stay readable', async ({ signedIn }) => {
  const secretary = await signedIn('secretary')
  await secretary.goto('/app/organisations/estates/210113004027-01')
  await press(secretary, '申请改为其他类型')
  await inDialog(secretary, /^申请改类/, async (dialog) => {
    await dialog.getByLabel('老旧住宅').check()
    await dialog.getByLabel('理由').fill('设施老化')
    await press(dialog, '提出申请')
  })

  const street = await signedIn('street')
  await street.goto('/app/organisations')
  const asked = street.getByRole('listitem').filter({ hasText: '杏林苑' })
  await asked.getByRole('link', { name: '去答复' }).click()
  await press(street, '不批准')
  await inDialog(street, /^不批准改类/, async (dialog) => {
    await dialog.getByLabel('不批准的理由').fill('建成不久，物业服务正常')
    await press(dialog, '不批准')
  })

  await secretary.goto('/app/organisations/types?status=DECLINED')
  const row = secretary.getByRole('row', { name: /杏林苑/ })
  await expect(row).toContainText('设施老化')
  await expect(row).toContainText('建成不久，物业服务正常')
})

test('the limits of the rule are set by the district and read by everybody', async ({ signedIn }) => {
  const district = await signedIn('district')
  await district.goto('/app/organisations/types/rule')
  await press(district, '设定新标准')
  await inDialog(district, '设定定类标准', async (dialog) => {
    await dialog.getByLabel('回迁户占比标准').fill('60')
    await press(dialog, '设定')
  })
  await expect(district.getByText('回迁户占比达到 60%')).toBeVisible()

  const street = await signedIn('street')
  await street.goto('/app/organisations/types/rule')
  await expect(street.getByText('回迁户占比达到 60%')).toBeVisible()
  await expect(street.getByRole('row', { name: /现行/ })).toContainText('区社区治理负责人')
  await expect(street.getByRole('button', { name: '设定新标准' })).toHaveCount(0)
})

test('somebody is registered, appointed to a new post, corrected, and called to join', async ({
  signedIn,
}) => {
  const district = await signedIn('district')
  await district.goto('/app/organisations/appointments/posts')
  await press(district, '增设职务')
  await inDialog(district, '增设职务', async (dialog) => {
    await dialog.getByLabel('职务名称').fill('小区顾问')
    await dialog.getByLabel('业委会').check()
    await dialog.getByLabel('系统身份').selectOption({ label: '业委会' })
    await press(dialog, '增设')
  })
  await expect(district.getByRole('row', { name: /小区顾问/ })).toBeVisible()

  await district.goto('/app/organisations/people')
  await press(district, '登记人员')
  await inDialog(district, '登记人员', async (dialog) => {
    await dialog.getByLabel('姓名').fill('新来者')
    await dialog.getByLabel('电话').fill('13800008888')
    await press(dialog, '登记')
  })
  await press(district, '任命')
  await inDialog(district, /^任命/, async (dialog) => {
    await choose(dialog, '组织', '示范·杏林苑业委会')
    await choose(dialog, '职务', '小区顾问')
    await press(dialog, '任命')
  })
  await expect(district.getByRole('row', { name: /小区顾问/ })).toContainText('示范·杏林苑业委会')

  await press(district, '更正信息')
  await press(district.getByRole('dialog'), '记录并查看')
  await inDialog(district, /^更正/, async (dialog) => {
    await expect(dialog.getByLabel('电话')).toHaveValue('13800008888')
    await dialog.getByLabel('电话').fill('13800007777')
    await press(dialog, '保存更正')
  })
  await expect(district.getByText('138****7777')).toBeVisible()
  await expect(district.getByText('更正登记信息')).toBeVisible()

  await press(district, '邀请')
  await press(district.getByRole('dialog'), '生成邀请')
  await expect(district.getByText('只显示这一次')).toBeVisible()
})
