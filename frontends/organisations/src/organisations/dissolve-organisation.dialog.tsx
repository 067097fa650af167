import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { graphql } from '../gql/gql.ts'
import type { OrganisationRecordFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const organisationDissolve = graphql(/* GraphQL */ `
  mutation OrganisationDissolve($input: OrganisationDissolveInput!) {
    organisationDissolve(input: $input) {
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

interface DissolveOrganisationDialogProps {
  organisation: OrganisationRecordFragment
  onClose: () => void
}

export function DissolveOrganisationDialog({ organisation, onClose }: DissolveOrganisationDialogProps) {
  const say = useSay()
  const today = useToday()
  const { id, revision, name } = organisation
  const act = useAct(organisationDissolve, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { dissolvedOn: today as string | null },
    check: ({ dissolvedOn }) => (dissolvedOn ? {} : { dissolvedOn: say('organisations.dayMissing') }),
    toInput: ({ dissolvedOn }) => ({ organisationId: id, revision, dissolvedOn: dissolvedOn ?? today }),
  })
  return (
    <ActDialog
      title={say('organisations.dissolveTitle', { name })}
      lead={say('organisations.dissolveLead')}
      confirm={say('organisations.dissolve')}
      grave
      {...{ act, form, onClose }}
    >
      <DateField {...form.field('dissolvedOn')} label={say('organisations.dissolveDay')} latest={today} />
    </ActDialog>
  )
}
