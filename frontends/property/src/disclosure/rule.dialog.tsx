import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { CheckField, NumberField, SelectField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { DisclosureCountsFrom, DisclosureRhythm, DisclosureRulesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const disclosureRuleSet = graphql(/* GraphQL */ `
  mutation DisclosureRuleSet($input: DisclosureRuleSetInput!) {
    disclosureRuleSet(input: $input) {
      disclosureRule {
        kind
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface RuleDialogProps {
  rule: DisclosureRulesQuery['disclosureRules'][number]
  onClose: () => void
  onDone: () => void
}

const rhythms: readonly DisclosureRhythm[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']
const beginnings: readonly DisclosureCountsFrom[] = ['BEGIN', 'END']

/** Sets a rule from a day on; what is due already stays as it was. */
export function RuleDialog({ rule, onClose, onDone }: RuleDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(disclosureRuleSet, { onDone })
  const form = useActForm({
    act,
    initial: {
      ...{ rhythm: rule.rhythm, countsFrom: rule.countsFrom, isRequired: rule.isRequired },
      ...{ dueDays: rule.dueDays as number | null, validFrom: null as string | null },
    },
    check: ({ dueDays, validFrom }) => ({
      ...(!(dueDays && Number.isInteger(dueDays)) && { dueDays: say('disclosure.rules.daysMissing') }),
      ...(!validFrom && { validFrom: say('disclosure.rules.validFromMissing') }),
    }),
    toInput: ({ rhythm, countsFrom, isRequired, dueDays, validFrom }) => ({
      ...{ kind: rule.kind, rhythm, countsFrom, isRequired, dueDays: dueDays ?? 0 },
      validFrom: validFrom ?? '',
    }),
  })
  return (
    <ActDialog
      title={say(`disclosure.kind.${rule.kind}`)}
      lead={say('disclosure.rules.dialogLead')}
      confirm={say('disclosure.rules.set')}
      {...{ act, form, onClose }}
    >
      <CheckField {...form.field('isRequired')} label={say('disclosure.rules.required')} />
      <SelectField<DisclosureRhythm>
        {...form.field('rhythm')}
        label={say('disclosure.rules.rhythm')}
        choices={rhythms.map((value) => ({ value, label: say(`disclosure.rhythm.${value}`) }))}
      />
      <SelectField<DisclosureCountsFrom>
        {...form.field('countsFrom')}
        label={say('disclosure.rules.countsFrom')}
        choices={beginnings.map((value) => ({ value, label: say(`disclosure.rules.from.${value}`) }))}
      />
      <NumberField {...form.field('dueDays')} label={say('disclosure.rules.dueDays')} />
      <DateField {...form.field('validFrom')} label={say('disclosure.rules.validFrom')} earliest={today} />
    </ActDialog>
  )
}
