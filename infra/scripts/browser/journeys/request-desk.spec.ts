import type { Page } from '@playwright/test'
import { expect, test } from '../product-test.ts'

test.use({ productOf: 'requests at the desk' })

const board = '/app/property/requests'

/** Presses a button of the request, fills in the dialog behind it if there is one, and waits until it was done. */
async function act(page: Page, button: string, fill: (dialog: ReturnType<Page['locator']>) => Promise<void>) {
  await page.locator('.linli-action-bar').getByRole('button', { name: button, exact: true }).click()
  const dialog = page.locator('dialog[open]')
  await fill(dialog)
  await dialog.locator('.linli-dialog-foot .linli-button-primary').click()
  await expect(dialog).toHaveCount(0)
}
const press = (page: Page, button: string) =>
  page.locator('.linli-action-bar').getByRole('button', { name: button, exact: true }).click()
const stands = (page: Page, status: string) => expect(page.locator('.linli-page-title')).toContainText(status)

test('somebody of seventy asks by telephone, and four people see it through', async ({ signedIn }) => {
  const [desk, worker, secretary] = [
    await signedIn('property'),
    await signedIn('property-confirmer'),
    await signedIn('secretary'),
  ]
  await worker.setViewportSize({ width: 390, height: 844 })

  await desk.goto(board)
  await desk.getByRole('button', { name: '代录诉求' }).click()
  const form = desk.locator('dialog[open]')
  await form.getByLabel('小区').fill('示范·杏林苑')
  await desk.locator('.ant-select-item-option', { hasText: '示范·杏林苑' }).first().click()
  await form.getByLabel(/具体位置/).fill('1 单元 101')
  await form.getByLabel('诉求内容').fill('暖气片不热，屋里只有十五度。')
  await form.getByLabel(/居民姓名/).fill('李奶奶')
  await form.getByLabel(/联系电话/).fill('13800000070')
  await form.getByRole('button', { name: '提交' }).click()
  const slip = desk.locator('.property-slip')
  await expect(slip).toContainText(/诉求-\d{4}-\d{6}/)
  await expect(slip).toContainText(/[A-Z2-9]{8}/)
  await desk.getByRole('link', { name: '打开这件诉求' }).click()
  await stands(desk, '待派单')
  await expect(desk.getByText('李** 138****0070')).toBeVisible()

  await act(desk, '派单', async (dialog) => {
    await dialog.getByLabel('承办单位').fill('示范安居')
    await desk.locator('.ant-select-item-option', { hasText: '示范安居物业' }).click()
  })
  await stands(desk, '待接单')

  await worker.goto(new URL(desk.url()).pathname)
  await press(worker, '接单')
  await stands(worker, '办理中')
  // The desk learns it without touching anything.
  await stands(desk, '办理中')
  await act(worker, '暂停计时', async (dialog) => {
    await dialog.getByLabel('暂停多少分钟').fill('90')
    await dialog.getByLabel('暂停原因').fill('放气阀缺货，下午到货。')
  })
  await expect(desk.getByText('放气阀缺货，下午到货。')).toBeVisible()
  await press(worker, '恢复计时')
  await press(worker, '到场')
  await act(worker, '报办结', (dialog) =>
    dialog.getByLabel('怎么处理的').fill('更换放气阀并排气，室温二十一度。'),
  )
  await stands(desk, '已办结待评价')
  // Who says that it is done does not close it.
  await expect(worker.getByRole('button', { name: '回访办结' })).toHaveCount(0)

  await secretary.goto(new URL(desk.url()).pathname)
  await act(secretary, '代录：未解决', (dialog) => dialog.getByLabel('居民怎么说').fill('半夜又凉了。'))
  await stands(worker, '待接单')
  await press(worker, '接单')
  await stands(worker, '办理中')
  await act(worker, '报办结', (dialog) => dialog.getByLabel('怎么处理的').fill('更换温控阀，复测两次。'))
  await act(secretary, '代录评价', async (dialog) => {
    await dialog.getByLabel('5 星').check()
    await dialog.getByLabel('纸面').check()
  })
  await stands(desk, '已办结')
  await expect(desk.getByText('5 星')).toBeVisible()
})

test('a policy is edited from the example to five stages, and works at once', async ({ signedIn }) => {
  const district = await signedIn('district')
  await district.goto(`${board}/policies`)
  await district.getByRole('button', { name: '设定规则' }).click()
  const dialog = district.locator('dialog[open]')
  await dialog.getByLabel('规则名称').fill('冬季五步响应')
  await dialog.getByRole('button', { name: '增加一个阶段' }).click()
  const fifth = dialog.getByRole('group', { name: '第 5 个阶段' })
  // What is missing is said where it is missing, and nothing is lost.
  await dialog.getByRole('button', { name: '发布规则' }).click()
  await expect(fifth.getByText('请填写名称')).toBeVisible()
  await fifth.getByLabel('阶段名称').fill('回访')
  await fifth.getByLabel('时限', { exact: true }).fill('3')
  await fifth.getByLabel('单位').selectOption('DAY')
  await dialog.getByRole('button', { name: '发布规则' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(district.getByText('冬季五步响应')).toBeVisible()

  const desk = await signedIn('property')
  await desk.goto(board)
  await desk.getByRole('button', { name: '代录诉求' }).click()
  const form = desk.locator('dialog[open]')
  await form.getByLabel('小区').fill('示范·杏林苑')
  await desk.locator('.ant-select-item-option', { hasText: '示范·杏林苑' }).first().click()
  await form.getByLabel('诉求内容').fill('楼道窗户关不上。')
  await form.getByRole('button', { name: '提交' }).click()
  await desk.getByRole('link', { name: '打开这件诉求' }).click()
  await expect(desk.getByText('冬季五步响应')).toBeVisible()
  await expect(desk.locator('.property-clocks')).toContainText('回访')
  await desk.getByText('时限是怎么算出来的').first().click()
  await expect(desk.locator('.property-clock-parts').first()).toContainText('计 5 分钟')
})
