import { useState } from 'react'
import { NotFound, NotYet, pagesOf, useAddressFilters, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  Button,
  EmptyState,
  Facts,
  formatDay,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
} from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { EditIcon, PlusIcon } from '@linli/ui/icons'
import { AppointmentTable } from '../appointments/appointment-table.tsx'
import { BeginAppointmentDialog } from '../appointments/begin-appointment.dialog.tsx'
import { address, standardAddress, turnoverAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { placeAddress } from '../territories/place-address.ts'
import { ChangeOrganisationDialog } from './change-organisation.dialog.tsx'
import { DissolveOrganisationDialog } from './dissolve-organisation.dialog.tsx'
import { organisationRecord } from './organisation.fragments.ts'
import './organisations.css'

const readOrganisation = graphql(/* GraphQL */ `
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationRecord
      managementAreas {
        id
        code
        name
        estates {
          id
          name
        }
      }
    }
  }
`)

const readTerms = graphql(/* GraphQL */ `
  query OrganisationAppointments($id: ID!, $state: AppointmentState, $after: String) {
    appointments(organisationId: $id, state: $state, first: 30, after: $after) {
      edges {
        node {
          ...AppointmentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** One organisation: what it is, where, what it serves, and who holds its posts. */
export default function OrganisationScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const query = useRead(readOrganisation, { id })
  const [dialog, setDialog] = useState<'appoint' | 'change' | 'dissolve' | null>(null)
  const organisation = readFragment(organisationRecord, query.data?.organisation)
  if (!organisation)
    return query.data && !query.error ? (
      <NotFound home={address('/organisations')} />
    ) : (
      <NotYet query={query} />
    )

  const { kind, name, territory, creditCode, dissolvedOn, availableActions } = organisation
  const areas = query.data?.organisation?.managementAreas ?? []
  const close = () => setDialog(null)
  return (
    <Page>
      <PageHeader
        above={<a href={address('/organisations')}>{say('organisations.title')}</a>}
        title={name}
        lead={say(`organisationKind.${kind}`)}
        primary={
          availableActions.includes('APPOINT') && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setDialog('appoint')}>
              {say('appointment.begin')}
            </Button>
          )
        }
        secondary={
          <>
            {availableActions.includes('APPOINT') && (
              <LinkButton href={turnoverAddress(id)}>{say('turnover.title')}</LinkButton>
            )}
            {availableActions.includes('CHANGE') && (
              <Button icon={EditIcon} onClick={() => setDialog('change')}>
                {say('organisations.change')}
              </Button>
            )}
            {availableActions.includes('DISSOLVE') && (
              <Button onClick={() => setDialog('dissolve')}>{say('organisations.dissolve')}</Button>
            )}
          </>
        }
      />
      {dissolvedOn && (
        <Notice>{say('organisations.dissolvedOn', { day: formatDay(dissolvedOn, language) })}</Notice>
      )}
      <Beside
        main={<Terms id={id} name={name} />}
        aside={
          <>
            <Section title={say('organisations.facts')} sheet>
              <Facts
                facts={[
                  { name: say('organisations.kind'), value: say(`organisationKind.${kind}`) },
                  {
                    name: say('organisations.place'),
                    value: territory ? (
                      <a href={placeAddress(territory)}>{territory.name}</a>
                    ) : (
                      say('organisations.noPlace')
                    ),
                  },
                  { name: say('organisations.creditCode'), value: creditCode ?? say('notOnRecord') },
                ]}
              />
            </Section>
            {areas.length > 0 && (
              <Section title={say('organisations.areas')} sheet>
                <ul className="organisations-stack">
                  {areas.map((area) => (
                    <li key={area.id}>
                      <a href={standardAddress('/areas/:areaCode', { areaCode: area.code })}>{area.name}</a>
                      <p className="linli-note">
                        {area.estates.map((estate) => estate.name).join(say('listSeparator'))}
                      </p>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        }
      />
      {dialog === 'appoint' && <BeginAppointmentDialog organisation={organisation} onClose={close} />}
      {dialog === 'change' && <ChangeOrganisationDialog organisation={organisation} onClose={close} />}
      {dialog === 'dissolve' && <DissolveOrganisationDialog organisation={organisation} onClose={close} />}
    </Page>
  )
}

function Terms({ id, name }: { id: string; name: string }) {
  const say = useSay()
  const filters = useAddressFilters({ past: '' })
  const query = useRead(readTerms, { id, state: filters.values.past === '1' ? null : 'CURRENT' })
  const { rows, more, totalCount } = pagesOf(query, (query.data ?? query.previousData)?.appointments)
  return (
    <Section title={say('organisations.terms')}>
      <AppointmentTable
        name="organisations.terms"
        title={say('organisations.termsOf', { name })}
        appointments={rows}
        without="organisation"
        more={more}
        totalCount={totalCount}
        filters={
          <CheckField
            name="past"
            value={filters.values.past === '1'}
            onChange={(isOn) => filters.set({ past: isOn ? '1' : '' })}
            label={say('organisations.withPast')}
          />
        }
        empty={
          <EmptyState title={say('organisations.noTerms')}>{say('organisations.noTermsWords')}</EmptyState>
        }
      />
    </Section>
  )
}
