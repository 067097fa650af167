const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/**
 * Reads a duration of ISO 8601 in weeks, days, hours, minutes and seconds: "P8D", "PT36H". Months and years have no
 * fixed length and are not read.
 * @returns milliseconds, or null when it is none or is nothing at all
 */
export function parseDuration(text: string): number | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const milliseconds = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  return milliseconds > 0 && Number.isSafeInteger(milliseconds) ? milliseconds : null
}
