import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, withRowLevelSecurity } from './row-level-security.ts'

/**
 * What a company promises everywhere unless an area says otherwise, and the changes of it that were carried to many
 * areas at once. It is the company's own paper: nobody outside reads it; what comes of it is read as standards.
 */
export class StandardLibrary extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMaySeeAndWrite)
    this.addSql(comparison)
  }
}

const tables = `
  create table standard_library (
    district_id uuid not null, id uuid not null, company_id uuid not null,
    revision integer not null default 1,
    created_at timestamptz not null, changed_at timestamptz not null,
    primary key (district_id, id),
    unique (district_id, company_id));

  create table library_item (
    district_id uuid not null, id uuid not null, standard_library_id uuid not null,
    position integer not null, code text not null, category text not null, tags text[] not null default '{}',
    title text not null, wording text not null,
    measure text not null, comparator text, target numeric, unit text, period text,
    scope text, season_from integer, season_to integer, trigger text, evidence text not null,
    changed_at timestamptz not null,
    -- Kept when it is no longer promised: its code is never given to another promise, and areas may still have it.
    retired_at timestamptz,
    primary key (district_id, id),
    unique (district_id, standard_library_id, code) deferrable initially deferred,
    foreign key (district_id, standard_library_id) references standard_library,
    check ((season_from is null) = (season_to is null)));
  create index library_item_of_library on library_item (standard_library_id, position);

  create table library_change (
    district_id uuid not null, id uuid not null, standard_library_id uuid not null,
    item_code text not null,
    kind text not null check (kind in ('ADDED', 'CHANGED', 'REMOVED')),
    before jsonb, after jsonb, reason text not null,
    -- Which revision of the library came of it: whoever edited an older one is told.
    revision integer not null,
    at timestamptz not null, person_id uuid, seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, standard_library_id) references standard_library,
    check ((kind = 'ADDED') = (before is null) and (kind = 'REMOVED') = (after is null)));
  create index library_change_of_library on library_change (standard_library_id, at desc, id desc);
  create index library_change_of_item on library_change (standard_library_id, item_code, at desc, id desc);

  create table change_set (
    district_id uuid not null, id uuid not null, standard_library_id uuid not null, company_id uuid not null,
    number integer not null check (number > 0),
    reason text not null,
    status text not null check (status in ('DRAFTING', 'OPEN', 'PUBLISHING')),
    -- The library as it was when the change set was begun: what is edited later changes nothing under way.
    library_content jsonb not null, chosen jsonb not null,
    revision integer not null default 1,
    -- How often its drafts have been sent out; an area that was seen to in this round is not seen to again.
    round integer not null default 0,
    effective_on date,
    begun_at timestamptz not null, begun_by_person_id uuid, begun_by_seat_id uuid,
    published_at timestamptz, published_by_person_id uuid, published_by_seat_id uuid,
    primary key (district_id, id),
    unique (district_id, standard_library_id, number),
    foreign key (district_id, standard_library_id) references standard_library);
  create index change_set_of_library on change_set (standard_library_id, number desc);

  create table change_set_area (
    district_id uuid not null, id uuid not null, change_set_id uuid not null,
    management_area_id uuid not null, area_code text not null,
    status text not null check (status in ('WAITING', 'DRAFTED', 'UNCHANGED', 'FAILED')),
    problem text, problem_items text[] not null default '{}',
    round integer not null default 0,
    primary key (district_id, id),
    unique (district_id, change_set_id, management_area_id),
    foreign key (district_id, change_set_id) references change_set,
    foreign key (district_id, management_area_id) references management_area,
    check ((status = 'FAILED') = (problem is not null)));
  create index change_set_area_of_set on change_set_area (change_set_id, area_code, id);
  create index change_set_area_waiting on change_set_area (change_set_id) where status = 'WAITING';

  create table change_set_draft (
    district_id uuid not null, id uuid not null, change_set_area_id uuid not null, standard_version_id uuid not null,
    primary key (district_id, id),
    unique (district_id, standard_version_id),
    foreign key (district_id, change_set_area_id) references change_set_area,
    foreign key (district_id, standard_version_id) references standard_version);
  create index change_set_draft_of_area on change_set_draft (change_set_area_id);
  create index change_set_draft_of_version on change_set_draft (standard_version_id);
`

const itsCompany = `district_id = (select platform.district_id()) and company_id = any ((select platform.organisation_ids())::uuid[])`

const seenWith = (table: string, parent: string) => `exists (select from ${parent} parent
    where parent.district_id = ${table}.district_id and parent.id = ${table}.${parent}_id)`

const forSystem = (table: string) =>
  `create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`

/** The company's own staff, and nobody else; jobs, where a table of theirs does not follow another one that they see. History is only ever added to; a change set is kept for good. */
const whoMaySeeAndWrite = `
  ${withRowLevelSecurity('standard_library')}
  create policy company_keeps on standard_library for all using (${itsCompany}) with check (${itsCompany});
  ${forSystem('standard_library')}

  ${withRowLevelSecurity('library_item')}
  create policy company_keeps on library_item for all
    using (${seenWith('library_item', 'standard_library')}) with check (${seenWith('library_item', 'standard_library')});

  ${withRowLevelSecurity('library_change')}
  create policy company_reads on library_change for select using (${seenWith('library_change', 'standard_library')});
  create policy company_adds on library_change for insert with check (${seenWith('library_change', 'standard_library')});
  ${forSystem('library_change')}

  ${withRowLevelSecurity('change_set')}
  create policy company_reads on change_set for select using (${itsCompany});
  create policy company_begins on change_set for insert
    with check (${itsCompany} and ${seenWith('change_set', 'standard_library')});
  create policy company_moves on change_set for update using (${itsCompany}) with check (${itsCompany});
  ${forSystem('change_set')}

  ${withRowLevelSecurity('change_set_area')}
  create policy company_reads on change_set_area for select using (${seenWith('change_set_area', 'change_set')});
  create policy company_chooses on change_set_area for insert with check (${seenWith('change_set_area', 'change_set')});
  create policy company_tries_again on change_set_area for update
    using (${seenWith('change_set_area', 'change_set')}) with check (${seenWith('change_set_area', 'change_set')});

  ${withRowLevelSecurity('change_set_draft')}
  create policy company_reads on change_set_draft for select using (${seenWith('change_set_draft', 'change_set_area')});
  ${forSystem('change_set_draft')}
`

/** Says in the database what `fieldsThatDiffer` says of two promises, so that areas can be found by it. */
const comparison = `
  create function differs_from_library(item standard_item, wanted library_item) returns boolean language sql immutable
    return (item.category, item.title, item.wording, item.measure, item.comparator, item.target, item.unit, item.period,
        item.scope, item.season_from, item.season_to, item.trigger, item.evidence)
      is distinct from (wanted.category, wanted.title, wanted.wording, wanted.measure, wanted.comparator, wanted.target,
        wanted.unit, wanted.period, wanted.scope, wanted.season_from, wanted.season_to, wanted.trigger, wanted.evidence)
      or not (item.tags @> wanted.tags and item.tags <@ wanted.tags);
`
