import { expect, it } from 'vitest'
import { routeMeaning } from './route-meaning.ts'

it('promises today only for what can go out today', () => {
  const publish = (isAllowed: boolean) => [{ action: 'PUBLISH', isAllowed }]
  expect(routeMeaning({ changeClass: 'FAVOURABLE' }, publish(true))).toBe('FAVOURABLE')
  expect(routeMeaning({ changeClass: 'FAVOURABLE' }, publish(false))).toBe('waiting')
  expect(routeMeaning({ changeClass: 'FAVOURABLE' }, [])).toBe('FAVOURABLE')
  expect(routeMeaning({ changeClass: 'ADVERSE' }, publish(false))).toBe('ADVERSE')
})
