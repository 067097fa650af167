import { useState, type ComponentType } from 'react'
import { useSearchParams } from '@linli/frontend-kit'
import { ActionBar, Notice } from '@linli/ui'
import type { ResolutionAction, ResolutionLineFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import {
  ConfirmResolutionDialog,
  RecordResidentDialog,
  SendBackDialog,
  VerifyResolutionDialog,
  type ResolutionActProps,
} from './close-resolution.dialogs.tsx'
import { ReportResolutionDialog } from './report-resolution.dialog.tsx'

const dialogs: Record<ResolutionAction, ComponentType<ResolutionActProps>> = {
  REPORT: ReportResolutionDialog,
  CONFIRM: ConfirmResolutionDialog,
  RECORD_RESIDENT: RecordResidentDialog,
  SEND_BACK: SendBackDialog,
  VERIFY: VerifyResolutionDialog,
}

interface ResolutionActsProps {
  resolution: ResolutionLineFragment
  onDone: () => void
}

/** The buttons that are mine now, straight from the API. `?act=REPORT` opens one. */
export function ResolutionActs({ resolution, onDone }: ResolutionActsProps) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [said, setSaid] = useState<string | null>(null)
  const wanted = search.get('act') as ResolutionAction | null
  const actions = resolution.availableActions
  const isOpen = actions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const OpenDialog = wanted && isOpen ? dialogs[wanted] : undefined

  function open(action: ResolutionAction | null) {
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

  return (
    <>
      <ActionBar
        actions={actions}
        labels={{
          REPORT: say('resolution.act.REPORT'),
          CONFIRM: say('resolution.act.CONFIRM'),
          VERIFY: say('resolution.act.VERIFY'),
          RECORD_RESIDENT: say('resolution.act.RECORD_RESIDENT'),
          SEND_BACK: say('resolution.act.SEND_BACK'),
        }}
        grave={['SEND_BACK']}
        onAct={(action) => {
          setSaid(null)
          open(action)
        }}
      />
      {said && (
        <Notice tone="kept" announced>
          {said}
        </Notice>
      )}
      {OpenDialog && wanted && (
        <OpenDialog
          resolution={resolution}
          onClose={() => open(null)}
          onDone={() => {
            open(null)
            setSaid(say(`resolution.done.${wanted}`))
            onDone()
          }}
        />
      )}
    </>
  )
}
