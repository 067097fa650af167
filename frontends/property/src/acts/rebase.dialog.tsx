import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { ConfirmDialog } from '@linli/ui/dialog'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ActProps } from './version.type.ts'

const standardVersionRebase = graphql(/* GraphQL */ `
  mutation StandardVersionRebase($input: StandardVersionRebaseInput!) {
    standardVersionRebase(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      overlaps
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Carries a draft over to what was published meanwhile, and says which promises both have changed. */
export function RebaseDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const act = useAct(standardVersionRebase, {
    onDone: ({ overlaps }) =>
      onDone({
        text: overlaps?.length
          ? say('rebase.overlaps', { codes: overlaps.join(say('listSeparator')) })
          : say('rebase.done'),
      }),
  })
  return (
    <ConfirmDialog
      open
      title={say('rebase.title')}
      confirm={say('rebase.confirm')}
      pending={act.pending}
      onConfirm={() => void act.run({ standardVersionId: version.id, revision: version.revision })}
      onClose={onClose}
    >
      <p>{say('rebase.lead')}</p>
      <ActRefusals act={act} />
    </ConfirmDialog>
  )
}
