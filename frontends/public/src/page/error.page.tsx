import { estatePath } from '../standard/standing.ts'
import type { PageAnswer } from './page.tsx'
import type { Reader } from './reader.ts'

/**
 * There is nothing under this address.
 * @param area code of the management area that the address speaks of: what holds there today may be what was looked for
 */
export function notFoundPage(reader: Reader, area: string | null = null): PageAnswer {
  const { say, link } = reader
  return {
    status: 404,
    title: say.errors.notFoundTitle,
    summary: say.errors.notFound,
    isFound: false,
    children: (
      <section className="empty">
        <h1>{say.errors.notFoundTitle}</h1>
        <p>{say.errors.notFound}</p>
        {area && (
          <p>
            {say.errors.areaHint} <a href={link(estatePath(area))}>{say.errors.areaLink}</a>
          </p>
        )}
        <p>
          <a href={link('/')}>{say.errors.toHome}</a>
        </p>
      </section>
    ),
  }
}

interface FailedPageProps {
  status: number
  /** A form came from another site, which is no fault of ours. */
  isForeign?: boolean
  /** What the reader had typed: shown, so that it is not lost with us. */
  text?: string
}

export function failedPage(
  reader: Reader,
  { status, isForeign = false, text = '' }: FailedPageProps,
): PageAnswer {
  const { say, link } = reader
  const title = isForeign ? say.errors.foreignTitle : say.errors.failedTitle
  return {
    status,
    title,
    summary: title,
    isFound: false,
    children: (
      <section className="empty">
        <h1>{title}</h1>
        <p>{isForeign ? say.errors.foreign : say.errors.failed}</p>
        {text && (
          <>
            <p>{say.errors.typed}</p>
            <p className="said">{text}</p>
          </>
        )}
        <p className="note">{say.errors.requestId(reader.requestId)}</p>
        <p>
          <a href={link('/')}>{say.errors.toHome}</a>
        </p>
      </section>
    ),
  }
}
