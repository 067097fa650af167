import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  Button,
  Facts,
  formatNumber,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  TypeBadge,
  useReader,
} from '@linli/ui'
import { EditIcon, FileIcon } from '@linli/ui/icons'
import { address, estateAddress, organisationAddress, standardAddress, territoryAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { DecisionsSection } from '../owners-decisions/decisions-section.tsx'
import { areaRecord } from './area.fragments.ts'
import { ChangeAreaDialog } from './change-area.dialog.tsx'
import '../territories/territories.css'

const readArea = graphql(/* GraphQL */ `
  query ManagementAreaPage($code: String!) {
    managementAreaByCode(code: $code) {
      ...AreaRecord
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

/** What one property contract covers: its estates, and the company that serves them. */
export default function AreaScreen() {
  const say = useSay()
  const { language } = useReader()
  const { code = '' } = useParams()
  const query = useRead(readArea, { code })
  const [isChanging, setChanging] = useState(false)
  const found = query.data?.managementAreaByCode
  const area = readFragment(areaRecord, found)
  if (!found || !area)
    return query.data && !query.error ? <NotFound home={address('/areas')} /> : <NotYet query={query} />

  const { estates, propertyCompany, availableActions } = area
  const areCounted = estates.length > 0 && estates.every(({ households }) => typeof households === 'number')
  const households = estates.reduce((sum, estate) => sum + (estate.households ?? 0), 0)
  const change = availableActions.includes('CHANGE') && (
    <Button icon={EditIcon} onClick={() => setChanging(true)}>
      {say('area.change')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        above={found.community && <a href={territoryAddress(found.community.code)}>{found.community.name}</a>}
        title={area.name}
        lead={
          propertyCompany ? say('area.servedBy', { name: propertyCompany.name }) : say('area.servedByNobody')
        }
        secondary={change}
        primary={
          <LinkButton
            kind="primary"
            icon={FileIcon}
            href={standardAddress('/areas/:areaCode', { areaCode: area.code })}
          >
            {say('area.standard')}
          </LinkButton>
        }
      />
      {!propertyCompany && <Notice tone="soon">{say('area.unservedWords')}</Notice>}
      <Beside
        main={
          <>
            <Section
              title={say('area.estates')}
              note={say('place.insideCount', { count: estates.length })}
              sheet
            >
              {estates.length === 0 ? (
                <p>{say('area.withoutEstates')}</p>
              ) : (
                <ul className="organisations-places">
                  {estates.map((estate) => (
                    <li key={estate.id}>
                      <a href={estateAddress(estate.code)}>{estate.name}</a>
                      {estate.type && <TypeBadge type={estate.type} />}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <DecisionsSection
              code={area.code}
              decisions={(found.ownersDecisions?.edges ?? []).map(({ node }) => node)}
            />
          </>
        }
        aside={
          <Section title={say('area.facts')} sheet>
            <Facts
              facts={[
                { name: say('area.code'), value: area.code },
                {
                  name: say('area.company'),
                  value: propertyCompany ? (
                    <a href={organisationAddress(propertyCompany.id)}>{propertyCompany.name}</a>
                  ) : (
                    say('area.noCompany')
                  ),
                },
                {
                  name: say('estate.households'),
                  value: areCounted ? formatNumber(households, language) : say('unknown'),
                },
              ]}
            />
          </Section>
        }
      />
      {isChanging && <ChangeAreaDialog area={area} onClose={() => setChanging(false)} />}
    </Page>
  )
}
