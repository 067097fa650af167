import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useAct, useConflict } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, formatMoment, useReader } from '@linli/ui'
import { Conflict } from '@linli/ui/conflict'
import { TextArea } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import type { AgendaItemPartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { agendaItemMinute, readMeeting } from './joint-meeting.documents.ts'
import { agendaItem, meetingDesk } from './joint-meeting.fragments.ts'

type Minute = NonNullable<AgendaItemPartsFragment['minute']>

interface MinuteEditorProps {
  meetingId: string
  itemId: string
  minute: Minute
}

/**
 * The sheet of one item, written by several people at once: what others write appears while I do not write myself, and
 * where both wrote both versions are shown.
 */
export function MinuteEditor({ meetingId, itemId, minute }: MinuteEditorProps) {
  const say = useSay()
  const { language } = useReader()
  const client = useApolloClient()
  // Mine from the first key on, with the revision it was begun on; null while I only read.
  const [mine, setMine] = useState<Pick<Minute, 'words' | 'decision' | 'revision'> | null>(null)
  const act = useAct(agendaItemMinute, { onDone: () => setMine(null) })
  const shown = mine ?? minute
  const inputOn = (revision: number) => ({
    ...{ agendaItemId: itemId, revision, words: shown.words, decision: shown.decision },
  })
  const conflict = useConflict({
    act,
    readTheirs: async () => {
      const { data } = await client.query({
        ...{ query: readMeeting, variables: { id: meetingId }, fetchPolicy: 'network-only' },
      })
      const items = readFragment(meetingDesk, data?.jointMeeting)?.items ?? []
      const found = items.map((item) => readFragment(agendaItem, item)).find(({ id }) => id === itemId)
      return found?.minute ?? minute
    },
    putMineOn: (theirs) => inputOn(theirs.revision),
    takeTheirs: () => setMine(null),
  })
  const change = (part: Partial<Minute>) => {
    const { words, decision, revision } = shown
    setMine({ words, decision, revision, ...part })
  }
  const { theirs } = conflict
  return (
    <div className="property-minute">
      <TextArea
        name={`words-${itemId}`}
        label={say('meeting.minute.words')}
        hint={say('meeting.minute.wordsHint')}
        value={shown.words}
        onChange={(words) => change({ words })}
        rows={3}
        maxLength={4000}
        optional
      />
      <TextArea
        name={`decision-${itemId}`}
        label={say('meeting.minute.decision')}
        hint={say('meeting.minute.decisionHint')}
        value={shown.decision}
        onChange={(decision) => change({ decision })}
        rows={2}
        maxLength={1000}
      />
      {theirs ? (
        <Conflict
          who={theirs.writer?.personName && say('meeting.minute.writer', { name: theirs.writer.personName })}
          fields={[
            { name: say('meeting.minute.words'), mine: shown.words, theirs: theirs.words },
            { name: say('meeting.minute.decision'), mine: shown.decision, theirs: theirs.decision },
          ].filter((field) => field.mine !== field.theirs)}
          onTakeTheirs={conflict.takeTheirs}
          onKeepMine={conflict.keepMine}
          pending={act.pending}
        />
      ) : (
        <ActRefusals act={act} />
      )}
      <div className="linli-action-row">
        <Button
          kind={mine ? 'primary' : 'plain'}
          disabled={!mine}
          pending={act.pending}
          onClick={() => mine && void act.run(inputOn(mine.revision))}
        >
          {say('meeting.minute.save')}
        </Button>
        {minute.writtenAt && (
          <span className="linli-note">
            {say('meeting.minute.written', {
              name: minute.writer?.personName ?? '',
              at: formatMoment(minute.writtenAt, language),
            })}
          </span>
        )}
      </div>
    </div>
  )
}
