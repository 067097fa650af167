export { JointMeeting } from './joint-meeting.ts'
