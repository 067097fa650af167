import type { StandardChangeKind, StandardDiffPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

/** A sign and a word for each kind of change, since nothing is said by colour alone. */
export const changeSigns: Readonly<Record<StandardChangeKind, string>> = {
  ADDED: '＋',
  REMOVED: '－',
  STRICTER: '↑',
  LOOSER: '↓',
  REWORDED: '≈',
  NOT_COMPARABLE: '≠',
}

export function ChangeTag({ kind, reader }: { kind: StandardChangeKind; reader: Reader }) {
  return (
    <span className={`change ${kind.toLowerCase().replace('_', '-')}`}>
      <span aria-hidden>{changeSigns[kind]}</span> {reader.say.changes[kind]}
    </span>
  )
}

interface ChangesProps {
  reader: Reader
  diff: StandardDiffPartsFragment
}

/** What a version changes, told promise by promise; each sentence leads to the promise it speaks of. */
export function Changes({ reader, diff }: ChangesProps) {
  const { say } = reader
  return (
    <>
      <p className="lead">{diff.summary}</p>
      <ul className="changes">
        {diff.changes.map((change) => (
          <li key={change.code}>
            <ChangeTag kind={change.kind} reader={reader} />
            <div>
              {change.after ? (
                <a href={`#item-${change.code}`}>{change.sentence}</a>
              ) : (
                <span>{change.sentence}</span>
              )}
              {isToldByWording(change.kind) && <Wordings {...change} />}
            </div>
          </li>
        ))}
      </ul>
      {diff.unchanged > 0 && <p className="note">{say.standard.unchanged(diff.unchanged)}</p>}
    </>
  )
}

/** Where figures do not tell the difference, both wordings do. */
const isToldByWording = (kind: StandardChangeKind) =>
  kind === 'REWORDED' || kind === 'NOT_COMPARABLE' || kind === 'REMOVED'

function Wordings({ before, after }: StandardDiffPartsFragment['changes'][number]) {
  return (
    <p className="wordings">
      {before && <del>{before.wording}</del>}
      {after && <ins>{after.wording}</ins>}
    </p>
  )
}
