import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import type { AccountRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { DisableAccountDialog } from './disable-account.dialog.tsx'
import { OpenFieldDialog } from '../field-sign-ins/open-field.dialog.tsx'
import { InvitePersonDialog } from './invite-person.dialog.tsx'

const accountEnable = graphql(/* GraphQL */ `
  mutation AccountEnable($input: AccountEnableInput!) {
    accountEnable(input: $input) {
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

interface AccountActsProps {
  account: AccountRowFragment
  compact?: boolean
  /** Inviting is what this person's page is waiting for. */
  isNextStep?: boolean
}

/** What this seat can do with an account now. */
export function AccountActs({ account, compact, isNextStep }: AccountActsProps) {
  const say = useSay()
  const [dialog, setDialog] = useState<'invite' | 'disable' | 'field' | null>(null)
  const enable = useAct(accountEnable)
  const { id, revision, status, availableActions } = account
  const look = compact ? { compact } : {}
  return (
    <>
      <span className="linli-action-row">
        {availableActions.includes('INVITE') && (
          <Button {...look} {...(isNextStep && { kind: 'primary' })} onClick={() => setDialog('invite')}>
            {say(status === 'INVITED' ? 'account.inviteAnew' : 'account.invite')}
          </Button>
        )}
        {availableActions.includes('ENABLE') && (
          <Button
            {...look}
            pending={enable.pending}
            onClick={() => void enable.run({ personId: id, revision })}
          >
            {say('account.enable')}
          </Button>
        )}
        {availableActions.includes('OPEN_FIELD') && (
          <Button {...look} onClick={() => setDialog('field')}>
            {say('field.open')}
          </Button>
        )}
        {availableActions.includes('DISABLE') && (
          <Button {...look} onClick={() => setDialog('disable')}>
            {say('account.disable')}
          </Button>
        )}
      </span>
      <ActRefusals act={enable} />
      {dialog === 'invite' && <InvitePersonDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'field' && <OpenFieldDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'disable' && <DisableAccountDialog account={account} onClose={() => setDialog(null)} />}
    </>
  )
}
