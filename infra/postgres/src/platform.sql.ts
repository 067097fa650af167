/**
 * What every service stands on: the claims of the operation, files, idempotency, settings, facts and audit.
 * Statements are written so that running them again changes nothing; they run as the owner role `linli_owner`.
 */
export const platformSql = /* sql */ `
create table if not exists platform.district (
  id uuid primary key,
  code text not null unique,
  name text not null,
  demo boolean not null default false
);

-- The claims of the operation, put there by the executor as its first statement. One reading per statement:
-- policies wrap these functions in (select …).
create or replace function platform.claims() returns jsonb language sql stable parallel safe
  return coalesce(nullif(current_setting('linli.claims', true), ''), '{}')::jsonb;
create or replace function platform.district_id() returns uuid language sql stable parallel safe
  return (platform.claims() ->> 'district')::uuid;
create or replace function platform.seat_kind() returns text language sql stable parallel safe
  return coalesce(platform.claims() ->> 'kind', 'ANONYMOUS');
create or replace function platform.person_id() returns uuid language sql stable parallel safe
  return (platform.claims() ->> 'person')::uuid;
create or replace function platform.account_id() returns text language sql stable parallel safe
  return platform.claims() ->> 'account';
create or replace function platform.organisation_ids() returns uuid[] language sql stable parallel safe
  return coalesce((select array_agg(value::uuid) from jsonb_array_elements_text(
    case when jsonb_typeof(platform.claims() -> 'organisations') = 'array' then platform.claims() -> 'organisations' else '[]' end)), '{}');
create or replace function platform.territories() returns text[] language sql stable parallel safe
  return coalesce((select array_agg(value) from jsonb_array_elements_text(
    case when jsonb_typeof(platform.claims() -> 'territories') = 'array' then platform.claims() -> 'territories' else '[]' end)), '{}');
-- The work of jobs, imports and seeds: all rows of its district, or of all districts when it names none.
create or replace function platform.is_system() returns boolean language sql stable parallel safe
  return platform.seat_kind() = 'SYSTEM';
create or replace function platform.system_sees(row_district uuid) returns boolean language sql stable parallel safe
  return platform.is_system() and (platform.district_id() is null or platform.district_id() = row_district);
create or replace function platform.within_territory(code text) returns boolean language sql stable parallel safe
  return exists (select from unnest(platform.territories()) as prefix where starts_with(code, prefix));

create table if not exists platform.setting (
  name text primary key,
  value jsonb not null
);

create table if not exists platform.file (
  district_id uuid not null references platform.district,
  id uuid not null,
  sha256 text not null,
  media_type text not null,
  size integer not null check (size between 0 and 5242880),
  name text not null,
  content bytea not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (district_id, id)
);
alter table platform.file enable row level security;
alter table platform.file force row level security;
-- A private file is for whoever sent it alone, until the module that asked for it has taken it in and deleted it here.
alter table platform.file add column if not exists is_private boolean not null default false;
drop policy if exists file_of_district on platform.file;
create policy file_of_district on platform.file
  using (district_id = (select platform.district_id()) and (not is_private or created_by = (select platform.person_id()))
    or (select platform.system_sees(district_id)))
  with check (district_id = (select platform.district_id()) or (select platform.system_sees(district_id)));
-- What others may have been shown stays; only a private file can be deleted.
drop policy if exists file_private_deleted on platform.file;
create policy file_private_deleted on platform.file as restrictive for delete using (is_private);

-- One row for each accepted outcome that carried a key. The scope is the account, or the hash of a client secret
-- where there is no account.
create table if not exists platform.idempotency_key (
  district_id uuid not null,
  scope text not null,
  mutation text not null,
  key text not null,
  input_hash text not null,
  outcome jsonb not null default '{}',
  keeps boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (district_id, scope, mutation, key)
);
create index if not exists idempotency_key_age on platform.idempotency_key (created_at) where not keeps;

create table if not exists facts.fact (
  id bigint generated always as identity,
  transaction xid8 not null default pg_current_xact_id(),
  source text not null default current_user,
  district_id uuid not null,
  type text not null,
  subject uuid not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (transaction, id)
);

-- Who tells a fact cannot choose the name under which it is told. A policy and not a check, because a backup is put
-- back by somebody else.
alter table facts.fact drop constraint if exists fact_source_check;
alter table facts.fact enable row level security;
drop policy if exists fact_read on facts.fact;
create policy fact_read on facts.fact for select using (true);
drop policy if exists fact_tell on facts.fact;
create policy fact_tell on facts.fact for insert with check (source = current_user);

create table if not exists audit.entry (
  id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  district_id uuid not null,
  at timestamptz not null,
  service text not null default current_user,
  action text not null,
  account text,
  person uuid,
  seat uuid,
  seat_kind text not null,
  subjects jsonb not null,
  input_hash text not null,
  request text,
  primary key (district_id, id)
);
create index if not exists audit_entry_subjects on audit.entry using gin (subjects);
create index if not exists audit_entry_order on audit.entry (transaction, id);
create table if not exists audit.seal (
  district_id uuid not null,
  sequence bigint not null check (sequence > 0),
  entry_id uuid not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (district_id, sequence),
  unique (district_id, entry_id)
);
-- How far the sealing has come, over all districts.
create table if not exists audit.seal_cursor (
  only_row boolean primary key default true check (only_row),
  transaction xid8 not null default '0',
  id uuid not null default '00000000-0000-0000-0000-000000000000'
);
insert into audit.seal_cursor (only_row) values (true) on conflict do nothing;
create table if not exists audit.anchor (
  district_id uuid not null,
  civil_day date not null,
  sequence bigint not null,
  hash text not null,
  signature text not null,
  primary key (district_id, civil_day)
);
alter table audit.entry drop constraint if exists entry_service_check;
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
drop policy if exists audit_read on audit.entry;
create policy audit_read on audit.entry for select using (
  (select platform.is_system())
  or district_id = (select platform.district_id()) and (
    (select platform.seat_kind()) in ('DISTRICT', 'AUDITOR')
    or person = (select platform.person_id())
  )
);
drop policy if exists audit_append on audit.entry;
create policy audit_append on audit.entry for insert with check (service = current_user);

grant usage on schema platform, facts, audit to linli_service, linli_gateway, linli_jobs;
grant select on platform.district, platform.setting to linli_service, linli_gateway, linli_jobs;
grant insert, update on platform.district to linli_service;
grant select, insert on platform.file to linli_service, linli_gateway;
grant delete on platform.file to linli_service;
grant select, insert, update, delete on platform.idempotency_key to linli_service;
grant select, insert on facts.fact to linli_service;
grant select, insert on audit.entry to linli_service;
grant select on audit.entry to linli_jobs;
grant select, insert on audit.seal, audit.anchor to linli_jobs;
grant select, update on audit.seal_cursor to linli_jobs;
grant select on audit.seal, audit.anchor to linli_service, linli_gateway;
grant delete, select (created_at, keeps) on platform.idempotency_key to linli_jobs;
`

/** The one door to the queue: a service may enqueue, and only for itself. Runs as `linli_jobs`. */
export const jobsSql = /* sql */ `
create or replace function jobs.enqueue(name text, payload jsonb, run_at timestamptz, job_key text)
returns void language plpgsql security definer set search_path = pg_catalog as $body$
begin
  perform graphile_worker.add_job(
    identifier => replace(session_user, 'linli_', '') || ':' || name,
    payload => payload::json, run_at => run_at, job_key => job_key, max_attempts => 25);
end $body$;
revoke all on function jobs.enqueue from public;
grant usage on schema jobs to linli_service;
grant execute on function jobs.enqueue to linli_service;

-- The demo's clock goes forward: what was to run later runs so much sooner.
create or replace function jobs.advance(step interval) returns void language sql security definer set search_path = pg_catalog as
  'update graphile_worker._private_jobs set run_at = run_at - step where run_at > now() and locked_at is null';
revoke all on function jobs.advance from public;
`
