import { modeOfText, type ManagementMode } from '../../estate/index.ts'
import { value, type Field } from './field.ts'
import { readArea, readDecimal, readWhole, readYear } from './read-number.ts'

export interface BuildingCells {
  name: string
  storeys: number | null
  entrances: number | null
  households: number | null
}

/** An estate as it is read, with the buildings that the file lists for it. */
export interface EstateRow {
  row: number
  community: string | null
  communityCode: string | null
  street: string | null
  name: string
  managementMode: ManagementMode | null
  resettlementPercent: string | null
  builtYear: number | null
  households: number | null
  area: string | null
  address: string | null
  buildings: BuildingCells[]
}

const count = (key: string) => (text: string) => {
  const number = readWhole(text)
  return number === undefined ? ({ problem: 'ROW_NOT_WHOLE_NUMBER' } as const) : value(key, number)
}

const building = /栋|幢|楼号|楼栋|楼座/

export const estateFields: readonly Field[] = [
  {
    key: 'communityCode',
    headings: ['社区代码', '社区编码', '统计用区划代码', '区划代码', '社区（村）代码', 'community code'],
    looksLike: (text) => /^\d{12}$/.test(text),
    read: (text) =>
      /^\d{12}$/.test(text) ? value('communityCode', text) : ({ problem: 'ROW_NOT_A_CODE' } as const),
    carriesDown: true,
    constant: true,
  },
  {
    key: 'community',
    headings: [
      '社区',
      '所属社区',
      '社区名称',
      '所在社区',
      '社区（村）',
      '村（社区）',
      '居委会',
      '所属居委会',
      '村居',
      'community',
    ],
    never: /代码|编码|数|电话|书记|负责|托管/,
    carriesDown: true,
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
      '街镇',
      'street',
    ],
    never: /代码|编码|电话|负责/,
    carriesDown: true,
  },
  {
    key: 'name',
    headings: [
      '小区名称',
      '住宅小区名称',
      '小区',
      '住宅小区',
      '项目名称',
      '物业项目名称',
      '楼盘名称',
      '名称',
      'estate',
    ],
    never: /类型|类别|性质|数|代码|编码|地址|面积|户|物业公司|企业|单位|推广/,
    required: true,
    carriesDown: true,
    carriesDownBeside: 'building',
  },
  {
    key: 'managementMode',
    headings: [
      '管理方式',
      '管理模式',
      '物业管理方式',
      '物业管理模式',
      '物业类型',
      '管理类型',
      '物业管理情况',
      '物业情况',
      '是否有物业',
      '有无物业',
      '物业服务形式',
      'management',
    ],
    isAnsweredByNone: true,
    constant: true,
    read: (text) => {
      const mode = modeOfText(text)
      return mode ? value('managementMode', mode) : { problem: 'ROW_UNKNOWN_WORD' }
    },
  },
  {
    key: 'resettlementPercent',
    headings: ['回迁户占比', '回迁占比', '回迁比例', '回迁率', 'resettlement'],
    read: (text) => {
      const number = readDecimal(text)
      return number === undefined ? { problem: 'ROW_NOT_DECIMAL' } : value('resettlementPercent', number)
    },
  },
  {
    key: 'builtYear',
    headings: [
      '建成年份',
      '建成年代',
      '竣工年份',
      '建成时间',
      '竣工时间',
      '竣工日期',
      '建成日期',
      '建造年代',
      '建筑年代',
      '交付时间',
      '入住时间',
      '建设年代',
      'built',
    ],
    read: (text) => {
      const year = readYear(text)
      return year === undefined ? { problem: 'ROW_NOT_A_YEAR' } : value('builtYear', year)
    },
  },
  {
    key: 'households',
    headings: [
      '户数',
      '总户数',
      '住户数',
      '居民户数',
      '规划户数',
      '住宅户数',
      '套数',
      '总套数',
      'households',
    ],
    never: new RegExp(`入住|空置|低保|回迁|租|${building.source}|每|商业|非住宅`),
    read: count('households'),
  },
  {
    key: 'area',
    headings: ['建筑面积', '总建筑面积', '小区建筑面积', '面积', 'area'],
    never: /占地|绿化|绿地|公共|商业|地下|公摊|用房|收费/,
    read: (text, heading) => {
      const area = readArea(text, heading)
      return area === undefined ? { problem: 'ROW_NOT_DECIMAL' } : value('area', area)
    },
  },
  {
    key: 'address',
    headings: ['地址', '小区地址', '坐落', '坐落地址', '详细地址', '位置', '坐落位置', '四至', 'address'],
    never: /公司|企业|办公/,
    longest: 200,
  },
  {
    key: 'building',
    headings: ['楼栋', '楼号', '楼栋号', '楼栋名称', '楼幢号', '幢号', '栋号', '楼座', 'building'],
    never: /数|总|面积|长/,
    longest: 50,
  },
  {
    key: 'buildingStoreys',
    headings: ['地上层数', '层数', '楼层数', '楼层', '总层数', 'storeys'],
    never: /地下|面积/,
    read: count('buildingStoreys'),
  },
  {
    key: 'buildingEntrances',
    headings: ['单元数', '单元', '门洞数', '单元个数', 'entrances'],
    never: /长|面积/,
    read: count('buildingEntrances'),
  },
  {
    key: 'buildingHouseholds',
    headings: ['楼栋户数', '本栋户数', '本楼户数', '栋户数', '每栋户数', '楼户数'],
    read: count('buildingHouseholds'),
  },
]
