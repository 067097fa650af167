import { ItemChange } from '@linli/ui/document'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { standardChangeRow, standardItemParts } from './standard-version.fragments.ts'
import { withoutTitle } from './without-title.ts'
import { Wordings, type WordingNames } from './wordings.tsx'

interface ChangeRowProps {
  change: FragmentType<typeof standardChangeRow>
  names?: WordingNames | undefined
}

/** What became of one promise: as residents are told it, and word by word. */
export function ChangeRow({ change, names }: ChangeRowProps) {
  const { code, kind, sentence, ...sides } = readFragment(standardChangeRow, change)
  const before = readFragment(standardItemParts, sides.before)
  const after = readFragment(standardItemParts, sides.after)
  const title = (after ?? before)?.title ?? ''
  return (
    <ItemChange kind={kind} code={code} title={title}>
      {withoutTitle(sentence, title)}
      <Wordings before={before?.wording ?? null} after={after?.wording ?? null} names={names} />
    </ItemChange>
  )
}
