import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { useWords } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { ChoicesField, FieldRow, NumberField } from '@linli/ui/form'
import type {
  CommunityType,
  OwnersStandIn,
  ReviewingBody,
  ReviewRulesSettingFragment,
} from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { reviewRulesSet } from './review-rules.documents.ts'

const types: readonly CommunityType[] = ['OLD', 'RESETTLEMENT', 'COMMERCIAL']
const allBodies: readonly ReviewingBody[] = ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE']
const allStandIns: readonly OwnersStandIn[] = [
  'PROPERTY_MANAGEMENT_COMMITTEE',
  'AFFAIRS_SUPERVISION_COMMITTEE',
  'WITNESSED_OPINIONS',
]

interface SetReviewRulesDialogProps {
  /** Those of today, from which one starts. */
  rules: ReviewRulesSettingFragment
  /** Days on which a setting begins already. */
  takenDays: readonly string[]
  onClose: () => void
}

/** Sets other rules from a day on. None begins in the past: what was decided stays explainable. */
export function SetReviewRulesDialog({ rules, takenDays, onClose }: SetReviewRulesDialogProps) {
  const say = useSay()
  const words = useWords()
  const today = useToday()
  const bodiesOf = (type: CommunityType) =>
    rules.reviewingBodies.find((each) => each.type === type)?.bodies ?? allBodies
  const act = useAct(reviewRulesSet, { refetchQueries: ['ReviewRules'], onDone: onClose })
  const wrong = (days: number | null, most: number) =>
    days === null || !Number.isInteger(days) || days < 1 || days > most
  const form = useActForm({
    act,
    initial: {
      inForceFrom: (takenDays.includes(today) ? null : today) as string | null,
      reviewWorkingDays: rules.reviewWorkingDays as number | null,
      commentWindowDays: rules.commentWindowDays as number | null,
      objectionDays: rules.objectionDays as number | null,
      OLD: bodiesOf('OLD'),
      RESETTLEMENT: bodiesOf('RESETTLEMENT'),
      COMMERCIAL: bodiesOf('COMMERCIAL'),
      ownersStandIns: rules.ownersStandIns,
    },
    check: (values) => ({
      ...(!values.inForceFrom && { inForceFrom: say('reviewRules.dayMissing') }),
      ...(wrong(values.reviewWorkingDays, 30) && {
        reviewWorkingDays: say('reviewRules.daysWrong', { most: 30 }),
      }),
      ...(wrong(values.commentWindowDays, 60) && {
        commentWindowDays: say('reviewRules.daysWrong', { most: 60 }),
      }),
      ...(wrong(values.objectionDays, 30) && { objectionDays: say('reviewRules.daysWrong', { most: 30 }) }),
      ...Object.fromEntries(
        types
          .filter((type) => values[type].length === 0)
          .map((type) => [type, say('reviewRules.bodiesMissing')]),
      ),
    }),
    toInput: ({ inForceFrom, ownersStandIns, ...values }) => ({
      inForceFrom: inForceFrom ?? today,
      reviewWorkingDays: values.reviewWorkingDays ?? 0,
      commentWindowDays: values.commentWindowDays ?? 0,
      objectionDays: values.objectionDays ?? 0,
      reviewingBodies: types.map((type) => ({ type, bodies: [...values[type]] })),
      // In the order in which they are tried, whichever was ticked first.
      ownersStandIns: allStandIns.filter((standIn) => ownersStandIns.includes(standIn)),
    }),
  })
  return (
    <ActDialog
      title={say('reviewRules.setTitle')}
      lead={say('reviewRules.setLead')}
      confirm={say('reviewRules.setConfirm')}
      {...{ act, form, onClose }}
    >
      <DateField
        {...form.field('inForceFrom')}
        label={say('reviewRules.from')}
        hint={say('reviewRules.fromHint')}
        earliest={today}
      />
      {types.map((type) => (
        <ChoicesField<ReviewingBody>
          key={type}
          {...form.field(type)}
          label={say('reviewRules.bodiesOf', { type: words.estateType[type] })}
          choices={allBodies.map((body) => ({ value: body, label: say(`body.${body}`) }))}
        />
      ))}
      <ChoicesField<OwnersStandIn>
        {...form.field('ownersStandIns')}
        label={say('reviewRules.standIns')}
        hint={say('reviewRules.standInsHint')}
        choices={allStandIns.map((standIn) => ({ value: standIn, label: say(`standInKind.${standIn}`) }))}
      />
      <FieldRow>
        <NumberField
          {...form.field('reviewWorkingDays')}
          label={say('reviewRules.reviewWorkingDays')}
          unit={say('reviewRules.workingDays')}
        />
        <NumberField
          {...form.field('commentWindowDays')}
          label={say('reviewRules.commentWindowDays')}
          unit={say('reviewRules.days')}
        />
        <NumberField
          {...form.field('objectionDays')}
          label={say('reviewRules.objectionDays')}
          unit={say('reviewRules.days')}
        />
      </FieldRow>
    </ActDialog>
  )
}
