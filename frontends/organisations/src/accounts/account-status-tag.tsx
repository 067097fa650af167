import { formatMoment, StatusTag, useReader, type Tone } from '@linli/ui'
import type { AccountRowFragment, AccountStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Record<AccountStatus, Tone> = {
  NONE: 'calm',
  INVITED: 'working',
  ACTIVE: 'kept',
  DISABLED: 'late',
}

type Standing = Pick<AccountRowFragment, 'status' | 'invitationExpiresAt' | 'disabledReason'>

/** Where an account stands, with what belongs to it: until when the invitation holds, why it is disabled. */
export function AccountStatusTag({ account }: { account: Standing }) {
  const say = useSay()
  const { language } = useReader()
  const { status, invitationExpiresAt, disabledReason } = account
  return (
    <>
      <StatusTag tone={tones[status]}>{say(`accountStatus.${status}`)}</StatusTag>
      {status === 'INVITED' && invitationExpiresAt && (
        <span className="linli-note">
          {' '}
          {say('account.until', { moment: formatMoment(invitationExpiresAt, language) })}
        </span>
      )}
      {status === 'DISABLED' && disabledReason && <span className="linli-note"> {disabledReason}</span>}
    </>
  )
}
