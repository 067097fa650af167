/** The text of a file by its byte order mark, else as UTF-8 where it is valid UTF-8, else as GBK; null when neither. */
export function decodeText(content: Uint8Array): string | null {
  for (const encoding of encodingsToTry(content)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {
      // Not this one; the next is tried.
    }
  }
  return null
}

function encodingsToTry(content: Uint8Array): string[] {
  if (content[0] === 0xff && content[1] === 0xfe) return ['utf-16le']
  if (content[0] === 0xfe && content[1] === 0xff) return ['utf-16be']
  // Text has no zero bytes; a program or a picture would otherwise be read as one long Chinese word.
  return content.subarray(0, 4096).includes(0) ? [] : ['utf-8', 'gb18030']
}
