// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LinliThemeProvider } from '../theme/theme-provider.tsx'
import type { Column } from './columns.ts'
import { DataTable } from './data-table.tsx'

interface Estate {
  id: string
  name: string
  households: number
}

const estates: Estate[] = [
  { id: '1', name: '示范·杏林苑', households: 1280 },
  { id: '2', name: '示范·蒲河里', households: 642 },
]
const columns: Column<Estate>[] = [
  { key: 'name', title: '小区', cell: ({ name }) => name, isAlwaysShown: true },
  { key: 'households', title: '户数', cell: ({ households }) => households, align: 'end' },
]
const load = vi.fn<() => void>()

function show(rows = estates) {
  return render(
    <LinliThemeProvider language="zh-CN" scheme="light">
      <DataTable
        name="test.estates"
        title="小区"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/app/organisations/estates/${id}`}
        more={{ isThere: true, load }}
        empty={<p>这里将列出小区</p>}
      />
    </LinliThemeProvider>,
  )
}

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)

it('↓ walks from row to row, and past the last one to more rows', () => {
  show()
  const [first, second] = screen.getAllByRole('link')
  first!.focus()
  fireEvent.keyDown(first!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second!, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('再显示一些')
  fireEvent.click(document.activeElement!)
  expect(load).toHaveBeenCalled()
})

it('a column that was switched off stays off when one comes back', () => {
  show()
  fireEvent.click(screen.getByLabelText('户数'))
  expect(heads()).toEqual(['小区'])
  cleanup()
  show()
  expect(heads()).toEqual(['小区'])
})

it('an empty list says what will stand there', () => {
  show([])
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('这里将列出小区')).toBeTruthy()
})
