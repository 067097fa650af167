import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { ChoiceField, TextArea } from '@linli/ui/form'
import type { ResolutionLineFragment, WordChannel } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import {
  resolutionConfirm,
  resolutionRecordResident,
  resolutionSendBack,
  resolutionVerify,
} from './resolution.documents.ts'

export interface ResolutionActProps {
  resolution: ResolutionLineFragment
  onClose: () => void
  onDone: () => void
}

const named = ({ id, revision }: ResolutionLineFragment) => ({ resolutionId: id, revision })

/** Whoever raised it says that it is done. */
export function ConfirmResolutionDialog({ resolution, onClose, onDone }: ResolutionActProps) {
  const say = useSay()
  const act = useAct(resolutionConfirm, { onDone })
  const form = useActForm({
    act,
    initial: { words: '' },
    check: () => ({}),
    toInput: ({ words }) => ({ ...named(resolution), words: words.trim() || null }),
  })
  return (
    <ActDialog
      title={say('resolution.act.CONFIRM')}
      lead={say('resolution.confirm.lead', { text: resolution.text })}
      confirm={say('resolution.act.CONFIRM')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('words')} label={say('resolution.confirm.words')} maxLength={500} optional />
    </ActDialog>
  )
}

/** A resident says so, and the community enters it for them. */
export function RecordResidentDialog({ resolution, onClose, onDone }: ResolutionActProps) {
  const say = useSay()
  const act = useAct(resolutionRecordResident, { onDone })
  const form = useActForm({
    act,
    initial: { channel: 'TELEPHONE' as WordChannel, words: '' },
    check: ({ words }) => (words.trim() ? {} : { words: say('resolution.resident.wordsMissing') }),
    toInput: ({ channel, words }) => ({ ...named(resolution), channel, words }),
  })
  return (
    <ActDialog
      title={say('resolution.act.RECORD_RESIDENT')}
      lead={say('resolution.resident.lead', { text: resolution.text })}
      confirm={say('resolution.resident.confirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<WordChannel>
        {...form.field('channel')}
        label={say('resolution.resident.channel')}
        choices={(['TELEPHONE', 'COUNTER', 'PAPER'] as const).map((value) => ({
          value,
          label: say(`meeting.channel.${value}`),
        }))}
      />
      <TextArea
        {...form.field('words')}
        label={say('resolution.resident.words')}
        hint={say('resolution.resident.wordsHint')}
        maxLength={500}
      />
    </ActDialog>
  )
}

/** It is not done: its owner has it again. */
export function SendBackDialog({ resolution, onClose, onDone }: ResolutionActProps) {
  const say = useSay()
  const act = useAct(resolutionSendBack, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('resolution.sendBack.reasonMissing') }),
    toInput: ({ reason }) => ({ ...named(resolution), reason }),
  })
  return (
    <ActDialog
      title={say('resolution.act.SEND_BACK')}
      lead={say('resolution.sendBack.lead', { owner: resolution.ownerName ?? '' })}
      confirm={say('resolution.act.SEND_BACK')}
      grave
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('resolution.sendBack.reason')} maxLength={500} />
    </ActDialog>
  )
}

/** The community has looked for itself. */
export function VerifyResolutionDialog({ resolution, onClose, onDone }: ResolutionActProps) {
  const say = useSay()
  const act = useAct(resolutionVerify, { onDone })
  const form = useActForm({
    act,
    initial: { words: '' },
    check: ({ words }) => (words.trim() ? {} : { words: say('resolution.verify.wordsMissing') }),
    toInput: ({ words }) => ({ ...named(resolution), words }),
  })
  return (
    <ActDialog
      title={say('resolution.act.VERIFY')}
      lead={say('resolution.verify.lead', {
        raiser: resolution.raiserName ?? '',
        count: resolution.attempts,
      })}
      confirm={say('resolution.act.VERIFY')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('words')} label={say('resolution.verify.words')} maxLength={500} />
    </ActDialog>
  )
}
