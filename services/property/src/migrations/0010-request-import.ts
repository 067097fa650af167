import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, ownDistrict, withRowLevelSecurity, writtenBySystem } from './row-level-security.ts'

/** Requests that come from other systems: how their tables are read, what was brought in, and the hotline's tickets. */
export class RequestImport extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMay)
  }
}

const answer = `in ('YES', 'NO')`

const tables = `
  -- How the tables of a source are read, from an instant on; never altered, so that an import of then can be read again.
  create table request_mapping (
    district_id uuid not null, id uuid not null,
    source text not null, content jsonb not null,
    valid_from timestamptz not null, set_at timestamptz not null, set_by_seat_id uuid,
    primary key (district_id, id));
  create index request_mapping_by_source on request_mapping (district_id, source, valid_from desc);

  -- One file that was brought in; how it was read is kept with it.
  create table request_import (
    district_id uuid not null, id uuid not null,
    source text not null, file_name text not null, file_sha256 text not null, content jsonb not null,
    begun_at timestamptz not null, by_seat_id uuid,
    primary key (district_id, id));

  -- Where a request came from: the other system's number for it, and what that system had promised.
  create table request_origin (
    district_id uuid not null, id uuid not null, service_request_id uuid not null,
    source text not null, external_number text not null, channel_name text, owner_name text,
    promised_at timestamptz, row_hashes text[] not null, request_import_id uuid not null, brought_in_at timestamptz not null,
    primary key (district_id, id),
    unique (district_id, service_request_id),
    unique (district_id, source, external_number),
    foreign key (district_id, service_request_id) references service_request,
    foreign key (district_id, request_import_id) references request_import);

  -- A ticket of the hotline 12345. Its deadlines are the hotline's; our own clocks run beside them.
  create table hotline_ticket (
    district_id uuid not null, id uuid not null, service_request_id uuid not null,
    received_at timestamptz, answer_due_at timestamptz, reply_due_at timestamptz, answered_at timestamptz,
    repeats integer not null default 0,
    return_asked_at timestamptz, return_reason text, returned_at timestamptz,
    extension_asked_at timestamptz, extension_until timestamptz, extension_reason text,
    replied_at timestamptz, reply text,
    was_answered text check (was_answered ${answer}), was_solved text check (was_solved ${answer}),
    was_satisfied text check (was_satisfied ${answer}),
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, service_request_id),
    foreign key (district_id, service_request_id) references service_request,
    check ((return_asked_at is null) = (return_reason is null)),
    check ((extension_asked_at is null) = (extension_until is null)),
    check ((replied_at is null) = (reply is null)));
  create index hotline_ticket_by_day on hotline_ticket (district_id, received_at, id);
`

const district = `district_id = (select platform.district_id())`

/** Whoever sees a request sees where it came from; whoever works on it writes it. A resident with a code only reads. */
const withRequest = (table: string) => `
  ${withRowLevelSecurity(table)}
  create policy seen_with_request on ${table} for select using (exists (
    select from service_request request
    where request.district_id = ${table}.district_id and request.id = ${table}.service_request_id));
  create policy part_writes on ${table} for insert with check (${partOf(table)});
  create policy part_changes on ${table} for update using (${partOf(table)}) with check (${partOf(table)});
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`

function partOf(table: string): string {
  return `exists (select from service_request request where request.district_id = ${table}.district_id
    and request.id = ${table}.service_request_id and is_part_of(request))`
}

const whoMay = `
  ${ownDistrict('request_mapping')}
  ${writtenBySystem('request_mapping')}
  create policy district_sets on request_mapping for insert
    with check (${district} and (select platform.seat_kind()) = 'DISTRICT');

  ${ownDistrict('request_import')}
  ${writtenBySystem('request_import')}
  create policy district_brings_in on request_import for insert
    with check (${district} and (select platform.seat_kind()) = 'DISTRICT');

  ${withRequest('request_origin')}
  ${withRequest('hotline_ticket')}
`
