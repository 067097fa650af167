import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { DateField } from '@linli/ui/date'
import { FieldRow } from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useToday } from '../acts/civil-day.ts'
import { useActForm } from '../acts/use-act-form.ts'
import { graphql } from '../gql/gql.ts'
import type { OrganisationKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { useRead } from '../reading/use-read.ts'

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
  query AppointmentChoices($search: String) {
    posts {
      id
      name
      administrator
      seatKind
      organisationKinds
    }
    people(search: $search, first: 30) {
      edges {
        node {
          id
          maskedName
          maskedPhone
          erasedAt
        }
      }
    }
  }
`)

interface BeginAppointmentDialogProps {
  organisation: { id: string; name: string; kind: OrganisationKind }
  onClose: () => void
}

/** Begins somebody's term in a post of the organisation. */
export function BeginAppointmentDialog({ organisation, onClose }: BeginAppointmentDialogProps) {
  const say = useSay()
  const today = useToday()
  const [term, setTerm] = useState('')
  const query = useRead(readChoices, { search: term.trim() || null })
  const { posts = [], people } = query.data ?? query.previousData ?? {}
  const act = useAct(appointmentBegin, {
    refetchQueries: ['OrganisationAppointments', 'Organisation'],
    onDone: onClose,
  })
  const form = useActForm({
    act,
    initial: {
      personId: null as string | null,
      postId: null as string | null,
      beginsOn: today as string | null,
      endsOn: null as string | null,
    },
    check: ({ personId, postId, beginsOn }) => ({
      ...(!personId && { personId: say('appointment.personMissing') }),
      ...(!postId && { postId: say('appointment.postMissing') }),
      ...(!beginsOn && { beginsOn: say('appointment.beginsOnMissing') }),
    }),
    toInput: ({ personId, postId, beginsOn, endsOn }) => ({
      organisationId: organisation.id,
      personId: personId ?? '',
      postId: postId ?? '',
      beginsOn: beginsOn ?? today,
      endsOn,
    }),
  })
  return (
    <ActDialog
      title={say('appointment.beginTitle', { name: organisation.name })}
      lead={say('appointment.beginLead')}
      confirm={say('appointment.beginConfirm')}
      {...{ act, form, onClose }}
    >
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
      <SearchSelect
        {...form.field('postId')}
        label={say('appointment.post')}
        choices={posts
          .filter(({ organisationKinds }) => organisationKinds.includes(organisation.kind))
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
    </ActDialog>
  )
}
