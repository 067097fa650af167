import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, withRowLevelSecurity } from './row-level-security.ts'

/** The versions of service standards with all that is said and signed about them. */
export class ServiceStandard extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMaySee)
    this.addSql(whoMayWrite)
  }
}

const tables = `
  create table standard_version (
    district_id uuid not null, id uuid not null,
    reference text not null, serial integer not null check (serial > 0),
    management_area_id uuid not null, area_code text not null, company_id uuid not null,
    status text not null check (status in ('DRAFT', 'AWAITING_CONFIRMATION', 'IN_REVIEW', 'COMMENT_PERIOD',
      'PUBLISHED', 'SUPERSEDED', 'ENDED', 'WITHDRAWN')),
    major integer, minor integer,
    change_class text not null check (change_class in ('FIRST', 'UNCHANGED', 'EDITORIAL', 'FAVOURABLE', 'ADVERSE', 'MIXED')),
    differing_figures text[] not null default '{}',
    based_on_id uuid,
    content_hash text not null,
    revision integer not null default 1,
    effective_on date, superseded_on date, successor_id uuid,
    created_at timestamptz not null, changed_at timestamptz not null,
    author_seat_id uuid,
    last_editor_person_id uuid, submitted_by_person_id uuid,
    submitted_at timestamptz, published_at timestamptz,
    comments_open_at timestamptz, comments_close_at timestamptz, comments_closed_at timestamptz,
    reviewer_ids uuid[] not null default '{}',
    primary key (district_id, id),
    unique (district_id, reference),
    unique (district_id, management_area_id, major, minor),
    foreign key (district_id, management_area_id) references management_area,
    foreign key (district_id, based_on_id) references standard_version (district_id, id) deferrable initially deferred,
    foreign key (district_id, successor_id) references standard_version (district_id, id) deferrable initially deferred,
    check ((status in ('PUBLISHED', 'SUPERSEDED', 'ENDED')) = (major is not null and minor is not null)),
    check (status not in ('PUBLISHED', 'SUPERSEDED', 'ENDED') or effective_on is not null and published_at is not null),
    check ((comments_open_at is null) = (comments_close_at is null)));
  create index standard_version_by_id on standard_version (id);
  create index standard_version_by_reference on standard_version (reference);
  create index standard_version_of_area on standard_version (management_area_id, created_at desc, id desc);
  create index standard_version_followers on standard_version (district_id, based_on_id);
  create index standard_version_under_way on standard_version (district_id, status)
    where status in ('DRAFT', 'AWAITING_CONFIRMATION', 'IN_REVIEW', 'COMMENT_PERIOD');
  -- With the one above it finds what a desk of the day looks at: bodies may object to a correction for some days.
  create index standard_version_corrections on standard_version (district_id, published_at)
    where status = 'PUBLISHED' and change_class = 'EDITORIAL';

  -- The counter behind the references of an area: drafts of an earlier company are invisible and must not be counted.
  create table standard_serial (
    district_id uuid not null, management_area_id uuid not null, last integer not null,
    primary key (district_id, management_area_id),
    foreign key (district_id, management_area_id) references management_area);

  create table standard_item (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    position integer not null, code text not null, category text not null, tags text[] not null default '{}',
    title text not null, wording text not null,
    measure text not null, comparator text, target numeric, unit text, period text,
    scope text, season_from integer, season_to integer, trigger text, evidence text not null,
    primary key (district_id, id),
    unique (district_id, standard_version_id, code) deferrable initially deferred,
    foreign key (district_id, standard_version_id) references standard_version,
    check ((season_from is null) = (season_to is null)));
  create index standard_item_of_version on standard_item (standard_version_id, position);

  create table body_review (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    body text not null check (body in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')),
    organisation_id uuid not null,
    status text not null check (status in ('WAITING', 'SIGNED', 'RETURNED')),
    asked_at timestamptz not null, due_on date not null,
    primary key (district_id, id),
    unique (district_id, standard_version_id, body),
    foreign key (district_id, standard_version_id) references standard_version);
  create index body_review_of_version on body_review (standard_version_id);

  create table signature (
    district_id uuid not null, id uuid not null, body_review_id uuid not null,
    decided_on date not null, signed_at timestamptz not null,
    signer_person_id uuid, signer_seat_id uuid, signer_name text, recorder_seat_id uuid,
    file_id uuid, content_hash text not null,
    voided_at timestamptz,
    primary key (district_id, id),
    foreign key (district_id, body_review_id) references body_review,
    -- Given here by a person in a seat, or on paper and recorded by somebody else: never both, never neither.
    check ((signer_seat_id is null) = (recorder_seat_id is not null)));
  create index signature_of_review on signature (body_review_id);
  create unique index one_signature_in_force on signature (district_id, body_review_id) where voided_at is null;

  create table review_remark (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    body text, item_code text, text text not null, at timestamptz not null, author_seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, standard_version_id) references standard_version);
  create index review_remark_of_version on review_remark (standard_version_id);

  create table legal_basis (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    kind text not null check (kind in ('OWNERS_DECISION', 'CONTRACT_CLAUSE')),
    decided_on date not null, reference text not null, file_id uuid,
    attached_at timestamptz not null, attached_by_seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, standard_version_id) references standard_version);
  create index legal_basis_of_version on legal_basis (standard_version_id);

  create table standard_comment (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    item_code text, text text not null,
    origin text not null check (origin in ('ONLINE', 'PAPER', 'PHONE', 'IN_PERSON')),
    placed_at timestamptz not null, client_secret_hash text, recorder_seat_id uuid,
    answer text, is_adopted boolean, answered_at timestamptz, answered_by_seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, standard_version_id) references standard_version,
    check ((answer is null) = (answered_at is null) and (answer is null) = (is_adopted is null)));
  create index standard_comment_of_version on standard_comment (standard_version_id, placed_at, id);
  create index standard_comment_unanswered on standard_comment (standard_version_id) where answered_at is null;

  create table standard_version_event (
    district_id uuid not null, id uuid not null, standard_version_id uuid not null,
    kind text not null, from_status text, to_status text not null, at timestamptz not null,
    person_id uuid, seat_id uuid, seat_kind text not null, organisation_id uuid, body text, reason text,
    primary key (district_id, id),
    foreign key (district_id, standard_version_id) references standard_version);
  create index standard_version_event_of_version on standard_version_event (standard_version_id, at desc, id desc);
`

/**
 * Concerned are: the company that proposes it; the bodies that were asked; and the community, street and district
 * around it, once it has been handed on for the first time. What is public everybody reads, in whatever district.
 */
const whoMaySee = `
  create function is_concerned(version standard_version) returns boolean language sql stable
    return version.district_id = (select platform.district_id()) and (
      version.company_id = any ((select platform.organisation_ids())::uuid[])
      or version.reviewer_ids && (select platform.organisation_ids())
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
        and version.submitted_at is not null
        and version.area_code ^@ any ((select platform.territories())::text[]));

  ${withRowLevelSecurity('standard_serial')}
  create policy district_counts on standard_serial for all
    using (district_id = (select platform.district_id()) or ${isSystemHere})
    with check (district_id = (select platform.district_id()) or ${isSystemHere});

  ${withRowLevelSecurity('standard_version')}
  create policy public_reads on standard_version for select
    using (status in ('COMMENT_PERIOD', 'PUBLISHED', 'SUPERSEDED', 'ENDED'));
  create policy concerned_reads on standard_version for select using (is_concerned(standard_version));
  create policy system_does on standard_version for all using (${isSystemHere}) with check (${isSystemHere});

  ${['standard_item', 'body_review', 'legal_basis', 'standard_comment', 'standard_version_event']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy seen_with_version on ${table} for select using (exists (
    select from standard_version version
    where version.district_id = ${table}.district_id and version.id = ${table}.standard_version_id));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  ${withRowLevelSecurity('signature')}
  create policy seen_with_review on signature for select using (exists (
    select from body_review review
    where review.district_id = signature.district_id and review.id = signature.body_review_id));
  create policy system_does on signature for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('review_remark')}
  create policy concerned_reads on review_remark for select using (exists (
    select from standard_version version
    where version.district_id = review_remark.district_id and version.id = review_remark.standard_version_id
      and is_concerned(version)));
  create policy system_does on review_remark for all using (${isSystemHere}) with check (${isSystemHere});
`

const version = (table: string) => `select from standard_version version
    where version.district_id = ${table}.district_id and version.id = ${table}.standard_version_id`
const itsCompany = `version.company_id = any ((select platform.organisation_ids())::uuid[])`

/**
 * Items and legal bases are written by the company and only into a draft: below this line nobody alters what was
 * published or signed, whatever the code above forgets. History, remarks and comments are only ever added.
 */
const whoMayWrite = `
  create policy company_begins on standard_version for insert
    with check (district_id = (select platform.district_id()) and status = 'DRAFT'
      and company_id = any ((select platform.organisation_ids())::uuid[]));
  create policy concerned_moves on standard_version for update
    using (is_concerned(standard_version)) with check (is_concerned(standard_version));

  create policy company_drafts on standard_item for all
    using (exists (${version('standard_item')} and version.status = 'DRAFT' and ${itsCompany}))
    with check (exists (${version('standard_item')} and version.status = 'DRAFT' and ${itsCompany}));
  create policy company_attaches on legal_basis for all
    using (exists (${version('legal_basis')} and version.status = 'DRAFT' and ${itsCompany}))
    with check (exists (${version('legal_basis')} and version.status = 'DRAFT' and ${itsCompany}));

  create policy company_asks on body_review for insert
    with check (exists (${version('body_review')} and ${itsCompany}));
  create policy concerned_answers on body_review for update
    using (exists (${version('body_review')} and is_concerned(version)))
    with check (exists (${version('body_review')} and is_concerned(version)));

  create policy concerned_signs on signature for insert with check (exists (
    select from body_review review join standard_version version
      on version.district_id = review.district_id and version.id = review.standard_version_id
    where review.district_id = signature.district_id and review.id = signature.body_review_id and is_concerned(version)));
  create policy concerned_voids on signature for update using (exists (
    select from body_review review join standard_version version
      on version.district_id = review.district_id and version.id = review.standard_version_id
    where review.district_id = signature.district_id and review.id = signature.body_review_id and is_concerned(version)));

  create policy concerned_remarks on review_remark for insert
    with check (exists (${version('review_remark')} and is_concerned(version)));
  create policy concerned_adds on standard_version_event for insert
    with check (exists (${version('standard_version_event')} and is_concerned(version)));

  create policy anybody_comments on standard_comment for insert
    with check (answered_at is null and exists (${version('standard_comment')} and version.status = 'COMMENT_PERIOD'));
  create policy company_answers on standard_comment for update
    using (exists (${version('standard_comment')} and ${itsCompany}))
    with check (exists (${version('standard_comment')} and ${itsCompany}));
`
