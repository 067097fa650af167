/** What the company of 示范·杏林苑 has told the owners, as the API says it to somebody without an account. */
import type {
  DisclosureStandingPartsFragment,
  DisclosureTextPartsFragment,
  PublicDisclosurePageQuery,
  PublicDisclosureSheetQuery,
} from '../gql/operations.ts'

type Disclosure = NonNullable<PublicDisclosurePageQuery['disclosureByReference']>
type Line = DisclosureTextPartsFragment['lines'][number]

const line = (told: Partial<Line> & Pick<Line, 'section' | 'title'>): Line => ({
  ...{ detail: null, basis: null, count: null, amount: null, unit: null },
  ...told,
})

/** An account of common income that corrects an earlier one. */
export const income: Disclosure = {
  ...{ reference: '210113001001-M01-D4', title: '2025年第四季度 公共收益收支情况', kind: 'COMMON_INCOME' },
  ...{ dueOn: '2026-01-30', isLate: false, isOpeningOutdated: false, publishedAt: '2026-02-02T02:00:00Z' },
  ...{ publicPath: '/p/disclosures/210113001001-M01-D4', words: '', contact: null },
  ...{ keptAt: '业主大会公共收益专户（示范银行）', reason: '漏记一笔自动售水机场地费。' },
  announcement: '【信息公开】示范安居物业更正了示范·杏林苑 2025年第四季度 公共收益收支情况。',
  lines: [
    line({ section: 'RECEIPT', title: '电梯轿厢广告', amount: '12000.50', basis: '广告合同（示范）' }),
    line({ section: 'RECEIPT', title: '自动售水机场地费', amount: '600.00' }),
    line({ section: 'COST', title: '停车系统维护', amount: '800.20' }),
    line({ section: 'USE', title: '更换休闲座椅', amount: '3000.00', basis: '业主大会决定（示范）第 4 号' }),
  ],
  sums: { opening: '5000.00', receipts: '12600.50', costs: '800.20', uses: '3000.00', remaining: '13800.30' },
  standardVersion: null,
  corrects: { reference: '210113001001-M01-D3', publicPath: '/p/disclosures/210113001001-M01-D3' },
  correctedBy: null,
  company: { name: '示范安居物业' },
  managementArea: {
    ...{ code: '210113001001-M01', name: '示范·杏林苑物业管理区域' },
    estates: [{ code: '210113001001-01', name: '示范·杏林苑' }],
  },
}

/** What was wrong stays where it was, and says what followed. */
export const formerIncome: Disclosure = {
  ...income,
  ...{ reference: '210113001001-M01-D3', publicPath: '/p/disclosures/210113001001-M01-D3' },
  ...{ reason: null, corrects: null, isLate: true },
  correctedBy: { reference: income.reference, publicPath: income.publicPath },
}

export const staff: Disclosure = {
  ...income,
  ...{
    reference: '210113001001-M01-D2',
    title: '2026年第一季度 负责人员',
    kind: 'STAFF',
    keptAt: null,
    reason: null,
  },
  ...{ contact: '物业办公室（1 号楼一层），电话 024-0000 0000', sums: null, corrects: null },
  lines: [
    line({ section: 'POST', title: '项目经理', count: 1, detail: '持物业管理师证书' }),
    line({ section: 'POST', title: '秩序维护', count: 12, detail: '持保安员证 12 人' }),
  ],
}

export const month: PublicDisclosureSheetQuery['managementAreaByCode'] = {
  ...{ code: '210113001001-M01', name: '示范·杏林苑物业管理区域' },
  propertyCompany: { name: '示范安居物业' },
  disclosureSheet: {
    ...{ month: '2026-02', title: '示范·杏林苑 2026年2月物业服务信息公开月报' },
    ...{ publicPath: '/p/disclosures/210113001001-M01/2026-02', announcement: '【信息公开】示范·杏林苑' },
    disclosures: [staff, income],
    waiting: [{ title: '2026年1月 服务履行情况', state: 'LATE', dueOn: '2026-02-10' }],
  },
}

const told = ({ title, publicPath, publishedAt, isLate }: Disclosure) => ({
  title,
  publicPath,
  publishedAt,
  isLate,
})

export const standings: readonly DisclosureStandingPartsFragment[] = [
  { kind: 'STAFF', lateCount: 0, latest: told(staff), next: null },
  {
    ...{ kind: 'FULFILMENT', lateCount: 2, latest: null },
    next: { title: '2025年12月 服务履行情况', state: 'LATE', opensOn: '2026-01-01', dueOn: '2026-01-10' },
  },
  { kind: 'COMMON_INCOME', lateCount: 0, latest: told(income), next: null },
]
