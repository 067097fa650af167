import { useState, type KeyboardEvent, type ReactNode } from 'react'
import DownloadOutlined from '@ant-design/icons-svg/es/asn/DownloadOutlined'
import { Button } from '../action/button.tsx'
import { Menu } from '../action/menu.tsx'
import { formatNumber } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import { useColumnChoice, type Column } from './columns.ts'
import { exportRows } from './export-rows.ts'
import '../form/form.css'
import './table.css'

interface DataTableProps<Row> {
  /** Under which the choice of columns is remembered; unique in the product: `organisations.estates`. */
  name: string
  /** What the rows are; also the name of an exported file. */
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads. Its first cell becomes the link; ↑ and ↓ walk from row to row. */
  rowHref?: (row: Row) => string
  /** The next page of a keyset connection. */
  more?: { isThere: boolean; load: () => void; pending?: boolean }
  totalCount?: number | null
  /** Fields that narrow the list; they keep their values in the address. */
  filters?: ReactNode
  selection?: {
    selected: ReadonlySet<string>
    onChange: (selected: ReadonlySet<string>) => void
    actions: ReactNode
  }
  /** What stands here while nothing does. */
  empty: ReactNode
  /** More rows on the screen: 32 px instead of 40. */
  isCompact?: boolean
}

/** A table people can live in. On a phone each row becomes a small sheet with its column titles inside. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    name,
    title,
    columns,
    rows,
    rowKey,
    rowHref,
    more,
    totalCount,
    filters,
    selection,
    empty,
    isCompact,
  } = props
  const { language, words } = useReader()
  const { shown, isShown, toggle } = useColumnChoice(name, columns)
  const [isExporting, setExporting] = useState(false)
  const count = (value: number) => formatNumber(value, language)

  async function exportShown() {
    setExporting(true)
    await exportRows(title, shown, rows).finally(() => setExporting(false))
  }

  function select(key: string, isSelected: boolean) {
    const next = new Set(selection!.selected)
    if (isSelected) next.add(key)
    else next.delete(key)
    selection!.onChange(next)
  }

  return (
    <div className={isCompact ? 'linli-table linli-table-compact' : 'linli-table'}>
      {(filters || rows.length > 0) && (
        <div className="linli-table-tools linli-not-on-paper">
          {filters && <div className="linli-table-filters">{filters}</div>}
          {rows.length > 0 && (
            <div className="linli-table-views">
              <Menu label={words.columns} kind="plain" align="end" staysOpen>
                {columns.map((column) => (
                  <label key={column.key} className="linli-choice linli-table-column">
                    <input
                      type="checkbox"
                      checked={isShown(column)}
                      disabled={column.isAlwaysShown}
                      onChange={() => toggle(column)}
                    />
                    <span>{column.title}</span>
                  </label>
                ))}
              </Menu>
              <Button icon={DownloadOutlined} onClick={exportShown} pending={isExporting}>
                {words.exportAsShown}
              </Button>
            </div>
          )}
        </div>
      )}
      {selection && selection.selected.size > 0 && (
        <div className="linli-table-selection" role="status">
          <span>{words.selected(count(selection.selected.size))}</span>
          {selection.actions}
        </div>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        // The keys belong to the links inside; the table only knows which of them comes next.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <table role="table" aria-label={title} onKeyDown={walkRows}>
          <thead role="rowgroup">
            <tr role="row">
              {selection && (
                <th role="columnheader" className="linli-table-tick">
                  <input
                    type="checkbox"
                    aria-label={words.selectAll}
                    checked={rows.every((row) => selection.selected.has(rowKey(row)))}
                    onChange={(event) =>
                      selection.onChange(new Set(event.target.checked ? rows.map(rowKey) : []))
                    }
                  />
                </th>
              )}
              {shown.map(({ key, title: head, align, width }) => (
                <th
                  key={key}
                  role="columnheader"
                  scope="col"
                  className={align === 'end' ? 'linli-table-end' : undefined}
                  style={{ width }}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                role="row"
                className={selection?.selected.has(rowKey(row)) ? 'linli-table-selected' : undefined}
              >
                {selection && (
                  <td role="cell" className="linli-table-tick">
                    <input
                      type="checkbox"
                      aria-label={words.selectRow}
                      checked={selection.selected.has(rowKey(row))}
                      onChange={(event) => select(rowKey(row), event.target.checked)}
                    />
                  </td>
                )}
                {shown.map((column, at) => (
                  <td
                    key={column.key}
                    role="cell"
                    data-title={column.title}
                    className={column.align === 'end' ? 'linli-table-end' : undefined}
                  >
                    {at === 0 && rowHref ? (
                      <a href={rowHref(row)} data-row-link>
                        {column.cell(row)}
                      </a>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && (
        <div className="linli-table-foot">
          <span className="linli-note" role="status">
            {totalCount == null
              ? words.rowsShown(count(rows.length))
              : words.rowsShownOf(count(rows.length), count(totalCount))}
          </span>
          {more?.isThere && (
            <Button onClick={more.load} pending={more.pending} data-more>
              {words.more}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
}

/** ↑ ↓ PgUp PgDn Home End move from row to row; past the last row the focus stands on “show more”. */
function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key]
  const here = (event.target as Element).closest<HTMLElement>('[data-row-link]')
  if (step === undefined || !here) return
  event.preventDefault()
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const next = links.indexOf(here) + step
  const more = event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-more]')
  const target =
    next >= links.length && step !== Infinity && more
      ? more
      : links[Math.max(0, Math.min(links.length - 1, next))]
  target?.focus()
}
