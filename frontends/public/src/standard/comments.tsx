import { commentNumber } from '../comment/comment-number.ts'
import type { StandardCommentPartsFragment } from '../gql/operations.ts'
import type { Reader } from '../page/reader.ts'

interface CommentsProps {
  reader: Reader
  comments: readonly StandardCommentPartsFragment[]
  /** Titles of the promises by code, including those that the version no longer makes. */
  titles: ReadonlyMap<string, string>
}

/** Comments with their answers. Who made them stands nowhere. */
export function Comments({ reader, comments, titles }: CommentsProps) {
  const { say, dayOf } = reader
  return (
    <ol className="comments">
      {comments.map((comment) => {
        const about = comment.itemCode && (titles.get(comment.itemCode) ?? comment.itemCode)
        const { answer } = comment
        return (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <p className="note">
              {about ? say.standard.aboutItem(about) : say.standard.aboutWhole}
              {' · '}
              {dayOf(comment.placedAt)}
              {' · '}
              {answer
                ? say.standard.origin[comment.origin]
                : `${say.comment.yours} · ${say.standard.waiting}`}
              {' · '}
              <span className="number">{say.comment.placedNumber(commentNumber(comment.id))}</span>
            </p>
            <p className="said">{comment.text}</p>
            {answer && (
              <div className="reply">
                <p className="note">
                  <strong>{say.standard.answer}</strong>
                  {' · '}
                  {answer.isAdopted ? say.standard.adopted : say.standard.notAdopted}
                  {' · '}
                  {dayOf(answer.answeredAt)}
                </p>
                <p className="said">{answer.text}</p>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
