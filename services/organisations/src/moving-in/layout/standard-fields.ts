import { value, type Field } from './field.ts'

/** What a property company promises in one area, as a table lists it. */
export interface StandardRow {
  /** The first of its rows. */
  row: number
  area: string
  community: string | null
  street: string | null
  promises: PromiseCells[]
}

/** One promise in the words of the table; the property module reads its figures. */
export interface PromiseCells {
  code: string
  category: string
  title: string
  wording: string
  frequency: string
  timeLimit: string
}

export const standardFields: readonly Field[] = [
  {
    key: 'area',
    headings: [
      '物业管理区域',
      '小区名称',
      '住宅小区',
      '小区',
      '物业项目名称',
      '物业项目',
      '管理区域',
      '楼盘名称',
      'area',
    ],
    never: /地址|面积|类型|类别|经理|负责|数|代码|电话|企业|公司|标准/,
    required: true,
    carriesDown: true,
    constant: true,
  },
  {
    key: 'community',
    headings: ['社区', '所属社区', '社区名称', '所在社区', '社区代码', '社区（村）', 'community'],
    never: /电话|书记/,
    carriesDown: true,
    constant: true,
  },
  {
    key: 'street',
    headings: ['街道', '所属街道', '街道名称', '乡镇街道', '街道（乡镇）', '镇街', 'street'],
    never: /电话|负责/,
    carriesDown: true,
  },
  {
    key: 'category',
    headings: ['类别', '服务类别', '分类', '大类', '服务类型', '项目类别', '板块', 'category'],
    carriesDown: true,
  },
  {
    key: 'code',
    headings: ['编号', '条目编号', '条款号', '条款编号', 'code'],
    never: /合同|备案/,
  },
  {
    key: 'title',
    headings: ['服务项目', '服务事项', '项目', '事项', '条目', '条款', '子项', 'title'],
    never: /类别|编号|物业项目/,
    carriesDown: true,
  },
  {
    key: 'wording',
    headings: [
      '服务标准',
      '服务内容与标准',
      '服务内容及标准',
      '服务内容和标准',
      '服务内容',
      '标准要求',
      '服务要求',
      '质量标准',
      '工作标准',
      '作业标准',
      '具体标准',
      '标准',
      '要求',
      '服务承诺',
      '承诺',
      'wording',
    ],
    never: /等级|收费/,
    required: true,
    longest: 2000,
    read: (text) => value('wording', text),
  },
  { key: 'frequency', headings: ['频次', '服务频次', '频率', '次数', '作业频次', 'frequency'] },
  { key: 'timeLimit', headings: ['时限', '完成时限', '响应时限', '办理时限', 'time limit'] },
]
