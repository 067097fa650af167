import { StatusTag, WorkflowSteps, type Tone } from '@linli/ui'
import type { ImportRunDeskFragment, ImportRunStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Readonly<Record<ImportRunStatus, Tone>> = {
  OPENED: 'soon',
  CHECKING: 'working',
  CHECKED: 'soon',
  RUNNING: 'working',
  STOPPED: 'soon',
  DONE: 'kept',
  UNDOING: 'working',
  UNDONE: 'calm',
  DISCARDED: 'calm',
}

export function RunStatus({ status }: { status: ImportRunStatus }) {
  const say = useSay()
  return <StatusTag tone={tones[status]}>{say(`movingIn.status.${status}`)}</StatusTag>
}

type Run = Pick<ImportRunDeskFragment, 'status' | 'openedAt' | 'checkedAt' | 'finishedAt' | 'undoneAt'>

const places: Readonly<Record<ImportRunStatus, number>> = {
  OPENED: 0,
  CHECKING: 1,
  CHECKED: 1,
  RUNNING: 2,
  STOPPED: 2,
  DONE: 3,
  UNDOING: 3,
  UNDONE: 3,
  DISCARDED: 0,
}

/** File, trial, import, report: where this file stands on its way. */
export function RunSteps({ run }: { run: Run }) {
  const say = useSay()
  const here = places[run.status]
  const moments = [run.openedAt, run.checkedAt, run.finishedAt, run.undoneAt ?? run.finishedAt]
  const names = [
    'columns',
    'trial',
    'import',
    run.status === 'UNDOING' || run.status === 'UNDONE' ? 'undo' : 'report',
  ] as const
  return (
    <WorkflowSteps
      name={say('movingIn.steps')}
      steps={names.map((name, at) => ({
        name: say(`movingIn.step.${name}`),
        state: at < here ? 'DONE' : at === here ? 'CURRENT' : 'AHEAD',
        since: at <= here ? (moments[at] ?? null) : null,
      }))}
    />
  )
}
