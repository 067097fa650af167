import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { ChoiceField, TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import { serviceRequestRate } from './act.documents.ts'
import { aimAt, type RequestActProps } from './request.type.ts'

const stars = ['5', '4', '3', '2', '1'] as const
type Stars = (typeof stars)[number]

/** What a resident said on the telephone or on paper of how it went, entered by who did not work on it. */
export function RateDialog({ request, onClose, onDone }: RequestActProps) {
  const say = useSay()
  const act = useAct(serviceRequestRate, { onDone })
  const form = useActForm({
    act,
    initial: { rating: '5' as Stars, recordedFrom: 'TELEPHONE' as 'TELEPHONE' | 'PAPER', words: '' },
    toInput: ({ rating, recordedFrom, words }) => ({
      ...aimAt(request),
      ...{ rating: Number(rating), recordedFrom, words: words.trim() || null },
    }),
  })
  return (
    <ActDialog
      title={say('request.act.rate.title')}
      lead={say('request.act.rate.lead')}
      confirm={say('request.act.rate.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<Stars>
        {...form.field('rating')}
        label={say('request.ratingName')}
        choices={stars.map((value) => ({ value, label: say('request.stars', { count: Number(value) }) }))}
      />
      <ChoiceField<'TELEPHONE' | 'PAPER'>
        {...form.field('recordedFrom')}
        label={say('request.channelName')}
        choices={(['TELEPHONE', 'PAPER'] as const).map((value) => ({
          value,
          label: say(`request.channel.${value}`),
        }))}
      />
      <TextArea {...form.field('words')} label={say('request.act.rate.words')} optional maxLength={500} />
    </ActDialog>
  )
}
