import { offer } from '@linli/ui/table'

/** Offers a file that the graph carried for keeping. */
export function offerFile({
  name,
  mediaType,
  content,
}: {
  name: string
  mediaType: string
  content: string
}) {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  offer(new Blob([bytes], { type: mediaType }), name)
}
