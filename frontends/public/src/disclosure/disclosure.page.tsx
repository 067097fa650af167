import type { PublicDisclosurePageQuery } from '../gql/operations.ts'
import { PaperBar } from '../notice/paper-bar.tsx'
import { QrCode } from '../notice/qr-code.tsx'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { estatePath } from '../standard/standing.ts'
import { DisclosureText } from './disclosure-text.tsx'
import { disclosurePageDocument } from './disclosure.document.ts'

type Disclosure = NonNullable<PublicDisclosurePageQuery['disclosureByReference']>

export const disclosurePath = (reference: string, part = '') =>
  `/p/disclosures/${encodeURIComponent(reference)}${part}`

/** A disclosure's permanent page, or the same on A4; null where there is no such disclosure in public. */
export async function disclosurePage(
  ask: Ask,
  reader: Reader,
  reference: string,
  form: 'page' | 'sheet',
): Promise<PageAnswer | null> {
  const { data, incomplete } = await ask<PublicDisclosurePageQuery>(disclosurePageDocument, { reference })
  const disclosure = data.disclosureByReference
  if (!disclosure) return null
  const title = [placeOf(disclosure, reader), disclosure.title].filter(Boolean).join(' ')
  return {
    title,
    summary: disclosure.announcement,
    incomplete,
    form,
    children:
      form === 'page' ? (
        <Document disclosure={disclosure} reader={reader} />
      ) : (
        <Sheet disclosure={disclosure} reader={reader} />
      ),
  }
}

function placeOf({ managementArea }: Disclosure, { say }: Reader): string {
  if (!managementArea) return ''
  return managementArea.estates.map(({ name }) => name).join(say.listComma) || managementArea.name
}

function Document({ disclosure, reader }: { disclosure: Disclosure; reader: Reader }) {
  const { say, link, moment, day } = reader
  const { reference, title, managementArea, company, publishedAt, dueOn, isLate } = disclosure
  return (
    <article className="document">
      <header>
        {managementArea && (
          <p className="place">
            <a href={link(estatePath(managementArea.estates[0]?.code ?? managementArea.code))}>
              {placeOf(disclosure, reader)}
            </a>
          </p>
        )}
        <h1>{title}</h1>
        <p className="place-facts">
          {[company?.name, reference, publishedAt && say.disclosure.publishedAt(moment(publishedAt))]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isLate && (
          <p className="late">
            <span aria-hidden>✕ </span>
            {say.disclosure.wasLate(day(dueOn))}
          </p>
        )}
      </header>
      <Corrections disclosure={disclosure} reader={reader} />
      <section>
        <DisclosureText disclosure={disclosure} reader={reader} />
      </section>
      <section>
        <h2>{say.disclosure.passOn}</h2>
        <p>{disclosure.announcement}</p>
        <p>
          <a href={link(disclosurePath(reference ?? '', '/print'))}>{say.disclosure.print}</a>
        </p>
        <p className="note">{say.disclosure.lasting}</p>
      </section>
    </article>
  )
}

/** What followed or was corrected, so that nobody reads half of it. */
function Corrections({ disclosure, reader }: { disclosure: Disclosure; reader: Reader }) {
  const { say, link } = reader
  const { corrects, correctedBy, reason, isOpeningOutdated } = disclosure
  return (
    <>
      {correctedBy?.publicPath && (
        <section className="standing soon">
          <div>
            <h2>
              <span aria-hidden>! </span>
              {say.disclosure.wasCorrected}
            </h2>
            <p>{say.disclosure.readCorrection}</p>
          </div>
          <a href={link(correctedBy.publicPath)}>{correctedBy.reference}</a>
        </section>
      )}
      {corrects?.publicPath && (
        <section className="standing">
          <div>
            <h2>{say.disclosure.isCorrection}</h2>
            <p>{reason}</p>
          </div>
          <a href={link(corrects.publicPath)}>{say.disclosure.before(corrects.reference ?? '')}</a>
        </section>
      )}
      {isOpeningOutdated && <p className="note">{say.disclosure.openingOutdated}</p>}
    </>
  )
}

function Sheet({ disclosure, reader }: { disclosure: Disclosure; reader: Reader }) {
  const { say, origin, dayOf } = reader
  const { reference, title, company, publishedAt, reason, lines } = disclosure
  const path = disclosurePath(reference ?? '')
  return (
    <>
      <PaperBar reader={reader} back={path} print={say.notice.print} hint={say.notice.printHint} />
      <main className={`sheet told ${lines.length > 8 ? 'tight' : 'close'}`} id="content">
        <header>
          <p className="issuer">{company?.name}</p>
          <h1>{title}</h1>
          <p className="numbers">
            <span>{say.notice.number(reference ?? '')}</span>
            {publishedAt && <span>{dayOf(publishedAt)}</span>}
          </p>
        </header>
        <p className="to">{say.notice.to(placeOf(disclosure, reader))}</p>
        {reason && (
          <p>
            {say.disclosure.isCorrection}
            {say.colon}
            {reason}
          </p>
        )}
        <DisclosureText disclosure={disclosure} reader={reader} />
        <SheetFoot address={origin + path} label={title} company={company?.name ?? null} reader={reader} />
      </main>
    </>
  )
}

interface SheetFootProps {
  address: string
  label: string
  company: string | null
  reader: Reader
}

/** Where the same is read by telephone, and room for the seal. */
export function SheetFoot({ address, label, company, reader: { say } }: SheetFootProps) {
  return (
    <div className="closing">
      <div className="where">
        <div>
          <p>{say.disclosure.law}</p>
          <p className="address">{address}</p>
        </div>
        <figure>
          <QrCode text={address} label={say.poster.qr(label)} />
          <figcaption>{say.disclosure.scan}</figcaption>
        </figure>
      </div>
      <ul className="seals">
        <li>
          <span>
            {company ?? say.standard.company}
            <br />
            {say.notice.seal}
          </span>
          <span>{say.notice.sign}</span>
          <span>{say.notice.date}</span>
        </li>
      </ul>
    </div>
  )
}
