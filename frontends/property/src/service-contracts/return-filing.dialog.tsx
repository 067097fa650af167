import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ContractActProps } from './contract.type.ts'

const serviceContractReturn = graphql(/* GraphQL */ `
  mutation ServiceContractReturn($input: ServiceContractReturnInput!) {
    serviceContractReturn(input: $input) {
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

/** What was entered is not what stands on paper. */
export function ReturnFilingDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const act = useAct(serviceContractReturn, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('reasonMissing') }),
    toInput: ({ reason }) => ({ serviceContractId: contract.id, revision: contract.revision, reason }),
  })
  return (
    <ActDialog
      title={say('returnFiling.title')}
      lead={say('returnFiling.lead')}
      confirm={say('returnFiling.confirm')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('returnFiling.reason')} maxLength={500} />
    </ActDialog>
  )
}
