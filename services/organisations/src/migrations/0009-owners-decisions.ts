import { Migration } from '@mikro-orm/migrations'

/**
 * What owners decided together. A record is never altered, not even by whoever made it: a mistake is corrected by a later
 * record that names the one it takes the place of. Areas are whole square centimetres. The roll that was counted is not
 * kept: who voted how is nobody's business afterwards; its fingerprint can be held against the paper.
 */
export class OwnersDecisions extends Migration {
  override up(): void {
    const share = (name: string) =>
      `${name}_area bigint not null check (${name}_area >= 0), ${name}_heads integer not null check (${name}_heads >= 0)`
    this.addSql(/* sql */ `
-- Where owners cannot form an assembly yet, local rules let the street form a committee in its place 物业管理委员会.
alter table organisation drop constraint organisation_kind_check, add constraint organisation_kind_check check (kind in (
  'PARTY_ORGANISATION', 'RESIDENTS_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE', 'OWNERS_COMMITTEE',
  'PROPERTY_MANAGEMENT_COMMITTEE', 'PROPERTY_COMPANY', 'COMMUNITY_ENTERPRISE', 'CO_BUILDING_UNIT', 'SOCIAL_ORGANISATION',
  'VOLUNTEER_TEAM', 'DEPARTMENT', 'VILLAGE_PARTY_BRANCH'));

create table owners_decision (
  district_id uuid not null,
  id uuid not null,
  reference text not null,
  management_area_id uuid,
  estate_id uuid,
  place_code text collate "C" not null,
  topic text not null check (topic in ('RULES_OF_PROCEDURE', 'MANAGEMENT_COVENANT', 'COMMITTEE', 'MANAGER',
    'USE_OF_MAINTENANCE_FUND', 'RAISING_OF_MAINTENANCE_FUND', 'REBUILDING', 'CHANGE_OF_COMMON_PARTS', 'OTHER_MATTERS')),
  matter text not null,
  form text not null check (form in ('MEETING', 'WRITTEN')),
  began_on date not null,
  decided_on date not null check (decided_on >= began_on),
  ${['total', 'favour', 'against', 'abstained'].map(share).join(',\n  ')},
  unit_count integer,
  roll_fingerprint text,
  is_carried boolean not null,
  file_id uuid not null,
  recorded_at timestamptz not null,
  recorder_person_id uuid,
  recorder_organisation_id uuid,
  recorder_post text,
  supersedes_id uuid,
  correction_reason text,
  primary key (district_id, id),
  unique (district_id, supersedes_id),
  foreign key (district_id, management_area_id) references management_area deferrable initially deferred,
  foreign key (district_id, estate_id) references estate deferrable initially deferred,
  foreign key (district_id, supersedes_id) references owners_decision deferrable initially deferred,
  check ((management_area_id is null) <> (estate_id is null)),
  check ((supersedes_id is null) = (correction_reason is null)),
  check ((unit_count is null) = (roll_fingerprint is null)),
  check (favour_area + against_area + abstained_area <= total_area),
  check (favour_heads + against_heads + abstained_heads <= total_heads)
);
create index owners_decision_by_id on owners_decision (id);
create index owners_decision_latest on owners_decision (district_id, decided_on desc, id desc);
create index owners_decision_of_area on owners_decision (management_area_id, decided_on desc, id desc);
create index owners_decision_of_estate on owners_decision (estate_id, decided_on desc, id desc);

alter table owners_decision enable row level security;
alter table owners_decision force row level security;
create policy owners_decision_system on owners_decision
  using ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))
  with check ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id));
create policy owners_decision_read on owners_decision for select using (
  district_id = (select platform.district_id()) or (select platform.seat_kind()) = 'ANONYMOUS');
create policy owners_decision_record on owners_decision for insert with check (
  district_id = (select platform.district_id()) and (select holds('OWNERS_COMMITTEE', 'RESIDENTS_COMMITTEE'))
  and platform.within_territory(place_code));
`)
  }
}
