import type { StandardDiffPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'
import { changeSigns } from '../standard/changes.tsx'
import { chaptersOf } from '../standard/promises.tsx'
import type { NoticeVersion } from './notice.page.tsx'

type Change = StandardDiffPartsFragment['changes'][number]

/** What was promised, what is promised now, and what that means, in a word. */
export function ChangeTable({ diff, reader }: { diff: StandardDiffPartsFragment; reader: Reader }) {
  const { columns } = reader.say.notice
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="at">
            {columns.at}
          </th>
          <th scope="col" className="item">
            {columns.item}
          </th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
          <th scope="col" className="verdict">
            {columns.verdict}
          </th>
        </tr>
      </thead>
      <tbody>
        {diff.changes.map((change, at) => (
          <tr key={change.code}>
            <td className="at">{at + 1}</td>
            <th scope="row">{(change.after ?? change.before)?.title}</th>
            <td>{told(change, 'before') ?? reader.say.notice.none}</td>
            <td>{told(change, 'after') ?? reader.say.notice.none}</td>
            <td className="verdict">
              <span aria-hidden>{changeSigns[change.kind]}</span> {reader.say.changes[change.kind]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The figure where the figures differ; otherwise the wording tells the difference. */
function told({ before, after }: Change, which: 'before' | 'after'): string | undefined {
  const item = which === 'before' ? before : after
  if (!item) return undefined
  const isCounted = (before ?? after)!.promise !== (after ?? before)!.promise
  return isCounted ? item.promise : item.wording
}

/** A first standard has nothing to be compared with: all its promises, by category. */
export function PromiseTable({ items, reader }: { items: NoticeVersion['items']; reader: Reader }) {
  const { say } = reader
  const { columns } = say.notice
  return (
    <table className="whole">
      <thead>
        <tr>
          <th scope="col" className="item">
            {columns.item}
          </th>
          <th scope="col">{columns.promise}</th>
          <th scope="col" className="figure">
            {columns.figure}
          </th>
        </tr>
      </thead>
      {chaptersOf(items).map(({ category, items: inside }, at) => (
        <tbody key={category}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="chapter">
              {say.chapterNumber(at)}
              {say.categories[category]}
            </th>
          </tr>
          {inside.map((item) => (
            <tr key={item.code}>
              <th scope="row">{item.title}</th>
              <td>{item.wording}</td>
              <td className="figure">{item.promise}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
