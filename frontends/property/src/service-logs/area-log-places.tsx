import { Places } from '@linli/ui'
import { address } from '../address.ts'
import { useSay } from '../messages/messages.ts'

/** Points, log and compliance of an area, side by side. */
export function AreaLogPlaces({
  areaCode,
  here,
}: {
  areaCode: string
  here: 'compliance' | 'log' | 'points'
}) {
  const say = useSay()
  return (
    <Places
      name={say('compliance.places')}
      places={[
        {
          ...{ href: address('/areas/:areaCode/compliance', { areaCode }), title: say('compliance.title') },
          isHere: here === 'compliance',
        },
        {
          ...{ href: address('/areas/:areaCode/log', { areaCode }), title: say('log.title') },
          isHere: here === 'log',
        },
        {
          ...{ href: address('/areas/:areaCode/points', { areaCode }), title: say('points.title') },
          isHere: here === 'points',
        },
      ]}
    />
  )
}
