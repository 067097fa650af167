import type { GraphQLSchema } from 'graphql'
import { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Actor, World } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases, owners, sources } from './cases.ts'
import type { Exhibits } from './exhibits.ts'
import { documentFor, noteSeen, rootFields, thingFields } from './operations.ts'
import { type AskingKind, seatKinds, type SeatPair, seatsByKind } from './seats.ts'
import { cell, readTable, type Table, writeTable } from './table.ts'
import { createWholeDemo } from './whole-demo.ts'

let world: World
let exhibits: Exhibits
let schemas: { service: string; schema: GraphQLSchema }[]
const answered: Table = new Map()
const pairs = new Map<string, Record<AskingKind, SeatPair>>()
const commit = SqlEntityManager.prototype.commit

beforeAll(async () => {
  ;({ world, exhibits, schemas } = await createWholeDemo())
  // From here on nothing stays: every cell is asked of the same world.
  SqlEntityManager.prototype.commit = SqlEntityManager.prototype.rollback
}, 120_000)

afterAll(async () => {
  SqlEntityManager.prototype.commit = commit
  await world.stop()
})

it('is asked about every root field of the graph', () => {
  const fields = schemas.flatMap(({ schema }) => rootFields(schema)).map(({ coordinate }) => coordinate)
  expect(fields.filter((coordinate) => !(coordinate in cases))).toEqual([])
  expect(Object.keys(cases).filter((coordinate) => !fields.includes(coordinate))).toEqual([])
})

it(
  'answers every query, act and subscription to every kind of seat, own and foreign, as the table says',
  { timeout: 300_000 },
  async () => {
    for (const { service, schema } of schemas) {
      for (const { coordinate, kind, field } of rootFields(schema)) {
        const document = documentFor(kind, field, kind === 'mutation' ? 0 : 1)
        const ask = (actor: Actor) => answerOf(actor, service, document, coordinate, kind)
        answered.set(coordinate, await row(coordinate, ask))
      }
    }
    expect(differences(answered)).toEqual([])
  },
)

it(
  'shows every field of every thing to every kind of seat as the table says',
  { timeout: 300_000 },
  async () => {
    const seen = new Map<AskingKind, { own: Map<string, boolean>; foreign: Map<string, boolean> }>()
    for (const kind of seatKinds) seen.set(kind, { own: new Map(), foreign: new Map() })
    for (const { service, schema } of schemas) {
      for (const { coordinate, field } of rootFields(schema).filter((root) =>
        sources.includes(root.coordinate),
      )) {
        const document = documentFor('query', field, 2)
        for (const kind of seatKinds) {
          for (const side of ['own', 'foreign'] as const) {
            const { data } = await actorOf(await pairsAt(coordinate), kind, side).ask(
              document,
              cases[coordinate]?.variables(exhibits),
              { service },
            )
            noteSeen(field.type, data?.[field.name], seen.get(kind)?.[side] ?? new Map())
          }
        }
      }
    }
    const things = new Map<string, string[]>()
    for (const coordinate of new Set(schemas.flatMap(({ schema }) => thingFields(schema)))) {
      const word = (side: Map<string, boolean> | undefined) => (side?.get(coordinate) ? 'yes' : 'no')
      things.set(
        coordinate,
        seatKinds.map((kind) => cell(word(seen.get(kind)?.own), word(seen.get(kind)?.foreign))),
      )
    }
    expect(differences(things)).toEqual([])
  },
)

/**
 * Where the answers are not those of the table. With `LINLI_WRITE_TABLE=1` they are written down instead, to be read
 * and judged line by line.
 */
function differences(table: Table): { coordinate: string; answered: string; expected: string }[] {
  if (process.env.LINLI_WRITE_TABLE === '1') {
    writeTable(new Map([...readTableIfAny(), ...table]))
    return []
  }
  const expected = readTable()
  return [...table]
    .map(([coordinate, cells]) => ({
      coordinate,
      answered: cells.join(' '),
      expected: expected.get(coordinate)?.join(' ') ?? 'no row',
    }))
    .filter(({ answered: given, expected: wanted }) => given !== wanted)
}

function readTableIfAny(): Table {
  try {
    return readTable()
  } catch {
    return new Map()
  }
}

async function row(coordinate: string, ask: (actor: Actor) => Promise<string>): Promise<string[]> {
  const seats = await pairsAt(coordinate)
  const cells: string[] = []
  for (const kind of seatKinds)
    cells.push(cell(await ask(actorOf(seats, kind, 'own')), await ask(actorOf(seats, kind, 'foreign'))))
  return cells
}

async function pairsAt(coordinate: string): Promise<Record<AskingKind, SeatPair>> {
  const { place, company } = cases[coordinate] ?? { place: '' }
  const key = `${place} ${company}`
  let found = pairs.get(key)
  if (!found)
    pairs.set(
      key,
      (found = await seatsByKind(world, place, { ...owners, ...(company && { PROPERTY_COMPANY: company }) })),
    )
  return found
}

const actorOf = (seats: Record<AskingKind, SeatPair>, kind: AskingKind, side: 'own' | 'foreign') =>
  world.as(seats[kind][side])

/** `yes` and `no` for what is read, `done` or the reasons for an act, `error` for a fault. */
async function answerOf(
  actor: Actor,
  service: string,
  document: string,
  coordinate: string,
  kind: string,
): Promise<string> {
  const variables = cases[coordinate]?.variables(exhibits)
  if (kind === 'subscription') {
    const events = await actor.listen(document, variables, { service })
    for await (const event of events) return wordFor(event.data)
    return 'no'
  }
  const { data, errors } = await actor.ask(document, variables, { service })
  if (errors) return `error:${errors[0]?.extensions?.code ?? errors[0]?.message}`
  if (kind !== 'mutation') return wordFor(data)
  const [payload] = Object.values(data ?? {})
  return payload.errors.length === 0
    ? 'done'
    : payload.errors.map((error: { code: string }) => error.code).join('+')
}

function wordFor(data: Record<string, unknown> | null | undefined): string {
  const [value] = Object.values(data ?? {})
  return holdsSomething(value) ? 'yes' : 'no'
}

function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && 'edges' in value) return (value.edges as unknown[]).length > 0
  return true
}
