import { decimal, timesWhole } from '@linli/kernel'

const withoutUnits = (text: string) =>
  text.replace(/[,，\s]/g, '').replace(/(平方米|平米|㎡|m²|m2|户|栋|幢|层|个|套|％|%|元.*|约|左右)/gi, '')

/** A whole number as tables have it: `1,024`, `1024户`, `1024.0`. @returns undefined where it is none */
export function readWhole(text: string): number | undefined {
  const plain = withoutUnits(text).replace(/\.0+$/, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** An exact number with a point; the digits stay as they are written. @returns undefined where it is none */
export function readDecimal(text: string): string | undefined {
  const plain = withoutUnits(text)
  return decimal(plain) === null ? undefined : plain
}

/** Floor space in square metres; where the heading or the cell speaks of ten thousands (万㎡), those are multiplied. */
export function readArea(text: string, heading: string): string | undefined {
  const inTenThousands = /万\s*(平方米|平米|平方|㎡|m)/i
  const factor =
    inTenThousands.test(text) || inTenThousands.test(heading) || text.trim().endsWith('万') ? 10_000n : 1n
  const plain = decimal(withoutUnits(text.replace('万', '')))
  return plain === null ? undefined : timesWhole(plain, factor)
}

/** The first fee of a cell: `1.80元/㎡·月`, `住宅1.8，商业3.5`. */
export function readFee(text: string): string | undefined {
  return /\d+(\.\d+)?/.exec(text.replace(/(?<=\d),(?=\d{3})/g, ''))?.[0]
}

/** The year of `2005`, `2005年`, `2005-08-01`, `2005-2007`: the first one that is named. */
export function readYear(text: string): number | undefined {
  const year = /(?<!\d)(18|19|20)\d{2}/.exec(text)?.[0]
  return year ? Number(year) : undefined
}
