import { defineService, noticeGiven } from '@linli/subgraph'
import { AccountDisableResolver } from './account/account-disable.ts'
import { AccountEnableResolver } from './account/account-enable.ts'
import { InvitationCreateResolver } from './account/invitation-create.ts'
import { AppointmentBeginResolver } from './appointment/appointment-begin.ts'
import { AppointmentEndResolver } from './appointment/appointment-end.ts'
import { remindOfEnd } from './appointment/appointment-remind.ts'
import { PostDefineResolver } from './appointment/post-define.ts'
import { ClassificationApproveResolver } from './classification/classification-approve.ts'
import { ClassificationDeclineResolver } from './classification/classification-decline.ts'
import { ClassificationOverrideResolver } from './classification/classification-override.ts'
import { ClassificationThresholdSetResolver } from './classification/classification-threshold-set.ts'
import { ClassificationWithdrawResolver } from './classification/classification-withdraw.ts'
import { BuildingRegisterResolver } from './estate/building-register.ts'
import { EstateChangeResolver } from './estate/estate-change.ts'
import { EstateImportResolver } from './estate/estate-import.ts'
import { EstateRegisterResolver } from './estate/estate-register.ts'
import { EstatesSpreadsheetResolver } from './estate/estates-spreadsheet.queries.ts'
import { ManagementAreaChangeResolver } from './estate/management-area-change.ts'
import { ManagementAreaRegisterResolver } from './estate/management-area-register.ts'
import { OrganisationChangeResolver } from './organisation/organisation-change.ts'
import { OrganisationDissolveResolver } from './organisation/organisation-dissolve.ts'
import { OrganisationRegisterResolver } from './organisation/organisation-register.ts'
import { OwnersDecisionRecordResolver } from './owners-decision/owners-decision-record.ts'
import {
  AreaDecisionsResolver,
  EstateDecisionsResolver,
  OwnersDecisionResolver,
} from './owners-decision/owners-decision.queries.ts'
import { decisionById, OwnersDecision } from './owners-decision/index.ts'
import { PersonChangeResolver } from './person/person-change.ts'
import { PersonCopyMakeResolver } from './person/person-copy-make.ts'
import { PersonEraseResolver } from './person/person-erase.ts'
import { PersonRegisterResolver } from './person/person-register.ts'
import { PersonRevealResolver } from './person/person-reveal.ts'
import { RowProblemResolver } from './spreadsheet/row-problem.type.ts'
import { DivisionImportResolver } from './territory/division-import.ts'
import { advanceRun } from './moving-in/advance-run.ts'
import {
  commitmentPublished,
  contractConfirmed,
  standardBegun,
  standardWorkedOn,
} from './moving-in/built-on.ts'
import { checkRun } from './moving-in/check-run.ts'
import { forgetFile } from './moving-in/forget-file.ts'
import { ImportMapping } from './moving-in/import-mapping.ts'
import { ImportRunBeginResolver } from './moving-in/import-run-begin.ts'
import { ImportRunCheckResolver } from './moving-in/import-run-check.ts'
import { ImportRunDiscardResolver } from './moving-in/import-run-discard.ts'
import { ImportRunLayOutResolver } from './moving-in/import-run-lay-out.ts'
import { ImportRunOpenResolver } from './moving-in/import-run-open.ts'
import { ImportRunResumeResolver } from './moving-in/import-run-resume.ts'
import { ImportRunStopResolver } from './moving-in/import-run-stop.ts'
import { ImportRunUndoResolver } from './moving-in/import-run-undo.ts'
import { ImportEffectResolver, ImportRunResolver } from './moving-in/import-run.queries.ts'
import { ImportRun } from './moving-in/import-run.ts'
import { ImportSettingResolver } from './moving-in/import-setting-set.ts'
import { ImportSetting } from './moving-in/import-setting.ts'
import { ImportRunReportResolver } from './moving-in/run-report.queries.ts'
import { standardRefused } from './moving-in/standard-refused.ts'
import { undoRun } from './moving-in/undo-run.ts'
import { migrations } from './migrations/index.ts'
import {
  ChannelChoice,
  Delivery,
  DeliveryRule,
  deliverNotice,
  forgetPerson,
  GroupRobot,
  sendDelivery,
} from './delivery/index.ts'
import { ChannelMuteResolver } from './delivery/channel-mute.ts'
import { DeliveryRuleSetResolver } from './delivery/delivery-rule-set.ts'
import {
  ChannelChoicesResolver,
  DeliveryRuleResolver,
  DeliveryRulesResolver,
  NotificationDeliveriesResolver,
} from './delivery/delivery.queries.ts'
import { GroupRobotAddResolver } from './delivery/group-robot-add.ts'
import { GroupRobotRemoveResolver } from './delivery/group-robot-remove.ts'
import { GroupRobotResolver } from './delivery/group-robot.queries.ts'
import { NotificationMarkAllReadResolver } from './notification/notification-mark-all-read.ts'
import { NotificationMarkReadResolver } from './notification/notification-mark-read.ts'
import { NotificationBellResolver, NotificationResolver } from './notification/notification.queries.ts'
import { Notification, takeNotice } from './notification/index.ts'
import { chinese } from './messages/zh-CN.ts'
import { english } from './messages/en.ts'
import { AccountResolver } from './account/account.queries.ts'
import { Invitation } from './account/invitation.ts'
import {
  AppointmentResolver,
  CrossAppointmentResolver,
  MeResolver,
  SeatResolver,
} from './appointment/appointment.queries.ts'
import { Appointment } from './appointment/appointment.ts'
import { Post } from './appointment/post.ts'
import { AuditResolver } from './audit/audit.queries.ts'
import { ClassificationThreshold } from './classification/classification-threshold.ts'
import {
  ClassificationLimitsResolver,
  ClassificationThresholdResolver,
} from './classification/classification-limits.queries.ts'
import { ClassificationRequestsResolver } from './classification/classification-requests.queries.ts'
import {
  ClassificationReasonResolver,
  ClassificationResolver,
  TypeRollUpResolver,
} from './classification/classification.queries.ts'
import { Classification } from './classification/classification.ts'
import { Building } from './estate/building.ts'
import { EstateResolver, ManagementAreaResolver } from './estate/estate.queries.ts'
import { areaById, estateById } from './estate/estate.rows.ts'
import { Estate } from './estate/estate.ts'
import { ManagementArea } from './estate/management-area.ts'
import { takeOverArea } from './estate/take-over-area.ts'
import { OrganisationResolver } from './organisation/organisation.queries.ts'
import { organisationById } from './organisation/organisation.rows.ts'
import { Organisation } from './organisation/organisation.ts'
import { PersonKey } from './person/person-key.ts'
import { PersonReading } from './person/person-reading.ts'
import { PersonResolver } from './person/person.queries.ts'
import { personById } from './person/person.rows.ts'
import { Person } from './person/person.ts'
import { SearchResolver } from './search/search.queries.ts'
import { Division } from './territory/division.ts'
import { CommunityResolver, TerritoryResolver } from './territory/territory.queries.ts'
import { communityById } from './territory/territory.rows.ts'
import { CrossAppointmentRegisterResolver, EstateStandingResolver } from './joint-bodies/index.ts'
import { FieldSignInMakeResolver } from './field-sign-in/field-sign-in-make.ts'
import { FieldSignInRevokeResolver } from './field-sign-in/field-sign-in-revoke.ts'
import { FieldSignInResolver } from './field-sign-in/field-sign-in.queries.ts'
import { FieldSignIn } from './field-sign-in/index.ts'
import { purge, RetentionSetting } from './retention/index.ts'
import { RetentionResolver } from './retention/retention.queries.ts'
import { SocialOrganisationBeginResolver } from './social-organisation/social-organisation-begin.ts'
import { SocialOrganisationStepResolver } from './social-organisation/social-organisation-step.ts'
import { SocialOrganisationResolver } from './social-organisation/social-organisation.queries.ts'
import { SocialOrganisation, SocialOrganisationStep } from './social-organisation/index.ts'
import { passNoticesOn } from './turnover/pass-notices-on.ts'
import { StaffTurnoverResolver } from './turnover/staff-turnover.ts'

export type { MessageSettings } from './delivery/index.ts'

export const service = defineService({
  name: 'organisations',
  entities: [
    Division,
    Estate,
    Building,
    ManagementArea,
    OwnersDecision,
    Classification,
    ClassificationThreshold,
    Organisation,
    Person,
    PersonKey,
    PersonReading,
    Post,
    Appointment,
    Invitation,
    FieldSignIn,
    RetentionSetting,
    SocialOrganisation,
    SocialOrganisationStep,
    ImportRun,
    ImportMapping,
    ImportSetting,
    Notification,
    Delivery,
    DeliveryRule,
    ChannelChoice,
    GroupRobot,
  ],
  resolvers: [
    TerritoryResolver,
    CommunityResolver,
    EstateResolver,
    ManagementAreaResolver,
    OwnersDecisionResolver,
    AreaDecisionsResolver,
    EstateDecisionsResolver,
    ClassificationResolver,
    ClassificationReasonResolver,
    TypeRollUpResolver,
    ClassificationThresholdResolver,
    ClassificationLimitsResolver,
    ClassificationRequestsResolver,
    OrganisationResolver,
    PersonResolver,
    AppointmentResolver,
    MeResolver,
    SeatResolver,
    CrossAppointmentResolver,
    CrossAppointmentRegisterResolver,
    EstateStandingResolver,
    FieldSignInResolver,
    FieldSignInMakeResolver,
    FieldSignInRevokeResolver,
    StaffTurnoverResolver,
    RetentionResolver,
    SocialOrganisationResolver,
    SocialOrganisationBeginResolver,
    SocialOrganisationStepResolver,
    AccountResolver,
    SearchResolver,
    AuditResolver,
    AccountDisableResolver,
    AccountEnableResolver,
    InvitationCreateResolver,
    AppointmentBeginResolver,
    AppointmentEndResolver,
    PostDefineResolver,
    ClassificationApproveResolver,
    ClassificationDeclineResolver,
    ClassificationOverrideResolver,
    ClassificationThresholdSetResolver,
    ClassificationWithdrawResolver,
    BuildingRegisterResolver,
    EstateChangeResolver,
    EstateImportResolver,
    EstateRegisterResolver,
    EstatesSpreadsheetResolver,
    ManagementAreaChangeResolver,
    ManagementAreaRegisterResolver,
    OrganisationChangeResolver,
    OrganisationDissolveResolver,
    OrganisationRegisterResolver,
    OwnersDecisionRecordResolver,
    PersonChangeResolver,
    PersonCopyMakeResolver,
    PersonEraseResolver,
    PersonRegisterResolver,
    PersonRevealResolver,
    RowProblemResolver,
    DivisionImportResolver,
    ImportRunResolver,
    ImportEffectResolver,
    ImportRunReportResolver,
    ImportSettingResolver,
    ImportRunOpenResolver,
    ImportRunLayOutResolver,
    ImportRunCheckResolver,
    ImportRunBeginResolver,
    ImportRunStopResolver,
    ImportRunResumeResolver,
    ImportRunUndoResolver,
    ImportRunDiscardResolver,
    NotificationResolver,
    NotificationBellResolver,
    NotificationMarkReadResolver,
    NotificationMarkAllReadResolver,
    NotificationDeliveriesResolver,
    ChannelChoicesResolver,
    ChannelMuteResolver,
    DeliveryRulesResolver,
    DeliveryRuleResolver,
    DeliveryRuleSetResolver,
    GroupRobotResolver,
    GroupRobotAddResolver,
    GroupRobotRemoveResolver,
  ],
  migrations,
  references: {
    Community: ({ id }: { id: string }, context) => communityById(context).load(id),
    Estate: ({ id }: { id: string }, context) => estateById(context).load(id),
    ManagementArea: ({ id }: { id: string }, context) => areaById(context).load(id),
    Organisation: ({ id }: { id: string }, context) => organisationById(context).load(id),
    OwnersDecision: ({ id }: { id: string }, context) => decisionById(context).load(id),
    Person: ({ id }: { id: string }, context) => personById(context).load(id),
  },
  facts: {
    PersonErased: forgetPerson,
    [noticeGiven]: takeNotice,
    ServiceContractTakenOver: takeOverArea,
    ServiceContractConfirmed: contractConfirmed,
    StandardVersionBegun: standardBegun,
    StandardVersionEdited: standardWorkedOn,
    StandardVersionSubmitted: standardWorkedOn,
    StandardVersionPublished: standardWorkedOn,
    StandardReportRefused: standardRefused,
    BasicCommitmentPublished: commitmentPublished,
  },
  jobs: {
    'import-run-check': checkRun,
    'import-run-advance': advanceRun,
    'import-run-undo': undoRun,
    'import-file-forget': forgetFile,
    'notice-deliver': deliverNotice,
    'delivery-send': sendDelivery,
    'appointment-remind': remindOfEnd,
    'notices-pass-on': passNoticesOn,
    'retention-purge': purge,
  },
  messages: { 'zh-CN': chinese, en: english },
})
