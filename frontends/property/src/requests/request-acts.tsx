import { useState, type ComponentType } from 'react'
import { useAct, useSearchParams, type Act } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { ActionBar, Notice } from '@linli/ui'
import type { ServiceRequestAction } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import {
  serviceRequestAccept,
  serviceRequestAcknowledge,
  serviceRequestArrive,
  serviceRequestResume,
  serviceRequestTake,
} from './act.documents.ts'
import { DispatchDialog } from './dispatch.dialog.tsx'
import { DisposeDialog } from './dispose.dialog.tsx'
import { NoteDialog } from './note.dialog.tsx'
import { RateDialog } from './rate.dialog.tsx'
import { aimAt, type Request, type RequestActProps } from './request.type.ts'
import { PauseDialog, PlanDialog } from './time.dialog.tsx'
import {
  AnswerDialog,
  CloseDialog,
  DeclineDialog,
  EscalateDialog,
  MarkComplexDialog,
  MergeDialog,
  ReopenDialog,
  WithdrawDialog,
} from './words.dialog.tsx'

const dialogs: Partial<Record<ServiceRequestAction, ComponentType<RequestActProps>>> = {
  DISPATCH: DispatchDialog,
  ANSWER: AnswerDialog,
  DECLINE: DeclineDialog,
  PLAN: PlanDialog,
  DISPOSE: DisposeDialog,
  PAUSE: PauseDialog,
  MARK_COMPLEX: MarkComplexDialog,
  ESCALATE: EscalateDialog,
  MERGE: MergeDialog,
  CLOSE: CloseDialog,
  REOPEN: ReopenDialog,
  RATE: RateDialog,
  WITHDRAW: WithdrawDialog,
  NOTE: NoteDialog,
}

/** The acts that ask nothing first, each done at one press. */
function useDirectActs(onDone: () => void) {
  return {
    ACKNOWLEDGE: useAct(serviceRequestAcknowledge, { onDone }),
    ACCEPT: useAct(serviceRequestAccept, { onDone }),
    TAKE: useAct(serviceRequestTake, { onDone }),
    ARRIVE: useAct(serviceRequestArrive, { onDone }),
    RESUME: useAct(serviceRequestResume, { onDone }),
  }
}
type DirectAction = keyof ReturnType<typeof useDirectActs>

/** The buttons that are mine now, straight from the API, and the dialogs behind them. `?act=DISPATCH` opens one. */
export function RequestActs({ request }: { request: Request }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [isDone, setDone] = useState(false)
  const direct = useDirectActs(() => setDone(true))
  const actions = request.availableActions
  const wanted = search.get('act') as ServiceRequestAction | null
  const isOpen = actions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const OpenDialog = wanted && isOpen ? dialogs[wanted] : undefined
  const running = (Object.keys(direct) as DirectAction[]).find((action) => direct[action].pending)

  function open(action: ServiceRequestAction | null) {
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

  function begin(action: ServiceRequestAction) {
    setDone(false)
    if (dialogs[action]) return open(action)
    const act = direct[action as DirectAction] as Act<unknown, ReturnType<typeof aimAt>>
    void act.run(aimAt(request))
  }

  return (
    <>
      <ActionBar
        actions={actions}
        labels={Object.fromEntries(actions.map(({ action }) => [action, say(`request.action.${action}`)]))}
        grave={['DECLINE', 'WITHDRAW', 'MERGE']}
        pending={running ?? null}
        onAct={begin}
      />
      {(Object.keys(direct) as DirectAction[]).map((action) => (
        <ActRefusals key={action} act={direct[action] as Act<unknown, unknown>} />
      ))}
      {isDone && (
        <Notice tone="kept" announced>
          {say('request.act.done')}
        </Notice>
      )}
      {OpenDialog && (
        <OpenDialog
          request={request}
          onClose={() => open(null)}
          onDone={() => {
            open(null)
            setDone(true)
          }}
        />
      )}
    </>
  )
}
