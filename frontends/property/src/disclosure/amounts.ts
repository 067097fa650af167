/** Amounts of money as they are typed and pasted: read into whole fen, so that sums lose nothing. */

/** Whole fen of what people type: "1,234.50", "￥1234.5", "１２元". Null where it is no amount. */
export function fenOf(typed: string): bigint | null {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[,\s¥元]/g, '')
    .replace('。', '.')
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, sign, yuan, decimals = ''] = match
  const fen = BigInt(yuan!) * 100n + BigInt(decimals.padEnd(2, '0'))
  return sign ? -fen : fen
}

/** In the form in which the API takes it: "1234.50". */
export function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** As people read it: "1,234.50". */
export function formatFen(fen: bigint): string {
  const [yuan, decimals] = yuanOf(fen).split('.')
  return `${yuan!.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`
}

export const formatAmount = (amount: string): string => formatFen(fenOf(amount) ?? 0n)
