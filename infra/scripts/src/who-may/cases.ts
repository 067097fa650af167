import { input, type Case } from './case.ts'
import type { Exhibits } from './exhibits.ts'
import { meetingCases } from './meeting-cases.ts'
import { requestCases } from './request-cases.ts'

const community = '210113004027'
const anju = '示范安居物业'
const xinglin = { place: `${community}-01`, company: anju }
const northern = { place: '210113004028-01', company: anju }
const zhengliang = { place: '210113016003-01', company: '示范清和物业' }
const ronghe = { place: '210113004025-01', company: anju }
const yueshui = { place: `${community}-02`, company: '示范清和物业' }
/** No company serves there. */
const unserved = { place: '210113001001-01' }
const inReview = '210113004027-M01-5'
const inForce = '210113004027-M01-3'
const corrected = '210113004027-M01-2'
const awaiting = '210113004027-M01-4'
const commented = '210113004028-M01-2'
const mixed = '210113004028-M01-3'
const adverse = '210113004025-M01-4'
const silent = '210113004028-M01-4'
const withoutCommittee = '210113016003-M01-4'
const carried = '杏林苑业主大会决定（示范）第 3 号'
const voted = {
  total: { area: '900', heads: 9 },
  inFavour: { area: '700', heads: 7 },
  against: { area: '0', heads: 0 },
  abstained: { area: '0', heads: 0 },
}
const committee = '示范·太湖社区居委会'
const party = '示范·太湖社区党委'
const chair = '居委会主任'

const areaCode = '210113004027-M01'
const roundsTable = ({ yesterday }: Exhibits) => `日期\t时间\t点位\t条目\n${yesterday}\t10:05\tP3\t室外清扫`
const pump = { kind: 'FACILITY', items: [{ code: 'BJ-08', needsPhoto: false }] }
const staffDraft = ({ disclosure }: Exhibits) => {
  const { id, revision } = disclosure('210113004025-M01', 'STAFF', 'DRAFT')
  return { disclosureId: id, revision }
}
const version = (exhibits: Exhibits, reference: string) => {
  const { id, revision } = exhibits.version(reference)
  return { standardVersionId: id, revision }
}
const contractOf = ({ id, revision }: { id: string; revision: number }) => ({
  serviceContractId: id,
  revision,
})
const commitmentOf = ({ id, revision }: { id: string; revision: number }) => ({
  basicCommitmentId: id,
  revision,
})
const runInHand = (exhibits: Exhibits, status: string) => {
  const { id, revision } = exhibits.importRun(status)
  return { importRunId: id, revision }
}
const person = (exhibits: Exhibits) => exhibits.holder(committee, chair)
const personal = { name: '新来者', phone: '13800009999', address: null }
const facts = { name: '示范·新村', managementMode: 'CONTRACTED', households: 100 }

/** The chair of the residents’ committee leaves. */
const leaving = ({ appointment, yesterday }: Exhibits) => {
  const { id, revision } = appointment(committee, chair)
  return input({ terms: [{ appointmentId: id, revision }], deed: 'END', endsOn: yesterday, reason: '离任' })
}

/** Whose seats are the own ones, of kinds that have no territory. */
export const owners = { PARTNER: '示范·孙记便民维修部' }

/** A case for every root field of the graph; a field without one fails the test. */
export const cases: Record<string, Case> = {
  'Query.estateImportPreview': { ...xinglin, variables: ({ file }) => ({ fileId: file('streets.csv').id }) },
  'Query.crossAppointmentRegister': { ...xinglin, variables: () => ({ code: community }) },
  'Query.crossAppointmentSpreadsheet': { ...xinglin, variables: () => ({ code: community }) },
  'Query.estatesSpreadsheet': { ...xinglin, variables: () => ({ code: community }) },
  'Query.divisionImportPreview': {
    ...xinglin,
    variables: ({ file }) => ({ fileId: file('streets.csv').id }),
  },
  'Query.accounts': { ...xinglin, variables: () => ({}) },
  'Query.appointments': {
    ...xinglin,
    variables: ({ organisation }) => ({ organisationId: organisation(committee).id }),
  },
  'Query.posts': { ...xinglin, variables: () => ({}) },
  'Query.me': { ...xinglin, variables: () => ({}) },
  'Query.mySeats': { ...xinglin, variables: () => ({}) },
  'Query.auditEntries': { ...xinglin, variables: () => ({}) },
  'Query.typeRollUp': { ...xinglin, variables: () => ({ code: community }) },
  'Query.classificationThresholds': { ...xinglin, variables: () => ({}) },
  'Query.classificationLimits': { ...xinglin, variables: () => ({}) },
  'Query.classificationRequests': { ...xinglin, variables: () => ({}) },
  'Query.registeredManagementAreas': { ...xinglin, variables: () => ({ communityCode: community }) },
  'Query.disclosureDuties': { ...xinglin, variables: () => ({}) },
  'Query.disclosureDuty': {
    ...xinglin,
    variables: ({ disclosure }) => ({
      id: disclosure(areaCode, 'COMMON_INCOME', 'PUBLISHED').disclosure_duty_id,
    }),
  },
  'Query.disclosureByReference': {
    ...xinglin,
    variables: ({ disclosure }) => ({
      reference: disclosure(areaCode, 'COMMON_INCOME', 'PUBLISHED').reference,
    }),
  },
  'Query.disclosureVoucher': {
    ...xinglin,
    variables: ({ disclosureVoucher }) => ({ id: disclosureVoucher().id }),
  },
  'Query.disclosureLateness': { ...northern, variables: () => ({}) },
  'Query.disclosureRules': { ...xinglin, variables: () => ({}) },
  'Mutation.disclosureBegin': {
    ...ronghe,
    variables: ({ disclosureDuty }) =>
      input({ disclosureDutyId: disclosureDuty('210113004025-M01', 'FEES').id }),
  },
  'Mutation.disclosureEdit': {
    ...ronghe,
    variables: (exhibits) => input({ ...staffDraft(exhibits), words: '人员没有变动。', lines: [] }),
  },
  'Mutation.disclosurePublish': { ...ronghe, variables: (exhibits) => input(staffDraft(exhibits)) },
  'Mutation.disclosureDiscard': { ...ronghe, variables: (exhibits) => input(staffDraft(exhibits)) },
  'Mutation.disclosureCorrect': {
    ...xinglin,
    variables: ({ disclosure }) =>
      input({
        disclosureId: disclosure(areaCode, 'COMMON_INCOME', 'PUBLISHED').id,
        reason: '一笔收入记错了期间。',
      }),
  },
  'Mutation.disclosureRuleSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({
        ...{ kind: 'COMMON_INCOME', rhythm: 'HALF_YEAR', countsFrom: 'END', dueDays: 30 },
        ...{ isRequired: true, validFrom: tomorrow },
      }),
  },
  'Query.estate': { ...xinglin, variables: ({ estate }) => ({ id: estate(`${community}-01`).id }) },
  'Query.estateByCode': { ...xinglin, variables: () => ({ code: `${community}-01` }) },
  'Query.estates': { ...xinglin, variables: () => ({ communityCode: community }) },
  'Query.managementAreaByCode': { ...xinglin, variables: () => ({ code: `${community}-M01` }) },
  'Query.organisation': { ...xinglin, variables: ({ organisation }) => ({ id: organisation(committee).id }) },
  'Query.organisations': { ...xinglin, variables: () => ({ territoryCode: community }) },
  'Query.person': { ...xinglin, variables: (exhibits) => ({ id: person(exhibits).id }) },
  'Query.people': {
    ...xinglin,
    variables: ({ organisation }) => ({ organisationId: organisation(committee).id }),
  },
  'Query.personReadings': { ...xinglin, variables: (exhibits) => ({ personId: person(exhibits).id }) },
  'Query.search': { ...xinglin, variables: () => ({ text: '杏林' }) },
  'Query.territory': { ...xinglin, variables: () => ({ code: community }) },
  'Query.territoryChildren': { ...xinglin, variables: () => ({ code: community }) },
  'Query.community': { ...xinglin, variables: () => ({ code: community }) },
  'Query.ownersDecision': {
    ...xinglin,
    variables: ({ decision }) => ({ id: decision(carried).id }),
  },
  'Query.ownersDecisions': { ...xinglin, variables: () => ({ placeCode: `${community}-M01` }) },
  'Query.ownersDecisionPreview': { ...xinglin, variables: () => ({ topic: 'MANAGER', count: voted }) },
  'Query.socialOrganisation': {
    ...xinglin,
    variables: ({ socialOrganisation }) => ({ id: socialOrganisation('示范·楼道健步走队').id }),
  },
  'Query.socialOrganisations': { ...xinglin, variables: () => ({ territoryCode: community }) },
  'Query.socialStages': { ...xinglin, variables: () => ({ territoryCode: community }) },
  'Mutation.socialOrganisationBegin': {
    ...xinglin,
    variables: () => input({ territoryCode: community, name: '棋友会', purpose: '每周下棋' }),
  },
  'Mutation.socialOrganisationStep': {
    ...xinglin,
    variables: ({ socialOrganisation, organisation, yesterday }) => {
      const { id, revision } = socialOrganisation('示范·小小讲解员')
      return input({
        ...{ socialOrganisationId: id, revision },
        ...{ step: 'GUIDE', guideId: organisation(committee).id, onDay: yesterday },
      })
    },
  },
  'Mutation.ownersDecisionRecord': {
    ...xinglin,
    variables: ({ area, file, yesterday }) =>
      input({
        managementAreaId: area(`${community}-M01`).id,
        topic: 'MANAGER',
        matter: '续聘物业服务企业',
        reference: '杏林苑业主大会决定 9 号',
        form: 'MEETING',
        beganOn: yesterday,
        decidedOn: yesterday,
        count: voted,
        fileId: file('streets.csv').id,
      }),
  },
  'Mutation.personErase': {
    ...xinglin,
    variables: (exhibits) => input({ personId: person(exhibits).id, revision: person(exhibits).revision }),
  },
  'Mutation.personRegister': {
    ...xinglin,
    variables: () => input({ details: personal, registerCode: community }),
  },
  'Mutation.personChange': {
    ...xinglin,
    variables: (exhibits) =>
      input({ personId: person(exhibits).id, revision: person(exhibits).revision, details: personal }),
  },
  'Mutation.personReveal': {
    ...xinglin,
    variables: (exhibits) => input({ personId: person(exhibits).id, purpose: '核对联系方式' }),
  },
  'Mutation.accountDisable': {
    ...xinglin,
    variables: (exhibits) =>
      input({ personId: person(exhibits).id, revision: person(exhibits).revision, reason: '离任' }),
  },
  'Mutation.accountEnable': {
    ...xinglin,
    variables: (exhibits) => input({ personId: person(exhibits).id, revision: person(exhibits).revision }),
  },
  'Query.retentionSettings': { ...xinglin, variables: () => ({}) },
  'Query.retentionRuns': { ...xinglin, variables: () => ({}) },
  'Mutation.retentionSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({
        inForceFrom: tomorrow,
        ...{
          invitationDays: 30,
          readingDays: 1095,
          notificationDays: 365,
          contactDays: 365,
          fieldSignInDays: 180,
        },
      }),
  },
  'Mutation.personCopyMake': {
    ...xinglin,
    variables: (exhibits) => input({ personId: person(exhibits).id, purpose: '本人申请提供' }),
  },
  'Query.staffTurnoverPreview': { ...xinglin, variables: leaving },
  'Mutation.staffTurnover': { ...xinglin, variables: leaving },
  'Query.fieldSignIns': { ...xinglin, variables: () => ({}) },
  'Mutation.fieldSignInMake': {
    ...xinglin,
    variables: ({ holder }) => input({ personId: holder(anju, '质检主管').id, hours: 8 }),
  },
  'Mutation.fieldSignInRevoke': {
    ...xinglin,
    variables: ({ fieldSignIn }) =>
      input({ fieldSignInId: fieldSignIn().id, revision: fieldSignIn().revision }),
  },
  // Somebody who has no account yet: everybody who asks here has one.
  'Mutation.invitationCreate': {
    ...xinglin,
    variables: ({ holder }) => input({ personId: holder('示范·太湖社区党委', '兼职委员').id }),
  },
  'Mutation.buildingRegister': {
    ...xinglin,
    variables: ({ estate }) => input({ estateId: estate(`${community}-01`).id, name: '99 号楼' }),
  },
  'Mutation.estateRegister': { ...xinglin, variables: () => input({ communityCode: community, facts }) },
  'Mutation.estateChange': {
    ...xinglin,
    variables: ({ estate }) =>
      input({ estateId: estate(`${community}-01`).id, revision: estate(`${community}-01`).revision, facts }),
  },
  'Mutation.estateImport': {
    ...xinglin,
    variables: ({ file }) => input({ fileId: file('streets.csv').id, digest: '0' }),
  },
  'Mutation.managementAreaRegister': {
    ...xinglin,
    variables: () => input({ communityCode: community, name: '示范·新区域', estateIds: [] }),
  },
  'Mutation.managementAreaChange': {
    ...xinglin,
    variables: ({ area, estate, organisation }) => {
      const { id, revision } = area(`${community}-M01`)
      const company = organisation(anju).id
      return input({
        managementAreaId: id,
        revision,
        name: '示范·改名',
        estateIds: [estate(`${community}-01`).id],
        propertyCompanyId: company,
      })
    },
  },
  'Mutation.organisationRegister': {
    ...xinglin,
    variables: () => input({ kind: 'SOCIAL_ORGANISATION', name: '示范·新社团', territoryCode: community }),
  },
  'Mutation.organisationChange': {
    ...xinglin,
    variables: ({ organisation }) =>
      input({
        organisationId: organisation(committee).id,
        revision: organisation(committee).revision,
        name: '示范·改名居委会',
      }),
  },
  'Mutation.organisationDissolve': {
    ...xinglin,
    variables: ({ organisation, today }) =>
      input({
        organisationId: organisation('示范·夕阳红合唱队').id,
        revision: organisation('示范·夕阳红合唱队').revision,
        dissolvedOn: today,
      }),
  },
  'Mutation.appointmentBegin': {
    ...xinglin,
    variables: ({ holder, organisation, post, today }) =>
      input({
        personId: holder('示范·太湖社区志愿服务队', '社会组织负责人').id,
        organisationId: organisation(committee).id,
        postId: post(chair).id,
        beginsOn: today,
      }),
  },
  'Mutation.appointmentEnd': {
    ...xinglin,
    variables: ({ appointment, today }) => {
      const { id, revision } = appointment(committee, chair)
      return input({ appointmentId: id, revision, endsOn: today, reason: '换届' })
    },
  },
  'Mutation.postDefine': {
    ...xinglin,
    variables: () =>
      input({ name: '楼栋联络员', administrator: false, organisationKinds: ['RESIDENTS_COMMITTEE'] }),
  },
  'Mutation.classificationOverride': {
    ...xinglin,
    variables: ({ estate }) =>
      input({
        estateId: estate(`${community}-01`).id,
        type: 'OLD',
        statement: '设施老化严重，需按老旧小区治理。',
      }),
  },
  'Mutation.classificationApprove': {
    place: '210113016003-01',
    variables: ({ proposed }) => input({ classificationId: proposed().id, revision: proposed().revision }),
  },
  'Mutation.classificationDecline': {
    place: '210113016003-01',
    variables: ({ proposed }) =>
      input({ classificationId: proposed().id, revision: proposed().revision, remark: '理由不足' }),
  },
  'Mutation.classificationWithdraw': {
    place: '210113016003-01',
    variables: ({ proposed }) => input({ classificationId: proposed().id, revision: proposed().revision }),
  },
  'Mutation.classificationThresholdSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({ inForceFrom: tomorrow, resettlementPercent: '40', oldUntilYear: 2002, weakModes: ['NONE'] }),
  },
  'Query.importRuns': { ...xinglin, variables: () => ({}) },
  'Query.importRun': { ...xinglin, variables: ({ importRun }) => ({ id: importRun('UNDONE').id }) },
  'Query.importMappings': { ...xinglin, variables: () => ({ kind: 'ESTATES' }) },
  'Query.importRunReport': { ...xinglin, variables: ({ importRun }) => ({ id: importRun('DONE').id }) },
  'Query.importFileDays': { ...xinglin, variables: () => ({}) },
  'Subscription.importRunChanged': {
    ...xinglin,
    variables: ({ importRun }) => ({ id: importRun('DONE').id }),
  },
  'Mutation.importRunOpen': {
    ...xinglin,
    variables: ({ file }) => input({ fileId: file('streets.csv').id, kind: 'ROSTER' }),
  },
  'Mutation.importRunLayOut': {
    ...xinglin,
    variables: (exhibits) => input({ ...runInHand(exhibits, 'OPENED'), headingRow: 2 }),
  },
  'Mutation.importRunCheck': {
    ...xinglin,
    variables: (exhibits) => input(runInHand(exhibits, 'OPENED')),
  },
  'Mutation.importRunBegin': {
    ...xinglin,
    variables: (exhibits) => input(runInHand(exhibits, 'CHECKED')),
  },
  'Mutation.importRunStop': { ...xinglin, variables: (exhibits) => input(runInHand(exhibits, 'RUNNING')) },
  'Mutation.importRunResume': { ...xinglin, variables: (exhibits) => input(runInHand(exhibits, 'STOPPED')) },
  'Mutation.importRunUndo': { ...xinglin, variables: (exhibits) => input(runInHand(exhibits, 'DONE')) },
  'Mutation.importRunDiscard': { ...xinglin, variables: (exhibits) => input(runInHand(exhibits, 'OPENED')) },
  'Mutation.importSettingSet': {
    ...xinglin,
    variables: ({ tomorrow }) => input({ inForceFrom: tomorrow, keepFileDays: 3 }),
  },
  'Mutation.divisionImport': {
    ...xinglin,
    variables: ({ file }) => input({ fileId: file('streets.csv').id, digest: '0' }),
  },

  'Query.notification': {
    ...xinglin,
    variables: ({ holder, notification }) => ({ id: notification(holder(party, '党组织书记').id).id }),
  },
  'Query.notifications': { ...xinglin, variables: () => ({}) },
  'Query.notificationBell': { ...xinglin, variables: () => ({}) },
  'Query.myChannels': { ...xinglin, variables: () => ({}) },
  'Query.deliveryRules': { ...xinglin, variables: () => ({}) },
  'Query.groupRobots': {
    ...xinglin,
    variables: ({ organisation }) => ({ organisationId: organisation(party).id }),
  },
  'Subscription.notificationBellRang': { ...xinglin, variables: () => ({}) },
  'Mutation.notificationMarkRead': {
    ...xinglin,
    variables: ({ holder, notification }) =>
      input({ notificationId: notification(holder(party, '党组织书记').id).id }),
  },
  'Mutation.notificationMarkAllRead': {
    ...xinglin,
    variables: ({ today }) => input({ toldUntil: `${today}T00:00:00Z` }),
  },
  'Mutation.channelMute': { ...xinglin, variables: () => input({ channel: 'EMAIL', isMuted: true }) },
  'Mutation.deliveryRuleSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({ purpose: 'SIGNATURE_ASKED', channels: ['EMAIL'], inForceFrom: tomorrow }),
  },
  'Mutation.groupRobotAdd': {
    ...xinglin,
    variables: ({ organisation }) =>
      input({
        organisationId: organisation(party).id,
        channel: 'WECOM',
        name: '示范·客服群',
        address: '693a91f6-7aaa-4bc4-97a0-0ec2bbbb0001',
      }),
  },
  'Mutation.groupRobotRemove': {
    ...xinglin,
    variables: ({ groupRobot }) =>
      input({ groupRobotId: groupRobot(party).id, revision: groupRobot(party).revision }),
  },

  'Query.standardVersion': { ...xinglin, variables: (exhibits) => ({ id: exhibits.version(inReview).id }) },
  'Query.standardVersionByReference': { ...xinglin, variables: () => ({ reference: inForce }) },
  'Query.standardTemplates': { ...xinglin, variables: () => ({}) },
  'Query.standardImportPreview': {
    ...xinglin,
    variables: ({ area }) => ({
      managementAreaId: area(`${community}-M01`).id,
      text: '类别\t内容\n保洁\t楼道每日清扫 1 次。',
    }),
  },
  'Query.managementAreas': { ...xinglin, variables: () => ({}) },
  'Query.managementArea': { ...xinglin, variables: ({ area }) => ({ id: area(`${community}-M01`).id }) },
  'Query.propertyToday': { ...xinglin, variables: () => ({}) },
  'Query.standardLibrary': { ...xinglin, variables: () => ({}) },
  'Query.standardChangeSet': { ...xinglin, variables: ({ changeSet }) => ({ id: changeSet().id }) },
  'Query.standardChangeSetPreview': { ...xinglin, variables: () => ({ codes: ['BJ-03'] }) },
  'Subscription.standardChangeSetChanged': {
    ...xinglin,
    variables: ({ changeSet }) => ({ id: changeSet().id }),
  },
  // The company has its library already; the other one has none, and may begin it.
  'Mutation.standardLibraryCreate': {
    ...xinglin,
    variables: () => input({ source: { templateId: 'SECOND' }, reason: '统一各小区的承诺' }),
  },
  'Mutation.standardLibraryEditItems': {
    ...xinglin,
    variables: ({ library }) =>
      input({ revision: library().revision, remove: ['LH-01'], reason: '并入另一条' }),
  },
  'Mutation.standardChangeSetBegin': {
    ...xinglin,
    variables: ({ library, area }) =>
      input({
        ...{ revision: library().revision, codes: ['BJ-03'], reason: '统一清扫次数' },
        managementAreaIds: [area(`${community}-M01`).id],
      }),
  },
  // Nothing of the demo's change set waits any more: its company is told so, and nobody else that there is one.
  'Mutation.standardChangeSetPublish': {
    ...xinglin,
    variables: ({ changeSet, tomorrow }) =>
      input({ changeSetId: changeSet().id, revision: changeSet().revision, effectiveOn: tomorrow }),
  },
  'Mutation.standardChangeSetConfirm': {
    ...xinglin,
    variables: (exhibits) => {
      const { id, content_hash: contentHash } = exhibits.version(inForce)
      const confirmations = [{ standardVersionId: id, contentHash }]
      return input({ changeSetId: exhibits.changeSet().id, confirmations })
    },
  },
  'Mutation.standardChangeSetRetry': {
    ...xinglin,
    variables: ({ changeSet }) => input({ changeSetId: changeSet().id }),
  },
  'Subscription.standardVersionChanged': {
    ...xinglin,
    variables: (exhibits) => ({ id: exhibits.version(inReview).id }),
  },
  'Subscription.propertyTodayChanged': { ...xinglin, variables: () => ({}) },
  'Mutation.standardVersionCreate': {
    ...xinglin,
    variables: ({ area }) =>
      input({ managementAreaId: area(`${community}-M01`).id, source: { currentVersion: true } }),
  },
  'Mutation.standardVersionImport': {
    ...xinglin,
    variables: ({ area }) =>
      input({ managementAreaId: area(`${community}-M01`).id, text: '类别\t内容\n保洁\t楼道每日清扫 1 次。' }),
  },
  'Mutation.standardVersionEditItems': {
    ...ronghe,
    variables: (exhibits) => input({ ...version(exhibits, adverse), remove: ['LH-01'] }),
  },
  'Mutation.standardVersionObject': {
    ...xinglin,
    variables: (exhibits) => input({ ...version(exhibits, corrected), reason: '原来的说法更清楚。' }),
  },
  'Mutation.standardVersionSplit': { ...northern, variables: (exhibits) => input(version(exhibits, mixed)) },
  'Mutation.standardVersionRebase': { ...ronghe, variables: (exhibits) => input(version(exhibits, adverse)) },
  'Mutation.legalBasisAttach': {
    ...ronghe,
    variables: (exhibits) =>
      input({
        ...version(exhibits, adverse),
        kind: 'OWNERS_DECISION',
        ownersDecisionId: exhibits.decision('融和家园业主共同决定（示范）第 2 号').id,
      }),
  },
  'Mutation.legalBasisRemove': {
    ...ronghe,
    variables: (exhibits) =>
      input({ ...version(exhibits, adverse), legalBasisId: exhibits.legalBasis(adverse).id }),
  },
  'Mutation.standardVersionSubmit': { ...ronghe, variables: (exhibits) => input(version(exhibits, adverse)) },
  'Mutation.standardVersionConfirm': {
    ...xinglin,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(awaiting).id,
        contentHash: exhibits.version(awaiting).content_hash,
      }),
  },
  'Mutation.standardVersionSign': {
    ...xinglin,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(inReview).id,
        body: 'OWNERS_COMMITTEE',
        decidedOn: exhibits.yesterday,
        contentHash: exhibits.version(inReview).content_hash,
      }),
  },
  'Mutation.standardVersionRecordSignature': {
    ...xinglin,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(inReview).id,
        body: 'OWNERS_COMMITTEE',
        decidedOn: exhibits.yesterday,
        signerName: '吴委员',
        contentHash: exhibits.version(inReview).content_hash,
      }),
  },
  'Mutation.standardVersionWitnessOpinions': {
    ...zhengliang,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(withoutCommittee).id,
        body: 'OWNERS_COMMITTEE',
        gatheredOn: exhibits.yesterday,
        ...{ asked: 9, inFavour: 6, against: 2, abstained: 1, summary: '多数代表认可。' },
        contentHash: exhibits.version(withoutCommittee).content_hash,
      }),
  },
  'Mutation.standardVersionNameReviewer': {
    ...northern,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(silent).id,
        body: 'RESIDENTS_COMMITTEE',
        seatId: exhibits.appointment('示范·进步社区居委会', chair).id,
        reason: '居委会逾期未答复。',
      }),
  },
  'Query.reviewerCandidates': {
    ...northern,
    variables: (exhibits) => ({ standardVersionId: exhibits.version(silent).id }),
  },
  'Query.reviewRules': { ...xinglin, variables: () => ({}) },
  'Mutation.reviewRulesSet': {
    ...xinglin,
    variables: ({ tomorrow }) =>
      input({
        inForceFrom: tomorrow,
        ...{ reviewWorkingDays: 5, commentWindowDays: 7, objectionDays: 7 },
        reviewingBodies: ['OLD', 'RESETTLEMENT', 'COMMERCIAL'].map((type) => ({
          type,
          bodies: ['PARTY_ORGANISATION'],
        })),
        ownersStandIns: ['WITNESSED_OPINIONS'],
      }),
  },
  'Mutation.standardVersionReturn': {
    ...xinglin,
    variables: (exhibits) =>
      input({ ...version(exhibits, inReview), remark: '请写明时段', body: 'OWNERS_COMMITTEE' }),
  },
  'Mutation.standardCommentPlace': {
    ...northern,
    variables: (exhibits) =>
      input({
        standardVersionId: exhibits.version(commented).id,
        text: '楼道灯请晚一点关。',
        clientSecret: 'a secret of this device that is long enough',
      }),
  },
  'Mutation.standardCommentAnswer': {
    ...northern,
    variables: ({ unanswered }) =>
      input({ standardCommentId: unanswered(commented).id, text: '已记录，按意见调整。', isAdopted: true }),
  },
  'Mutation.standardVersionPublish': {
    ...northern,
    variables: (exhibits) => input({ ...version(exhibits, commented), effectiveOn: exhibits.tomorrow }),
  },
  'Query.serviceContract': {
    ...ronghe,
    variables: ({ contract }) => ({ id: contract('210113004025-M01').id }),
  },
  'Query.serviceContracts': { ...xinglin, variables: () => ({}) },
  'Query.unservedEstates': { ...unserved, variables: () => ({}) },
  'Query.basicCommitment': {
    ...unserved,
    variables: ({ commitment }) => ({ id: commitment(unserved.place, 'PUBLISHED').id }),
  },
  'Mutation.serviceContractFile': {
    ...xinglin,
    variables: ({ contract, today, tomorrow }) =>
      input({
        ...contractOf(contract(`${community}-M01`)),
        isRenewal: false,
        terms: {
          ...{ number: '示范 1 号', termFrom: today, termTo: tomorrow, feeRegime: 'LUMP_SUM', level: '二级' },
          ...{ feePerSquareMetre: '1.85', clauses: [] },
        },
      }),
  },
  'Mutation.serviceContractConfirm': {
    ...yueshui,
    variables: ({ contract, proposedFiling }) =>
      input({
        ...contractOf(contract(`${community}-M02`)),
        contractFilingId: proposedFiling(`${community}-M02`).id,
      }),
  },
  'Mutation.serviceContractReturn': {
    ...yueshui,
    variables: ({ contract }) => input({ ...contractOf(contract(`${community}-M02`)), reason: '编号不符' }),
  },
  'Mutation.serviceContractBeginHandover': {
    ...xinglin,
    variables: ({ contract, today, tomorrow }) =>
      input({
        ...contractOf(contract(`${community}-M01`)),
        ...{ cause: 'AGREED', noticedOn: today, plannedOn: tomorrow, reason: '双方协商' },
      }),
  },
  'Mutation.serviceContractNameSuccessor': {
    ...ronghe,
    variables: ({ contract }) => input({ ...contractOf(contract('210113004025-M01')), hasNoSuccessor: true }),
  },
  'Mutation.serviceContractCallOffHandover': {
    ...ronghe,
    variables: ({ contract }) => input({ ...contractOf(contract('210113004025-M01')), reason: '继续服务' }),
  },
  'Mutation.serviceContractFinishHandover': {
    ...ronghe,
    variables: ({ contract }) => input({ ...contractOf(contract('210113004025-M01')), reason: '先行接管' }),
  },
  'Mutation.handoverItemAdd': {
    ...ronghe,
    variables: ({ contract, tomorrow }) =>
      input({ serviceContractId: contract('210113004025-M01').id, title: '监控主机', dueOn: tomorrow }),
  },
  'Mutation.handoverItemTick': {
    ...ronghe,
    variables: ({ contract, handoverItem }) =>
      input({
        serviceContractId: contract('210113004025-M01').id,
        handoverItemId: handoverItem('210113004025-M01').id,
      }),
  },
  'Query.servicePointsToLog': { ...xinglin, variables: () => ({}) },
  'Query.servicePointByReference': { ...xinglin, variables: () => ({ reference: `${areaCode}-P1` }) },
  'Mutation.servicePointsMake': {
    ...xinglin,
    variables: ({ area }) =>
      input({ managementAreaId: area(areaCode).id, points: [{ ...pump, name: '2号雨水井' }] }),
  },
  'Mutation.servicePointChange': {
    ...xinglin,
    variables: ({ servicePoint }) => {
      const { id, revision } = servicePoint(`${areaCode}-P3`)
      return input({ servicePointId: id, revision, point: { ...pump, name: '雨水井' } })
    },
  },
  'Mutation.servicePointRetire': {
    ...xinglin,
    variables: ({ servicePoint }) => {
      const { id, revision } = servicePoint(`${areaCode}-P2`)
      return input({ servicePointId: id, revision })
    },
  },
  'Mutation.serviceLogEnter': {
    ...xinglin,
    variables: ({ servicePoint, yesterday }) =>
      input({
        ...{ servicePointId: servicePoint(`${areaCode}-P3`).id, itemCodes: ['BJ-02'], isScanned: true },
        happenedAt: `${yesterday}T01:00:00Z`,
      }),
  },
  'Query.serviceLogImportPreview': {
    ...xinglin,
    variables: (exhibits) => ({ managementAreaId: exhibits.area(areaCode).id, text: roundsTable(exhibits) }),
  },
  'Mutation.serviceLogImport': {
    ...xinglin,
    variables: (exhibits) =>
      input({ managementAreaId: exhibits.area(areaCode).id, text: roundsTable(exhibits) }),
  },
  'Mutation.serviceLogStrike': {
    ...xinglin,
    variables: ({ logEntry }) => input({ serviceLogEntryId: logEntry().id, reason: '扫错了点位' }),
  },
  'Mutation.temporaryMeasureAnnounce': {
    ...xinglin,
    variables: ({ area, today, tomorrow }) =>
      input({
        ...{ managementAreaId: area(`${community}-M01`).id, occasion: 'OUTAGE', reason: '停电检修' },
        ...{ itemCodes: ['BJ-01'], startsOn: today, endsOn: tomorrow },
      }),
  },
  'Mutation.temporaryMeasureLift': {
    ...xinglin,
    variables: ({ measure }) => input({ temporaryMeasureId: measure().id, revision: measure().revision }),
  },
  'Mutation.basicCommitmentDraft': {
    ...unserved,
    variables: ({ estate }) => input({ estateId: estate(unserved.place).id }),
  },
  'Mutation.basicCommitmentEdit': {
    ...unserved,
    variables: ({ commitment }) =>
      input({
        ...commitmentOf(commitment(unserved.place, 'PUBLISHED')),
        services: [{ title: '垃圾清运', wording: '每日清运 1 次。', performer: '街道环卫' }],
      }),
  },
  'Mutation.basicCommitmentPublish': {
    ...unserved,
    variables: ({ commitment }) => input(commitmentOf(commitment(unserved.place, 'PUBLISHED'))),
  },
  'Mutation.basicCommitmentWithdraw': {
    ...unserved,
    variables: ({ commitment }) => input(commitmentOf(commitment(unserved.place, 'PUBLISHED'))),
  },
  'Mutation.standardVersionWithdraw': {
    ...xinglin,
    variables: (exhibits) => input({ ...version(exhibits, inReview), reason: '另行起草' }),
  },
  ...meetingCases,
  ...requestCases,
}

/** Root fields from which the fields of things are read, for the lower half of the table. */
export const sources = [
  'Query.serviceRequest',
  'Query.responsePolicies',
  'Query.exampleResponseStages',
  'Query.disclosureDuty',
  'Query.disclosureByReference',
  'Query.disclosureVoucher',
  'Query.disclosureLateness',
  'Query.disclosureRules',
  'Query.jointMeeting',
  'Query.jointMeetingByReference',
  'Query.meetingPlaces',
  'Query.meetingRules',
  'Query.meetingTopics',
  'Query.resolution',
  'Query.resolutionCounts',
  'Query.standardVersion',
  'Query.standardTemplates',
  'Query.managementArea',
  'Query.propertyToday',
  'Query.standardLibrary',
  'Query.standardChangeSet',
  'Query.standardChangeSetPreview',
  'Query.serviceContract',
  'Query.basicCommitment',
  'Query.standardImportPreview',
  'Query.ownersDecision',
  'Query.ownersDecisionPreview',
  'Query.socialOrganisation',
  'Query.socialOrganisations',
  'Query.importRun',
  'Query.importMappings',
  'Query.reviewerCandidates',
  'Query.reviewRules',
  'Query.estate',
  'Query.organisation',
  'Query.person',
  'Query.accounts',
  'Query.fieldSignIns',
  'Query.staffTurnoverPreview',
  'Query.retentionSettings',
  'Query.retentionRuns',
  'Query.crossAppointmentRegister',
  'Query.appointments',
  'Query.posts',
  'Query.me',
  'Query.auditEntries',
  'Query.typeRollUp',
  'Query.classificationThresholds',
  'Query.classificationLimits',
  'Query.managementAreaByCode',
  'Query.personReadings',
  'Query.search',
  'Query.territory',
  'Query.territoryChildren',
  'Query.community',
  'Query.divisionImportPreview',
  'Query.estateImportPreview',
  'Query.estatesSpreadsheet',
  'Query.notifications',
  'Query.notificationBell',
  'Query.myChannels',
  'Query.deliveryRules',
  'Query.groupRobots',
  'Query.servicePointByReference',
  'Query.serviceLogImportPreview',
]

/** Sources that answer with the asker's own things, whoever asks: a stranger is asked the others, which are about ours. */
export const sourcesOfOnesOwn = [
  'Query.responsePolicies',
  'Query.exampleResponseStages',
  'Query.disclosureLateness',
  'Query.disclosureRules',
  'Query.meetingRules',
  'Query.resolutionCounts',
  'Query.me',
  'Query.accounts',
  'Query.fieldSignIns',
  'Query.retentionSettings',
  'Query.retentionRuns',
  'Query.posts',
  'Query.auditEntries',
  'Query.propertyToday',
  'Query.standardLibrary',
  'Query.standardChangeSetPreview',
  'Query.notifications',
  'Query.notificationBell',
  'Query.myChannels',
  'Query.deliveryRules',
]
