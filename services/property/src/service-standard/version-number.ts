import { publicStatuses, type StandardVersionStatus } from './standard-version.lifecycle.ts'

export interface PublishedNumber {
  readonly major: number
  readonly minor: number
}

/** "2.1", or null before publishing. */
export function versionNumber({
  major,
  minor,
}: {
  major?: number | null
  minor?: number | null
}): string | null {
  return major == null || minor == null ? null : `${major}.${minor}`
}

/** The permanent address: it is the same from the comment window to long after the version was replaced. */
export function publicPathOf({
  status,
  reference,
}: {
  status: StandardVersionStatus
  reference: string
}): string | null {
  return publicStatuses.includes(status) ? `/p/standards/${reference}` : null
}
