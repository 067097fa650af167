import { Migration } from '@mikro-orm/migrations'

/** Tables of a district whose rows anybody may read: a place, an estate and a body are no secret. */
const publicTables = ['estate', 'building', 'management_area', 'organisation']

/** Tables that everybody signed in to the district may read. */
const districtTables = ['classification_threshold', 'post']

/** Tables that only seats with a reason may read; each has its own rule below. */
const guardedTables = [
  'classification',
  'person',
  'person_key',
  'person_reading',
  'appointment',
  'invitation',
]

/** Written so that the claims are read once for a statement and not for each row. */
const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`

/**
 * The wall between districts and the coarse rule inside one; what else a seat may do is the policies' question.
 * Signed in means another kind than ANONYMOUS, and nobody without a district passes any wall but the public one.
 */
export class RowLevelSecurity extends Migration {
  override up(): void {
    const walled = [...publicTables, ...districtTables, ...guardedTables]
    for (const table of ['division', ...walled]) {
      this.addSql(
        `alter table ${table} enable row level security; alter table ${table} force row level security;`,
      )
    }
    for (const table of walled) {
      this.addSql(
        `create policy ${table}_system on ${table} using (${isSystemHere}) with check (${isSystemHere});`,
      )
    }
    for (const table of publicTables) {
      this.addSql(`create policy ${table}_read on ${table} for select using (
        district_id = (select platform.district_id()) or (select platform.seat_kind()) = 'ANONYMOUS');`)
    }
    for (const table of districtTables) {
      this.addSql(
        `create policy ${table}_read on ${table} for select using (district_id = (select platform.district_id()));`,
      )
    }
    this.addSql(/* sql */ `
create function holds(variadic kinds text[]) returns boolean language sql stable parallel safe
  return platform.seat_kind() = any (kinds);
create function is_administrator() returns boolean language sql stable parallel safe
  return coalesce((platform.claims() ->> 'administrator')::boolean, false);
-- Whether the seat looks at this place: it lies inside the seat's territory, or is a neighbourhood's or street's
-- around it, whose people those who live or work below may know.
create function within_reach(code text) returns boolean language sql stable parallel safe
  return code is not null and exists (select from unnest(platform.territories()) as prefix
    where starts_with(code, prefix) or starts_with(prefix, code) and length(code) >= 9);

create policy division_read on division for select using (true);
create policy division_system on division
  using ((select platform.is_system())) with check ((select platform.is_system()));
create policy division_import on division for insert with check (
  (select holds('DISTRICT', 'STREET') and is_administrator()) and platform.within_territory(code));
create policy division_change on division for update using (
  (select holds('DISTRICT', 'STREET') and is_administrator()) and platform.within_territory(code));

create policy estate_register on estate for insert with check (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy estate_change on estate for update using (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy building_register on building for insert with check (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy building_change on building for update using (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy management_area_register on management_area for insert with check (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy management_area_change on management_area for update using (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(code));
create policy organisation_register on organisation for insert with check (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE'))
  and ((select holds('DISTRICT')) or platform.within_territory(territory_code)));
create policy organisation_change on organisation for update using (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE'))
  and ((select holds('DISTRICT')) or platform.within_territory(territory_code)));

-- How an estate was classed is anybody's business in the district; what somebody asked for is that of those who govern.
create policy classification_read on classification for select using (district_id = (select platform.district_id()) and (
  status in ('IN_FORCE', 'SUPERSEDED')
  or (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE', 'AUDITOR'))));
create policy classification_write on classification for insert with check (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')));
create policy classification_decide on classification for update using (district_id = (select platform.district_id())
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')));
create policy classification_threshold_set on classification_threshold for insert with check (
  district_id = (select platform.district_id()) and (select holds('DISTRICT') and is_administrator()));
create policy post_define on post for insert with check (
  district_id = (select platform.district_id()) and (select holds('DISTRICT') and is_administrator()));

-- A term is seen by its holder, by colleagues, and by those who govern the place; these also see the people of the
-- company that serves an area there, because a company's own terms belong to no place.
create policy appointment_read on appointment for select using (district_id = (select platform.district_id()) and (
  person_id = (select platform.person_id())
  or organisation_id = any ((select platform.organisation_ids())::uuid[])
  or (select holds('DISTRICT', 'AUDITOR'))
  or (select holds('STREET', 'PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')) and (
    within_reach(reach_code)
    or organisation_id in (select area.property_company_id from management_area area where platform.within_territory(area.code)))));
create policy appointment_begin on appointment for insert with check (district_id = (select platform.district_id())
  and (select is_administrator()) and ((select holds('DISTRICT')) or platform.within_territory(reach_code)
    or organisation_id = any ((select platform.organisation_ids())::uuid[])));
create policy appointment_end on appointment for update using (district_id = (select platform.district_id())
  and (select is_administrator()) and ((select holds('DISTRICT')) or platform.within_territory(reach_code)
    or organisation_id = any ((select platform.organisation_ids())::uuid[])));

-- A person is seen through a term that is seen, or by the administrators of the register that keeps them.
create policy person_read on person for select using (district_id = (select platform.district_id()) and (
  id = (select platform.person_id())
  or (select holds('DISTRICT', 'AUDITOR'))
  or (select is_administrator()) and (platform.within_territory(register_code)
    or register_organisation_id = any ((select platform.organisation_ids())::uuid[]))
  or exists (select from appointment where appointment.district_id = person.district_id and appointment.person_id = person.id)));
create policy person_register on person for insert with check (district_id = (select platform.district_id())
  and (select is_administrator()) and ((select holds('DISTRICT')) or platform.within_territory(register_code)
    or register_organisation_id = any ((select platform.organisation_ids())::uuid[])));
create policy person_change on person for update using (district_id = (select platform.district_id())
  and (select is_administrator()));

create policy person_key_read on person_key for select using (district_id = (select platform.district_id())
  and exists (select from person where person.district_id = person_key.district_id and person.id = person_key.id));
create policy person_key_make on person_key for insert with check (district_id = (select platform.district_id())
  and (select is_administrator()));
create policy person_key_erase on person_key for delete using (district_id = (select platform.district_id())
  and (select is_administrator()));

create policy person_reading_read on person_reading for select using (district_id = (select platform.district_id()) and (
  person_id = (select platform.person_id()) or (select holds('DISTRICT', 'AUDITOR'))));
create policy person_reading_log on person_reading for insert with check (district_id = (select platform.district_id())
  and reader_person_id = (select platform.person_id()));

create policy invitation_read on invitation for select using (district_id = (select platform.district_id())
  and (select is_administrator())
  and exists (select from person where person.district_id = invitation.district_id and person.id = invitation.person_id));
create policy invitation_make on invitation for insert with check (district_id = (select platform.district_id())
  and (select is_administrator()));
create policy invitation_revoke on invitation for update using (district_id = (select platform.district_id())
  and (select is_administrator()));
`)
  }
}
