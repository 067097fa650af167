// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { forgetRound, keepRound, outboxOf, type WaitingRound } from './round-outbox.ts'
import { sendRounds, type RoundSender } from './send-rounds.ts'

const round = (key: string, photo: string | null = null): WaitingRound => ({
  input: {
    ...{ servicePointId: 'p1', itemCodes: ['BJ-03'], happenedAt: '2026-03-01T01:00:00Z', isScanned: true },
    idempotencyKey: key,
  },
  ...{ place: '1号楼', photo, refusal: null },
})
const unreachable = new TypeError('Failed to fetch')
const sender = (sendRound: RoundSender['sendRound']): RoundSender => ({
  sendRound: vi.fn<RoundSender['sendRound']>(sendRound),
  sendPhoto: vi.fn<RoundSender['sendPhoto']>(async () => 'file-1'),
  failureOf: (error) =>
    error === unreachable ? { kind: 'unreachable', detail: '' } : { kind: 'broken', detail: 'fault' },
})
const kept = () => JSON.parse(localStorage.getItem('linli.rounds.seat') ?? '[]') as WaitingRound[]

beforeEach(() => {
  for (const { input } of outboxOf('seat').get()) forgetRound('seat', input.idempotencyKey)
})

it('a round without a network stays on the device, and goes once there is one, under the key it was written with', async () => {
  keepRound('seat', round('a'))
  const deaf = sender(async () => Promise.reject(unreachable))
  await sendRounds('seat', deaf)
  expect(kept().map(({ input }) => input.idempotencyKey)).toEqual(['a'])
  const answering = sender(async () => null)
  await sendRounds('seat', answering)
  expect(answering.sendRound).toHaveBeenCalledWith(expect.objectContaining({ idempotencyKey: 'a' }))
  expect(kept()).toEqual([])
})

it('while one is on its way, asking again sends nothing twice', async () => {
  keepRound('seat', round('a'))
  const slow = sender(() => new Promise((resolve) => setTimeout(() => resolve(null), 5)))
  await Promise.all([sendRounds('seat', slow), sendRounds('seat', slow)])
  expect(slow.sendRound).toHaveBeenCalledTimes(1)
})

it('a photo goes first, and the round keeps its content whenever it is sent again', async () => {
  keepRound('seat', round('a', 'data:image/jpeg;base64,AA=='))
  const lost = sender(async () => Promise.reject(unreachable))
  await sendRounds('seat', lost)
  expect(kept()[0]).toMatchObject({ photo: null, input: { fileId: 'file-1' } })
  const again = sender(async () => null)
  await sendRounds('seat', again)
  expect(again.sendPhoto).not.toHaveBeenCalled()
  expect(again.sendRound).toHaveBeenCalledWith(expect.objectContaining({ fileId: 'file-1' }))
})

it('what the server refuses stays to be looked at, and the others go on', async () => {
  keepRound('seat', round('a'))
  keepRound('seat', round('b'))
  const strict = sender(async ({ idempotencyKey }) => (idempotencyKey === 'a' ? '点位已停用' : null))
  await sendRounds('seat', strict)
  expect(kept()).toMatchObject([{ refusal: '点位已停用', input: { idempotencyKey: 'a' } }])
  await sendRounds('seat', strict)
  expect(strict.sendRound).toHaveBeenCalledTimes(2)
})
