import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { CheckField, ChoicesField, SelectField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { OrganisationKind, SeatKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { organisationKinds } from '../organisations/organisation-kinds.ts'
import { seatKinds } from './seat-kinds.ts'

const postDefine = graphql(/* GraphQL */ `
  mutation PostDefine($input: PostDefineInput!) {
    postDefine(input: $input) {
      post {
        id
        name
        seatKind
        administrator
        organisationKinds
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Adds an office to the district's list; what its holder may do here follows from the capacity it is held in. */
export function DefinePostDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const act = useAct(postDefine, { refetchQueries: ['Posts'], onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      name: '',
      seatKind: '' as SeatKind | '',
      administrator: false,
      organisationKinds: [] as readonly OrganisationKind[],
    },
    check: (values) => ({
      ...(!values.name.trim() && { name: say('posts.nameMissing') }),
      ...(values.organisationKinds.length === 0 && { organisationKinds: say('posts.kindsMissing') }),
    }),
    toInput: (values) => ({
      name: values.name.trim(),
      seatKind: values.seatKind || null,
      // Whoever has no seat here has nothing to look after from.
      administrator: values.seatKind !== '' && values.administrator,
      organisationKinds: [...values.organisationKinds],
    }),
  })
  return (
    <ActDialog
      title={say('posts.defineTitle')}
      lead={say('posts.defineLead')}
      confirm={say('posts.defineConfirm')}
      {...{ act, form, onClose }}
    >
      <TextField
        {...form.field('name')}
        label={say('posts.name')}
        hint={say('posts.nameHint')}
        maxLength={50}
      />
      <ChoicesField<OrganisationKind>
        {...form.field('organisationKinds')}
        label={say('posts.kinds')}
        choices={organisationKinds.map((kind) => ({ value: kind, label: say(`organisationKind.${kind}`) }))}
      />
      <SelectField<SeatKind | ''>
        {...form.field('seatKind')}
        label={say('posts.seat')}
        hint={say('posts.seatHint')}
        choices={[
          { value: '', label: say('appointment.postWithoutSeat') },
          ...seatKinds.map((kind) => ({ value: kind, label: say(`seatKind.${kind}`) })),
        ]}
      />
      {form.values.seatKind !== '' && (
        <CheckField
          {...form.field('administrator')}
          label={say('posts.administrator')}
          hint={say('posts.administratorHint')}
        />
      )}
    </ActDialog>
  )
}
