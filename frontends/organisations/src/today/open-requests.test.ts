import { expect, it } from 'vitest'
import { isMine, mineFirst } from './open-requests.ts'

const request = (name: string, proposedAt: string, availableActions: string[]) => ({
  name,
  proposedAt,
  availableActions,
})

it('what I can answer comes before what waits for others, the longest waiting first', () => {
  const found = mineFirst([
    request('示范·民丰里', '2026-01-01T00:00:00Z', ['WITHDRAW']),
    request('示范·铁西巷', '2026-02-02T00:00:00Z', ['APPROVE', 'DECLINE']),
    request('示范·蒲河里', '2026-02-01T00:00:00Z', ['APPROVE', 'DECLINE']),
  ])
  expect(found.map((one) => [one.name, isMine(one)])).toEqual([
    ['示范·蒲河里', true],
    ['示范·铁西巷', true],
    ['示范·民丰里', false],
  ])
})
