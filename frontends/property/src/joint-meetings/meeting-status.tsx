import { StatusTag, type Tone } from '@linli/ui'
import type { AttendanceStatus, JointMeetingStatus } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const tones: Record<JointMeetingStatus, Tone> = {
  CALLED: 'soon',
  IN_SESSION: 'working',
  CLOSED: 'working',
  PUBLISHED: 'kept',
  CALLED_OFF: 'calm',
}

export function MeetingStatus({ status }: { status: JointMeetingStatus }) {
  const say = useSay()
  return <StatusTag tone={tones[status]}>{say(`meeting.status.${status}`)}</StatusTag>
}

const attendanceTones: Record<AttendanceStatus, Tone> = {
  INVITED: 'soon',
  PRESENT: 'kept',
  EXCUSED: 'calm',
  ABSENT: 'late',
}

export function Attendance({ status }: { status: AttendanceStatus }) {
  const say = useSay()
  return <StatusTag tone={attendanceTones[status]}>{say(`meeting.attendance.${status}`)}</StatusTag>
}
