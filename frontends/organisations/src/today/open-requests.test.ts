import { expect, it } from 'vitest'
import type { ClassificationAction, ClassificationStatus } from '../gql/graphql.ts'
import { openRequests } from './open-requests.ts'

const estate = (
  name: string,
  proposedAt: string,
  availableActions: ClassificationAction[] = [],
  status: ClassificationStatus = 'PROPOSED',
) => ({ name, classifications: [{ status, proposedAt, availableActions }] })

it('what I can answer comes before what waits for others, the longest waiting first', () => {
  const found = openRequests([
    estate('示范·民丰里', '2026-01-01T00:00:00Z', ['WITHDRAW']),
    estate('示范·铁西巷', '2026-02-02T00:00:00Z', ['APPROVE', 'DECLINE']),
    estate('示范·蒲河里', '2026-02-01T00:00:00Z', ['APPROVE', 'DECLINE']),
  ])
  expect(found.map(({ estate: { name }, isMine }) => [name, isMine])).toEqual([
    ['示范·蒲河里', true],
    ['示范·铁西巷', true],
    ['示范·民丰里', false],
  ])
})

it.each(['IN_FORCE', 'SUPERSEDED', 'DECLINED', 'WITHDRAWN'] as const)('%s waits for nobody', (status) => {
  expect(openRequests([estate('示范·杏林苑', '2026-01-01T00:00:00Z', [], status)])).toEqual([])
})
