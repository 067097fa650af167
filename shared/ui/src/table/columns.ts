import { useState, type ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  /** What stands in the cell. */
  cell: (row: Row) => ReactNode
  /** What goes into an exported file; a column without it is not exported (buttons, signs). */
  value?: (row: Row) => string | number | Date | boolean | null
  /** Figures stand at the end, so that their digits line up. */
  align?: 'start' | 'end'
  width?: string
  /** It cannot be switched off: what the row is. */
  isAlwaysShown?: boolean
  /** Off until somebody asks for it. */
  isHiddenAtFirst?: boolean
}

/**
 * Which columns this person wants to see, remembered on the device under the table's name.
 * What is remembered is what was switched, so that a column added later appears for everybody.
 */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]) {
  const key = `linli.columns.${table}`
  const [switched, setSwitched] = useState<Record<string, boolean>>(() => read(key))
  const isShown = ({ key: column, isAlwaysShown, isHiddenAtFirst }: Column<Row>) =>
    isAlwaysShown || (switched[column] ?? !isHiddenAtFirst)
  return {
    shown: columns.filter(isShown),
    isShown,
    toggle(column: Column<Row>) {
      const next = { ...switched, [column.key]: !isShown(column) }
      setSwitched(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Storage is full or barred: the choice holds until the page is closed.
      }
    },
  }
}

function read(key: string): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, boolean>
  } catch {
    return {}
  }
}
