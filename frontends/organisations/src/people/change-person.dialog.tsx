import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useAct, useConflict } from '@linli/frontend-kit'
import { ActDialog, ActRefusals, useActForm } from '@linli/frontend-kit/acts'
import { Button, useWords } from '@linli/ui'
import { Conflict } from '@linli/ui/conflict'
import { Dialog } from '@linli/ui/dialog'
import { TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { personReveal, type PersonDetails } from './reveal-person.ts'

const personChange = graphql(/* GraphQL */ `
  mutation PersonChange($input: PersonChangeInput!) {
    personChange(input: $input) {
      person {
        ...PersonRecord
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readRevision = graphql(/* GraphQL */ `
  query PersonRevision($id: ID!) {
    person(id: $id) {
      id
      revision
    }
  }
`)

interface PersonToChange {
  id: string
  revision: number
  maskedName: string
}

interface ChangePersonDialogProps {
  person: PersonToChange
  onClose: () => void
}

/**
 * Corrects somebody's details. Nobody corrects what they cannot see, so the details are opened first, and that is put
 * on record like any other look at them.
 */
export function ChangePersonDialog({ person, onClose }: ChangePersonDialogProps) {
  const say = useSay()
  const words = useWords()
  const [details, setDetails] = useState<PersonDetails | null>(null)
  const reveal = useAct(personReveal, {
    refetchQueries: ['PersonReadings'],
    onDone: (payload) => setDetails(payload.details ?? null),
  })
  if (details) return <ChangeDetailsDialog {...{ person, details, onClose }} />
  const title = say('changePerson.title', { name: person.maskedName })
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            pending={reveal.pending}
            onClick={() => void reveal.run({ personId: person.id, purpose: say('changePerson.purpose') })}
          >
            {say('reveal.confirm')}
          </Button>
        </>
      }
    >
      <p>{say('changePerson.revealLead')}</p>
      <ActRefusals act={reveal} />
    </Dialog>
  )
}

interface Values {
  name: string
  phone: string
  email: string
  address: string
}

const valuesOf = ({ name, phone, email, address }: PersonDetails): Values => ({
  name,
  phone: phone ?? '',
  email: email ?? '',
  address: address ?? '',
})
const detailsOf = ({ name, phone, email, address }: Values) => ({
  name: name.trim(),
  phone: phone.trim() || null,
  email: email.trim() || null,
  address: address.trim() || null,
})

function ChangeDetailsDialog({
  person,
  details,
  onClose,
}: ChangePersonDialogProps & { details: PersonDetails }) {
  const say = useSay()
  const client = useApolloClient()
  const act = useAct(personChange, { refetchQueries: ['People'], onDone: onClose })
  const form = useActForm({
    act,
    initial: valuesOf(details),
    check: ({ name }) => (name.trim() ? {} : { name: say('people.nameMissing') }),
    toInput: (values) => ({ personId: person.id, revision: person.revision, details: detailsOf(values) }),
  })
  const conflict = useConflict({
    act,
    readTheirs: async () => {
      const now = await client.query({
        query: readRevision,
        variables: { id: person.id },
        fetchPolicy: 'network-only',
      })
      const opened = await client.mutate({
        mutation: personReveal,
        variables: { input: { personId: person.id, purpose: say('changePerson.purpose') } },
        fetchPolicy: 'no-cache',
      })
      return {
        revision: now.data?.person?.revision ?? person.revision,
        values: valuesOf(opened.data?.personReveal.details ?? details),
      }
    },
    putMineOn: ({ revision }) => ({ personId: person.id, revision, details: detailsOf(form.values) }),
    takeTheirs: ({ values }) => form.reset(values),
  })
  const { theirs } = conflict
  return (
    <ActDialog
      title={say('changePerson.title', { name: person.maskedName })}
      lead={say('changePerson.lead')}
      confirm={say('changePerson.confirm')}
      {...{ act, form, onClose }}
    >
      {theirs && (
        <Conflict
          fields={(['name', 'phone', 'email', 'address'] as const)
            .filter((field) => form.values[field] !== theirs.values[field])
            .map((field) => ({
              name: say(`people.${field}`),
              mine: form.values[field],
              theirs: theirs.values[field],
            }))}
          onTakeTheirs={conflict.takeTheirs}
          onKeepMine={conflict.keepMine}
          pending={act.pending}
        />
      )}
      <TextField {...form.field('name')} label={say('people.name')} maxLength={50} autoComplete="off" />
      <TextField
        {...form.field('phone')}
        type="tel"
        label={say('people.phone')}
        autoComplete="off"
        optional
      />
      <TextField
        {...form.field('email')}
        type="email"
        label={say('people.email')}
        hint={say('people.emailHint')}
        autoComplete="off"
        optional
      />
      <TextField
        {...form.field('address')}
        label={say('people.address')}
        hint={say('people.addressHint')}
        autoComplete="off"
        optional
      />
    </ActDialog>
  )
}
