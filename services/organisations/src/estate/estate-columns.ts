import type { Column } from '../spreadsheet/index.ts'
import type { ManagementMode } from './management-mode.ts'

export type EstateColumn =
  | 'communityCode'
  | 'code'
  | 'name'
  | 'managementMode'
  | 'resettlementPercent'
  | 'builtYear'
  | 'households'
  | 'area'
  | 'address'

/** The sheet of estates: the first heading is the one that we write, the others are what people's files say. */
export const estateColumns: readonly Column<EstateColumn>[] = [
  {
    key: 'communityCode',
    headings: ['社区代码', '社区编码', '统计用区划代码', 'community code'],
    required: true,
  },
  { key: 'code', headings: ['小区编码', '小区代码', 'estate code'] },
  { key: 'name', headings: ['小区名称', '小区', '名称', 'estate'], required: true },
  { key: 'managementMode', headings: ['管理方式', '管理模式', '物业管理方式', 'management'], required: true },
  { key: 'resettlementPercent', headings: ['回迁户占比（%）', '回迁占比', '回迁比例', 'resettlement'] },
  { key: 'builtYear', headings: ['建成年份', '建成年代', '竣工年份', 'built'] },
  { key: 'households', headings: ['户数', '总户数', 'households'] },
  { key: 'area', headings: ['建筑面积（㎡）', '建筑面积', '总建筑面积', 'area'] },
  { key: 'address', headings: ['地址', '坐落', '详细地址', 'address'], longest: 200 },
]

export type BuildingColumn = 'estateCode' | 'estateName' | 'name' | 'storeys' | 'entrances' | 'households'

/** The sheet of buildings; an estate that is new in the same file has no code yet and is named. */
export const buildingColumns: readonly Column<BuildingColumn>[] = [
  { key: 'estateCode', headings: ['小区编码', '小区代码', 'estate code'] },
  { key: 'estateName', headings: ['小区名称', '小区', 'estate'], required: true },
  { key: 'name', headings: ['楼栋', '楼号', '楼栋名称', 'building'], required: true, longest: 50 },
  { key: 'storeys', headings: ['地上层数', '层数', 'storeys'] },
  { key: 'entrances', headings: ['单元数', '单元', 'entrances'] },
  { key: 'households', headings: ['户数', '总户数', 'households'] },
]

/** Ways of management as we write them. */
export const modeWords: Readonly<Record<ManagementMode, string>> = {
  CONTRACTED: '业主选聘物业',
  DEVELOPER_APPOINTED: '前期物业',
  SELF_MANAGED: '业主自管',
  COMMUNITY_HELD: '社区托管',
  WORK_UNIT: '单位自管',
  NONE: '无物业',
}

const otherModeWords: Readonly<Record<string, ManagementMode>> = {
  物业: 'CONTRACTED',
  物业服务: 'CONTRACTED',
  市场化物业: 'CONTRACTED',
  自管: 'SELF_MANAGED',
  自治管理: 'SELF_MANAGED',
  托管: 'COMMUNITY_HELD',
  产权单位管理: 'WORK_UNIT',
  无: 'NONE',
  弃管: 'NONE',
}

/** The way of management that a word in somebody's file means; null for a word we do not know. */
export function modeOfWord(word: string): ManagementMode | null {
  const own = (Object.keys(modeWords) as ManagementMode[]).find(
    (mode) => modeWords[mode] === word || mode === word,
  )
  return own ?? otherModeWords[word] ?? null
}

/** Parts of the longer words that people's own files have, in the order in which they decide. */
const modeParts: readonly (readonly [RegExp, ManagementMode])[] = [
  [/前期/, 'DEVELOPER_APPOINTED'],
  [/单位自管|产权单位|原单位|房管|单位管理/, 'WORK_UNIT'],
  [/社区|街道|托管|代管|托底|兜底|准物业|居委会/, 'COMMUNITY_HELD'],
  [/自管|自治|业主自|业委会管理/, 'SELF_MANAGED'],
  [/^(无|没有|否|弃管|散居|开放)|无物业|无人管/, 'NONE'],
  [/物业|选聘|市场化|包干|酬金|^(有|是)$/, 'CONTRACTED'],
]

/** The way of management that a longer text means, e.g. 专业化物业管理; null where it means none that we know. */
export function modeOfText(text: string): ManagementMode | null {
  const word = text.replace(/\s/g, '')
  return modeOfWord(word) ?? modeParts.find(([part]) => part.test(word))?.[1] ?? null
}
