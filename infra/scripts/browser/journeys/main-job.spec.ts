import type { Locator, Page } from '@playwright/test'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import type { Product } from '../../src/testing/product.ts'
import { expect, test } from '../product-test.ts'
import { standardWorkbook } from './standard-workbook.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Somebody else's screen shows it by itself within this time, in milliseconds. */
const live = { timeout: 2000 }

/** Where residents read the version that stands at an address of the desk. */
const publicPage = (address: string) => address.replace('/app/property/standards/', '/p/standards/')

const status = (page: Page) => page.locator('main header')

const press = (dialog: Locator, name: string) => dialog.getByRole('button', { name, exact: true }).click()

/** Does what a dialog asks; an act that was taken closes it. */
async function inDialog(page: Page, name: string | RegExp, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name, exact: true })
  await fill(dialog)
  await expect(dialog).toBeHidden()
}

async function readCode(picture: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot())
  return jsQr(new Uint8ClampedArray(data), width, height)?.data
}

interface Trail {
  edges: { node: { action: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Every act that the trail of the district tells, page by page, as the auditor's own program reads it. */
async function trailOfTheDistrict(product: Product): Promise<string[]> {
  const key = (await product.linli('token', '--user', 'auditor')).trim()
  const query = `query($after: String) {
    auditEntries(first: 100, after: $after) { edges { node { action } } pageInfo { hasNextPage endCursor } } }`
  const actions: string[] = []
  for (let after: string | null | undefined = null; after !== undefined;) {
    const answer: Response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { after } }),
    })
    const { data } = (await answer.json()) as { data: { auditEntries: Trail } }
    const { edges, pageInfo } = data.auditEntries
    actions.push(...edges.map(({ node }) => node.action))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
  }
  return actions
}

// It ends the days for comments, on which others rely.
test.use({ productOf: 'the main job' })

test('a company takes its standard from an Excel file to a public page', async ({
  page,
  browser,
  product,
  signedIn,
}) => {
  test.setTimeout(400_000)
  const act = (name: string) => page.getByRole('button', { name, exact: true })
  const saved = () => expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const stranger = await browser.newPage({ locale: 'zh-CN' })
  const resident = await browser.newPage({ ...phone, locale: 'zh-CN' })
  const [secretary, residentsCommittee, ownersCommittee] = [
    await signedIn('secretary'),
    await signedIn('residents-committee'),
    await signedIn('owners-committee'),
  ]
  let correction = ''
  let better = ''
  let worse = ''
  let confirmedAt = 0

  await test.step('somebody of the company signs in', async () => {
    await page.goto('/app')
    await page.getByLabel('用户名').fill('property')
    await page.getByLabel('密码', { exact: true }).fill(product.passwordOf('property'))
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('link', { name: '物业联建' }).click()
    await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible()
  })

  await test.step('an Excel file becomes a draft, seen before anything is written', async () => {
    await page.getByRole('link', { name: '小区与标准' }).first().click()
    await page
      .getByRole('link', { name: /杏林苑/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: /杏林苑/, level: 1 })).toBeVisible()
    await act('开始新版本').first().click()
    await page.getByRole('radio', { name: /从 Excel 文件/ }).check()
    await act('继续').click()
    await page.locator('input[type=file]').setInputFiles({
      name: '杏林苑物业服务标准.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await standardWorkbook(),
    })
    await expect(page.getByText('读到 33 行')).toBeVisible()
    await expect(page.getByText('另有 32 条不变')).toBeVisible()
    await act('接受并生成草案').click()
    await expect(page.getByRole('heading', { name: '编辑条目', level: 1 })).toBeVisible()
    worse = page.url().replace(/\/edit.*$/, '')
  })

  await test.step('a misprint, a promise kept sooner and one kept more seldom', async () => {
    const open = (title: string) => page.getByRole('button', { name: `编辑“${title}”` }).click()
    await open('特约服务价目')
    await page.getByLabel('承诺全文').fill('提供特约和代办服务，公示服务项目与收费价目')
    await open('急修到场')
    await page.getByLabel('数值').fill('30')
    await expect(page.getByLabel('承诺全文')).toHaveValue('急修接报后 30 分钟内到达现场')
    await open('楼道拖洗')
    await page.getByLabel('数值').fill('30')
    await expect(page.getByLabel('承诺全文')).toHaveValue('楼道每 30 日拖洗 1 次')
    await saved()
    await expect(page.getByText('请先拆分', { exact: true }).first()).toBeVisible()
  })

  await test.step('the draft splits into three, each with a way of its own', async () => {
    await act('拆分草案').click()
    await inDialog(page, '拆分草案', async (dialog) => {
      for (const part of ['第 1 份：勘误', '第 2 份：有利于业主', '第 3 份：减损'])
        await expect(dialog.getByRole('heading', { name: part })).toBeVisible()
      await dialog.getByRole('button', { name: '拆成 3 份' }).click()
    })
    await page.getByRole('link', { name: '打开先走的那份' }).click()
    await expect(page.getByText('同事复核后即刻公布')).toBeVisible()
    correction = page.url()
    better = correction.replace(/\d+$/, (serial) => String(Number(serial) + 1))
  })

  await test.step('the correction is public when a second person has confirmed it', async () => {
    await act('提交复核').click()
    await inDialog(page, '提交同事复核', (dialog) => press(dialog, '提交'))
    const confirmer = await signedIn('property-confirmer')
    await confirmer.goto(`${correction}/changes?act=CONFIRM`)
    await inDialog(confirmer, '复核：确认只是勘误', async (dialog) => {
      await expect(dialog).toContainText('收费价木')
      await dialog.getByRole('checkbox').check()
      await press(dialog, '确认并公布')
    })
    confirmedAt = Date.now()
    await expect(status(page)).toContainText('现行', live)
    await stranger.goto(publicPage(correction))
    await expect(stranger.getByText('提供特约和代办服务，公示服务项目与收费价目').first()).toBeVisible()
  })

  await test.step('what is better for the owners is public at once', async () => {
    await page.goto(better)
    await expect(page.getByText('今天即可公布')).toBeVisible()
    await act('公布').click()
    await inDialog(page, '公布', (dialog) => press(dialog, '公布'))
    await expect(page.getByText('已公布，居民现在就能看到。')).toBeVisible()
    await stranger.goto(publicPage(better))
    await expect(stranger.getByText('急修到场：60 分钟 → 30 分钟，更严')).toBeVisible()
    expect(Date.now() - confirmedAt, 'both are public within the minute').toBeLessThan(60_000)
  })

  await test.step('what is worse may not be handed on without its legal basis', async () => {
    await page.goto(`${worse}?act=SUBMIT`)
    await expect(page.getByText('请先附上业主共同决定')).toBeVisible()
    await expect(act('提交联审')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await act('附法律依据').click()
    await inDialog(page, '附法律依据', async (dialog) => {
      // Only what the owners have carried can be chosen; their committee has recorded it.
      await dialog.getByRole('combobox', { name: '业主共同决定' }).click()
      await page.locator('.ant-select-item-option', { hasText: '（示范）第 3 号' }).click()
      await press(dialog, '附上')
    })
    await act('提交联审').click()
    await inDialog(page, '提交联审', (dialog) => press(dialog, '提交'))
  })

  await test.step('a body sends it back with a remark, and it is mended', async () => {
    await residentsCommittee.goto(`${worse}?act=RETURN`)
    await inDialog(residentsCommittee, '退回修改', async (dialog) => {
      await dialog.getByLabel('需要改什么').fill('请写明双休日也拖洗。')
      await press(dialog, '退回')
    })
    await expect(page.getByText('请写明双休日也拖洗。').first()).toBeVisible(live)
    await page.goto(`${worse}/edit`)
    await page.getByRole('button', { name: '编辑“楼道拖洗”' }).click()
    await page.getByLabel('承诺全文').fill('楼道（含双休日）每 30 日拖洗 1 次')
    await saved()
    await page.goto(`${worse}?act=SUBMIT`)
    await inDialog(page, '提交联审', (dialog) => press(dialog, '提交'))
  })

  await test.step('the three bodies sign, and everybody sees it as it happens', async () => {
    await page.goto(`${worse}/review`)
    const signedRows = page.getByRole('listitem').filter({ hasText: '已签署' })
    for (const [at, person] of [secretary, residentsCommittee, ownersCommittee].entries()) {
      await person.goto(`${worse}/review?act=SIGN`)
      await inDialog(person, /代表.+签署/, (dialog) => press(dialog, '签署'))
      await expect(signedRows).toHaveCount(at + 1, live)
    }
    await expect(status(page)).toContainText('征求意见', live)
  })

  await test.step('a resident comments from a phone, without an account', async () => {
    await page.goto(`${worse}/comments`)
    await expect(page.getByText('居民的意见会列在这里')).toBeVisible()
    await resident.goto(publicPage(worse))
    await resident.getByRole('link', { name: '对“楼道拖洗”提意见' }).click()
    await resident.getByLabel('您的意见').fill('冬天雪水多，三十天太久了。')
    await resident.getByRole('button', { name: '提交意见' }).tap()
    await expect(resident.getByRole('heading', { name: '意见已收到' })).toBeVisible()
    await expect(page.getByText('冬天雪水多，三十天太久了。')).toBeVisible(live)
  })

  await test.step('the comment is answered', async () => {
    await act('答复').click()
    await page.getByLabel('答复内容').fill('雪后当日清扫的承诺不变，每月公布拖洗记录。')
    await page.getByRole('radio', { name: '不采纳' }).check()
    await act('发出答复').click()
    await expect(page.getByText('全部已答复')).toBeVisible()
    await resident.goto(publicPage(worse))
    await expect(resident.getByText('雪后当日清扫的承诺不变，每月公布拖洗记录。')).toBeVisible()
    await expect(act('公布')).toHaveCount(0)
  })

  await test.step('the days for comments end and it is published', async () => {
    await product.linli('demo', 'advance', 'P8D')
    await page.goto(`${worse}?act=PUBLISH`)
    await inDialog(page, '公布', (dialog) => press(dialog, '公布'))
    await expect(page.getByText('已公布，居民现在就能看到。')).toBeVisible()
  })

  await test.step('the public page says what changed, and every earlier version stays readable', async () => {
    await resident.goto(publicPage(worse))
    await expect(resident.getByText('楼道拖洗：每 15 日 1 次 → 每 30 日 1 次，放宽')).toBeVisible()
    await expect(resident.getByText('杏林苑业主大会决定（示范）第 3 号')).toBeVisible()
    await resident.getByRole('link', { name: '本区域历次版本' }).click()
    const earlier = resident.locator('#versions a')
    const addresses = await earlier.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    )
    expect(addresses).toContain(publicPage(better))
    expect(addresses).toContain(publicPage(correction))
    for (const address of addresses) expect((await resident.goto(address))?.status()).toBe(200)
    await resident.goto(publicPage(correction))
    await expect(resident.getByText('急修接报后 60 分钟内到达现场')).toBeVisible()
    await expect(resident.getByText('楼道每 15 日拖洗 1 次')).toBeVisible()
  })

  await test.step('the notice is one A4 page with a code that leads to the public page', async () => {
    await stranger.goto(`${publicPage(worse)}/notice`)
    const pdf = await stranger.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await stranger.emulateMedia({ media: 'print' })
    expect(await readCode(stranger.locator('.qr'))).toBe(publicPage(worse))
  })

  await test.step('the history tells it all and the audit verifies', async () => {
    await page.goto(`${worse}/history`)
    const history = page.getByRole('list', { name: '经过' })
    for (const sentence of [
      '由导入的表格生成草案',
      '附上依据',
      '居民委员会：退回修改',
      '社区党组织：签署',
      '征求意见期结束',
    ])
      await expect(history).toContainText(sentence)
    await expect(history).toContainText('请写明双休日也拖洗。')
    expect(await trailOfTheDistrict(product)).toEqual(
      expect.arrayContaining([
        ...['standardVersionImport', 'standardVersionEditItems', 'standardVersionSplit', 'legalBasisAttach'],
        ...['standardVersionSubmit', 'standardVersionConfirm', 'standardVersionReturn'],
        ...['standardVersionSign', 'standardCommentPlace', 'standardCommentAnswer', 'standardVersionPublish'],
      ]),
    )
    expect(await product.linli('audit', 'verify')).toContain('The audit verifies.')
  })
})
