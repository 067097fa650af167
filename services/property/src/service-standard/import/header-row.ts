import { mostRowsAboveHeader, type Cell } from './table.ts'

/**
 * What a column of an imported table can hold. LEVEL: one of several levels beside each other (一级, 二级, 三级).
 * LEAD: the beginning of a wording that goes on in the next column (服务内容 before 服务标准).
 */
export type ColumnRole =
  | 'CODE'
  | 'CATEGORY'
  | 'TAGS'
  | 'TITLE'
  | 'WORDING'
  | 'LEAD'
  | 'MEASURE'
  | 'COMPARATOR'
  | 'TARGET'
  | 'UNIT'
  | 'PERIOD'
  | 'FREQUENCY'
  | 'TIME_LIMIT'
  | 'SCOPE'
  | 'SEASON'
  | 'TRIGGER'
  | 'EVIDENCE'
  | 'LEVEL'
  | 'IGNORED'

export interface Column {
  readonly index: number
  readonly role: ColumnRole
  /** The heading as the file has it. */
  readonly heading: string
}

export interface Header {
  /** From zero. */
  readonly row: number
  readonly columns: readonly Column[]
}

/**
 * The headings that people use. The first of each list is the one of our own export; a heading that is none of
 * them but contains one is recognised by its longest part, so that "服务内容及要求" is a wording.
 */
const headings: Readonly<Record<ColumnRole, readonly string[]>> = {
  CODE: ['编号', '条目编号', '编码', '代码', '条款号', '条款编号', 'code', 'clausekey', 'key', 'id'],
  CATEGORY: ['类别', '服务类别', '分类', '大类', '类型', '服务类型', '项目类别', '模块', '板块', 'category'],
  TAGS: ['标签', '五化', '标记', 'tags', 'tag'],
  TITLE: [
    '项目',
    '服务项目',
    '项目名称',
    '服务事项',
    '事项',
    '名称',
    '条目',
    '条款',
    '子项',
    '小项',
    '服务名称',
    'title',
    'name',
    'item',
    'clause',
    'clausezh',
  ],
  WORDING: [
    '服务标准',
    '标准',
    '服务内容',
    '内容',
    '内容及标准',
    '内容与标准',
    '服务内容及标准',
    '服务内容与标准',
    '服务内容和标准',
    '服务内容与要求',
    '标准内容',
    '标准要求',
    '服务要求',
    '质量标准',
    '工作标准',
    '作业标准',
    '具体标准',
    '要求',
    '承诺',
    '服务承诺',
    '描述',
    '条文',
    'wording',
    'standard',
    'description',
    'promise',
  ],
  LEAD: [],
  MEASURE: ['指标', '指标类型', '度量', '度量方式', '衡量方式', '计量方式', 'measure'],
  COMPARATOR: ['比较', '比较符', '关系', '上下限', 'comparator'],
  TARGET: [
    '数值',
    '目标值',
    '目标',
    '指标值',
    '标准值',
    '量化值',
    '量化指标',
    '数量',
    '值',
    'target',
    'value',
  ],
  UNIT: ['单位', '计量单位', 'unit'],
  PERIOD: ['计数周期', '统计周期', 'period'],
  FREQUENCY: ['频次', '频率', '服务频次', '作业频次', '周期', '次数', 'frequency'],
  TIME_LIMIT: [
    '时限',
    '响应时限',
    '到场时限',
    '完成时限',
    '办结时限',
    '处理时限',
    '响应时间',
    '完成时间',
    '到场时间',
    '时间要求',
    'deadline',
    'timelimit',
  ],
  SCOPE: ['范围', '服务范围', '适用范围', '区域', '服务区域', 'scope'],
  SEASON: ['季节', '适用季节', '月份', '适用月份', 'season'],
  TRIGGER: ['触发条件', '触发', '条件', '前提', '起算', 'trigger'],
  EVIDENCE: [
    '佐证',
    '核验方式',
    '考核方式',
    '检查方式',
    '验证方式',
    '考核依据',
    '记录方式',
    '证据',
    'evidence',
  ],
  LEVEL: [
    '一级',
    '二级',
    '三级',
    '一级标准',
    '二级标准',
    '三级标准',
    '一级服务',
    '二级服务',
    '三级服务',
    'level1',
    'level2',
    'level3',
    'level1high',
    'level3basic',
  ],
  IGNORED: [
    '备注',
    '说明',
    '序号',
    '序',
    '责任人',
    '责任部门',
    '负责人',
    '完成情况',
    '得分',
    '分值',
    '检查结果',
    '填表人',
    'remark',
    'remarks',
    'note',
    'no',
  ],
}

const byHeading = new Map<string, ColumnRole>(
  (Object.keys(headings) as ColumnRole[]).flatMap((role) =>
    headings[role].map((heading): [string, ColumnRole] => [heading, role]),
  ),
)

// A part of a heading decides only when it is a word of its own; 值 inside a longer word would be chance.
const partialHeadings = [...byHeading.keys()]
  .filter((heading) => heading.length >= 2 && /[\u4e00-\u9fff]/.test(heading))
  .toSorted((a, b) => b.length - a.length)

/**
 * The row of headings, below whatever titles stand above it: among the first rows the one with the most headings,
 * one with a wording or a title before any other. Null when none has two headings or more.
 */
export function findHeader(rows: readonly (readonly Cell[])[]): Header | null {
  const candidates = rows.slice(0, mostRowsAboveHeader).map((cells, row) => {
    const columns = columnsOf(cells)
    const kinds = new Set(columns.map(({ role }) => role))
    kinds.delete('IGNORED')
    const weight = kinds.has('WORDING') || kinds.has('TITLE') ? 100 : 0
    return { row, columns, kinds: kinds.size, rank: kinds.size + weight }
  })
  const best = candidates
    .filter(({ kinds }) => kinds >= 2)
    .toSorted((a, b) => b.rank - a.rank || a.row - b.row)[0]
  return best ? { row: best.row, columns: best.columns } : null
}

function columnsOf(cells: readonly Cell[]): Column[] {
  const taken = new Set<ColumnRole>()
  const exact = cells.map(({ text }) => byHeading.get(bareHeading(text)) ?? null)
  for (const role of exact) if (role) taken.add(role)
  const seen = new Set<ColumnRole>()
  return cells.map(({ text }, index): Column => {
    let role = exact[index] ?? partialRole(text, taken)
    // 服务内容 and 服务标准 beside each other: what is done, and how well.
    const isLead =
      role === 'WORDING' && exact.indexOf('WORDING', index + 1) > index && bareHeading(text).endsWith('内容')
    if (isLead) role = 'LEAD'
    // A second column of the same kind would overwrite the first; only levels stand beside each other.
    const isSecond = seen.has(role) && role !== 'LEVEL'
    seen.add(role)
    return { index, role: isSecond ? 'IGNORED' : role, heading: text.replace(/\s+/g, ' ') }
  })
}

function partialRole(heading: string, taken: ReadonlySet<ColumnRole>): ColumnRole {
  const bare = bareHeading(heading)
  // A sentence is a title or a wording that happens to contain a word, not a heading.
  if (bare === '' || bare.length > 12) return 'IGNORED'
  const part = partialHeadings.find((known) => bare.includes(known))
  const role = part ? byHeading.get(part)! : 'IGNORED'
  return taken.has(role) && role !== 'LEVEL' ? 'IGNORED' : role
}

/** Without width, spaces, stars, numbering and what stands in brackets: "＊ 数值（必填）" is 数值. */
function bareHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*_:.、,/\-—]/g, '')
}
