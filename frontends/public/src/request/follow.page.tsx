import { randomUUID } from 'node:crypto'
import type { PublicRequestQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { estatePath } from '../standard/standing.ts'
import { Acts } from './acts.tsx'
import { requestPath, requestsPath } from './addresses.ts'
import { Clocks } from './clocks.tsx'
import type { KeptRequest } from './kept-requests.ts'
import type { RequestAct, RequestActRefused } from './request-act.ts'
import { requestByCodeDocument } from './request.document.ts'
import { Steps, type FollowedRequest } from './steps.tsx'
import { Timeline } from './timeline.tsx'

interface FollowAsked {
  kept: KeptRequest
  /** Shown once after sending. */
  isNew?: boolean
  /** What was just done. */
  done?: RequestAct | null
  refused?: RequestActRefused | null
}

/** The request behind a number and a code; null where they do not belong together. */
export async function followedRequest(ask: Ask, kept: KeptRequest): Promise<FollowedRequest | null> {
  return (await ask<PublicRequestQuery>(requestByCodeDocument, { ...kept })).data.serviceRequestByCode
}

/** Where a request stands, for the resident who sent it. Null where number and code do not belong together. */
export async function followPage(ask: Ask, reader: Reader, asked: FollowAsked): Promise<PageAnswer | null> {
  const request = await followedRequest(ask, asked.kept)
  if (!request) return null
  const { follow } = reader.say.request
  const acts = <Acts request={request} reader={reader} newKey={randomUUID} refused={asked.refused ?? null} />
  // It waits for the resident's word: that comes first. Otherwise they came to see where it stands.
  const isAsked = request.status === 'DISPOSED' || Boolean(asked.refused)
  return {
    ...(asked.refused ? { status: asked.refused.status } : {}),
    title: `${request.number} · ${follow.statuses[request.status]}`,
    summary: reader.say.request.open.lead,
    isFound: false,
    children: (
      <article className="document requests">
        {asked.isNew && <Placed kept={asked.kept} request={request} reader={reader} />}
        {asked.done && (
          <p className="done" role="status">
            <span aria-hidden>✓ </span>
            {reader.say.request.acts.done[asked.done]}
          </p>
        )}
        <Head request={request} reader={reader} />
        {isAsked && acts}
        <Steps request={request} reader={reader} />
        <Clocks request={request} reader={reader} />
        <Timeline request={request} reader={reader} />
        {!isAsked && acts}
        <About request={request} reader={reader} />
        <Elsewhere number={request.number} reader={reader} />
      </article>
    ),
  }
}

/** Number and code, large enough for a screenshot; and what happens next. */
function Placed({ kept, request, reader }: { kept: KeptRequest; request: FollowedRequest; reader: Reader }) {
  const { say, link } = reader
  const { placed } = say.request
  return (
    <section
      className="placed"
      role="status"
      id="placed"
      data-placed={request.estate ? `request.${request.estate.code}` : undefined}
    >
      <h2>
        <span aria-hidden>✓ </span>
        {placed.title}
      </h2>
      <dl className="ticket">
        <div>
          <dt>{placed.number}</dt>
          <dd className="number">{request.number}</dd>
        </div>
        <div>
          <dt>{placed.code}</dt>
          <dd className="code">{kept.code}</dd>
        </div>
      </dl>
      <p>{placed.keep}</p>
      <p className="note">{placed.thisDevice}</p>
      <p>
        <a className="button" href={link(requestPath(request.number, '/slip'))}>
          {placed.slip}
        </a>
      </p>
      <h3>{placed.next}</h3>
      <ol>
        {placed.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

function Head({ request, reader }: { request: FollowedRequest; reader: Reader }) {
  const { say, moment } = reader
  const { follow, kinds, categories } = say.request
  const { status, kind, category, isUrgent, isComplex, isPaused, isLate, escalatedAt } = request
  const marks = [
    isUrgent && follow.urgent,
    isComplex && follow.complex,
    isPaused && follow.paused,
    escalatedAt && follow.escalated,
  ].filter(Boolean)
  const isWaiting = status === 'DISPOSED'
  const isOver = status === 'CLOSED' || status === 'WITHDRAWN' || status === 'MERGED'
  return (
    <header>
      <p className="place">{request.number}</p>
      <h1>
        {kinds[kind]}
        {say.colon}
        {categories[category]}
      </h1>
      <div className={`standing ${isWaiting ? 'soon' : isOver ? '' : 'kept'}`}>
        <div>
          <strong>{follow.statuses[status]}</strong>
          {marks.length > 0 && <p>{marks.join(' · ')}</p>}
          {isLate && (
            <p className="late">
              <span aria-hidden>✕ </span>
              {follow.late}
            </p>
          )}
          {request.mergedInto && <p>{follow.mergedInto(request.mergedInto.number)}</p>}
          {request.handlerName && (
            <p>
              {follow.handler}
              {say.colon}
              {request.handlerName}
            </p>
          )}
          {request.plannedAt && !isOver && (
            <p>
              {follow.planned}
              {say.colon}
              {moment(request.plannedAt)}
            </p>
          )}
          {request.nextDueAt && (
            <p>
              {follow.nextDue}
              {say.colon}
              {moment(request.nextDueAt)}
            </p>
          )}
          {request.outcome && (
            <p>
              {follow.outcome}
              {say.colon}
              {follow.outcomes[request.outcome]}
            </p>
          )}
          {request.rating !== null && (
            <p>
              {follow.yourRating}
              {say.colon}
              {request.rating} · {say.request.acts.ratings[request.rating - 1]}
            </p>
          )}
        </div>
      </div>
    </header>
  )
}

function About({ request, reader }: { request: FollowedRequest; reader: Reader }) {
  const { say, moment, link } = reader
  const { follow } = say.request
  const { estate, requester } = request
  const who = [requester?.maskedName, requester?.maskedPhone].filter(Boolean).join(' ')
  return (
    <section>
      <h2>{follow.about}</h2>
      <p className="said">{request.words}</p>
      <dl className="facts">
        {estate && (
          <div>
            <dt>{follow.estate}</dt>
            <dd>
              <a href={link(estatePath(estate.code))}>{estate.name}</a>
            </dd>
          </div>
        )}
        {request.place && (
          <div>
            <dt>{follow.place}</dt>
            <dd>{request.place}</dd>
          </div>
        )}
        <div>
          <dt>{follow.placedAt}</dt>
          <dd>{moment(request.placedAt)}</dd>
        </div>
        {who && (
          <div>
            <dt>{follow.requester}</dt>
            <dd>{who}</dd>
          </div>
        )}
      </dl>
      {request.isAboutCompany && <p className="note">{follow.aboutCompany}</p>}
    </section>
  )
}

function Elsewhere({ number, reader }: { number: string; reader: Reader }) {
  const { say, link } = reader
  return (
    <section className="ways">
      <ul>
        <li>
          <a href={link(requestPath(number, '/slip'))}>{say.request.follow.slip}</a>
        </li>
        <li>
          <a href={link(requestsPath)}>{say.request.follow.all}</a>
        </li>
      </ul>
      <form method="post" action={link(requestPath(number, '/forget'))} className="forget">
        <p className="note">{say.request.open.forgetHint}</p>
        <button type="submit" className="quiet">
          {say.request.open.forget}
        </button>
      </form>
    </section>
  )
}
