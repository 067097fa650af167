// The commonest family names of two characters: without them 欧阳娜 would be masked as 欧** and read as
// somebody of another family.
const doubleFamilyNames = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 端木 独孤 南宫'.split(' '),
)

/**
 * A person's name as lists show it: the family name and two asterisks, whatever the length of the rest, so
 * that the length tells nothing. A name in Latin script keeps its first letter.
 */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length === 0) return ''
  const firstTwo = characters.slice(0, 2).join('')
  const kept = characters.length > 2 && doubleFamilyNames.has(firstTwo) ? firstTwo : characters[0]!
  return `${kept}**`
}

/**
 * A telephone number as lists show it: 138****0000 for a mobile number; for any other the last two digits at
 * most, and nothing of a number too short to hide behind asterisks.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
  if (digits.length === 0) return ''
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****'
}

/** An e-mail address as lists show it: z***@example.cn. The server stays, because it tells which of two boxes is meant. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '' : `${[...email][0]}***${email.slice(at)}`
}
