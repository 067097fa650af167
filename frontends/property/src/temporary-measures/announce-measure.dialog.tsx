import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { ChoicesField, FieldRow, SelectField, TextArea } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { MeasureOccasion } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const temporaryMeasureAnnounce = graphql(/* GraphQL */ `
  mutation TemporaryMeasureAnnounce($input: TemporaryMeasureAnnounceInput!) {
    temporaryMeasureAnnounce(input: $input) {
      temporaryMeasure {
        ...MeasureRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const occasions: readonly MeasureOccasion[] = ['SNOW', 'WEATHER', 'OUTAGE', 'WORKS', 'OTHER']

interface AnnounceMeasureDialogProps {
  areaId: string
  /** The promises in force, of which some give way. */
  items: readonly { code: string; title: string }[]
  mostDays: number
  onClose: () => void
}

/** Certain promises give way for some days: which, why and until when. It is public at once and ends by itself. */
export function AnnounceMeasureDialog({ areaId, items, mostDays, onClose }: AnnounceMeasureDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(temporaryMeasureAnnounce, {
    onDone: onClose,
    refetchQueries: ['AreaMeasures'],
    awaitRefetchQueries: true,
  })
  const form = useActForm({
    act,
    initial: {
      occasion: 'SNOW' as MeasureOccasion,
      itemCodes: [] as readonly string[],
      startsOn: today as string | null,
      endsOn: null as string | null,
      reason: '',
    },
    check: ({ itemCodes, startsOn, endsOn, reason }) => ({
      ...(itemCodes.length === 0 && { itemCodes: say('measure.itemsMissing') }),
      ...(!startsOn && { startsOn: say('beginHandover.dayMissing') }),
      ...(!endsOn && { endsOn: say('beginHandover.dayMissing') }),
      ...(!reason.trim() && { reason: say('reasonMissing') }),
    }),
    toInput: ({ startsOn, endsOn, itemCodes, ...values }) => ({
      ...values,
      managementAreaId: areaId,
      itemCodes: [...itemCodes],
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
    }),
  })
  return (
    <ActDialog
      title={say('announceMeasure.title')}
      lead={say('announceMeasure.lead', { count: mostDays })}
      confirm={say('announceMeasure.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <SelectField<MeasureOccasion>
        {...form.field('occasion')}
        label={say('announceMeasure.occasion')}
        choices={occasions.map((value) => ({ value, label: say(`occasion.${value}`) }))}
      />
      <FieldRow>
        <DateField {...form.field('startsOn')} label={say('announceMeasure.startsOn')} earliest={today} />
        <DateField {...form.field('endsOn')} label={say('announceMeasure.endsOn')} earliest={today} />
      </FieldRow>
      <TextArea
        {...form.field('reason')}
        label={say('announceMeasure.reason')}
        hint={say('announceMeasure.reasonHint')}
        maxLength={500}
      />
      <ChoicesField
        {...form.field('itemCodes')}
        label={say('announceMeasure.items')}
        choices={items.map(({ code, title }) => ({ value: code, label: title }))}
      />
    </ActDialog>
  )
}
