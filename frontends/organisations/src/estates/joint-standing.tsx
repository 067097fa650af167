import { StatusTag } from '@linli/ui'
import { crossAppointmentsAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import '../appointments/line.css'

const jointStandingParts = graphql(/* GraphQL */ `
  fragment JointStandingParts on Estate {
    id
    communityCode
    jointStanding {
      missing
      vacant
      sharedPeople
      runningOut
    }
  }
`)

/** 一建三联 of an estate in one line; nothing for those who do not see its people. */
export function JointStanding({ estate }: { estate: FragmentType<typeof jointStandingParts> }) {
  const say = useSay()
  const { communityCode, jointStanding: standing } = readFragment(jointStandingParts, estate)
  if (!standing) return null
  const { missing, vacant, sharedPeople, runningOut } = standing
  const names = (kinds: readonly (typeof missing)[number][]) =>
    kinds.map((kind) => say(`organisationKind.${kind}`)).join(say('listSeparator'))
  return (
    <p className="organisations-line">
      {missing.length + vacant.length === 0 && <StatusTag tone="kept">{say('standing.complete')}</StatusTag>}
      {missing.length > 0 && (
        <StatusTag tone="soon">{say('standing.missing', { bodies: names(missing) })}</StatusTag>
      )}
      {vacant.length > 0 && (
        <StatusTag tone="soon">{say('standing.vacant', { bodies: names(vacant) })}</StatusTag>
      )}
      {runningOut > 0 && (
        <StatusTag tone="soon">{say('standing.runningOut', { count: runningOut })}</StatusTag>
      )}
      <span>{say('standing.shared', { count: sharedPeople })}</span>
      <a href={crossAppointmentsAddress(communityCode)}>{say('standing.register')}</a>
    </p>
  )
}
