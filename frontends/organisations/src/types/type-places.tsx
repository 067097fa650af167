import { Places } from '@linli/ui'
import { address } from '../address.ts'
import { useSay } from '../messages/messages.ts'

/** The two views of the types: who asks for another one, and by which rule they are given. */
export function TypePlaces({ here }: { here: 'requests' | 'rule' }) {
  const say = useSay()
  return (
    <Places
      name={say('types.title')}
      places={[
        { href: address('/types'), title: say('types.requests'), isHere: here === 'requests' },
        { href: address('/types/rule'), title: say('types.rule'), isHere: here === 'rule' },
      ]}
    />
  )
}
