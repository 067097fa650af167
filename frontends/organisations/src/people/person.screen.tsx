import { useState } from 'react'
import { NotFound, NotYet, useParams, useRead, useSeat, useSession } from '@linli/frontend-kit'
import {
  Beside,
  Button,
  EmptyState,
  Facts,
  formatMoment,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
} from '@linli/ui'
import { DownloadIcon, EditIcon, LockIcon, PlusIcon } from '@linli/ui/icons'
import { AccountActs } from '../accounts/account-acts.tsx'
import { AccountStatusTag } from '../accounts/account-status-tag.tsx'
import { accountRow } from '../accounts/account.fragments.ts'
import { address } from '../address.ts'
import { appointmentRow } from '../appointments/appointment.fragments.ts'
import { AppointmentTable } from '../appointments/appointment-table.tsx'
import { BeginAppointmentDialog } from '../appointments/begin-appointment.dialog.tsx'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { administers } from '../permissions.ts'
import { CopyPersonDialog } from './copy-person.dialog.tsx'
import { ErasePersonDialog } from './erase-person.dialog.tsx'
import { PersonReadings } from './person-readings.tsx'
import { personRecord } from './person.fragments.ts'
import { ChangePersonDialog } from './change-person.dialog.tsx'
import { RevealPersonDialog } from './reveal-person.dialog.tsx'

const readPerson = graphql(/* GraphQL */ `
  query Person($id: ID!) {
    person(id: $id) {
      ...PersonRecord
    }
  }
`)

/** One person, masked: their terms, whether they can sign in, and who looked at their details. */
export default function PersonScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const seat = useSeat()
  const session = useSession()
  const query = useRead(readPerson, { id })
  const [dialog, setDialog] = useState<'appoint' | 'change' | 'reveal' | 'copy' | 'erase' | null>(null)
  const person = readFragment(personRecord, query.data?.person)
  if (!person)
    return query.data && !query.error ? <NotFound home={address('/people')} /> : <NotYet query={query} />

  const account = readFragment(accountRow, person.account)
  const { maskedName, maskedPhone, maskedEmail, hasAddress, erasedAt, availableActions, appointments } =
    person
  const close = () => setDialog(null)
  // Everybody else is masked on the screen; oneself one knows.
  const ownName = seat?.person === id ? session?.name : null
  const mayAppoint = !erasedAt && seat !== null && administers(seat)
  const wantsPost = mayAppoint && !appointments.some((term) => isHeld(readFragment(appointmentRow, term)))
  const appoint = mayAppoint && (
    <Button {...(wantsPost && { kind: 'primary' })} icon={PlusIcon} onClick={() => setDialog('appoint')}>
      {say('appointment.begin')}
    </Button>
  )
  // Whoever holds a post and was never invited waits for that: it is the step after the appointment.
  const wantsInvitation =
    !wantsPost && account?.status === 'NONE' && account.availableActions.includes('INVITE')
  const reveal = availableActions.includes('REVEAL') && (
    <Button
      {...(!wantsPost && !wantsInvitation && { kind: 'primary' })}
      icon={LockIcon}
      onClick={() => setDialog('reveal')}
    >
      {say('reveal.open')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        above={<a href={address('/people')}>{say('people.title')}</a>}
        title={erasedAt ? say('person.erased') : ownName || maskedName}
        lead={ownName && say('person.yourself')}
        primary={wantsPost ? appoint : wantsInvitation ? null : reveal}
        secondary={
          <>
            {(wantsPost || wantsInvitation) && reveal}
            {!wantsPost && appoint}
          </>
        }
      />
      {erasedAt && <Notice>{say('person.erasedAt', { moment: formatMoment(erasedAt, language) })}</Notice>}
      <Beside
        main={
          <>
            <Section title={say('person.terms')}>
              <AppointmentTable
                name="organisations.person-terms"
                title={say('person.terms')}
                appointments={appointments}
                without="person"
                empty={<EmptyState title={say('person.noTerms')}>{say('person.noTermsWords')}</EmptyState>}
              />
            </Section>
            <PersonReadings personId={id} />
          </>
        }
        aside={
          <>
            <Section title={say('person.details')} sheet>
              <Facts
                facts={[
                  { name: say('people.phone'), value: maskedPhone ?? say('notOnRecord') },
                  { name: say('people.email'), value: maskedEmail ?? say('notOnRecord') },
                  {
                    name: say('people.address'),
                    value: say(hasAddress ? 'person.addressKept' : 'notOnRecord'),
                  },
                ]}
              />
              <div className="linli-action-row">
                {availableActions.includes('CHANGE') && (
                  <Button icon={EditIcon} onClick={() => setDialog('change')}>
                    {say('changePerson.open')}
                  </Button>
                )}
                {availableActions.includes('COPY') && (
                  <Button icon={DownloadIcon} onClick={() => setDialog('copy')}>
                    {say('copy.open')}
                  </Button>
                )}
                {availableActions.includes('ERASE') && (
                  <Button kind="grave" onClick={() => setDialog('erase')}>
                    {say('erase.open')}
                  </Button>
                )}
              </div>
            </Section>
            {account && (
              <Section title={say('account.title')} sheet>
                <p>
                  <AccountStatusTag account={account} />
                </p>
                <AccountActs account={account} isNextStep={wantsInvitation} />
              </Section>
            )}
          </>
        }
      />
      {dialog === 'appoint' && <BeginAppointmentDialog person={person} onClose={close} />}
      {dialog === 'change' && <ChangePersonDialog person={person} onClose={close} />}
      {dialog === 'reveal' && <RevealPersonDialog person={person} onClose={close} />}
      {dialog === 'copy' && <CopyPersonDialog person={person} onClose={close} />}
      {dialog === 'erase' && <ErasePersonDialog person={person} onClose={close} />}
    </Page>
  )
}

const isHeld = ({ state }: { state: string }) => state === 'CURRENT' || state === 'UPCOMING'
