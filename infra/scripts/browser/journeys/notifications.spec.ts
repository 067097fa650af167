import { expect, test } from '../product-test.ts'

const unread = (count: number) => `通知，${count} 条未读`

test('the bell rings for whoever must answer, while they look at something else', async ({ signedIn }) => {
  const street = await signedIn('street')
  await street.goto('/app/organisations/estates')
  const bell = street.getByRole('button', { name: /^通知，\d+ 条未读$/ })
  const counted = async () => Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
  const before = await counted()

  const secretary = await signedIn('secretary')
  await secretary.goto('/app/organisations/estates/210113004027-02')
  await secretary.getByRole('button', { name: '申请改为其他类型' }).click()
  const dialog = secretary.getByRole('dialog', { name: /^申请改类/ })
  await dialog.getByLabel('老旧住宅').check()
  await dialog.getByLabel('理由').fill('设施老化')
  await dialog.getByRole('button', { name: '提出申请', exact: true }).click()
  await expect(dialog).toBeHidden()

  // Nobody has touched the street's page. What the demo itself has to tell may arrive meanwhile and is counted as well.
  await expect.poll(counted).toBeGreaterThan(before)
  await bell.click()
  const drawer = street.getByRole('dialog', { name: '通知' })
  const asked = drawer.getByRole('link', { name: /待审批：示范·悦水湾调整类型/ })
  await expect(asked).toBeVisible()
  const rung = await counted()
  await asked.click()
  await expect(street.getByRole('heading', { name: '示范·悦水湾', level: 1 })).toBeVisible()
  await expect(drawer).toBeHidden()
  await expect(street.getByRole('button', { name: unread(rung - 1) })).toBeVisible()
})

test('a notification is passed on to a group, printed for the gate, and all are put away', async ({
  signedIn,
}) => {
  const chair = await signedIn('residents-committee')
  await chair.goto('/app/organisations/notifications')
  const row = chair.getByRole('listitem').filter({ hasText: '开始征求意见：示范·悦水湾物业服务标准' })
  await row.getByRole('button', { name: '转发到群' }).click()
  const text = chair.getByRole('dialog', { name: '转发到群的文字' }).getByRole('textbox')
  await expect(text).toHaveValue(
    /示范·悦水湾物业服务标准的修改正在征求意见[\s\S]*\/p\/standards\/210113004027-M02-1$/,
  )
  await chair.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  await row.getByRole('link', { name: '二维码海报' }).click()
  await expect(chair.getByRole('button', { name: '打印' })).toBeVisible()
  await expect(chair.getByText(/\/p\/standards\/210113004027-M02-1$/)).toBeVisible()

  await chair.goto('/app/organisations/notifications')
  await chair.getByRole('button', { name: '全部标为已读' }).click()
  await expect(chair.getByRole('button', { name: unread(0) })).toBeVisible()
  await chair.getByRole('link', { name: /^未读/ }).click()
  await expect(chair.getByText('没有通知')).toBeVisible()
})

test('people choose what disturbs them, organisations their groups, and the district what goes where', async ({
  signedIn,
}) => {
  const manager = await signedIn('property')
  await manager.goto('/app/organisations/notifications/channels')
  const mail = manager.getByLabel('除待办外，其他通知也发邮件')
  const kept = manager.waitForResponse((answer) => answer.request().postData()?.includes('isMuted') ?? false)
  await mail.uncheck()
  await kept
  await manager.reload()
  await expect(mail).not.toBeChecked()

  await manager.getByRole('button', { name: '登记群机器人' }).click()
  const dialog = manager.getByRole('dialog', { name: '登记群机器人' })
  await dialog.getByLabel('群的名称').fill('示范·客服群')
  await dialog.getByLabel(/机器人的地址/).fill('https://example.org/')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog.getByText('这不是群机器人的地址或密钥')).toBeVisible()
  // Nothing that could be called is entered: these tests stay on this machine.
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(manager.getByRole('button', { name: '调整' })).toHaveCount(0)

  const district = await signedIn('district')
  await district.goto('/app/organisations/notifications/channels')
  const rule = district.getByRole('row', { name: /任期即将届满/ })
  await rule.getByRole('button', { name: '调整' }).click()
  const choice = district.getByRole('dialog', { name: /任期即将届满/ })
  await choice.getByLabel('短信').uncheck()
  await choice.getByRole('button', { name: '设定', exact: true }).click()
  await expect(choice).toBeHidden()
  await expect(rule).not.toContainText('短信')
  await expect(rule).toContainText('区社区治理负责人')
})
