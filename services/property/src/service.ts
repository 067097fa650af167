import { defineService, isIdentity } from '@linli/subgraph'
import { BasicCommitmentDraft } from './basic-commitment/basic-commitment-draft.ts'
import { BasicCommitmentEdit } from './basic-commitment/basic-commitment-edit.ts'
import { BasicCommitmentPublish } from './basic-commitment/basic-commitment-publish.ts'
import { BasicCommitmentWithdraw } from './basic-commitment/basic-commitment-withdraw.ts'
import { BasicCommitmentFields, CommitmentsOfEstates } from './basic-commitment/basic-commitment.queries.ts'
import { BasicCommitment, BasicCommitmentItem } from './basic-commitment/basic-commitment.ts'
import { commitmentRefusals } from './basic-commitment/basic-commitment.type.ts'
import { DisclosureAreaFields, DisclosureSheetFields } from './disclosure/disclosure-area.fields.ts'
import { DisclosureBegin } from './disclosure/disclosure-begin.ts'
import { DisclosureCorrect } from './disclosure/disclosure-correct.ts'
import { DisclosureDiscard } from './disclosure/disclosure-discard.ts'
import { DisclosureDutyFields, DisclosureLatenessFields } from './disclosure/disclosure-duty.fields.ts'
import { DisclosureDuty } from './disclosure/disclosure-duty.ts'
import { DisclosureEdit } from './disclosure/disclosure-edit.ts'
import { DisclosureLine } from './disclosure/disclosure-line.ts'
import { DisclosurePublish } from './disclosure/disclosure-publish.ts'
import { makeRound } from './disclosure/disclosure-round.ts'
import { DisclosureRuleSet } from './disclosure/disclosure-rule-set.ts'
import { DisclosureRuleSetting } from './disclosure/disclosure-rule.ts'
import { DisclosureTodayFields } from './disclosure/disclosure-today.fields.ts'
import { DisclosureVoucher } from './disclosure/disclosure-voucher.ts'
import { DisclosureFields, DisclosureLineFields } from './disclosure/disclosure.fields.ts'
import { DisclosureQueries } from './disclosure/disclosure.queries.ts'
import { Disclosure } from './disclosure/disclosure.ts'
import { disclosureRefusals } from './disclosure/refusal-messages.ts'
import {
  ComplianceDueFields,
  ComplianceOfAreas,
  ItemComplianceFields,
} from './compliance/compliance.fields.ts'
import { factHandlers } from './facts.ts'
import { PlacesAndOrganisations } from './migrations/0001-places-and-organisations.ts'
import { ServiceStandard } from './migrations/0002-service-standard.ts'
import { StandardLibrary as StandardLibraryTables } from './migrations/0003-standard-library.ts'
import { ServiceContract as ServiceContractTables } from './migrations/0004-service-contract.ts'
import { Disclosure as DisclosureTables } from './migrations/0006-disclosure.ts'
import { ServiceLog as ServiceLogTables } from './migrations/0009-service-log.ts'
import { AgendaItem } from './joint-meeting/agenda-item.ts'
import { AgendaMinute } from './joint-meeting/agenda-minute.ts'
import { JointMeeting } from './joint-meeting/joint-meeting.ts'
import { MeetingNote } from './joint-meeting/meeting-note.ts'
import { MeetingRuleSetting } from './joint-meeting/meeting-rule.ts'
import { MeetingSeat } from './joint-meeting/meeting-seat.ts'
import { MeetingTopic } from './joint-meeting/meeting-topic.ts'
import { MeetingEvent } from './resolution/meeting-event.ts'
import { ResolutionReport } from './resolution/resolution-report.ts'
import { Resolution } from './resolution/resolution.ts'
import { AgendaItemAdd } from './joint-meeting/agenda-item-add.ts'
import { AgendaItemMinute } from './joint-meeting/agenda-item-minute.ts'
import { AgendaItemStrike } from './joint-meeting/agenda-item-strike.ts'
import { JointMeetingAddNote } from './joint-meeting/joint-meeting-add-note.ts'
import { JointMeetingCallOff } from './joint-meeting/joint-meeting-call-off.ts'
import { JointMeetingCall } from './joint-meeting/joint-meeting-call.ts'
import { JointMeetingClose } from './joint-meeting/joint-meeting-close.ts'
import { JointMeetingInvite } from './joint-meeting/joint-meeting-invite.ts'
import { JointMeetingMove } from './joint-meeting/joint-meeting-move.ts'
import { JointMeetingOpen } from './joint-meeting/joint-meeting-open.ts'
import { JointMeetingPublish } from './joint-meeting/joint-meeting-publish.ts'
import { MeetingRuleSet } from './joint-meeting/meeting-rule-set.ts'
import { MeetingSeatRecord } from './joint-meeting/meeting-seat-record.ts'
import { MeetingTopicRaise } from './joint-meeting/meeting-topic-raise.ts'
import { MeetingTopicWithdraw } from './joint-meeting/meeting-topic-withdraw.ts'
import { ResolutionNote } from './joint-meeting/resolution-note.ts'
import { ResolutionStrike } from './joint-meeting/resolution-strike.ts'
import { ResolutionConfirm } from './resolution/resolution-confirm.ts'
import { ResolutionRecordResident } from './resolution/resolution-record-resident.ts'
import { ResolutionReportDone } from './resolution/resolution-report-done.ts'
import { ResolutionSendBack } from './resolution/resolution-send-back.ts'
import { ResolutionTodayFields } from './resolution/resolution-today.fields.ts'
import { ResolutionVerify } from './resolution/resolution-verify.ts'
import {
  AgendaItemFields,
  AgendaMinuteFields,
  JointMeetingFields,
  MeetingSeatFields,
} from './joint-meeting/joint-meeting.fields.ts'
import {
  JointMeetingQueries,
  MeetingPlaceFields,
  MeetingTopicFields,
} from './joint-meeting/joint-meeting.queries.ts'
import { makeMeetingRound } from './joint-meeting/meeting-round.ts'
import { meetingRefusals } from './joint-meeting/refusal-messages.ts'
import { resolutionRefusals } from './resolution/resolution-refusal.type.ts'
import {
  MeetingEventFields,
  ResolutionFields,
  ResolutionReportFields,
} from './resolution/resolution.fields.ts'
import { JointMeeting as JointMeetingTables } from './migrations/0008-joint-meeting.ts'
import { ContractFiling } from './service-contract/contract-filing.ts'
import { lookAtTerm } from './service-contract/contract-term.ts'
import { HandoverItemAdd } from './service-contract/handover-item-add.ts'
import { HandoverItemTick } from './service-contract/handover-item-tick.ts'
import { HandoverItem } from './service-contract/handover-item.ts'
import { contractRefusals } from './service-contract/refusal-messages.ts'
import { ServiceContractBeginHandover } from './service-contract/service-contract-begin-handover.ts'
import { ServiceContractCallOffHandover } from './service-contract/service-contract-call-off-handover.ts'
import { ServiceContractConfirm } from './service-contract/service-contract-confirm.ts'
import { ServiceContractEvent } from './service-contract/service-contract-event.ts'
import { ServiceContractFile } from './service-contract/service-contract-file.ts'
import { ServiceContractFinishHandover } from './service-contract/service-contract-finish-handover.ts'
import { ServiceContractNameSuccessor } from './service-contract/service-contract-name-successor.ts'
import { ServiceContractReturn } from './service-contract/service-contract-return.ts'
import { ContractsOfAreas, ServiceContractFields } from './service-contract/service-contract.queries.ts'
import { ServiceContract } from './service-contract/service-contract.ts'
import { handOnArea } from './service-contract/taking-over.ts'
import { ServiceLogEnter } from './service-log/service-log-enter.ts'
import { ServiceLogEntry } from './service-log/service-log-entry.ts'
import { logRefusals } from './service-log/service-log-refusal.type.ts'
import { ServiceLogImport } from './service-log/service-log-import.ts'
import { ServiceLogStrike } from './service-log/service-log-strike.ts'
import { ServiceLogEntryFields, ServiceLogsOfAreas } from './service-log/service-log.queries.ts'
import { ServicePointChange } from './service-point/service-point-change.ts'
import { pointRefusals } from './service-point/service-point-refusal.type.ts'
import { ServicePointRetire } from './service-point/service-point-retire.ts'
import { ServicePointsMake } from './service-point/service-points-make.ts'
import {
  ServicePointFields,
  ServicePointQueries,
  ServicePointsOfAreas,
} from './service-point/service-point.queries.ts'
import { ServicePoint, ServicePointItem } from './service-point/service-point.ts'
import { BodyReview, Signature } from './service-standard/body-review.ts'
import { supersedeWhenDue } from './service-standard/coming-into-force.ts'
import { closeCommentWindow } from './service-standard/comment-window.ts'
import { LegalBasisAttach } from './service-standard/legal-basis-attach.ts'
import { LegalBasisRemove } from './service-standard/legal-basis-remove.ts'
import { LegalBasis } from './service-standard/legal-basis.ts'
import { EstateFields, ManagementAreaQueries } from './service-standard/management-area.queries.ts'
import { restoreFormerWording } from './service-standard/objection.ts'
import { OwnersOpinion } from './service-standard/owners-opinion.ts'
import { refusals } from './service-standard/refusal-messages.ts'
import { ReviewRulesSet } from './service-standard/review-rules-set.ts'
import { ReviewRulesQueries } from './service-standard/review-rules.queries.ts'
import {
  passToStreet,
  remindReviewers,
  tellStreetWhereNobodyIsLeft,
} from './service-standard/review-clock.ts'
import { ReviewerCandidatesQueries } from './service-standard/reviewer-candidates.queries.ts'
import { StandardVersionNameReviewer } from './service-standard/standard-version-name-reviewer.ts'
import { StandardVersionWitnessOpinions } from './service-standard/standard-version-witness-opinions.ts'
import { Bodies } from './migrations/0005-bodies.ts'
import { ReviewRemark } from './service-standard/review-remark.ts'
import { StandardCommentAnswer } from './service-standard/standard-comment-answer.ts'
import { StandardCommentPlace } from './service-standard/standard-comment-place.ts'
import { StandardCommentFields } from './service-standard/standard-comment.fields.ts'
import { StandardComment } from './service-standard/standard-comment.ts'
import { StandardItemFields } from './service-standard/standard-item.fields.ts'
import { StandardItem } from './service-standard/standard-item.ts'
import { StandardVersionConfirm } from './service-standard/standard-version-confirm.ts'
import { StandardVersionCreate } from './service-standard/standard-version-create.ts'
import { StandardVersionEditItems } from './service-standard/standard-version-edit-items.ts'
import { StandardVersionEvent } from './service-standard/standard-version-event.ts'
import { StandardVersionImport } from './service-standard/standard-version-import.ts'
import { StandardVersionObject } from './service-standard/standard-version-object.ts'
import { StandardVersionPublish } from './service-standard/standard-version-publish.ts'
import { StandardVersionRebase } from './service-standard/standard-version-rebase.ts'
import { StandardVersionRecordSignature } from './service-standard/standard-version-record-signature.ts'
import { StandardVersionReturn } from './service-standard/standard-version-return.ts'
import { StandardVersionSign } from './service-standard/standard-version-sign.ts'
import { StandardVersionSplit } from './service-standard/standard-version-split.ts'
import { StandardVersionSubmit } from './service-standard/standard-version-submit.ts'
import { StandardVersionWithdraw } from './service-standard/standard-version-withdraw.ts'
import { StandardVersionFields } from './service-standard/standard-version.fields.ts'
import { StandardVersionQueries } from './service-standard/standard-version.queries.ts'
import { loadVersion } from './service-standard/standard-version.rows.ts'
import { StandardVersion } from './service-standard/standard-version.ts'
import { tellMeasureOver } from './temporary-measure/measure-over.ts'
import { TemporaryMeasureAnnounce } from './temporary-measure/temporary-measure-announce.ts'
import { TemporaryMeasureLift } from './temporary-measure/temporary-measure-lift.ts'
import { measureRefusals } from './temporary-measure/temporary-measure-refusal.type.ts'
import {
  MeasuresOfAreas,
  MeasuresOfStandards,
  TemporaryMeasureFields,
} from './temporary-measure/temporary-measure.queries.ts'
import { TemporaryMeasure } from './temporary-measure/temporary-measure.ts'
import { makeDrafts } from './standard-library/change-set-drafting.ts'
import { publishDrafts } from './standard-library/change-set-publishing.ts'
import { ChangeSetFields, ChangeSetPreviewFields } from './standard-library/change-set.fields.ts'
import { ChangeSet, ChangeSetArea, ChangeSetDraft } from './standard-library/change-set.ts'
import { LibraryChange } from './standard-library/library-change.ts'
import { LibraryItem } from './standard-library/library-item.ts'
import { libraryRefusals } from './standard-library/refusal-messages.ts'
import { StandardChangeSetBegin } from './standard-library/standard-change-set-begin.ts'
import { StandardChangeSetConfirm } from './standard-library/standard-change-set-confirm.ts'
import { StandardChangeSetPublish } from './standard-library/standard-change-set-publish.ts'
import { StandardChangeSetRetry } from './standard-library/standard-change-set-retry.ts'
import { StandardLibraryCreate } from './standard-library/standard-library-create.ts'
import { StandardLibraryEditItems } from './standard-library/standard-library-edit-items.ts'
import {
  LibraryDifferenceField,
  StandardLibraryItemFields,
  StandardLibraryQueries,
} from './standard-library/standard-library.queries.ts'
import { StandardLibrary } from './standard-library/standard-library.ts'
import { PropertyTodayQueries } from './today/property-today.queries.ts'
import { ServiceRequestAccept } from './service-request/service-request-accept.ts'
import { ServiceRequestAcknowledge } from './service-request/service-request-acknowledge.ts'
import { ServiceRequestAnswer } from './service-request/service-request-answer.ts'
import { ServiceRequestArrive } from './service-request/service-request-arrive.ts'
import { ServiceRequestClose } from './service-request/service-request-close.ts'
import { ServiceRequestDecline } from './service-request/service-request-decline.ts'
import { ServiceRequestDispatch } from './service-request/service-request-dispatch.ts'
import { ServiceRequestDispose } from './service-request/service-request-dispose.ts'
import { ServiceRequestEscalate } from './service-request/service-request-escalate.ts'
import { ServiceRequestMarkComplex } from './service-request/service-request-mark-complex.ts'
import { ServiceRequestMerge } from './service-request/service-request-merge.ts'
import { ServiceRequestNote } from './service-request/service-request-note.ts'
import { ServiceRequestPause } from './service-request/service-request-pause.ts'
import { ServiceRequestPlace } from './service-request/service-request-place.ts'
import { ServiceRequestPlan } from './service-request/service-request-plan.ts'
import { ServiceRequestRate } from './service-request/service-request-rate.ts'
import { ServiceRequestRecord } from './service-request/service-request-record.ts'
import { ServiceRequestReopen } from './service-request/service-request-reopen.ts'
import { ServiceRequestResume } from './service-request/service-request-resume.ts'
import { ServiceRequestTake } from './service-request/service-request-take.ts'
import { ServiceRequestWithdraw } from './service-request/service-request-withdraw.ts'
import { lookAtClocks } from './service-request/request-clocks.ts'
import { requestRefusals } from './service-request/refusal-messages.ts'
import { Requester } from './service-request/requester.ts'
import { ResponseClock } from './service-request/response-clock.ts'
import { ServiceRequestEvent } from './service-request/service-request-event.ts'
import { ServiceRequestEventFields, ServiceRequestFields } from './service-request/service-request.fields.ts'
import { ServiceRequestQueries } from './service-request/service-request.queries.ts'
import { loadRequest } from './service-request/service-request.rows.ts'
import { ServiceRequest } from './service-request/service-request.ts'
import { policyRefusals } from './response-policy/response-policy-refusal.type.ts'
import { ResponsePolicySet } from './response-policy/response-policy-set.ts'
import { ResponsePolicyFields, ResponsePolicyQueries } from './response-policy/response-policy.queries.ts'
import { ResponsePolicy } from './response-policy/response-policy.ts'
import { Response as ResponseTables } from './migrations/0007-response.ts'
import { HotlineTicketExtend } from './hotline-ticket/hotline-ticket-extend.ts'
import { HotlineTicketReturn } from './hotline-ticket/hotline-ticket-return.ts'
import { HotlineTicketTakeBack } from './hotline-ticket/hotline-ticket-take-back.ts'
import { HotlineTicketFields } from './hotline-ticket/hotline-ticket.fields.ts'
import { HotlineTicket } from './hotline-ticket/hotline-ticket.ts'
import { RequestImport as RequestImportTables } from './migrations/0010-request-import.ts'
import { importMessages } from './request-import/import-problem.ts'
import { RequestImport, SavedRequestMapping } from './request-import/request-import.ts'
import { RequestOrigin } from './request-import/request-origin.ts'

export const service = defineService({
  name: 'property',
  entities: [
    StandardVersion,
    StandardItem,
    BodyReview,
    Signature,
    OwnersOpinion,
    ReviewRemark,
    LegalBasis,
    StandardComment,
    StandardVersionEvent,
    StandardLibrary,
    LibraryItem,
    LibraryChange,
    ChangeSet,
    ChangeSetArea,
    ChangeSetDraft,
    ServiceContract,
    ContractFiling,
    HandoverItem,
    ServiceContractEvent,
    TemporaryMeasure,
    BasicCommitment,
    BasicCommitmentItem,
    Disclosure,
    DisclosureLine,
    DisclosureVoucher,
    DisclosureDuty,
    DisclosureRuleSetting,
    ResponsePolicy,
    Requester,
    ServiceRequest,
    ServiceRequestEvent,
    ResponseClock,
    ServicePoint,
    ServicePointItem,
    ServiceLogEntry,
    SavedRequestMapping,
    RequestImport,
    RequestOrigin,
    HotlineTicket,
    AgendaItem,
    AgendaMinute,
    JointMeeting,
    MeetingNote,
    MeetingRuleSetting,
    MeetingSeat,
    MeetingTopic,
    MeetingEvent,
    ResolutionReport,
    Resolution,
  ],
  resolvers: [
    PropertyTodayQueries,
    ManagementAreaQueries,
    EstateFields,
    StandardVersionQueries,
    StandardVersionFields,
    StandardCommentFields,
    StandardItemFields,
    StandardVersionCreate,
    StandardVersionImport,
    StandardVersionEditItems,
    StandardVersionSplit,
    StandardVersionRebase,
    LegalBasisAttach,
    LegalBasisRemove,
    StandardVersionSubmit,
    StandardVersionConfirm,
    StandardVersionSign,
    StandardVersionRecordSignature,
    StandardVersionWitnessOpinions,
    StandardVersionNameReviewer,
    ReviewerCandidatesQueries,
    ReviewRulesQueries,
    ReviewRulesSet,
    StandardVersionReturn,
    StandardCommentPlace,
    StandardCommentAnswer,
    StandardVersionPublish,
    StandardVersionWithdraw,
    StandardVersionObject,
    StandardLibraryQueries,
    StandardLibraryItemFields,
    LibraryDifferenceField,
    ChangeSetFields,
    ChangeSetPreviewFields,
    StandardLibraryCreate,
    StandardLibraryEditItems,
    StandardChangeSetBegin,
    StandardChangeSetPublish,
    StandardChangeSetConfirm,
    StandardChangeSetRetry,
    ContractsOfAreas,
    ServiceContractFields,
    ServiceContractFile,
    ServiceContractConfirm,
    ServiceContractReturn,
    ServiceContractBeginHandover,
    ServiceContractNameSuccessor,
    HandoverItemAdd,
    HandoverItemTick,
    ServiceContractFinishHandover,
    ServiceContractCallOffHandover,
    MeasuresOfAreas,
    MeasuresOfStandards,
    TemporaryMeasureFields,
    TemporaryMeasureAnnounce,
    TemporaryMeasureLift,
    CommitmentsOfEstates,
    BasicCommitmentFields,
    BasicCommitmentDraft,
    BasicCommitmentEdit,
    BasicCommitmentPublish,
    BasicCommitmentWithdraw,
    DisclosureQueries,
    DisclosureFields,
    DisclosureLineFields,
    DisclosureDutyFields,
    DisclosureLatenessFields,
    DisclosureAreaFields,
    DisclosureSheetFields,
    DisclosureTodayFields,
    DisclosureBegin,
    DisclosureEdit,
    DisclosurePublish,
    DisclosureCorrect,
    DisclosureDiscard,
    DisclosureRuleSet,
    ResponsePolicyQueries,
    ResponsePolicyFields,
    ResponsePolicySet,
    ServiceRequestQueries,
    ServiceRequestFields,
    ServiceRequestEventFields,
    ServiceRequestPlace,
    ServiceRequestRecord,
    ServiceRequestAcknowledge,
    ServiceRequestDispatch,
    ServiceRequestTake,
    ServiceRequestAnswer,
    ServiceRequestAccept,
    ServiceRequestDecline,
    ServiceRequestPlan,
    ServiceRequestArrive,
    ServiceRequestPause,
    ServiceRequestResume,
    ServiceRequestMarkComplex,
    ServiceRequestDispose,
    ServiceRequestClose,
    ServiceRequestEscalate,
    ServiceRequestMerge,
    ServiceRequestNote,
    ServiceRequestRate,
    ServiceRequestReopen,
    ServiceRequestWithdraw,
    HotlineTicketFields,
    HotlineTicketReturn,
    HotlineTicketTakeBack,
    HotlineTicketExtend,
    ServicePointQueries,
    ServicePointsOfAreas,
    ServicePointFields,
    ServicePointsMake,
    ServicePointChange,
    ServicePointRetire,
    ServiceLogsOfAreas,
    ServiceLogEntryFields,
    ServiceLogEnter,
    ServiceLogStrike,
    ServiceLogImport,
    ComplianceOfAreas,
    ItemComplianceFields,
    ComplianceDueFields,
    AgendaItemAdd,
    AgendaItemMinute,
    AgendaItemStrike,
    JointMeetingAddNote,
    JointMeetingCallOff,
    JointMeetingCall,
    JointMeetingClose,
    JointMeetingInvite,
    JointMeetingMove,
    JointMeetingOpen,
    JointMeetingPublish,
    MeetingRuleSet,
    MeetingSeatRecord,
    MeetingTopicRaise,
    MeetingTopicWithdraw,
    ResolutionNote,
    ResolutionStrike,
    ResolutionConfirm,
    ResolutionRecordResident,
    ResolutionReportDone,
    ResolutionSendBack,
    ResolutionTodayFields,
    ResolutionVerify,
    AgendaItemFields,
    AgendaMinuteFields,
    JointMeetingFields,
    MeetingSeatFields,
    JointMeetingQueries,
    MeetingPlaceFields,
    MeetingTopicFields,
    MeetingEventFields,
    ResolutionFields,
    ResolutionReportFields,
  ],
  migrations: [
    { name: '0001-places-and-organisations', class: PlacesAndOrganisations },
    { name: '0002-service-standard', class: ServiceStandard },
    { name: '0003-standard-library', class: StandardLibraryTables },
    { name: '0004-service-contract', class: ServiceContractTables },
    { name: '0005-bodies', class: Bodies },
    { name: '0006-disclosure', class: DisclosureTables },
    { name: '0007-response', class: ResponseTables },
    { name: '0009-service-log', class: ServiceLogTables },
    { name: '0010-request-import', class: RequestImportTables },
    { name: '0008-joint-meeting', class: JointMeetingTables },
  ],
  facts: factHandlers,
  jobs: {
    'comment-window-close': closeCommentWindow,
    'standard-supersede': supersedeWhenDue,
    'standard-restore': restoreFormerWording,
    'review-remind': remindReviewers,
    'review-pass': passToStreet,
    'review-look': tellStreetWhereNobodyIsLeft,
    'change-set-drafts': makeDrafts,
    'change-set-publish': publishDrafts,
    'contract-term': lookAtTerm,
    'contract-hand-on': handOnArea,
    'temporary-measure-over': tellMeasureOver,
    'disclosure-round': makeRound,
    'request-clocks': lookAtClocks,
    'meeting-round': makeMeetingRound,
  },
  references: {
    StandardVersion: ({ id }: { id: string }, context) => (isIdentity(id) ? loadVersion(context, id) : null),
    ServiceRequest: ({ id }: { id: string }, context) => (isIdentity(id) ? loadRequest(context, id) : null),
    ManagementArea: ({ id }: { id: string }) => (isIdentity(id) ? { id } : null),
    Estate: ({ id }: { id: string }) => (isIdentity(id) ? { id } : null),
  },
  messages: {
    'zh-CN': {
      ...refusals['zh-CN'],
      ...contractRefusals['zh-CN'],
      ...measureRefusals['zh-CN'],
      ...commitmentRefusals['zh-CN'],
      ...libraryRefusals['zh-CN'],
      ...disclosureRefusals['zh-CN'],
      ...requestRefusals['zh-CN'],
      ...policyRefusals['zh-CN'],
      ...pointRefusals['zh-CN'],
      ...logRefusals['zh-CN'],
      ...importMessages['zh-CN'],
      ...meetingRefusals['zh-CN'],
      ...resolutionRefusals['zh-CN'],
    },
    en: {
      ...refusals.en,
      ...contractRefusals.en,
      ...measureRefusals.en,
      ...commitmentRefusals.en,
      ...libraryRefusals.en,
      ...disclosureRefusals.en,
      ...requestRefusals.en,
      ...policyRefusals.en,
      ...pointRefusals.en,
      ...logRefusals.en,
      ...importMessages.en,
      ...meetingRefusals.en,
      ...resolutionRefusals.en,
    },
  },
})
