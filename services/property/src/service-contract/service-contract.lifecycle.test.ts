import { nextStatus, type Moves } from '@linli/kernel'
import { describe, expect, it } from 'vitest'
import {
  basicCommitmentStatuses,
  commitmentMoves,
  knowsCommitmentMove,
  type BasicCommitmentMove,
} from '../basic-commitment/basic-commitment.lifecycle.ts'
import {
  contractMoves,
  filingMoves,
  filingStatuses,
  knowsContractMove,
  serviceContractStatuses,
  standingOn,
  type ServiceContractMove,
} from './service-contract.lifecycle.ts'

type Ways = Record<string, Record<string, string>>

/** Written by hand beside the tables of moves: each status with all that can become of it, and nothing else. */
const contractWays: Ways = {
  ACTIVE: { outlast: 'INDEFINITE', handOver: 'HANDOVER', renew: 'ENDED', replace: 'ENDED' },
  INDEFINITE: { resumeTerm: 'ACTIVE', handOver: 'HANDOVER', renew: 'ENDED', replace: 'ENDED' },
  HANDOVER: { resumeTerm: 'ACTIVE', resumeWithoutTerm: 'INDEFINITE', finish: 'ENDED', replace: 'ENDED' },
  ENDED: {},
}
const filingWays: Ways = {
  PROPOSED: { confirm: 'CONFIRMED', return: 'RETURNED', replace: 'REPLACED' },
  CONFIRMED: { replace: 'REPLACED' },
  RETURNED: {},
  REPLACED: {},
}
const commitmentWays: Ways = {
  DRAFT: { publish: 'PUBLISHED', withdraw: 'WITHDRAWN' },
  PUBLISHED: { supersede: 'SUPERSEDED', end: 'ENDED' },
  SUPERSEDED: {},
  ENDED: {},
  WITHDRAWN: {},
}

function everyPair(statuses: readonly string[], moves: Moves<string>, ways: Ways) {
  return statuses.flatMap((status) =>
    Object.keys(moves).map((move) => ({ status, move, to: ways[status]![move] ?? null, moves })),
  )
}

const pairs = [
  ...everyPair(serviceContractStatuses, contractMoves, contractWays),
  ...everyPair(filingStatuses, filingMoves, filingWays),
  ...everyPair(basicCommitmentStatuses, commitmentMoves, commitmentWays),
]

describe('a contract, its filing and a commitment', () => {
  it.each(pairs.filter(({ to }) => to))('go by $move from $status to $to', ({ status, move, to, moves }) => {
    expect(nextStatus<string, Moves<string>>(moves, status, move)).toBe(to)
  })

  it.each(pairs.filter(({ to }) => !to))('know no $move from $status', ({ status, move, moves }) => {
    expect(() => nextStatus<string, Moves<string>>(moves, status, move)).toThrow(
      `No move "${move}" from ${status}`,
    )
  })

  it('say of each move whether it is there, as the policies ask it', () => {
    for (const status of serviceContractStatuses) {
      for (const move of Object.keys(contractMoves) as ServiceContractMove[]) {
        expect(knowsContractMove(move, status)).toBe(move in contractWays[status]!)
      }
    }
    for (const status of basicCommitmentStatuses) {
      for (const move of Object.keys(commitmentMoves) as BasicCommitmentMove[]) {
        expect(knowsCommitmentMove(move, status)).toBe(move in commitmentWays[status]!)
      }
    }
  })

  it('stand where the day says, whatever a job has or has not done', () => {
    expect(standingOn('2026-03-01', { status: 'ACTIVE', termTo: '2026-03-01' })).toBe('ACTIVE')
    expect(standingOn('2026-03-02', { status: 'ACTIVE', termTo: '2026-03-01' })).toBe('INDEFINITE')
    expect(standingOn('2026-03-02', { status: 'ACTIVE', termTo: null })).toBe('ACTIVE')
    expect(standingOn('2026-03-02', { status: 'HANDOVER', termTo: '2026-03-01' })).toBe('HANDOVER')
  })
})
