import { useReader } from '@linli/ui'
import { ChangeTag, Clause, type ItemChangeKind } from '@linli/ui/document'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { seasonWords } from './season-words.ts'
import { standardItemParts } from './standard-version.fragments.ts'

interface ItemClauseProps {
  item: FragmentType<typeof standardItemParts>
  /** What became of it against the version before, where that is worth a mark. */
  change?: ItemChangeKind | undefined
}

/** One promise as it is read: its words, its figure, and where and when it holds. */
export function ItemClause({ item, change }: ItemClauseProps) {
  const say = useSay()
  const { language } = useReader()
  const { code, title, wording, promise, measure, scope, season, trigger, tags } = readFragment(
    standardItemParts,
    item,
  )
  const limits = [
    scope && say('item.scope', { scope }),
    season && say('item.season', { season: seasonWords(season, say, language) }),
    trigger && say('item.trigger', { trigger }),
  ].filter(Boolean)
  const hasMarks = change || limits.length > 0 || tags.length > 0
  return (
    <Clause
      code={code}
      title={title}
      measure={measure === 'NONE' ? <span className="linli-note">{promise}</span> : promise}
      marks={
        hasMarks && (
          <>
            {change && <ChangeTag kind={change} />}
            {tags.map((tag) => (
              <span key={tag} className="property-tag">
                {say(`tag.${tag}`)}
              </span>
            ))}
            {limits.map((limit) => (
              <span key={limit} className="linli-note">
                {limit}
              </span>
            ))}
          </>
        )
      }
    >
      {wording}
    </Clause>
  )
}
