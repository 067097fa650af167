import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { ConfirmDialog } from '@linli/ui/dialog'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const personErase = graphql(/* GraphQL */ `
  mutation PersonErase($input: PersonEraseInput!) {
    personErase(input: $input) {
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

interface ErasePersonDialogProps {
  person: { id: string; revision: number; maskedName: string }
  onClose: () => void
}

/** Erases everything personal; the posts somebody held stay in the records of the bodies. */
export function ErasePersonDialog({ person, onClose }: ErasePersonDialogProps) {
  const say = useSay()
  const { id, revision, maskedName } = person
  const act = useAct(personErase, { onDone: onClose })
  return (
    <ConfirmDialog
      open
      grave
      title={say('erase.title', { name: maskedName })}
      confirm={say('erase.confirm')}
      pending={act.pending}
      onConfirm={() => void act.run({ personId: id, revision })}
      onClose={onClose}
    >
      <p>{say('erase.lead')}</p>
      <ActRefusals act={act} />
    </ConfirmDialog>
  )
}
