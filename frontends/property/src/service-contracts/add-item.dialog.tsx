import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ContractActProps } from './contract.type.ts'

const handoverItemAdd = graphql(/* GraphQL */ `
  mutation HandoverItemAdd($input: HandoverItemAddInput!) {
    handoverItemAdd(input: $input) {
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

/** Something more that must change hands. */
export function AddItemDialog({ contract, onClose, onDone }: ContractActProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(handoverItemAdd, { onDone })
  const form = useActForm({
    act,
    initial: { title: '', dueOn: (contract.handover?.plannedOn ?? null) as string | null },
    check: ({ title, dueOn }) => ({
      ...(!title.trim() && { title: say('addItem.titleMissing') }),
      ...(!dueOn && { dueOn: say('addItem.dueMissing') }),
    }),
    toInput: ({ title, dueOn }) => ({ serviceContractId: contract.id, title, dueOn: dueOn ?? '' }),
  })
  return (
    <ActDialog
      title={say('addItem.title')}
      lead={say('addItem.lead')}
      confirm={say('addItem.confirm')}
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('title')} label={say('addItem.what')} maxLength={200} />
      <DateField {...form.field('dueOn')} label={say('addItem.dueOn')} earliest={today} />
    </ActDialog>
  )
}
