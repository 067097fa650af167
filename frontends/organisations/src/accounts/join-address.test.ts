import { expect, it } from 'vitest'
import { joinAddress } from './join-address.ts'

it('an invitation leads to the page where one joins, whatever signs its code has', () => {
  const address = new URL(joinAddress('https://linli.example', 'K7+Q/9=x'))
  expect(address.pathname).toBe('/join')
  expect(address.searchParams.get('code')).toBe('K7+Q/9=x')
})
