import { useState } from 'react'
import { Button } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { HistoryIcon } from '@linli/ui/icons'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import { asStoredItem } from '../standard-editor/stored-item.ts'
import { LibraryHistory } from './library-history.tsx'
import { LibraryItemEdit } from './library-item-edit.tsx'
import '../standard-editor/editor.css'

/** A promise of the library with what is known of it. */
export interface ShownRow {
  id: string
  isRetired: boolean
  code: string
  item: FragmentType<typeof standardItemParts>
  /** Null until it is counted. */
  differingCount: number | null
}

export interface LibraryRowShared {
  revision: number
  openId: string | null
  setOpenId: (id: string | null) => void
  chosen: ReadonlySet<string>
  choose: (code: string, isChosen: boolean) => void
  onSaved: () => void
}

/** One promise: closed it reads like the standard, open it is a form in its place. */
export function LibraryRow({ row, ...shared }: LibraryRowShared & { row: ShownRow }) {
  const say = useSay()
  const { revision, openId, setOpenId, chosen, choose, onSaved } = shared
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const parts = readFragment(standardItemParts, row.item)
  const { code, title, wording, promise } = parts
  const isOpen = openId === row.id
  const { code: _, ...stored } = asStoredItem(parts)
  return (
    <li className={isOpen ? 'property-row property-row-open' : 'property-row'}>
      <span className="property-row-code">{code}</span>
      <div className="property-row-words">
        <h3>{title}</h3>
        {!isOpen && <p>{wording}</p>}
        <p className="property-row-marks">
          <CheckField
            name={`choose-${code}`}
            value={chosen.has(code)}
            onChange={(isChosen) => choose(code, isChosen)}
            label={say(row.isRetired ? 'library.chooseRetired' : 'library.choose', { title })}
          />
          {row.differingCount !== null && row.differingCount > 0 && (
            <a href={`${address('/library/differences')}?code=${code}`}>
              {say('library.differsIn', { count: row.differingCount })}
            </a>
          )}
        </p>
      </div>
      <span className="property-row-figure">{!isOpen && promise}</span>
      <div className="property-row-tools">
        <Button
          compact
          kind="quiet"
          icon={HistoryIcon}
          aria-expanded={isHistoryOpen}
          onClick={() => setHistoryOpen(!isHistoryOpen)}
          aria-label={say('library.historyOf', { title })}
        >
          {say('library.history')}
        </Button>
        <Button
          compact
          aria-expanded={isOpen}
          onClick={() => setOpenId(isOpen ? null : row.id)}
          aria-label={say(isOpen ? 'editor.closeItem' : 'editor.openItem', { title })}
        >
          {say(isOpen ? 'editor.close' : 'editor.open')}
        </Button>
      </div>
      {isOpen && (
        <div className="property-row-form">
          <LibraryItemEdit
            {...{ code, stored, revision, onSaved }}
            isRetired={row.isRetired}
            onClose={() => setOpenId(null)}
          />
        </div>
      )}
      {isHistoryOpen && (
        <div className="property-row-form">
          <LibraryHistory code={code} />
        </div>
      )}
    </li>
  )
}
