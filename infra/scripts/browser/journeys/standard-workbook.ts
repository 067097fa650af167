import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

/**
 * The thirty-three clauses as the demo's company keeps them in its own file: the second level of the template (示例), with
 * the first level's clause where the second has none, and a misprint in 特约服务价目.
 */
const clauses: readonly (readonly [code: string, category: string, title: string, wording: string])[] = [
  ['ZH-01', '综合管理', '服务电话', '公示服务电话，每日 16 小时有人接听'],
  ['ZH-02', '综合管理', '急修到场', '急修接报后 60 分钟内到达现场'],
  ['ZH-03', '综合管理', '征询业主意见', '每年征询业主对物业服务的意见不少于 1 次'],
  ['ZH-04', '综合管理', '业主满意率', '业主对物业服务的满意率不低于 75%'],
  ['ZH-05', '综合管理', '报修回访记录', '建立完整的报修、维修和回访记录'],
  ['ZH-06', '综合管理', '收支公布', '按规定和合同约定公布物业费的收支情况'],
  ['ZH-07', '综合管理', '特约服务价目', '提供特约和代办服务，公示服务项目与收费价木'],
  ['FW-01', '房屋及共用部位', '共用部位巡查', '共用部位的门窗、玻璃等每 3 日巡查 1 次'],
  ['FW-02', '房屋及共用部位', '装修现场巡查', '装修施工期间每 3 日巡查现场 1 次'],
  ['FW-03', '房屋及共用部位', '出入口与楼栋标识', '主出入口设平面示意图，楼栋、单元有标志'],
  ['SS-01', '共用设施设备', '载人电梯运行', '载人电梯 6:00 至 24:00 运行'],
  ['SS-02', '共用设施设备', '路灯楼道灯完好', '路灯、楼道灯完好率不低于 90%'],
  ['SS-03', '共用设施设备', '消防设施与通道', '消防设施完好，可随时启用；消防通道畅通'],
  ['SS-04', '共用设施设备', '突发故障预案', '有突发设备故障的应急方案'],
  ['ZX-01', '公共秩序', '主出入口值勤', '主出入口 24 小时值勤'],
  ['ZX-02', '公共秩序', '重点部位巡查', '重点区域和部位每 2 小时巡查 1 次'],
  ['ZX-03', '公共秩序', '车辆管理', '引导进出车辆有序通行、停放'],
  ['ZX-04', '公共秩序', '劳务人员管理', '装修等劳务人员实行登记管理'],
  ['ZX-05', '公共秩序', '安全监控', '安全监控设施 24 小时监控'],
  ['BJ-01', '保洁', '生活垃圾清运', '生活垃圾每日清运 1 次'],
  ['BJ-02', '保洁', '室外清扫', '道路、广场、停车场、绿地等每日清扫 1 次'],
  ['BJ-03', '保洁', '电梯厅楼道清扫', '电梯厅、楼道每日清扫 1 次'],
  ['BJ-04', '保洁', '楼道拖洗', '楼道每 15 日拖洗 1 次'],
  ['BJ-05', '保洁', '楼梯扶手擦洗', '楼梯扶手每周擦洗 2 次'],
  ['BJ-06', '保洁', '共用玻璃清洁', '共用部位玻璃每 30 日清洁 1 次'],
  ['BJ-07', '保洁', '路灯楼道灯清洁', '路灯、楼道灯每 3 个月清洁 1 次'],
  ['BJ-08', '保洁', '雨污水井检查', '雨、污水井每 3 个月检查 1 次'],
  ['BJ-09', '保洁', '化粪池检查', '化粪池每 2 个月检查 1 次'],
  ['BJ-10', '保洁', '化粪池清掏', '化粪池每 12 个月清掏 1 次'],
  ['BJ-11', '保洁', '二次供水水箱', '二次供水水箱按规定清洗，水质符合标准'],
  ['LH-01', '绿化', '专业绿化养护', '由专业人员实施绿化养护'],
  ['LH-02', '绿化', '绿地杂草杂物', '定期清除绿地杂草、杂物'],
  ['LH-03', '绿化', '病虫害防治', '适时喷洒药物，防治病虫害'],
]

/** A file as people make them in Excel: a title over all columns, Chinese headings, a running number, no figures apart. */
export async function standardWorkbook(): Promise<Buffer> {
  const title = { value: '示范·杏林苑物业服务标准（二级）', columnSpan: 5, fontWeight: 'bold' as const }
  const headings = ['序号', '条款编号', '服务类别', '服务项目', '服务内容与标准']
  const sheet: SheetData = [
    [title, null, null, null, null],
    headings.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...clauses.map((clause, at) => [
      { value: at + 1, type: Number },
      ...clause.map((value) => ({ value, type: String })),
    ]),
  ]
  return writeXlsxFile(sheet).toBuffer()
}
