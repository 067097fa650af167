import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { CheckField } from '@linli/ui/form'
import { versionAddress } from '../address.ts'
import { ChangeList } from '../service-standards/change-list.tsx'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ActProps } from './version.type.ts'

const standardVersionConfirm = graphql(/* GraphQL */ `
  mutation StandardVersionConfirm($input: StandardVersionConfirmInput!) {
    standardVersionConfirm(input: $input) {
      standardVersion {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** The second pair of eyes: what changed stands in the dialog itself, because confirming publishes it at once. */
export function ConfirmCorrectionDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const act = useAct(standardVersionConfirm, {
    onDone: () =>
      onDone({
        text: say('publish.done'),
        next: { label: say('publish.share'), href: versionAddress(version.reference, 'share') },
      }),
  })
  const form = useActForm({
    act,
    initial: { isCompared: false },
    check: ({ isCompared }) => (isCompared ? {} : { isCompared: say('confirm.comparedMissing') }),
    toInput: () => ({ standardVersionId: version.id, contentHash: version.contentHash }),
  })
  return (
    <ActDialog
      title={say('confirm.title')}
      lead={say('confirm.lead')}
      confirm={say('confirm.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <ChangeList changes={version.diff?.changes ?? []} />
      <CheckField {...form.field('isCompared')} label={say('confirm.compared')} />
    </ActDialog>
  )
}
