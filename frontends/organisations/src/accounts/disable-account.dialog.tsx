import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { AccountRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const accountDisable = graphql(/* GraphQL */ `
  mutation AccountDisable($input: AccountDisableInput!) {
    accountDisable(input: $input) {
      account {
        ...AccountRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface DisableAccountDialogProps {
  account: AccountRowFragment
  onClose: () => void
}

/** Takes every seat away until the account is enabled again. */
export function DisableAccountDialog({ account, onClose }: DisableAccountDialogProps) {
  const say = useSay()
  const act = useAct(accountDisable, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('account.reasonMissing') }),
    toInput: ({ reason }) => ({ personId: account.id, revision: account.revision, reason: reason.trim() }),
  })
  return (
    <ActDialog
      title={say('account.disableTitle', { name: account.person?.maskedName ?? '' })}
      lead={say('account.disableLead')}
      confirm={say('account.disable')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('account.reason')} maxLength={500} />
    </ActDialog>
  )
}
