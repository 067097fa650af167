import { useAct } from '@linli/frontend-kit'
import { TextField } from '@linli/ui/form'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useActForm } from '../acts/use-act-form.ts'
import { graphql } from '../gql/gql.ts'
import type { OrganisationRecordFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

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

interface ChangeOrganisationDialogProps {
  organisation: OrganisationRecordFragment
  onClose: () => void
}

export function ChangeOrganisationDialog({ organisation, onClose }: ChangeOrganisationDialogProps) {
  const say = useSay()
  const { id, revision, name, creditCode } = organisation
  const act = useAct(organisationChange, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { name, creditCode: creditCode ?? '' },
    check: (values) => (values.name.trim() ? {} : { name: say('organisations.nameMissing') }),
    toInput: (values) => ({
      organisationId: id,
      revision,
      name: values.name.trim(),
      creditCode: values.creditCode.trim() || null,
    }),
  })
  return (
    <ActDialog
      title={say('organisations.changeTitle', { name })}
      lead={say('organisations.changeLead')}
      confirm={say('organisations.changeConfirm')}
      {...{ act, form, onClose }}
    >
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
