import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

export const underWayNote = graphql(/* GraphQL */ `
  fragment UnderWayNote on StandardVersion {
    id
    route {
      changeClass
    }
    diff {
      summary
    }
    steps {
      state
      waitingFor
    }
  }
`)

/** What kind of change is on its way, what it changes, and who has it: drafts of one area look alike otherwise. */
export function UnderWayNote({ version }: { version: FragmentType<typeof underWayNote> }) {
  const say = useSay()
  const { route, diff, steps } = readFragment(underWayNote, version)
  const waitingFor = steps.find(({ state }) => state === 'CURRENT')?.waitingFor
  return (
    <>
      {route && <strong>{say(`changeClass.${route.changeClass}`)}</strong>}
      {diff?.summary && ` · ${diff.summary}`}
      {waitingFor && (
        <>
          <br />
          {waitingFor}
        </>
      )}
    </>
  )
}
