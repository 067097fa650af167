import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  Button,
  EmptyState,
  Facts,
  LinkButton,
  Page,
  PageHeader,
  Section,
  TypeBadge,
} from '@linli/ui'
import { ImportIcon, PlusIcon } from '@linli/ui/icons'
import {
  address,
  areaAddress,
  crossAppointmentsAddress,
  organisationsOf,
  socialOrganisationsAddress,
  territoryAddress,
} from '../address.ts'
import { RegisterAreaDialog } from '../areas/register-area.dialog.tsx'
import { RegisterEstateDialog } from '../estates/register-estate.dialog.tsx'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { placeAddress } from './place-address.ts'
import { TypeRollUp } from './type-roll-up.tsx'
import './territories.css'

const readTerritory = graphql(/* GraphQL */ `
  query Territory($code: String!) {
    territory(code: $code) {
      id
      code
      name
      level
      kind
      vanishedOn
      availableActions
      parent {
        id
        code
        name
        level
      }
    }
    typeRollUp(code: $code) {
      ...TypeRollUpParts
    }
    community(code: $code) {
      id
      managementAreas {
        id
        code
        name
        propertyCompany {
          id
          name
        }
      }
    }
    territoryChildren(code: $code, first: 100) {
      edges {
        node {
          id
          code
          name
          level
          type
          vanishedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** One district, street or neighbourhood: what it is made of, and what lies in it. */
export default function TerritoryScreen() {
  const say = useSay()
  const { code = '' } = useParams()
  const query = useRead(readTerritory, { code })
  const [dialog, setDialog] = useState<'estate' | 'area' | null>(null)
  const place = query.data?.territory
  if (!place)
    return query.data && !query.error ? <NotFound home={address('/territories')} /> : <NotYet query={query} />

  const children = query.data?.territoryChildren.edges.map(({ node }) => node) ?? []
  const { parent, level, kind, vanishedOn, availableActions } = place
  const kindIsNews = kind && say(`divisionKind.${kind}`) !== say(`level.${level}`)
  const areas = level === 'COMMUNITY' ? query.data?.community?.managementAreas : null
  return (
    <Page>
      <PageHeader
        above={
          parent ? (
            <a href={territoryAddress(parent.code)}>{parent.name}</a>
          ) : (
            <a href={address('/territories')}>{say('tree.title')}</a>
          )
        }
        title={place.name}
        lead={vanishedOn ? say('place.vanishedSince', { day: vanishedOn }) : undefined}
        primary={
          level === 'COMMUNITY' &&
          availableActions.includes('REGISTER_ESTATE') && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setDialog('estate')}>
              {say('estate.register')}
            </Button>
          )
        }
        secondary={
          <>
            <LinkButton href={`${address('/estates')}?place=${code}`}>{say('place.estates')}</LinkButton>
            <LinkButton href={organisationsOf(code)}>{say('place.organisations')}</LinkButton>
            <LinkButton href={socialOrganisationsAddress(code)}>{say('social.title')}</LinkButton>
            <LinkButton href={crossAppointmentsAddress(code)}>{say('crossRegister.title')}</LinkButton>
            {availableActions.includes('IMPORT_ESTATES') && (
              <LinkButton icon={ImportIcon} href={address('/estates/import')}>
                {say('estateImport.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <Beside
        main={
          <>
            {query.data?.typeRollUp && <TypeRollUp rollUp={query.data.typeRollUp} />}
            <Section title={say('place.inside')} note={say('place.insideCount', { count: children.length })}>
              {children.length === 0 ? (
                <EmptyState title={say('place.emptyTitle')}>{say('place.emptyWords')}</EmptyState>
              ) : (
                <ul className="organisations-places">
                  {children.map((child) => (
                    <li key={child.id}>
                      <a href={placeAddress(child)}>{child.name}</a>
                      {child.type && <TypeBadge type={child.type} />}
                      {child.vanishedOn && <span className="linli-note">{say('place.vanished')}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            {areas && (
              <Section
                title={say('areas.title')}
                note={say('place.insideCount', { count: areas.length })}
                actions={
                  availableActions.includes('REGISTER_MANAGEMENT_AREA') && (
                    <Button icon={PlusIcon} onClick={() => setDialog('area')}>
                      {say('area.register')}
                    </Button>
                  )
                }
              >
                {areas.length === 0 ? (
                  <EmptyState title={say('areas.emptyTitle')}>{say('areas.emptyWords')}</EmptyState>
                ) : (
                  <ul className="organisations-places">
                    {areas.map((area) => (
                      <li key={area.id}>
                        <a href={areaAddress(area.code)}>{area.name}</a>
                        <span className="linli-note">
                          {area.propertyCompany?.name ?? say('areas.unserved')}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
            )}
          </>
        }
        aside={
          <Section title={say('place.about')} sheet>
            <Facts
              facts={[
                { name: say('place.code'), value: place.code },
                { name: say('place.level'), value: say(`level.${level}`) },
                ...(kind && kindIsNews
                  ? [{ name: say('place.kind'), value: say(`divisionKind.${kind}`) }]
                  : []),
              ]}
            />
          </Section>
        }
      />
      {dialog === 'estate' && (
        <RegisterEstateDialog communityCode={place.code} onClose={() => setDialog(null)} />
      )}
      {dialog === 'area' && <RegisterAreaDialog communityCode={place.code} onClose={() => setDialog(null)} />}
    </Page>
  )
}
