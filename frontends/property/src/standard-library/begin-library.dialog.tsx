import { useState } from 'react'
import { sendFile, useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Notice } from '@linli/ui'
import { FileDrop } from '@linli/ui/file'
import { ChoiceField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { OtherStandardField } from '../management-areas/other-standard-field.tsx'
import { TemplateField } from '../management-areas/template-field.tsx'
import { useSay } from '../messages/messages.ts'

const standardLibraryCreate = graphql(/* GraphQL */ `
  mutation StandardLibraryCreate($input: StandardLibraryCreateInput!) {
    standardLibraryCreate(input: $input) {
      standardLibrary {
        id
        revision
        items {
          ...LibraryItemRow
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

type Source = 'template' | 'area' | 'file'

/** Where the library begins: a template, the standard of one of the company's areas, or a file. */
export function BeginLibraryDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const say = useSay()
  const [sent, setSent] = useState<{ id: string; name: string } | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const act = useAct(standardLibraryCreate, { onDone })
  const form = useActForm({
    act,
    initial: {
      source: 'template' as Source,
      templateId: null as string | null,
      standardVersionId: null as string | null,
      reason: '',
    },
    check: ({ source, templateId, standardVersionId, reason }) => ({
      ...(source === 'template' && !templateId && { templateId: say('begin.templateMissing') }),
      ...(source === 'area' && !standardVersionId && { standardVersionId: say('begin.otherMissing') }),
      ...(source === 'file' && !sent && { source: say('library.fileMissing') }),
      ...(!reason.trim() && { reason: say('library.reasonMissing') }),
    }),
    toInput: ({ source, templateId, standardVersionId, reason }) => ({
      reason,
      source:
        source === 'template'
          ? { templateId }
          : source === 'area'
            ? { standardVersionId }
            : { fileId: sent?.id ?? null },
    }),
  })
  const { source } = form.values

  async function send(file: File) {
    setFailed(false)
    await sendFile(file, () => undefined).then(setSent, () => setFailed(true))
  }

  return (
    <ActDialog
      title={say('library.begin')}
      lead={say('library.beginLead')}
      confirm={say('library.beginConfirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<Source>
        {...form.field('source')}
        label={say('begin.sourceLabel')}
        choices={[
          { value: 'template', label: say('begin.template'), note: say('begin.templateNote') },
          { value: 'area', label: say('library.fromArea'), note: say('library.fromAreaNote') },
          { value: 'file', label: say('begin.file'), note: say('library.fromFileNote') },
        ]}
      />
      {source === 'template' && <TemplateField {...form.field('templateId')} />}
      {source === 'area' && <OtherStandardField {...form.field('standardVersionId')} areaId="" />}
      {source === 'file' && (
        <>
          <FileDrop
            label={say('import.dropLabel')}
            endings={['.xlsx', '.csv']}
            onFile={(file) => void send(file)}
          />
          {sent && <p role="status">✓ {sent.name}</p>}
          {hasFailed && <Notice tone="late">{say('import.uploadFailed')}</Notice>}
        </>
      )}
      <TextField
        {...form.field('reason')}
        label={say('library.reason')}
        hint={say('library.reasonHint')}
        maxLength={300}
      />
    </ActDialog>
  )
}
