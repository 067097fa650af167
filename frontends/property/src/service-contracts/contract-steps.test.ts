import { expect, it } from 'vitest'
import { contractSteps } from './contract-steps.ts'

const names = (...parameters: Parameters<typeof contractSteps>) =>
  contractSteps(...parameters).map(({ step, state }) => `${step} ${state}`)

it('a contract in its term has the handover and the end ahead', () => {
  expect(names('ACTIVE', { hasTerm: true, isHandedOver: false })).toEqual([
    ...['ACTIVE CURRENT', 'HANDOVER AHEAD', 'ENDED AHEAD'],
  ])
})

it('one that outlasted its term says so', () => {
  expect(names('INDEFINITE', { hasTerm: true, isHandedOver: false })[1]).toBe('INDEFINITE CURRENT')
})

it('one that is handed over stands there', () => {
  expect(names('HANDOVER', { hasTerm: true, isHandedOver: true })).toContain('HANDOVER CURRENT')
})
