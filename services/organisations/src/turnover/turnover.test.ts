import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'

let world: DemoWorld
beforeAll(async () => void (world = await createDemoWorld()))
afterAll(() => world.stop())

const fields = `rows { appointmentId appointment { state endsOn endReason } begun { person { id } organisation { name } post { name } beginsOn endsOn } errors { code message } } errors { code path }`
const preview = `query($input: TurnoverInput!) { outcome: staffTurnoverPreview(input: $input) { ${fields} } }`
const turnover = `mutation($input: TurnoverInput!) { outcome: staffTurnover(input: $input) { ${fields} } }`

const everything = () => world.rows('select * from appointment order by id')
async function termsOf(...offices: [name: string, organisation: string][]) {
  return Promise.all(
    offices.map(async ([name, organisation]) => {
      const [term] = await world.rows(
        'select id, revision from appointment where person_id = $1 and organisation_id = $2 order by begins_on desc',
        [demoId(name), demoId(organisation)],
      )
      return { appointmentId: term?.id as string, revision: term?.revision as number }
    }),
  )
}
const anju = '示范安居物业'
const input = async (some: object, ...offices: [string, string][]) => ({
  input: { terms: await termsOf(...offices), endsOn: '2026-03-31', reason: '项目撤场', ...some },
})
const post = async (name: string) => (await world.rows('select id from post where name = $1', [name]))[0]?.id

describe('a change of many terms', () => {
  it('is looked at first: what would happen to each, and nothing does', async () => {
    const before = await everything()
    const asked = await input(
      { deed: 'END' },
      ['何质检', anju],
      ['许工程师', anju],
      ['吴委员', '示范·杏林苑业委会'],
    )
    const { data, errors } = await (await world.person('郑经理')).ask(preview, asked)
    expect(errors).toBeUndefined()
    expect(data?.outcome.errors).toEqual([])
    expect(data?.outcome.rows.map((row: any) => row.errors.map(({ code }: any) => code))).toEqual([
      [],
      [],
      ['NOT_FOUND'],
    ])
    expect(await everything()).toEqual(before)
  })

  it('moves people to another post the next day, and leaves who cannot go where they are', async () => {
    const target = { deed: 'MOVE', organisationId: demoId(anju), postId: await post('客服主管') }
    const asked = await input(target, ['许工程师', anju], ['何质检', anju])
    asked.input.terms[1]!.revision = 99
    const { data, errors } = await (await world.person('郑经理')).ask(turnover, asked)
    expect(errors).toBeUndefined()
    expect(data?.outcome.rows[0]).toMatchObject({
      appointment: { endsOn: '2026-03-31', endReason: '项目撤场' },
      begun: { post: { name: '客服主管' }, beginsOn: '2026-04-01', endsOn: '2030-12-31' },
      errors: [],
    })
    expect(data?.outcome.rows[1]).toMatchObject({ begun: null, errors: [{ code: 'CONFLICT' }] })
    const [kept] = await world.rows('select end_reason from appointment where id = $1', [
      asked.input.terms[1]!.appointmentId,
    ])
    expect(kept).toEqual({ end_reason: null })
    await world.settle()
    const told = await world.rows(
      `select type from facts.fact where payload ->> 'endsOn' = '2026-03-31' or payload ->> 'beginsOn' = '2026-04-01' order by id`,
    )
    expect(told.map(({ type }) => type)).toEqual(['AppointmentEnded', 'AppointmentBegan'])
  })

  it('lets one successor follow, with what still waits for those who leave', async () => {
    await world.rows(
      `insert into notice (district_id, id, key, purpose, subject_id, link, told_at) values ($1, gen_random_uuid(), 'waits', 'APPOINTMENT_ENDS', gen_random_uuid(), '/app', now())`,
      [world.district],
    )
    await world.rows(
      `insert into notification (district_id, id, notice_id, person_id, told_at) select district_id, gen_random_uuid(), id, $1, told_at from notice where key = 'waits'`,
      [demoId('马主任')],
    )
    const asked = await input({ deed: 'SUCCEED', successorId: demoId('陶委员'), newEndsOn: '2028-12-31' }, [
      '马主任',
      '示范·北苑社区居委会',
    ])
    const { data } = await (await world.person('高书记')).ask(turnover, asked)
    expect(data?.outcome.rows).toMatchObject([
      {
        begun: { person: { id: demoId('陶委员') }, post: { name: '居委会主任' }, endsOn: '2028-12-31' },
        errors: [],
      },
    ])
    await vi.waitFor(
      async () =>
        expect(
          await world.rows(
            `select from notification join notice on notice.id = notification.notice_id where key = 'waits' and person_id = $1 and read_at is null`,
            [demoId('陶委员')],
          ),
        ).toHaveLength(1),
      { timeout: 10_000 },
    )
  })
})

describe('a change of many terms is refused and nothing changes', () => {
  it.each([
    ['without a reason', '郑经理', { deed: 'END', reason: ' ' }, ['REASON_MISSING']],
    ['by a seat that looks after nobody', '周主任', { deed: 'END' }, ['NOT_ALLOWED']],
    ['to nowhere', '郑经理', { deed: 'MOVE' }, ['NOT_FOUND']],
    ['to nobody', '郑经理', { deed: 'SUCCEED' }, ['NOT_FOUND']],
    [
      'of more than a hundred',
      '郑经理',
      { deed: 'END', terms: Array.from({ length: 101 }, () => ({ appointmentId: 'x', revision: 1 })) },
      ['TOO_MANY_TERMS'],
    ],
  ])('%s', async (_, name, some, codes) => {
    const before = await everything()
    const asked = await input(some, ['何质检', anju])
    const { data, errors } = await (await world.person(name)).ask(turnover, asked)
    expect(errors).toBeUndefined()
    expect(data?.outcome.errors.map(({ code }: any) => code)).toEqual(codes)
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['of another company’s people', '王经理', { deed: 'END' }, 'NOT_FOUND'],
    ['on a day that is past', '郑经理', { deed: 'END', endsOn: '2026-02-01' }, 'VALUE_INVALID'],
    ['to the one who leaves', '郑经理', { deed: 'SUCCEED', successorId: demoId('何质检') }, 'SAME_HOLDER'],
    [
      'into a post that is not there',
      '沈处长',
      { deed: 'MOVE', organisationId: demoId(anju), post: '居委会主任' },
      'POST_UNFIT',
    ],
    [
      'into another company, by a company',
      '郑经理',
      { deed: 'MOVE', organisationId: demoId('示范清和物业'), post: '客服主管' },
      'NOT_ALLOWED',
    ],
  ])('row by row: %s', async (_, name, { post: title, ...some }: any, code) => {
    const before = await everything()
    const asked = await input({ ...some, ...(title && { postId: await post(title) }) }, ['何质检', anju])
    const { data, errors } = await (await world.person(name)).ask(turnover, asked)
    expect(errors).toBeUndefined()
    expect(data?.outcome.rows[0].errors).toMatchObject([
      { code, message: expect.not.stringMatching(/^[A-Z_]+$/) },
    ])
    expect(await everything()).toEqual(before)
  })
})
