import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { BodyField } from './body-field.tsx'
import { bodiesFor } from './bodies-for.ts'
import { ScanField, type Scan } from './scan-field.tsx'
import type { ActProps } from './version.type.ts'
import { WhatIsSigned } from './what-is-signed.tsx'

const standardVersionRecordSignature = graphql(/* GraphQL */ `
  mutation StandardVersionRecordSignature($input: StandardVersionRecordSignatureInput!) {
    standardVersionRecordSignature(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Enters what a body has decided on paper; marked 代录, with the name of whoever entered it. */
export function RecordSignatureDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const bodies = bodiesFor(version.availableActions, 'RECORD_SIGNATURE')
  const act = useAct(standardVersionRecordSignature, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: {
      // The button that opens this dialog is there only for somebody who may speak for a body.
      body: bodies[0]!,
      decidedOn: null as string | null,
      signerName: '',
      sheet: null as Scan | null,
    },
    check: ({ decidedOn, signerName }) => ({
      ...(!decidedOn && { decidedOn: say('sign.decidedOnMissing') }),
      ...(!signerName.trim() && { signerName: say('record.signerNameMissing') }),
    }),
    toInput: ({ body, decidedOn, signerName, sheet }) => ({
      standardVersionId: version.id,
      body,
      decidedOn: decidedOn ?? '',
      signerName,
      contentHash: version.contentHash,
      fileId: sheet?.id ?? null,
    }),
  })
  const [only] = bodies
  return (
    <ActDialog
      title={
        bodies.length === 1 && only
          ? say('record.titleFor', { body: say(`body.${only}`) })
          : say('record.title')
      }
      lead={say('record.lead')}
      confirm={say('record.confirm')}
      {...{ act, form, onClose }}
    >
      <WhatIsSigned version={version} />
      <BodyField bodies={bodies} {...form.field('body')} label={say('sign.body')} />
      <DateField {...form.field('decidedOn')} label={say('sign.decidedOn')} latest={today} />
      <TextField
        {...form.field('signerName')}
        label={say('record.signerName')}
        hint={say('record.signerNameHint')}
        maxLength={40}
        autoComplete="off"
      />
      <ScanField label={say('sign.sheet')} {...form.field('sheet')} />
    </ActDialog>
  )
}
