import { PaperBar } from '../notice/paper-bar.tsx'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import type { Ask } from '../page/tools.ts'
import { requestFormPath } from './addresses.ts'
import { requestEstate, type RequestEstate } from './request-form.page.tsx'

/**
 * What hangs at the gate, or on the door of a building: a code to scan that opens the form, with the place filled in.
 * Null where there is no such estate.
 */
export async function requestPosterPage(
  ask: Ask,
  reader: Reader,
  code: string,
  place: string,
): Promise<PageAnswer | null> {
  const estate = await requestEstate(ask, code)
  if (!estate) return null
  const { poster, ways } = reader.say.request
  return {
    title: `${estate.name}${place && ` ${place}`} · ${poster.title}`,
    summary: ways.lead,
    form: 'sheet',
    isFound: false,
    children: (
      <>
        <PaperBar reader={reader} back={requestFormPath(code)} print={poster.print} hint={poster.save} />
        <Poster estate={estate} place={place} reader={reader} />
      </>
    ),
  }
}

function Poster({ estate, place, reader }: { estate: RequestEstate; place: string; reader: Reader }) {
  const { say, origin, link } = reader
  const { poster } = say.request
  const where = [estate.name, place].filter(Boolean).join(' ')
  return (
    <main className="poster request-poster" id="content">
      <article>
        <p className="issuer">{where}</p>
        <h1>{poster.title}</h1>
        <p className="standing-line">{poster.sub}</p>
        {/* A picture rather than a drawing: WeChat saves, passes on and recognises pictures that are held. */}
        <img
          src={link(requestFormPath(estate.code, '/qr.png', place))}
          width="600"
          height="600"
          alt={poster.qr(where)}
        />
        <p className="scan">{poster.scan}</p>
        <p className="promise">{poster.promise}</p>
        <p className="emergency-line">
          <span aria-hidden>! </span>
          {poster.emergency}
        </p>
        <p className="address">{origin + requestFormPath(estate.code)}</p>
      </article>
      <Places estate={estate} place={place} reader={reader} />
    </main>
  )
}

/** One poster for each building: those on record by a touch, others by their name. */
function Places({ estate, place, reader }: { estate: RequestEstate; place: string; reader: Reader }) {
  const { say, link, language } = reader
  const { poster } = say.request
  const here = requestFormPath(estate.code, '/poster')
  return (
    <section className="pass-on">
      <h2>{poster.perBuilding}</h2>
      <p className="note">{poster.perBuildingHint}</p>
      {estate.buildings.length > 0 && (
        <ul className="chips">
          <li>
            <a href={link(here)} aria-current={place ? undefined : 'page'}>
              {poster.whole}
            </a>
          </li>
          {estate.buildings.map(({ code, name }) => (
            <li key={code}>
              <a
                href={link(requestFormPath(estate.code, '/poster', name))}
                aria-current={place === name ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={here} className="place-form">
        {/* The form’s own fields replace what the address said, so the chosen language goes along as one of them. */}
        <input type="hidden" name="lang" value={language === 'en' ? 'en' : 'zh'} />
        <label htmlFor="poster-place">{poster.placeLabel}</label>
        <input id="poster-place" name="place" maxLength={100} defaultValue={place} />
        <button type="submit">{poster.make}</button>
      </form>
    </section>
  )
}
