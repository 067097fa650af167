import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classify } from '../change-class.ts'
import type { StandardItemContent } from '../measure.ts'
import { sweeping, urgentRepair } from '../testing/items.ts'
import { templateItems } from '../template/template.ts'
import { readStandard, type ReadingOptions, type ReadStandard } from './read-standard.ts'

const inForce = templateItems('SECOND')
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const readFixture = (name: string, options: Partial<ReadingOptions> = {}) =>
  readStandard({ kind: 'FILE', content: fixture(name) }, { inForce, ...options })
const readPaste = (text: string, options: Partial<ReadingOptions> = {}) =>
  readStandard({ kind: 'PASTED', text }, { inForce: [], ...options })
const table = (...rows: (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n')
const refusals = ({ problems }: ReadStandard) =>
  problems.filter(({ severity }) => severity === 'REFUSED').map(({ row, code }) => `${row ?? 'file'} ${code}`)
const promise = (item: StandardItemContent) =>
  [item.measure, item.comparator, item.target, item.unit ?? item.period].filter(Boolean).join(' ')

describe('The standard in force, sent back by its company in another program’s file', () => {
  it.each([
    'titles-and-merged-cells.xlsx',
    'inline-strings.xlsx',
    'gbk.csv',
    'utf-8-with-mark.csv',
    'utf-16.txt',
  ])('%s is the same standard, promise by promise', async (name) => {
    const read = await readFixture(name)
    expect(refusals(read)).toEqual([])
    expect(read.items).toEqual(inForce)
    expect(read.missing).toEqual([])
    expect(classify(inForce, read.items).class).toBeNull()
  })

  it.each(['titles-and-merged-cells.xlsx', 'gbk.csv'])(
    '%s makes the same promises where nothing is in force',
    async (name) => {
      const read = await readFixture(name, { inForce: [] })
      expect(read.isAcceptable).toBe(true)
      const told = (items: readonly StandardItemContent[]) =>
        items.map((item) => [item.category, item.title, item.wording, item.target])
      expect(told(read.items)).toEqual(told(inForce))
      expect(read.rows.every(({ pairing }) => pairing === 'NEW')).toBe(true)
    },
  )

  it('tells what was done with merged cells, other sheets and notes below the table', async () => {
    const { problems } = await readFixture('titles-and-merged-cells.xlsx')
    const told = problems.map(({ code, row, params }) => [code, row, Object.values(params)[0]])
    expect(told).toContainEqual(['MERGED_CELLS', 4, 'B4:B10'])
    expect(told).toContainEqual(['SHEET_IGNORED', null, '填写说明'])
    expect(told).toContainEqual(['COLUMN_IGNORED', null, '备注'])
    expect(told.find(([code]) => code === 'ROW_SKIPPED')).toEqual([
      'ROW_SKIPPED',
      36,
      expect.stringContaining('注：'),
    ])
  })

  it('says in which encoding it was', async () => {
    const { problems } = await readFixture('gbk.csv')
    expect(problems).toEqual([
      { row: null, column: null, code: 'ENCODING_RECOGNISED', severity: 'NOTE', params: { encoding: 'GBK' } },
    ])
  })
})

describe('A table pasted from', () => {
  it('Word is read with its merged cells, line breaks and hard spaces', async () => {
    const read = await readStandard(
      { kind: 'PASTED', text: '', html: fixture('word-clipboard.html').toString() },
      { inForce },
    )
    expect(read.items.map(({ code, wording }) => [code, wording])).toEqual([
      ['ZH-02', '急修接报后60分钟内到\n达现场'],
      ['ZH-04', '业主对物业服务的满意率不低于 75%'],
      ['BJ-01', '生活垃圾每日清运 1 次\n清运车辆密闭'],
    ])
    expect(read.items.map(promise)).toEqual([
      'RESPONSE_TIME AT_MOST 60 MINUTE',
      'PER_CENT AT_LEAST 75',
      'TIMES_PER_PERIOD AT_LEAST 1 DAY',
    ])
    expect(read.missing).toHaveLength(29)
  })

  it('Excel is read below its title, cells of rates included', async () => {
    const read = await readStandard(
      { kind: 'PASTED', text: '', html: fixture('excel-clipboard.html').toString() },
      { inForce },
    )
    expect(read.items.map(({ code, target }) => [code, target])).toEqual([
      ['SS-02', '95'],
      ['SS-01', '18'],
    ])
    expect(
      classify(inForce, [...inForce.filter(({ code }) => !code.startsWith('SS-0')), ...read.items]).counts
        .FAVOURABLE,
    ).toBe(1)
  })

  it('a plain document, line by line under its headings', async () => {
    const read = await readPaste(
      [
        '一、综合管理',
        '1、急修30分钟内到达现场',
        '2、每年征询业主意见不少于1次',
        '',
        '五、保洁',
        '（1）楼道每日清扫2次',
        '（2）路面无积水',
      ].join('\n'),
    )
    expect(refusals(read)).toEqual([])
    expect(
      read.items.map((item) => [item.code, item.category, item.title, item.wording, promise(item)]),
    ).toEqual([
      [
        'ZH-01',
        'GENERAL_MANAGEMENT',
        '急修30分钟内到达现场',
        '急修30分钟内到达现场',
        'RESPONSE_TIME AT_MOST 30 MINUTE',
      ],
      [
        'ZH-02',
        'GENERAL_MANAGEMENT',
        '每年征询业主意见不少于1次',
        '每年征询业主意见不少于1次',
        'TIMES_PER_PERIOD AT_LEAST 1 YEAR',
      ],
      ['BJ-01', 'CLEANING', '楼道每日清扫2次', '楼道每日清扫2次', 'TIMES_PER_PERIOD AT_LEAST 2 DAY'],
      ['BJ-02', 'CLEANING', '路面无积水', '路面无积水', 'NONE'],
    ])
  })
})

describe('A table whose categories stand', () => {
  const kept = (read: ReadStandard) => read.items.map(({ category, title }) => `${category} ${title}`)

  it('between its rows, as headings', async () => {
    const read = await readPaste(
      table(
        ['序号', '服务项目', '服务内容与标准'],
        ['一', '房屋管理', ''],
        ['1', '房屋巡查', '每周巡查1次房屋共用部位'],
        ['二、保洁服务', '', ''],
        ['2', '垃圾清运', '日产日清'],
        ['注：按合同执行', '', ''],
      ),
    )
    expect(refusals(read)).toEqual([])
    expect(kept(read)).toEqual(['COMMON_PARTS 房屋巡查', 'CLEANING 垃圾清运'])
    expect(read.problems.map(({ code, row }) => [code, row])).toContainEqual(['ROW_SKIPPED', 6])
  })

  it('in merged cells, of which text keeps the first one only', async () => {
    const read = await readPaste(
      table(
        ['类别', '项目', '服务标准'],
        ['保洁', '楼道', '每日清扫1次'],
        ['', '轿厢', '每日擦拭2次'],
        ['绿化', '草坪', '每月修剪1次'],
      ),
    )
    expect(kept(read)).toEqual(['CLEANING 楼道', 'CLEANING 轿厢', 'GREENING 草坪'])
    expect(read.problems.find(({ code }) => code === 'MERGED_CELLS')).toMatchObject({
      row: 2,
      params: { range: 'A2:A3' },
    })
  })

  it('under the heading 项目, with the title under 服务内容', async () => {
    const read = await readPaste(
      table(
        ['项目', '服务内容', '服务标准'],
        ['保洁', '楼道清扫', '每日清扫2次'],
        ['绿化', '草坪修剪', '每月1次'],
      ),
    )
    expect(kept(read)).toEqual(['CLEANING 楼道清扫', 'GREENING 草坪修剪'])
  })

  it('nowhere near a sentence that only mentions a lawn', async () => {
    const read = await readPaste('一、绿化养护\n草坪修剪整齐\n花木无枯枝')
    expect(kept(read)).toEqual(['GREENING 草坪修剪整齐', 'GREENING 花木无枯枝'])
  })
})

describe('A row of figures', () => {
  const header = ['类别', '项目', '服务标准', '单位', '数值', '频次', '时限', '比较']
  const row = (
    cells: Partial<Record<'wording' | 'unit' | 'value' | 'frequency' | 'limit' | 'bound', string>>,
  ) => [
    '保洁',
    '某项服务',
    cells.wording ?? '做好某项服务',
    cells.unit ?? '',
    cells.value ?? '',
    cells.frequency ?? '',
    cells.limit ?? '',
    cells.bound ?? '',
  ]

  it.each([
    [{ value: '30', unit: '分钟', wording: '接报后到场' }, 'RESPONSE_TIME AT_MOST 30 MINUTE'],
    [{ value: '2', unit: '小时', wording: '接报后修复' }, 'RESOLUTION_TIME AT_MOST 2 HOUR'],
    [{ value: '1', unit: '个工作日', wording: '投诉办结' }, 'RESOLUTION_TIME AT_MOST 1 WORKING_DAY'],
    [{ value: '2', unit: '次/日' }, 'TIMES_PER_PERIOD AT_LEAST 2 DAY'],
    [{ value: '2', unit: '次', frequency: '每周' }, 'TIMES_PER_PERIOD AT_LEAST 2 WEEK'],
    [{ frequency: '每日2次' }, 'TIMES_PER_PERIOD AT_LEAST 2 DAY'],
    [{ frequency: '每月不超过1次' }, 'TIMES_PER_PERIOD AT_MOST 1 MONTH'],
    [{ value: '7', unit: '日/次' }, 'INTERVAL AT_MOST 7 DAY'],
    [{ value: '2', unit: '小时/次' }, 'INTERVAL AT_MOST 2 HOUR'],
    [{ value: '2', unit: '小时', wording: '每2小时巡逻一次' }, 'INTERVAL AT_MOST 2 HOUR'],
    [{ value: '6', unit: '月/次' }, 'INTERVAL AT_MOST 6 MONTH'],
    [{ value: '1', unit: '季/次' }, 'INTERVAL AT_MOST 1 QUARTER'],
    [{ value: '95', unit: '%' }, 'PER_CENT AT_LEAST 95'],
    [{ value: '≥95％' }, 'PER_CENT AT_LEAST 95'],
    [{ value: '百分之九十五' }, 'PER_CENT AT_LEAST 95'],
    [{ value: '5', unit: '%', bound: '≤' }, 'PER_CENT AT_MOST 5'],
    [{ value: '16', unit: '小时/日' }, 'HOURS_PER_DAY AT_LEAST 16'],
    [{ value: '二十四小时', wording: '门岗值守' }, 'HOURS_PER_DAY AT_LEAST 24'],
    [{ limit: '半小时内', wording: '保安到场' }, 'RESPONSE_TIME AT_MOST 30 MINUTE'],
    [{ value: '三十', unit: '分钟', wording: '到场' }, 'RESPONSE_TIME AT_MOST 30 MINUTE'],
    [{ value: '30', wording: '急修30分钟内到场' }, 'RESPONSE_TIME AT_MOST 30 MINUTE'],
    [{ wording: '每3日巡查1次' }, 'INTERVAL AT_MOST 3 DAY'],
    [{ wording: '装修期间巡查至少2次' }, 'TIMES_PER_PERIOD AT_LEAST 2 CASE'],
    [{ wording: '雪停后24小时内清除积雪' }, 'RESOLUTION_TIME AT_MOST 24 HOUR'],
    [{ wording: '一周内完成整改' }, 'RESOLUTION_TIME AT_MOST 7 DAY'],
    [{ value: '是' }, 'YES_NO'],
    [{ value: '按约定' }, 'NONE'],
    [{ wording: '保持整洁' }, 'NONE'],
  ])('%j promises %s', async (cells, expected) => {
    const read = await readPaste(table(header, row(cells)))
    expect(refusals(read)).toEqual([])
    expect(read.items.map(promise)).toEqual([expected])
  })

  it('is taken as prose, and says so, when its wording tells more than one promise', async () => {
    const read = await readPaste(table(header, row({ wording: '每日清扫2次，每周冲洗1次' })))
    expect(read.items.map(promise)).toEqual(['NONE'])
    expect(read.problems.map(({ code }) => code)).toEqual(['MEASURE_NOT_RECOGNISED'])
  })

  it('says so when the wording tells another figure than the columns', async () => {
    const read = await readPaste(
      table(header, row({ wording: '接报后60分钟内到场', value: '30', unit: '分钟' })),
    )
    expect(read.isAcceptable).toBe(true)
    expect(read.problems.map(({ code, params }) => [code, params['figure']])).toEqual([
      ['FIGURE_DIFFERS', '60分钟'],
    ])
  })

  it('finds the season and the trigger in its wording', async () => {
    const { items } = await readPaste(
      table(header, row({ wording: '11月至次年3月雪停后12小时内清除主要道路积雪' })),
    )
    expect(items[0]).toMatchObject({
      season: { fromMonth: 11, toMonth: 3 },
      trigger: '雪停后',
      target: '12',
      evidence: 'SERVICE_LOG',
    })
  })

  it('needs no sentence when its name and figures make one', async () => {
    const { items } = await readPaste(
      table(['类别', '项目', '单位', '数值'], ['保洁', '楼道拖洗', '日/次', '7']),
    )
    expect(items[0]).toMatchObject({ title: '楼道拖洗', wording: '楼道拖洗：每 7 日 1 次' })
  })
})

describe('A table of three levels beside each other', () => {
  const levels = table(
    ['category', 'clause_zh', 'unit', 'level1_high', 'level2', 'level3_basic'],
    ['综合管理', '急修到达现场时限', '分钟', '30', '60', '按约定'],
    ['秩序维护', '安全监控设施', '-', '24小时监控', '-', '-'],
    ['保洁', '楼梯扶手擦洗', '-', '每日1次', '每周2次', '每周1次'],
    ['共用设施设备维修养护', '消防设施完好', '-', '是', '是', '是'],
  )

  it.each([
    [
      1,
      [
        'RESPONSE_TIME AT_MOST 30 MINUTE',
        'HOURS_PER_DAY AT_LEAST 24',
        'TIMES_PER_PERIOD AT_LEAST 1 DAY',
        'YES_NO',
      ],
    ],
    [2, ['RESPONSE_TIME AT_MOST 60 MINUTE', 'TIMES_PER_PERIOD AT_LEAST 2 WEEK', 'YES_NO']],
    [3, ['NONE', 'TIMES_PER_PERIOD AT_LEAST 1 WEEK', 'YES_NO']],
  ])('is read at level %d, without the clauses that the level does not have', async (level, promises) => {
    const read = await readPaste(levels, { level })
    expect(refusals(read)).toEqual([])
    expect(read.items.map(promise)).toEqual(promises)
    expect(read.problems.map(({ code }) => code)).toContain('LEVEL_CHOSEN')
  })
})

describe('The rows of a file and the promises in force', () => {
  const before = [
    urgentRepair(),
    sweeping(),
    sweeping({ code: 'BJ-03', title: '楼道清扫', wording: '电梯厅、楼道每日清扫 2 次' }),
  ]
  const header = ['编号', '类别', '项目', '服务标准']

  it('are paired by code, whatever the wording', async () => {
    const read = await readPaste(table(header, ['bj-02', '保洁', '小区道路', '大小道路一天两扫']), {
      inForce: before,
    })
    expect(read.rows[0]).toMatchObject({ pairing: 'BY_CODE', pairedWith: 'BJ-02' })
    expect(read.missing.map(({ code }) => code)).toEqual(['ZH-02', 'BJ-03'])
  })

  it('are paired by heading and wording when the code is unknown or missing', async () => {
    const read = await readPaste(
      table(
        header,
        ['7', '综合管理', '急修', '急修接报后30分钟内到达现场'],
        ['', '保洁', '', '楼道、电梯厅每日清扫3次'],
        ['', '保洁', '室外清扫', '道路和广场每天清扫1次'],
      ),
      { inForce: before },
    )
    expect(read.rows.map(({ pairing, pairedWith }) => `${pairing} ${pairedWith}`)).toEqual([
      'BY_WORDING ZH-02',
      'BY_WORDING BJ-03',
      'BY_WORDING BJ-02',
    ])
    expect(classify(before, read.items).changes.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'ZH-02 STRICTER',
      'BJ-03 STRICTER',
      'BJ-02 LOOSER',
    ])
  })

  it('are left to a person when two promises are equally alike', async () => {
    const twins = [sweeping(), sweeping({ code: 'BJ-09', scope: '东区' })]
    const undecided = await readPaste(table(header, ['', '保洁', '室外清扫', '道路、广场每日清扫 3 次']), {
      inForce: twins,
    })
    expect(undecided.rows[0]).toMatchObject({ pairing: 'UNDECIDED', candidates: ['BJ-02', 'BJ-09'] })
    expect(refusals(undecided)).toEqual(['2 PAIRING_UNDECIDED'])

    const paste = table(header, ['', '保洁', '室外清扫', '道路、广场每日清扫 3 次'])
    const byHand = await readPaste(paste, { inForce: twins, pairings: new Map([[2, 'BJ-09']]) })
    expect(byHand.items).toEqual([{ ...twins[1], target: '3', wording: '道路、广场每日清扫 3 次' }])
    const asNew = await readPaste(paste, { inForce: twins, pairings: new Map([[2, null]]) })
    expect(asNew.rows[0]).toMatchObject({ pairing: 'NEW', pairedWith: null, item: { code: 'BJ-10' } })
    const impossible = await readPaste(paste, { inForce: twins, pairings: new Map([[2, 'XX-01']]) })
    expect(refusals(impossible)).toContain('2 PAIRING_IMPOSSIBLE')
  })

  it('give a new promise a code that was never used before', async () => {
    const paste = table(header, ['', '保洁', '外墙清洗', '外墙每2年清洗1次'])
    const read = await readPaste(paste, { inForce: before, usedCodes: ['BJ-17'] })
    expect(read.items[0]).toMatchObject({ code: 'BJ-18', category: 'CLEANING' })
  })

  it('keep what the file has no column for', async () => {
    const rich = sweeping({
      scope: '东区',
      season: { fromMonth: 4, toMonth: 10 },
      evidence: 'SPOT_CHECK',
      tags: ['LIGHTING'],
    })
    const read = await readPaste(table(header, ['BJ-02', '保洁', '室外清扫', '道路、广场每日清扫 3 次']), {
      inForce: [rich],
    })
    expect(read.items).toEqual([{ ...rich, target: '3', wording: '道路、广场每日清扫 3 次' }])
  })

  it('keep the measure of a promise that could be measured in two ways', async () => {
    const daily = sweeping({
      measure: 'INTERVAL',
      comparator: 'AT_MOST',
      target: '1',
      unit: 'DAY',
      period: null,
      wording: '每日巡查一次',
    })
    const read = await readPaste(table(header, ['BJ-02', '保洁', '室外清扫', '每天巡查1次']), {
      inForce: [daily],
    })
    expect(classify([daily], read.items).changes.map(({ kind }) => kind)).toEqual(['REWORDED'])
  })
})
