import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { TextArea } from '@linli/ui/form'
import { ScanField, type Scan } from '../acts/scan-field.tsx'
import { useSay } from '../messages/messages.ts'
import type { ResolutionActProps } from './close-resolution.dialogs.tsx'
import { resolutionReport } from './resolution.documents.ts'

/** The owner says that it is done. A photograph only where it shows something: nobody has to send one. */
export function ReportResolutionDialog({ resolution, onClose, onDone }: ResolutionActProps) {
  const say = useSay()
  const [files, setFiles] = useState<readonly Scan[]>([])
  const act = useAct(resolutionReport, { onDone })
  const form = useActForm({
    act,
    initial: { words: '' },
    check: ({ words }) => (words.trim() ? {} : { words: say('resolution.report.wordsMissing') }),
    toInput: ({ words }) => ({
      ...{ resolutionId: resolution.id, revision: resolution.revision, words },
      fileIds: files.map(({ id }) => id),
    }),
  })
  return (
    <ActDialog
      title={say('resolution.act.REPORT')}
      lead={say('resolution.report.lead', { text: resolution.text, raiser: resolution.raiserName ?? '' })}
      confirm={say('resolution.report.confirm')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('words')} label={say('resolution.report.words')} rows={4} maxLength={1000} />
      {files.length > 0 && (
        <ul className="property-meeting-files">
          {files.map(({ id, name }) => (
            <li key={id}>
              ✓ {name}{' '}
              <Button compact kind="quiet" onClick={() => setFiles(files.filter((file) => file.id !== id))}>
                {say('resolution.report.removeFile')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ScanField
        key={files.length}
        label={say('resolution.report.files')}
        value={null}
        onChange={(scan) => scan && setFiles([...files, scan])}
      />
    </ActDialog>
  )
}
