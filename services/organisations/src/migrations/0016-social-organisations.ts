import { Migration } from '@mikro-orm/migrations'

const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`
const isMyDistrict = `district_id = (select platform.district_id())`
const governs = `(select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE')) and platform.within_territory(territory_code)`

/** Clubs and associations of residents on their way from an idea to the register, with every step of it. */
export class SocialOrganisations extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table social_organisation (
  district_id uuid not null,
  id uuid not null,
  name text not null,
  purpose text not null,
  territory_code text collate "C" not null,
  stage text not null check (stage in ('IDEA', 'GUIDED', 'FILED', 'REGISTERED', 'RATED', 'DORMANT', 'CANCELLED')),
  stage_since date not null,
  guide_id uuid,
  organisation_id uuid,
  filing_number text,
  credit_code text,
  grade text check (grade in ('A1', 'A2', 'A3', 'A4', 'A5')),
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, guide_id) references organisation deferrable initially deferred,
  foreign key (district_id, organisation_id) references organisation deferrable initially deferred
);
create unique index social_organisation_names on social_organisation (district_id, territory_code, name) where stage <> 'CANCELLED';
create index social_organisation_places on social_organisation (district_id, territory_code, id);

create table social_organisation_step (
  district_id uuid not null,
  id uuid not null,
  social_organisation_id uuid not null,
  stage text not null,
  on_day date not null,
  remark text,
  file_id uuid,
  taken_at timestamptz not null,
  taken_by uuid,
  taken_in_post text,
  primary key (district_id, id),
  foreign key (district_id, social_organisation_id) references social_organisation deferrable initially deferred
);
create index social_organisation_steps on social_organisation_step (district_id, social_organisation_id, id);

alter table social_organisation enable row level security; alter table social_organisation force row level security;
alter table social_organisation_step enable row level security; alter table social_organisation_step force row level security;
create policy social_organisation_system on social_organisation using (${isSystemHere}) with check (${isSystemHere});
create policy social_organisation_step_system on social_organisation_step using (${isSystemHere}) with check (${isSystemHere});
-- What is filed or registered is everybody's to know; what is being tried is known to those who govern the place.
create policy social_organisation_public on social_organisation for select using (
  stage in ('FILED', 'REGISTERED', 'RATED') and (${isMyDistrict} or (select platform.seat_kind()) = 'ANONYMOUS'));
create policy social_organisation_read on social_organisation for select using (${isMyDistrict}
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE', 'AUDITOR')) and platform.within_territory(territory_code));
create policy social_organisation_begin on social_organisation for insert with check (${isMyDistrict} and ${governs});
create policy social_organisation_change on social_organisation for update using (${isMyDistrict} and ${governs});
create policy social_organisation_step_read on social_organisation_step for select using (${isMyDistrict}
  and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE', 'AUDITOR'))
  and exists (select from social_organisation held where held.district_id = social_organisation_step.district_id
    and held.id = social_organisation_step.social_organisation_id and platform.within_territory(held.territory_code)));
create policy social_organisation_step_add on social_organisation_step for insert with check (${isMyDistrict}
  and taken_by = (select platform.person_id())
  and exists (select from social_organisation held where held.district_id = social_organisation_step.district_id
    and held.id = social_organisation_step.social_organisation_id and (select holds('DISTRICT', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE'))
    and platform.within_territory(held.territory_code)));
`)
  }
}
