import { useState } from 'react'
import { Button, EmptyState, EventHistory, Notice, Section, TypeBadge, type HistoryEvent } from '@linli/ui'
import { HistoryIcon } from '@linli/ui/icons'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay, type OrganisationsSay } from '../messages/messages.ts'
import { classificationParts, estateTypeParts } from './estate.fragments.ts'
import {
  classificationEvents,
  type ClassificationEvent,
  type ClassingInHistory,
} from './classification-events.ts'
import { DecideTypeDialog, type Decision } from './decide-type.dialog.tsx'
import { OverrideTypeDialog } from './override-type.dialog.tsx'
import { WithdrawTypeButton } from './withdraw-type-button.tsx'

/** Which type the estate is governed as, which facts led there, who asks for another, and how it came to be so. */
export function EstateType({ estate }: { estate: FragmentType<typeof estateTypeParts> }) {
  const say = useSay()
  const { id, name, type, availableActions, classifications } = readFragment(estateTypeParts, estate)
  const [isAsking, setAsking] = useState(false)
  const [decision, setDecision] = useState<Decision | null>(null)
  const classings = readFragment(classificationParts, classifications)
  const current = classings.find(({ status }) => status === 'IN_FORCE')
  const open = classings.find(({ status }) => status === 'PROPOSED')

  return (
    <>
      {open && (
        <Notice
          tone="soon"
          title={say('type.openTitle')}
          actions={
            <>
              {open.availableActions.includes('APPROVE') && (
                <Button kind="primary" onClick={() => setDecision('APPROVE')}>
                  {say('type.approve')}
                </Button>
              )}
              {open.availableActions.includes('DECLINE') && (
                <Button onClick={() => setDecision('DECLINE')}>{say('type.decline')}</Button>
              )}
              {open.availableActions.includes('WITHDRAW') && <WithdrawTypeButton classification={open} />}
            </>
          }
        >
          <p>
            <TypeBadge type={open.type} /> {open.statement}
          </p>
          <p className="linli-note">
            {open.proposer && say('type.askedBy', { name: open.proposer.maskedName })}{' '}
            {open.availableActions.length === 0 && say('type.waitsForSecondSeat')}
          </p>
        </Notice>
      )}
      <Section
        title={say('type.title')}
        note={type && <TypeBadge type={type} />}
        actions={
          !open &&
          availableActions.includes('PROPOSE_TYPE') && (
            <Button onClick={() => setAsking(true)}>{say('type.override')}</Button>
          )
        }
        sheet
      >
        {current ? (
          <>
            <p>{say(`type.source.${current.source}`)}</p>
            {current.statement && (
              <blockquote className="organisations-words">{current.statement}</blockquote>
            )}
            <ul className="organisations-reasons">
              {current.reasons.map(({ rule, met, text }) => (
                <li key={rule}>
                  <span aria-hidden>{met === true ? '●' : met === false ? '○' : '?'}</span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <EmptyState title={say('type.noneTitle')}>{say('type.noneWords')}</EmptyState>
        )}
        {classings.length > 0 && <TypeHistory classings={classings} />}
      </Section>
      {isAsking && (
        <OverrideTypeDialog estate={{ id, name, type: type ?? null }} onClose={() => setAsking(false)} />
      )}
      {decision && open && (
        <DecideTypeDialog
          classification={open}
          estateName={name}
          decision={decision}
          onClose={() => setDecision(null)}
        />
      )}
    </>
  )
}

function TypeHistory({ classings }: { classings: readonly ClassingInHistory[] }) {
  const say = useSay()
  const [isShown, setShown] = useState(false)
  return (
    <>
      <div className="linli-action-row">
        <Button kind="quiet" icon={HistoryIcon} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say('type.history')}
        </Button>
      </div>
      {isShown && (
        <EventHistory
          name={say('type.history')}
          events={classificationEvents(classings).map((event) => inWords(event, say))}
        />
      )}
    </>
  )
}

function inWords(
  { id, at, kind, type, by, words }: ClassificationEvent,
  say: OrganisationsSay,
): HistoryEvent {
  return {
    id,
    at,
    sentence: (
      <>
        {say(`type.event.${kind}`)} <TypeBadge type={type} />
      </>
    ),
    ...(by && { by }),
    ...(words && { reason: words }),
  }
}
