import { NotFound, NotYet, shanghaiDay, useLive, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  EventHistory,
  formatDay,
  formatMoment,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
  WorkflowSteps,
} from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { JointMeetingDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AgendaList } from './agenda-list.tsx'
import { AttendanceList } from './attendance-list.tsx'
import { meetingChanged, readMeeting } from './joint-meeting.documents.ts'
import { meetingDesk } from './joint-meeting.fragments.ts'
import { MeetingActs } from './meeting-acts.tsx'
import { MeetingStatus } from './meeting-status.tsx'
import { meetingSteps } from './meeting-steps.ts'
import { MinutesButton } from './minutes-button.tsx'
import './joint-meetings.css'

/** One meeting: its agenda with reasons, who came, the minutes as they are written, and what was resolved. */
export default function MeetingScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const query = useRead(readMeeting, { id })
  useLive(meetingChanged, { id }, { isOff: !query.data?.jointMeeting })
  const meeting = readFragment(meetingDesk, query.data?.jointMeeting)
  if (!meeting)
    return query.data && !query.error ? <NotFound home={address('/meetings')} /> : <NotYet query={query} />
  const { heading, status, startsAt, venue, convenerName, reference, calledOffReason } = meeting
  return (
    <Page>
      <PageHeader
        above={<a href={address('/meetings')}>{say('meeting.title')}</a>}
        title={heading}
        status={<MeetingStatus status={status} />}
        lead={[reference, formatMoment(startsAt, language), venue, convenerName].filter(Boolean).join(' · ')}
        secondary={
          (status === 'CLOSED' || status === 'PUBLISHED') && <MinutesButton meetingId={meeting.id} />
        }
      />
      {status === 'CALLED_OFF' ? (
        <Notice tone="soon" title={say('meeting.status.CALLED_OFF')}>
          {calledOffReason}
        </Notice>
      ) : (
        <WorkflowSteps
          name={say('meeting.steps')}
          steps={meetingSteps(meeting).map(({ step, state, since }) => ({
            ...{ name: say(`meeting.step.${step}`), state },
            ...(since && { since }),
          }))}
        />
      )}
      <MeetingActs meeting={meeting} />
      <Beside
        main={
          <>
            {meeting.notes.length > 0 && (
              <Section title={say('meeting.note.title')} sheet>
                {meeting.notes.map(({ id: noteId, text, notedAt }) => (
                  <p key={noteId}>
                    {text}{' '}
                    <span className="linli-note">
                      {formatDay(shanghaiDay(Date.parse(notedAt)), language)}
                    </span>
                  </p>
                ))}
              </Section>
            )}
            <AgendaList meeting={meeting} />
          </>
        }
        aside={
          <>
            <AttendanceList meeting={meeting} />
            <MeetingHistory meeting={meeting} />
          </>
        }
      />
    </Page>
  )
}

function MeetingHistory({ meeting }: { meeting: JointMeetingDeskFragment }) {
  const say = useSay()
  if (meeting.events.length === 0) return null
  return (
    <Section title={say('meeting.history')}>
      <EventHistory
        name={say('meeting.history')}
        events={meeting.events.slice(0, mostShown).map(({ id, kind, at, note, isRecorded, actor }) => ({
          ...{ id, at },
          sentence: `${say(`meeting.event.${kind}`)}${isRecorded ? say('meeting.recordedMark') : ''}`,
          ...(note && { reason: note }),
          ...(actor && { by: [actor.personName, actor.post].filter(Boolean).join(' ') }),
        }))}
      />
    </Section>
  )
}

/** The rest is in the records; on the screen the last of it tells what happened since one looked. */
const mostShown = 12
