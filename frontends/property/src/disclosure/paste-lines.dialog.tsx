import { useState } from 'react'
import { Button, Notice, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { TextArea } from '@linli/ui/form'
import type { DisclosureKind, DisclosureSection } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { isMoney, sectionsOf, type DraftLine } from './draft-lines.ts'
import { readPasted } from './pasted-lines.ts'

interface PasteLinesDialogProps {
  kind: DisclosureKind
  section: DisclosureSection
  onTake: (lines: readonly DraftLine[]) => void
  onClose: () => void
}

/** Rows copied from Excel: how they are understood is shown before they are taken. */
export function PasteLinesDialog({ kind, section, onTake, onClose }: PasteLinesDialogProps) {
  const say = useSay()
  const words = useWords()
  const [text, setText] = useState('')
  const { lines, unread } = readPasted(text, sectionsOf[kind], section)
  return (
    <Dialog
      open
      shape="wide"
      title={say('disclosure.paste.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" disabled={lines.length === 0} onClick={() => onTake(lines)}>
            {say('disclosure.paste.take', { count: lines.length })}
          </Button>
        </>
      }
    >
      <TextArea
        name="rows"
        value={text}
        onChange={setText}
        label={say('disclosure.paste.label')}
        hint={say('disclosure.paste.hint')}
        rows={6}
      />
      {unread.length > 0 && (
        <Notice tone="soon">
          {say('disclosure.paste.unread', { rows: unread.join(say('listSeparator')) })}
        </Notice>
      )}
      {lines.length > 0 && (
        <table className="property-disclosure-table">
          <thead>
            <tr>
              <th scope="col">{say('disclosure.paste.section')}</th>
              <th scope="col">{say('disclosure.paste.name')}</th>
              <th scope="col">{say('disclosure.paste.number')}</th>
              <th scope="col">{say('disclosure.paste.rest')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td>{say(`disclosure.section.${line.section}`)}</td>
                <th scope="row">{line.title}</th>
                <td className="property-number">{isMoney(line.section) ? line.amount : line.count}</td>
                <td>{[line.basis, line.detail].filter(Boolean).join(say('listSeparator'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
