import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '@linli/kernel'
import type { Actor } from '@linli/subgraph/testing'
import type { DemoWorld } from './demo-world.ts'

const run = `importRun { id revision status kind fileName mappingName rowCount rowsDone sheet headingRow fileForgottenAt
  availableActions counts { made changed left refused } columns { heading field samples }
  rows(first: 100) { edges { node { row label outcome isDone problems { row column value problem } effects { thing deed } } } }
  kept(first: 100) { edges { node { thing label keptFor } } } }`

export interface Run {
  id: string
  revision: number
  status: string
  rowCount: number
  rowsDone: number
  counts: Record<'made' | 'changed' | 'left' | 'refused', number>
  [field: string]: any
}

/** Somebody who brings in files, as the screens do: each step through the API, and waiting for the work behind it. */
export function mover(world: DemoWorld, actor: Actor) {
  const ask = async (act: string, input: Record<string, unknown>) => {
    const type = `ImportRun${act}Input`
    const answer = await actor.ask(
      `mutation($input: ${type}!) { importRun${act}(input: $input) { ${run} errors { code message } } }`,
      { input },
    )
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    const payload = answer.data?.[`importRun${act}`]
    return { run: payload.importRun as Run, errors: payload.errors as { code: string }[] }
  }
  const read = async (id: string): Promise<Run> => {
    const answer = await actor.ask(`query($id: ID!) { ${run.replace('importRun', 'importRun(id: $id)')} }`, {
      id,
    })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data?.importRun
  }
  return {
    ask,
    read,
    /** Puts a file where the gateway puts a private upload. */
    async upload(content: string | Uint8Array, name = '名册.csv', isPrivate = true): Promise<string> {
      const bytes = Buffer.from(content)
      const id = newId()
      await world.sqlAs(
        'organisations',
        { kind: 'SYSTEM' },
        `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at, created_by, is_private)
         values ($1, $2, $3, 'text/csv', $4, $5, $6, now(), $7, $8)`,
        [
          ...[actor.claims.district, id, createHash('sha256').update(bytes).digest('hex'), bytes.length],
          ...[name, bytes, actor.claims.person, isPrivate],
        ],
      )
      return id
    },
    /** Waits until a run stands so. */
    async until(id: string, ...statuses: string[]): Promise<Run> {
      for (let patience = 400; patience > 0; patience--) {
        const found = await read(id)
        if (statuses.includes(found.status)) return found
        await wait(50)
        // The queue goes by the machine's clock; a world whose time stood still would keep it waiting.
        world.time.advance(60)
      }
      throw new Error(`The run did not come to ${statuses.join(' or ')}: ${JSON.stringify(await read(id))}`)
    },
    /** Opens a file and tries it. */
    async tried(kind: string, fileId: string, mapping: Record<string, unknown> = {}): Promise<Run> {
      const opened = await ask('Open', { fileId, kind })
      if (opened.errors.length > 0) throw new Error(JSON.stringify(opened.errors))
      const { id, revision } = opened.run
      const checked = await ask('Check', { importRunId: id, revision, ...mapping })
      if (checked.errors.length > 0) throw new Error(JSON.stringify(checked.errors))
      return this.until(id, 'CHECKED')
    },
    async broughtIn({ id, revision }: Run): Promise<Run> {
      const { errors } = await ask('Begin', { importRunId: id, revision })
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return this.until(id, 'DONE')
    },
    async takenBack({ id, revision }: Run): Promise<Run> {
      const { errors } = await ask('Undo', { importRunId: id, revision })
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return this.until(id, 'UNDONE')
    },
  }
}
