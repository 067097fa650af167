import { Migration } from '@mikro-orm/migrations'

/**
 * Whoever writes people, their keys, terms or invitations looks after them: the rule of `mayAdminister`, word for word.
 * Before, an administrator's seat of the district was enough in most of these tables.
 */
export class WhoLooksAfterPeople extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
-- An administrator's seat of those who govern the place, or of the organisation itself; what is bound to no place is the
-- district's.
create function administers(reach_code text, organisation_id uuid) returns boolean language sql stable parallel safe
  return is_administrator() and (
    holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE') and coalesce(platform.within_territory(reach_code), false)
    or coalesce(organisation_id = any (platform.organisation_ids()), false)
    or reach_code is null and holds('DISTRICT'));

-- A person is looked after where they are kept and wherever they hold or held a post, as far as the caller sees it.
create function administers_person(district uuid, person uuid) returns boolean language sql stable parallel safe
  return exists (select from person kept where kept.district_id = district and kept.id = person
      and administers(kept.register_code, kept.register_organisation_id))
    or exists (select from appointment held where held.district_id = district and held.person_id = person
      and administers(held.reach_code, held.organisation_id));

drop policy appointment_begin on appointment;
drop policy appointment_end on appointment;
drop policy person_register on person;
drop policy person_change on person;
drop policy person_key_make on person_key;
drop policy person_key_erase on person_key;
drop policy invitation_make on invitation;
drop policy invitation_revoke on invitation;

create policy appointment_begin on appointment for insert with check (district_id = (select platform.district_id())
  and administers(reach_code, organisation_id));
create policy appointment_end on appointment for update using (district_id = (select platform.district_id())
  and administers(reach_code, organisation_id));
create policy person_register on person for insert with check (district_id = (select platform.district_id())
  and administers(register_code, register_organisation_id));
create policy person_change on person for update using (district_id = (select platform.district_id())
  and (select is_administrator()) and (administers(register_code, register_organisation_id)
    or exists (select from appointment held where held.district_id = person.district_id and held.person_id = person.id
      and administers(held.reach_code, held.organisation_id))));
create policy person_key_make on person_key for insert with check (district_id = (select platform.district_id())
  and administers_person(district_id, id));
create policy person_key_erase on person_key for delete using (district_id = (select platform.district_id())
  and (select is_administrator()) and administers_person(district_id, id));
create policy invitation_make on invitation for insert with check (district_id = (select platform.district_id())
  and administers_person(district_id, person_id));
create policy invitation_revoke on invitation for update using (district_id = (select platform.district_id())
  and (select is_administrator()) and administers_person(district_id, person_id));
`)
  }
}
