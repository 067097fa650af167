import { createHash } from 'node:crypto'
import { newId } from '@linli/kernel'
import type { Claims, SeatKind } from '@linli/subgraph'
import { type Actor, createWorld, type World, type WorldOptions } from '@linli/subgraph/testing'
import { demoId, seedDemo } from '../seed.ts'
import { service } from '../service.ts'

/** The demo's world: its cast in their seats, and a look at the tables past every wall. */
export interface DemoWorld extends World {
  district: string
  /** Somebody of the cast by name, in their first seat, or in that of the post that is named. */
  person(name: string, post?: string): Promise<Actor>
  /** Puts a file where an upload would put it. @returns its id */
  upload(content: string | Uint8Array, name?: string): Promise<string>
  /** Rows as the system sees them, to tell what changed and what did not. */
  rows(sql: string, parameters?: unknown[]): Promise<Record<string, any>[]>
}

export async function createDemoWorld(options: WorldOptions = {}): Promise<DemoWorld> {
  const world = await createWorld([service], options)
  await seedDemo(world.service('organisations'))
  const district = demoId('district')
  const rows = (sql: string, parameters: unknown[] = []) =>
    world.sqlAs('organisations', { kind: 'SYSTEM' }, sql, parameters)
  return {
    ...world,
    district,
    rows,
    async person(name, post) {
      const seats = await rows('select * from seats_of_people($1::uuid[], $2::date)', [
        [demoId(name)],
        world.time.now().toISOString().slice(0, 10),
      ])
      const seat = seats.find((each) => !post || each.post === post)
      return world.as({
        account: `account of ${name}`,
        person: demoId(name),
        district,
        ...(seat && claimsOf(seat)),
      })
    },
    async upload(content, name = 'file.csv') {
      const bytes = Buffer.from(content)
      const id = newId()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await world.sqlAs(
        'organisations',
        { kind: 'SYSTEM' },
        `insert into platform.file (district_id, id, sha256, media_type, size, name, content, created_at)
         values ($1, $2, $3, 'application/octet-stream', $4, $5, $6, now())`,
        [district, id, sha256, bytes.length, name, bytes],
      )
      return id
    },
  }
}

function claimsOf(seat: Record<string, any>): Partial<Claims> {
  return {
    seat: seat.seat_id,
    kind: seat.kind as SeatKind,
    post: seat.post,
    administrator: seat.administrator,
    territories: seat.territories,
    organisations: [seat.organisation_id],
  }
}
