import { useReader } from '@linli/ui'
import type { ReviewingBody } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

/** The bodies as a list in a sentence: 社区党组织、居委会和业委会. */
export function useBodyNames(): (bodies: readonly ReviewingBody[]) => string {
  const say = useSay()
  const { language } = useReader()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (bodies) => list.format(bodies.map((body) => say(`body.${body}`)))
}
