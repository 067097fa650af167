import type { PropertySay } from '../messages/messages.ts'

/** The months in which a promise holds, as residents read them: 11月至次年3月. */
export function seasonWords(
  { fromMonth, toMonth }: { fromMonth: number; toMonth: number },
  say: PropertySay,
  language: string,
): string {
  const month = (number: number) =>
    new Date(Date.UTC(2026, number - 1, 1)).toLocaleDateString(language, { month: 'long', timeZone: 'UTC' })
  if (fromMonth === toMonth) return month(fromMonth)
  const key = toMonth < fromMonth ? 'season.overNewYear' : 'season.sameYear'
  return say(key, { from: month(fromMonth), to: month(toMonth) })
}
