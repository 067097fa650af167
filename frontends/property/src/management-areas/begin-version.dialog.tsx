import { goTo, useAct } from '@linli/frontend-kit'
import { ActFailure, useActForm } from '@linli/frontend-kit/acts'
import { Button, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { ChoiceField, Form } from '@linli/ui/form'
import { address, versionAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { OtherStandardField } from './other-standard-field.tsx'
import { TemplateField } from './template-field.tsx'
import { asSource, checkSource, type BeginSource } from './begin-source.ts'

const standardVersionCreate = graphql(/* GraphQL */ `
  mutation StandardVersionCreate($input: StandardVersionCreateInput!) {
    standardVersionCreate(input: $input) {
      standardVersion {
        id
        reference
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface BeginVersionDialogProps {
  area: { id: string; code: string }
  hasCurrent: boolean
  onClose: () => void
}

/** Where a new version begins: from what is in force, a template, another estate, a file or a pasted table. */
export function BeginVersionDialog({ area, hasCurrent, onClose }: BeginVersionDialogProps) {
  const say = useSay()
  const words = useWords()
  const act = useAct(standardVersionCreate, {
    onDone: ({ standardVersion }) => {
      if (standardVersion) goTo(versionAddress(standardVersion.reference, 'edit'))
    },
  })
  const form = useActForm({
    act,
    initial: {
      source: (hasCurrent ? 'current' : 'template') as BeginSource,
      templateId: null as string | null,
      standardVersionId: null as string | null,
    },
    check: (values) => checkSource(values, say),
    toInput: (values) => ({ managementAreaId: area.id, source: asSource(values) }),
  })
  const { source } = form.values
  const isImport = source === 'file' || source === 'paste'

  function goOn() {
    const place = address('/areas/:areaCode/import', { areaCode: area.code })
    if (isImport) goTo(source === 'paste' ? `${place}?from=paste` : place)
    else form.submit()
  }

  return (
    <Dialog
      open
      title={say('begin.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" onClick={goOn} pending={form.pending}>
            {say(isImport ? 'begin.goOn' : 'begin.start')}
          </Button>
        </>
      }
    >
      <p>{say('begin.lead')}</p>
      <ActFailure act={act} />
      <Form form={form} name={say('begin.title')}>
        <ChoiceField<BeginSource>
          {...form.field('source')}
          label={say('begin.sourceLabel')}
          choices={[
            ...(hasCurrent
              ? [{ value: 'current' as const, label: say('begin.current'), note: say('begin.currentNote') }]
              : []),
            { value: 'library', label: say('begin.library'), note: say('begin.libraryNote') },
            { value: 'file', label: say('begin.file'), note: say('begin.fileNote') },
            { value: 'paste', label: say('begin.paste'), note: say('begin.pasteNote') },
            { value: 'template', label: say('begin.template'), note: say('begin.templateNote') },
            { value: 'other', label: say('begin.other'), note: say('begin.otherNote') },
          ]}
        />
        {source === 'template' && <TemplateField {...form.field('templateId')} />}
        {source === 'other' && <OtherStandardField {...form.field('standardVersionId')} areaId={area.id} />}
      </Form>
    </Dialog>
  )
}
