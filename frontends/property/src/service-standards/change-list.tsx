import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { ChangeRow } from './change-row.tsx'
import type { WordingNames } from './wordings.tsx'
import { standardChangeRow } from './standard-version.fragments.ts'
import './standard.css'

interface ChangeListProps {
  changes: readonly FragmentType<typeof standardChangeRow>[]
  names?: WordingNames
}

export function ChangeList({ changes, names }: ChangeListProps) {
  return (
    <div className="property-changes">
      {changes.map((change) => (
        <ChangeRow key={readFragment(standardChangeRow, change).code} change={change} names={names} />
      ))}
    </div>
  )
}
