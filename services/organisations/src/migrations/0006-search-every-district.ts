import { Migration } from '@mikro-orm/migrations'

/** The public's search looks into every district that is served here; before, it knew the first one only. */
export class SearchEveryDistrict extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
drop function found(text, text, text, text, integer, date);

-- Search by a part of a name needs operators that row-level security keeps from its indexes; so it runs past the wall
-- and applies the public rule itself: everything of the caller's district, or of all for the public; places in the
-- districts that are named, by the range of their codes. People are then read under the caller's own claims.
create function found(wanted text, wanted_name text, wanted_phone text, district_codes text[], most integer, today date)
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
    from unnest(district_codes) as district (code)
    join division on division.code > district.code and division.code < district.code || ':'
    left join division parent on parent.code = division.parent_code
    where division.vanished_on is null
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

revoke all on function found from public;
grant execute on function found to linli_organisations;
`)
  }
}
