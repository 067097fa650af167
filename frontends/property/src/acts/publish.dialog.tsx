import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { versionAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import type { ActProps } from './version.type.ts'

const standardVersionPublish = graphql(/* GraphQL */ `
  mutation StandardVersionPublish($input: StandardVersionPublishInput!) {
    standardVersionPublish(input: $input) {
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

export function PublishDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(standardVersionPublish, {
    onDone: () =>
      onDone({
        text: say('publish.done'),
        next: { label: say('publish.share'), href: versionAddress(version.reference, 'share') },
      }),
  })
  const planned = version.effectiveOn && version.effectiveOn > today ? version.effectiveOn : today
  const form = useActForm({
    act,
    initial: { effectiveOn: planned as string | null },
    check: ({ effectiveOn }) => (effectiveOn ? {} : { effectiveOn: say('publish.effectiveMissing') }),
    toInput: ({ effectiveOn }) => ({
      standardVersionId: version.id,
      revision: version.revision,
      effectiveOn: effectiveOn ?? '',
    }),
  })
  return (
    <ActDialog
      title={say('publish.title')}
      lead={say('publish.lead')}
      confirm={say('publish.confirm')}
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('effectiveOn')}
        label={say('publish.effectiveOn')}
        hint={say('publish.effectiveHint')}
        earliest={today}
      />
    </ActDialog>
  )
}
