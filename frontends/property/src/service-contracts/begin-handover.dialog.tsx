import { useAct, useSeat, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { CheckField, ChoiceField, TextArea } from '@linli/ui/form'
import { ScanField, type Scan } from '../acts/scan-field.tsx'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { HandoverCause } from '../gql/graphql.ts'
import { SuccessorFields } from './successor-fields.tsx'
import type { ContractActProps } from './contract.type.ts'

const serviceContractBeginHandover = graphql(/* GraphQL */ `
  mutation ServiceContractBeginHandover($input: ServiceContractBeginHandoverInput!) {
    serviceContractBeginHandover(input: $input) {
      serviceContract {
        ...ServiceContractDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const causes: readonly HandoverCause[] = ['OWNERS_DISMISS', 'COMPANY_LEAVES', 'TERM_OVER', 'AGREED']

/** A company leaves: why, since when that is known, and when it shall be over. */
export function BeginHandoverDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const today = useToday()
  // Who comes is for those to say who stay.
  const canName = useSeat()?.kind !== 'PROPERTY_COMPANY'
  const act = useAct(serviceContractBeginHandover, { onDone })
  const form = useActForm({
    act,
    initial: {
      cause: 'OWNERS_DISMISS' as HandoverCause,
      noticedOn: today as string | null,
      plannedOn: null as string | null,
      reason: '',
      isNoticeAgreedOtherwise: false,
      successorCompanyId: null as string | null,
      hasNoSuccessor: false,
      scan: null as Scan | null,
    },
    check: ({ noticedOn, plannedOn, reason }) => ({
      ...(!noticedOn && { noticedOn: say('beginHandover.dayMissing') }),
      ...(!plannedOn && { plannedOn: say('beginHandover.dayMissing') }),
      ...(!reason.trim() && { reason: say('reasonMissing') }),
    }),
    toInput: ({ scan, noticedOn, plannedOn, successorCompanyId, hasNoSuccessor, ...values }) => ({
      ...values,
      serviceContractId: contract.id,
      revision: contract.revision,
      noticedOn: noticedOn ?? '',
      plannedOn: plannedOn ?? '',
      successorCompanyId: hasNoSuccessor ? null : successorCompanyId,
      hasNoSuccessor,
      fileId: scan?.id ?? null,
    }),
  })
  return (
    <ActDialog
      title={say('beginHandover.title')}
      lead={say('beginHandover.lead')}
      confirm={say('beginHandover.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<HandoverCause>
        {...form.field('cause')}
        label={say('beginHandover.cause')}
        choices={causes.map((value) => ({
          value,
          label: say(`handoverCause.${value}`),
          note: say(`handoverCauseNote.${value}`),
        }))}
      />
      <DateField {...form.field('noticedOn')} label={say('beginHandover.noticedOn')} latest={today} />
      <DateField
        {...form.field('plannedOn')}
        label={say('beginHandover.plannedOn')}
        hint={say('beginHandover.plannedHint')}
        earliest={today}
      />
      <CheckField
        {...form.field('isNoticeAgreedOtherwise')}
        label={say('beginHandover.agreedOtherwise')}
        hint={say('beginHandover.agreedHint')}
      />
      <TextArea {...form.field('reason')} label={say('beginHandover.reason')} maxLength={500} />
      {canName && <SuccessorFields form={form} leavingId={contract.company?.id ?? null} />}
      <ScanField label={say('beginHandover.scan')} {...form.field('scan')} />
    </ActDialog>
  )
}
