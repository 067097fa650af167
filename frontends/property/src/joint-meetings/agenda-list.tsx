import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, ActRefusals, useActForm } from '@linli/frontend-kit/acts'
import { Button, Section, StatusTag } from '@linli/ui'
import { TextArea } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import type { AgendaItemPartsFragment, JointMeetingDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { agendaItemStrike, resolutionStrike } from './joint-meeting.documents.ts'
import { agendaItem, resolutionLine } from './joint-meeting.fragments.ts'
import { MinuteEditor } from './minute-editor.tsx'
import { NoteResolutionDialog } from './note-resolution.dialog.tsx'
import { ResolutionRow } from './resolution-row.tsx'

type Item = AgendaItemPartsFragment

/** The agenda that fills itself: each item with the reason why it is there, its minutes and what was resolved of it. */
export function AgendaList({ meeting }: { meeting: JointMeetingDeskFragment }) {
  const say = useSay()
  const items = meeting.items.map((item) => readFragment(agendaItem, item))
  const open = items.filter(({ status }) => status === 'ON_AGENDA')
  const gone = items.filter(({ status }) => status !== 'ON_AGENDA')
  return (
    <Section title={say('meeting.agenda')} note={say('meeting.itemCount', { count: open.length })}>
      <ol className="property-agenda">
        {open.map((item) => (
          <AgendaRow key={item.id} {...{ meeting, item }} />
        ))}
      </ol>
      {open.length === 0 && <p>{say('meeting.agendaEmpty')}</p>}
      {gone.length > 0 && (
        <details className="property-meeting-preview">
          <summary>{say('meeting.offAgenda', { count: gone.length })}</summary>
          <ul>
            {gone.map(({ id, heading, status, struckReason }) => (
              <li key={id}>
                <StatusTag tone={status === 'SETTLED' ? 'kept' : 'calm'}>
                  {say(status === 'SETTLED' ? 'meeting.settled' : 'meeting.struck')}
                </StatusTag>{' '}
                {heading}
                {struckReason && <p className="linli-note">{struckReason}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function AgendaRow({ meeting, item }: { meeting: JointMeetingDeskFragment; item: Item }) {
  const say = useSay()
  const [opened, setOpened] = useState<'strike' | 'resolve' | null>(null)
  const strike = useAct(resolutionStrike)
  const may = (wanted: string) =>
    meeting.availableActions.some(({ action, isAllowed }) => action === wanted && isAllowed)
  const resolutions = meeting.resolutions
    .map((one) => readFragment(resolutionLine, one))
    .filter(({ agendaItemId }) => agendaItemId === item.id)
  const { heading, reasonWords, sourceKind, raiserName, link, minute, decision } = item
  return (
    <li className="property-agenda-item">
      <div className="property-agenda-head">
        <h3>{link ? <a href={link}>{heading}</a> : heading}</h3>
        <StatusTag tone={sourceKind === 'RESOLUTION' ? 'late' : 'calm'}>
          {say(`meeting.source.${sourceKind}`)}
        </StatusTag>
      </div>
      <p className="property-agenda-reason">
        {reasonWords}
        {raiserName && sourceKind !== 'TOPIC' && (
          <span className="linli-note"> {say('meeting.raisedBy', { name: raiserName })}</span>
        )}
      </p>
      {may('WRITE_MINUTES') && minute ? (
        <MinuteEditor meetingId={meeting.id} itemId={item.id} minute={minute} />
      ) : (
        <>
          {minute?.words && <p className="property-agenda-words">{minute.words}</p>}
          {decision && (
            <p>
              <strong>{say('meeting.minute.decision')}</strong> {decision}
            </p>
          )}
        </>
      )}
      {resolutions.length > 0 && (
        <ul className="property-agenda-resolutions">
          {resolutions.map((resolution) => (
            <ResolutionRow
              key={resolution.id}
              resolution={resolution}
              action={
                resolution.status === 'NOTED' &&
                may('RESOLVE') && (
                  <Button
                    compact
                    kind="quiet"
                    pending={strike.pending}
                    onClick={() => void strike.run({ resolutionId: resolution.id })}
                  >
                    {say('meeting.takeBack')}
                  </Button>
                )
              }
            />
          ))}
        </ul>
      )}
      <ActRefusals act={strike} />
      <div className="linli-action-row linli-not-on-paper">
        {may('RESOLVE') && (
          <Button compact onClick={() => setOpened('resolve')}>
            {say('meeting.act.RESOLVE')}
          </Button>
        )}
        {may('ADD_ITEM') && !decision && resolutions.length === 0 && (
          <Button compact kind="quiet" onClick={() => setOpened('strike')}>
            {say('meeting.act.STRIKE')}
          </Button>
        )}
      </div>
      {opened === 'strike' && <StrikeDialog item={item} onClose={() => setOpened(null)} />}
      {opened === 'resolve' && (
        <NoteResolutionDialog {...{ meeting, item }} onClose={() => setOpened(null)} />
      )}
    </li>
  )
}

/** What is struck stays beside the agenda, with its reason. */
function StrikeDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const say = useSay()
  const act = useAct(agendaItemStrike, { onDone: onClose })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('meeting.reasonMissing') }),
    toInput: ({ reason }) => ({ agendaItemId: item.id, reason }),
  })
  return (
    <ActDialog
      title={say('meeting.act.STRIKE')}
      lead={say('meeting.strike.lead', { title: item.heading })}
      confirm={say('meeting.act.STRIKE')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('meeting.reason')} maxLength={300} />
    </ActDialog>
  )
}
