import type { ReactNode } from 'react'
import type { Reader } from '../page/reader.ts'
import { requestPath } from './addresses.ts'
import type { RequestActRefused } from './request-act.ts'
import type { FollowedRequest } from './steps.tsx'

interface ActsProps {
  request: FollowedRequest
  reader: Reader
  /** A key for each form that is shown. */
  newKey(): string
  /** What was not done, with what was typed. */
  refused?: RequestActRefused | null
}

/** What only the resident may say, as the API allows it now; without a right to anything there is nothing. */
export function Acts(props: ActsProps) {
  const { request, reader } = props
  const { acts } = reader.say.request
  const allowed = new Set(
    request.availableActions.flatMap(({ action, isAllowed }) => (isAllowed ? [action] : [])),
  )
  const mayRate = allowed.has('RATE')
  if (!mayRate && !allowed.has('REOPEN') && !allowed.has('WITHDRAW')) return null
  return (
    <section className="acts" id="acts">
      <h2>{acts.title}</h2>
      {mayRate && <Rate {...props} />}
      {allowed.has('REOPEN') && <Reopen {...props} />}
      {allowed.has('WITHDRAW') && <Withdraw {...props} />}
    </section>
  )
}

function Rate(props: ActsProps) {
  const { acts } = props.reader.say.request
  const typed = typedIn(props, 'rate')
  return (
    <ActForm {...props} act="rate" send={acts.rateSend}>
      <fieldset className="tiles rating">
        <legend>{acts.rate}</legend>
        <div>
          {acts.ratings.map((words, at) => (
            <label key={words}>
              <input
                type="radio"
                name="rating"
                value={at + 1}
                required
                defaultChecked={typed?.rating === String(at + 1)}
              />
              <span>
                {at + 1}
                <small>{words}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Words id="rate-words" label={acts.rateWords} longest={500} text={typed?.words ?? ''} />
    </ActForm>
  )
}

function Reopen(props: ActsProps) {
  const { acts } = props.reader.say.request
  const typed = typedIn(props, 'reopen')
  return (
    <details open={typed ? true : undefined}>
      <summary>{acts.reopen}</summary>
      <ActForm {...props} act="reopen" send={acts.reopenSend}>
        <p className="note">{acts.reopenLead}</p>
        <Words id="reopen-words" label={acts.reopenWords} longest={1000} text={typed?.words ?? ''} isNeeded />
      </ActForm>
    </details>
  )
}

function Withdraw(props: ActsProps) {
  const { acts } = props.reader.say.request
  const typed = typedIn(props, 'withdraw')
  return (
    <details open={typed ? true : undefined}>
      <summary>{acts.withdraw}</summary>
      <ActForm {...props} act="withdraw" send={acts.withdrawSend}>
        <p className="note">{acts.withdrawLead}</p>
        <Words id="withdraw-words" label={acts.withdrawReason} longest={500} text={typed?.words ?? ''} />
      </ActForm>
    </details>
  )
}

const typedIn = ({ refused }: ActsProps, act: RequestActRefused['act']) =>
  refused?.act === act ? refused.typed : null

interface ActFormProps extends ActsProps {
  act: RequestActRefused['act']
  send: string
  children: ReactNode
}

function ActForm({ request, reader, newKey, refused, act, send, children }: ActFormProps) {
  const { say, link } = reader
  const isRefused = refused?.act === act
  return (
    <form method="post" action={link(requestPath(request.number, `/${act}`))} className={`act ${act}`}>
      <input type="hidden" name="idempotencyKey" value={(isRefused && refused.idempotencyKey) || newKey()} />
      {isRefused && (
        <p className="field-refusal" role="alert">
          <span aria-hidden>✕ </span>
          {refused.message}
        </p>
      )}
      {children}
      <button type="submit" data-once data-sending={say.request.form.sending}>
        {send}
      </button>
    </form>
  )
}

interface WordsProps {
  id: string
  label: string
  longest: number
  text: string
  isNeeded?: boolean
}

function Words({ id, label, longest, text, isNeeded = false }: WordsProps) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name="words" rows={3} maxLength={longest} required={isNeeded} defaultValue={text} />
    </p>
  )
}
