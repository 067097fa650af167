import type { GraphQLSchema } from 'graphql'
import { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Claims } from '@linli/subgraph'
import type { World } from '@linli/subgraph/testing'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { wordFor } from './answers.ts'
import { cases, owners, sources, sourcesOfOnesOwn } from './cases.ts'
import type { Exhibits } from './exhibits.ts'
import { documentFor, documentsFor, noteSeen, rootFields, thingFields } from './operations.ts'
import { type AskingKind, seatKinds, type SeatPair, seatsByKind } from './seats.ts'
import { cell, readTable, type Table, writeTable } from './table.ts'
import { type GatewayDoor, openGatewayDoor } from './gateway-door.ts'
import { createWholeDemo, type WholeDemo } from './whole-demo.ts'

/** With `LINLI_WHO_MAY=property` only what that module answers is asked, for whoever works on it. */
const only = process.env.LINLI_WHO_MAY

let demo: WholeDemo
let door: GatewayDoor
let world: World
let exhibits: Exhibits
let schemas: { service: string; schema: GraphQLSchema }[]
const answered: Table = new Map()
const pairs = new Map<string, Record<AskingKind, SeatPair>>()
const commit = SqlEntityManager.prototype.commit

beforeAll(async () => {
  demo = await createWholeDemo()
  ;({ world, exhibits } = demo)
  schemas = demo.schemas.filter(({ service }) => !only || service === only)
  door = await openGatewayDoor(demo, Buffer.from(inject('secret'), 'hex'))
  // From here on nothing stays: every cell is asked of the same world.
  SqlEntityManager.prototype.commit = SqlEntityManager.prototype.rollback
}, 120_000)

afterAll(async () => {
  SqlEntityManager.prototype.commit = commit
  await door.stop()
  await world.stop()
})

it('is asked about every root field of the graph', () => {
  const fieldsOf = (those: typeof schemas) =>
    those.flatMap(({ schema }) => rootFields(schema)).map(({ coordinate }) => coordinate)
  expect(fieldsOf(schemas).filter((coordinate) => !(coordinate in cases))).toEqual([])
  const all = fieldsOf(demo.schemas)
  expect(Object.keys(cases).filter((coordinate) => !all.includes(coordinate))).toEqual([])
})

it(
  'answers every query, act and subscription to every kind of seat, own and foreign, as the table says',
  { timeout: 300_000 },
  async () => {
    for (const { schema } of schemas) {
      for (const { coordinate, kind, field } of rootFields(schema)) {
        const document = documentFor(kind, field, kind === 'mutation' ? 0 : 1)
        const variables = cases[coordinate]?.variables(exhibits) ?? {}
        const ask = async (seat: Partial<Claims>) => {
          if (kind !== 'subscription') return wordFor(kind, await door.ask(seat, document, variables))
          return wordFor(kind, (await door.firstEvent(seat, document, variables)) ?? {})
        }
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
    for (const { schema } of schemas) {
      for (const { coordinate, field } of rootFields(schema).filter((root) =>
        sources.includes(root.coordinate),
      )) {
        const documents = documentsFor('query', field, 2)
        for (const kind of seatKinds) {
          for (const side of ['own', 'foreign'] as const) {
            if (side === 'foreign' && sourcesOfOnesOwn.includes(coordinate)) continue
            const seats = await pairsAt(coordinate)
            const variables = cases[coordinate]?.variables(exhibits) ?? {}
            for (const document of documents) {
              const { data } = await door.ask(seats[kind][side], document, variables)
              noteSeen(field.type, data?.[field.name], seen.get(kind)?.[side] ?? new Map())
            }
          }
        }
      }
    }
    const others = demo.schemas.filter((one) => !schemas.includes(one))
    const elsewhere = new Set(others.flatMap(({ schema }) => thingFields(schema)))
    const things = new Map<string, string[]>()
    for (const coordinate of new Set(schemas.flatMap(({ schema }) => thingFields(schema)))) {
      // What others show as well was asked of them only in part.
      if (elsewhere.has(coordinate)) continue
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

async function row(coordinate: string, ask: (seat: Partial<Claims>) => Promise<string>): Promise<string[]> {
  const seats = await pairsAt(coordinate)
  const cells: string[] = []
  for (const kind of seatKinds) cells.push(cell(await ask(seats[kind].own), await ask(seats[kind].foreign)))
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
