import type { ServiceContractDeskFragment } from '../gql/graphql.ts'

/** A contract with all that its page shows. */
export type Contract = ServiceContractDeskFragment

/** What every dialog of an act is given. */
export interface ContractActProps {
  contract: Contract
  area: { id: string; code: string }
  onClose: () => void
  onDone: () => void
}
