import { expect, it } from 'vitest'
import { setsLevelsBeside, sourceAsInput } from './import-source.ts'

it('a source is sent as a file or as a table, never as both', () => {
  expect(sourceAsInput({ kind: 'file', fileId: 'f', name: '标准.xlsx' })).toEqual({
    fileId: 'f',
    text: null,
    html: null,
  })
  expect(sourceAsInput({ kind: 'text', text: 'a\tb', html: '<table>' })).toEqual({
    fileId: null,
    text: 'a\tb',
    html: '<table>',
  })
})

it('a file with several levels beside each other is told by the note about the column that was read', () => {
  const note = { row: null, column: '二级', isBlocking: false }
  expect(setsLevelsBeside([note])).toBe(true)
  expect(setsLevelsBeside([{ ...note, row: 4 }])).toBe(false)
  expect(setsLevelsBeside([{ ...note, column: '备注' }])).toBe(false)
})
