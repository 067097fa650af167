import { dayAfter, endOfDay, NotYet, useRead, useSeat, useToday } from '@linli/frontend-kit'
import {
  Desk,
  DeskRow,
  EmptyState,
  formatDay,
  LinkButton,
  Page,
  PageHeader,
  TypeBadge,
  useReader,
} from '@linli/ui'
import { AccountStatusTag } from '../accounts/account-status-tag.tsx'
import { accountRow } from '../accounts/account.fragments.ts'
import { address, estateAddress, organisationAddress, personAddress } from '../address.ts'
import { endingSoonWithin } from '../appointments/ending-soon.ts'
import { appointmentRow } from '../appointments/appointment.fragments.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { commonPlace } from '../territories/common-place.ts'
import { TypeRollUp } from '../territories/type-roll-up.tsx'
import { isMine, mineFirst } from './open-requests.ts'

const readToday = graphql(/* GraphQL */ `
  query OrganisationsToday($soon: Date!, $place: String!) {
    appointments(state: CURRENT, endingBy: $soon, first: 20) {
      edges {
        node {
          ...AppointmentRow
        }
      }
      totalCount
    }
    accounts(status: INVITED, first: 20) {
      edges {
        node {
          ...AccountRow
        }
      }
      totalCount
    }
    classificationRequests(status: PROPOSED, first: 20) {
      edges {
        node {
          id
          type
          statement
          proposedAt
          availableActions
          estate {
            id
            code
            name
          }
          proposer {
            id
            maskedName
          }
        }
      }
      totalCount
    }
    typeRollUp(code: $place) {
      ...TypeRollUpParts
    }
  }
`)

/** What waits for me: requests to answer, terms that run out, invitations not taken up. Then what the place is made of. */
export default function TodayScreen() {
  const say = useSay()
  const { language } = useReader()
  const soon = dayAfter(useToday(), endingSoonWithin)
  const place = commonPlace(useSeat()?.territories ?? [])
  const query = useRead(readToday, { soon, place: place ?? '' })
  const { data } = query
  if (!data) return <NotYet query={query} />

  const requests = mineFirst(data.classificationRequests.edges.map(({ node }) => node))
  const terms = readFragment(
    appointmentRow,
    data.appointments.edges.map(({ node }) => node),
  ).toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
  const invitations = readFragment(
    accountRow,
    data.accounts.edges.map(({ node }) => node),
  )
  const count =
    data.classificationRequests.totalCount + data.appointments.totalCount + data.accounts.totalCount
  return (
    <Page>
      <PageHeader title={say('today.title')} lead={count > 0 ? say('today.lead', { count }) : undefined} />
      {count === 0 && <EmptyState title={say('today.emptyTitle')}>{say('today.emptyWords')}</EmptyState>}
      {requests.length > 0 && (
        <Desk title={say('today.requests')} note={<a href={address('/types')}>{say('today.all')}</a>}>
          {requests.map((request) => (
            <DeskRow
              key={request.id}
              title={request.estate?.name}
              href={request.estate ? estateAddress(request.estate.code) : address('/types')}
              task={request.statement}
              about={
                <>
                  <span>{say('type.event.ASKED')}</span>
                  <TypeBadge type={request.type} />
                  {request.proposer && (
                    <span>{say('type.askedBy', { name: request.proposer.maskedName })}</span>
                  )}
                </>
              }
              action={
                request.estate && (
                  <LinkButton
                    {...(isMine(request) && { kind: 'primary' })}
                    href={estateAddress(request.estate.code)}
                  >
                    {say(isMine(request) ? 'today.answer' : 'today.look')}
                  </LinkButton>
                )
              }
            />
          ))}
        </Desk>
      )}
      {terms.length > 0 && (
        <Desk
          title={say('today.terms', { count: endingSoonWithin })}
          note={<a href={`${address('/appointments')}?show=SOON`}>{say('today.all')}</a>}
        >
          {terms.map(({ id, person, post, organisation, endsOn }) => (
            <DeskRow
              key={id}
              title={[person?.maskedName, post?.name].filter(Boolean).join(' · ')}
              href={person ? personAddress(person.id) : address('/appointments')}
              task={endsOn && say('today.termTask', { day: formatDay(endsOn, language) })}
              about={organisation && <span>{organisation.name}</span>}
              dueAt={endsOn ? endOfDay(endsOn) : null}
              action={
                organisation && (
                  <LinkButton href={organisationAddress(organisation.id)}>{say('today.look')}</LinkButton>
                )
              }
            />
          ))}
        </Desk>
      )}
      {invitations.length > 0 && (
        <Desk
          title={say('today.invitations')}
          note={<a href={`${address('/accounts')}?status=INVITED`}>{say('today.all')}</a>}
        >
          {invitations.map((account) => (
            <DeskRow
              key={account.id}
              title={account.person?.maskedName ?? say('person.invisible')}
              href={personAddress(account.id)}
              task={say('today.invitationTask')}
              about={<AccountStatusTag account={account} />}
              action={<LinkButton href={personAddress(account.id)}>{say('today.look')}</LinkButton>}
            />
          ))}
        </Desk>
      )}
      {place && data.typeRollUp && <TypeRollUp rollUp={data.typeRollUp} />}
    </Page>
  )
}
