import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { SuccessorFields } from './successor-fields.tsx'
import type { ContractActProps } from './contract.type.ts'

const serviceContractNameSuccessor = graphql(/* GraphQL */ `
  mutation ServiceContractNameSuccessor($input: ServiceContractNameSuccessorInput!) {
    serviceContractNameSuccessor(input: $input) {
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

/** Who serves next. */
export function NameSuccessorDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const act = useAct(serviceContractNameSuccessor, { onDone })
  const form = useActForm({
    act,
    initial: {
      successorCompanyId: contract.handover?.successor?.id ?? (null as string | null),
      hasNoSuccessor: contract.handover?.hasNoSuccessor ?? false,
    },
    check: ({ successorCompanyId, hasNoSuccessor }) =>
      successorCompanyId || hasNoSuccessor ? {} : { successorCompanyId: say('successor.missing') },
    toInput: ({ successorCompanyId, hasNoSuccessor }) => ({
      serviceContractId: contract.id,
      revision: contract.revision,
      successorCompanyId: hasNoSuccessor ? null : successorCompanyId,
      hasNoSuccessor,
    }),
  })
  return (
    <ActDialog
      title={say('successor.title')}
      lead={say('successor.lead')}
      confirm={say('successor.confirm')}
      {...{ act, form, onClose }}
    >
      <SuccessorFields form={form} leavingId={contract.company?.id ?? null} />
    </ActDialog>
  )
}
