import { ChangeTag } from './changes.tsx'
import type { StandardDiffPartsFragment, StandardItemPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

type Item = StandardItemPartsFragment
type Change = StandardDiffPartsFragment['changes'][number]

interface PromisesProps {
  reader: Reader
  items: readonly Item[]
  changes: readonly Change[]
  /** Where a comment on one promise is written; absent while nothing can be commented on. */
  commentOn?: (code: string) => string
  /** The level of the chapters' headings. */
  level?: 2 | 3
}

/** A standard as it is read: a chapter for each category, the figures in a column of their own. */
export function Promises({ reader, items, changes, commentOn, level = 3 }: PromisesProps) {
  const { say } = reader
  const changed = new Map(changes.map((change) => [change.code, change]))
  const chapters = chaptersOf(items)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      <nav className="chapters" aria-label={say.standard.contents}>
        {chapters.map(({ category, items: inside }) => (
          <a key={category} href={`#${category}`}>
            {say.categories[category]} <small>{inside.length}</small>
          </a>
        ))}
      </nav>
      {chapters.map(({ category, items: inside }, at) => (
        <section key={category} className="chapter" id={category}>
          <Heading>
            {say.chapterNumber(at)}
            {say.categories[category]}
          </Heading>
          <ol>
            {inside.map((item) => (
              <Clause
                key={item.code}
                reader={reader}
                item={item}
                change={changed.get(item.code)}
                commentOn={commentOn}
                level={level}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

interface ClauseProps extends Pick<PromisesProps, 'reader' | 'commentOn'> {
  item: Item
  change: Change | undefined
  level: 2 | 3
}

function Clause({ reader, item, change, commentOn, level }: ClauseProps) {
  const { say } = reader
  const Heading = level === 2 ? 'h3' : 'h4'
  const was = change?.before && change.before.promise !== item.promise ? change.before.promise : null
  return (
    <li className="promise" id={`item-${item.code}`}>
      <Heading>{item.title}</Heading>
      <p className={isCounted(item) ? 'figure' : 'figure uncounted'}>{item.promise}</p>
      <p className="wording">{item.wording}</p>
      <p className="remarks">
        {change && <ChangeTag kind={change.kind} reader={reader} />}
        {was && (
          <span>
            {say.standard.before} {was}
          </span>
        )}
        {conditionsOf(item, reader).map((text) => (
          <span key={text}>{text}</span>
        ))}
        {commentOn && (
          <a href={commentOn(item.code)} aria-label={say.standard.commentOnItem(item.title)}>
            {say.standard.commentShort}
          </a>
        )}
      </p>
    </li>
  )
}

/** A promise with a number in it, rather than one that is kept or not, or a description. */
const isCounted = ({ measure }: Item) => measure !== 'NONE' && measure !== 'YES_NO'

/** When and where it holds, how it is checked, and to which mark of a well-kept estate it contributes. */
function conditionsOf({ season, scope, trigger, evidence, measure, tags }: Item, { say }: Reader): string[] {
  return [
    ...(season ? [say.season(season.fromMonth, season.toMonth)] : []),
    ...(scope ? [say.scope(scope)] : []),
    ...(trigger ? [say.trigger(trigger)] : []),
    measure === 'NONE' ? say.notCounted : say.evidence[evidence],
    ...tags.map((tag) => say.tags[tag]),
  ]
}

interface Chapter<Of> {
  category: Item['category']
  items: Of[]
}

/** The items by category, in the order in which the categories first appear. */
export function chaptersOf<Of extends Pick<Item, 'category'>>(items: readonly Of[]): Chapter<Of>[] {
  const chapters = new Map<Item['category'], Chapter<Of>>()
  for (const item of items) {
    const chapter = chapters.get(item.category) ?? { category: item.category, items: [] }
    chapter.items.push(item)
    chapters.set(item.category, chapter)
  }
  return [...chapters.values()]
}
