// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useAddressFilters } from './address-filters.ts'
import { followLinks } from './navigation.ts'

beforeEach(() => window.history.replaceState(null, '', '/app/property/standards'))

const filters = () => renderHook(() => useAddressFilters({ status: 'ALL', name: '' })).result

it('a filter is read from the address, so that a list can be sent to a colleague', () => {
  window.history.replaceState(null, '', '/app/property/standards?status=IN_REVIEW')
  expect(filters().current).toMatchObject({ values: { status: 'IN_REVIEW', name: '' }, isNarrowed: true })
})

it('a chosen filter goes into the address, and its first value goes out again', () => {
  const result = filters()
  act(() => result.current.field('name').onChange('杏林'))
  expect(window.location.search).toBe(`?name=${encodeURIComponent('杏林')}`)
  act(() => result.current.clear())
  expect(window.location.search).toBe('')
  expect(result.current.isNarrowed).toBe(false)
})

it('a link to a page of ours is followed without a reload, another one is left to the browser', () => {
  const stop = followLinks(document)
  document.body.innerHTML =
    '<a id="ours" href="/app/organisations">组织</a><a id="theirs" href="/files/1">文件</a>'
  const click = (id: string) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true })
    document.getElementById(id)!.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(click('ours')).toBe(true)
  expect(window.location.pathname).toBe('/app/organisations')
  expect(click('theirs')).toBe(false)
  stop()
})
