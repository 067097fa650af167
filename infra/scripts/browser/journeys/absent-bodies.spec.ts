import type { Locator, Page } from '@playwright/test'
import { addDays, addWorkingDays, civilDay, daysBetween } from '@linli/kernel'
import type { Product } from '../../src/testing/product.ts'
import { expect, test } from '../product-test.ts'

/*
 * Bodies that must answer and are not there, sit on both sides, are all recused, sign on paper, or say nothing. What
 * leads there is done as programs do it; what is shown to whom, and what they can do about it, is looked at on the screen.
 */

const community = '210113004027'
const company = '示范安居物业'
const committee = '示范·太湖社区居委会'

/** Asks the gateway as somebody's program does; what is refused fails the journey. */
type Ask = (document: string, variables?: object) => Promise<any>

async function asProgram(product: Product, username: string): Promise<Ask> {
  const key = (await product.linli('token', '--user', username)).trim()
  return async (query, variables = {}) => {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = await answer.json()
    const payload = data && (Object.values(data)[0] as { errors?: unknown[] } | null)
    if (errors || payload?.errors?.length) throw new Error(JSON.stringify(errors ?? payload?.errors))
    return payload
  }
}

const act = (name: string, shown: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} errors { code message } } }`
const version = 'standardVersion { id reference revision status }'

/** A change for the worse in an area, resting on a clause of the contract, handed to the bodies. */
async function submitWorse(ask: Ask, areaCode: string, item: object): Promise<string> {
  const area = await ask(`query($code: String!) { managementAreaByCode(code: $code) { id } }`, {
    code: areaCode,
  })
  const begun = await ask(act('standardVersionCreate', version), {
    input: { managementAreaId: area.id, source: { currentVersion: true } },
  })
  const standardVersionId = begun.standardVersion.id
  const edited = await ask(act('standardVersionEditItems', version), {
    input: { standardVersionId, revision: begun.standardVersion.revision, put: [item] },
  })
  const based = await ask(act('legalBasisAttach', version), {
    input: {
      ...{ standardVersionId, revision: edited.standardVersion.revision, kind: 'CONTRACT_CLAUSE' },
      ...{ clause: '物业服务合同第 12 条', decidedOn: '2026-01-05' },
    },
  })
  const submitted = await ask(act('standardVersionSubmit', version), {
    input: { standardVersionId, revision: based.standardVersion.revision },
  })
  return submitted.standardVersion.reference
}

const mopping = (days: number) => ({
  ...{ code: 'BJ-04', category: 'CLEANING', tags: ['CLEANLINESS'], title: '楼道拖洗' },
  ...{ wording: `楼道每 ${days} 日拖洗 1 次`, measure: 'INTERVAL', comparator: 'AT_MOST' },
  ...{ target: String(days), unit: 'DAY', evidence: 'SERVICE_LOG' },
})

/** Begins a term of office, as whoever administers it. */
async function appoint(ask: Ask, person: string, organisation: string, post: string): Promise<void> {
  const people = await ask(
    `query($of: String!) { people(search: $of, first: 5) { edges { node { id } } } }`,
    { of: person },
  )
  const organisations = await ask(
    `query($of: String!) { organisations(search: $of, first: 5) { edges { node { id name } } } }`,
    { of: organisation },
  )
  const posts = await ask(`{ posts { id name } }`)
  await ask(act('appointmentBegin', 'appointment { id }'), {
    input: {
      personId: people.edges[0].node.id,
      organisationId: organisations.edges.find(({ node }: any) => node.name === organisation).node.id,
      postId: posts.find(({ name }: any) => name === post).id,
      beginsOn: civilDay(new Date()),
    },
  })
}

const at = (reference: string, place = 'review') => `/app/property/standards/${reference}/${place}`
const row = (page: Page, body: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: body, exact: true }) })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function inDialog(page: Page, name: string | RegExp, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name, exact: typeof name === 'string' })
  await fill(dialog)
  await expect(dialog).toBeHidden()
}
const press = (dialog: Locator, name: string) => dialog.getByRole('button', { name, exact: true }).click()

async function switchSeat(page: Page, post: string) {
  await page
    .getByRole('button', { name: /以何身份/ })
    .first()
    .click()
  await page.getByRole('button', { name: new RegExp(`^${post}`) }).click()
  await expect(page.getByRole('button', { name: new RegExp(`以何身份.*${post}`) }).first()).toBeVisible()
}

// Each of them changes who sits where, or moves the time.
test.use({ productOf: 'absent bodies' })

test('bodies that are not there, sit on both sides, are recused, sign on paper or say nothing', async ({
  browser,
  product,
  signedIn,
}) => {
  test.setTimeout(400_000)
  const [property, other, district] = [
    await asProgram(product, 'property'),
    await asProgram(product, 'property-other'),
    await asProgram(product, 'district'),
  ]
  const resident = await browser.newPage({ locale: 'zh-CN', baseURL: product.url })
  const secretary = await signedIn('secretary')
  const residentsCommittee = await signedIn('residents-committee')
  const street = await signedIn('street')

  await test.step('an estate without an owners’ committee: representatives are heard, and the hearing is witnessed', async () => {
    const first = await other(
      `{ standardVersionByReference(reference: "${community}-M02-1") { id revision } }`,
    )
    await other(act('standardVersionPublish', version), {
      input: { standardVersionId: first.id, revision: first.revision, effectiveOn: civilDay(new Date()) },
    })
    const worse = await submitWorse(other, `${community}-M02`, mopping(45))
    await residentsCommittee.goto('/app/property')
    await expect(
      residentsCommittee.getByText('本区域没有业委会，请收集业主代表意见并见证').first(),
    ).toBeVisible()
    await residentsCommittee.goto(at(worse))
    await expect(row(residentsCommittee, '业委会')).toContainText('居委会不代业主同意')
    await button(residentsCommittee, '见证业主代表意见').click()
    await inDialog(residentsCommittee, '见证业主代表意见', async (dialog) => {
      for (const [field, count] of [
        ['征询人数', 9],
        ['赞成', 6],
        ['反对', 2],
        ['弃权', 1],
      ] as const) {
        await dialog.getByLabel(field, { exact: true }).fill(String(count))
      }
      await dialog.getByLabel('意见摘要').fill('多数代表认可，两位希望冬天多拖一次。')
      await press(dialog, '见证并提交')
    })
    await expect(row(residentsCommittee, '业委会')).toContainText('已见证')
    await expect(row(residentsCommittee, '业委会')).toContainText('赞成 6 人、反对 2 人、弃权 1 人')
    await residentsCommittee.goto(`${at(worse)}?act=SIGN`)
    await inDialog(residentsCommittee, /代表.+签署/, (dialog) => press(dialog, '签署'))
    await secretary.goto(`${at(worse)}?act=SIGN`)
    await inDialog(secretary, /代表.+签署/, (dialog) => press(dialog, '签署'))
    await expect(secretary.locator('main header')).toContainText('征求意见')
    await resident.goto(`/p/standards/${worse}`)
    await expect(resident.getByText('两位希望冬天多拖一次')).toHaveCount(0)
  })

  const reviewed = `${community}-M01-5`

  await test.step('a secretary who also sits in the residents’ committee signs for one of the two', async () => {
    await appoint(district, '林书记', committee, '居委会委员')
    await secretary.goto(`${at(reviewed)}?act=SIGN`)
    await inDialog(secretary, /代表.+签署/, (dialog) => press(dialog, '签署'))
    await expect(row(secretary, '社区党组织')).toContainText('已签署')
    await switchSeat(secretary, '居委会委员')
    await secretary.goto(at(reviewed))
    await expect(secretary.getByText('您已代表另一个组织签署过本版本')).toBeVisible()
    await expect(button(secretary, '签署')).toHaveCount(0)
  })

  await test.step('with everybody of a body recused the street names a reviewer, publicly', async () => {
    await appoint(district, '周主任', company, '客服主管')
    await residentsCommittee.goto(at(reviewed))
    await expect(
      residentsCommittee.getByText('该组织成员均须回避，没有可以签署的人，由街道指定审议人并公开。').first(),
    ).toBeVisible()
    await street.goto('/app/property')
    await expect(street.getByText('有组织的成员均须回避，请指定审议人').first()).toBeVisible()
    await street.goto(`${at(reviewed)}?act=NAME_REVIEWER`)
    await inDialog(street, '指定审议人', async (dialog) => {
      await dialog.getByRole('combobox', { name: '审议人' }).click()
      await dialog.getByRole('combobox', { name: '审议人' }).fill('北苑社区居委会')
      await street.locator('.ant-select-item-option', { hasText: '居委会主任' }).first().click()
      await dialog.getByLabel('原因').fill('居委会成员均须回避，由北苑社区居委会审议。')
      await press(dialog, '公开指定')
    })
    await street.goto(at(reviewed))
    await expect(row(street, '居委会')).toContainText(
      '示范·道义街道办事处指定 示范·北苑社区居委会 居委会主任',
    )
    await expect(row(street, '居委会')).toContainText('居委会成员均须回避，由北苑社区居委会审议。')
  })

  await test.step('a paper signature is recorded by the community with the stamped sheet, never by the author', async () => {
    const author = await signedIn('property')
    await author.goto(at(reviewed))
    await expect(row(author, '居委会')).toBeVisible()
    await expect(button(author, '代录签署')).toHaveCount(0)
    const pdf = await resident.pdf()
    for (const [body, signer] of [
      ['居委会', '马主任'],
      ['业委会', '吴委员'],
    ] as const) {
      await street.goto(`${at(reviewed)}?act=RECORD_SIGNATURE`)
      await inDialog(street, /代录/, async (dialog) => {
        const choice = dialog.getByRole('radio', { name: body, exact: true })
        if (await choice.count()) await choice.check()
        await dialog.getByLabel('会议日期').fill(civilDay(new Date()))
        await dialog.getByLabel('会议日期').press('Enter')
        await dialog.getByLabel('纸上签名人').fill(signer)
        await dialog
          .locator('input[type=file]')
          .setInputFiles({ name: '盖章页.pdf', mimeType: 'application/pdf', buffer: pdf })
        await expect(dialog.getByRole('link', { name: '盖章页.pdf' })).toBeVisible()
        await press(dialog, '代录')
      })
      await expect(row(street, body)).toContainText(`纸上签名人 ${signer}`)
      await expect(row(street, body).getByRole('link', { name: '盖章页' })).toBeVisible()
    }
    await expect(street.locator('main header')).toContainText('征求意见')
    await resident.goto(`/p/standards/${reviewed}`)
    for (const name of ['马主任', '吴委员']) await expect(resident.getByText(name)).toHaveCount(0)
  })

  await test.step('a body that is silent over a holiday has its five working days, and then the street has it', async () => {
    const [today, begins] = [civilDay(new Date()), dayBeforeHoliday(civilDay(new Date()))]
    if (begins > today) await product.linli('demo', 'advance', `P${daysBetween(today, begins)}D`)
    const silent = await submitWorse(property, `${community}-M01`, mopping(60))
    const due = addWorkingDays(begins, 5)
    // A week later the five working days would be over without the holiday.
    await product.linli('demo', 'advance', 'P7D')
    await street.goto(at(silent))
    await expect(row(street, '业委会')).toContainText(/还有 \d 个工作日/)
    await expect(row(street, '业委会')).not.toContainText('转街道处理')
    await expect(button(street, '指定审议人')).toHaveCount(0)
    await product.linli('demo', 'advance', `P${daysBetween(addDays(begins, 7), due) + 1}D`)
    await expect(async () => {
      await street.goto(at(silent))
      await expect(row(street, '业委会')).toContainText('转街道处理；没有答复不等于同意', { timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await expect(row(street, '业委会')).toContainText('已超过答复期限')
    await expect(button(street, '指定审议人').first()).toBeVisible()
    const { status } = await district(`{ standardVersionByReference(reference: "${silent}") { status } }`)
    expect(status).toBe('IN_REVIEW')
    await street.goto(at(silent, 'history'))
    await expect(street.getByRole('list', { name: '经过' })).toContainText(
      '业主委员会：逾期未答复，转街道处理',
    )
  })
})

/** A day from which five working days take more than a week, because a holiday lies between. */
function dayBeforeHoliday(from: string): string {
  let day = from
  while (daysBetween(day, addWorkingDays(day, 5)) <= 8) day = addDays(day, 1)
  return day
}
