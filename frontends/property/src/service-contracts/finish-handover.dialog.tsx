import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Notice } from '@linli/ui'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ContractActProps } from './contract.type.ts'

const serviceContractFinishHandover = graphql(/* GraphQL */ `
  mutation ServiceContractFinishHandover($input: ServiceContractFinishHandoverInput!) {
    serviceContractFinishHandover(input: $input) {
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

/** Somebody else has taken over: only now the contract and its promises end. */
export function FinishHandoverDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const open = (contract.handover?.itemCount ?? 0) - (contract.handover?.receivedCount ?? 0)
  const act = useAct(serviceContractFinishHandover, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (open > 0 && !reason.trim() ? { reason: say('reasonMissing') } : {}),
    toInput: ({ reason }) => ({
      serviceContractId: contract.id,
      revision: contract.revision,
      reason: open > 0 ? reason : null,
    }),
  })
  return (
    <ActDialog
      title={say('finish.title')}
      lead={say('finish.lead')}
      confirm={say('finish.confirm')}
      grave
      {...{ act, form, onClose }}
    >
      {contract.openDrafts.length > 0 && (
        <Notice tone="soon">{say('finish.drafts', { count: contract.openDrafts.length })}</Notice>
      )}
      {open > 0 && (
        <TextArea
          {...form.field('reason')}
          label={say('finish.reason', { count: open })}
          hint={say('finish.reasonHint')}
          maxLength={500}
        />
      )}
    </ActDialog>
  )
}
