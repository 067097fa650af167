import { randomUUID } from 'node:crypto'
import { CommentForm, CommentLeft, CommentPlaced, type Typed } from '../comment/comment-form.tsx'
import { commentNumber } from '../comment/comment-number.ts'
import type { PublicStandardPageQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { PastMeasures, RunningMeasures } from '../measure/measures.tsx'
import { Changes } from './changes.tsx'
import { Comments } from './comments.tsx'
import { Facts } from './facts.tsx'
import { Promises } from './promises.tsx'
import { Signatures } from './signatures.tsx'
import { standardPageDocument } from './standard.document.ts'
import { estatePath, placeOf, standardPath, standingOf } from './standing.ts'

type ReadVersion = NonNullable<PublicStandardPageQuery['standardVersionByReference']>

export interface StandardPageRequest {
  reference: string
  /** The secret of the reader's device, by which it sees its own comments. */
  clientSecret: string | null
  /** From where the list of comments goes on. */
  after?: string | null
  /** The promise that a comment shall be about. */
  about?: string
  /** The comment that was placed a moment ago. */
  placed?: string | null
  /** A comment that was not taken. */
  typed?: Typed
}

/** A version's permanent page; null where there is no such version in public. */
export async function standardPage(
  ask: Ask,
  reader: Reader,
  request: StandardPageRequest,
): Promise<PageAnswer | null> {
  const { reference, clientSecret, after = null } = request
  const { data, incomplete } = await ask<PublicStandardPageQuery>(standardPageDocument, {
    reference,
    clientSecret,
    after,
  })
  const version = data.standardVersionByReference
  if (!version) return null
  const standing = standingOf(version, reader)
  return {
    status: request.typed?.status ?? 200,
    title: version.title,
    summary: [standing.name, standing.detail, version.diff?.summary].filter(Boolean).join(' · '),
    incomplete,
    children: <StandardDocument reader={reader} version={version} request={request} />,
  }
}

interface StandardDocumentProps {
  reader: Reader
  version: ReadVersion
  request: StandardPageRequest
}

function StandardDocument({ reader, version, request }: StandardDocumentProps) {
  const { say, link } = reader
  const { reference, diff, commentWindow, managementArea } = version
  const isDraft = version.status === 'COMMENT_PERIOD'
  const isOpen = commentWindow?.isOpen ?? false
  const standing = standingOf(version, reader)
  const commentOn = (code: string) =>
    `${link(`${standardPath(reference)}?item=${encodeURIComponent(code)}`)}#comment`
  // Who reads a draft wants to say something about it; who reads a promise wants to read it.
  const comments = <CommentPart version={version} reader={reader} request={request} />
  return (
    <article className="document">
      <header>
        {managementArea && (
          <p className="place">
            <a href={link(estatePath(managementArea.code))}>{placeOf(version, reader)}</a>
          </p>
        )}
        <h1>{version.title}</h1>
        <div className={`standing ${standing.tone}`}>
          <p>
            <strong>
              <span aria-hidden>{standing.sign} </span>
              {standing.name}
            </strong>
            <br />
            {standing.detail}
          </p>
          {isOpen && (
            <a className="button" href="#comment">
              {say.standard.goComment}
            </a>
          )}
          {version.successor?.publicPath && version.successor.number && (
            <a href={link(version.successor.publicPath)}>
              {say.standard.readSuccessor(version.successor.number)}
            </a>
          )}
        </div>
        <Facts version={version} reader={reader} />
      </header>
      {request.placed && (
        <CommentPlaced reader={reader} reference={reference} number={commentNumber(request.placed)} />
      )}
      {version.isInForce && <RunningMeasures measures={version.temporaryMeasures} reader={reader} />}
      <section className="changed">
        <h2>{isDraft ? say.standard.changesDraft : say.standard.changes}</h2>
        {diff && diff.changeClass !== 'FIRST' ? (
          <Changes diff={diff} reader={reader} />
        ) : (
          <p>{say.estate.changedFirst(version.company?.name ?? say.standard.company)}</p>
        )}
      </section>
      <Reasons version={version} reader={reader} />
      {isDraft && comments}
      <section className="promises">
        <h2>
          {say.standard.promises} <small>{say.standard.promisesCount(version.items.length)}</small>
        </h2>
        <Promises
          reader={reader}
          items={version.items}
          changes={diff && diff.changeClass !== 'FIRST' ? diff.changes : []}
          {...(isOpen ? { commentOn } : {})}
        />
      </section>
      {!isDraft && comments}
      <PastMeasures measures={version.temporaryMeasures} reader={reader} />
      <Ways version={version} reader={reader} />
    </article>
  )
}

/** Why the change was allowed: the rule, the basis, and who agreed on which day. */
function Reasons({ version, reader }: Omit<StandardDocumentProps, 'request'>) {
  const { say } = reader
  const { changeClass = 'FIRST' } = version.diff ?? {}
  const rule = say.standard.basisOf[version.renewalFrom && changeClass !== 'FIRST' ? 'RENEWAL' : changeClass]
  return (
    <section className="reasons">
      <h2>{say.standard.basis}</h2>
      {rule && <p>{rule}</p>}
      {version.legalBases.length > 0 && (
        <ul className="bases">
          {version.legalBases.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {version.reviews.length > 0 && (
        <>
          <h3>{say.standard.signatures}</h3>
          <Signatures reviews={version.reviews} reader={reader} />
        </>
      )}
    </section>
  )
}

function CommentPart({ version, reader, request }: StandardDocumentProps) {
  const { say, link } = reader
  const { commentWindow, comments, reference } = version
  if (!commentWindow) return null
  const { isOpen, commentCount, unansweredCount } = commentWindow
  const told = comments.edges.map(({ node }) => node)
  const titles = new Map([
    ...(version.diff?.changes ?? []).flatMap(({ code, before }) =>
      before ? [[code, before.title] as const] : [],
    ),
    ...version.items.map(({ code, title }) => [code, title] as const),
  ])
  const next = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null
  return (
    <>
      {isOpen && !request.placed && (
        <CommentForm
          reader={reader}
          reference={reference}
          items={version.items}
          idempotencyKey={randomUUID()}
          about={request.about ?? ''}
          {...(request.typed ? { typed: request.typed } : {})}
        />
      )}
      {!isOpen && request.typed && <CommentLeft reader={reader} typed={request.typed} />}
      <section id="comments" className="opinions">
        <h2>{say.standard.comments}</h2>
        {commentCount > 0 && (
          <p className="note">{say.standard.commentsCount(commentCount, unansweredCount)}</p>
        )}
        {told.length > 0 ? (
          <Comments comments={told} titles={titles} reader={reader} />
        ) : (
          <p>{isOpen || commentCount > 0 ? say.standard.commentsNoneYet : say.standard.commentsNone}</p>
        )}
        {next && (
          <p>
            <a href={`${link(`${standardPath(reference)}?after=${encodeURIComponent(next)}`)}#comments`}>
              {say.standard.commentsMore}
            </a>
          </p>
        )}
      </section>
    </>
  )
}

/** Where to go from here: what came before and after, what to print, and how it came about. */
function Ways({ version, reader }: Omit<StandardDocumentProps, 'request'>) {
  const { say, link, day, moment } = reader
  const { basedOn, successor, managementArea, reference } = version
  return (
    <>
      <section className="ways">
        <h2>{say.standard.versions}</h2>
        <ul>
          {basedOn?.publicPath && basedOn.number && (
            <li>
              <a href={link(basedOn.publicPath)}>{say.standard.predecessor(basedOn.number)}</a>
            </li>
          )}
          {successor?.publicPath && successor.number && successor.effectiveOn && (
            <li>
              <a href={link(successor.publicPath)}>
                {say.standard.successor(successor.number, day(successor.effectiveOn))}
              </a>
            </li>
          )}
          {managementArea && (
            <li>
              <a href={`${link(estatePath(managementArea.code))}#versions`}>{say.standard.allVersions}</a>
            </li>
          )}
        </ul>
        <h2>{say.standard.share}</h2>
        <ul>
          <li>
            <a href={link(standardPath(reference, '/notice'))}>{say.standard.notice}</a>
          </li>
          <li>
            <a href={link(standardPath(reference, '/poster'))}>{say.standard.poster}</a>
          </li>
        </ul>
      </section>
      {version.events.edges.length > 0 && (
        <section className="history">
          <h2>{say.standard.history}</h2>
          <ol>
            {version.events.edges.map(({ node }) => (
              <li key={node.id}>
                <time dateTime={node.at}>{moment(node.at)}</time>
                <span>{node.sentence}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
