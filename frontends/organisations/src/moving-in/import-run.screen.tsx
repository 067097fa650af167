import { NotFound, NotYet, useLive, useParams, useRead } from '@linli/frontend-kit'
import { Notice, Page, PageHeader, Progress } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { ImportRunDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ImportRows } from './import-rows.tsx'
import { importRunChanged, importRunDesk, readImportRun } from './import-run.fragments.ts'
import { KeptThings } from './kept-things.tsx'
import { MappingForm } from './mapping-form.tsx'
import { RunActs } from './run-acts.tsx'
import { RunReportButton } from './run-report-button.tsx'
import { RunStatus, RunSteps } from './run-status.tsx'

/** One file: what its columns hold, what would happen, how far it is, what came of it. It stays as the service has it. */
export default function ImportRunScreen() {
  const { id = '' } = useParams()
  const query = useRead(readImportRun, { id })
  const run = readFragment(importRunDesk, query.data?.importRun)
  useLive(importRunChanged, { id }, { isOff: !run })
  if (run) return <Run run={run} />
  if (query.data && !query.error) return <NotFound home={address('/moving-in')} />
  return <NotYet query={query} />
}

function Run({ run }: { run: ImportRunDeskFragment }) {
  const say = useSay()
  const { id, status, fileName, kind, rowCount, rowsDone, counts, availableActions } = run
  const isTried = run.checkedAt !== null
  return (
    <Page>
      <PageHeader
        above={<a href={address('/moving-in')}>{say('movingIn.title')}</a>}
        title={fileName}
        status={<RunStatus status={status} />}
        lead={say(`movingIn.kind.${kind}`)}
        secondary={isTried && <RunReportButton id={id} />}
      />
      <RunSteps run={run} />
      {status === 'CHECKING' && (
        <Progress title={say('movingIn.checking')} done={0}>
          {say('movingIn.mayClose')}
        </Progress>
      )}
      {(status === 'RUNNING' || status === 'STOPPED') && (
        <Progress title={say('movingIn.running')} done={rowsDone} total={rowCount}>
          {say('movingIn.mayClose')}
        </Progress>
      )}
      {status === 'UNDOING' && <Progress title={say('movingIn.undoing')} done={0} />}
      {isTried && status !== 'UNDONE' && (
        <Notice tone={counts.refused > 0 ? 'soon' : 'kept'} announced>
          {say(run.begunAt === null ? 'movingIn.wouldCounts' : 'movingIn.didCounts', { ...counts })}
        </Notice>
      )}
      {run.fileForgottenAt !== null && run.begunAt === null && (
        <Notice tone="late">{say('movingIn.fileGone')}</Notice>
      )}
      <RunActs run={run} />
      {status === 'UNDONE' && <KeptThings id={id} />}
      {isTried && status !== 'CHECKING' && (
        <ImportRows
          id={id}
          isUndone={status === 'UNDONE'}
          stand={`${status} ${rowsDone} ${counts.refused} ${run.checkedAt}`}
        />
      )}
      {availableActions.includes('CHECK') && (
        <MappingForm key={`${id} ${run.headingRow} ${run.sheet}`} run={run} />
      )}
    </Page>
  )
}
