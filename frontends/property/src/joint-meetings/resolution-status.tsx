import { StatusTag } from '@linli/ui'
import type { ResolutionLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

type Standing = Pick<ResolutionLineFragment, 'status' | 'isOverdue' | 'closing'>

/** Where a resolution stands; how it was closed out belongs to it, because one way of it is counted apart. */
export function ResolutionStatus({ status, isOverdue, closing }: Standing) {
  const say = useSay()
  if (status === 'CLOSED')
    return (
      <StatusTag tone={closing === 'COMMUNITY' ? 'calm' : 'kept'}>
        {say(`resolution.closing.${closing ?? 'RAISER'}`)}
      </StatusTag>
    )
  if (isOverdue)
    return (
      <StatusTag tone="late">
        {say(status === 'REPORTED' ? 'resolution.overdueReported' : 'resolution.overdue')}
      </StatusTag>
    )
  return (
    <StatusTag tone={status === 'NOTED' ? 'calm' : 'working'}>{say(`resolution.status.${status}`)}</StatusTag>
  )
}
