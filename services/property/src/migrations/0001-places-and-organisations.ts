import { Migration } from '@mikro-orm/migrations'
import { openToEverybody, ownDistrict, writtenBySystem } from './row-level-security.ts'

/**
 * What this service remembers of places, organisations and posts, so that its rules need not ask another service.
 * Kept from facts; nobody but the reader of facts writes here. Names of places and bodies are public, posts are not.
 */
export class PlacesAndOrganisations extends Migration {
  override up(): void {
    this.addSql(`
      create table estate (
        district_id uuid not null, id uuid not null,
        code text not null, name text not null, type text,
        primary key (district_id, id));

      create table management_area (
        district_id uuid not null, id uuid not null,
        code text not null, name text not null,
        primary key (district_id, id));
      create index management_area_by_code on management_area (district_id, code);
      create index management_area_by_id on management_area (id);

      -- Apart from both, because facts about an area may come before those about its estates.
      create table management_area_estate (
        district_id uuid not null, management_area_id uuid not null, estate_id uuid not null,
        primary key (district_id, management_area_id, estate_id),
        foreign key (district_id, management_area_id) references management_area);
      create index management_area_of_estate on management_area_estate (estate_id);

      create table organisation (
        district_id uuid not null, id uuid not null,
        kind text not null, name text not null, territory_code text,
        primary key (district_id, id));
      create index organisation_by_territory on organisation (district_id, territory_code, kind);

      create table appointment (
        district_id uuid not null, id uuid not null,
        person_id uuid not null, person_name text not null, organisation_id uuid not null, post text not null,
        begins_on date not null, ends_on date,
        primary key (district_id, id));
      create index appointment_of_person on appointment (district_id, person_id);
      create index appointment_in_organisation on appointment (district_id, organisation_id);

      create table service_contract (
        district_id uuid not null, id uuid not null,
        management_area_id uuid not null, company_id uuid not null,
        in_force_from date not null, ended_on date,
        primary key (district_id, id),
        foreign key (district_id, management_area_id) references management_area,
        check (ended_on >= in_force_from));
      create unique index one_contract_in_force on service_contract (district_id, management_area_id) where ended_on is null;
      create index service_contract_of_company on service_contract (company_id) where ended_on is null;

      -- A rule of ours that a district may set otherwise from a day on; what held before stays reproducible.
      create table standard_setting (
        district_id uuid not null, name text not null, valid_from date not null, value jsonb not null,
        primary key (district_id, name, valid_from));
    `)
    for (const table of [
      'estate',
      'management_area',
      'management_area_estate',
      'organisation',
      'service_contract',
      'standard_setting',
    ]) {
      this.addSql(openToEverybody(table))
      this.addSql(writtenBySystem(table))
    }
    this.addSql(ownDistrict('appointment'))
    this.addSql(writtenBySystem('appointment'))
  }
}
