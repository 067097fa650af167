import { Migration } from '@mikro-orm/migrations'

/**
 * The narrow doors through the wall: functions that run as the owner under claims of their own. Each has a fixed
 * search path, puts the caller's claims back before it ends (a failure ends the transaction and with it the claims), and
 * only the role it was made for may call it.
 */
export class Doors extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
-- Seats that people hold on a civil day, with the codes of the places that each one opens. A company and a partner act
-- for their organisation and open no place; an owners' committee opens its estate with the area of the contract that
-- covers it, or its area with the estates inside.
create function seats_of_people(people uuid[], today date)
returns table (district_id uuid, person_id uuid, seat_id uuid, kind text, post text, administrator boolean,
  organisation_id uuid, organisation_name text, territories text[], begins_on date, ends_on date)
language sql stable as $body$
  select appointment.district_id, appointment.person_id, appointment.id, post.seat_kind, post.name, post.administrator,
    organisation.id, organisation.name,
    case
      when post.seat_kind in ('PROPERTY_COMPANY', 'PARTNER') or appointment.reach_code is null then '{}'::text[]
      when post.seat_kind = 'OWNERS_COMMITTEE' then array(
        select appointment.reach_code
        union
        select area.code from organisations.estate estate join organisations.management_area area
            on area.district_id = estate.district_id and area.id = estate.management_area_id
          where estate.district_id = appointment.district_id and estate.code = appointment.reach_code
        union
        select estate.code from organisations.management_area area join organisations.estate estate
            on estate.district_id = area.district_id and estate.management_area_id = area.id
          where area.district_id = appointment.district_id and area.code = appointment.reach_code
        order by 1)
      else array[appointment.reach_code::text]
    end,
    appointment.begins_on, appointment.ends_on
  from organisations.appointment appointment
  join organisations.post post on post.district_id = appointment.district_id and post.id = appointment.post_id
  join organisations.organisation organisation
    on organisation.district_id = appointment.district_id and organisation.id = appointment.organisation_id
  where appointment.person_id = any (people)
    and post.seat_kind is not null
    and organisation.dissolved_on is null
    and appointment.begins_on <= today and (appointment.ends_on is null or appointment.ends_on >= today)
  order by appointment.begins_on, appointment.id
$body$;

-- What the gateway asks at every request: the seats of an account, in all districts. A term is counted in civil days
-- of Shanghai. The name is the masked one: in full it is stored sealed, and no request needs it.
create function seats_of(account_id text, at timestamptz)
returns table (district_id uuid, person_id uuid, person_name text, seat_id uuid, kind text, post text,
  administrator boolean, organisation_id uuid, organisation_name text, territories text[], ends_on date)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query
    select seat.district_id, seat.person_id, person.masked_name, seat.seat_id, seat.kind, seat.post, seat.administrator,
      seat.organisation_id, seat.organisation_name, seat.territories, seat.ends_on
    from person
    cross join lateral seats_of_people(array[person.id], (at at time zone 'Asia/Shanghai')::date) seat
    where person.account_id = seats_of.account_id
      and person.account_disabled_at is null and person.erased_at is null
      and seat.district_id = person.district_id
    order by seat.begins_on, seat.seat_id;
  perform set_config('linli.claims', callers_claims, true);
end $body$;

-- Joins an account to the person who was invited; null when the code is unknown, used, revoked or out of date, and
-- where the person or the account is joined already.
create function accept_invitation(code_hash text, account_id text, at timestamptz default now()) returns uuid
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
  accepted invitation%rowtype;
  joined uuid;
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  select * into accepted from invitation
    where invitation.code_hash = accept_invitation.code_hash
      and accepted_at is null and revoked_at is null and expires_at > accept_invitation.at
    for update;
  update person set account_id = accept_invitation.account_id, revision = revision + 1
    where person.district_id = accepted.district_id and person.id = accepted.person_id
      and person.account_id is null and person.account_disabled_at is null and person.erased_at is null
      and not exists (select from person other
        where other.district_id = accepted.district_id and other.account_id = accept_invitation.account_id)
    returning person.id into joined;
  update invitation set accepted_at = accept_invitation.at
    where joined is not null and invitation.district_id = accepted.district_id and invitation.id = accepted.id;
  perform set_config('linli.claims', callers_claims, true);
  return joined;
end $body$;

-- Search by a part of a name needs operators that row-level security keeps from its indexes; so it runs past the wall
-- and applies the public rule itself: everything of the caller's district, or of all for the public. People are then
-- read under the caller's own claims.
create function found(wanted text, wanted_name text, wanted_phone text, district_code text, most integer, today date)
returns table (kind text, id uuid, code text, title text, detail text)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
  callers_district uuid := platform.district_id();
  open_to_all boolean := platform.seat_kind() in ('ANONYMOUS', 'SYSTEM');
begin
  if callers_district is null and not open_to_all then return; end if;
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query (
    select 'TERRITORY', division.id, division.code::text, division.name, parent.name
    from division left join division parent on parent.code = division.parent_code
    where starts_with(division.code, district_code) and division.level <> 'DISTRICT' and division.vanished_on is null
      and (strpos(division.name, wanted) > 0 or division.code = wanted)
    order by division.code limit most);
  return query (
    select 'ESTATE', estate.id, estate.code::text, estate.name, community.name
    from estate left join division community on community.code = estate.community_code
    where (open_to_all or estate.district_id = callers_district)
      and (strpos(estate.name, wanted) > 0 or starts_with(estate.code, wanted))
    order by estate.code limit most);
  return query (
    select 'ORGANISATION', organisation.id, organisation.territory_code::text, organisation.name, place.name
    from organisation left join territory place on place.code = organisation.territory_code
    where (open_to_all or organisation.district_id = callers_district) and organisation.dissolved_on is null
      and (strpos(organisation.name, wanted) > 0 or organisation.credit_code = wanted)
    order by organisation.name limit most);
  perform set_config('linli.claims', callers_claims, true);
  return query (
    select 'PERSON', person.id, null::text, person.masked_name,
      (select string_agg(post.name, '、' order by post.position) from appointment
        join post on post.district_id = appointment.district_id and post.id = appointment.post_id
        where appointment.district_id = person.district_id and appointment.person_id = person.id
          and appointment.begins_on <= today and coalesce(appointment.ends_on >= today, true))
    from person
    where (person.name_index = wanted_name or person.phone_index = wanted_phone) and platform.district_id() is not null
    order by person.id limit most);
end $body$;

revoke all on function seats_of, accept_invitation, found from public;
grant usage on schema organisations to linli_gateway;
grant execute on function seats_of, accept_invitation to linli_gateway;
grant execute on function found to linli_organisations;
`)
  }
}
