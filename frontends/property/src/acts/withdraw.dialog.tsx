import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ActProps } from './version.type.ts'

const standardVersionWithdraw = graphql(/* GraphQL */ `
  mutation StandardVersionWithdraw($input: StandardVersionWithdrawInput!) {
    standardVersionWithdraw(input: $input) {
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

export function WithdrawDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const act = useAct(standardVersionWithdraw, { onDone: () => onDone() })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('withdraw.reasonMissing') }),
    toInput: ({ reason }) => ({ standardVersionId: version.id, revision: version.revision, reason }),
  })
  return (
    <ActDialog
      title={say('withdraw.title')}
      lead={say('withdraw.lead')}
      confirm={say('withdraw.confirm')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('withdraw.reason')} maxLength={500} />
    </ActDialog>
  )
}
