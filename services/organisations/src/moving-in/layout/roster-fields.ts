import { readDay, readTerm } from './read-day.ts'
import { value, type Field } from './field.ts'

/** A row of a roster as it is read. */
export interface RosterRow {
  row: number
  name: string
  organisation: string
  place: string | null
  post: string
  beginsOn: string | null
  endsOn: string | null
  phone: string | null
}

const personal = /身份证|证件|性别|出生|年龄|民族|学历|毕业|政治面貌|籍贯|住址|专业/

/**
 * Telephone numbers as rosters have them. An extension or a second number after a stroke is left out: a register
 * holds one number for a person.
 */
function readPhone(text: string): string | undefined {
  const first = text.split(/[/、;；，,\n]|\s{2,}/)[0] ?? ''
  const digits = first
    .replace(/[\s\-—–()（）.+]/g, '')
    .replace(/^86(?=1\d{10}$)/, '')
    .replace(/\.0$/, '')
  if (/^1\d{10}$/.test(digits) || /^400\d{7}$/.test(digits)) return digits
  const area = /^(01\d|02\d|0[3-9]\d{2})(\d{7,8})$/.exec(digits)
  return area ? `${area[1]}-${area[2]}` : undefined
}

export const rosterFields: readonly Field[] = [
  {
    key: 'name',
    headings: ['姓名', '人员姓名', '负责人姓名', '成员姓名', '名字', '人员', 'name'],
    never: /^(?!.*姓名).*(单位|组织|社区|小区|数)|家属|配偶/,
    required: true,
    personal: true,
    longest: 50,
    read: (text) => {
      const name = /\p{Script=Han}/u.test(text) ? text.replace(/\s/g, '') : text
      return /\d{6}/.test(name) ? { problem: 'ROW_NOT_A_NAME' } : value('name', name)
    },
  },
  {
    key: 'organisation',
    headings: [
      '组织',
      '单位',
      '所在单位',
      '工作单位',
      '单位名称',
      '组织名称',
      '业委会名称',
      '业主委员会名称',
      '企业名称',
      '公司名称',
      '物业企业名称',
      '居委会名称',
      '党组织名称',
      '所在组织',
      '所属组织',
      '任职单位',
      '部门',
      '机构',
      'organisation',
    ],
    never: /性质|类型|类别|电话|数量|人数/,
    required: true,
    carriesDown: true,
  },
  {
    key: 'place',
    headings: [
      '所属社区',
      '社区',
      '社区名称',
      '所在社区',
      '村（社区）',
      '村社区',
      '小区',
      '小区名称',
      '所在小区',
      '服务区域',
      '所属区域',
      '街道',
      'place',
    ],
    never: /职务|岗位|电话|负责/,
    carriesDown: true,
    constant: true,
  },
  {
    key: 'post',
    headings: [
      '职务',
      '岗位',
      '任职',
      '担任职务',
      '现任职务',
      '职位',
      '岗位名称',
      '所任职务',
      '网格职务',
      'post',
    ],
    never: /时间|日期|起|止|等级|级别|职称|年限|单位/,
    required: true,
  },
  {
    key: 'term',
    headings: [
      '任期',
      '任职期限',
      '任期起止',
      '任职起止时间',
      '起止时间',
      '聘期',
      '任期时间',
      '届期',
      'term',
    ],
    never: /届次|^第/,
    read: (text) => {
      const term = readTerm(text)
      return term ? { value: { beginsOn: term.from, endsOn: term.to } } : { problem: 'ROW_NOT_A_TERM' }
    },
  },
  {
    key: 'beginsOn',
    headings: [
      '任职时间',
      '任职日期',
      '任期起',
      '开始时间',
      '开始日期',
      '起始时间',
      '起始日期',
      '当选时间',
      '到岗时间',
      '上任时间',
      '任现职时间',
      '起',
      'begins',
    ],
    never: /出生|入党|参加工作|毕业|止|截止|届满|结束/,
    constant: true,
    read: (text) => {
      const day = readDay(text, 'FIRST')
      if (day !== undefined) return value('beginsOn', day)
      // Under 任职时间 many write both ends.
      const term = readTerm(text)
      return term ? { value: { beginsOn: term.from, endsOn: term.to } } : { problem: 'ROW_NOT_A_DAY' }
    },
  },
  {
    key: 'endsOn',
    headings: [
      '任期届满',
      '届满时间',
      '届满日期',
      '任期止',
      '结束时间',
      '结束日期',
      '截止时间',
      '截止日期',
      '到期时间',
      '到期日期',
      '任期截止',
      '止',
      'ends',
    ],
    constant: true,
    read: (text) => {
      const day = readDay(text, 'LAST')
      return day === undefined ? { problem: 'ROW_NOT_A_DAY' } : value('endsOn', day)
    },
  },
  {
    key: 'phone',
    headings: [
      '联系电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '电话号码',
      '办公电话',
      '移动电话',
      'phone',
    ],
    never: /单位电话|紧急|家属/,
    personal: true,
    looksLike: (text) => /^1\d{2}[\s-]?\d{4}[\s-]?\d{4}$/.test(text),
    read: (text) => {
      const phone = readPhone(text)
      return phone === undefined ? { problem: 'ROW_NOT_A_PHONE' } : value('phone', phone)
    },
  },
]

/** Columns that rosters have and that are never read, whatever somebody maps: 个人信息保护法 6, no more than is needed. */
export const neverRead = personal
