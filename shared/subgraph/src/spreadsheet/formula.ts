/** A text that a spreadsheet program would run when the table is opened again; a negative number is none. */
export function looksLikeFormula(value: string): boolean {
  return /^[=+@\t\r]/.test(value) || (value.startsWith('-') && !/^-\d*\.?\d*$/.test(value))
}
