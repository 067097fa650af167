import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, openToEverybody, withRowLevelSecurity, writtenBySystem } from './row-level-security.ts'

/** What property companies disclose: the rules of a district, the calendar that follows from them, and what is told. */
export class Disclosure extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMaySee)
    this.addSql(whoMayWrite)
  }
}

const kinds = `('SERVICE_ITEMS', 'STAFF', 'FEES', 'FULFILMENT', 'MAINTENANCE_FUND', 'COMMON_INCOME')`
const rhythms = `('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')`

const tables = `
  -- A rule of ours that a district may set otherwise from a day on; of two for the same day the later word holds.
  create table disclosure_rule (
    district_id uuid not null, id uuid not null,
    kind text not null check (kind in ${kinds}), rhythm text not null check (rhythm in ${rhythms}),
    counts_from text not null check (counts_from in ('BEGIN', 'END')),
    due_days integer not null check (due_days between 1 and 180), is_required boolean not null,
    valid_from date not null, set_at timestamptz not null, set_by_seat_id uuid,
    primary key (district_id, id));
  create index disclosure_rule_by_kind on disclosure_rule (district_id, kind, valid_from desc);

  create table disclosure_duty (
    district_id uuid not null, id uuid not null,
    management_area_id uuid not null, area_code text not null, service_contract_id uuid not null, company_id uuid not null,
    kind text not null check (kind in ${kinds}), rhythm text not null check (rhythm in ${rhythms}),
    begins_on date not null, ends_on date not null, opens_on date not null, due_on date not null,
    counted_from date not null,
    fulfilled_on date, lapsed_on date, reminded_on date, told_late_on date,
    primary key (district_id, id),
    unique (district_id, service_contract_id, kind, begins_on),
    foreign key (district_id, management_area_id) references management_area,
    foreign key (district_id, service_contract_id) references service_contract,
    check (ends_on >= begins_on and due_on >= begins_on),
    check (fulfilled_on is null or lapsed_on is null));
  create index disclosure_duty_by_id on disclosure_duty (id);
  create index disclosure_duty_of_area on disclosure_duty (management_area_id, kind, begins_on desc);
  create index disclosure_duty_by_day on disclosure_duty (district_id, due_on, id);
  create index disclosure_duty_of_company on disclosure_duty (company_id, due_on, id);
  create index disclosure_duty_open on disclosure_duty (district_id, due_on, id)
    where fulfilled_on is null and lapsed_on is null;
  create index disclosure_duty_open_of_company on disclosure_duty (company_id, due_on, id)
    where fulfilled_on is null and lapsed_on is null;

  create table disclosure (
    district_id uuid not null, id uuid not null,
    disclosure_duty_id uuid not null, management_area_id uuid not null, area_code text not null, company_id uuid not null,
    kind text not null check (kind in ${kinds}), rhythm text not null check (rhythm in ${rhythms}),
    begins_on date not null, ends_on date not null, due_on date not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    serial integer, reference text,
    corrects_id uuid, reason text,
    words text not null default '', contact text, kept_at text, opening_fen bigint,
    standard_version_id uuid,
    created_at timestamptz not null, author_seat_id uuid, changed_at timestamptz not null, changed_by_seat_id uuid,
    published_at timestamptz, published_by_seat_id uuid,
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, management_area_id, serial),
    foreign key (district_id, disclosure_duty_id) references disclosure_duty,
    foreign key (district_id, management_area_id) references management_area,
    foreign key (district_id, corrects_id) references disclosure (district_id, id),
    foreign key (district_id, standard_version_id) references standard_version,
    check ((status = 'PUBLISHED') = (serial is not null and reference is not null and published_at is not null)),
    check ((corrects_id is null) = (reason is null)),
    check ((kind in ('MAINTENANCE_FUND', 'COMMON_INCOME')) = (opening_fen is not null)));
  create index disclosure_by_id on disclosure (id);
  create index disclosure_by_reference on disclosure (reference);
  create index disclosure_of_duty on disclosure (disclosure_duty_id);
  create index disclosure_of_area on disclosure (management_area_id, kind, published_at desc, id desc)
    where status = 'PUBLISHED';
  create unique index one_disclosure_drafted on disclosure (district_id, disclosure_duty_id) where status = 'DRAFT';
  create unique index one_disclosure_for_a_duty on disclosure (district_id, disclosure_duty_id)
    where status = 'PUBLISHED' and corrects_id is null;
  create index disclosure_corrections on disclosure (corrects_id) where corrects_id is not null;
  create unique index one_correction on disclosure (district_id, corrects_id) where status = 'PUBLISHED';

  create table disclosure_line (
    district_id uuid not null, id uuid not null, disclosure_id uuid not null, position integer not null,
    section text not null check (section in ('POST', 'FEE', 'WORK', 'RECEIPT', 'COST', 'USE')),
    title text not null, detail text, basis text,
    count integer check (count between 0 and 100000),
    amount_fen bigint check (amount_fen between 0 and 999999999999),
    unit text check (unit in ('SQUARE_METRE_MONTH', 'MONTH', 'YEAR', 'TIME', 'PIECE')),
    primary key (district_id, id),
    foreign key (district_id, disclosure_id) references disclosure,
    check ((section in ('FEE', 'RECEIPT', 'COST', 'USE')) = (amount_fen is not null)),
    check ((section = 'POST') = (count is not null)),
    check ((section = 'FEE') = (unit is not null)));
  create index disclosure_line_of on disclosure_line (disclosure_id, position);

  -- What was sent as a private file is kept here: other people of the district could ask for a file of theirs.
  create table disclosure_voucher_file (
    district_id uuid not null, id uuid not null, company_id uuid not null,
    media_type text not null, name text not null, content bytea not null check (length(content) <= 5242880),
    sent_at timestamptz not null,
    primary key (district_id, id));
  create index disclosure_voucher_file_by_id on disclosure_voucher_file (id);

  -- Apart from the line, which everybody reads: a voucher shows names and accounts.
  create table disclosure_voucher (
    district_id uuid not null, id uuid not null, disclosure_line_id uuid not null, disclosure_id uuid not null,
    file_id uuid not null, name text not null,
    primary key (district_id, id),
    foreign key (district_id, disclosure_line_id) references disclosure_line on delete cascade,
    foreign key (district_id, file_id) references disclosure_voucher_file,
    foreign key (district_id, disclosure_id) references disclosure);
  create index disclosure_voucher_of_line on disclosure_voucher (disclosure_line_id);
  create index disclosure_voucher_of_file on disclosure_voucher (file_id);
`

/** To whom a company gives account: the owners' committee, the community, the street and the district around the area. */
const whoMaySee = `
  create function is_given_account(home uuid, area_id uuid, company uuid) returns boolean language sql stable
    return home = (select platform.district_id()) and (
      company = any ((select platform.organisation_ids())::uuid[])
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE')
        and (exists (select from management_area area where area.district_id = home and area.id = area_id
            and area.code ^@ any ((select platform.territories())::text[]))
          or exists (select from management_area_estate member
            join estate on estate.district_id = member.district_id and estate.id = member.estate_id
            where member.district_id = home and member.management_area_id = area_id
              and estate.code ^@ any ((select platform.territories())::text[]))));

  ${openToEverybody('disclosure_rule')}
  ${writtenBySystem('disclosure_rule')}
  ${openToEverybody('disclosure_duty')}
  ${writtenBySystem('disclosure_duty')}

  ${withRowLevelSecurity('disclosure')}
  create policy public_reads on disclosure for select using (status = 'PUBLISHED');
  create policy company_reads on disclosure for select using (district_id = (select platform.district_id())
    and company_id = any ((select platform.organisation_ids())::uuid[]));
  create policy system_does on disclosure for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('disclosure_line')}
  create policy seen_with_disclosure on disclosure_line for select using (exists (${disclosureOf('disclosure_line')}));
  create policy system_does on disclosure_line for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('disclosure_voucher')}
  create policy given_account_reads on disclosure_voucher for select using (exists (${disclosureOf('disclosure_voucher')}
    and is_given_account(disclosed.district_id, disclosed.management_area_id, disclosed.company_id)));
  create policy system_does on disclosure_voucher for all using (${isSystemHere}) with check (${isSystemHere});

  ${withRowLevelSecurity('disclosure_voucher_file')}
  create policy seen_with_voucher on disclosure_voucher_file for select using (exists (
    select from disclosure_voucher voucher
    where voucher.district_id = disclosure_voucher_file.district_id and voucher.file_id = disclosure_voucher_file.id));
  create policy company_reads on disclosure_voucher_file for select using (district_id = (select platform.district_id())
    and company_id = any ((select platform.organisation_ids())::uuid[]));
  create policy system_does on disclosure_voucher_file for all using (${isSystemHere}) with check (${isSystemHere});
`

function disclosureOf(table: string): string {
  return `select from disclosure disclosed
    where disclosed.district_id = ${table}.district_id and disclosed.id = ${table}.disclosure_id`
}

const ofTheCompany = `district_id = (select platform.district_id())
  and company_id = any ((select platform.organisation_ids())::uuid[])`
const inDraftOfTheCompany = (table: string) => `exists (${disclosureOf(table)}
  and disclosed.status = 'DRAFT' and disclosed.company_id = any ((select platform.organisation_ids())::uuid[]))`

/**
 * A disclosure can be altered as long as it is a draft. What is published nobody touches again, not even to mark it as
 * corrected: that follows from the correction.
 */
const whoMayWrite = `
  create policy district_sets on disclosure_rule for insert
    with check (district_id = (select platform.district_id()) and (select platform.seat_kind()) = 'DISTRICT');

  create policy company_fulfils on disclosure_duty for update
    using (${ofTheCompany} and fulfilled_on is null) with check (${ofTheCompany});

  create policy company_keeps on disclosure_voucher_file for insert with check (${ofTheCompany});

  create policy company_begins on disclosure for insert with check (${ofTheCompany} and status = 'DRAFT');
  create policy company_moves on disclosure for update
    using (${ofTheCompany} and status = 'DRAFT') with check (${ofTheCompany});

  ${['disclosure_line', 'disclosure_voucher']
    .map(
      (table) => `
  create policy company_drafts on ${table} for all
    using (${inDraftOfTheCompany(table)}) with check (${inDraftOfTheCompany(table)});`,
    )
    .join('')}
`
