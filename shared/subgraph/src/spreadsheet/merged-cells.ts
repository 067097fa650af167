import { strFromU8, unzipSync } from 'fflate'

/** Cells that were merged, counted from zero, both ends included. */
export interface MergedRange {
  top: number
  left: number
  bottom: number
  right: number
}

/** More merged ranges than any table that people make by hand. */
const mostRanges = 20_000

/**
 * The merged cells of each sheet of a workbook, by the name of the sheet. The library that reads the cells leaves them
 * out, and without them a neighbourhood that is written once beside twenty rows stands beside one of them.
 * @param content of a workbook whose unpacked size has been looked at
 * @throws what the zip library throws for a damaged file
 */
export function mergedCells(content: Uint8Array): Map<string, MergedRange[]> {
  const parts = unzipSync(content, {
    filter: ({ name }) =>
      /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  })
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  const merged = new Map<string, MergedRange[]>()
  for (const tag of tags(text('xl/workbook.xml'), 'sheet')) {
    const sheet = text(targets.get(attribute(tag, 'r:id')) ?? '')
    const ranges = tags(sheet, 'mergeCell').slice(0, mostRanges)
    merged.set(
      plainText(attribute(tag, 'name')),
      ranges.flatMap((range) => rangeOf(attribute(range, 'ref'))),
    )
  }
  return merged
}

const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? []

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? ''

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plainText = (xml: string) =>
  xml
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

function rangeOf(reference: string): MergedRange[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!match) return []
  const [, left = '', top = '', right = '', bottom = ''] = match
  return [
    {
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom) - 1,
      right: columnNumber(right),
    },
  ]
}

const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
