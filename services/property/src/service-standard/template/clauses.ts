import type { Category, Evidence, MeasuredPromise, Period, Tag, Unit } from '../measure.ts'

/** What one level says on a clause: the sentence and the data; null where the level promises nothing (源表"-"). */
type AtLevel = readonly [wording: string, promise: MeasuredPromise] | null

export interface TemplateClause {
  readonly code: string
  readonly category: Category
  readonly title: string
  readonly tags: readonly Tag[]
  readonly evidence: Evidence
  readonly trigger?: string
  /** First (high), second and third (basic) level. */
  readonly levels: readonly [AtLevel, AtLevel, AtLevel]
}

const none = { comparator: null, target: null, unit: null, period: null } as const
const done: MeasuredPromise = { ...none, measure: 'YES_NO' }
const prose: MeasuredPromise = { ...none, measure: 'NONE' }
const within = (target: number, unit: Unit): MeasuredPromise => {
  return { measure: 'RESPONSE_TIME', comparator: 'AT_MOST', target: String(target), unit, period: null }
}
const times = (target: number, period: Period): MeasuredPromise => {
  return { measure: 'TIMES_PER_PERIOD', comparator: 'AT_LEAST', target: String(target), unit: null, period }
}
const every = (target: number, unit: Unit): MeasuredPromise => {
  return { measure: 'INTERVAL', comparator: 'AT_MOST', target: String(target), unit, period: null }
}
const perCent = (target: number): MeasuredPromise => {
  return { measure: 'PER_CENT', comparator: 'AT_LEAST', target: String(target), unit: null, period: null }
}
const hours = (target: number): MeasuredPromise => {
  return {
    measure: 'HOURS_PER_DAY',
    comparator: 'AT_LEAST',
    target: String(target),
    unit: null,
    period: null,
  }
}

const generalManagement: readonly TemplateClause[] = [
  {
    code: 'ZH-01',
    category: 'GENERAL_MANAGEMENT',
    title: '服务电话',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['公示服务电话，每日 24 小时有人接听', hours(24)],
      ['公示服务电话，每日 16 小时有人接听', hours(16)],
      ['公示服务电话，每日 8 小时有人接听', hours(8)],
    ],
  },
  {
    code: 'ZH-02',
    category: 'GENERAL_MANAGEMENT',
    title: '急修到场',
    tags: [],
    evidence: 'REQUEST_CLOCK',
    levels: [
      ['急修接报后 30 分钟内到达现场', within(30, 'MINUTE')],
      ['急修接报后 60 分钟内到达现场', within(60, 'MINUTE')],
      ['急修按物业服务合同约定的时限到达现场', prose],
    ],
  },
  {
    code: 'ZH-03',
    category: 'GENERAL_MANAGEMENT',
    title: '征询业主意见',
    tags: [],
    evidence: 'SERVICE_LOG',
    levels: [
      ['每年征询业主对物业服务的意见不少于 1 次', times(1, 'YEAR')],
      ['每年征询业主对物业服务的意见不少于 1 次', times(1, 'YEAR')],
      ['每年征询业主对物业服务的意见不少于 1 次', times(1, 'YEAR')],
    ],
  },
  {
    code: 'ZH-04',
    category: 'GENERAL_MANAGEMENT',
    title: '业主满意率',
    tags: [],
    evidence: 'RATING',
    levels: [
      ['业主对物业服务的满意率不低于 80%', perCent(80)],
      ['业主对物业服务的满意率不低于 75%', perCent(75)],
      ['业主对物业服务的满意率不低于 70%', perCent(70)],
    ],
  },
  {
    code: 'ZH-05',
    category: 'GENERAL_MANAGEMENT',
    title: '报修回访记录',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['建立完整的报修、维修和回访记录', prose],
      ['建立完整的报修、维修和回访记录', prose],
      ['建立完整的报修、维修记录', prose],
    ],
  },
  {
    code: 'ZH-06',
    category: 'GENERAL_MANAGEMENT',
    title: '收支公布',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['按规定和合同约定公布物业费的收支情况', done],
      ['按规定和合同约定公布物业费的收支情况', done],
      ['按规定和合同约定公布物业费的收支情况', done],
    ],
  },
  {
    code: 'ZH-07',
    category: 'GENERAL_MANAGEMENT',
    title: '特约服务价目',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['提供特约和代办服务，公示服务项目与收费价目', done],
      ['提供特约和代办服务，公示服务项目与收费价目', done],
      null,
    ],
  },
]

const commonParts: readonly TemplateClause[] = [
  {
    code: 'FW-01',
    category: 'COMMON_PARTS',
    title: '共用部位巡查',
    tags: [],
    evidence: 'SERVICE_LOG',
    levels: [
      ['共用部位的门窗、玻璃等每日巡查 1 次', every(1, 'DAY')],
      ['共用部位的门窗、玻璃等每 3 日巡查 1 次', every(3, 'DAY')],
      ['共用部位的门窗、玻璃等每 7 日巡查 1 次', every(7, 'DAY')],
    ],
  },
  {
    code: 'FW-02',
    category: 'COMMON_PARTS',
    title: '装修现场巡查',
    tags: ['ORDERLINESS'],
    evidence: 'SERVICE_LOG',
    trigger: '装修施工期间',
    levels: [
      ['装修施工期间每日巡查现场 1 次', every(1, 'DAY')],
      ['装修施工期间每 3 日巡查现场 1 次', every(3, 'DAY')],
      ['装修施工期间巡查现场至少 2 次', times(2, 'CASE')],
    ],
  },
  {
    code: 'FW-03',
    category: 'COMMON_PARTS',
    title: '出入口与楼栋标识',
    tags: ['ORDERLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['主出入口设平面示意图和路标，楼栋、单元有明显标志', prose],
      ['主出入口设平面示意图，楼栋、单元有标志', prose],
      ['楼栋、单元有明显标志', prose],
    ],
  },
]

const commonFacilities: readonly TemplateClause[] = [
  {
    code: 'SS-01',
    category: 'COMMON_FACILITIES',
    title: '载人电梯运行',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['载人电梯 24 小时运行', hours(24)],
      ['载人电梯 6:00 至 24:00 运行', hours(18)],
      ['载人电梯 6:00 至 24:00 运行', hours(18)],
    ],
  },
  {
    code: 'SS-02',
    category: 'COMMON_FACILITIES',
    title: '路灯楼道灯完好',
    tags: ['LIGHTING'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['路灯、楼道灯完好率不低于 95%', perCent(95)],
      ['路灯、楼道灯完好率不低于 90%', perCent(90)],
      ['路灯、楼道灯完好率不低于 80%', perCent(80)],
    ],
  },
  {
    code: 'SS-03',
    category: 'COMMON_FACILITIES',
    title: '消防设施与通道',
    tags: ['ORDERLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['消防设施完好，可随时启用；消防通道畅通', done],
      ['消防设施完好，可随时启用；消防通道畅通', done],
      ['消防设施完好，可随时启用；消防通道畅通', done],
    ],
  },
  {
    code: 'SS-04',
    category: 'COMMON_FACILITIES',
    title: '突发故障预案',
    tags: [],
    evidence: 'SPOT_CHECK',
    levels: [
      ['有突发设备故障的应急方案', done],
      ['有突发设备故障的应急方案', done],
      ['有突发设备故障的应急方案', done],
    ],
  },
]

const publicOrder: readonly TemplateClause[] = [
  {
    code: 'ZX-01',
    category: 'PUBLIC_ORDER',
    title: '主出入口值勤',
    tags: ['ORDERLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['主出入口 24 小时站岗', hours(24)],
      ['主出入口 24 小时值勤', hours(24)],
      ['主出入口 24 小时值勤', hours(24)],
    ],
  },
  {
    code: 'ZX-02',
    category: 'PUBLIC_ORDER',
    title: '重点部位巡查',
    tags: ['ORDERLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['重点区域和部位每 1 小时巡查 1 次', every(1, 'HOUR')],
      ['重点区域和部位每 2 小时巡查 1 次', every(2, 'HOUR')],
      ['重点区域和部位每 3 小时巡查 1 次', every(3, 'HOUR')],
    ],
  },
  {
    code: 'ZX-03',
    category: 'PUBLIC_ORDER',
    title: '车辆管理',
    tags: ['ORDERLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['进出车辆实行证卡管理', prose],
      ['引导进出车辆有序通行、停放', prose],
      ['车辆停放有序', prose],
    ],
  },
  {
    code: 'ZX-04',
    category: 'PUBLIC_ORDER',
    title: '劳务人员管理',
    tags: ['ORDERLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [['装修等劳务人员凭临时出入证进出', prose], ['装修等劳务人员实行登记管理', prose], null],
  },
  {
    code: 'ZX-05',
    category: 'PUBLIC_ORDER',
    title: '安全监控',
    tags: ['ORDERLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [['安全监控设施 24 小时监控', hours(24)], null, null],
  },
]

const cleaning: readonly TemplateClause[] = [
  {
    code: 'BJ-01',
    category: 'CLEANING',
    title: '生活垃圾清运',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['生活垃圾每日清运 2 次', times(2, 'DAY')],
      ['生活垃圾每日清运 1 次', times(1, 'DAY')],
      ['生活垃圾每日清运 1 次', times(1, 'DAY')],
    ],
  },
  {
    code: 'BJ-02',
    category: 'CLEANING',
    title: '室外清扫',
    tags: ['CLEANLINESS', 'BEAUTIFICATION'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['道路、广场、停车场、绿地等每日清扫 2 次', times(2, 'DAY')],
      ['道路、广场、停车场、绿地等每日清扫 1 次', times(1, 'DAY')],
      ['道路、广场、停车场、绿地等每日清扫 1 次', times(1, 'DAY')],
    ],
  },
  {
    code: 'BJ-03',
    category: 'CLEANING',
    title: '电梯厅楼道清扫',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['电梯厅、楼道每日清扫 2 次', times(2, 'DAY')],
      ['电梯厅、楼道每日清扫 1 次', times(1, 'DAY')],
      ['电梯厅、楼道每日清扫 1 次', times(1, 'DAY')],
    ],
  },
  {
    code: 'BJ-04',
    category: 'CLEANING',
    title: '楼道拖洗',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['楼道每 7 日拖洗 1 次', every(7, 'DAY')],
      ['楼道每 15 日拖洗 1 次', every(15, 'DAY')],
      ['楼道每 30 日拖洗 1 次', every(30, 'DAY')],
    ],
  },
  {
    code: 'BJ-05',
    category: 'CLEANING',
    title: '楼梯扶手擦洗',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['楼梯扶手每日擦洗 1 次', times(1, 'DAY')],
      ['楼梯扶手每周擦洗 2 次', times(2, 'WEEK')],
      ['楼梯扶手每周擦洗 1 次', times(1, 'WEEK')],
    ],
  },
  {
    code: 'BJ-06',
    category: 'CLEANING',
    title: '共用玻璃清洁',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['共用部位玻璃每 7 日清洁 1 次', every(7, 'DAY')],
      ['共用部位玻璃每 30 日清洁 1 次', every(30, 'DAY')],
      ['共用部位玻璃每 90 日清洁 1 次', every(90, 'DAY')],
    ],
  },
  {
    code: 'BJ-07',
    category: 'CLEANING',
    title: '路灯楼道灯清洁',
    tags: ['CLEANLINESS', 'LIGHTING'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['路灯、楼道灯每月清洁 1 次', every(1, 'MONTH')],
      ['路灯、楼道灯每 3 个月清洁 1 次', every(3, 'MONTH')],
      ['路灯、楼道灯每 6 个月清洁 1 次', every(6, 'MONTH')],
    ],
  },
  {
    code: 'BJ-08',
    category: 'CLEANING',
    title: '雨污水井检查',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['雨、污水井每月检查 1 次', every(1, 'MONTH')],
      ['雨、污水井每 3 个月检查 1 次', every(3, 'MONTH')],
      ['雨、污水井每 6 个月检查 1 次', every(6, 'MONTH')],
    ],
  },
  {
    code: 'BJ-09',
    category: 'CLEANING',
    title: '化粪池检查',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['化粪池每月检查 1 次', every(1, 'MONTH')],
      ['化粪池每 2 个月检查 1 次', every(2, 'MONTH')],
      ['化粪池每 3 个月检查 1 次', every(3, 'MONTH')],
    ],
  },
  {
    code: 'BJ-10',
    category: 'CLEANING',
    title: '化粪池清掏',
    tags: ['CLEANLINESS'],
    evidence: 'SERVICE_LOG',
    levels: [
      ['化粪池每 6 个月清掏 1 次', every(6, 'MONTH')],
      ['化粪池每 12 个月清掏 1 次', every(12, 'MONTH')],
      ['化粪池每 12 个月清掏 1 次', every(12, 'MONTH')],
    ],
  },
  {
    code: 'BJ-11',
    category: 'CLEANING',
    title: '二次供水水箱',
    tags: ['CLEANLINESS'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['二次供水水箱按规定清洗，水质符合标准', done],
      ['二次供水水箱按规定清洗，水质符合标准', done],
      ['二次供水水箱按规定清洗，水质符合标准', done],
    ],
  },
]

const greening: readonly TemplateClause[] = [
  {
    code: 'LH-01',
    category: 'GREENING',
    title: '专业绿化养护',
    tags: ['PLANTING'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['由专业人员实施绿化养护', done],
      ['由专业人员实施绿化养护', done],
      ['由专业人员实施绿化养护', done],
    ],
  },
  {
    code: 'LH-02',
    category: 'GREENING',
    title: '绿地杂草杂物',
    tags: ['PLANTING', 'BEAUTIFICATION'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['绿地无杂草、杂物', prose],
      ['定期清除绿地杂草、杂物', prose],
      ['定期清除绿地杂草、杂物', prose],
    ],
  },
  {
    code: 'LH-03',
    category: 'GREENING',
    title: '病虫害防治',
    tags: ['PLANTING'],
    evidence: 'SPOT_CHECK',
    levels: [
      ['定期喷洒药物，防治病虫害', prose],
      ['适时喷洒药物，防治病虫害', prose],
      ['预防花草树木病虫害', prose],
    ],
  },
]

/**
 * 示例 – thirty-three clauses of residential property service at three levels, restated as facts after the
 * standard of the China Property Management Institute (中物协〔2004〕1号). Part of the figures are recalled, not
 * checked against the printed text: they are a starting point for a draft and prove nothing.
 */
export const templateClauses: readonly TemplateClause[] = [
  ...generalManagement,
  ...commonParts,
  ...commonFacilities,
  ...publicOrder,
  ...cleaning,
  ...greening,
]
