import { useRead } from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { CloseIcon } from '@linli/ui/icons'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readPlaceName = graphql(/* GraphQL */ `
  query PlaceName($code: String!) {
    territory(code: $code) {
      id
      name
    }
  }
`)

/** Says that a list is narrowed to a place, and takes that back. Lists are narrowed by coming from the place's page. */
export function PlaceFilter({ code, onClear }: { code: string; onClear: () => void }) {
  const say = useSay()
  const query = useRead(readPlaceName, { code }, { isOff: !code })
  if (!code) return null
  return (
    <Button icon={CloseIcon} onClick={onClear} aria-label={say('placeFilter.clear')}>
      {say('placeFilter.only', { name: query.data?.territory?.name ?? code })}
    </Button>
  )
}
