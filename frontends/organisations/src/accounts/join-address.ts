/** Where an invitation is taken up: the page of the shell that asks for a user name and a password. */
export function joinAddress(origin: string, code: string): string {
  return `${origin}/join?code=${encodeURIComponent(code)}`
}
