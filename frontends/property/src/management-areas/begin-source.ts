import type { StandardVersionSourceInput } from '../gql/graphql.ts'
import type { PropertySay } from '../messages/messages.ts'

/** What a new version begins with. */
export type BeginSource = 'current' | 'library' | 'template' | 'other' | 'file' | 'paste'

export interface BeginValues {
  source: BeginSource
  templateId: string | null
  /** The published version of another area. */
  standardVersionId: string | null
}

/** As the service takes it: exactly one of the four. Files and pasted tables go by way of the import. */
export function asSource({ source, templateId, standardVersionId }: BeginValues): StandardVersionSourceInput {
  if (source === 'library') return { library: true }
  if (source === 'template') return { templateId }
  if (source === 'other') return { standardVersionId }
  return { currentVersion: true }
}

export function checkSource({ source, templateId, standardVersionId }: BeginValues, say: PropertySay) {
  return {
    ...(source === 'template' && !templateId && { templateId: say('begin.templateMissing') }),
    ...(source === 'other' && !standardVersionId && { standardVersionId: say('begin.otherMissing') }),
  }
}
