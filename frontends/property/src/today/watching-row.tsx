import { versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import './today.css'

export const watchingRow = graphql(/* GraphQL */ `
  fragment WatchingRow on StandardVersion {
    id
    reference
    title
    diff {
      summary
    }
    steps {
      state
      waitingFor
    }
  }
`)

/** Something that others have in hand: where it is, and who has it. */
export function WatchingRow({ version }: { version: FragmentType<typeof watchingRow> }) {
  const { reference, title, diff, steps } = readFragment(watchingRow, version)
  const waitingFor = steps.find(({ state }) => state === 'CURRENT')?.waitingFor
  return (
    <li>
      <a href={versionAddress(reference)}>{title}</a>
      {/* Two drafts of one area have the same title. */}
      {(diff?.summary || waitingFor) && (
        <p className="linli-note">{[diff?.summary, waitingFor].filter(Boolean).join(' ')}</p>
      )}
    </li>
  )
}
