import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { ChoicesField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { Channel } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const deliveryRuleSet = graphql(/* GraphQL */ `
  mutation DeliveryRuleSet($input: DeliveryRuleSetInput!) {
    deliveryRuleSet(input: $input) {
      rule {
        purpose
        channels
        inForceFrom
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const channels: readonly Channel[] = ['SMS', 'EMAIL', 'WECOM', 'DINGTALK']

interface SetRuleDialogProps {
  rule: { purpose: string; title: string; channels: readonly Channel[] }
  onClose: () => void
}

/** Chooses where notices of one purpose go, from a day on. Under the bell they stand in any case. */
export function SetRuleDialog({ rule, onClose }: SetRuleDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(deliveryRuleSet, { refetchQueries: ['DeliveryRules'], onDone: onClose })
  const form = useActForm({
    act,
    initial: { channels: rule.channels, inForceFrom: today as string | null },
    check: ({ inForceFrom }) => (inForceFrom ? {} : { inForceFrom: say('rule.dayMissing') }),
    toInput: (values) => ({
      purpose: rule.purpose,
      channels: [...values.channels],
      inForceFrom: values.inForceFrom ?? today,
    }),
  })
  return (
    <ActDialog
      title={say('channels.setTitle', { purpose: rule.title })}
      lead={say('channels.setLead')}
      confirm={say('channels.setConfirm')}
      {...{ act, form, onClose }}
    >
      <ChoicesField<Channel>
        {...form.field('channels')}
        label={say('channels.chosen')}
        choices={channels.map((value) => ({ value, label: say(`channel.${value}`) }))}
      />
      <DateField
        {...form.field('inForceFrom')}
        label={say('channels.from')}
        hint={say('channels.fromHint')}
        earliest={today}
      />
    </ActDialog>
  )
}
