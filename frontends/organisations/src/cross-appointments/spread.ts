/** 一建三联: the columns of the register. */
export const bodyColumns = [
  'PARTY_ORGANISATION',
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_COMPANY',
] as const

type BodyColumn = (typeof bodyColumns)[number]

/** Where a column lies on the line that joins one person's seats. */
type Place = 'first' | 'between' | 'last' | 'outside'

interface Held {
  person?: { id: string } | null
}

/** One person's terms by column, and how the line that joins them runs through each column. */
export function spreadOf<Term extends Held>(
  bodies: readonly { kind: string; appointments: readonly Term[] }[],
  personId: string,
): { kind: BodyColumn; terms: Term[]; place: Place }[] {
  const columns = bodyColumns.map((kind) => ({
    kind,
    terms: bodies
      .filter((body) => body.kind === kind)
      .flatMap(({ appointments }) => appointments.filter(({ person }) => person?.id === personId)),
  }))
  const first = columns.findIndex(({ terms }) => terms.length > 0)
  const last = columns.findLastIndex(({ terms }) => terms.length > 0)
  return columns.map((column, at) => ({ ...column, place: placeOf(at, first, last) }))
}

function placeOf(at: number, first: number, last: number): Place {
  if (at < first || at > last || first === last) return 'outside'
  if (at === first) return 'first'
  return at === last ? 'last' : 'between'
}
