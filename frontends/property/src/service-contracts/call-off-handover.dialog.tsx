import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ContractActProps } from './contract.type.ts'

const serviceContractCallOffHandover = graphql(/* GraphQL */ `
  mutation ServiceContractCallOffHandover($input: ServiceContractCallOffHandoverInput!) {
    serviceContractCallOffHandover(input: $input) {
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

/** Nobody goes: the company serves on. */
export function CallOffHandoverDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const act = useAct(serviceContractCallOffHandover, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('reasonMissing') }),
    toInput: ({ reason }) => ({ serviceContractId: contract.id, revision: contract.revision, reason }),
  })
  return (
    <ActDialog
      title={say('callOff.title')}
      lead={say('callOff.lead')}
      confirm={say('callOff.confirm')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('callOff.reason')} maxLength={500} />
    </ActDialog>
  )
}
