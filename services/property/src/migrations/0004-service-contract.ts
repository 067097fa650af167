import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, openToEverybody, withRowLevelSecurity } from './row-level-security.ts'

/** The life of a service contract, measures for some days, and what a community promises where no company serves. */
export class ServiceContract extends Migration {
  override up(): void {
    this.addSql(contracts)
    this.addSql(measuresAndCommitments)
    this.addSql(whoMaySee)
    this.addSql(whoMayWrite)
  }
}

const contracts = `
  alter table service_contract
    add column status text not null default 'ACTIVE',
    add column revision integer not null default 1,
    add column filing_id uuid, add column term_from date, add column term_to date, add column predecessor_id uuid,
    add column handover_cause text check (handover_cause in ('OWNERS_DISMISS', 'COMPANY_LEAVES', 'TERM_OVER', 'AGREED')),
    add column noticed_on date, add column planned_on date, add column handover_reason text, add column handover_file_id uuid,
    add column successor_company_id uuid, add column has_no_successor boolean not null default false,
    add column end_cause text check (end_cause in ('TAKEN_OVER', 'RENEWED', 'REGISTERED')),
    -- Until the register of organisations has taken note of a handover, what it says of the company before is old.
    add column is_awaiting_register boolean not null default false,
    add foreign key (district_id, predecessor_id) references service_contract (district_id, id) deferrable initially deferred,
    add check (term_to >= term_from);
  -- Written by the alteration itself: an update would have to pass the walls.
  alter table service_contract
    alter column status drop default,
    alter column status type text using case when ended_on is null then 'ACTIVE' else 'ENDED' end,
    alter column status set default 'ACTIVE',
    alter column end_cause type text using case when ended_on is null then null else 'REGISTERED' end,
    add check (status in ('ACTIVE', 'INDEFINITE', 'HANDOVER', 'ENDED')),
    add check ((status = 'ENDED') = (ended_on is not null)),
    add check (status <> 'HANDOVER' or planned_on is not null);
  create index service_contract_by_id on service_contract (id);
  create index service_contract_of_successor on service_contract (successor_company_id)
    where ended_on is null and successor_company_id is not null;
  create index estate_by_code on estate (district_id, code);
  create index service_contract_of_area on service_contract (management_area_id, in_force_from desc, id desc);
  create index service_contract_by_end on service_contract (district_id, coalesce(planned_on, term_to, '9999-12-31'), id)
    where ended_on is null;

  create table contract_filing (
    district_id uuid not null, id uuid not null, service_contract_id uuid not null,
    management_area_id uuid not null, company_id uuid not null,
    status text not null check (status in ('PROPOSED', 'CONFIRMED', 'RETURNED', 'REPLACED')),
    is_renewal boolean not null,
    number text not null, term_from date not null, term_to date not null,
    fee_regime text not null check (fee_regime in ('LUMP_SUM', 'COMMISSION')),
    level text not null, fee_fen bigint not null check (fee_fen >= 0),
    clauses jsonb not null default '[]', file_id uuid,
    proposed_at timestamptz not null, proposed_by_person_id uuid, proposed_by_seat_id uuid, is_recorded boolean not null,
    decided_at timestamptz, decided_by_seat_id uuid, reason text,
    primary key (district_id, id),
    foreign key (district_id, service_contract_id) references service_contract (district_id, id),
    check (term_to >= term_from));
  create index contract_filing_by_id on contract_filing (id);
  create index contract_filing_of_contract on contract_filing (service_contract_id, proposed_at desc, id desc);
  create index contract_filing_proposed on contract_filing (district_id, management_area_id) where status = 'PROPOSED';

  create table handover_item (
    district_id uuid not null, id uuid not null, service_contract_id uuid not null,
    position integer not null, title text not null, due_on date not null,
    handed_over_at timestamptz, handed_over_by_seat_id uuid, handed_over_remark text, handed_over_file_id uuid,
    received_at timestamptz, received_by_seat_id uuid, received_remark text, received_file_id uuid,
    primary key (district_id, id),
    foreign key (district_id, service_contract_id) references service_contract (district_id, id));
  create index handover_item_of_contract on handover_item (service_contract_id, position);

  create table service_contract_event (
    district_id uuid not null, id uuid not null, service_contract_id uuid not null,
    kind text not null, from_status text, to_status text not null, at timestamptz not null,
    person_id uuid, seat_id uuid, seat_kind text not null, organisation_id uuid, reason text,
    primary key (district_id, id),
    foreign key (district_id, service_contract_id) references service_contract (district_id, id));
  create index service_contract_event_of_contract on service_contract_event (service_contract_id, at desc, id desc);

  -- A draft that is written for a new term of the contract; it begins to hold with it.
  alter table standard_version add column renewal_filing_id uuid,
    add foreign key (district_id, renewal_filing_id) references contract_filing (district_id, id);
  create index standard_version_for_renewal on standard_version (district_id, renewal_filing_id)
    where renewal_filing_id is not null;
`

const measuresAndCommitments = `
  create table temporary_measure (
    district_id uuid not null, id uuid not null,
    management_area_id uuid not null, company_id uuid not null, standard_version_id uuid not null,
    occasion text not null check (occasion in ('SNOW', 'WEATHER', 'OUTAGE', 'WORKS', 'OTHER')),
    reason text not null, item_codes text[] not null check (cardinality(item_codes) > 0),
    starts_on date not null, ends_on date not null, lifted_on date,
    announced_at timestamptz not null, announced_by_seat_id uuid, lifted_at timestamptz, lifted_by_seat_id uuid,
    revision integer not null default 1,
    primary key (district_id, id),
    foreign key (district_id, management_area_id) references management_area,
    foreign key (district_id, standard_version_id) references standard_version,
    check (ends_on >= starts_on), check (lifted_on between starts_on - 1 and ends_on));
  create index temporary_measure_by_id on temporary_measure (id);
  create index temporary_measure_of_area on temporary_measure (management_area_id, starts_on desc, id desc);

  create table basic_commitment (
    district_id uuid not null, id uuid not null, estate_id uuid not null, estate_code text not null,
    organisation_id uuid not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'ENDED', 'WITHDRAWN')),
    number integer, change_note text, based_on_id uuid,
    created_at timestamptz not null, edits integer not null default 0, author_seat_id uuid,
    published_at timestamptz, published_by_seat_id uuid, effective_on date, superseded_on date,
    revision integer not null default 1,
    primary key (district_id, id),
    foreign key (district_id, estate_id) references estate,
    unique (district_id, estate_id, number),
    check ((status in ('PUBLISHED', 'SUPERSEDED', 'ENDED')) = (number is not null and effective_on is not null)));
  create index basic_commitment_by_id on basic_commitment (id);
  create index basic_commitment_of_estate on basic_commitment (estate_id, number desc);
  create unique index one_commitment_drafted on basic_commitment (district_id, estate_id) where status = 'DRAFT';

  create table basic_commitment_item (
    district_id uuid not null, id uuid not null, basic_commitment_id uuid not null,
    position integer not null, title text not null, wording text not null, performer text not null,
    primary key (district_id, id),
    foreign key (district_id, basic_commitment_id) references basic_commitment);
  create index basic_commitment_item_of on basic_commitment_item (basic_commitment_id, position);
`

/**
 * Around an area are: the companies that are named; and the community, the owners' committee, the street and the
 * district whose territory holds the area or one of its estates.
 */
const whoMaySee = `
  create function is_around(home uuid, area_id uuid, companies uuid[]) returns boolean language sql stable
    return home = (select platform.district_id()) and (
      companies && (select platform.organisation_ids())
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')
        and (exists (select from management_area area where area.district_id = home and area.id = area_id
            and area.code ^@ any ((select platform.territories())::text[]))
          or exists (select from management_area_estate member
            join estate on estate.district_id = member.district_id and estate.id = member.estate_id
            where member.district_id = home and member.management_area_id = area_id
              and estate.code ^@ any ((select platform.territories())::text[]))));

  -- Those of them who take part; the others watch.
  create function takes_part(home uuid, area_id uuid, companies uuid[]) returns boolean language sql stable
    return (select platform.seat_kind()) in ('PROPERTY_COMPANY', 'STREET', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')
      and is_around(home, area_id, companies);

  ${withRowLevelSecurity('contract_filing')}
  create policy confirmed_reads on contract_filing for select using (status = 'CONFIRMED');
  create policy around_reads on contract_filing for select
    using (is_around(district_id, management_area_id, array[company_id]));
  create policy system_does on contract_filing for all using (${isSystemHere}) with check (${isSystemHere});

  ${['handover_item', 'service_contract_event']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy around_reads on ${table} for select using (exists (${aroundContract(table)}));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  ${openToEverybody('temporary_measure')}
  create policy system_does on temporary_measure for all using (${isSystemHere}) with check (${isSystemHere});

  create function sees_commitment(home uuid, code text) returns boolean language sql stable
    return home = (select platform.district_id())
      and (select platform.seat_kind()) in ('PARTY', 'RESIDENTS_COMMITTEE', 'STREET', 'DISTRICT', 'AUDITOR')
      and code ^@ any ((select platform.territories())::text[]);

  create function writes_commitment(home uuid, code text) returns boolean language sql stable
    return (select platform.seat_kind()) in ('PARTY', 'RESIDENTS_COMMITTEE') and sees_commitment(home, code);

  ${withRowLevelSecurity('basic_commitment')}
  create policy public_reads on basic_commitment for select using (status in ('PUBLISHED', 'SUPERSEDED', 'ENDED'));
  create policy community_reads on basic_commitment for select using (sees_commitment(district_id, estate_code));
  create policy system_does on basic_commitment for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('basic_commitment_item')}
  create policy seen_with_commitment on basic_commitment_item for select using (exists (${ofCommitment()}));
  create policy system_does on basic_commitment_item for all using (${isSystemHere}) with check (${isSystemHere});
`

function aroundContract(table: string, rule: 'is_around' | 'takes_part' = 'is_around'): string {
  return `select from service_contract contract
    where contract.district_id = ${table}.district_id and contract.id = ${table}.service_contract_id
      and ${rule}(contract.district_id, contract.management_area_id, array[contract.company_id, contract.successor_company_id])`
}

function ofCommitment(): string {
  return `select from basic_commitment commitment
    where commitment.district_id = basic_commitment_item.district_id
      and commitment.id = basic_commitment_item.basic_commitment_id`
}

/** What was filed, handed over or promised is never deleted, and history only grows. */
const whoMayWrite = `
  create policy around_moves on service_contract for update
    using (takes_part(district_id, management_area_id, array[company_id]))
    with check (takes_part(district_id, management_area_id, array[company_id]));
  create policy around_files on contract_filing for insert
    with check (status = 'PROPOSED' and takes_part(district_id, management_area_id, array[company_id]));
  create policy around_decides on contract_filing for update
    using (takes_part(district_id, management_area_id, array[company_id]))
    with check (takes_part(district_id, management_area_id, array[company_id]));
  create policy around_lists on handover_item for insert with check (exists (${aroundContract('handover_item', 'takes_part')}));
  create policy around_ticks on handover_item for update
    using (exists (${aroundContract('handover_item', 'takes_part')})) with check (exists (${aroundContract('handover_item', 'takes_part')}));
  create policy around_adds on service_contract_event for insert
    with check (exists (${aroundContract('service_contract_event', 'takes_part')}));

  create policy company_announces on temporary_measure for insert
    with check (district_id = (select platform.district_id()) and company_id = any ((select platform.organisation_ids())::uuid[]));
  create policy company_lifts on temporary_measure for update
    using (district_id = (select platform.district_id()) and company_id = any ((select platform.organisation_ids())::uuid[]))
    with check (district_id = (select platform.district_id()) and company_id = any ((select platform.organisation_ids())::uuid[]));

  create policy community_drafts on basic_commitment for insert
    with check (status = 'DRAFT' and writes_commitment(district_id, estate_code));
  create policy community_moves on basic_commitment for update
    using (writes_commitment(district_id, estate_code)) with check (writes_commitment(district_id, estate_code));
  create policy community_writes on basic_commitment_item for all
    using (exists (${ofCommitment()} and commitment.status = 'DRAFT' and writes_commitment(commitment.district_id, commitment.estate_code)))
    with check (exists (${ofCommitment()} and commitment.status = 'DRAFT' and writes_commitment(commitment.district_id, commitment.estate_code)));
`
