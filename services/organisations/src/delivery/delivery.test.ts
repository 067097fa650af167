import { createHash } from 'node:crypto'
import { newId } from '@linli/kernel'
import { enqueue, type Notice, notify } from '@linli/subgraph'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { erasePersonByCommand, exportPerson, rotatePersonKeys } from '../commands.ts'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import {
  type HttpOutside,
  type MailOutside,
  openHttpOutside,
  openMailOutside,
  wordsOfMail,
} from '../testing/outside.ts'
import { type MessageSettings, noMessages } from './message-settings.ts'
import { RobotVault } from './robot-vault.ts'

let world: DemoWorld
let outside: HttpOutside
let post: MailOutside
/** The operator's, changed by single tests. */
const settings: MessageSettings = structuredClone(noMessages)

beforeAll(async () => {
  outside = await openHttpOutside()
  post = await openMailOutside()
  settings.origin = 'https://linli.example.cn'
  settings.mail = { url: post.url, from: '邻里 <linli@example.gov.cn>' }
  settings.sms = {
    url: `${outside.url}/sms`,
    headers: { authorization: 'Bearer geheim' },
    body: '{"phone":"{{phone}}","text":"{{text}}","id":"{{id}}"}',
    sign: '邻里',
    accepted: null,
    isRepeatable: false,
  }
  settings.robots = { WECOM: `${outside.url}/wecom`, DINGTALK: `${outside.url}/dingtalk` }
  world = await createDemoWorld({ settings: { organisations: settings } })
  // What the demo itself has told is over; from here on its people are people of a real district.
  await world.settle()
  await world.rows(`update notice set told_at = told_at - interval '2 days'`)
  await world.rows(`update platform.district set demo = false`)
})
afterAll(async () => {
  await world.stop()
  await outside.close()
  await post.close()
})
beforeEach(() => {
  outside.taken.length = 0
  post.taken.length = 0
  outside.answerWith((_, response) => response.end('{"errcode":0}'))
  post.answerWith(null)
  if (settings.sms) settings.sms.isRepeatable = false
})
afterEach(async () => {
  // Nothing of one test goes on knocking in the next.
  await world.rows(`update delivery set status = 'FAILED', settled_at = now() where settled_at is null`)
})

const zhou = demoId('周主任')

async function give(to: Notice['to'], more: Partial<Notice> = {}): Promise<string> {
  const key = more.key ?? newId()
  const notice = {
    ...{ purpose: 'SIGNATURE_ASKED', subject: newId(), link: '/app/property', key, to },
    params: { area: '示范·杏林苑', company: '示范安居物业', reference: '甲', dueOn: '2026-03-09' },
  }
  await world
    .service('organisations')
    .asSystem({ district: world.district, reason: 'test' }, (em) => notify(em, { ...notice, ...more }))
  await world.settle()
  return key
}

const deliveries = (key: string) =>
  world.rows(
    `select delivery.* from delivery join notice on notice.id = delivery.notice_id where notice.key = $1 order by channel`,
    [key],
  )
/** Waits for the jobs. */
const until = (key: string, expected: Record<string, string>) =>
  vi.waitFor(
    async () => {
      const found = await deliveries(key)
      expect(Object.fromEntries(found.map(({ channel, status }) => [channel, status]))).toEqual(expected)
    },
    { timeout: 15_000, interval: 100 },
  )

const ask = async (name: string, document: string, variables: Record<string, unknown> = {}) =>
  (await world.person(name)).ask(document, variables)

const changePerson = /* GraphQL */ `
  mutation ($input: PersonChangeInput!) {
    personChange(input: $input) {
      person {
        maskedEmail
      }
      errors {
        code
        path
      }
    }
  }
`

/** Puts an e-mail address on record for 周主任. */
async function giveMail(email: string) {
  const [person] = await world.rows('select revision from person where id = $1', [zhou])
  const details = { name: '周主任', phone: '13800000005', email }
  const input = { personId: zhou, revision: person?.revision, details }
  return (await ask('沈处长', changePerson, { input })).data?.personChange
}

const robotAdd = /* GraphQL */ `
  mutation ($input: GroupRobotAddInput!) {
    groupRobotAdd(input: $input) {
      groupRobot {
        id
        revision
        name
      }
      errors {
        code
        path
      }
    }
  }
`
const wecomKey = '693a91f6-7aaa-4bc4-97a0-0ec2bbbb0001'

describe('a duty', () => {
  it('reaches somebody’s telephone and letter box, once each, and says so under the bell', async () => {
    expect(await giveMail('Zhou@example.cn')).toEqual({
      person: { maskedEmail: 'z***@example.cn' },
      errors: [],
    })
    const key = await give({ persons: [zhou] })
    await until(key, { SMS: 'SENT', EMAIL: 'SENT' })
    const [text] = outside.taken
    const [mail, sms] = await deliveries(key)
    expect(JSON.parse(text?.body ?? '')).toEqual({
      phone: '13800000005',
      text: '示范安居物业提交了示范·杏林苑的物业服务标准（甲），请在2026年3月9日前联署或退回。\nhttps://linli.example.cn/app/property',
      id: sms?.id,
    })
    expect(post.taken.map(({ to }) => to)).toEqual([['zhou@example.cn']])
    expect(wordsOfMail(post.taken[0]?.raw ?? '').subject).toBe('请联署：示范·杏林苑物业服务标准')
    expect(post.taken[0]?.raw).toContain(`<${mail?.id}@example.gov.cn>`)

    const { data } = await ask(
      '周主任',
      `{ notifications(first: 1) { edges { node { deliveries { channel status attempts problem } } } } }`,
    )
    expect(data?.notifications.edges[0].node.deliveries).toEqual([
      expect.objectContaining({ status: 'SENT', attempts: 1, problem: null }),
      expect.objectContaining({ status: 'SENT', attempts: 1, problem: null }),
    ])
    // Told again, it reaches nobody again.
    await give({ persons: [zhou] }, { key })
    expect(outside.taken).toHaveLength(1)
  })

  it('is read out of the vault by the system, and the person can see that', async () => {
    const { data } = await ask(
      '周主任',
      `query ($id: ID!) { personReadings(personId: $id, first: 5) { edges { node { purpose readerMaskedName } } } }`,
      { id: zhou },
    )
    const purposes = data?.personReadings.edges.map(({ node }: { node: { purpose: string } }) => node.purpose)
    expect(purposes.toSorted()).toEqual(['发送短信通知', '发送邮件通知'].toSorted())
    const audited = await world.rows(
      `select count(*) from audit.entry where district_id = $1 and action = 'sending of a message'`,
      [world.district],
    )
    expect(Number(audited[0]?.count)).toBeGreaterThan(0)
  })

  it('is tried again until the gateway takes it, and the gateway can tell that it is the same', async () => {
    let answers = 0
    outside.answerWith((_, response) => response.writeHead(++answers < 3 ? 503 : 200).end())
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'SENT' })
    const [sms] = await deliveries(key)
    expect(sms?.attempts).toBe(3)
    expect(outside.taken.map(({ headers }) => headers['idempotency-key'])).toEqual([
      sms?.id,
      sms?.id,
      sms?.id,
    ])
  })

  it('is given up where the gateway refuses it for good, and the reason names nobody', async () => {
    outside.answerWith((_, response) => response.writeHead(400).end('13800000004 is on the list'))
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'FAILED' })
    expect((await deliveries(key))[0]?.problem).toBe('answered 400')
    expect(outside.taken).toHaveLength(1)
  })

  it('waits for the morning when it is told at night', async () => {
    world.time.advanceTo(new Date('2026-03-02T16:30:00Z'))
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'WAITING' })
    await new Promise((done) => setTimeout(done, 1500))
    expect(outside.taken).toEqual([])
    world.time.advanceTo(new Date('2026-03-03T01:00:00Z'))
  })
})

describe('an attempt that was cut off', () => {
  /** As a crash leaves it: the attempt is on record, and what came of it is not. */
  async function cutOff(key: string) {
    const [row] = await deliveries(key)
    await world.rows(`update delivery set status = 'TRYING', attempts = 1, settled_at = null where id = $1`, [
      row?.id,
    ])
    await world
      .service('organisations')
      .asSystem({ district: world.district, reason: 'test' }, (em) =>
        enqueue(em, 'delivery-send', { districtId: world.district, deliveryId: row?.id }),
      )
  }

  it('stays unclear rather than being sent twice', async () => {
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'SENT' })
    await cutOff(key)
    await until(key, { SMS: 'UNCLEAR' })
    expect(outside.taken).toHaveLength(1)
  })

  it('is repeated where the gateway knows a message by its id', async () => {
    if (settings.sms) settings.sms.isRepeatable = true
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'SENT' })
    await cutOff(key)
    await until(key, { SMS: 'SENT' })
    await vi.waitFor(() => expect(outside.taken).toHaveLength(2))
    expect(new Set(outside.taken.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  })

  it('is unclear also where the gateway hangs up without an answer', async () => {
    outside.answerWith((_, response) => response.destroy())
    const key = await give({ persons: [demoId('林书记')] })
    await until(key, { SMS: 'UNCLEAR' })
    expect(outside.taken).toHaveLength(1)
  })
})

describe('what need not be done', () => {
  const published = {
    purpose: 'STANDARD_PUBLISHED',
    params: { area: '甲', company: '乙', number: '2.0', effectiveOn: '2026-03-09' },
  }
  const mute = `mutation ($input: ChannelMuteInput!) { channelMute(input: $input) { muted errors { code path } } }`

  it('rings no telephone, and keeps out of a letter box whose owner asked for quiet', async () => {
    await until(await give({ persons: [zhou] }, published), { EMAIL: 'SENT' })
    const input = { channel: 'EMAIL', isMuted: true }
    expect((await ask('周主任', mute, { input })).data?.channelMute).toEqual({ muted: ['EMAIL'], errors: [] })
    await until(await give({ persons: [zhou] }), { SMS: 'SENT', EMAIL: 'SENT' })
    const quiet = await give({ persons: [zhou] }, published)
    await new Promise((done) => setTimeout(done, 1500))
    expect(await deliveries(quiet)).toEqual([])
    const { data } = await ask('周主任', `{ myChannels { channel isAvailable maskedAddress isMuted } }`)
    expect(data?.myChannels).toEqual([
      { channel: 'SMS', isAvailable: true, maskedAddress: '138****0005', isMuted: false },
      { channel: 'EMAIL', isAvailable: true, maskedAddress: 'z***@example.cn', isMuted: true },
    ])
    const back = await ask('周主任', mute, { input: { channel: 'EMAIL', isMuted: false } })
    expect(back.data?.channelMute).toEqual({ muted: [], errors: [] })
  })

  it('cannot be muted for somebody else’s group', async () => {
    const { data } = await ask('周主任', mute, { input: { channel: 'WECOM', isMuted: true } })
    expect(data?.channelMute.errors).toEqual([{ code: 'VALUE_INVALID', path: ['channel'] }])
  })

  it('goes where the district says, from the day on that it says', async () => {
    const set = `mutation ($input: DeliveryRuleSetInput!) { deliveryRuleSet(input: $input) { rule { purpose title channels inForceFrom setInPost } errors { code path } } }`
    const input = { purpose: 'STANDARD_PUBLISHED', channels: ['SMS'], inForceFrom: '2026-03-03' }
    for (const name of ['唐科长', '郑经理', '周主任', '审计员']) {
      const { data } = await ask(name, set, { input })
      expect(data?.deliveryRuleSet.errors).toEqual([{ code: 'NOT_ALLOWED', path: null }])
    }
    const late = await ask('沈处长', set, { input: { ...input, inForceFrom: '2026-03-02' } })
    expect(late.data?.deliveryRuleSet.errors).toEqual([{ code: 'VALUE_INVALID', path: ['inForceFrom'] }])
    const unknown = await ask('沈处长', set, { input: { ...input, purpose: 'toString' } })
    expect(unknown.data?.deliveryRuleSet.errors).toEqual([{ code: 'VALUE_INVALID', path: ['purpose'] }])
    const done = await ask('沈处长', set, { input })
    expect(done.data?.deliveryRuleSet).toEqual({
      rule: { ...input, title: '物业服务标准已发布', setInPost: '区社区治理负责人' },
      errors: [],
    })
    const twice = await ask('沈处长', set, { input })
    expect(twice.data?.deliveryRuleSet.errors).toEqual([{ code: 'DAY_TAKEN', path: ['inForceFrom'] }])
    await until(await give({ persons: [zhou] }, published), { SMS: 'SENT' })
    const { data } = await ask(
      '周主任',
      `{ deliveryRules { available rules { purpose channels isDuty inForceFrom } availableActions } }`,
    )
    expect(data?.deliveryRules).toMatchObject({
      available: ['SMS', 'EMAIL', 'WECOM', 'DINGTALK'],
      availableActions: [],
    })
    expect(data?.deliveryRules.rules).toContainEqual({
      ...{ purpose: 'STANDARD_PUBLISHED', channels: ['SMS'], isDuty: false, inForceFrom: '2026-03-03' },
    })
  })
})

describe('the group of an organisation', () => {
  const anju = demoId('示范安居物业')
  const wish = {
    organisationId: anju,
    channel: 'WECOM',
    name: '安居项目群',
    address: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${wecomKey}`,
  }
  const robots = `query ($id: ID!) { groupRobots(organisationId: $id) { id revision channel name lastDelivery { status problem } availableActions } }`

  it('hears once what concerns the organisation, however many of its people it concerns', async () => {
    const { data } = await ask('郑经理', robotAdd, { input: wish })
    expect(data?.groupRobotAdd).toMatchObject({ groupRobot: { name: '安居项目群' }, errors: [] })
    const key = await give({ organisations: [anju] })
    await vi.waitFor(
      async () => {
        const found = await deliveries(key)
        expect(found.map(({ channel }) => channel).toSorted()).toEqual(['SMS', 'SMS', 'SMS', 'WECOM'])
        expect(found.every(({ status }) => status === 'SENT')).toBe(true)
      },
      { timeout: 15_000 },
    )
    const inGroup = outside.taken.filter(({ path }) => path === '/wecom')
    expect(inGroup.map(({ query }) => query.get('key'))).toEqual([wecomKey])
    const seen = await ask('郑经理', robots, { id: anju })
    expect(seen.data?.groupRobots).toMatchObject([
      {
        channel: 'WECOM',
        name: '安居项目群',
        lastDelivery: { status: 'SENT', problem: null },
        availableActions: ['REMOVE'],
      },
    ])
  })

  it('is nobody else’s: not the district’s, not a colleague’s, and its key is nowhere to be read', async () => {
    for (const name of ['沈处长', '何质检', '王经理', '周主任']) {
      expect((await ask(name, robots, { id: anju })).data?.groupRobots).toEqual([])
      const { data } = await ask(name, robotAdd, { input: wish })
      expect(data?.groupRobotAdd.errors).toEqual([{ code: 'NOT_ALLOWED', path: null }])
    }
    expect(JSON.stringify(await world.rows('select * from group_robot'))).not.toContain(wecomKey.slice(0, 8))
  })

  it('is found by what people copy, and by nothing else', async () => {
    const wrong = [
      [{ address: 'https://evil.example.cn/' }, 'address'],
      [{ address: 'abc' }, 'address'],
      [{ channel: 'DINGTALK', address: 'a'.repeat(64), secret: '秘密' }, 'secret'],
    ] as const
    for (const [change, field] of wrong) {
      const { data } = await ask('郑经理', robotAdd, { input: { ...wish, ...change } })
      expect(data?.groupRobotAdd.errors).toEqual([{ code: 'KEY_INVALID', path: [field] }])
    }
    for (const [change, field] of [
      [{ name: ' ' }, 'name'],
      [{ channel: 'SMS' }, 'channel'],
    ] as const) {
      const { data } = await ask('郑经理', robotAdd, { input: { ...wish, ...change } })
      expect(data?.groupRobotAdd.errors).toEqual([{ code: 'VALUE_INVALID', path: [field] }])
    }
  })

  it('falls silent when its robot is taken away', async () => {
    const remove = `mutation ($input: GroupRobotRemoveInput!) { groupRobotRemove(input: $input) { groupRobot { id } errors { code } } }`
    const { data } = await ask('郑经理', robots, { id: anju })
    const { id, revision } = data?.groupRobots[0] ?? {}
    const stranger = await ask('王经理', remove, { input: { groupRobotId: id, revision } })
    expect(stranger.data?.groupRobotRemove.errors).toEqual([{ code: 'NOT_FOUND' }])
    const stale = await ask('郑经理', remove, { input: { groupRobotId: id, revision: revision + 1 } })
    expect(stale.data?.groupRobotRemove.errors).toEqual([{ code: 'CONFLICT' }])
    const done = await ask('郑经理', remove, { input: { groupRobotId: id, revision } })
    expect(done.data?.groupRobotRemove.errors).toEqual([])
    const key = await give({ organisations: [anju] })
    await vi.waitFor(async () => expect((await deliveries(key)).length).toBe(3), { timeout: 10_000 })
    expect(outside.taken.filter(({ path }) => path === '/wecom')).toEqual([])
  })

  it('in 钉钉 gets signed messages', async () => {
    const dingtalk = { ...wish, channel: 'DINGTALK', address: 'c'.repeat(64), secret: `SEC${'d'.repeat(64)}` }
    expect((await ask('郑经理', robotAdd, { input: dingtalk })).data?.groupRobotAdd.errors).toEqual([])
    await give({ organisations: [anju] })
    await vi.waitFor(() => expect(outside.taken.some(({ path }) => path === '/dingtalk')).toBe(true), {
      timeout: 10_000,
    })
    const [request] = outside.taken.filter(({ path }) => path === '/dingtalk')
    expect(request?.query.get('access_token')).toBe('c'.repeat(64))
    expect(request?.query.get('sign')).toMatch(/^[\w+/]{43}=$/)
  })
})

describe('what is kept', () => {
  it('of keys of robots can be read under a new secret of the installation, and not under the old one', async () => {
    const { asSystem, deriveKey } = world.service('organisations')
    const next = (purpose: string) => createHash('sha256').update(`next ${purpose}`).digest()
    const [stored] = await world.rows('select id, sealed_key from group_robot where removed_at is null')
    await rotatePersonKeys({ asSystem }, deriveKey, next)
    const [robot] = await world.rows('select id, sealed_key from group_robot where id = $1', [stored?.id])
    expect(new RobotVault(next).open(robot?.id, robot?.sealed_key)).toBe('c'.repeat(64))
    expect(() => new RobotVault(deriveKey).open(robot?.id, robot?.sealed_key)).toThrow(/was sealed with key/)
    await rotatePersonKeys({ asSystem }, next, deriveKey)
  })

  it('of somebody goes with them', async () => {
    const tools = world.service('organisations')
    const id = demoId('韩委员')
    await until(await give({ persons: [id] }), { SMS: 'SENT' })
    expect(await exportPerson(tools, id)).toMatchObject({ notifications: [{ purpose: 'SIGNATURE_ASKED' }] })
    await erasePersonByCommand(tools, id)
    await world.settle()
    for (const table of ['notification', 'delivery'])
      expect(await world.rows(`select id from ${table} where person_id = $1`, [id])).toEqual([])
  })
})

describe('nobody is disturbed', () => {
  it('in a demo, whose invented numbers may be somebody’s', async () => {
    await world.rows(`update platform.district set demo = true`)
    const key = await give({ persons: [zhou] })
    await new Promise((done) => setTimeout(done, 1500))
    expect(await deliveries(key)).toEqual([])
    await world.rows(`update platform.district set demo = false`)
  })

  it('by old news: what is taken in a day late stands under the bell only', async () => {
    const key = newId()
    const at = new Date(world.time.now().getTime() - 25 * 3600_000)
    await world.service('organisations').asSystem({ district: world.district, reason: 'test', at }, (em) =>
      notify(em, {
        purpose: 'SIGNATURE_ASKED',
        subject: newId(),
        link: '/app',
        key,
        to: { persons: [zhou] },
      }),
    )
    await world.settle()
    await new Promise((done) => setTimeout(done, 1500))
    expect(await deliveries(key)).toEqual([])
  })
})
