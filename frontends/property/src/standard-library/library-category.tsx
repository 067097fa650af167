import { Button, Section } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import type { StandardCategory } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { emptyItem } from '../standard-editor/draft-edits.ts'
import { LibraryItemEdit } from './library-item-edit.tsx'
import { LibraryRow, type LibraryRowShared, type ShownRow } from './library-row.tsx'

interface LibraryCategoryProps extends LibraryRowShared {
  category: StandardCategory
  rows: readonly ShownRow[]
}

/** The promises under one heading, and the place to add another. */
export function LibraryCategory({ category, rows, ...shared }: LibraryCategoryProps) {
  const say = useSay()
  const { revision, openId, setOpenId, onSaved } = shared
  const newId = `new-${category}`
  return (
    <Section
      title={say(`category.${category}`)}
      note={say('version.itemCount', { count: rows.length })}
      actions={
        <Button
          kind="quiet"
          compact
          icon={PlusIcon}
          onClick={() => setOpenId(newId)}
          aria-label={say('editor.addTo', { category: say(`category.${category}`) })}
        >
          {say('editor.add')}
        </Button>
      }
    >
      <ol className="property-rows">
        {rows.map((row) => (
          <LibraryRow key={row.id} row={row} {...shared} />
        ))}
        {openId === newId && (
          <li className="property-row property-row-open">
            <span className="property-row-code">{say('editor.newItem')}</span>
            <div className="property-row-form">
              <LibraryItemEdit
                code={null}
                stored={emptyItem(category)}
                {...{ revision, onSaved }}
                onClose={() => setOpenId(null)}
              />
            </div>
          </li>
        )}
      </ol>
    </Section>
  )
}
