import { Migration } from '@mikro-orm/migrations'

const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`

/** Who brings in what a district has: administrators of the district, and of a street for their street. */
const movesIn = `district_id = (select platform.district_id()) and (select holds('DISTRICT', 'STREET') and is_administrator())`

const tables = [
  'import_run',
  'import_row',
  'import_effect',
  'import_file',
  'import_mapping',
  'import_setting',
  'retired_code',
]

/**
 * Bringing in what a district has: one run for a file, a line for each row of it, one for each thing it made or changed,
 * and how the columns of such files were understood before. The file itself lies sealed and is soon gone.
 */
export class MovingIn extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table import_run (
  district_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ESTATES', 'ROSTER', 'CONTRACTS')),
  status text not null check (status in ('OPENED', 'CHECKING', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'UNDOING', 'UNDONE', 'DISCARDED')),
  file_name text not null,
  layout jsonb not null,
  mapping jsonb not null,
  mapping_name text,
  reach_code text collate "C" not null,
  seat_kind text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  row_count integer not null default 0,
  rows_done integer not null default 0,
  effects_undone integer not null default 0,
  checked_at timestamptz,
  begun_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  file_forgotten_at timestamptz,
  forget_file_at timestamptz not null,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, opened_by) references person deferrable initially deferred
);
create index import_run_latest on import_run (district_id, opened_at desc, id desc);

create table import_row (
  district_id uuid not null,
  run_id uuid not null,
  position integer not null,
  row integer not null,
  label text not null,
  outcome text not null check (outcome in ('MADE', 'CHANGED', 'LEFT', 'REFUSED')),
  is_done boolean not null,
  problems jsonb not null default '[]',
  effects jsonb not null default '[]',
  primary key (district_id, run_id, position),
  foreign key (district_id, run_id) references import_run deferrable initially deferred
);
create index import_row_outcomes on import_row (district_id, run_id, outcome, position);

create table import_effect (
  district_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  position integer not null,
  row integer not null,
  thing text not null check (thing in ('ESTATE', 'BUILDING', 'ORGANISATION', 'PERSON', 'APPOINTMENT', 'MANAGEMENT_AREA', 'CONTRACT')),
  thing_id uuid not null,
  deed text not null check (deed in ('MADE', 'CHANGED')),
  label text not null,
  former jsonb,
  revision integer,
  undone_at timestamptz,
  kept_for text,
  primary key (district_id, id),
  unique (district_id, run_id, position),
  foreign key (district_id, run_id) references import_run deferrable initially deferred
);

create table import_file (
  district_id uuid not null,
  id uuid not null,
  opened_by uuid not null,
  sealed text not null,
  primary key (district_id, id),
  foreign key (district_id, id) references import_run deferrable initially deferred
);

create table import_mapping (
  district_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ESTATES', 'ROSTER', 'CONTRACTS')),
  name text not null,
  mapping jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, kind, name)
);

create table import_setting (
  district_id uuid not null,
  id uuid not null,
  in_force_from date not null,
  keep_file_days integer not null check (keep_file_days between 1 and 90),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, in_force_from)
);

-- Numbers of a place are never given twice, also when what bore one was taken back as a mistake.
create table retired_code (
  district_id uuid not null,
  code text collate "C" not null,
  retired_at timestamptz not null,
  primary key (district_id, code)
);
`)
    for (const table of tables) {
      this.addSql(/* sql */ `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_system on ${table} using (${isSystemHere}) with check (${isSystemHere});`)
    }
    this.addSql(/* sql */ `
create policy import_run_read on import_run for select using (district_id = (select platform.district_id())
  and ((select holds('DISTRICT', 'STREET') and is_administrator()) and platform.within_territory(reach_code)
    or (select holds('AUDITOR'))));
create policy import_run_open on import_run for insert with check (${movesIn} and platform.within_territory(reach_code));
create policy import_run_change on import_run for update using (${movesIn} and platform.within_territory(reach_code));
create policy import_row_read on import_row for select using (district_id = (select platform.district_id())
  and exists (select from import_run run where run.district_id = import_row.district_id and run.id = import_row.run_id));
create policy import_effect_read on import_effect for select using (district_id = (select platform.district_id())
  and exists (select from import_run run where run.district_id = import_effect.district_id and run.id = import_effect.run_id));
-- A file may hold what its owner alone may know, so it is theirs alone, the district's other administrators included.
create policy import_file_read on import_file for select using (district_id = (select platform.district_id())
  and opened_by = (select platform.person_id()));
create policy import_file_keep on import_file for insert with check (${movesIn} and opened_by = (select platform.person_id()));
create policy import_file_forget on import_file for delete using (${movesIn});
create policy import_mapping_read on import_mapping for select using (${movesIn});
create policy import_mapping_save on import_mapping for insert with check (${movesIn});
create policy import_mapping_change on import_mapping for update using (${movesIn});
create policy import_setting_read on import_setting for select using (${movesIn});
create policy import_setting_set on import_setting for insert with check (
  district_id = (select platform.district_id()) and (select holds('DISTRICT') and is_administrator()));
create policy retired_code_read on retired_code for select using (district_id = (select platform.district_id()));
`)
  }
}
