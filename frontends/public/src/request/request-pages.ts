/** The addresses of residents' requests: the form of an estate, its poster, and what a resident sees and says later. */
import { deviceCookie } from '../comment/device.ts'
import { failedPage } from '../page/error.page.tsx'
import type { PageAnswer } from '../page/page.tsx'
import type { Reader } from '../page/reader.ts'
import { Unavailable, type Ask } from '../page/tools.ts'
import { qrPicture } from '../poster/poster.page.tsx'
import { requestFormPath, requestPath, requestsPath } from './addresses.ts'
import { followedRequest, followPage } from './follow.page.tsx'
import { codeKept, forgetRequest, fullNumber, keepRequest, keptRequests, plainCode } from './kept-requests.ts'
import { openPage } from './open.page.tsx'
import { actOnRequest, requestActs, type RequestAct } from './request-act.ts'
import { formOf, requestEstate, requestFormPage } from './request-form.page.tsx'
import { placeRequest } from './request-place.ts'
import { requestPosterPage } from './request-poster.page.tsx'
import { textOf } from './request-typed.ts'
import { slipPage } from './slip.page.tsx'

interface Visit {
  request: Request
  url: URL
  reader: Reader
  ask: Ask
}

/** A page to be rendered, an answer that is none, or null: no such page. */
type Answer = PageAnswer | Response | null

const formAddress = /^\/p\/estates\/([^/]+)\/request(?:\/(poster|qr\.png))?$/
const followAddress = /^\/p\/requests(?:\/(\d{4}-\d{6,9})(?:\/(slip|rate|reopen|withdraw|forget))?)?$/

/** Answers for an address of theirs; undefined for every other. */
export async function requestPages(visit: Visit): Promise<Answer | undefined> {
  const { request, url, reader } = visit
  const form = formAddress.exec(url.pathname)
  const followed = form ? null : followAddress.exec(url.pathname)
  if (!form && !followed) return undefined
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') return undefined
  // Browsers name the site that a form was sent from; a form of another site would speak in our readers' names.
  const from = request.headers.get('origin')
  if (!isReading && from !== null && from !== url.origin) {
    return failedPage(reader, { status: 403, isForeign: true })
  }
  if (form) {
    const code = decodeURIComponent(form[1]!)
    return isReading ? formPart(visit, code, form[2]) : takeRequest(visit, code)
  }
  const number = followed?.[1] && fullNumber(followed[1])
  if (!number) return isReading ? opened(visit) : openWithCode(visit)
  return isReading ? followPart(visit, number, followed[2]) : takeAct(visit, number, followed[2])
}

function formPart({ ask, reader, url }: Visit, code: string, part: string | undefined): Promise<Answer> {
  const place = (url.searchParams.get('place') ?? '').trim().slice(0, 100)
  switch (part) {
    case 'poster':
      return requestPosterPage(ask, reader, code, place)
    case 'qr.png':
      return qrAnswer(reader.origin + requestFormPath(code, '', place))
    default:
      return requestFormPage(ask, reader, code, { place })
  }
}

async function qrAnswer(address: string): Promise<Response> {
  return new Response(await qrPicture(address), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  })
}

async function takeRequest({ ask, reader, request, url }: Visit, code: string): Promise<Answer> {
  const copy = request.clone()
  try {
    const estate = await requestEstate(ask, code)
    if (!estate) return null
    const placed = await placeRequest(ask, reader, estate.id, request)
    if (placed.outcome === 'REFUSED') return formOf(reader, estate, { answered: placed })
    return redirect(
      reader.link(`${requestPath(placed.kept.number)}?placed=1`),
      keepRequest(request, placed.kept, url.origin),
      deviceCookie(placed.deviceSecret, url.origin),
    )
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return failedPage(reader, { status: 503, text: textOf(await copy.formData(), 'words') })
  }
}

function opened({ ask, reader, request }: Visit): Promise<Answer> {
  return openPage(ask, reader, { kept: keptRequests(request) })
}

/** With number and code, from another device: it is remembered there, and no address holds the code. */
async function openWithCode({ ask, reader, request, url }: Visit): Promise<Answer> {
  const form = await request.formData()
  const typed = { number: textOf(form, 'number'), code: textOf(form, 'code') }
  const { open } = reader.say.request
  const refused = (message: string, status: number) =>
    openPage(ask, reader, { kept: [], ...typed, refusal: { message, status } })
  const number = fullNumber(typed.number)
  const code = plainCode(typed.code)
  if (!number || code.length !== 8) return refused(open.wrong, 422)
  try {
    if (!(await followedRequest(ask, { number, code }))) return await refused(open.wrong, 422)
    return redirect(reader.link(requestPath(number)), keepRequest(request, { number, code }, url.origin))
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return refused(open.failed, 503)
  }
}

async function followPart(
  { ask, reader, request, url }: Visit,
  number: string,
  part: string | undefined,
): Promise<Answer> {
  const code = codeKept(request, number)
  const asksForCode = () => openPage(ask, reader, { kept: [], number })
  if (part === 'slip') return (code && (await slipPage(ask, reader, { number, code }))) || asksForCode()
  // Somebody reloads the address of a form, or passes it on: what they want to see is the page.
  if (part) return redirect(reader.link(requestPath(number)))
  const done = url.searchParams.get('done')
  const asked = {
    isNew: url.searchParams.has('placed'),
    done: requestActs.find((act) => act === done) ?? null,
  }
  return (code && (await followPage(ask, reader, { kept: { number, code }, ...asked }))) || asksForCode()
}

async function takeAct(
  { ask, reader, request, url }: Visit,
  number: string,
  part: string | undefined,
): Promise<Answer> {
  const back = reader.link(requestPath(number))
  if (part === 'forget')
    return redirect(reader.link(requestsPath), forgetRequest(request, number, url.origin))
  const act = requestActs.find((one): one is RequestAct => one === part)
  const code = codeKept(request, number)
  if (!act || !code) return redirect(back)
  const kept = { number, code }
  const refused = await actOnRequest(ask, reader, act, kept, request)
  if (!refused) return redirect(reader.link(`${requestPath(number)}?done=${act}`))
  try {
    return await followPage(ask, reader, { kept, refused })
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return failedPage(reader, { status: 503, text: refused.typed.words })
  }
}

function redirect(location: string, ...cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
