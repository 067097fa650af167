import { formatMessage, type Context } from '@linli/subgraph'
import type { DisclosureRefusal } from './disclosure-refusal.type.ts'
import type { Answer } from './disclosure.policy.ts'

/** A refusal in the reader's words, for a button that says why it cannot be pressed. */
export function refusalShown({ service, language }: Context, refusal: Answer): DisclosureRefusal | null {
  if (!refusal) return null
  const { code, params, path } = refusal
  const message = formatMessage(service.messages[language][code] ?? code, params)
  return { code, message, path: path ? [...path] : null }
}
