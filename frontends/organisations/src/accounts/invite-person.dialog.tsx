import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, formatMoment, Notice, useReader } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { CopyText, QrCode } from '@linli/ui/share'
import { graphql } from '../gql/gql.ts'
import type { AccountRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { joinAddress } from './join-address.ts'
import './accounts.css'

const invitationCreate = graphql(/* GraphQL */ `
  mutation InvitationCreate($input: InvitationCreateInput!) {
    invitationCreate(input: $input) {
      code
      expiresAt
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

interface InvitePersonDialogProps {
  account: AccountRowFragment
  onClose: () => void
}

/** Makes a code to join with. It is shown this once and kept nowhere, so the dialog says so before and after. */
export function InvitePersonDialog({ account, onClose }: InvitePersonDialogProps) {
  const say = useSay()
  const { language, words } = useReader()
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null)
  const act = useAct(invitationCreate, {
    onDone: ({ code, expiresAt }) => {
      if (code && expiresAt) setMade({ code, expiresAt })
    },
  })
  const name = account.person?.maskedName ?? ''

  if (made) {
    const link = joinAddress(window.location.origin, made.code)
    const day = formatMoment(made.expiresAt, language)
    return (
      <Dialog
        open
        title={say('invitation.madeTitle', { name })}
        onClose={onClose}
        foot={
          <Button kind="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <Notice tone="soon">{say('invitation.once')}</Notice>
        <div className="organisations-invitation">
          <QrCode text={link} label={say('invitation.qrLabel')} />
          <CopyText title={say('invitation.textTitle')} text={say('invitation.text', { link, day })} />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      title={say('invitation.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" pending={act.pending} onClick={() => void act.run({ personId: account.id })}>
            {say('invitation.make')}
          </Button>
        </>
      }
    >
      <p>{say('invitation.lead')}</p>
      {account.status === 'INVITED' && <p>{say('invitation.replaces')}</p>}
      <ActRefusals act={act} />
    </Dialog>
  )
}
