import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ActProps } from './version.type.ts'

const standardVersionObject = graphql(/* GraphQL */ `
  mutation StandardVersionObject($input: StandardVersionObjectInput!) {
    standardVersionObject(input: $input) {
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

/** A body objects to a correction that went out: the former wording holds again, and the correction is a draft. */
export function ObjectDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const act = useAct(standardVersionObject, { onDone: () => onDone({ text: say('object.done') }) })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('object.reasonMissing') }),
    toInput: ({ reason }) => ({ standardVersionId: version.id, revision: version.revision, reason }),
  })
  return (
    <ActDialog
      title={say('object.title')}
      lead={say('object.lead')}
      confirm={say('object.confirm')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea
        {...form.field('reason')}
        label={say('object.reason')}
        hint={say('object.reasonHint')}
        maxLength={1000}
      />
    </ActDialog>
  )
}
