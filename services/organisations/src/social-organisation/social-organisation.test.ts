import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canMove } from '@linli/kernel'
import { demoId } from '../seed.ts'
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts'
import { moves, socialStages, type SocialMove } from './social-organisation.lifecycle.ts'

let world: DemoWorld
let paper: string
beforeAll(async () => {
  world = await createDemoWorld()
  paper = await world.upload('备案表（示范）', 'filing.pdf')
})
afterAll(() => world.stop())

const begin = `mutation($input: SocialOrganisationBeginInput!) { socialOrganisationBegin(input: $input) { socialOrganisation { id revision stage availableActions } errors { code path } } }`
const step = `mutation($input: SocialOrganisationStepInput!) { socialOrganisationStep(input: $input) { socialOrganisation { id revision stage stageSince grade organisation { id name kind } steps { stage onDay takenInPost } availableActions } errors { code path } } }`
const list = `{ socialOrganisations { totalCount edges { node { id name stage filingNumber steps { id } } } } }`
const everything = async () => [
  await world.rows('select * from social_organisation order by id'),
  await world.rows('select * from social_organisation_step order by id'),
]
async function founded(name: string): Promise<{ id: string; revision: number }> {
  const input = { territoryCode: '210113004027', name, purpose: '教老年人写毛笔字' }
  const { data, errors } = await (await world.person('林书记')).ask(begin, { input })
  expect(errors).toBeUndefined()
  expect(data?.socialOrganisationBegin.errors).toEqual([])
  return data?.socialOrganisationBegin.socialOrganisation
}
async function take(by: string, { id, revision }: { id: string; revision: number }, some: object) {
  const input = { socialOrganisationId: id, revision, onDay: '2026-03-02', ...some }
  const { data, errors } = await (await world.person(by)).ask(step, { input })
  expect(errors).toBeUndefined()
  return data?.socialOrganisationStep
}
const guided = { step: 'GUIDE', guideId: demoId('示范·太湖社区居委会') }
const filed = () => ({ step: 'FILE', filingNumber: '道义备〔2026〕3 号', fileId: paper })

describe('a social organisation', () => {
  it('comes from an idea to a grade, step by step, and stands among the organisations once it is filed', async () => {
    let social = await founded('示范·书法社')
    const guide = await take('林书记', social, guided)
    expect(guide).toMatchObject({
      errors: [],
      socialOrganisation: { stage: 'GUIDED', availableActions: ['CANCEL'] },
    })
    const file = await take('唐科长', (social = guide.socialOrganisation), filed())
    expect(file).toMatchObject({
      errors: [],
      socialOrganisation: {
        stage: 'FILED',
        organisation: { name: '示范·书法社', kind: 'SOCIAL_ORGANISATION' },
      },
    })
    const rated = await take('唐科长', (social = file.socialOrganisation), { step: 'RATE', grade: 'A3' })
    expect(rated.socialOrganisation).toMatchObject({
      ...{ stage: 'RATED', grade: 'A3' },
      steps: [
        { stage: 'RATED' },
        { stage: 'FILED', takenInPost: '街道社区治理负责人' },
        { stage: 'GUIDED' },
        { stage: 'IDEA' },
      ],
    })
    const asleep = await take('林书记', rated.socialOrganisation, { step: 'REST' })
    const over = await take('沈处长', asleep.socialOrganisation, { step: 'CANCEL', remark: '无人参加' })
    expect(over.socialOrganisation).toMatchObject({ stage: 'CANCELLED', availableActions: [] })
  })

  it('is public from filing on, without who did what', async () => {
    const social = await founded('示范·棋社')
    const seen = async () =>
      (await world.anonymous().ask(list)).data?.socialOrganisations.edges.find(
        ({ node }: any) => node.id === social.id,
      )
    expect(await seen()).toBeUndefined()
    expect(
      (await (await world.person('郑经理')).ask(list)).data?.socialOrganisations.edges,
    ).not.toContainEqual(expect.objectContaining({ node: expect.objectContaining({ id: social.id }) }))
    const guide = await take('林书记', social, guided)
    await take('唐科长', guide.socialOrganisation, filed())
    expect((await seen()).node).toMatchObject({
      stage: 'FILED',
      filingNumber: '道义备〔2026〕3 号',
      steps: [],
    })
  })

  it('that is old is entered with its own days', async () => {
    const input = {
      territoryCode: '210113004027',
      name: '示范·老票友社',
      purpose: '唱戏',
      onDay: '2018-05-01',
    }
    const { data } = await (await world.person('林书记')).ask(begin, { input })
    const old = data?.socialOrganisationBegin.socialOrganisation
    const guide = await take('林书记', old, { ...guided, onDay: '2018-06-01' })
    const file = await take('唐科长', guide.socialOrganisation, { ...filed(), onDay: '2019-01-01' })
    expect(file.socialOrganisation.steps.map(({ onDay }: { onDay: string }) => onDay)).toEqual([
      ...['2019-01-01', '2018-06-01', '2018-05-01'],
    ])
  })

  it('brings its credit code among the organisations when it is registered', async () => {
    const guide = await take('林书记', await founded('示范·互助社'), guided)
    const file = await take('唐科长', guide.socialOrganisation, filed())
    const code = '52210113MJ00000001'
    const brings = { step: 'REGISTER', creditCode: code.toLowerCase(), fileId: paper }
    const registered = await take('唐科长', file.socialOrganisation, brings)
    expect(registered).toMatchObject({ errors: [], socialOrganisation: { stage: 'REGISTERED' } })
    const { id } = registered.socialOrganisation.organisation
    expect(await world.rows(`select credit_code from organisation where id = '${id}'`)).toEqual([
      { credit_code: code },
    ])
  })

  it('is counted at its stage, for each reader by what they may know of', async () => {
    const counts = `{ socialStages(territoryCode: "210113004027") { stage count } }`
    const known = async (name: string) => (await (await world.person(name)).ask(counts)).data?.socialStages
    const ideas = (stages: { stage: string; count: number }[]) =>
      stages.find(({ stage }) => stage === 'IDEA')?.count
    const before = ideas(await known('林书记')) ?? 0
    await founded('示范·数一数')
    const after = await known('林书记')
    expect(after.map(({ stage }: { stage: string }) => stage)).toEqual([...socialStages])
    expect(ideas(after)).toBe(before + 1)
    expect(ideas(await known('郑经理'))).toBe(0)
  })
})

describe('a step is refused and nothing changes', () => {
  it.each([
    ['filing by the neighbourhood', '林书记', { step: 'REST' }, 'WRONG_STATUS'],
    ['rating what was not filed', '唐科长', { step: 'RATE', grade: 'A1' }, 'WRONG_STATUS'],
    [
      'registering by the neighbourhood',
      '林书记',
      { step: 'REGISTER', creditCode: '91210113MA0000000X' },
      'NOT_ALLOWED',
    ],
    ['giving up without a reason', '林书记', { step: 'CANCEL' }, 'REASON_MISSING'],
    ['guiding by nobody', '林书记', { step: 'GUIDE' }, 'GUIDE_MISSING'],
    ['on a day to come', '林书记', { ...guided, onDay: '2026-03-03' }, 'DAY_IN_THE_FUTURE'],
    ['before it began', '林书记', { ...guided, onDay: '2026-03-01' }, 'STEP_TOO_EARLY'],
    ['with an old revision', '林书记', { ...guided, revision: 99 }, 'CONFLICT'],
    ['by another neighbourhood', '高书记', guided, 'NOT_FOUND'],
    ['by a company', '郑经理', guided, 'NOT_FOUND'],
    ['by an auditor', '审计员', guided, 'NOT_ALLOWED'],
  ])('%s', async (words, by, some, code) => {
    const social = await founded(`示范·${words}`)
    const before = await everything()
    expect((await take(by, social, some)).errors).toMatchObject([{ code }])
    expect(await everything()).toEqual(before)
  })

  it('filing without the stamped paper', async () => {
    const { socialOrganisation } = await take('林书记', await founded('示范·无纸社'), guided)
    const before = await everything()
    const answer = await take('唐科长', socialOrganisation, { ...filed(), fileId: 'x' })
    expect(answer.errors).toMatchObject([{ code: 'PAPER_MISSING', path: ['fileId'] }])
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['a name that is there', '林书记', { name: '示范·棋社' }, 'NAME_TAKEN'],
    ['no name', '林书记', { name: ' ' }, 'VALUE_INVALID'],
    ['a day to come', '林书记', { onDay: '2026-03-03' }, 'DAY_IN_THE_FUTURE'],
    ['another neighbourhood', '林书记', { territoryCode: '210113004028' }, 'NOT_ALLOWED'],
    ['a place that is none', '沈处长', { territoryCode: '210113999999' }, 'TERRITORY_UNKNOWN'],
  ])('beginning with %s', async (_, by, some, code) => {
    const before = await everything()
    const input = { territoryCode: '210113004027', name: '示范·新社', purpose: '健身', ...some }
    const { data } = await (await world.person(by)).ask(begin, { input })
    expect(data?.socialOrganisationBegin.errors).toMatchObject([{ code }])
    expect(await everything()).toEqual(before)
  })
})

const expected: Record<SocialMove, string[]> = {
  guide: ['IDEA'],
  file: ['GUIDED', 'DORMANT'],
  register: ['GUIDED', 'FILED', 'RATED', 'DORMANT'],
  rate: ['FILED', 'REGISTERED', 'RATED', 'DORMANT'],
  rest: ['FILED', 'REGISTERED', 'RATED'],
  cancel: ['IDEA', 'GUIDED', 'FILED', 'REGISTERED', 'RATED', 'DORMANT'],
}
const cells = socialStages.flatMap((stage) =>
  (Object.keys(moves) as SocialMove[]).map((move) => [stage, move, expected[move].includes(stage)] as const),
)
it.each(cells)('%s: %s is possible: %s', (stage, move, possible) => {
  expect(canMove(moves, stage, move)).toBe(possible)
})
