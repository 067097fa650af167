import { readDay, readTerm, saysNothing } from './read-day.ts'
import { value, type Field } from './field.ts'
import { readFee } from './read-number.ts'

/** A contract as it is read. */
export interface ContractRow {
  row: number
  area: string
  estates: string[]
  community: string | null
  street: string | null
  company: string
  companyCreditCode: string | null
  number: string | null
  termFrom: string | null
  termTo: string | null
  feeRegime: 'LUMP_SUM' | 'COMMISSION' | null
  level: string | null
  /** Yuan for one square metre and month. */
  fee: string | null
}

const creditCode = /^[0-9A-HJ-NPQRTUWXY]{18}$/

const day = (key: string, end: 'FIRST' | 'LAST') => (text: string) => {
  const read = readDay(text, end)
  return read === undefined ? ({ problem: 'ROW_NOT_A_DAY' } as const) : value(key, read)
}

export const contractFields: readonly Field[] = [
  {
    key: 'area',
    headings: [
      '物业管理区域',
      '项目名称',
      '物业项目名称',
      '物业项目',
      '服务项目',
      '小区名称',
      '管理区域',
      '区域名称',
      '物业名称',
      '小区（项目）名称',
      '项目',
      'area',
    ],
    never: /地址|面积|类型|类别|经理|负责|数|代码|电话|企业|公司/,
    required: true,
  },
  {
    key: 'estates',
    headings: ['包含小区', '所含小区', '覆盖小区', '涵盖小区', '服务小区', '小区', 'estates'],
    never: /数|面积/,
    longest: 500,
    read: (text) =>
      value(
        'estates',
        text
          .split(/[、，,；;\n]/)
          .map((name) => name.trim())
          .filter(Boolean),
      ),
  },
  {
    key: 'community',
    headings: ['社区', '所属社区', '社区名称', '所在社区', '社区代码', '社区（村）', '居委会', 'community'],
    never: /电话|书记/,
    carriesDown: true,
    constant: true,
  },
  {
    key: 'street',
    headings: [
      '街道',
      '所属街道',
      '街道名称',
      '乡镇街道',
      '街道（乡镇）',
      '镇街',
      '所在街道',
      '属地街道',
      'street',
    ],
    never: /电话|负责/,
    carriesDown: true,
  },
  {
    key: 'company',
    headings: [
      '物业服务企业',
      '物业企业',
      '物业公司',
      '企业名称',
      '物业服务企业名称',
      '公司名称',
      '物业企业名称',
      '服务企业',
      '物业服务单位',
      '物业服务人',
      '受托方',
      '乙方',
      'company',
    ],
    never: /信用|代码|电话|资质|负责|联系人|地址|数/,
    required: true,
    carriesDown: true,
  },
  {
    key: 'companyCreditCode',
    headings: ['统一社会信用代码', '信用代码', '企业信用代码', '社会信用代码', 'credit code'],
    looksLike: (text) => creditCode.test(text),
    read: (text) => {
      const code = text.replace(/\s/g, '').toUpperCase()
      return creditCode.test(code) ? value('companyCreditCode', code) : { problem: 'ROW_NOT_A_CODE' }
    },
  },
  {
    key: 'number',
    headings: ['合同编号', '合同号', '备案编号', '备案号', '合同备案号', '合同备案编号', 'number'],
    never: /序号/,
  },
  {
    key: 'term',
    headings: [
      '合同期限',
      '合同起止',
      '合同起止时间',
      '服务期限',
      '起止时间',
      '合同期',
      '委托期限',
      '合同有效期',
      '起止日期',
      '管理期限',
      'term',
    ],
    never: /起始|开始|截止|到期|结束|终止|（年）|\(年\)/,
    read: (text) => {
      const term = readTerm(text)
      return term ? { value: { termFrom: term.from, termTo: term.to } } : { problem: 'ROW_NOT_A_TERM' }
    },
  },
  {
    key: 'termFrom',
    headings: [
      '合同起始日期',
      '合同开始日期',
      '合同开始时间',
      '合同起始时间',
      '开始日期',
      '起始日期',
      '开始时间',
      '起始时间',
      '起始日',
      '合同起',
      '生效日期',
      '起',
      'from',
    ],
    never: /签订|止|到期|届满|结束/,
    read: day('termFrom', 'FIRST'),
  },
  {
    key: 'termTo',
    headings: [
      '合同到期日期',
      '合同终止日期',
      '合同截止日期',
      '合同结束日期',
      '合同到期时间',
      '合同终止时间',
      '合同结束时间',
      '到期日期',
      '终止日期',
      '截止日期',
      '结束日期',
      '到期时间',
      '终止时间',
      '截止时间',
      '届满日期',
      '到期日',
      '终止日',
      '合同止',
      '止',
      'to',
    ],
    never: /签订|起止/,
    read: day('termTo', 'LAST'),
  },
  {
    key: 'feeRegime',
    headings: [
      '收费方式',
      '收费形式',
      '计费方式',
      '收费模式',
      '收费标准模式',
      '模式',
      '酬金制',
      '包干制',
      '物业费形式',
      '收费制度',
      '物业收费方式',
      'regime',
    ],
    read: (text) => {
      if (saysNothing(text)) return value('feeRegime', null)
      if (/包干/.test(text) !== /酬金/.test(text))
        return value('feeRegime', /包干/.test(text) ? 'LUMP_SUM' : 'COMMISSION')
      return { problem: 'ROW_UNKNOWN_REGIME' }
    },
  },
  {
    key: 'level',
    headings: [
      '服务等级',
      '服务级别',
      '服务标准等级',
      '等级',
      '物业服务等级',
      '收费等级',
      '服务标准',
      'level',
    ],
    never: /资质|信用|企业|星级企业/,
  },
  {
    key: 'fee',
    headings: [
      '收费标准',
      '物业费标准',
      '物业费',
      '物业服务费',
      '物业服务费标准',
      '物业费单价',
      '单价',
      '住宅收费标准',
      '住宅物业费',
      '收费价格',
      'fee',
    ],
    never: /方式|形式|模式|率|时间|商业|车|非住宅|底商|电梯|欠|收缴/,
    read: (text) => {
      if (saysNothing(text)) return value('fee', null)
      const fee = readFee(text)
      return fee === undefined ? { problem: 'ROW_NOT_DECIMAL' } : value('fee', fee)
    },
  },
]
