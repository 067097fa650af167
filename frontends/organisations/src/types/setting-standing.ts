/**
 * Where a dated setting stands on a civil day. Of those whose day has come only the latest holds; the server says which,
 * and what comes later is still to come.
 */
export function standingOf(
  { id, inForceFrom }: { id: string; inForceFrom: string },
  inForceId: string | null,
  today: string,
): 'UPCOMING' | 'IN_FORCE' | 'PAST' {
  if (id === inForceId) return 'IN_FORCE'
  return inForceFrom > today ? 'UPCOMING' : 'PAST'
}
