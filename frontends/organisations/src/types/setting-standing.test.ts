import { expect, it } from 'vitest'
import { standingOf } from './setting-standing.ts'

it('of several settings the latest whose day has come holds, and the next one waits', () => {
  const settings = [
    { id: 'next year', inForceFrom: '2027-01-01' },
    { id: 'spring', inForceFrom: '2026-03-02' },
    { id: 'first', inForceFrom: '2026-01-01' },
  ]
  expect(settings.map((setting) => standingOf(setting, 'spring', '2026-03-02'))).toEqual([
    'UPCOMING',
    'IN_FORCE',
    'PAST',
  ])
})
