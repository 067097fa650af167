import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, withRowLevelSecurity } from './row-level-security.ts'

/** Where rounds are made, which promises each place serves and since when, and the rounds themselves. */
export class ServiceLog extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(walls)
  }
}

const kinds = `('GATE', 'LIFT', 'LAMP', 'STAIRWELL', 'BIN', 'FACILITY', 'GREEN', 'GROUNDS', 'OTHER')`

const tables = `
  create table service_point (
    district_id uuid not null, id uuid not null,
    management_area_id uuid not null, serial integer not null check (serial > 0), reference text not null,
    kind text not null check (kind in ${kinds}), name text not null, location text,
    made_at timestamptz not null, made_by_seat_id uuid, changed_at timestamptz not null,
    retired_on date, retired_by_seat_id uuid,
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, management_area_id, serial),
    foreign key (district_id, management_area_id) references management_area);
  create index service_point_by_id on service_point (id);
  create index service_point_by_reference on service_point (reference);
  create index service_point_of_area on service_point (management_area_id, serial);

  -- Dated, so that what was due on an earlier day can be said again.
  create table service_point_item (
    district_id uuid not null, id uuid not null,
    service_point_id uuid not null, management_area_id uuid not null,
    item_code text not null, needs_photo boolean not null,
    starts_on date not null, ends_on date,
    primary key (district_id, id),
    foreign key (district_id, service_point_id) references service_point deferrable initially deferred,
    foreign key (district_id, management_area_id) references management_area,
    check (ends_on >= starts_on - 1));
  create index service_point_item_of_point on service_point_item (service_point_id);
  create index service_point_item_of_area on service_point_item (management_area_id, item_code);
  create unique index one_item_open_at_a_point on service_point_item (district_id, service_point_id, item_code)
    where ends_on is null;

  -- Only ever added to: a mistake is struck by another entry that says why.
  create table service_log_entry (
    district_id uuid not null, id uuid not null,
    management_area_id uuid not null, company_id uuid not null, service_point_id uuid,
    item_codes text[] not null check (cardinality(item_codes) > 0),
    happened_at timestamptz not null, ended_at timestamptz,
    entered_at timestamptz not null, late_after_hours integer not null check (late_after_hours > 0),
    is_late boolean not null,
    origin text not null check (origin in ('SCANNED', 'CHOSEN', 'IMPORTED')),
    note text, photo_file_id uuid,
    entered_by_person_id uuid, entered_by_seat_id uuid,
    strikes_id uuid, reason text,
    primary key (district_id, id),
    foreign key (district_id, management_area_id) references management_area,
    foreign key (district_id, service_point_id) references service_point,
    foreign key (district_id, strikes_id) references service_log_entry (district_id, id),
    check (ended_at > happened_at and ended_at <= happened_at + interval '24 hours'),
    check ((strikes_id is null) = (reason is null)),
    check (is_late = (entered_at > happened_at + make_interval(hours => late_after_hours))));
  create index service_log_entry_by_id on service_log_entry (id);
  create index service_log_entry_of_area on service_log_entry (management_area_id, happened_at desc, id desc)
    where strikes_id is null;
  create index service_log_entry_at_point on service_log_entry (service_point_id, happened_at desc, id desc)
    where strikes_id is null;
  create unique index service_log_entry_struck_once on service_log_entry (district_id, strikes_id)
    where strikes_id is not null;
  create index service_log_entry_that_strikes on service_log_entry (strikes_id) where strikes_id is not null;
`

/**
 * Points and rounds are for those around the area: the company that serves it, the one that made the round, and the
 * community, owners' committee, street and district. Points are kept by the company that serves today. An entry is added
 * by its company and altered by nobody, the jobs of the service included.
 */
const walls = `
  create function serves(home uuid, area_id uuid) returns boolean language sql stable
    return home = (select platform.district_id()) and (select platform.seat_kind()) = 'PROPERTY_COMPANY'
      and exists (select from service_contract contract
        where contract.district_id = home and contract.management_area_id = area_id and contract.ended_on is null
          and contract.company_id = any ((select platform.organisation_ids())::uuid[]));

  ${['service_point', 'service_point_item']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy around_reads on ${table} for select using (
    is_around(district_id, management_area_id, '{}') or serves(district_id, management_area_id));
  create policy company_makes on ${table} for insert with check (serves(district_id, management_area_id));
  create policy company_changes on ${table} for update
    using (serves(district_id, management_area_id)) with check (serves(district_id, management_area_id));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  ${withRowLevelSecurity('service_log_entry')}
  create policy around_reads on service_log_entry for select
    using (is_around(district_id, management_area_id, array[company_id]));
  create policy company_enters on service_log_entry for insert with check (
    serves(district_id, management_area_id) and company_id = any ((select platform.organisation_ids())::uuid[]));
  create policy system_reads on service_log_entry for select using (${isSystemHere});
  create policy system_enters on service_log_entry for insert with check (${isSystemHere});
`
