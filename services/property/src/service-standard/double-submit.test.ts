import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast, type Cast } from '../testing/cast.ts'
import { publishFirst, read, worseDraft, type Version } from '../testing/story.ts'

const repeats = 10_000
const atOnce = 100

let cast: Cast
let draft: Version
beforeAll(async () => {
  cast = await createCast()
  await publishFirst(cast)
  draft = await worseDraft(cast, { withBasis: true })
})
afterAll(() => cast?.world.stop())

it(
  'one submit that a bad connection sends ten thousand times is handed on once, and each time gets the same answer',
  { timeout: 300_000 },
  async () => {
    const document = `mutation($input: StandardVersionSubmitInput!) { standardVersionSubmit(input: $input) {
      standardVersion { id revision status } errors { code } } }`
    const input = {
      standardVersionId: draft.id,
      revision: draft.revision,
      idempotencyKey: 'the same tap of the same button',
    }
    const answers = new Map<string, number>()
    let sent = 0
    const sender = async () => {
      while (sent < repeats) {
        sent++
        const answer = JSON.stringify(await cast.manager.ask(document, { input }))
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, sender))

    const [[answer, count] = []] = answers
    expect([answers.size, count]).toEqual([1, repeats])
    expect(JSON.parse(answer!).data.standardVersionSubmit).toMatchObject({
      standardVersion: { id: draft.id, status: 'IN_REVIEW' },
      errors: [],
    })
    const { reviews } = await read(cast.manager, draft.id, 'reviews { body }')
    expect(reviews).toHaveLength(3)
    const told = await cast.world.sqlAs(
      'property',
      { kind: 'SYSTEM' },
      `select (select count(*)::int from standard_version_event where standard_version_id = $1 and kind = 'SUBMITTED') as events,
         (select count(*)::int from facts.fact where subject = $1 and type = 'StandardVersionSubmitted') as facts`,
      [draft.id],
    )
    expect(told).toEqual([{ events: 1, facts: 1 }])
  },
)
