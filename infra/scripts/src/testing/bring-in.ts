import { newId } from '@linli/kernel'
import type { Actor } from '@linli/subgraph/testing'
import { vi } from 'vitest'
import type { WholeDemo } from '../who-may/whole-demo.ts'

const patiently = { timeout: 30_000, interval: 100 }

/** Brings files in as an administrator does, through the API, in a world of all modules. */
export function bringerIn({ world }: WholeDemo, actor: Actor) {
  async function ask(name: string, input: object) {
    const document = `mutation($input: ${name}Input!) {
      ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) { importRun { id revision status } errors { code message } } }`
    const answer = await actor.ask(document, { input }, { service: 'organisations' })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    const payload = Object.values(answer.data ?? {})[0]
    if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors))
    return payload.importRun
  }

  /** The run with its rows, once it stands so and all modules have heard of it. */
  async function standing(id: string, status: string) {
    const document = `query($id: ID!) { importRun(id: $id) { id revision status counts { made changed left refused }
      rows(first: 50) { edges { node { row outcome label problems { problem } } } } kept { edges { node { thing keptFor } } } } }`
    const read = async () => (await actor.ask(document, { id }, { service: 'organisations' })).data?.importRun
    await vi.waitUntil(async () => {
      world.time.advance(100)
      return (await read()).status === status
    }, patiently)
    await world.settle()
    return read()
  }

  return {
    ask,
    standing,
    async broughtIn(kind: string, content: string, said: object = {}) {
      const fileId = newId()
      await world.sqlAs(
        'organisations',
        { kind: 'SYSTEM' },
        `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
         values ($1, $2, 'x', 'text/csv', 1, 'list.csv', $3, now(), $4, true)`,
        [actor.claims.district, fileId, Buffer.from(content), actor.claims.person],
      )
      const opened = await ask('ImportRunOpen', { fileId, kind })
      await ask('ImportRunCheck', { importRunId: opened.id, revision: opened.revision, ...said })
      const tried = await standing(opened.id, 'CHECKED')
      await ask('ImportRunBegin', { importRunId: tried.id, revision: tried.revision })
      return standing(tried.id, 'DONE')
    },
    async takenBack({ id, revision }: { id: string; revision: number }) {
      await ask('ImportRunUndo', { importRunId: id, revision })
      return standing(id, 'UNDONE')
    },
  }
}
