import { newId } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { OrganisationKind } from '../organisation/index.ts'
import { Post } from './post.ts'
import type { SeatKind } from './seat-kind.ts'

type PostLine = [
  name: string,
  seatKind: SeatKind | null,
  kinds: OrganisationKind[],
  administrator?: 'administrator',
]

/**
 * The posts with which a district begins; it can add others. Administrator posts look after people, terms and accounts
 * of their place, or of their own organisation. A post without a seat is an honour or a duty that needs no account.
 */
const standardPosts: readonly PostLine[] = [
  ['区社区治理负责人', 'DISTRICT', ['DEPARTMENT'], 'administrator'],
  ['区社区治理工作人员', 'DISTRICT', ['DEPARTMENT']],
  ['区级审计员', 'AUDITOR', ['DEPARTMENT']],
  ['街道社区治理负责人', 'STREET', ['DEPARTMENT'], 'administrator'],
  ['街道工作人员', 'STREET', ['DEPARTMENT']],
  ['部门经办人', 'DEPARTMENT', ['DEPARTMENT']],
  ['党组织书记', 'PARTY', ['PARTY_ORGANISATION'], 'administrator'],
  ['党组织委员', 'PARTY', ['PARTY_ORGANISATION']],
  ['兼职委员', 'PARTY', ['PARTY_ORGANISATION']],
  ['村党支部书记', 'PARTY', ['VILLAGE_PARTY_BRANCH']],
  ['居委会主任', 'RESIDENTS_COMMITTEE', ['RESIDENTS_COMMITTEE']],
  ['居委会委员', 'RESIDENTS_COMMITTEE', ['RESIDENTS_COMMITTEE']],
  ['专职网格员', 'RESIDENTS_COMMITTEE', ['RESIDENTS_COMMITTEE']],
  ['专属网格员', 'RESIDENTS_COMMITTEE', ['RESIDENTS_COMMITTEE']],
  ['居务监督委员会主任', null, ['AFFAIRS_SUPERVISION_COMMITTEE']],
  ['业委会主任', 'OWNERS_COMMITTEE', ['OWNERS_COMMITTEE']],
  ['业委会委员', 'OWNERS_COMMITTEE', ['OWNERS_COMMITTEE']],
  ['物管会主任', 'OWNERS_COMMITTEE', ['PROPERTY_MANAGEMENT_COMMITTEE']],
  ['物管会委员', 'OWNERS_COMMITTEE', ['PROPERTY_MANAGEMENT_COMMITTEE']],
  ['项目经理', 'PROPERTY_COMPANY', ['PROPERTY_COMPANY'], 'administrator'],
  ['质检主管', 'PROPERTY_COMPANY', ['PROPERTY_COMPANY']],
  ['客服主管', 'PROPERTY_COMPANY', ['PROPERTY_COMPANY']],
  ['工程主管', 'PROPERTY_COMPANY', ['PROPERTY_COMPANY']],
  ['社区企业负责人', 'ENTERPRISE', ['COMMUNITY_ENTERPRISE'], 'administrator'],
  ['社区企业会计', 'ENTERPRISE', ['COMMUNITY_ENTERPRISE']],
  ['社区合伙人', 'PARTNER', ['CO_BUILDING_UNIT', 'COMMUNITY_ENTERPRISE']],
  ['共建单位联络员', 'SOCIAL', ['CO_BUILDING_UNIT']],
  ['社会组织负责人', 'SOCIAL', ['SOCIAL_ORGANISATION', 'VOLUNTEER_TEAM']],
  ['楼长', null, ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE']],
  ['微网格长', null, ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE']],
  ['里长', null, ['PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE']],
  ['平安守望员', null, ['RESIDENTS_COMMITTEE', 'VOLUNTEER_TEAM']],
]

/** Puts those of the standard posts into a district's list that are not there yet. */
export async function putStandardPosts(em: EntityManager, districtId: string): Promise<void> {
  const known = new Set((await em.find(Post, { districtId })).map(({ name }) => name))
  for (const [position, [name, seatKind, organisationKinds, administrator]] of standardPosts.entries()) {
    if (known.has(name)) continue
    const post = { id: newId(), districtId, name, seatKind, organisationKinds, position }
    em.persist(Object.assign(new Post(), { ...post, administrator: administrator !== undefined }))
  }
}
