import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { CheckField } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { filingFacts } from './contract.documents.ts'
import { FilingFacts } from './filing-facts.tsx'
import type { ContractActProps } from './contract.type.ts'

const serviceContractConfirm = graphql(/* GraphQL */ `
  mutation ServiceContractConfirm($input: ServiceContractConfirmInput!) {
    serviceContractConfirm(input: $input) {
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

/** Compared with the paper: what was entered stands in the dialog itself. */
export function ConfirmFilingDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const proposed = readFragment(filingFacts, contract.filings).find(({ status }) => status === 'PROPOSED')
  const act = useAct(serviceContractConfirm, { onDone })
  const form = useActForm({
    act,
    initial: { isCompared: false },
    check: ({ isCompared }) => (isCompared ? {} : { isCompared: say('confirmFiling.comparedMissing') }),
    toInput: () => ({
      serviceContractId: contract.id,
      revision: contract.revision,
      contractFilingId: proposed?.id ?? '',
    }),
  })
  return (
    <ActDialog
      title={say('confirmFiling.title')}
      lead={say('confirmFiling.lead')}
      confirm={say('confirmFiling.confirm')}
      {...{ act, form, onClose }}
    >
      {proposed && <FilingFacts filing={proposed} />}
      <CheckField {...form.field('isCompared')} label={say('confirmFiling.compared')} />
    </ActDialog>
  )
}
