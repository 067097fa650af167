// @vitest-environment happy-dom
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { expect, it } from 'vitest'
import { failureOf } from './failure.ts'

const serverError = (status: number) =>
  new ServerError('no', { response: new Response('', { status }), bodyText: '' })

it('no answer, and a server that is being restarted, are the same to whoever waits', () => {
  expect(failureOf(new TypeError('Failed to fetch')).kind).toBe('unreachable')
  expect(failureOf(serverError(503)).kind).toBe('unreachable')
})

it('a seat that has ended is no fault', () => {
  const errors = new CombinedGraphQLErrors({
    errors: [{ message: 'no', extensions: { code: 'SEAT_NOT_HELD' } }],
  })
  expect(failureOf(errors).kind).toBe('not allowed')
})

it('a fault names the request, for whoever is asked for help', () => {
  const errors = new CombinedGraphQLErrors({
    errors: [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: '01JQ7Z' } }],
  })
  expect(failureOf(errors)).toEqual({ kind: 'broken', detail: 'INTERNAL_SERVER_ERROR · 01JQ7Z' })
})
