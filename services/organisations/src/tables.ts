import type { EntityManager } from '@linli/subgraph'
import { isIdentity } from '@linli/subgraph'
import { sql } from 'kysely'
import type {
  ClassificationSource,
  ClassificationReason,
  ClassificationStatus,
  GovernanceType,
} from './classification/index.ts'
import type { Channel, DeliveryStatus, RobotChannel } from './delivery/index.ts'
import type { ManagementMode } from './estate/index.ts'
import type {
  ImportDeed,
  ImportedThing,
  ImportKind,
  ImportRunStatus,
  Layout,
  Mapping,
  RowOutcome,
} from './moving-in/index.ts'
import type { KeptFor } from './remove-mistake.ts'
import type { RowProblem } from './spreadsheet/index.ts'
import type { OrganisationKind } from './organisation/index.ts'
import type { OwnersDecisionForm, OwnersTopic } from './owners-decision/index.ts'
import type { SocialGrade, SocialStage } from './social-organisation/index.ts'
import type { SeatKind } from './appointment/index.ts'
import type { DivisionKind, DivisionLevel, TerritoryLevel } from './territory/index.ts'

/** The tables as rows: lists are read by these, acts by the entities. */
export interface Tables {
  /** The official list as it is written. */
  listed_division: { code: string; name: string; vanished_on: string | null }
  /** A view of the list, with what follows from a code. */
  division: {
    id: string
    code: string
    name: string
    level: DivisionLevel
    kind: DivisionKind
    parent_code: string | null
    vanished_on: string | null
  }
  /** A view: divisions, estates and buildings as one tree. */
  territory: {
    id: string
    code: string
    name: string
    level: TerritoryLevel
    kind: DivisionKind | null
    parent_code: string | null
    type: GovernanceType | null
    vanished_on: string | null
  }
  estate: {
    district_id: string
    id: string
    code: string
    community_code: string
    name: string
    management_mode: ManagementMode
    type: GovernanceType | null
    resettlement_percent: string | null
    built_year: number | null
    households: number | null
    area: string | null
    address: string | null
    management_area_id: string | null
    revision: number
  }
  building: {
    district_id: string
    id: string
    estate_id: string
    code: string
    name: string
    storeys: number | null
    entrances: number | null
    households: number | null
  }
  management_area: {
    district_id: string
    id: string
    code: string
    name: string
    community_code: string
    property_company_id: string | null
    revision: number
  }
  classification: {
    district_id: string
    id: string
    estate_id: string
    type: GovernanceType
    status: ClassificationStatus
    source: ClassificationSource
    reasons: ClassificationReason[]
    statement: string | null
    proposed_at: string
    proposed_by: string | null
    decided_at: string | null
    decided_by: string | null
    decision_remark: string | null
    in_force_from: string | null
    in_force_until: string | null
    revision: number
  }
  classification_threshold: {
    district_id: string
    id: string
    in_force_from: string
    resettlement_percent: string
    old_until_year: number
    weak_modes: ManagementMode[]
    set_by: string | null
    set_in_post: string | null
    set_at: string | null
  }
  owners_decision: {
    district_id: string
    id: string
    reference: string
    management_area_id: string | null
    estate_id: string | null
    place_code: string
    topic: OwnersTopic
    matter: string
    form: OwnersDecisionForm
    began_on: string
    decided_on: string
    total_area: string
    total_heads: number
    favour_area: string
    favour_heads: number
    against_area: string
    against_heads: number
    abstained_area: string
    abstained_heads: number
    unit_count: number | null
    roll_fingerprint: string | null
    is_carried: boolean
    file_id: string
    recorded_at: string
    recorder_person_id: string | null
    recorder_organisation_id: string | null
    recorder_post: string | null
    supersedes_id: string | null
    correction_reason: string | null
  }
  'platform.file': { district_id: string; id: string; name: string }
  organisation: {
    district_id: string
    id: string
    kind: OrganisationKind
    name: string
    territory_code: string | null
    credit_code: string | null
    dissolved_on: string | null
    revision: number
  }
  person: {
    district_id: string
    id: string
    masked_name: string
    masked_phone: string | null
    sealed_address: string | null
    name_index: string | null
    phone_index: string | null
    register_code: string | null
    register_organisation_id: string | null
    account_id: string | null
    account_disabled_at: string | null
    account_disabled_reason: string | null
    masked_email: string | null
    erased_at: string | null
    revision: number
  }
  person_reading: {
    district_id: string
    id: string
    person_id: string
    reader_person_id: string | null
    reader_post: string | null
    purpose: string
    read_at: string
  }
  post: {
    district_id: string
    id: string
    name: string
    seat_kind: SeatKind | null
    administrator: boolean
    organisation_kinds: OrganisationKind[]
    position: number
  }
  appointment: {
    district_id: string
    id: string
    person_id: string
    organisation_id: string
    post_id: string
    territory_code: string | null
    reach_code: string | null
    begins_on: string
    ends_on: string | null
    end_reason: string | null
    revision: number
  }
  invitation: {
    district_id: string
    id: string
    person_id: string
    expires_at: string
    accepted_at: string | null
    revoked_at: string | null
  }
  field_sign_in: {
    district_id: string
    id: string
    person_id: string
    seat_ids: string[]
    made_by: string | null
    made_in_post: string | null
    made_at: string
    code_expires_at: string
    hours: number
    used_at: string | null
    revoked_at: string | null
    revision: number
  }
  retention_run: {
    district_id: string
    id: string
    ran_at: string
    invitations: number
    readings: number
    notifications: number
    contacts: number
    field_sign_ins: number
  }
  social_organisation: {
    district_id: string
    id: string
    name: string
    purpose: string
    territory_code: string
    stage: SocialStage
    stage_since: string
    guide_id: string | null
    organisation_id: string | null
    filing_number: string | null
    credit_code: string | null
    grade: SocialGrade | null
    revision: number
  }
  social_organisation_step: {
    district_id: string
    id: string
    social_organisation_id: string
    stage: SocialStage
    on_day: string
    remark: string | null
    file_id: string | null
    taken_at: string
    taken_in_post: string | null
  }
  notice: {
    district_id: string
    id: string
    key: string
    purpose: string
    subject_id: string
    link: string
    public_link: string | null
    params: Record<string, string | number>
    organisation_ids: string[]
    told_at: string
  }
  notification: {
    district_id: string
    id: string
    notice_id: string
    person_id: string
    told_at: string
    read_at: string | null
    revision: number
  }
  delivery_rule: {
    district_id: string
    id: string
    in_force_from: string
    purpose: string
    channels: Channel[]
    set_by: string | null
    set_in_post: string | null
    set_at: string
  }
  channel_choice: { district_id: string; id: string; muted: Channel[]; revision: number }
  group_robot: {
    district_id: string
    id: string
    organisation_id: string
    channel: RobotChannel
    name: string
    added_by: string | null
    added_at: string
    removed_at: string | null
    revision: number
  }
  delivery: {
    district_id: string
    id: string
    notice_id: string
    channel: Channel
    person_id: string | null
    group_robot_id: string | null
    status: DeliveryStatus
    attempts: number
    tried_at: string | null
    settled_at: string | null
    problem: string | null
  }
  import_run: {
    district_id: string
    id: string
    kind: ImportKind
    status: ImportRunStatus
    file_name: string
    layout: Layout
    mapping: Mapping
    mapping_name: string | null
    reach_code: string
    seat_kind: SeatKind
    opened_by: string
    opened_at: string
    row_count: number
    rows_done: number
    effects_undone: number
    checked_at: string | null
    begun_at: string | null
    finished_at: string | null
    undone_at: string | null
    file_forgotten_at: string | null
    forget_file_at: string
    revision: number
  }
  import_row: {
    district_id: string
    run_id: string
    position: number
    row: number
    label: string
    outcome: RowOutcome
    is_done: boolean
    problems: RowProblem[]
    effects: { thing: ImportedThing; deed: ImportDeed }[]
  }
  import_effect: {
    district_id: string
    id: string
    run_id: string
    position: number
    row: number
    thing: ImportedThing
    thing_id: string
    deed: ImportDeed
    label: string
    former: Record<string, unknown> | null
    revision: number | null
    undone_at: string | null
    kept_for: KeptFor | null
  }
  import_mapping: {
    district_id: string
    id: string
    kind: ImportKind
    name: string
    mapping: Mapping
    saved_at: string
  }
  import_setting: {
    district_id: string
    id: string
    in_force_from: string
    keep_file_days: number
  }
  retired_code: {
    district_id: string
    code: string
  }
  'audit.entry': {
    district_id: string
    id: string
    at: string
    service: string
    action: string
    account: string | null
    person: string | null
    seat: string | null
    seat_kind: string
    subjects: unknown
    request: string | null
  }
}

/** The operation's transaction as a builder of plain queries. */
export const rows = (em: EntityManager) => em.getKysely<Tables>()

/** For `=`: any of those texts that are identities. A made-up one finds nothing, and is no fault of the database. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids.filter(isIdentity)}::uuid[])`

/**
 * Lets one transaction at a time do what the words name; the next one waits here until it has ended, and then sees what
 * it did. For rules that a look at the table alone cannot keep when two people act at once.
 */
export async function takeTurns(em: EntityManager, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisations: ${what}`}, 0))`.execute(rows(em))
}
