import type { ReactNode } from 'react'
import type { Reader } from '../page/reader.ts'
import { standardPath } from '../standard/standing.ts'

/** What was typed, and why it was not taken. */
export interface Typed {
  text: string
  itemCode: string
  /** As the API says it, or as we say it when the API could not be reached. */
  refusal: string
  status: number
}

interface CommentFormProps {
  reader: Reader
  reference: string
  items: readonly { readonly code: string; readonly title: string }[]
  /** Makes sending it twice one comment; a new one for each form that is shown. */
  idempotencyKey: string
  /** The promise that the reader came from. */
  about: string
  typed?: Typed
}

/** An ordinary form: it works in any browser, without scripts, and by keyboard. */
export function CommentForm({ reader, reference, items, idempotencyKey, about, typed }: CommentFormProps) {
  const { say, link } = reader
  const refused = typed ? 'comment-refused' : undefined
  return (
    <section id="comment" className="writing">
      <h2>{say.comment.title}</h2>
      {typed && (
        <Refused typed={typed} reader={reader}>
          <p>
            {say.comment.kept} {say.comment.sendAgain}
          </p>
        </Refused>
      )}
      <form
        method="post"
        action={link(`${standardPath(reference, '/comments')}#comment`)}
        data-draft={reference}
      >
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <p className="field">
          <label htmlFor="comment-about">{say.comment.about}</label>
          <select id="comment-about" name="itemCode" defaultValue={typed ? typed.itemCode : about}>
            <option value="">{say.comment.whole}</option>
            {items.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="comment-text">{say.comment.text}</label>
          <textarea
            id="comment-text"
            name="text"
            rows={6}
            maxLength={1000}
            required
            aria-describedby={['comment-hint', 'comment-lead', refused].filter(Boolean).join(' ')}
            aria-invalid={typed ? true : undefined}
            defaultValue={typed?.text}
          />
          <span className="note" id="comment-hint">
            {say.comment.textHint} <output data-count="comment-text" hidden />
          </span>
        </p>
        <p className="note" id="comment-lead">
          {say.comment.lead}{' '}
          <span data-enhanced hidden>
            {say.comment.draftKept}
          </span>
        </p>
        <button type="submit" data-sending={say.comment.sending}>
          {say.comment.send}
        </button>
      </form>
    </section>
  )
}

/** What was typed when nothing can be sent any more, because the days ended meanwhile: to be copied, not lost. */
export function CommentLeft({ reader, typed }: { reader: Reader; typed: Typed }) {
  return (
    <section id="comment" className="writing">
      <h2>{reader.say.comment.title}</h2>
      <Refused typed={typed} reader={reader}>
        <p>{reader.say.errors.typed}</p>
        <p className="said">{typed.text}</p>
      </Refused>
    </section>
  )
}

function Refused({ typed, reader, children }: { typed: Typed; reader: Reader; children: ReactNode }) {
  return (
    <div className="refused" role="alert" id="comment-refused">
      <h3>
        <span aria-hidden>✕ </span>
        {reader.say.comment.refusedTitle}
      </h3>
      <p>{typed.refusal}</p>
      {children}
    </div>
  )
}

/** Shown once after sending: that it arrived, under which number, and what becomes of it. */
export function CommentPlaced({
  reader,
  reference,
  number,
}: {
  reader: Reader
  reference: string
  number: string
}) {
  const { say, link } = reader
  return (
    <section id="comment" className="placed" role="status" data-placed={reference}>
      <h2>
        <span aria-hidden>✓ </span>
        {say.comment.placedTitle}
      </h2>
      <p className="number">{say.comment.placedNumber(number)}</p>
      <h3>{say.comment.nextTitle}</h3>
      <ol>
        {say.comment.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a href={`${link(standardPath(reference))}#comment`}>{say.comment.another}</a>
      </p>
    </section>
  )
}
