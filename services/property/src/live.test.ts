import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supersedeWhenDue } from './service-standard/coming-into-force.ts'
import { closeCommentWindow } from './service-standard/comment-window.ts'
import { area, createCast, district, type Cast } from './testing/cast.ts'
import {
  accepted,
  beginFromCurrent,
  edit,
  firstItem,
  inReview,
  openToComments,
  publishFirst,
  read,
  send,
  signing,
  today,
} from './testing/story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
})
afterAll(() => cast?.world.stop())

const tools = () => {
  const { asSystem } = cast.world.service('property')
  return { asSystem, time: cast.world.time }
}

/** What a screen shows one after the other while somebody acts elsewhere. */
async function screens(
  actor: Cast['manager'],
  document: string,
  variables: object,
  act: readonly (() => Promise<unknown>)[],
) {
  const seen: any[] = []
  for await (const { data, errors } of await actor.listen(document, variables as Record<string, unknown>)) {
    if (errors) throw new Error(JSON.stringify(errors))
    seen.push(data)
    const next = act[seen.length - 1]
    if (!next) break
    await next()
  }
  return seen
}

describe('a screen that is open', () => {
  it('shows a signature and a comment the moment they are given elsewhere', async () => {
    const version = await inReview(cast)
    const seen = await screens(
      cast.manager,
      `subscription($id: ID!) { standardVersionChanged(id: $id) { status reviews { status } } }`,
      { id: version.id },
      [() => accepted(cast.secretary, 'standardVersionSign', signing(version, 'PARTY_ORGANISATION', cast))],
    )
    expect(
      seen.map(({ standardVersionChanged: { reviews } }) => reviews.map(({ status }: any) => status)),
    ).toEqual([
      ['WAITING', 'WAITING', 'WAITING'],
      ['SIGNED', 'WAITING', 'WAITING'],
    ])
    const open = await openToComments(cast)
    const comments = await screens(
      cast.manager,
      `subscription($id: ID!) { standardVersionChanged(id: $id) { commentWindow { unansweredCount } } }`,
      { id: open.id },
      [() => send(cast.resident, 'standardCommentPlace', { standardVersionId: open.id, text: '请说明。' })],
    )
    expect(
      comments.map(({ standardVersionChanged }) => standardVersionChanged.commentWindow.unansweredCount),
    ).toEqual([0, 1])
  })

  it('puts a version on the desk of the body that must sign it', async () => {
    const draft = `subscription { propertyTodayChanged { entries { kind standardVersion { id } } } }`
    let submitted: { id: string } | null = null
    const seen = await screens(cast.ownersCommittee, draft, {}, [
      async () => {
        submitted = await inReview(cast)
      },
    ])
    const waiting = seen
      .at(-1)
      .propertyTodayChanged.entries.map(({ standardVersion }: any) => standardVersion.id)
    expect(waiting).toContain(submitted!.id)
  })
})

describe('what happens by itself', () => {
  it('marks the end of the days for comments once, when they are over and not before', async () => {
    const open = await openToComments(cast)
    const job = { districtId: district, standardVersionId: open.id }
    const closed = async () => {
      const { events } = await read(
        cast.manager,
        open.id,
        'events(first: 100) { edges { node { sentence } } }',
      )
      return events.edges.filter(({ node }: any) => node.sentence === '征求意见期结束').length
    }
    await closeCommentWindow(job, tools())
    expect(await closed()).toBe(0)
    cast.world.time.advance(9 * 86_400_000)
    await closeCommentWindow(job, tools())
    await closeCommentWindow(job, tools())
    expect(await closed()).toBe(1)
  })

  it('replaces a promise on the day its successor holds; until then the old one is in force', async () => {
    const before = await read(cast.manager, (await beginFromCurrent(cast)).id, 'basedOn { id number }')
    const draft = await edit(cast, await beginFromCurrent(cast), [
      { ...firstItem, wording: '急修报修后 40 分钟内到达现场。', target: '40' },
    ])
    const effectiveOn = '2027-01-01'
    const next = await accepted(cast.manager, 'standardVersionPublish', {
      ...{ standardVersionId: draft.id, revision: draft.revision, effectiveOn },
    })
    const shown = async () => {
      const { data } = await cast.resident.ask(
        `{ managementArea(id: "${area.id}") { currentStandard { id } upcomingStandard { id } } }`,
      )
      return data!.managementArea
    }
    expect(await shown()).toEqual({
      currentStandard: { id: before.basedOn.id },
      upcomingStandard: { id: next.id },
    })
    cast.world.time.advanceTo(new Date('2026-12-31T16:30:00Z'))
    expect(today(cast)).toBe(effectiveOn)
    // By date at once, whatever the job has or has not done yet.
    expect(await shown()).toEqual({ currentStandard: { id: next.id }, upcomingStandard: null })
    const job = { districtId: district, managementAreaId: area.id }
    await supersedeWhenDue(job, tools())
    await supersedeWhenDue(job, tools())
    expect(await read(cast.resident, before.basedOn.id, 'status supersededOn successor { id }')).toEqual({
      ...{ status: 'SUPERSEDED', supersededOn: effectiveOn, successor: { id: next.id } },
    })
  })
})

describe('a change of company', () => {
  it('ends what was promised and gives up what was on its way; all of it stays readable', async () => {
    const draft = await beginFromCurrent(cast)
    const { basedOn } = await read(cast.manager, draft.id, 'basedOn { id }')
    await cast.tell({
      type: 'ManagementAreaRegistered',
      subject: area.id,
      payload: {
        code: area.code,
        name: area.name,
        estateIds: [],
        propertyCompanyId: cast.otherCompany.claims.organisations[0],
      },
    })
    expect(await read(cast.resident, basedOn.id, 'status isInForce items { code }')).toMatchObject({
      status: 'ENDED',
      isInForce: false,
    })
    expect((await read(cast.manager, draft.id, 'status')).status).toBe('WITHDRAWN')
    const first = await accepted(cast.otherCompany, 'standardVersionCreate', {
      ...{ managementAreaId: area.id, source: { standardVersionId: basedOn.id } },
    })
    expect(first.route.changeClass).toBe('FIRST')
  })
})
