const beginsFormula = /^[\s\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/
const dashOnly = /^[-+\u2212\uff0d\uff0b]+$/
const plainNumber = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/

/**
 * Whether a spreadsheet would compute the text instead of showing it. A number, signed or not, is a number, and a
 * lone dash or plus is how people fill an empty cell.
 */
export function looksLikeFormula(raw: string): boolean {
  const text = raw.trim()
  return beginsFormula.test(raw) && text !== '' && !dashOnly.test(text) && !plainNumber.test(text)
}

/**
 * A text made safe for a spreadsheet: what it would compute gets an apostrophe in front, which spreadsheets read
 * as "this is text" (OWASP, CSV injection). Other texts stay as they are.
 */
export function escapeForSpreadsheet(text: string): string {
  return looksLikeFormula(withoutApostrophes(text)) ? `'${text}` : text
}

/** The text as it was before `escapeForSpreadsheet`. */
export function unescapeFromSpreadsheet(text: string): string {
  return text.startsWith("'") && looksLikeFormula(withoutApostrophes(text)) ? text.slice(1) : text
}

// A text that already has apostrophes gets one more, so that taking one off gives it back exactly.
function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, '')
}
