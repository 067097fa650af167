import { randomUUID } from 'node:crypto'
import type { Words } from '../words/index.ts'

export type RequestKind = keyof Words['request']['kinds']
export type RequestCategory = keyof Words['request']['categories']

/** What the form holds, as it was typed. */
export interface RequestTyped {
  kind: string
  category: string
  words: string
  place: string
  isUrgent: boolean
  isAboutCompany: boolean
  isIdentityHidden: boolean
  name: string
  phone: string
}

export type RequestField = keyof RequestTyped

export const nothingTyped: RequestTyped = {
  ...{ kind: '', category: '', words: '', place: '', name: '', phone: '' },
  ...{ isUrgent: false, isAboutCompany: false, isIdentityHidden: false },
}

/** Why it was not taken: at a field, or about the whole. */
export interface RequestRefusal {
  readonly message: string
  readonly field: RequestField | null
  readonly status: number
}

/** One field of a form as text; a browser writes line ends as CR LF, the page counts them as one sign. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

export function keyOf(form: FormData): string {
  const key = textOf(form, 'idempotencyKey')
  return /^[\w-]{16,100}$/.test(key) ? key : randomUUID()
}
