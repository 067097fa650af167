/** Whether a text is a whole identity as the trail knows things by. A part of one finds nothing, so it is not asked. */
export function isIdentity(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
