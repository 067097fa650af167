import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { ChangeRow } from './change-row.tsx'
import { standardChangeRow } from './standard-version.fragments.ts'
import './standard.css'

export function ChangeList({ changes }: { changes: readonly FragmentType<typeof standardChangeRow>[] }) {
  return (
    <div className="property-changes">
      {changes.map((change) => (
        <ChangeRow key={readFragment(standardChangeRow, change).code} change={change} />
      ))}
    </div>
  )
}
