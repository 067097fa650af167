import { useState, type ComponentType } from 'react'
import { useAct, useSearchParams } from '@linli/frontend-kit'
import { ActDialog, ActRefusals, useActForm } from '@linli/frontend-kit/acts'
import { ActionBar, Notice } from '@linli/ui'
import type { JointMeetingAction, JointMeetingDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AddItemDialog, AddNoteDialog, CallOffDialog, InviteDialog } from './arrange.dialogs.tsx'
import { jointMeetingClose, jointMeetingOpen, jointMeetingPublish } from './joint-meeting.documents.ts'
import { MoveMeetingDialog } from './move-meeting.dialog.tsx'

export interface MeetingActProps {
  meeting: JointMeetingDeskFragment
  onClose: () => void
  onDone: () => void
}

const dialogs: Partial<Record<JointMeetingAction, ComponentType<MeetingActProps>>> = {
  CLOSE: CloseMeetingDialog,
  PUBLISH: PublishMinutesDialog,
  INVITE: InviteDialog,
  ADD_ITEM: AddItemDialog,
  MOVE: MoveMeetingDialog,
  CALL_OFF: CallOffDialog,
  ADD_NOTE: AddNoteDialog,
}

/** The buttons that are mine now, straight from the API; minutes and resolutions are written in the agenda itself. */
export function MeetingActs({ meeting }: { meeting: JointMeetingDeskFragment }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [said, setSaid] = useState<string | null>(null)
  const opening = useAct(jointMeetingOpen, { onDone: () => setSaid(say('meeting.done.OPEN')) })
  const wanted = search.get('act') as JointMeetingAction | null
  const actions = meeting.availableActions
  const isOpen = actions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const OpenDialog = wanted && isOpen ? dialogs[wanted] : undefined

  function open(action: JointMeetingAction | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (action) next.set('act', action)
        else next.delete('act')
        return next
      },
      { replace: true },
    )
  }

  function begin(action: JointMeetingAction) {
    setSaid(null)
    if (action === 'OPEN') void opening.run({ jointMeetingId: meeting.id, revision: meeting.revision })
    else open(action)
  }

  return (
    <>
      <ActionBar
        actions={actions}
        labels={{
          OPEN: say('meeting.act.OPEN'),
          CLOSE: say('meeting.act.CLOSE'),
          PUBLISH: say('meeting.act.PUBLISH'),
          INVITE: say('meeting.act.INVITE'),
          ADD_ITEM: say('meeting.act.ADD_ITEM'),
          MOVE: say('meeting.act.MOVE'),
          CALL_OFF: say('meeting.act.CALL_OFF'),
          ADD_NOTE: say('meeting.act.ADD_NOTE'),
        }}
        grave={['CALL_OFF']}
        pending={opening.pending ? 'OPEN' : null}
        onAct={begin}
      />
      <ActRefusals act={opening} />
      {said && (
        <Notice tone="kept" announced>
          {said}
        </Notice>
      )}
      {OpenDialog && wanted && (
        <OpenDialog
          meeting={meeting}
          onClose={() => open(null)}
          onDone={() => {
            open(null)
            setSaid(say('meeting.done.any'))
          }}
        />
      )}
    </>
  )
}

function CloseMeetingDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(jointMeetingClose, { onDone })
  const form = useActForm({
    act,
    initial: {},
    check: () => ({}),
    toInput: () => ({ jointMeetingId: meeting.id, revision: meeting.revision }),
  })
  return (
    <ActDialog
      title={say('meeting.act.CLOSE')}
      lead={say('meeting.close.lead', { count: meeting.resolutions.length })}
      confirm={say('meeting.act.CLOSE')}
      {...{ act, form, onClose }}
    />
  )
}

function PublishMinutesDialog({ meeting, onClose, onDone }: MeetingActProps) {
  const say = useSay()
  const act = useAct(jointMeetingPublish, { onDone })
  const form = useActForm({
    act,
    initial: {},
    check: () => ({}),
    toInput: () => ({ jointMeetingId: meeting.id, revision: meeting.revision }),
  })
  return (
    <ActDialog
      title={say('meeting.act.PUBLISH')}
      lead={say('meeting.publish.lead')}
      confirm={say('meeting.act.PUBLISH')}
      {...{ act, form, onClose }}
    />
  )
}
