import { QrCode } from '../notice/qr-code.tsx'
import { PaperBar } from '../notice/paper-bar.tsx'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { requestPath } from './addresses.ts'
import { followedRequest } from './follow.page.tsx'
import type { KeptRequest } from './kept-requests.ts'

/**
 * The slip that a resident takes home: number and code, and a code to scan that leads to the page where both are asked
 * for. Null where number and code do not belong together.
 */
export async function slipPage(ask: Ask, reader: Reader, kept: KeptRequest): Promise<PageAnswer | null> {
  const request = await followedRequest(ask, kept)
  if (!request) return null
  const { say, origin, moment } = reader
  const { slip, placed, follow, kinds, categories } = say.request
  const address = origin + requestPath(request.number)
  return {
    title: `${slip.title} ${request.number}`,
    summary: slip.title,
    form: 'sheet',
    isFound: false,
    children: (
      <>
        <PaperBar reader={reader} back={requestPath(request.number)} print={slip.print} hint={slip.hint} />
        <main className="sheet slip" id="content">
          <header>
            <p className="issuer">{request.estate?.name}</p>
            <h1>{slip.title}</h1>
          </header>
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
          <dl className="facts">
            <div>
              <dt>{follow.about}</dt>
              <dd>
                {kinds[request.kind]} · {categories[request.category]}
                <p className="said">{request.words}</p>
              </dd>
            </div>
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
          </dl>
          <div className="where">
            <div>
              <p>{slip.use}</p>
              <p className="address">{address}</p>
              <p>{slip.secret}</p>
              <p>{slip.noNet}</p>
            </div>
            <figure>
              <QrCode text={address} label={slip.scan} />
              <figcaption>{slip.scan}</figcaption>
            </figure>
          </div>
        </main>
      </>
    ),
  }
}
