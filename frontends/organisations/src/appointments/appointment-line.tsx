import { formatDay, StatusTag, useReader } from '@linli/ui'
import { personAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import './line.css'

export const appointmentLine = graphql(/* GraphQL */ `
  fragment AppointmentLine on Appointment {
    id
    beginsOn
    endsOn
    state
    person {
      id
      maskedName
    }
    post {
      id
      name
    }
  }
`)

interface AppointmentLineProps {
  appointment: FragmentType<typeof appointmentLine>
  /** Its last day is near. */
  isRunningOut?: boolean
}

/** Who holds which post until when, on one line. */
export function AppointmentLine({ appointment, isRunningOut }: AppointmentLineProps) {
  const say = useSay()
  const { language } = useReader()
  const { person, post, endsOn } = readFragment(appointmentLine, appointment)
  return (
    <span className="organisations-line">
      {person ? <a href={personAddress(person.id)}>{person.maskedName}</a> : say('person.invisible')}
      <span>{post?.name}</span>
      {endsOn &&
        (isRunningOut ? (
          <StatusTag tone="soon">{say('appointment.until', { day: formatDay(endsOn, language) })}</StatusTag>
        ) : (
          <span className="linli-note">{say('appointment.until', { day: formatDay(endsOn, language) })}</span>
        ))}
    </span>
  )
}
