import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import { Beside, Button, Page, PageHeader, TypeBadge } from '@linli/ui'
import { EditIcon } from '@linli/ui/icons'
import { address, territoryAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { DecisionsSection } from '../owners-decisions/decisions-section.tsx'
import { Buildings } from './buildings.tsx'
import { ChangeEstateDialog } from './change-estate.dialog.tsx'
import { EstateAside } from './estate-aside.tsx'
import { EstateBodies } from './estate-bodies.tsx'
import { estateFacts } from './estate.fragments.ts'
import { EstateType } from './estate-type.tsx'
import './estates.css'

const readEstate = graphql(/* GraphQL */ `
  query EstatePage($code: String!) {
    estateByCode(code: $code) {
      ...EstateFacts
      ...EstateTypeParts
      ...EstateBodiesParts
      ...EstateAsideParts
      ...EstateBuildings
      id
      ownersDecisions(first: 3) {
        edges {
          node {
            ...OwnersDecisionLine
          }
        }
      }
      community {
        id
        code
        name
      }
    }
  }
`)

/** One estate: what it is and why it counts as that, who stands around it, and who serves it. */
export default function EstateScreen() {
  const say = useSay()
  const { code = '' } = useParams()
  const query = useRead(readEstate, { code })
  const [isChanging, setChanging] = useState(false)
  const estate = query.data?.estateByCode
  if (!estate)
    return query.data && !query.error ? <NotFound home={address('/estates')} /> : <NotYet query={query} />

  const facts = readFragment(estateFacts, estate)
  return (
    <Page>
      <PageHeader
        above={
          estate.community && <a href={territoryAddress(estate.community.code)}>{estate.community.name}</a>
        }
        title={facts.name}
        status={facts.type && <TypeBadge type={facts.type} />}
        lead={facts.address}
        secondary={
          facts.availableActions.includes('CHANGE') && (
            <Button icon={EditIcon} onClick={() => setChanging(true)}>
              {say('estate.change')}
            </Button>
          )
        }
      />
      <Beside
        main={
          <>
            <EstateType estate={estate} />
            <EstateBodies estate={estate} />
            <DecisionsSection
              code={facts.code}
              decisions={(estate.ownersDecisions?.edges ?? []).map(({ node }) => node)}
            />
            <Buildings estate={estate} />
          </>
        }
        aside={<EstateAside estate={estate} />}
      />
      {isChanging && <ChangeEstateDialog estate={facts} onClose={() => setChanging(false)} />}
    </Page>
  )
}
