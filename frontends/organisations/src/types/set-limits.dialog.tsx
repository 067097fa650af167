import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { ChoicesField, FieldRow, NumberField } from '@linli/ui/form'
import { managementModes } from '../estates/estate-values.ts'
import { graphql } from '../gql/gql.ts'
import type { ManagementMode } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const thresholdSet = graphql(/* GraphQL */ `
  mutation ClassificationThresholdSet($input: ClassificationThresholdSetInput!) {
    classificationThresholdSet(input: $input) {
      threshold {
        ...ClassificationSetting
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface SetLimitsDialogProps {
  /** Those of today, from which one starts. */
  limits: { resettlementPercent: string; oldUntilYear: number; weakModes: readonly ManagementMode[] }
  /** Days on which a setting begins already. */
  takenDays: readonly string[]
  onClose: () => void
}

/** Sets other limits from a day on. None begins in the past: what was decided stays explainable. */
export function SetLimitsDialog({ limits, takenDays, onClose }: SetLimitsDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(thresholdSet, { refetchQueries: ['ClassificationRule'], onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      inForceFrom: today as string | null,
      resettlementPercent: Number(limits.resettlementPercent) as number | null,
      oldUntilYear: limits.oldUntilYear as number | null,
      weakModes: limits.weakModes,
    },
    check: ({ inForceFrom, resettlementPercent, oldUntilYear }) => ({
      ...(!inForceFrom && { inForceFrom: say('rule.dayMissing') }),
      ...(inForceFrom && takenDays.includes(inForceFrom) && { inForceFrom: say('rule.dayTaken') }),
      ...((resettlementPercent === null || resettlementPercent < 0 || resettlementPercent > 100) && {
        resettlementPercent: say('rule.percentWrong'),
      }),
      ...((oldUntilYear === null || oldUntilYear < 1850 || oldUntilYear > 2100) && {
        oldUntilYear: say('rule.yearWrong'),
      }),
    }),
    toInput: ({ inForceFrom, resettlementPercent, oldUntilYear, weakModes }) => ({
      inForceFrom: inForceFrom ?? today,
      resettlementPercent: String(resettlementPercent ?? ''),
      oldUntilYear: oldUntilYear ?? 0,
      weakModes: [...weakModes],
    }),
  })
  return (
    <ActDialog
      title={say('rule.setTitle')}
      lead={say('rule.setLead')}
      confirm={say('rule.setConfirm')}
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('inForceFrom')}
        label={say('rule.from')}
        hint={say('rule.fromHint')}
        earliest={today}
      />
      <FieldRow>
        <NumberField {...form.field('resettlementPercent')} label={say('rule.percent')} unit="%" />
        <NumberField {...form.field('oldUntilYear')} label={say('rule.year')} />
      </FieldRow>
      <ChoicesField<ManagementMode>
        {...form.field('weakModes')}
        label={say('rule.modes')}
        choices={managementModes.map((mode) => ({ value: mode, label: say(`managementMode.${mode}`) }))}
      />
    </ActDialog>
  )
}
