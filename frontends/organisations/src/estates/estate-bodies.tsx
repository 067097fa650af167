import { Section, StatusTag } from '@linli/ui'
import { organisationAddress, organisationsOf, personAddress } from '../address.ts'
import { AppointmentLine, appointmentLine } from '../appointments/appointment-line.tsx'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { JointStanding } from './joint-standing.tsx'
import '../appointments/line.css'

const estateBodiesParts = graphql(/* GraphQL */ `
  fragment EstateBodiesParts on Estate {
    id
    code
    availableActions
    ...JointStandingParts
    bodies {
      kind
      organisation {
        id
        name
      }
      appointments {
        ...AppointmentLine
      }
      runningOut {
        id
      }
    }
    crossAppointments {
      recused
      kinds
      consequence
      person {
        id
        maskedName
      }
    }
  }
`)

/** The joint bodies around an estate: who is there, who is missing, whose term runs out, who sits in several. */
export function EstateBodies({ estate }: { estate: FragmentType<typeof estateBodiesParts> }) {
  const say = useSay()
  const parts = readFragment(estateBodiesParts, estate)
  const { code, availableActions, bodies, crossAppointments } = parts
  return (
    <>
      <Section title={say('bodies.title')} note={say('bodies.note')} sheet>
        <JointStanding estate={parts} />
        <ul className="organisations-bodies">
          {bodies.map(({ kind, organisation, appointments, runningOut }) => {
            const soon = new Set(runningOut.map(({ id }) => id))
            return (
              <li key={`${kind} ${organisation?.id ?? ''}`}>
                <div className="organisations-line">
                  <strong>{say(`organisationKind.${kind}`)}</strong>
                  {organisation ? (
                    <a href={organisationAddress(organisation.id)}>{organisation.name}</a>
                  ) : kind === 'PROPERTY_COMPANY' ? (
                    // Owners may manage their estate themselves: no company is a fact, not a gap.
                    <StatusTag tone="calm">{say('bodies.noCompany')}</StatusTag>
                  ) : (
                    <StatusTag tone="soon">{say('bodies.missing')}</StatusTag>
                  )}
                  {!organisation && kind === 'OWNERS_COMMITTEE' && availableActions.includes('CHANGE') && (
                    <a href={organisationsOf(code)}>{say('bodies.register')}</a>
                  )}
                </div>
                {organisation && appointments.length === 0 && (
                  <p className="linli-note">{say('bodies.nobody')}</p>
                )}
                {appointments.map((appointment) => {
                  const { id } = readFragment(appointmentLine, appointment)
                  return (
                    <p key={id}>
                      <AppointmentLine appointment={appointment} isRunningOut={soon.has(id)} />
                    </p>
                  )
                })}
              </li>
            )
          })}
        </ul>
      </Section>
      {crossAppointments.length > 0 && (
        <Section title={say('cross.title')} note={say('cross.note')} sheet>
          <ul className="organisations-bodies">
            {crossAppointments.map(({ person, kinds, recused, consequence }) => (
              <li key={person?.id ?? consequence}>
                <div className="organisations-line">
                  {person && <a href={personAddress(person.id)}>{person.maskedName}</a>}
                  <span>
                    {kinds.map((kind) => say(`organisationKind.${kind}`)).join(say('listSeparator'))}
                  </span>
                  {recused && <StatusTag tone="soon">{say('cross.recused')}</StatusTag>}
                </div>
                <p className="linli-note">{consequence}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
