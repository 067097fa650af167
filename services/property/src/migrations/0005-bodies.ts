import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, openToEverybody, withRowLevelSecurity, writtenBySystem } from './row-level-security.ts'

/**
 * Bodies that are absent, silent or recused: who stands in for them, whom the street names, what owners' representatives
 * said and the residents' committee witnessed; what owners decided, as the organisations service tells it; and who set
 * the rules of a district.
 */
export class Bodies extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(openToEverybody('owners_decision'))
    this.addSql(writtenBySystem('owners_decision'))
    this.addSql(walls)
  }
}

const tables = `
  -- What is remembered of an owners' decision. Upheld is one that was carried, or whose last correction was.
  create table owners_decision (
    district_id uuid not null, id uuid not null,
    management_area_id uuid, estate_id uuid,
    reference text not null, matter text not null, clause text not null,
    kind text not null check (kind in ('ORDINARY', 'SPECIAL')), decided_on date not null,
    is_carried boolean not null, is_upheld boolean not null, supersedes_id uuid,
    primary key (district_id, id));
  create index owners_decision_by_id on owners_decision (id);
  create index owners_decision_that_corrects on owners_decision (district_id, supersedes_id) where supersedes_id is not null;

  alter table legal_basis
    add column owners_decision_id uuid, add column service_contract_id uuid, add column clause text,
    add foreign key (district_id, owners_decision_id) references owners_decision (district_id, id),
    add foreign key (district_id, service_contract_id) references service_contract (district_id, id),
    add check (kind = 'OWNERS_DECISION' or owners_decision_id is null),
    add check (kind = 'CONTRACT_CLAUSE' or service_contract_id is null and clause is null);

  alter table organisation add column dissolved_on date;

  alter table standard_setting
    add column set_by_seat_id uuid, add column set_in_post text, add column set_at timestamptz;

  alter table standard_version add column named_reviewer_ids uuid[] not null default '{}';

  alter table body_review
    drop constraint body_review_status_check,
    add constraint body_review_status_check check (status in ('WAITING', 'SIGNED', 'WITNESSED', 'RETURNED')),
    add column stand_in text check (stand_in in
      ('PROPERTY_MANAGEMENT_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE', 'WITNESSED_OPINIONS')),
    add column reminded_at timestamptz, add column passed_at timestamptz,
    add column named_person_id uuid, add column named_seat_id uuid,
    -- Post and body of whom was named and who named them are public; terms of office are not, so they are kept here.
    add column named_post text, add column named_organisation_id uuid,
    add column namer_seat_id uuid, add column namer_post text, add column namer_organisation_id uuid,
    add column named_at timestamptz, add column named_reason text,
    add check ((named_person_id is null) = (named_at is null) and (named_person_id is null) = (named_reason is null)),
    -- Opinions are heard, and nobody's silence or consent is made of them.
    add check (status <> 'WITNESSED' or stand_in = 'WITNESSED_OPINIONS'),
    add check (stand_in is null or body = 'OWNERS_COMMITTEE');
  create index body_review_silent on body_review (district_id, due_on) where status = 'WAITING';

  create table owners_opinion (
    district_id uuid not null, id uuid not null, body_review_id uuid not null,
    gathered_on date not null, recorded_at timestamptz not null,
    asked integer not null check (asked > 0),
    in_favour integer not null check (in_favour >= 0), against integer not null check (against >= 0),
    abstained integer not null check (abstained >= 0), summary text not null,
    witness_person_id uuid, witness_seat_id uuid, witness_organisation_id uuid,
    file_id uuid, content_hash text not null, voided_at timestamptz,
    primary key (district_id, id),
    foreign key (district_id, body_review_id) references body_review,
    check (in_favour + against + abstained <= asked));
  create index owners_opinion_of_review on owners_opinion (body_review_id);
  create unique index one_opinion_in_force on owners_opinion (district_id, body_review_id) where voided_at is null;
`

const itsReview = `from body_review review join standard_version version
      on version.district_id = review.district_id and version.id = review.standard_version_id
    where review.district_id = owners_opinion.district_id and review.id = owners_opinion.body_review_id`

const walls = `
  -- A reviewer whom the street named may come from another body, and reads what they were named for.
  create or replace function is_concerned(version standard_version) returns boolean language sql stable
    return version.district_id = (select platform.district_id()) and (
      version.company_id = any ((select platform.organisation_ids())::uuid[])
      or version.reviewer_ids && (select platform.organisation_ids())
      or (select platform.person_id()) = any (version.named_reviewer_ids)
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
        and version.submitted_at is not null
        and version.area_code ^@ any ((select platform.territories())::text[]));

  ${withRowLevelSecurity('owners_opinion')}
  create policy seen_with_review on owners_opinion for select using (exists (
    select from body_review review
    where review.district_id = owners_opinion.district_id and review.id = owners_opinion.body_review_id));
  create policy concerned_witnesses on owners_opinion for insert
    with check (exists (select ${itsReview} and is_concerned(version)));
  create policy concerned_voids on owners_opinion for update
    using (exists (select ${itsReview} and is_concerned(version)));
  create policy system_does on owners_opinion for all using (${isSystemHere}) with check (${isSystemHere});

  create policy district_sets on standard_setting for insert with check (
    district_id = (select platform.district_id()) and (select platform.seat_kind()) = 'DISTRICT'
    and (select coalesce((platform.claims() ->> 'administrator')::boolean, false)));
`
