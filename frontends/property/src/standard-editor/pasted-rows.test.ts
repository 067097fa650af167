import { expect, it } from 'vitest'
import { emptyItem, noEdits, type StoredItem } from './draft-edits.ts'
import { takeRows, type PastedRow } from './pasted-rows.ts'

const sweeping: StoredItem = {
  code: 'BJ-01',
  ...emptyItem('CLEANING'),
  title: '道路清扫',
  wording: '每日清扫 2 次',
}
const row = (item: StoredItem | null, pairedWith: string | null): PastedRow => ({
  row: 2,
  item,
  pairedWith,
  problems: [],
})

it('a pasted row changes the promise it stands for, a new one is added, an unreadable one is left out', () => {
  const rows = [
    row({ ...sweeping, wording: '每日清扫 1 次' }, 'BJ-01'),
    row({ ...sweeping, code: '', title: '扶手消毒', wording: '每日消毒 1 次' }, null),
    row(null, null),
  ]
  const edits = takeRows([sweeping], noEdits, rows, () => 'new-1')
  expect(edits.changed['BJ-01']?.wording).toBe('每日清扫 1 次')
  expect(edits.added.map(({ key, content }) => [key, content.title])).toEqual([['new-1', '扶手消毒']])
})

it('a row that says what is stored already is no edit', () => {
  expect(takeRows([sweeping], noEdits, [row(sweeping, 'BJ-01')], () => 'new-1').changed).toEqual({})
})
