import { readFileSync } from 'node:fs'
import { repository } from '../product.ts'

/** About as many neighbourhoods and villages as the country has. */
export const nationalRows = 620_000

const headings = 'code,name,streetCode,provinceCode,cityCode,areaCode'

/**
 * An invented list of the whole country in the form and the order of the official one, with the real lines of the
 * demo's district where they belong.
 */
export function nationalList(): string {
  const real = readFileSync(
    `${repository}/services/organisations/src/territory/divisions/shenbei_villages.csv`,
    'utf8',
  )
  const [, ...own] = real.trimEnd().split('\n')
  const lines = [...inventedLines(nationalRows - own.length), ...own]
  return `${[headings, ...lines.toSorted()].join('\n')}\n`
}

function* inventedLines(count: number): Generator<string> {
  for (let at = 0; at < count;) {
    // Some 220 in a district and 16 in a street; 300000 onwards, where the demo's district is not.
    const district = String(300_000 + Math.floor(at / 224))
    for (let street = 1; street <= 14 && at < count; street++)
      for (let place = 1; place <= 16 && at < count; place++, at++) yield line(district, street, place)
  }
}

function line(district: string, street: number, place: number): string {
  const streetCode = `${district}${String(street).padStart(3, '0')}`
  const code = `${streetCode}${String(place <= 3 ? place : 200 + place).padStart(3, '0')}`
  const name = place <= 3 ? `示范第${place}社区居委会` : `示范${code.slice(-6)}村民委员会`
  return `${code},"${name}",${streetCode},${district.slice(0, 2)},${district.slice(0, 4)},${district}`
}
