import { unzipSync, strFromU8 } from 'fflate'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { chineseNumber, minutesDocument, type MinutesContent } from './minutes-document.ts'

const content: MinutesContent = {
  ...{ place: '示范·太湖社区', serial: 3, reference: '210113004027-J3', heldOn: '2026-03-10', time: '14:00' },
  ...{ venue: '太湖社区党群服务中心', convener: '示范·太湖社区党委', publishedOn: '2026-03-12' },
  present: ['示范·太湖社区党委', '示范·太湖社区居委会', '示范安居物业'],
  ...{ excused: ['示范·道义街道办事处'], absent: [] },
  items: [
    {
      heading: '电动自行车进楼',
      reason: '上月劝阻 21 次。',
      decision: '在南门增设充电棚 <20 个位> & 提示。',
    },
    { heading: '东侧绿地无人养护', reason: '两家都说不归自己。', decision: '由物业代管一季。' },
  ],
  resolutions: [
    {
      text: '建成 20 个充电位的车棚',
      owner: '示范安居物业',
      raiser: '示范·太湖社区居委会',
      dueOn: '2026-04-30',
    },
  ],
  notes: [{ text: '车位应为 24 个。', day: '2026-03-20' }],
}

/** A Word file is a folder in a zip; what is written on the page is in word/document.xml. */
async function opened(minutes: MinutesContent) {
  const files = unzipSync(await minutesDocument(minutes))
  const part = (name: string) => {
    const bytes = files[name]
    if (!bytes) throw new Error(`The file has no ${name}`)
    return strFromU8(bytes)
  }
  const xml = part('word/document.xml')
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(''),
  )
  return { files, part, xml, paragraphs }
}

describe('minutes as a Word file', () => {
  it('say what was decided, by whom it is done and until when, and name organisations only', async () => {
    const { paragraphs } = await opened(content)
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        ...[
          '示范·太湖社区党建联席会议纪要',
          '第 3 期',
          '时间：2026年3月10日 14:00',
          '地点：太湖社区党群服务中心',
        ],
        ...['出席：示范·太湖社区党委、示范·太湖社区居委会、示范安居物业。', '请假：示范·道义街道办事处。'],
        ...['一、电动自行车进楼', '议定意见：在南门增设充电棚 &lt;20 个位&gt; &amp; 提示。'],
        ...['二、东侧绿地无人养护', '三、议定事项', '建成 20 个充电位的车棚', '2026年4月30日'],
        '更正说明（2026年3月20日）：车位应为 24 个。',
      ]),
    )
    expect(paragraphs.some((text) => text.startsWith('缺席'))).toBe(false)
  })

  it('are laid out as official papers are: A4, its margins, faces and sizes, the red head, page numbers', async () => {
    const { xml, part, files } = await opened(content)
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11907"[^>]*w:h="16840"/)
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098"/)
    expect(xml).toMatch(/<w:pgMar [^>]*w:left="1588"/)
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    expect(xml).toContain('<w:color w:val="FF0000"/>')
    expect(xml).toContain('<w:sz w:val="32"/>')
    expect(xml).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/)
    const footer = Object.keys(files).find((name) => /^word\/footer\d+\.xml$/.test(name))!
    expect(part(footer)).toContain('PAGE')
    expect(part(footer)).toContain('— ')
  })

  it('are a file that Word and WPS open: every part that is named is there, and each is well formed', async () => {
    const { files, part } = await opened(content)
    const types = part('[Content_Types].xml')
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(files)).toContain(name)
    const relations = part('word/_rels/document.xml.rels')
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(Object.keys(files)).toContain(`word/${target}`)
    for (const name of Object.keys(files).filter((one) => one.endsWith('.xml'))) {
      const { children } = parseDocument(part(name), { xmlMode: true })
      expect(children.length).toBeGreaterThan(0)
    }
  })
})

it('headings number themselves as Chinese papers do', () => {
  expect([1, 2, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual([
    '一',
    '二',
    '十',
    '十一',
    '二十',
    '三十五',
    '九十九',
  ])
})
