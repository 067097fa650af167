import type { RequestDeskFragment, RequestRowFragment } from '../gql/graphql.ts'

/** A request with all that its page shows. */
export type Request = Omit<RequestDeskFragment, ' $fragmentName' | ' $fragmentRefs'> &
  Omit<RequestRowFragment, ' $fragmentName'>

/** What every dialog of an act is given. */
export interface RequestActProps {
  request: Request
  onClose: () => void
  onDone: () => void
}

/** Which request, as it was seen. */
export const aimAt = ({ id, revision }: Request) => ({ serviceRequestId: id, revision })
