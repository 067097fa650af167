import { describe, expect, it } from 'vitest'
import { readNumber } from './chinese-numerals.ts'
import { readFigures } from './figure-reader.ts'
import { figureFaults, rewordingFaults } from './figures.ts'
import { fireAccess, pestControl, sweeping, urgentRepair } from './testing/items.ts'
import type { StandardItemContent } from './measure.ts'

function told(wording: string): string {
  return readFigures(wording)
    .map((figure) => {
      if (figure.kind === 'TIME') return `${figure.value} ${figure.unit}`
      if (figure.kind === 'EVERY') return `every ${figure.value} ${figure.unit}`
      if (figure.kind === 'COUNT') return `${figure.value} times`
      if (figure.kind === 'PER_CENT') return `${figure.value} %`
      if (figure.kind === 'SEASON') return `months ${figure.fromMonth}-${figure.toMonth}`
      return `${figure.kind} ${figure.text}`
    })
    .join(', ')
}

describe('A number in Chinese numerals', () => {
  it.each([
    ['三十', '30'],
    ['十', '10'],
    ['十五', '15'],
    ['二十四', '24'],
    ['一百零五', '105'],
    ['两百', '200'],
    ['一千二百', '1200'],
    ['三万五千', '35000'],
    ['一点五', '1.5'],
    ['叁拾', '30'],
    ['二〇二六', '2026'],
    ['1,200.50', '1200.5'],
    ['三十左右', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })
})

describe('The figures that a wording tells', () => {
  it.each([
    ['急修30分钟内到达现场', '30 MINUTE'],
    ['急修３０分钟内到达现场', '30 MINUTE'],
    ['接报后半小时内到场', '30 MINUTE'],
    ['一个半小时', '1.5 HOUR'],
    ['一刻钟内答复', '15 MINUTE'],
    ['二十四小时值守', '24 HOUR'],
    ['7×24小时热线', '24 HOUR'],
    ['全天候监控', '24 HOUR'],
    ['电梯 6:00—24:00 运行', '18 HOUR'],
    ['22:30-次日6:00静音', '450 MINUTE'],
    ['早6点至晚10点', '16 HOUR'],
    ['上午9点至下午5点', '8 HOUR'],
    ['晚8点至次日6点巡逻', '10 HOUR'],
    ['6时至22时', '16 HOUR'],
    ['2个工作日内办结', '2 WORKING_DAY'],
    ['30至60分钟', '30 MINUTE, 60 MINUTE'],
    ['每日清扫不少于两次', 'every 1 DAY, 2 times'],
    ['每 3 日巡查 1 次', 'every 3 DAY, 1 times'],
    ['3日/次', '3 DAY'],
    ['2次/日', '2 times, every 1 DAY'],
    ['每半年一次', 'every 1 HALF_YEAR, 1 times'],
    ['每季度检查1次', 'every 1 QUARTER, 1 times'],
    ['隔日一次', 'every 2 DAY, 1 times'],
    ['垃圾日产日清', 'every 1 DAY'],
    ['每周一、三、五清扫', '3 times, every 1 WEEK'],
    ['周一至周五开放', '5 times, every 1 WEEK'],
    ['每周二次', 'every 1 WEEK, 2 times'],
    ['每日2—3次', 'every 1 DAY, 2 times, 3 times'],
    ['完好率≥95％', '95 %'],
    ['百分之九十以上', '90 %'],
    ['九成业主满意', '90 %'],
    ['11月至次年3月', 'months 11-3'],
    ['within 30 minutes, 2 times per day', '30 MINUTE, 2 times, every 1 DAY'],
    ['3号楼至5号楼', 'NAME 3号楼, NAME 5号楼'],
    ['符合 GB/T 20647.9-2006', 'NAME GB/T 20647.9-2006'],
    ['按第943条公开', 'NAME 第943条'],
    ['拨打12345热线', 'PHONE 12345'],
    ['配备2名保安', 'OTHER 2'],
    ['当日修复', 'OTHER 当日'],
  ])('%s', (wording, figures) => {
    expect(told(wording)).toBe(figures)
  })

  it.each([
    '二次供水水箱按规定清洗',
    '统一日常保洁',
    '一次性用品',
    '十分整洁',
    '第一时间响应',
    '每一次巡查都有记录',
    '种植万年青和百日红',
    '每户装修前登记',
  ])('are none in %s, for no numeral in it counts anything', (wording) => {
    expect(told(wording)).toBe('')
  })
})

describe('The guard against a looser figure that slips in as a typo', () => {
  const faults = (item: StandardItemContent) =>
    figureFaults(item).map(({ code, figure }) => `${code} ${figure}`)

  it('lets a wording pass whose figures are the data, in whatever spelling', () => {
    for (const wording of [
      '急修六十分钟内到场',
      '急修1小时内到场',
      '急修一小时以内到场',
      '急修及时到场',
      '不超过60分钟',
    ]) {
      expect(faults(urgentRepair({ wording }))).toEqual([])
    }
    for (const wording of ['每天清扫两次', '2次/日', '一日两次清扫', '每日清扫不少于2次']) {
      expect(faults(sweeping({ wording }))).toEqual([])
    }
  })

  it('finds the figure that differs from the data', () => {
    expect(faults(urgentRepair({ wording: '急修90分钟内到场' }))).toEqual(['FIGURE_DIFFERS 90分钟'])
    expect(faults(urgentRepair({ wording: '急修九十分钟内到场' }))).toEqual(['FIGURE_DIFFERS 九十分钟'])
    expect(faults(urgentRepair({ wording: '急修60小时内到场' }))).toEqual(['FIGURE_DIFFERS 60小时'])
    expect(faults(sweeping({ wording: '每周清扫2次' }))).toEqual(['FIGURE_DIFFERS 每周'])
    expect(faults(sweeping({ wording: '每日清扫2次，冬季1次' }))).toEqual(['FIGURE_DIFFERS 1次'])
    expect(faults(urgentRepair({ title: '急修2小时到场' }))).toEqual(['FIGURE_DIFFERS 2小时'])
  })

  it('finds the words that turn a figure round', () => {
    expect(faults(sweeping({ wording: '每日清扫至多2次' }))).toEqual(['FIGURE_CONTRADICTS 2次'])
    expect(faults(urgentRepair({ wording: '急修60分钟以上到场' }))).toEqual(['FIGURE_CONTRADICTS 60分钟'])
    const rate = { measure: 'PER_CENT', comparator: 'AT_LEAST', target: '95', period: null } as const
    expect(faults(sweeping({ ...rate, wording: '完好率不高于95%' }))).toEqual(['FIGURE_CONTRADICTS 95%'])
    expect(faults(sweeping({ ...rate, wording: '完好率不低于95%' }))).toEqual([])
  })

  it('knows the figures of the scope, the season and the trigger', () => {
    const item = sweeping({
      wording: '1—5号楼11月至次年3月雪停后2小时起每日清扫2次',
      scope: '1—5号楼',
      season: { fromMonth: 11, toMonth: 3 },
      trigger: '雪停后2小时起',
    })
    expect(faults(item)).toEqual([])
    expect(faults({ ...item, season: { fromMonth: 12, toMonth: 3 } })).toEqual([
      'FIGURE_DIFFERS 11月至次年3月',
    ])
  })

  it('takes a yes-or-no promise at its word: it has no figures to be told', () => {
    expect(faults(fireAccess({ wording: '消防通道每日检查' }))).toEqual(['FIGURE_DIFFERS 每日'])
  })

  it('has nothing to hold prose against', () => {
    expect(faults(pestControl({ wording: '每年喷药3次' }))).toEqual([])
  })
})

describe('A correction of the wording', () => {
  const faults = (before: StandardItemContent, wording: string) =>
    rewordingFaults(before, { ...before, wording }).map(({ code, figure }) => `${code} ${figure}`)

  it('must not keep silent about a figure that was told', () => {
    expect(faults(urgentRepair(), '急修接报后及时到达现场')).toEqual(['FIGURE_DROPPED 60 分钟'])
    expect(faults(sweeping(), '道路、广场清扫 2 次')).toEqual(['FIGURE_DROPPED 每日'])
    expect(faults(urgentRepair({ wording: '急修及时到场' }), '急修 60 分钟内到场')).toEqual([])
  })

  it('must not move to another building or another technical standard', () => {
    const inFive = sweeping({ wording: '1号楼至5号楼每日清扫 2 次' })
    expect(faults(inFive, '1号楼至3号楼每日清扫 2 次')).toEqual(['NAME_CHANGED 3号楼', 'NAME_CHANGED 5号楼'])
    expect(faults(fireAccess({ wording: '按 GB 25201 维护' }), '按GB25201维护')).toEqual([])
    expect(faults(fireAccess({ wording: '按GB25201维护' }), '按GB25202维护')).toHaveLength(2)
  })

  it('must not take back with a word what the figure promises', () => {
    for (const [wording, word] of [
      ['急修接报后 60 分钟左右到达现场', '左右'],
      ['急修接报后力争 60 分钟内到达现场', '力争'],
      ['急修接报后 60 分钟内到达现场，周末除外', '周末'],
      ['急修接报后 60 分钟后到达现场', '后'],
      ['急修接报后约 60 分钟到达现场', '约'],
    ] as const) {
      expect(faults(urgentRepair(), wording)).toContain(`LIMIT_ADDED ${word}`)
    }
    expect(faults(urgentRepair({ wording: '工作日 60 分钟内到场' }), '急修工作日 60 分钟内到场')).toEqual([])
  })

  it('may put a telephone number right', () => {
    expect(faults(fireAccess({ wording: '公示热线 02488881243' }), '公示热线 02488881234')).toEqual([])
  })
})
