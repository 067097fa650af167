import type { PublicRequestLineQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import { Unavailable, type Ask } from '../page/tools.ts'
import { requestPath, requestsPath } from './addresses.ts'
import { shortNumber, type KeptRequest } from './kept-requests.ts'
import { requestLineDocument } from './request.document.ts'

interface OpenAsked {
  kept: readonly KeptRequest[]
  /** From the address or from what was typed before. */
  number?: string
  code?: string
  refusal?: { message: string; status: number } | null
}

/** Where a request is opened with number and code; and those that this device has sent. */
export async function openPage(ask: Ask, reader: Reader, asked: OpenAsked): Promise<PageAnswer> {
  const lines = await Promise.all(asked.kept.map((kept) => lineOf(ask, kept)))
  const { open } = reader.say.request
  return {
    ...(asked.refusal ? { status: asked.refusal.status } : {}),
    title: open.title,
    summary: open.lead,
    isFound: false,
    children: (
      <article className="document requests">
        <header>
          <h1>{open.title}</h1>
        </header>
        {!asked.number && <Here lines={lines} reader={reader} />}
        <OpenForm reader={reader} asked={asked} />
      </article>
    ),
  }
}

interface Line {
  kept: KeptRequest
  request: PublicRequestLineQuery['serviceRequestByCode']
}

/** What a device keeps it keeps also while nothing can be read: then the number alone is shown. */
async function lineOf(ask: Ask, kept: KeptRequest): Promise<Line> {
  try {
    const { data } = await ask<PublicRequestLineQuery>(requestLineDocument, { ...kept })
    return { kept, request: data.serviceRequestByCode }
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return { kept, request: null }
  }
}

function Here({ lines, reader }: { lines: readonly Line[]; reader: Reader }) {
  const { say, link } = reader
  const { open, kinds, categories, follow } = say.request
  return (
    <section>
      <h2>{open.here}</h2>
      {lines.length === 0 && (
        <p>
          {open.none} <a href={link('/')}>{say.errors.toHome}</a>
        </p>
      )}
      <ul className="request-lines">
        {lines.map(({ kept, request }) => (
          <li key={kept.number}>
            <a href={link(requestPath(kept.number))}>{kept.number}</a>
            {request && (
              <>
                <p>
                  <strong>{follow.statuses[request.status]}</strong>
                </p>
                <p className="note">
                  {[request.estate?.name, kinds[request.kind], categories[request.category]]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p className="excerpt">{request.words}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenForm({
  reader,
  asked: { number = '', code = '', refusal },
}: {
  reader: Reader
  asked: OpenAsked
}) {
  const { say, link } = reader
  const { open } = say.request
  return (
    <section className="writing" id="open">
      <h2>{open.with}</h2>
      <p className="note">{open.lead}</p>
      <form method="post" action={link(`${requestsPath}#open`)}>
        {refusal && (
          <p className="field-refusal" role="alert" id="open-refused">
            <span aria-hidden>✕ </span>
            {refusal.message}
          </p>
        )}
        <p className="field">
          <label htmlFor="number">{open.number}</label>
          <input
            id="number"
            name="number"
            required
            maxLength={40}
            defaultValue={shortNumber(number)}
            aria-describedby={refusal ? 'number-hint open-refused' : 'number-hint'}
          />
          <span className="note" id="number-hint">
            {open.numberHint}
          </span>
        </p>
        <p className="field">
          <label htmlFor="code">{open.code}</label>
          <input
            id="code"
            name="code"
            className="code"
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={code}
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal ? 'code-hint open-refused' : 'code-hint'}
          />
          <span className="note" id="code-hint">
            {open.codeHint}
          </span>
        </p>
        <button type="submit">{open.show}</button>
      </form>
    </section>
  )
}
