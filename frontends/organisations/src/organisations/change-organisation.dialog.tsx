import { useApolloClient } from '@apollo/client/react'
import { useAct, useConflict } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Conflict } from '@linli/ui/conflict'
import { TextField } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { OrganisationRecordFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { isCreditCode } from './credit-code.ts'
import { organisationRecord } from './organisation.fragments.ts'

const organisationChange = graphql(/* GraphQL */ `
  mutation OrganisationChange($input: OrganisationChangeInput!) {
    organisationChange(input: $input) {
      organisation {
        ...OrganisationRecord
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readOrganisationNow = graphql(/* GraphQL */ `
  query OrganisationNow($id: ID!) {
    organisation(id: $id) {
      ...OrganisationRecord
    }
  }
`)

interface Values {
  name: string
  creditCode: string
}

const valuesOf = ({ name, creditCode }: OrganisationRecordFragment): Values => ({
  name,
  creditCode: creditCode ?? '',
})

interface ChangeOrganisationDialogProps {
  organisation: OrganisationRecordFragment
  onClose: () => void
}

/** Corrects name and credit code of an organisation. */
export function ChangeOrganisationDialog({ organisation, onClose }: ChangeOrganisationDialogProps) {
  const say = useSay()
  const client = useApolloClient()
  const act = useAct(organisationChange, { onDone: onClose })
  const input = ({ name, creditCode }: Values, revision: number) => ({
    organisationId: organisation.id,
    revision,
    name: name.trim(),
    creditCode: creditCode.trim() || null,
  })
  const form = useActForm({
    act,
    initial: valuesOf(organisation),
    check: ({ name, creditCode }) => ({
      ...(!name.trim() && { name: say('organisations.nameMissing') }),
      ...(!isCreditCode(creditCode) && { creditCode: say('organisations.creditCodeWrong') }),
    }),
    toInput: (values) => input(values, organisation.revision),
  })
  const conflict = useConflict({
    act,
    readTheirs: async () => {
      const { data } = await client.query({
        query: readOrganisationNow,
        variables: { id: organisation.id },
        fetchPolicy: 'network-only',
      })
      return readFragment(organisationRecord, data?.organisation) ?? organisation
    },
    putMineOn: (theirs) => input(form.values, theirs.revision),
    takeTheirs: (theirs) => form.reset(valuesOf(theirs)),
  })
  const theirs = conflict.theirs && valuesOf(conflict.theirs)
  return (
    <ActDialog
      title={say('organisations.changeTitle', { name: organisation.name })}
      lead={say('organisations.changeLead')}
      confirm={say('organisations.changeConfirm')}
      {...{ act, form, onClose }}
    >
      {theirs && (
        <Conflict
          fields={(['name', 'creditCode'] as const)
            .filter((name) => form.values[name] !== theirs[name])
            .map((name) => ({
              name: say(`organisations.${name}`),
              mine: form.values[name],
              theirs: theirs[name],
            }))}
          onTakeTheirs={conflict.takeTheirs}
          onKeepMine={conflict.keepMine}
          pending={act.pending}
        />
      )}
      <TextField {...form.field('name')} label={say('organisations.name')} maxLength={100} />
      <TextField
        {...form.field('creditCode')}
        label={say('organisations.creditCode')}
        hint={say('organisations.creditCodeHint')}
        maxLength={18}
        autoCapitalize="none"
        optional
      />
    </ActDialog>
  )
}
