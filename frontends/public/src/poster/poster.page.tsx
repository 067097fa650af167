import { toBuffer } from 'qrcode'
import type { PublicPosterQuery } from '../gql/operations.ts'
import { PaperBar } from '../notice/paper-bar.tsx'
import type { PageAnswer } from '../page/page.tsx'
import { untilText, type Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { placeOf, standardPath, standingOf } from '../standard/standing.ts'
import { posterDocument } from './poster.document.ts'

type PosterVersion = NonNullable<PublicPosterQuery['standardVersionByReference']>

/** What goes into a residents' group: a code to scan, a text to paste, a link. Null where nothing is public. */
export async function posterPage(ask: Ask, reader: Reader, reference: string): Promise<PageAnswer | null> {
  const { data } = await ask<PublicPosterQuery>(posterDocument, { reference })
  const version = data.standardVersionByReference
  if (!version) return null
  const { say } = reader
  return {
    title: `${version.title} · ${say.poster.title}`,
    summary: version.announcement,
    form: 'sheet',
    children: (
      <>
        <PaperBar
          reader={reader}
          back={standardPath(reference)}
          print={say.poster.print}
          hint={say.poster.save}
        />
        <Poster version={version} reader={reader} />
      </>
    ),
  }
}

function Poster({ version, reader }: { version: PosterVersion; reader: Reader }) {
  const { say, origin, link } = reader
  const path = standardPath(version.reference)
  const address = origin + path
  const { name, detail } = standingOf(version, reader)
  // On a wall the days are counted by the reader.
  const lasting = version.commentWindow?.isOpen ? untilText(version.commentWindow.closesAt, reader) : detail
  return (
    <main className="poster" id="content">
      <article>
        <p className="issuer">{placeOf(version, reader)}</p>
        <h1>{version.title}</h1>
        <p className="standing-line">
          {name} · {lasting}
        </p>
        {/* A picture rather than a drawing: WeChat saves, passes on and recognises pictures that are held. */}
        <img src={link(`${path}/qr.png`)} width="600" height="600" alt={say.poster.qr(version.title)} />
        <p className="scan">{say.poster.scan}</p>
        <p className="address">{address}</p>
      </article>
      <section className="pass-on">
        <h2>
          <label htmlFor="group-text">{say.poster.text}</label>
        </h2>
        <p className="note" id="group-hint">
          {say.poster.textHint}
        </p>
        <textarea
          id="group-text"
          readOnly
          rows={7}
          aria-describedby="group-hint"
          defaultValue={`${version.announcement}\n${address}`}
        />
        <button
          type="button"
          data-copy="group-text"
          data-copied={say.copied}
          data-by-hand={say.copyByHand}
          hidden
        >
          {say.copy}
        </button>
        <p>
          {say.poster.link}
          {say.colon}
          <a href={path}>{address}</a>
        </p>
      </section>
    </main>
  )
}

/** The QR code of an address as a picture, large enough to be printed and passed on. */
export function qrPicture(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 16 }) as Promise<
    Buffer<ArrayBuffer>
  >
}
