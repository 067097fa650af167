import { StatusTag, type Tone } from '@linli/ui'
import type { ServiceContractStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Readonly<Record<ServiceContractStatus, Tone>> = {
  ACTIVE: 'kept',
  INDEFINITE: 'soon',
  HANDOVER: 'working',
  ENDED: 'calm',
}

export function ContractStatus({ status }: { status: ServiceContractStatus }) {
  const say = useSay()
  return <StatusTag tone={tones[status]}>{say(`contractStatus.${status}`)}</StatusTag>
}
