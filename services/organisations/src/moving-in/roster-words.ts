import type { Post } from '../appointment/index.ts'
import type { OrganisationKind } from '../organisation/index.ts'

/** What the name of a body says about its kind; the first that fits decides. */
const kindsByName: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/村.*党(总)?支部|村党委/, 'VILLAGE_PARTY_BRANCH'],
  [/党委|党总支|党支部|党组织|党小组|党工委|党群服务中心/, 'PARTY_ORGANISATION'],
  [/监督委员会|监委会|居务监督/, 'AFFAIRS_SUPERVISION_COMMITTEE'],
  [/业主委员会|业委会|物业管理委员会|物管会|业主大会/, 'OWNERS_COMMITTEE'],
  [/居民委员会|居委会|村民委员会|村委会/, 'RESIDENTS_COMMITTEE'],
  [/物业/, 'PROPERTY_COMPANY'],
  [/志愿/, 'VOLUNTEER_TEAM'],
  [/协会|社团|合唱队|俱乐部|社会组织|联合会|服务社/, 'SOCIAL_ORGANISATION'],
  [/街道|办事处|[局办]$|人民政府|管委会|执法|派出所|司法所/, 'DEPARTMENT'],
  [/公司|超市|银行|医院|学校|幼儿园|企业/, 'CO_BUILDING_UNIT'],
]

export const kindByName = (name: string): OrganisationKind | null =>
  kindsByName.find(([words]) => words.test(name))?.[1] ?? null

/** What rosters call the posts of the list, in each sort of body. A word of another body counts there, not here. */
const postWords: Partial<Record<OrganisationKind, readonly (readonly [RegExp, string])[]>> = {
  PARTY_ORGANISATION: [
    [/^(党组织|社区|党委|党总支|总支|党支部|支部|第一)?书记$/, '党组织书记'],
    [/兼职委员/, '兼职委员'],
    [/^(?!.*候补).*委员$/, '党组织委员'],
  ],
  VILLAGE_PARTY_BRANCH: [[/^(村|党支部|支部|村党支部)?书记$/, '村党支部书记']],
  RESIDENTS_COMMITTEE: [
    [/^(社区|居委会|居民委员会)?主任$/, '居委会主任'],
    [/^(?!.*候补).*委员$/, '居委会委员'],
    [/专职网格员|^网格员$|社区网格员|网格长$/, '专职网格员'],
  ],
  AFFAIRS_SUPERVISION_COMMITTEE: [[/^主任$/, '居务监督委员会主任']],
  OWNERS_COMMITTEE: [
    [/^(业委会|业主委员会)?主任$/, '业委会主任'],
    [/^(?!.*候补).*委员$/, '业委会委员'],
  ],
  PROPERTY_COMPANY: [
    [/项目(经理|负责人|主任)$|^经理$/, '项目经理'],
    [/客服(主管|经理|负责人)$/, '客服主管'],
    [/工程(主管|经理|负责人)$/, '工程主管'],
    [/(质检|品质)(主管|经理|负责人)$/, '质检主管'],
  ],
  VOLUNTEER_TEAM: [[/队长$|负责人$/, '社会组织负责人']],
  SOCIAL_ORGANISATION: [[/队长$|会长$|负责人$/, '社会组织负责人']],
  CO_BUILDING_UNIT: [[/联络员$|联系人$/, '共建单位联络员']],
}

/** The post of the district's list that a roster means by a word, in a body of this kind; null for none. */
export function postOfWord(word: string, kind: OrganisationKind, posts: readonly Post[]): Post | null {
  const here = posts.filter((post) => post.existsIn(kind))
  const exact = here.find(({ name }) => name === word)
  if (exact) return exact
  const name = postWords[kind]?.find(([words]) => words.test(word))?.[1]
  return here.find((post) => post.name === name) ?? null
}
