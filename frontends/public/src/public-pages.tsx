import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { deviceCookie, deviceSecret } from './comment/device.ts'
import { placeComment } from './comment/comment-place.ts'
import { disclosurePage } from './disclosure/disclosure.page.tsx'
import { monthPage } from './disclosure/month.page.tsx'
import { estatePage } from './estate/estate.page.tsx'
import { estateSearch, frontDoorPage, isPlaceCode } from './front-door/front-door.page.tsx'
import { noticePage } from './notice/notice.page.tsx'
import type { Assets } from './page/assets.ts'
import { failedPage, notFoundPage } from './page/error.page.tsx'
import { Page, type PageAnswer } from './page/page.tsx'
import { pagePolicy } from './page/policy.ts'
import { readerOf, type Reader } from './page/reader.ts'
import { asking, Unavailable, type Ask, type PublicTools } from './page/tools.ts'
import { posterPage, qrPicture } from './poster/poster.page.tsx'
import { requestPages } from './request/request-pages.ts'
import { standardPage } from './standard/standard.page.tsx'
import { estatePath, standardPath } from './standard/standing.ts'

/** Answers for the addresses of the public pages; null for an address that is none of theirs. */
export type Handle = (request: Request, tools: PublicTools) => Promise<Response | null>

interface Visit {
  request: Request
  url: URL
  reader: Reader
  ask: Ask
  assets: Assets
}

/** The public pages over one build's files. Every page is whole without a script, a cookie or an account. */
export function publicPages(assets: Assets): Handle {
  return async (request, tools) => {
    const reader = readerOf(request, tools)
    const visit: Visit = {
      request,
      url: new URL(request.url),
      reader,
      ask: asking(tools, reader.language),
      assets,
    }
    try {
      return await answer(visit)
    } catch (fault) {
      if (fault instanceof Unavailable) return respond(visit, failedPage(reader, { status: 503 }))
      throw fault
    }
  }
}

const standardAddress = /^\/p\/standards\/([^/]+)(?:\/(notice|poster|qr\.png|comments))?$/

const disclosureAddress = /^\/p\/disclosures\/([^/]+)(?:\/(print|\d{4}-\d{2}))?$/

async function answer(visit: Visit): Promise<Response | null> {
  const { request, url, reader, ask } = visit
  const asked = reader.hasStandards ? await requestPages(visit) : undefined
  if (asked !== undefined)
    return asked instanceof Response ? asked : respond(visit, asked ?? notFoundPage(reader))
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const [, name, part] = (reader.hasStandards && standardAddress.exec(url.pathname)) || []
  const reference = name && decoded(name)
  if (reference && part === 'comments' && request.method === 'POST') return takeComment(visit, reference)
  if (!isReading) return null
  if (url.pathname === '/') return frontDoor(visit)
  const place = decoded(/^\/p\/estates\/([^/]+)$/.exec(url.pathname)?.[1] ?? '')
  if (place) return respond(visit, (await estatePage(ask, reader, place)) ?? notFoundPage(reader))
  if (reference) return standardPart(visit, reference, part)
  const [, told, sheet] = (reader.hasStandards && disclosureAddress.exec(url.pathname)) || []
  if (told) return respond(visit, (await disclosurePart(visit, decoded(told), sheet)) ?? notFoundPage(reader))
  const isOurs = url.pathname.startsWith('/p/') || request.headers.get('accept')?.includes('text/html')
  return isOurs ? respond(visit, notFoundPage(reader)) : null
}

async function frontDoor(visit: Visit): Promise<Response> {
  const { url, reader, ask } = visit
  const search = estateSearch(url.searchParams)
  if (isPlaceCode(search.search)) return redirect(reader.link(estatePath(search.search)))
  return respond(visit, await frontDoorPage(ask, reader, search))
}

async function standardPart(visit: Visit, reference: string, part: string | undefined): Promise<Response> {
  const { request, url, reader, ask } = visit
  const notThere = () => notFoundPage(reader, areaOf(reference))
  switch (part) {
    case undefined: {
      const clientSecret = deviceSecret(request)
      const page = await standardPage(ask, reader, {
        reference,
        clientSecret,
        after: url.searchParams.get('after'),
        about: url.searchParams.get('item') ?? '',
        placed: clientSecret && identityOf(url.searchParams.get('placed')),
      })
      return respond(visit, page ?? notThere())
    }
    case 'notice':
      return respond(visit, (await noticePage(ask, reader, reference)) ?? notThere())
    case 'poster':
      return respond(visit, (await posterPage(ask, reader, reference)) ?? notThere())
    case 'qr.png':
      return new Response(await qrPicture(reader.origin + standardPath(reference)), {
        headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
      })
    default:
      // Somebody reloads the address of the form, or passes it on: what they want to see is the page.
      return redirect(reader.link(standardPath(reference)))
  }
}

function disclosurePart({ ask, reader }: Visit, name: string, sheet: string | undefined) {
  if (sheet && sheet !== 'print') return monthPage(ask, reader, { code: name, month: sheet })
  return disclosurePage(ask, reader, name, sheet ? 'sheet' : 'page')
}

async function takeComment(visit: Visit, reference: string): Promise<Response> {
  const { request, url, reader, ask } = visit
  // Browsers name the site that a form was sent from; a form of another site would speak in our readers' names.
  const from = request.headers.get('origin')
  if (from !== null && from !== url.origin)
    return respond(visit, failedPage(reader, { status: 403, isForeign: true }))
  const placed = await placeComment(ask, reader, reference, request)
  if (placed.outcome === 'PLACED') {
    const back = reader.link(`${standardPath(reference)}?placed=${placed.commentId}#comment`)
    return redirect(back, { 'set-cookie': deviceCookie(placed.secret, url.origin) })
  }
  const { typed } = placed
  try {
    if (placed.outcome === 'NOT_FOUND') return respond(visit, notFoundPage(reader, areaOf(reference)))
    const page = await standardPage(ask, reader, { reference, clientSecret: placed.secret, typed })
    return respond(visit, page ?? notFoundPage(reader, areaOf(reference)))
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return respond(visit, failedPage(reader, { status: 503, text: typed.text }))
  }
}

/** The area that a reference speaks of: "210113001001-M01-7" is the seventh draft of "210113001001-M01". */
const areaOf = (reference: string) => /^(\d{12}-M\d+)-\d+$/.exec(reference)?.[1] ?? null

const identityOf = (text: string | null) => (text && /^[\da-f-]{36}$/.test(text) ? text : null)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function redirect(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
}

/** Pages change whenever a standard does, so they are asked for again each time, and sent only if they differ. */
function respond({ request, reader, assets }: Visit, { status = 200, ...page }: PageAnswer): Response {
  const html = `<!doctype html>${renderToStaticMarkup(<Page reader={reader} assets={assets} {...page} />)}`
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': reader.language,
    'cache-control': status === 200 ? 'no-cache' : 'no-store',
    vary: 'accept-language, cookie',
    'content-security-policy': pagePolicy(assets.style, reader.origin),
    ...(status === 200 ? { etag } : {}),
  }
  const isKnown = status === 200 && request.headers.get('if-none-match')?.replace(/^W\//, '') === etag
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(html, { status, headers })
}
