/** What the demo's companies say. Names, numbers and amounts are invented. */
import type { DisclosureLineContent } from '../disclosure/disclosure-content.ts'
import type { DisclosureKind, DisclosureSection } from '../disclosure/disclosure.enums.ts'
import type { DisclosureText } from '../disclosure/disclosure.ts'

/** With how many fen the first account of the demo begins. */
export const firstAccount: Partial<Record<DisclosureKind, bigint>> = {
  MAINTENANCE_FUND: 126_843_022n,
  COMMON_INCOME: 1_826_040n,
}

type Line = Partial<DisclosureLineContent> & { readonly section: DisclosureSection; readonly title: string }

const line = (content: Line): DisclosureLineContent => ({
  ...{ detail: null, basis: null, count: null, amountFen: null, unit: null },
  ...content,
})
const post = (title: string, count: number, detail: string) => line({ section: 'POST', title, count, detail })
const money = (section: DisclosureSection, title: string, amountFen: bigint, basis: string | null = null) =>
  line({ section, title, amountFen, basis })

const staff = [
  post('项目经理', 1, '持物业管理师证书'),
  post('客户服务', 2, '报修登记、答复与回访'),
  post('工程维修', 3, '持低压电工证 3 人，其中 1 人持电梯安全管理员证'),
  post('秩序维护', 12, '持保安员证 12 人，消防控制室持证 4 人'),
  post('保洁', 8, '楼内、室外及垃圾分类驿站'),
  post('绿化', 2, '日常养护，季节性修剪由专业单位承担'),
]
const contract = '物业服务合同（示范）第 6 条'
const fees = [
  line({ section: 'FEE', title: '物业服务费', amountFen: 185n, unit: 'SQUARE_METRE_MONTH', basis: contract }),
  line({
    section: 'FEE',
    title: '地面停车位',
    amountFen: 12_000n,
    unit: 'MONTH',
    basis: '业主大会决定（示范）第 2 号',
  }),
  line({ section: 'FEE', title: '门禁卡补办', amountFen: 1_000n, unit: 'PIECE', basis: contract }),
]
const income = [
  money('RECEIPT', '电梯轿厢广告', 1_200_000n, '广告合同（示范）'),
  money('RECEIPT', '地面临时停车', 864_050n),
  money('RECEIPT', '快递柜场地', 150_000n, '场地合同（示范）'),
  money('COST', '停车系统维护', 62_000n),
  money('COST', '税费', 73_802n),
  money('USE', '更换休闲座椅', 420_000n, '业主大会决定（示范）第 4 号'),
]
const fund = [
  money('RECEIPT', '存款利息', 310_215n),
  money('USE', '3 号楼屋面防水维修', 4_580_000n, '业主共同决定（示范）第 5 号'),
]
const works: Readonly<Record<string, string>> = {
  综合管理: '接报修 46 件，均已登记答复；急修 5 件，最长 28 分钟到场。',
  房屋及共用部位: '巡查楼道、外墙 4 次，修补地砖 3 处。',
  共用设施设备: '电梯按期维保，更换楼道灯 9 盏；停运 1 次，2 小时恢复。',
  公共秩序: '24 小时值守，夜间巡逻每两小时一次，劝离飞线充电 6 起。',
  保洁: '楼道每日清扫，垃圾日产日清；因降雪增加人工清扫 2 天。',
  绿化: '修剪 1 次，补植灌木 20 株。',
}

/** What a draft says; lines that are carried over from before stay as they were. */
export function textFor(kind: DisclosureKind, before: DisclosureText): DisclosureText {
  const text = { ...before, contact: '物业办公室（1 号楼一层），电话 024-0000 0000' }
  const told = (lines: readonly DisclosureLineContent[]): DisclosureText => ({
    ...text,
    lines: lines.map((one) => ({ ...one, vouchers: [] })),
  })
  switch (kind) {
    case 'SERVICE_ITEMS':
      return { ...text, words: '服务事项和质量要求以公布的服务标准为准，全文可在本页查看。' }
    case 'STAFF':
      return told(staff)
    case 'FEES':
      return told(fees)
    case 'FULFILMENT':
      return told(before.lines.map((one) => ({ ...one, detail: works[one.title] ?? '按标准完成。' })))
    case 'MAINTENANCE_FUND':
      return { ...told(fund), contact: null, keptAt: '住房维修资金管理中心专户' }
    case 'COMMON_INCOME':
      return { ...told(income), contact: null, keptAt: '业主大会公共收益专户（示范银行）' }
  }
}
