import { expect, it } from 'vitest'
import { formatMessage } from './messages.ts'

it('a refusal names a day in the reader’s way, and keeps what is no day', () => {
  const facts = { today: '2026-12-01', code: '210113004027-M01-6' }
  expect(formatMessage('今天是{{today}}，{{code}}', facts, 'zh-CN')).toBe(
    '今天是2026年12月1日，210113004027-M01-6',
  )
  expect(formatMessage('Today is {{today}}.', facts, 'en')).toBe('Today is 1 December 2026.')
})

it('a parameter that is missing stays visible', () => {
  expect(formatMessage('Until {{until}}.', {}, 'en')).toBe('Until {{until}}.')
})
