import { useState } from 'react'
import { NotFound, NotYet, useAct, useAddressFilters, useLive, useParams, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, formatMoment, Page, PageHeader, Places, Progress, StatusTag, useReader } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { ChangeSetDeskFragment, StandardChangeSetStanding } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeSetRows } from './change-set-rows.tsx'
import { ChangeSetWorkbookButton } from './change-set-workbook-button.tsx'
import { readChangeSet, standardChangeSetChanged, standardChangeSetRetry } from './change-set.documents.ts'
import { ChosenPromises } from './chosen-promises.tsx'
import { ConfirmAllDialog } from './confirm-all.dialog.tsx'
import { changeSetDesk } from './library.fragments.ts'
import { PublishAllDialog } from './publish-all.dialog.tsx'
import { standings } from './standing.ts'

/** One change carried to many estates: how far it is, and where each of them stands and why. */
export default function ChangeSetScreen() {
  const { id = '' } = useParams()
  const query = useRead(readChangeSet, { id })
  useLive(standardChangeSetChanged, { id })
  const set = readFragment(changeSetDesk, query.data?.standardChangeSet)
  if (!set)
    return query.data && !query.error ? <NotFound home={address('/library')} /> : <NotYet query={query} />
  return <OpenChangeSet set={set} />
}

function OpenChangeSet({ set }: { set: ChangeSetDeskFragment }) {
  const say = useSay()
  const { language } = useReader()
  const filters = useAddressFilters({ at: '', act: '' })
  const at = standings.find((one) => one === filters.values.at) ?? null
  const [note, setNote] = useState<string | null>(null)
  const retry = useAct(standardChangeSetRetry)
  const { id, number, reason, begunAt, begunBy, areaCount, counts, progress, isFinished } = set
  const here = address('/library/changes/:id', { id })
  const countAt = (standing: StandardChangeSetStanding) =>
    counts.find((one) => one.standing === standing)?.count ?? 0
  const isAllowed = (action: 'PUBLISH' | 'CONFIRM' | 'RETRY') =>
    set.availableActions.some((one) => one.action === action && one.isAllowed)
  const close = () => filters.set({ act: '' })
  const done = (text: string) => {
    close()
    setNote(text)
  }
  return (
    <Page>
      <PageHeader
        above={<a href={address('/library')}>{say('library.title')}</a>}
        title={say('changeSet.name', { number })}
        status={isFinished && <StatusTag tone="kept">{say('changeSet.finished')}</StatusTag>}
        lead={reason}
        primary={
          isAllowed('PUBLISH') && (
            <Button kind="primary" onClick={() => filters.set({ act: 'publish' })}>
              {say('changeSet.publish')}
            </Button>
          )
        }
        secondary={
          <>
            {isAllowed('CONFIRM') && (
              <Button onClick={() => filters.set({ act: 'confirm' })}>
                {say('changeSet.confirm', { count: countAt('TO_CONFIRM') })}
              </Button>
            )}
            {isAllowed('RETRY') && (
              <Button pending={retry.pending} onClick={() => void retry.run({ changeSetId: id })}>
                {say('changeSet.retry', { count: countAt('FAILED') })}
              </Button>
            )}
          </>
        }
      />
      <p className="linli-note">
        {formatMoment(begunAt, language)}
        {begunBy && ` · ${begunBy.personName} ${begunBy.post}`} ·{' '}
        {say('changeSet.areaCount', { count: areaCount })}
      </p>
      <ActRefusals act={retry} />
      {note && <p role="status">✓ {note}</p>}
      {progress && (
        <Progress
          title={say(set.status === 'PUBLISHING' ? 'changeSet.publishing' : 'changeSet.drafting')}
          done={progress.done}
          total={progress.total}
          failed={progress.failed}
        >
          {say('changeSet.mayClose')}
        </Progress>
      )}
      <ChosenPromises chosen={set.chosen} />
      <Places
        name={say('changeSet.standings')}
        places={[
          { href: here, title: say('library.all'), isHere: at === null },
          ...counts.map(({ standing, count }) => ({
            ...{
              href: `${here}?at=${standing}`,
              title: say(`standing.${standing}`),
              isHere: at === standing,
              count,
            },
          })),
        ]}
      />
      <ChangeSetRows
        id={id}
        standing={at}
        sign={`${set.revision} ${counts.map(({ standing, count }) => `${standing}${count}`).join(' ')}`}
        tools={
          <>
            <ChangeSetWorkbookButton id={id} standing={at} />
            {countAt('FAILED') > 0 && at !== 'FAILED' && (
              <ChangeSetWorkbookButton id={id} standing="FAILED" />
            )}
          </>
        }
      />
      {filters.values.act === 'publish' && isAllowed('PUBLISH') && (
        <PublishAllDialog set={set} onClose={close} onDone={() => done(say('changeSet.publishBegun'))} />
      )}
      {filters.values.act === 'confirm' && isAllowed('CONFIRM') && (
        <ConfirmAllDialog
          id={id}
          waiting={countAt('TO_CONFIRM')}
          onClose={close}
          onDone={() => done(say('publish.done'))}
        />
      )}
    </Page>
  )
}
