import { decimal, type Decimal } from '@linli/kernel'

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms].map((form) => [form, value]),
  ),
)
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** The characters that a Chinese number is written with, for use inside a character class. */
export const numeralCharacters = `${Object.keys(digits).join('')}${Object.keys(tens).join('')}万`

/**
 * The value of a number as people write it: "30", "1,200", "三十", "两百零五", "一点五", "叁". Null when the
 * text is not a number, such as 百 of 百姓 in a longer text, which the caller has to cut out first.
 */
export function readNumber(text: string): Decimal | null {
  if (/^[\d,.]+$/.test(text)) return decimal(text.replaceAll(',', ''))
  const [whole, fraction, ...rest] = text.split('点')
  if (rest.length > 0 || !whole) return null
  const value = readWhole(whole)
  if (value === null) return null
  if (fraction === undefined) return String(value)
  const places = [...fraction].map((character) => digits[character])
  return places.length === 0 || places.includes(undefined) ? null : decimal(`${value}.${places.join('')}`)
}

function readWhole(text: string): number | null {
  const characters = [...text]
  // 二〇二六 is read digit by digit.
  if (characters.length > 1 && characters.every((character) => character in digits)) {
    return Number(characters.map((character) => digits[character]).join(''))
  }
  let tenThousands = 0
  let section = 0
  let digit: number | null = null
  for (const character of characters) {
    if (character in digits) {
      digit = digits[character]!
    } else if (character in tens) {
      section += (digit ?? 1) * tens[character]!
      digit = null
    } else if (character === '万') {
      tenThousands = (section + (digit ?? 0)) * 10_000
      section = 0
      digit = null
    } else {
      return null
    }
  }
  return tenThousands + section + (digit ?? 0)
}
