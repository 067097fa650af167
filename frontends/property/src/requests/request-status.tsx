import { StatusTag, type Tone } from '@linli/ui'
import type { ServiceRequestStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Readonly<Record<ServiceRequestStatus, Tone>> = {
  PLACED: 'soon',
  DISPATCHED: 'soon',
  ACCEPTED: 'working',
  ON_SITE: 'working',
  DISPOSED: 'kept',
  CLOSED: 'calm',
  MERGED: 'calm',
  WITHDRAWN: 'calm',
}

export function RequestStatus({ status }: { status: ServiceRequestStatus }) {
  const say = useSay()
  return <StatusTag tone={tones[status]}>{say(`request.status.${status}`)}</StatusTag>
}

interface Marked {
  isUrgent: boolean
  isAboutCompany: boolean
  isLate: boolean
  isPaused: boolean
  escalatedAt?: unknown
  reopenedCount: number
}

/** What is to be known of a request beside where it stands, each with a word. */
export function RequestMarks({
  isUrgent,
  isAboutCompany,
  isLate,
  isPaused,
  escalatedAt,
  reopenedCount,
}: Marked) {
  const say = useSay()
  return (
    <>
      {isLate && <StatusTag tone="late">{say('request.mark.late')}</StatusTag>}{' '}
      {isUrgent && <StatusTag tone="soon">{say('request.mark.urgent')}</StatusTag>}{' '}
      {isAboutCompany && <StatusTag tone="soon">{say('request.mark.aboutCompany')}</StatusTag>}{' '}
      {isPaused && <StatusTag tone="calm">{say('request.mark.paused')}</StatusTag>}{' '}
      {escalatedAt != null && <StatusTag tone="late">{say('request.mark.escalated')}</StatusTag>}{' '}
      {reopenedCount > 0 && (
        <StatusTag tone="soon">{say('request.mark.reopened', { count: reopenedCount })}</StatusTag>
      )}
    </>
  )
}
