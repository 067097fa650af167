import { dayAfter, useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { NumberField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const retentionSet = graphql(/* GraphQL */ `
  mutation RetentionSet($input: RetentionSetInput!) {
    retentionSet(input: $input) {
      retentionSetting {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const names = ['contactDays', 'readingDays', 'notificationDays', 'invitationDays', 'fieldSignInDays'] as const
type Days = Record<(typeof names)[number], number>

/** Sets for how long what is kept, from a coming day on. */
export function SetRetentionDialog({ current, onClose }: { current: Days; onClose: () => void }) {
  const say = useSay()
  const tomorrow = dayAfter(useToday(), 1)
  const act = useAct(retentionSet, { refetchQueries: ['Retention'], onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      inForceFrom: tomorrow as string | null,
      contactDays: current.contactDays as number | null,
      readingDays: current.readingDays as number | null,
      notificationDays: current.notificationDays as number | null,
      invitationDays: current.invitationDays as number | null,
      fieldSignInDays: current.fieldSignInDays as number | null,
    },
    check: (values) => ({
      ...(!values.inForceFrom && { inForceFrom: say('retention.dayMissing') }),
      ...Object.fromEntries(
        names.flatMap((name) =>
          Number.isInteger(values[name]) ? [] : [[name, say('retention.daysMissing')]],
        ),
      ),
    }),
    toInput: (values) => ({
      inForceFrom: values.inForceFrom ?? tomorrow,
      contactDays: values.contactDays ?? 0,
      readingDays: values.readingDays ?? 0,
      notificationDays: values.notificationDays ?? 0,
      invitationDays: values.invitationDays ?? 0,
      fieldSignInDays: values.fieldSignInDays ?? 0,
    }),
  })
  return (
    <ActDialog
      title={say('retention.set')}
      lead={say('retention.setLead')}
      confirm={say('retention.setConfirm')}
      {...{ act, form, onClose }}
    >
      <DateField {...form.field('inForceFrom')} label={say('retention.inForceFrom')} earliest={tomorrow} />
      {names.map((name) => (
        <NumberField
          key={name}
          {...form.field(name)}
          label={say(`retention.${name}`)}
          unit={say('retention.unit')}
        />
      ))}
    </ActDialog>
  )
}
