/**
 * Minutes 纪要 as a Word file in the layout of official papers (GB/T 9704—2012): A4 with its margins, the red head, the
 * faces and sizes of its parts, page numbers between dashes. Lengths are in twips, sizes of type in half points.
 */
import { dayInWords, type CivilDay } from '@linli/kernel'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx'

/** What the minutes say; organisations and no people. */
export interface MinutesContent {
  readonly place: string
  readonly serial: number
  readonly reference: string
  readonly heldOn: CivilDay
  /** As "14:00". */
  readonly time: string
  readonly venue: string
  readonly convener: string
  readonly present: readonly string[]
  readonly excused: readonly string[]
  readonly absent: readonly string[]
  readonly items: readonly { readonly heading: string; readonly reason: string; readonly decision: string }[]
  readonly resolutions: readonly {
    readonly text: string
    readonly owner: string
    readonly raiser: string
    readonly dueOn: CivilDay
  }[]
  readonly notes: readonly { readonly text: string; readonly day: CivilDay }[]
  /** The day from which they are public; null while they are looked through. */
  readonly publishedOn: CivilDay | null
}

const millimetre = 56.7
const page = {
  size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
  margin: {
    top: Math.round(37 * millimetre),
    bottom: Math.round(35 * millimetre),
    left: Math.round(28 * millimetre),
    right: Math.round(26 * millimetre),
  },
}

const faces = {
  text: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  title: '方正小标宋简体',
  number: '宋体',
}
type Face = keyof typeof faces
/** 三号 is sixteen points, 二号 twenty-two, 四号 fourteen. */
const sizes = { text: 32, head: 72, number: 28 }
const red = 'FF0000'
/** Twenty-two lines on a page. */
const line = { line: 579, lineRule: LineRuleType.EXACT }
/** Two characters. */
const indent = { firstLine: 640 }

function run(text: string, face: Face = 'text', more: Partial<IRunOptions> = {}): TextRun {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: faces[face] }
  return new TextRun({ text, font, size: sizes.text, ...more })
}

const said = (name: string, text: string) =>
  new Paragraph({ spacing: line, indent, children: [run(`${name}：`, 'heading'), run(text)] })

const words = (text: string) =>
  text.split('\n').map((part) => new Paragraph({ spacing: line, indent, children: [run(part)] }))

const heading = (text: string) =>
  new Paragraph({ spacing: line, indent, keepNext: true, children: [run(text, 'heading')] })

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as headings number themselves: 一, 十二, 三十. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[ones]!
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

export async function minutesDocument(content: MinutesContent): Promise<Buffer> {
  const { place, serial, reference, convener, heldOn } = content
  const title = `${place}党建联席会议纪要`
  const document = new Document({
    ...{ title, creator: convener, description: reference },
    sections: [{ properties: { page }, footers: { default: pageNumber() }, children: [...body()] }],
  })
  return Packer.toBuffer(document)

  function* body() {
    yield new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        run(title, 'title', { size: Math.min(sizes.head, Math.floor(880 / title.length) * 2), color: red }),
      ],
    })
    yield new Paragraph({
      ...{ alignment: AlignmentType.CENTER, spacing: { ...line, before: 200 } },
      children: [run(`第 ${serial} 期`)],
    })
    yield new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 4 } },
      spacing: { ...line, after: 300 },
      tabStops: [{ type: 'right', position: Math.round(156 * millimetre) }],
      children: [run(convener), run(`\t${dayInWords(content.publishedOn ?? heldOn, 'zh-CN')}`)],
    })
    yield said('时间', `${dayInWords(heldOn, 'zh-CN')} ${content.time}`)
    yield said('地点', content.venue)
    yield said('召集', convener)
    yield said('出席', listed(content.present))
    if (content.excused.length > 0) yield said('请假', listed(content.excused))
    if (content.absent.length > 0) yield said('缺席', listed(content.absent))
    for (const [at, item] of content.items.entries()) {
      yield heading(`${chineseNumber(at + 1)}、${item.heading}`)
      yield* words(item.reason)
      yield said('议定意见', item.decision)
    }
    if (content.resolutions.length > 0) {
      yield heading(`${chineseNumber(content.items.length + 1)}、议定事项`)
      yield taskTable(content.resolutions)
    }
    for (const { text, day } of content.notes) yield said(`更正说明（${dayInWords(day, 'zh-CN')}）`, text)
    // Room for the seal, above the name and the day.
    yield new Paragraph({ spacing: { ...line, before: 1200 }, children: [] })
    yield new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: line,
      indent: { right: 640 },
      children: [run(convener)],
    })
    yield new Paragraph({
      ...{ alignment: AlignmentType.RIGHT, spacing: line, indent: { right: 640 } },
      children: [run(dayInWords(content.publishedOn ?? heldOn, 'zh-CN'))],
    })
    const all = [...content.present, ...content.excused, ...content.absent]
    yield new Paragraph({
      border: {
        top: { style: BorderStyle.SINGLE, size: 8, space: 4 },
        bottom: { style: BorderStyle.SINGLE, size: 8, space: 4 },
      },
      spacing: { ...line, before: 600 },
      children: [run(`分送：${listed(all)}`, 'text', { size: sizes.number })],
    })
  }
}

const listed = (names: readonly string[]) => (names.length > 0 ? `${names.join('、')}。` : '无。')

function pageNumber(): Footer {
  const font = { ascii: faces.number, hAnsi: faces.number, eastAsia: faces.number }
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: sizes.number })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}

/** Of the 156 millimetres that are written on. */
const columns = [
  { name: '序号', width: 14 },
  { name: '议定事项', width: 62 },
  { name: '责任单位', width: 32 },
  { name: '提出单位', width: 26 },
  { name: '完成时限', width: 22 },
]

function taskTable(resolutions: MinutesContent['resolutions']): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      ...{ tableHeader: isHead, cantSplit: true },
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: Math.round(columns[at]!.width * millimetre), type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: [
              new Paragraph({
                alignment: at === 1 && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
                children: [run(text, isHead ? 'heading' : 'text', { size: 24 })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    columnWidths: columns.map(({ width }) => Math.round(width * millimetre)),
    width: { size: Math.round(156 * millimetre), type: WidthType.DXA },
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...resolutions.map(({ text, owner, raiser, dueOn }, at) =>
        row([String(at + 1), text, owner, raiser, dayInWords(dueOn, 'zh-CN')], false),
      ),
    ],
  })
}
