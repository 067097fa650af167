import type { StandardItemPartsFragment } from '../generated/operations.ts'

type Item = StandardItemPartsFragment
type Clause = readonly [
  code: string,
  category: Item['category'],
  title: string,
  wording: string,
  measure: Item['measure'],
  promise: string,
  evidence: Item['evidence'],
  tags: Item['tags'],
]

/** The 33 clauses of the template's first level: what a whole standard looks like. */
const clauses: readonly Clause[] = [
  ['ZH-01', 'GENERAL_MANAGEMENT', '服务电话', '公示服务电话，每日 24 小时有人接听', 'HOURS_PER_DAY', '每日 24 小时', 'SPOT_CHECK', []],
  ['ZH-02', 'GENERAL_MANAGEMENT', '急修到场', '急修接报后 30 分钟内到达现场', 'RESPONSE_TIME', '30 分钟', 'REQUEST_CLOCK', []],
  ['ZH-03', 'GENERAL_MANAGEMENT', '征询业主意见', '每年征询业主对物业服务的意见不少于 1 次', 'TIMES_PER_PERIOD', '每年 1 次', 'SERVICE_LOG', []],
  ['ZH-04', 'GENERAL_MANAGEMENT', '业主满意率', '业主对物业服务的满意率不低于 80%', 'PER_CENT', '不低于 80%', 'RATING', []],
  ['ZH-05', 'GENERAL_MANAGEMENT', '报修回访记录', '建立完整的报修、维修和回访记录', 'NONE', '描述性', 'SPOT_CHECK', []],
  ['ZH-06', 'GENERAL_MANAGEMENT', '收支公布', '按规定和合同约定公布物业费的收支情况', 'YES_NO', '做到', 'SPOT_CHECK', []],
  ['ZH-07', 'GENERAL_MANAGEMENT', '特约服务价目', '提供特约和代办服务，公示服务项目与收费价目', 'YES_NO', '做到', 'SPOT_CHECK', []],
  ['FW-01', 'COMMON_PARTS', '共用部位巡查', '共用部位的门窗、玻璃等每日巡查 1 次', 'INTERVAL', '每日 1 次', 'SERVICE_LOG', []],
  ['FW-02', 'COMMON_PARTS', '装修现场巡查', '装修施工期间每日巡查现场 1 次', 'INTERVAL', '每日 1 次', 'SERVICE_LOG', ['ORDERLINESS']],
  ['FW-03', 'COMMON_PARTS', '出入口与楼栋标识', '主出入口设平面示意图和路标，楼栋、单元有明显标志', 'NONE', '描述性', 'SPOT_CHECK', ['ORDERLINESS']],
  ['SS-01', 'COMMON_FACILITIES', '载人电梯运行', '载人电梯 24 小时运行', 'HOURS_PER_DAY', '每日 24 小时', 'SPOT_CHECK', []],
  ['SS-02', 'COMMON_FACILITIES', '路灯楼道灯完好', '路灯、楼道灯完好率不低于 95%', 'PER_CENT', '不低于 95%', 'SPOT_CHECK', ['LIGHTING']],
  ['SS-03', 'COMMON_FACILITIES', '消防设施与通道', '消防设施完好，可随时启用；消防通道畅通', 'YES_NO', '做到', 'SPOT_CHECK', ['ORDERLINESS']],
  ['SS-04', 'COMMON_FACILITIES', '突发故障预案', '有突发设备故障的应急方案', 'YES_NO', '做到', 'SPOT_CHECK', []],
  ['ZX-01', 'PUBLIC_ORDER', '主出入口值勤', '主出入口 24 小时站岗', 'HOURS_PER_DAY', '每日 24 小时', 'SERVICE_LOG', ['ORDERLINESS']],
  ['ZX-02', 'PUBLIC_ORDER', '重点部位巡查', '重点区域和部位每 1 小时巡查 1 次', 'INTERVAL', '每小时 1 次', 'SERVICE_LOG', ['ORDERLINESS']],
  ['ZX-03', 'PUBLIC_ORDER', '车辆管理', '进出车辆实行证卡管理', 'NONE', '描述性', 'SPOT_CHECK', ['ORDERLINESS']],
  ['ZX-04', 'PUBLIC_ORDER', '劳务人员管理', '装修等劳务人员凭临时出入证进出', 'NONE', '描述性', 'SPOT_CHECK', ['ORDERLINESS']],
  ['ZX-05', 'PUBLIC_ORDER', '安全监控', '安全监控设施 24 小时监控', 'HOURS_PER_DAY', '每日 24 小时', 'SPOT_CHECK', ['ORDERLINESS']],
  ['BJ-01', 'CLEANING', '生活垃圾清运', '生活垃圾每日清运 2 次', 'TIMES_PER_PERIOD', '每日 2 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-02', 'CLEANING', '室外清扫', '道路、广场、停车场、绿地等每日清扫 2 次', 'TIMES_PER_PERIOD', '每日 2 次', 'SERVICE_LOG', ['CLEANLINESS','BEAUTIFICATION']],
  ['BJ-03', 'CLEANING', '电梯厅楼道清扫', '电梯厅、楼道每日清扫 2 次', 'TIMES_PER_PERIOD', '每日 2 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-04', 'CLEANING', '楼道拖洗', '楼道每 7 日拖洗 1 次', 'INTERVAL', '每 7 日 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-05', 'CLEANING', '楼梯扶手擦洗', '楼梯扶手每日擦洗 1 次', 'TIMES_PER_PERIOD', '每日 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-06', 'CLEANING', '共用玻璃清洁', '共用部位玻璃每 7 日清洁 1 次', 'INTERVAL', '每 7 日 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-07', 'CLEANING', '路灯楼道灯清洁', '路灯、楼道灯每月清洁 1 次', 'INTERVAL', '每月 1 次', 'SERVICE_LOG', ['CLEANLINESS','LIGHTING']],
  ['BJ-08', 'CLEANING', '雨污水井检查', '雨、污水井每月检查 1 次', 'INTERVAL', '每月 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-09', 'CLEANING', '化粪池检查', '化粪池每月检查 1 次', 'INTERVAL', '每月 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-10', 'CLEANING', '化粪池清掏', '化粪池每 6 个月清掏 1 次', 'INTERVAL', '每 6 个月 1 次', 'SERVICE_LOG', ['CLEANLINESS']],
  ['BJ-11', 'CLEANING', '二次供水水箱', '二次供水水箱按规定清洗，水质符合标准', 'YES_NO', '做到', 'SPOT_CHECK', ['CLEANLINESS']],
  ['LH-01', 'GREENING', '专业绿化养护', '由专业人员实施绿化养护', 'YES_NO', '做到', 'SPOT_CHECK', ['PLANTING']],
  ['LH-02', 'GREENING', '绿地杂草杂物', '绿地无杂草、杂物', 'NONE', '描述性', 'SPOT_CHECK', ['PLANTING','BEAUTIFICATION']],
  ['LH-03', 'GREENING', '病虫害防治', '定期喷洒药物，防治病虫害', 'NONE', '描述性', 'SPOT_CHECK', ['PLANTING']],
]

export const items: readonly Item[] = clauses.map(([code, category, title, wording, measure, promise, evidence, tags]) => ({
  code,
  category,
  tags,
  title,
  wording,
  measure,
  promise,
  scope: null,
  season: null,
  trigger: null,
  evidence,
}))

export const item = (code: string): Item => items.find((one) => one.code === code)!
