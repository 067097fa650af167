import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextField } from '@linli/ui/form'
import { ScanField, type Scan } from '../acts/scan-field.tsx'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ContractActProps } from './contract.type.ts'

const handoverItemTick = graphql(/* GraphQL */ `
  mutation HandoverItemTick($input: HandoverItemTickInput!) {
    handoverItemTick(input: $input) {
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

interface TickItemDialogProps extends ContractActProps {
  item: { id: string; title: string }
  side: 'handedOver' | 'received'
}

/** One side says that a thing has changed hands, with a list or a photograph where that helps. */
export function TickItemDialog({ contract, item, side, onClose, onDone }: TickItemDialogProps) {
  const say = useSay()
  const act = useAct(handoverItemTick, { onDone })
  const form = useActForm({
    act,
    initial: { remark: '', scan: null as Scan | null },
    toInput: ({ remark, scan }) => ({
      serviceContractId: contract.id,
      handoverItemId: item.id,
      remark: remark.trim() || null,
      fileId: scan?.id ?? null,
    }),
  })
  const isGiven = side === 'handedOver'
  return (
    <ActDialog
      title={say(isGiven ? 'tick.givenTitle' : 'tick.receivedTitle')}
      lead={item.title}
      confirm={say(isGiven ? 'handover.tickGiven' : 'handover.tickReceived')}
      {...{ act, form, onClose }}
    >
      <TextField
        {...form.field('remark')}
        label={say('tick.remark')}
        hint={say('tick.remarkHint')}
        maxLength={500}
        optional
      />
      <ScanField label={say('tick.scan')} {...form.field('scan')} />
    </ActDialog>
  )
}
