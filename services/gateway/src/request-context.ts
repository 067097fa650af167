import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { claimsHeader } from '@linli/subgraph'
import type { Logger } from 'pino'
import type { Caller } from './caller.ts'
import type { ClaimsMint } from './claims.ts'
import type { Credentials } from './credentials.ts'

export type Language = 'zh-CN' | 'en'

/** What the gateway knows about one GraphQL request, carried through Hive's runtime in its context. */
export interface RequestContext {
  requestId: string
  caller: Caller
  credentials: Credentials
  mint: ClaimsMint
  language: Language
  idempotencyKey: string | null
  clientAddress: string
  log: Logger
  /** Operations of our own pages rendered on the server; they need no hash. */
  trusted: boolean
  /** Aborted when nobody reads the answer any more. */
  ended: AbortController
  /** Filled by the metrics plugin, read by the access log. */
  operation: { name: string | null; type: string | null }
}

/** The runtime fills its context with names of its own, so ours stands under one. */
export interface RuntimeContext extends Record<string, unknown> {
  linli: RequestContext
}

export const requestContextOf = (context: unknown): RequestContext => (context as RuntimeContext).linli

/** The caller's own id when it is fit for a log and a header, a new one otherwise. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID()
}

/** The reader's language among the two we speak: the most wanted one of `Accept-Language`, Chinese when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { tag, quality: Number(quality ?? 1) }
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .toSorted((one, other) => other.quality - one.quality)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN'
}

export const idempotencyKeyOf = (headers: IncomingHttpHeaders): string | null => {
  const key = headers['idempotency-key']
  return typeof key === 'string' && key.length <= 200 ? key : null
}

/** What a subgraph is told besides the operation. Nothing the client sent gets here unread. */
export function subgraphHeaders(context: RequestContext): Record<string, string> {
  return {
    [claimsHeader]: context.mint.current(),
    'x-request-id': context.requestId,
    'x-linli-language': context.language,
    ...(context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
  }
}
