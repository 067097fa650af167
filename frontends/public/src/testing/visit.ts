import { areaPageDocument, estatePageDocument } from '../estate/estate.document.ts'
import { frontDoorDocument } from '../front-door/front-door.document.ts'
import { noticeDocument } from '../notice/notice.document.ts'
import type { PublicTools } from '../page/tools.ts'
import { posterDocument } from '../poster/poster.document.ts'
import { publicPages } from '../public-pages.tsx'
import { requestEstateDocument } from '../request/request-place.document.ts'
import { requestByCodeDocument, requestLineDocument } from '../request/request.document.ts'
import { standardPageDocument } from '../standard/standard.document.ts'
import * as cast from './cast.ts'
import { leak, leakCode, leakNumber, requestEstates } from './requests.ts'

export const origin = 'https://linli.example'

/** The files of the build under names without a hash, and as much style as it takes to know it again. */
export const assets = {
  style: 'body{margin:0}',
  script: '/assets/public/public.js',
  picture: '/assets/public/link-card.png',
  icon: '/assets/public/icon.svg',
}

export type Replies = ReadonlyMap<string, (variables: Record<string, unknown>) => unknown>

const versions = [cast.versionInForce, cast.draftInComments, cast.firstVersion]
const estates = [cast.xinglinyuan, cast.yueshuiwan, cast.puheli, cast.tiexixiang]
const version = ({ reference }: Record<string, unknown>) =>
  versions.find((one) => one.reference === reference) ?? null

const leakByCode = ({ number, code }: Record<string, unknown>) => ({
  serviceRequestByCode: number === leakNumber && code === leakCode ? leak : null,
})

/** What the API would say about the cast. */
export const castReplies: Replies = new Map<string, (variables: Record<string, unknown>) => unknown>([
  [standardPageDocument, (variables) => ({ standardVersionByReference: version(variables) })],
  [noticeDocument, (variables) => ({ standardVersionByReference: version(variables) })],
  [
    posterDocument,
    (variables) => {
      const found = version(variables)
      return { standardVersionByReference: found && cast.posterVersion(found) }
    },
  ],
  [estatePageDocument, ({ code }) => ({ estateByCode: estates.find((one) => one.code === code) ?? null })],
  [
    areaPageDocument,
    ({ code }) => ({
      managementAreaByCode: estates.find((one) => one.managementArea?.code === code)?.managementArea ?? null,
    }),
  ],
  [
    requestEstateDocument,
    ({ code }) => ({ estateByCode: requestEstates.find((one) => one.code === code) ?? null }),
  ],
  [requestByCodeDocument, leakByCode],
  [requestLineDocument, leakByCode],
  [frontDoorDocument, () => ({ estates: cast.estateList() })],
])

/** What the gateway says when too much was sent from an address or to a subject. */
export class TooMuch {
  readonly extensions: Record<string, unknown>

  constructor(limit: string | null) {
    this.extensions = { code: 'TOO_MANY_REQUESTS', limit }
  }
}

export function tools(replies: Replies = castReplies): PublicTools {
  return {
    now: cast.now,
    demo: true,
    modules: new Set(['organisations', 'property']),
    requestId: 'request-0001',
    execute: async <Data>(document: string, variables: Record<string, unknown> = {}) => {
      const reply = replies.get(document)
      if (!reply) throw new Error('Nobody prepared an answer to this document')
      const answer = reply(variables)
      if (answer instanceof TooMuch)
        return { data: null, errors: [{ message: '', extensions: answer.extensions }] }
      return { data: answer as Data }
    },
  }
}

const handle = publicPages(assets)

/** Asks for a page as a browser would. */
export async function visit(path: string, request: RequestInit = {}, replies?: Replies): Promise<Response> {
  const answer = await handle(new Request(origin + path, request), tools(replies))
  if (!answer) throw new Error(`${path} is none of the public pages`)
  return answer
}

export const read = async (path: string, headers: Record<string, string> = {}, replies?: Replies) =>
  (await visit(path, { headers }, replies)).text()
