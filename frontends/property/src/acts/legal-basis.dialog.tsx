import { useAct } from '@linli/frontend-kit'
import { DateField } from '@linli/ui/date'
import { ChoiceField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { LegalBasisKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ActDialog } from './act-dialog.tsx'
import { useToday } from './civil-day.ts'
import { ScanField, type Scan } from './scan-field.tsx'
import { useActForm } from './use-act-form.ts'
import type { ActProps } from './version.type.ts'

const legalBasisAttach = graphql(/* GraphQL */ `
  mutation LegalBasisAttach($input: LegalBasisAttachInput!) {
    legalBasisAttach(input: $input) {
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

/** Attaches what allows a change for the worse (民法典 278, 543). */
export function LegalBasisDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(legalBasisAttach, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: {
      kind: 'OWNERS_DECISION' as LegalBasisKind,
      decidedOn: null as string | null,
      reference: '',
      scan: null as Scan | null,
    },
    check: ({ decidedOn, reference }) => ({
      ...(!decidedOn && { decidedOn: say('legalBasis.decidedOnMissing') }),
      ...(!reference.trim() && { reference: say('legalBasis.referenceMissing') }),
    }),
    toInput: ({ kind, decidedOn, reference, scan }) => ({
      standardVersionId: version.id,
      revision: version.revision,
      kind,
      decidedOn: decidedOn ?? '',
      reference,
      fileId: scan?.id ?? null,
    }),
  })
  return (
    <ActDialog
      title={say('legalBasis.title')}
      lead={say('legalBasis.lead')}
      confirm={say('legalBasis.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField
        {...form.field('kind')}
        label={say('legalBasis.kind')}
        choices={[
          {
            value: 'OWNERS_DECISION',
            label: say('legalBasisKind.OWNERS_DECISION'),
            note: say('legalBasis.ownersNote'),
          },
          {
            value: 'CONTRACT_CLAUSE',
            label: say('legalBasisKind.CONTRACT_CLAUSE'),
            note: say('legalBasis.contractNote'),
          },
        ]}
      />
      <DateField {...form.field('decidedOn')} label={say('legalBasis.decidedOn')} latest={today} />
      <TextField
        {...form.field('reference')}
        label={say('legalBasis.reference')}
        hint={say('legalBasis.referenceHint')}
        maxLength={200}
      />
      <ScanField label={say('legalBasis.scan')} {...form.field('scan')} />
    </ActDialog>
  )
}
