/**
 * A notification as one passes it on to a group: the text, and where everybody may read on. What has no public page is
 * for those who can sign in.
 */
export function groupText(
  { text, link, publicLink }: { text: string; link: string; publicLink?: string | null | undefined },
  origin: string,
): { words: string; address: string } {
  const address = `${origin}${publicLink ?? link}`
  return { words: `${text}\n${address}`, address }
}
