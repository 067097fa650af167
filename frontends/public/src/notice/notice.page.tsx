import type { PublicNoticeQuery } from '../gql/operations.ts'
import type { PageAnswer } from '../page/page.tsx'
import { untilText, type Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { inForce } from '../standard/signatures.tsx'
import { placeOf, standardPath } from '../standard/standing.ts'
import { ChangeTable, PromiseTable } from './notice-table.tsx'
import { noticeDocument } from './notice.document.ts'
import { PaperBar } from './paper-bar.tsx'
import { QrCode } from './qr-code.tsx'

export type NoticeVersion = NonNullable<PublicNoticeQuery['standardVersionByReference']>

/** The notice for the wall: one A4 page for ordinary changes. Null where there is no such version in public. */
export async function noticePage(ask: Ask, reader: Reader, reference: string): Promise<PageAnswer | null> {
  const { data } = await ask<PublicNoticeQuery>(noticeDocument, { reference })
  const version = data.standardVersionByReference
  if (!version) return null
  const { say } = reader
  return {
    title: say.notice.noticeOf(version.title),
    summary: [placeOf(version, reader), version.diff?.summary].filter(Boolean).join(' · '),
    form: 'sheet',
    children: (
      <>
        <PaperBar
          reader={reader}
          back={standardPath(reference)}
          print={say.notice.print}
          hint={say.notice.printHint}
        />
        <Notice version={version} reader={reader} />
      </>
    ),
  }
}

function Notice({ version, reader }: { version: NoticeVersion; reader: Reader }) {
  const { say, origin } = reader
  const address = origin + standardPath(version.reference)
  const isDraft = version.status === 'COMMENT_PERIOD'
  const compared = version.diff && version.diff.changeClass !== 'FIRST' ? version.diff : null
  const scan = isDraft ? say.notice.scanAndComment : say.notice.scan
  return (
    <main className={`sheet ${densityOf(version)}`} id="content">
      <header>
        <p className="issuer">{version.company?.name}</p>
        <h1>{say.notice.titles[isDraft ? 'DRAFT' : (compared?.changeClass ?? 'FIRST')]}</h1>
        <p className="numbers">
          <span>{say.notice.number(version.reference)}</span>
          {version.number && <span>{say.version(version.number)}</span>}
          {version.publishedAt && <span>{reader.dayOf(version.publishedAt)}</span>}
        </p>
      </header>
      <p className="to">{say.notice.to(placeOf(version, reader))}</p>
      <p className="opening">{openingOf(version, reader)}</p>
      {compared ? (
        <ChangeTable diff={compared} reader={reader} />
      ) : (
        <PromiseTable items={version.items} reader={reader} />
      )}
      <div className="closing">
        <div className="where">
          <div>
            {compared && compared.unchanged > 0 && <p>{say.notice.rest(compared.unchanged)}</p>}
            <Grounds version={version} reader={reader} />
            <p>{isDraft ? say.notice.readAndComment : say.notice.read}</p>
            <p className="address">{address}</p>
          </div>
          <figure>
            <QrCode text={address} label={say.poster.qr(version.title)} />
            <figcaption>{scan}</figcaption>
          </figure>
        </div>
        <Seals version={version} reader={reader} />
      </div>
    </main>
  )
}

function openingOf(version: NoticeVersion, reader: Reader): string {
  const { say, day } = reader
  const opens = say.notice.opens
  const place = placeOf(version, reader)
  const changeClass = version.diff?.changeClass ?? 'FIRST'
  if (version.status === 'COMMENT_PERIOD') {
    const until = version.commentWindow ? untilText(version.commentWindow.closesAt, reader) : ''
    return changeClass === 'FIRST' ? opens.DRAFT_FIRST(place, until) : opens.DRAFT(place, until)
  }
  const from = version.effectiveOn ? day(version.effectiveOn) : ''
  const number = version.number ?? ''
  if (changeClass === 'FIRST') return opens.FIRST(place, from)
  return changeClass === 'EDITORIAL' ? opens.EDITORIAL(place, number) : opens.CHANGED(place, number, from)
}

/** On what it rests, in a line each: the legal basis, and which bodies agreed on which day. */
function Grounds({ version, reader }: { version: NoticeVersion; reader: Reader }) {
  const { say, day } = reader
  const signed = inForce(version.reviews).map(({ organisationName, signature }) =>
    say.notice.signedOn(organisationName, day(signature.decidedOn)),
  )
  return (
    <>
      {version.legalBases.length > 0 && <p>{version.legalBases.map(({ sentence }) => sentence).join(' ')}</p>}
      {signed.length > 0 && (
        <p>
          {say.notice.reviewed}
          {signed.join(say.listComma)}
        </p>
      )}
    </>
  )
}

/** Room for the company's seal and for those of the bodies that agreed. */
function Seals({ version, reader }: { version: NoticeVersion; reader: Reader }) {
  const { say } = reader
  const names = [
    version.company?.name ?? say.standard.company,
    ...version.reviews.map((review) => review.organisationName),
  ]
  return (
    <ul className="seals">
      {names.map((name) => (
        <li key={name}>
          <span>
            {name}
            <br />
            {say.notice.seal}
          </span>
          <span>{say.notice.sign}</span>
          <span>{say.notice.date}</span>
        </li>
      ))}
    </ul>
  )
}

/**
 * How closely the table is set, so that ordinary changes stay on one page. A changed figure takes one line; a changed
 * wording takes as many as both wordings need, at about 14 characters a line. A whole standard takes two pages anyway.
 */
function densityOf({ diff }: NoticeVersion): 'airy' | 'close' | 'tight' {
  if (!diff || diff.changeClass === 'FIRST') return 'close'
  const lines = diff.changes.map(({ before, after }) => {
    const isFigure = before?.promise !== after?.promise
    const longest = Math.max(
      ...[before, after].map((item) => (isFigure ? item?.promise : item?.wording)?.length ?? 0),
    )
    return Math.max(1, Math.ceil(longest / 14))
  })
  const total = lines.reduce((sum, count) => sum + count, 0)
  if (lines.length <= 4 && total <= 6) return 'airy'
  return lines.length <= 8 && total <= 12 ? 'close' : 'tight'
}
