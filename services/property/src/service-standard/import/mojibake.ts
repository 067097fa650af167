/**
 * The text as it was meant, when it was garbled by reading its bytes in a wrong encoding; null when it looks as it
 * should. Two accidents are common: UTF-8 read as GBK (鏈嶅姟 for 服务) and UTF-8 or GBK read as Latin-1.
 */
export function meantText(text: string): string | null {
  if (!/[^\p{ASCII}]/u.test(text)) return null
  if (isLatin1(text)) return decodedChinese(latin1Bytes(text))
  // The Chinese of a real text hardly ever is valid UTF-8 when written in GBK; asking for two characters or more
  // rules out the rare pair that is.
  const bytes = gbkBytes(text)
  const meant = bytes && decode(bytes, 'utf-8')
  return meant && countChinese(meant) >= 2 ? meant : null
}

/** Whether characters have been lost for good: replacement characters and what two wrong readings leave behind. */
export function hasLostCharacters(text: string): boolean {
  return /\ufffd|锟斤拷|烫烫烫|ï»¿/.test(text)
}

function isLatin1(text: string): boolean {
  return [...text].every((character) => character.codePointAt(0)! <= 0xff)
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function decodedChinese(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    const meant = decode(bytes, encoding)
    if (meant && countChinese(meant) >= 2) return meant
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function countChinese(text: string): number {
  return text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
}

let gbkTable: ReadonlyMap<string, number> | undefined

/** Node decodes GBK and does not encode it, so the table is turned round once, when it is first needed. */
function gbkCodes(): ReadonlyMap<string, number> {
  if (gbkTable) return gbkTable
  const table = new Map<string, number>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') table.set(character, lead * 256 + trail)
    }
  }
  gbkTable = table
  return table
}

function gbkBytes(text: string): Uint8Array | null {
  const codes = gbkCodes()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) {
      bytes.push(code)
      continue
    }
    const pair = codes.get(character)
    if (pair === undefined) return null
    bytes.push(pair >> 8, pair & 0xff)
  }
  return Uint8Array.from(bytes)
}
