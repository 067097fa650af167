import { SqlEntityManager } from '@mikro-orm/postgresql'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases, owners } from './cases.ts'
import { objectOf } from './nasty-values.ts'
import { documentFor, rootFields } from './operations.ts'
import { type AskingKind, seatsByKind } from './seats.ts'
import { createWholeDemo, type WholeDemo } from './whole-demo.ts'

/* Whatever is sent, and whoever sends it: the answer is a result, a refusal, or what is wrong with the request. */

const asking: AskingKind[] = ['ANONYMOUS', 'DISTRICT', 'PROPERTY_COMPANY', 'PARTY']
/** For each root field and seat; the seed of a failure is printed, and `LINLI_SEED` asks the same again. */
const runs = Number(process.env.LINLI_RUNS ?? 2)
const seed = Number(process.env.LINLI_SEED ?? Date.now() % 2 ** 31)

let demo: WholeDemo
const commit = SqlEntityManager.prototype.commit
beforeAll(async () => {
  demo = await createWholeDemo()
  // Nothing stays: each request is sent to the same world.
  SqlEntityManager.prototype.commit = SqlEntityManager.prototype.rollback
}, 120_000)
afterAll(async () => {
  SqlEntityManager.prototype.commit = commit
  await demo.world.stop()
})

it('breaks nothing, whatever is sent to any field of the graph', { timeout: 300_000 }, async () => {
  const { world, exhibits, schemas } = demo
  const broken: unknown[] = []
  for (const { service, schema } of schemas) {
    for (const { coordinate, kind, field } of rootFields(schema)) {
      if (kind === 'subscription') continue
      const { place = '', company, variables } = cases[coordinate] ?? {}
      const seats = await seatsByKind(world, place, {
        ...owners,
        ...(company && { PROPERTY_COMPANY: company }),
      })
      const document = documentFor(kind, field, 1)
      const sent = fc.tuple(fc.constantFrom(...asking), objectOf(field.args, variables?.(exhibits)))
      const outcome = await fc.check(
        fc.asyncProperty(sent, async ([seat, values]) => {
          const { errors } = await world.as(seats[seat].own).ask(document, values, { service })
          const fault = errors?.find(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
          if (fault) throw new Error(JSON.stringify(fault))
        }),
        { numRuns: runs * asking.length, seed, endOnFailure: false },
      )
      if (outcome.failed) broken.push({ coordinate, counterexample: outcome.counterexample, seed })
    }
  }
  expect(broken).toEqual([])
})

describe('what the sender got wrong is said in their language', () => {
  const place = `mutation($input: EstateRegisterInput!) { estateRegister(input: $input) { errors { code } } }`
  const estates = `query($after: String) { estates(after: $after) { edges { node { code } } } }`
  const end = `mutation($input: AppointmentEndInput!) { appointmentEnd(input: $input) { errors { code } } }`
  const register = (name: string) => ({
    input: { communityCode: '210113004027', facts: { name, managementMode: 'NONE' } },
  })
  const ending = (endsOn: string) => ({
    input: { appointmentId: 'x', revision: 1, endsOn, reason: '换届' },
  })
  const cursor = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url')

  it.each([
    ['a zero byte', place, register('小区\0'), '无法保存的字符', 'cannot be stored'],
    ['half of a character', place, register('小区\uD83C'), '无法保存的字符', 'cannot be stored'],
    ['the year 0', end, ending('0000-01-01'), '不是一个日期', 'no day'],
    ['a day that there is not', end, ending('9999-99-99'), '不是一个日期', 'no day'],
    ['a place in a list made by hand', estates, { after: cursor }, '无法识别', 'cannot be read'],
  ])('%s', async (_, document, variables, chinese, english) => {
    const actor = demo.world.as((await seatsByKind(demo.world, '210113004027', owners)).DISTRICT.own)
    for (const [language, words] of [
      ['zh-CN', chinese],
      ['en', english],
    ] as const) {
      const { errors } = await actor.ask(document, variables, { service: 'organisations', language })
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(words),
        extensions: { code: 'BAD_USER_INPUT' },
      })
    }
  })
})
