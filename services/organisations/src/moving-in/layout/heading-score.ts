import type { Field } from './field.ts'

/** A heading without spaces, marks and what stands in brackets, which is a unit or a remark. */
export const plainHeading = (heading: string) =>
  heading
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/#\d+$/, '')
    .replace(/[\s*＊:：/、]/g, '')
    .toLowerCase()

/**
 * How much a heading speaks for a field: nothing, or more the more of it is a word that we know. Under a heading for
 * several columns (任期/起) the lower part alone counts as well.
 */
export function headingScore(heading: string, { headings, never }: Field): number {
  if (heading === '') return 0
  const whole = plainHeading(heading)
  const last = plainHeading(heading.split('/').at(-1) ?? '')
  if (never?.test(whole)) return 0
  const known = headings
    .map(plainHeading)
    .concat(headings.map((each) => each.toLowerCase().replace(/\s/g, '')))
  if (known.includes(whole)) return 100
  if (heading.includes('/') && known.includes(last)) return 95
  // A word of one character means something only when it stands alone.
  const contained = known.filter((word) => word.length > 1 && whole.includes(word))
  const longest = Math.max(0, ...contained.map((word) => word.length))
  return longest === 0 ? 0 : 20 + Math.round((60 * longest) / Math.max(whole.length, 1))
}
