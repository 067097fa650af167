import { useState } from 'react'
import { useAct, useRead, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { FieldRow } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { graphql } from '../gql/gql.ts'
import type { OrganisationKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { PlaceField } from '../places/place-field.tsx'

const appointmentBegin = graphql(/* GraphQL */ `
  mutation AppointmentBegin($input: AppointmentBeginInput!) {
    appointmentBegin(input: $input) {
      appointment {
        ...AppointmentRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readChoices = graphql(/* GraphQL */ `
  query AppointmentChoices($person: String, $organisation: String) {
    posts {
      id
      name
      administrator
      seatKind
      organisationKinds
    }
    people(search: $person, first: 30) {
      edges {
        node {
          id
          maskedName
          maskedPhone
          erasedAt
        }
      }
    }
    organisations(search: $organisation, first: 30) {
      edges {
        node {
          id
          name
          kind
          territory {
            id
            name
          }
          availableActions
        }
      }
    }
  }
`)

interface OrganisationToServe {
  id: string
  name: string
  kind: OrganisationKind
}

interface BeginAppointmentDialogProps {
  /** The page one comes from knows one of the two; the other is asked for. */
  organisation?: OrganisationToServe
  person?: { id: string; maskedName: string }
  onClose: () => void
}

/** Begins somebody's term in a post of an organisation. */
export function BeginAppointmentDialog({ organisation, person, onClose }: BeginAppointmentDialogProps) {
  const say = useSay()
  const today = useToday()
  const [term, setTerm] = useState('')
  const wanted = term.trim() || null
  const query = useRead(readChoices, {
    person: organisation ? wanted : null,
    organisation: organisation ? organisation.name : wanted,
  })
  const { posts = [], people, organisations } = query.data ?? query.previousData ?? {}
  const [chosen, setChosen] = useState<OrganisationToServe | null>(organisation ?? null)
  const act = useAct(appointmentBegin, {
    refetchQueries: ['OrganisationAppointments', 'Organisation', 'Person'],
    onDone: onClose,
  })
  const form = useActForm({
    act,
    initial: {
      personId: (person?.id ?? null) as string | null,
      organisationId: (organisation?.id ?? null) as string | null,
      postId: null as string | null,
      territoryCode: null as string | null,
      beginsOn: today as string | null,
      endsOn: null as string | null,
    },
    check: ({ personId, organisationId, postId, beginsOn }) => ({
      ...(!personId && { personId: say('appointment.personMissing') }),
      ...(!organisationId && { organisationId: say('appointment.organisationMissing') }),
      ...(!postId && { postId: say('appointment.postMissing') }),
      ...(!beginsOn && { beginsOn: say('appointment.beginsOnMissing') }),
    }),
    toInput: ({ personId, organisationId, postId, territoryCode, beginsOn, endsOn }) => ({
      organisationId: organisationId ?? '',
      personId: personId ?? '',
      postId: postId ?? '',
      territoryCode,
      beginsOn: beginsOn ?? today,
      endsOn,
    }),
  })
  const open = organisations?.edges
    .map(({ node }) => node)
    .filter(({ availableActions }) => availableActions.includes('APPOINT'))

  function choose(id: string | null) {
    const found = open?.find((one) => one.id === id) ?? null
    setChosen(found)
    // Each sort of organisation has posts of its own.
    form.set({ organisationId: id, postId: null })
  }

  return (
    <ActDialog
      title={say('appointment.beginTitle', { name: organisation?.name ?? person?.maskedName ?? '' })}
      lead={say('appointment.beginLead')}
      confirm={say('appointment.beginConfirm')}
      {...{ act, form, onClose }}
    >
      {!person && (
        <SearchSelect
          {...form.field('personId')}
          label={say('appointment.person')}
          placeholder={say('appointment.personSearch')}
          hint={say('appointment.personHint')}
          onSearch={setTerm}
          pending={query.loading}
          choices={
            people?.edges.flatMap(({ node: { id, maskedName, maskedPhone, erasedAt } }) =>
              erasedAt ? [] : [{ value: id, label: maskedName, note: maskedPhone }],
            ) ?? []
          }
        />
      )}
      {!organisation && (
        <SearchSelect
          {...form.field('organisationId')}
          onChange={choose}
          label={say('appointment.organisation')}
          placeholder={say('organisations.search')}
          onSearch={setTerm}
          pending={query.loading}
          choices={
            open?.map(({ id, name, territory }) => ({ value: id, label: name, note: territory?.name })) ?? []
          }
        />
      )}
      <SearchSelect
        {...form.field('postId')}
        label={say('appointment.post')}
        {...(!chosen && { hint: say('appointment.organisationFirst') })}
        choices={posts
          .filter(({ organisationKinds }) => chosen && organisationKinds.includes(chosen.kind))
          .map(({ id, name, administrator, seatKind }) => ({
            value: id,
            label: name,
            note: administrator
              ? say('appointment.postAdministers')
              : seatKind
                ? null
                : say('appointment.postWithoutSeat'),
          }))}
      />
      <FieldRow>
        <DateField {...form.field('beginsOn')} label={say('appointment.beginsOn')} />
        <DateField {...form.field('endsOn')} label={say('appointment.endsOn')} optional />
      </FieldRow>
      <PlaceField
        {...form.field('territoryCode')}
        label={say('appointment.place')}
        hint={say('appointment.placeHint')}
        optional
      />
    </ActDialog>
  )
}
