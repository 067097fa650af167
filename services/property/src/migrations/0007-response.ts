import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, openToEverybody, withRowLevelSecurity, writtenBySystem } from './row-level-security.ts'

/** Residents' requests, what happens to them, the clocks that run for them, and the policies that the clocks follow. */
export class Response extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMaySee)
    this.addSql(whoMayWrite)
  }
}

const kinds = `('REPAIR', 'COMPLAINT', 'INQUIRY', 'SUGGESTION', 'HELP')`
const categories = `('LIFT', 'WATER', 'POWER', 'BUILDING', 'CLEANING', 'GREENING', 'ORDER', 'FIRE_SAFETY', 'FEES', 'NEIGHBOURS', 'OTHER')`
const estateTypes = `('OLD', 'RESETTLEMENT', 'COMMERCIAL')`

const tables = `
  -- A version of a policy is never altered: a clock that runs keeps the one that it began with.
  create table response_policy (
    district_id uuid not null, id uuid not null,
    territory_code text not null, estate_type text check (estate_type in ${estateTypes}),
    kind text check (kind in ${kinds}), category text check (category in ${categories}),
    name text not null, is_example boolean not null default false,
    stages jsonb not null, longest_pause_minutes integer not null check (longest_pause_minutes between 1 and 527040),
    valid_from timestamptz not null, set_at timestamptz not null, set_by_seat_id uuid, revision integer not null default 1,
    primary key (district_id, id));
  create index response_policy_by_id on response_policy (id);
  create index response_policy_by_place on response_policy (district_id, territory_code, valid_from desc);

  create table service_request_number (
    district_id uuid not null, year integer not null, last integer not null,
    primary key (district_id, year));

  -- Somebody who asked for something. The values are sealed under a key of their own; erasing the key erases them.
  create table requester (
    district_id uuid not null, id uuid not null,
    masked_name text, masked_phone text, sealed_name text, sealed_phone text, phone_index text, sealed_key text,
    registered_at timestamptz not null, erased_at timestamptz,
    primary key (district_id, id),
    check (erased_at is null or (sealed_key is null and sealed_name is null and sealed_phone is null and phone_index is null)));
  create index requester_by_id on requester (id);
  create index requester_by_phone on requester (district_id, phone_index) where phone_index is not null;

  create table service_request (
    district_id uuid not null, id uuid not null,
    number text not null, code_hash text not null,
    estate_id uuid not null, estate_code text not null, estate_type text, place text,
    management_area_id uuid, company_id uuid,
    kind text not null check (kind in ${kinds}), category text not null check (category in ${categories}),
    is_urgent boolean not null default false, is_about_company boolean not null default false,
    is_identity_hidden boolean not null default false,
    channel text not null check (channel in ('PUBLIC_FORM', 'TELEPHONE', 'PAPER', 'DESK', 'IMPORT', 'HOTLINE', 'PROGRAM')),
    requester_id uuid, words text not null,
    status text not null check (status in ('PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'DISPOSED', 'CLOSED', 'MERGED', 'WITHDRAWN')),
    desk_organisation_id uuid, handler_organisation_id uuid, handler_seat_id uuid,
    response_policy_id uuid,
    placed_at timestamptz not null, disposed_at timestamptz, closed_at timestamptz,
    planned_at timestamptz, escalated_at timestamptz,
    reopened_count integer not null default 0, is_complex boolean not null default false, is_paused boolean not null default false,
    outcome text check (outcome in ('SOLVED', 'NOT_SOLVED', 'ANSWERED')), rating integer check (rating between 1 and 5),
    merged_into_id uuid,
    next_due_at timestamptz, is_late boolean not null default false,
    board_order timestamptz not null generated always as (coalesce(next_due_at, 'infinity'::timestamptz)) stored,
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, number),
    foreign key (district_id, estate_id) references estate,
    foreign key (district_id, requester_id) references requester,
    foreign key (district_id, response_policy_id) references response_policy,
    foreign key (district_id, merged_into_id) references service_request (district_id, id),
    check ((status = 'MERGED') = (merged_into_id is not null)),
    check (rating is null or status = 'CLOSED'));
  create index service_request_by_id on service_request (id);
  create index service_request_by_number on service_request (number);
  -- What runs out next comes first; what has no clock comes last.
  create index service_request_of_desk on service_request (desk_organisation_id, board_order, id)
    where status in ('PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE');
  create index service_request_of_handler on service_request (handler_organisation_id, board_order, id)
    where status in ('PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE');
  create index service_request_open_by_place on service_request (district_id, board_order, id)
    where status in ('PLACED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE');
  create index service_request_done on service_request (district_id, placed_at desc, id desc)
    where status in ('DISPOSED', 'CLOSED', 'MERGED', 'WITHDRAWN');
  create index service_request_by_place on service_request (district_id, estate_code, placed_at desc, id desc);
  create index service_request_of_company on service_request (company_id, placed_at desc, id desc);
  create index service_request_of_requester on service_request (requester_id, placed_at desc) where requester_id is not null;
  create index service_request_merged on service_request (merged_into_id) where merged_into_id is not null;

  -- Only ever added to: what was said and done, by whom and when.
  create table service_request_event (
    district_id uuid not null, id uuid not null, service_request_id uuid not null,
    kind text not null, at timestamptz not null, until timestamptz,
    seat_id uuid, organisation_id uuid, by_resident boolean not null default false,
    recorded_from text check (recorded_from in ('TELEPHONE', 'PAPER')),
    words text, is_internal boolean not null default false,
    primary key (district_id, id),
    foreign key (district_id, service_request_id) references service_request);
  create index service_request_event_of on service_request_event (service_request_id, at, id);

  -- What the events and the policy make of them, kept so that a board can ask what runs out next.
  create table response_clock (
    district_id uuid not null, id uuid not null, service_request_id uuid not null, stage text not null, round integer not null,
    started_at timestamptz not null, due_at timestamptz not null, warn_at timestamptz, ended_at timestamptz,
    standing text not null check (standing in ('RUNNING', 'MET', 'LATE', 'HANDED_BACK', 'REPLACED', 'DROPPED')),
    warned_at timestamptz, told_late_at timestamptz,
    primary key (district_id, id),
    unique (district_id, service_request_id, stage, round),
    foreign key (district_id, service_request_id) references service_request);
  create index response_clock_of on response_clock (service_request_id);
`

/**
 * Requests are nobody's reading but theirs who work on them and those who watch over the place. A resident has no account:
 * whoever knows number and code shows their hash, and sees that one request until the transaction ends.
 */
const whoMaySee = `
  create function show_request_code(code_hash text) returns void language sql volatile
    return (select set_config('linli.request_code', code_hash, true))::void;
  create function shown_request_code() returns text language sql stable
    return nullif(current_setting('linli.request_code', true), '');

  create function is_part_of(request service_request) returns boolean language sql stable
    return request.district_id = (select platform.district_id()) and (
      request.desk_organisation_id = any ((select platform.organisation_ids())::uuid[])
      or request.handler_organisation_id = any ((select platform.organisation_ids())::uuid[])
      or request.company_id = any ((select platform.organisation_ids())::uuid[])
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
        and request.estate_code ^@ any ((select platform.territories())::text[]));

  ${openToEverybody('response_policy')}
  ${writtenBySystem('response_policy')}

  ${withRowLevelSecurity('service_request')}
  create policy part_reads on service_request for select using (is_part_of(service_request));
  create policy resident_reads on service_request for select using (code_hash = (select shown_request_code()));
  create policy system_does on service_request for all using (${isSystemHere}) with check (${isSystemHere});

  ${['service_request_event', 'response_clock']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy seen_with_request on ${table} for select using (exists (${requestOf(table)}));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  -- A resident may hide who they are from the company that they complain about.
  ${withRowLevelSecurity('requester')}
  create policy seen_with_request on requester for select using (exists (
    select from service_request request where request.district_id = requester.district_id and request.requester_id = requester.id
      and not (request.is_identity_hidden and coalesce(request.company_id = any ((select platform.organisation_ids())::uuid[]), false))));
  create policy system_does on requester for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('service_request_number')}
`

function requestOf(table: string): string {
  return `select from service_request request
    where request.district_id = ${table}.district_id and request.id = ${table}.service_request_id`
}

/** Anybody may ask; from then on those who have a part in it, and the resident with the code, move it. */
const whoMayWrite = `
  create policy district_sets on response_policy for insert
    with check (district_id = (select platform.district_id()) and (select platform.seat_kind()) = 'DISTRICT');

  create policy anybody_counts on service_request_number for all using (true) with check (true);
  create policy anybody_gives_a_number on requester for insert with check (erased_at is null);

  create policy resident_places on service_request for insert
    with check (channel = 'PUBLIC_FORM' and status = 'PLACED' and code_hash = (select shown_request_code()));
  create policy part_records on service_request for insert
    with check (channel <> 'PUBLIC_FORM' and is_part_of(service_request));
  create policy part_moves on service_request for update
    using (is_part_of(service_request)) with check (is_part_of(service_request));
  create policy resident_moves on service_request for update
    using (code_hash = (select shown_request_code())) with check (code_hash = (select shown_request_code()));

  create policy added_with_request on service_request_event for insert
    with check (exists (${requestOf('service_request_event')}));
  create policy kept_with_request on response_clock for all
    using (exists (${requestOf('response_clock')})) with check (exists (${requestOf('response_clock')}));
`
