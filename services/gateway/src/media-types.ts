import { extname } from 'node:path'

/** The kinds of files people attach, by ending. Whatever the sender calls it, the content decides. */
export const mediaTypeByEnding: Record<string, string> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

/**
 * The media type of a file by its first bytes, or null when it is none we take or not what its name says.
 * A table as text has no mark of its own: it is whatever holds no control characters.
 */
export function sniffMediaType(content: Buffer, name: string): string | null {
  const claimed = mediaTypeByEnding[extname(name).toLowerCase()]
  if (!claimed || content.length === 0) return null
  const found = signature(content) ?? (claimed === 'text/csv' && isText(content) ? 'text/csv' : null)
  return found === claimed ? found : null
}

function signature(content: Buffer): string | null {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => content[at] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (content.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf'
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return officeType(zipNames(content))
  return null
}

/** Word and Excel files are ZIP archives; one with macros is neither of them for us. */
function officeType(names: string[]): string | null {
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) return null
  if (names.includes('xl/workbook.xml')) return mediaTypeByEnding['.xlsx'] ?? null
  if (names.includes('word/document.xml')) return mediaTypeByEnding['.docx'] ?? null
  return null
}

/** Names in the central directory of a ZIP archive (PKWARE APPNOTE 4.3.12, 4.3.16); nothing is unpacked. */
function zipNames(content: Buffer): string[] {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > content.length) return []
  const names: string[] = []
  let at = content.readUInt32LE(end + 16)
  for (let left = content.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== 0x02014b50) return []
    const nameLength = content.readUInt16LE(at + 28)
    names.push(content.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return names
}

/** Which encoding it is, and whether every row makes sense, is for the import to say, row by row. */
function isText(content: Buffer): boolean {
  const utf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)
  return utf16 || content.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}
