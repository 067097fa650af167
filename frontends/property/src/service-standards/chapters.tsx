import { DocumentPart, type ItemChangeKind } from '@linli/ui/document'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { byCategory } from './by-category.ts'
import { ItemClause } from './item-clause.tsx'
import { standardItemParts } from './standard-version.fragments.ts'
import './standard.css'

/** There are six headings, so the numbers of chapters end there. */
const numbers = ['1', '2', '3', '4', '5', '6'] as const

interface ChaptersProps {
  items: readonly FragmentType<typeof standardItemParts>[]
  /** By code: what became of a promise against the version before. */
  changes?: ReadonlyMap<string, ItemChangeKind>
  /** A selection of promises has headings, and no chapters. */
  isSelection?: boolean
}

/** The promises under their six headings. */
export function Chapters({ items, changes, isSelection }: ChaptersProps) {
  const say = useSay()
  const read = items.map((item) => ({ item, ...readFragment(standardItemParts, item) }))
  return byCategory(read).map(({ category, items: promises }, at) => (
    <DocumentPart
      key={category}
      title={(isSelection ? '' : say(`chapter.${numbers[at]!}`)) + say(`category.${category}`)}
    >
      {promises.map(({ code, item }) => (
        <ItemClause key={code} item={item} change={changes?.get(code)} />
      ))}
    </DocumentPart>
  ))
}
