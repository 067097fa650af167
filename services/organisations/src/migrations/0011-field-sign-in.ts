import { Migration } from '@mikro-orm/migrations'

const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`
const isMyDistrict = `district_id = (select platform.district_id())`

/**
 * One-time codes with which a supervisor lets somebody work in the field for some hours, and the two doors by which
 * the gateway takes a code and asks what it opened.
 */
export class FieldSignIns extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table field_sign_in (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  seat_ids uuid[] not null check (cardinality(seat_ids) > 0),
  code_hash text not null unique,
  made_by uuid,
  made_in_post text,
  made_at timestamptz not null,
  code_expires_at timestamptz not null,
  hours integer not null check (hours between 1 and 12),
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person deferrable initially deferred
);
create index field_sign_in_people on field_sign_in (district_id, person_id, made_at);
create index field_sign_in_made on field_sign_in (district_id, made_at, id);

alter table field_sign_in enable row level security; alter table field_sign_in force row level security;
create policy field_sign_in_system on field_sign_in using (${isSystemHere}) with check (${isSystemHere});
-- The person, and those who look after them; the district and its auditors see all of them.
create policy field_sign_in_read on field_sign_in for select using (${isMyDistrict} and (
  person_id = (select platform.person_id()) or (select holds('DISTRICT', 'AUDITOR'))
  or (select is_administrator()) and administers_person(district_id, person_id)));
create policy field_sign_in_make on field_sign_in for insert with check (${isMyDistrict}
  and made_by = (select platform.person_id()) and administers_person(district_id, person_id));
create policy field_sign_in_revoke on field_sign_in for update using (${isMyDistrict} and (
  person_id = (select platform.person_id()) or (select is_administrator()) and administers_person(district_id, person_id)));

-- Takes a code, once: nothing comes back when it is unknown, used, revoked or past its minutes.
create function take_field_code(code_hash text, at timestamptz)
returns table (id uuid, person_id uuid, person_name text, hours integer)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query
    update field_sign_in taken set used_at = take_field_code.at, revision = taken.revision + 1
    from person
    where taken.code_hash = take_field_code.code_hash and taken.used_at is null and taken.revoked_at is null
      and taken.code_expires_at > take_field_code.at
      and person.district_id = taken.district_id and person.id = taken.person_id
      and person.account_disabled_at is null and person.erased_at is null
    returning taken.id, taken.person_id, person.masked_name, taken.hours;
  perform set_config('linli.claims', callers_claims, true);
end $body$;

-- The seats that a taken code gives now: those its maker chose, as far as their terms still run, and never the power to
-- look after other people's accounts.
create function field_seats(field_sign_in uuid, at timestamptz)
returns table (district_id uuid, person_id uuid, person_name text, seat_id uuid, kind text, post text,
  administrator boolean, organisation_id uuid, organisation_name text, territories text[], ends_on date)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query
    select seat.district_id, seat.person_id, person.masked_name, seat.seat_id, seat.kind, seat.post, false,
      seat.organisation_id, seat.organisation_name, seat.territories, seat.ends_on
    from field_sign_in taken
    join person on person.district_id = taken.district_id and person.id = taken.person_id
    cross join lateral seats_of_people(array[person.id], (at at time zone 'Asia/Shanghai')::date) seat
    where taken.id = field_seats.field_sign_in and taken.used_at is not null and taken.revoked_at is null
      and taken.used_at + make_interval(hours => taken.hours) > field_seats.at
      and person.account_disabled_at is null and person.erased_at is null
      and seat.district_id = taken.district_id and seat.seat_id = any (taken.seat_ids)
    order by seat.begins_on, seat.seat_id;
  perform set_config('linli.claims', callers_claims, true);
end $body$;

revoke all on function take_field_code, field_seats from public;
grant execute on function take_field_code, field_seats to linli_gateway;

create trigger callers_changed after insert or update or delete on field_sign_in
  for each statement execute function tell_callers_changed();
`)
  }
}
