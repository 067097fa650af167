import { levelOfCode } from '../../territory/index.ts'
import { value, type Field } from './field.ts'

/** A street or a neighbourhood as it is read. */
export interface DivisionLine {
  row: number
  /** Nine digits for a street, twelve for a neighbourhood or village. */
  code: string
  name: string
  /** The street that the table says it belongs to. */
  street: string | null
}

/**
 * Statistical tables write every code with twelve digits: that of a street ends in 000. Districts are no matter of a
 * district's own list.
 */
function readCode(text: string): string | null {
  const digits = text.replace(/[\s,，]/g, '').replace(/\.0+$/, '')
  const code = /^\d{9}000$/.test(digits) ? digits.slice(0, 9) : digits
  const level = levelOfCode(code)
  return level === 'STREET' || level === 'COMMUNITY' ? code : null
}

export const divisionFields: readonly Field[] = [
  {
    key: 'code',
    headings: [
      '社区代码',
      '社区（村）代码',
      '村（社区）代码',
      '村居代码',
      '统计用区划代码',
      '区划代码',
      '行政区划代码',
      '单位代码',
      '代码',
      '编码',
      'code',
    ],
    never: /邮政|邮编|信用|上级|所属|街道代码|乡镇代码|城乡分类|电话/,
    looksLike: (text) => readCode(text) !== null,
    required: true,
    read: (text) => {
      const code = readCode(text)
      return code ? value('code', code) : { problem: 'ROW_NOT_A_CODE' }
    },
  },
  {
    key: 'name',
    headings: [
      '社区名称',
      '社区（村）名称',
      '村（社区）名称',
      '社区（村）',
      '村（社区）',
      '村居名称',
      '区划名称',
      '单位名称',
      '名称',
      '社区',
      '村居',
      '居委会',
      'name',
    ],
    never: /代码|编码|数|电话|书记|主任|地址|上级|所属/,
    required: true,
    read: (text) => value('name', text.replace(/\s+/g, '')),
  },
  {
    key: 'street',
    headings: [
      '街道',
      '街道名称',
      '所属街道',
      '乡镇街道',
      '街道（乡镇）',
      '乡镇（街道）',
      '镇街',
      '所在街道',
      '上级单位',
      'street',
    ],
    never: /代码|编码|电话|负责/,
    carriesDown: true,
  },
]
