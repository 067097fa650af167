import { Migration } from '@mikro-orm/migrations'

/**
 * The tables. Codes sort and match by their bytes (`collate "C"`), so that a prefix is found by index. Every table of
 * a district begins its keys with the district; only the official divisions belong to none. References are checked at the
 * commit, because an act writes its rows in no order that they know of.
 */
export class OrganisationsTables extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table division (
  id uuid primary key,
  code text collate "C" not null unique check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  name text not null,
  level text not null check (level in ('DISTRICT', 'STREET', 'COMMUNITY')),
  kind text not null check (kind in ('DISTRICT', 'STREET', 'TOWN', 'SPECIAL_UNIT', 'URBAN_COMMUNITY', 'VILLAGE', 'VIRTUAL_AREA')),
  parent_code text collate "C",
  vanished_on date
);
create index division_children on division (parent_code, code);

create table organisation (
  district_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE',
    'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'COMMUNITY_ENTERPRISE', 'CO_BUILDING_UNIT', 'SOCIAL_ORGANISATION',
    'VOLUNTEER_TEAM', 'DEPARTMENT', 'VILLAGE_PARTY_BRANCH')),
  name text not null,
  territory_code text collate "C",
  credit_code text,
  dissolved_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique nulls not distinct (district_id, kind, territory_code, name, dissolved_on)
);
create index organisation_names on organisation (district_id, name, id);
create index organisation_places on organisation (district_id, territory_code);

create table management_area (
  district_id uuid not null,
  id uuid not null,
  code text collate "C" not null,
  name text not null,
  community_code text collate "C" not null,
  property_company_id uuid,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code),
  foreign key (district_id, property_company_id) references organisation deferrable initially deferred
);
create index management_area_communities on management_area (district_id, community_code, code);
create index management_area_companies on management_area (district_id, property_company_id);

create table estate (
  district_id uuid not null,
  id uuid not null,
  code text collate "C" not null,
  community_code text collate "C" not null,
  name text not null,
  management_mode text not null check (management_mode in
    ('CONTRACTED', 'DEVELOPER_APPOINTED', 'SELF_MANAGED', 'COMMUNITY_HELD', 'WORK_UNIT', 'NONE')),
  type text check (type in ('OLD', 'RESETTLEMENT', 'COMMERCIAL')),
  -- Without a fixed scale, so that a number reads back exactly as it is compared: 92 and not 92.00.
  resettlement_percent numeric check (resettlement_percent between 0 and 100 and scale(resettlement_percent) <= 2),
  built_year integer check (built_year between 1800 and 2200),
  households integer check (households >= 0),
  area numeric check (area >= 0 and scale(area) <= 2),
  address text,
  management_area_id uuid,
  registered_at timestamptz not null,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code),
  unique (district_id, community_code, name),
  foreign key (district_id, management_area_id) references management_area deferrable initially deferred
);
create index estate_codes on estate (code, id);
create index estate_communities on estate (community_code, code);
create index estate_types on estate (district_id, type, code);
create index estate_areas on estate (district_id, management_area_id);

create table building (
  district_id uuid not null,
  id uuid not null,
  estate_id uuid not null,
  code text collate "C" not null,
  name text not null,
  storeys integer check (storeys >= 0),
  entrances integer check (entrances >= 0),
  households integer check (households >= 0),
  primary key (district_id, id),
  unique (district_id, code),
  unique (district_id, estate_id, name),
  foreign key (district_id, estate_id) references estate deferrable initially deferred
);

create table classification (
  district_id uuid not null,
  id uuid not null,
  estate_id uuid not null,
  type text not null check (type in ('OLD', 'RESETTLEMENT', 'COMMERCIAL')),
  status text not null check (status in ('PROPOSED', 'IN_FORCE', 'SUPERSEDED', 'DECLINED', 'WITHDRAWN')),
  source text not null check (source in ('SUGGESTED', 'OVERRIDDEN')),
  reasons jsonb not null,
  statement text,
  proposed_at timestamptz not null,
  proposed_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  decision_remark text,
  in_force_from timestamptz,
  in_force_until timestamptz,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, estate_id) references estate deferrable initially deferred,
  check (source = 'SUGGESTED' or statement is not null)
);
create index classification_estates on classification (district_id, estate_id, proposed_at);
create unique index classification_in_force on classification (district_id, estate_id) where status = 'IN_FORCE';
create unique index classification_proposed on classification (district_id, estate_id) where status = 'PROPOSED';

create table classification_threshold (
  district_id uuid not null,
  id uuid not null,
  in_force_from date not null,
  resettlement_percent numeric not null check (resettlement_percent between 0 and 100 and scale(resettlement_percent) <= 2),
  old_until_year integer not null,
  weak_modes text[] not null,
  primary key (district_id, id),
  unique (district_id, in_force_from)
);

create table person (
  district_id uuid not null,
  id uuid not null,
  masked_name text not null,
  masked_phone text,
  sealed_name text,
  sealed_phone text,
  sealed_address text,
  name_index text,
  phone_index text,
  register_code text collate "C",
  register_organisation_id uuid,
  account_id text,
  account_disabled_at timestamptz,
  account_disabled_reason text,
  erased_at timestamptz,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, account_id),
  foreign key (district_id, register_organisation_id) references organisation deferrable initially deferred,
  check (erased_at is null or num_nonnulls(sealed_name, sealed_phone, sealed_address, name_index, phone_index, masked_phone) = 0)
);
create index person_accounts on person (account_id);
create index person_names on person (district_id, name_index);
create index person_phones on person (district_id, phone_index);

create table person_key (
  district_id uuid not null,
  id uuid not null,
  sealed_key text not null,
  primary key (district_id, id),
  foreign key (district_id, id) references person deferrable initially deferred
);

create table person_reading (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reader_person_id uuid,
  reader_seat_id uuid,
  reader_post text,
  purpose text not null,
  read_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person deferrable initially deferred
);
create index person_reading_people on person_reading (district_id, person_id, id);

create table post (
  district_id uuid not null,
  id uuid not null,
  name text not null,
  seat_kind text check (seat_kind in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE',
    'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'ENTERPRISE', 'PARTNER', 'DEPARTMENT', 'SOCIAL')),
  administrator boolean not null default false,
  organisation_kinds text[] not null,
  position integer not null,
  primary key (district_id, id),
  unique (district_id, name),
  check (seat_kind is not null or not administrator)
);

create table appointment (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  post_id uuid not null,
  territory_code text collate "C",
  reach_code text collate "C",
  begins_on date not null,
  ends_on date,
  end_reason text,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person deferrable initially deferred,
  foreign key (district_id, organisation_id) references organisation deferrable initially deferred,
  foreign key (district_id, post_id) references post deferrable initially deferred,
  check (ends_on is null or ends_on >= begins_on or end_reason is not null)
);
create index appointment_people on appointment (district_id, person_id);
create index appointment_organisations on appointment (district_id, organisation_id, begins_on);
create index appointment_reach on appointment (district_id, reach_code);

create table invitation (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_hash text not null unique,
  expires_at timestamptz not null,
  invited_by uuid,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person deferrable initially deferred
);
create unique index invitation_open on invitation (district_id, person_id) where accepted_at is null and revoked_at is null;

create view territory with (security_invoker = true) as
  select id, code, name, level, kind, parent_code, null::text as type, vanished_on from division
  union all
  select id, code, name, 'ESTATE', null, community_code, type, null from estate
  union all
  select building.id, building.code, building.name, 'BUILDING', null, estate.code, null, null
    from building join estate on estate.district_id = building.district_id and estate.id = building.estate_id;
`)
  }
}
