import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, Section } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { useState } from 'react'
import type { AttendanceStatus, JointMeetingDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { meetingSeatRecord } from './joint-meeting.documents.ts'
import { Attendance } from './meeting-status.tsx'

type Seat = JointMeetingDeskFragment['seats'][number]

/** Who was invited, and who came: each organisation answers for itself, the community enters it for the others. */
export function AttendanceList({ meeting }: { meeting: JointMeetingDeskFragment }) {
  const say = useSay()
  const present = meeting.seats.filter(({ status }) => status === 'PRESENT').length
  return (
    <Section
      title={say('meeting.attendance.title')}
      note={say('meeting.attendance.count', { present, all: meeting.seats.length })}
    >
      <ul className="property-attendance">
        {meeting.seats.map((seat) => (
          <AttendanceRow
            key={seat.id}
            seat={seat}
            people={meeting.people.filter(({ organisationId }) => organisationId === seat.organisationId)}
          />
        ))}
      </ul>
    </Section>
  )
}

const answers: readonly AttendanceStatus[] = ['PRESENT', 'EXCUSED', 'ABSENT']

interface AttendanceRowProps {
  seat: Seat
  people: JointMeetingDeskFragment['people']
}

function AttendanceRow({ seat, people }: AttendanceRowProps) {
  const say = useSay()
  const [attendee, setAttendee] = useState('')
  const act = useAct(meetingSeatRecord)
  const { organisationName, status, canRecord, isRecorded } = seat
  return (
    <li>
      <div className="property-attendance-head">
        <span>
          {organisationName}
          <span className="linli-note">
            {seat.attendee && ` · ${seat.attendee.personName ?? ''} ${seat.attendee.post ?? ''}`}
            {isRecorded && ` · ${say('meeting.attendance.recorded')}`}
          </span>
        </span>
        <Attendance status={status} />
      </div>
      {canRecord && (
        <div className="property-attendance-acts linli-not-on-paper">
          {people.length > 1 && (
            <SelectField
              name={`attendee-${seat.id}`}
              label={say('meeting.attendance.who')}
              labelHidden
              value={attendee}
              onChange={setAttendee}
              choices={[
                { value: '', label: say('meeting.attendance.anybody') },
                ...people.map(({ appointmentId, personName, post }) => ({
                  value: appointmentId,
                  label: `${personName} ${post}`,
                })),
              ]}
            />
          )}
          {answers
            .filter((answer) => answer !== status)
            .map((answer) => (
              <Button
                key={answer}
                compact
                pending={act.pending}
                onClick={() =>
                  void act.run({
                    ...{ meetingSeatId: seat.id, status: answer },
                    attendeeAppointmentId:
                      answer === 'PRESENT' ? attendee || people[0]?.appointmentId || null : null,
                  })
                }
              >
                {say(`meeting.attendance.${answer}`)}
              </Button>
            ))}
        </div>
      )}
      <ActRefusals act={act} />
    </li>
  )
}
