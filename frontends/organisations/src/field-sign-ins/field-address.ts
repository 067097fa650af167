/** Where a code for the field is taken: the page of the shell that opens the work. */
export const fieldAddress = (origin: string, code: string): string =>
  `${origin}/field-sign-in?code=${encodeURIComponent(code)}`

/** A code in two halves, as it is read out. */
export const spoken = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
