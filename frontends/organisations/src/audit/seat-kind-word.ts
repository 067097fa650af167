import type { OrganisationsSay } from '../messages/messages.ts'

const kinds = [
  'ANONYMOUS',
  'SYSTEM',
  'DISTRICT',
  'STREET',
  'AUDITOR',
  'PARTY',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_COMPANY',
  'ENTERPRISE',
  'PARTNER',
  'DEPARTMENT',
  'SOCIAL',
] as const

/** In which capacity somebody acted, in words. The trail is older than any list: a kind it alone knows stays as it is. */
export function seatKindWord(kind: string, say: OrganisationsSay): string {
  const known = kinds.find((one) => one === kind)
  return known ? say(`seatKind.${known}`) : kind
}
