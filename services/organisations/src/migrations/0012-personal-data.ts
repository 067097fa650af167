import { Migration } from '@mikro-orm/migrations'

const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`
const isMyDistrict = `district_id = (select platform.district_id())`

/** For how long personal data are kept, what was purged when, and the copy of everything about one person. */
export class PersonalData extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table retention_setting (
  district_id uuid not null,
  id uuid not null,
  in_force_from date not null,
  invitation_days integer not null check (invitation_days between 1 and 3650),
  -- 个人信息保护法 56: records of what was done with personal data stay for three years at least.
  reading_days integer not null check (reading_days between 1095 and 36500),
  notification_days integer not null check (notification_days between 30 and 3650),
  contact_days integer not null check (contact_days between 30 and 3650),
  field_sign_in_days integer not null check (field_sign_in_days between 30 and 3650),
  set_by uuid,
  set_in_post text,
  set_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, in_force_from)
);
create table retention_run (
  district_id uuid not null,
  id uuid not null,
  ran_at timestamptz not null,
  invitations integer not null,
  readings integer not null,
  notifications integer not null,
  contacts integer not null,
  field_sign_ins integer not null,
  primary key (district_id, id)
);
alter table retention_setting enable row level security; alter table retention_setting force row level security;
alter table retention_run enable row level security; alter table retention_run force row level security;
create policy retention_setting_system on retention_setting using (${isSystemHere}) with check (${isSystemHere});
create policy retention_run_system on retention_run using (${isSystemHere}) with check (${isSystemHere});
-- Everybody in the district may know for how long they are remembered; what was purged is the district's to see.
create policy retention_setting_read on retention_setting for select using (${isMyDistrict});
create policy retention_setting_set on retention_setting for insert with check (${isMyDistrict}
  and (select holds('DISTRICT') and is_administrator()));
create policy retention_run_read on retention_run for select using (${isMyDistrict} and (select holds('DISTRICT', 'AUDITOR')));

-- Everything on record about one person except what is sealed, for that person, the district's administrators and
-- the operator; null for anybody else (个人信息保护法 45).
create function person_copy(wanted uuid) returns jsonb
language plpgsql security definer set search_path = organisations, pg_temp as $body$
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
  callers_district uuid := platform.district_id();
  is_allowed boolean := platform.is_system() or wanted = platform.person_id() or holds('DISTRICT') and is_administrator();
  copy jsonb;
begin
  if not is_allowed then return null; end if;
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  select jsonb_build_object(
    'registeredAt', person.register_code,
    'account', jsonb_build_object('joined', person.account_id is not null, 'disabledAt', person.account_disabled_at,
      'disabledReason', person.account_disabled_reason),
    'appointments', (select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation.name, 'post', post.name,
        'place', term.territory_code, 'beginsOn', term.begins_on, 'endsOn', term.ends_on, 'endReason', term.end_reason)
        order by term.begins_on, term.id), '[]')
      from appointment term
      join organisation on organisation.district_id = term.district_id and organisation.id = term.organisation_id
      join post on post.district_id = term.district_id and post.id = term.post_id
      where term.district_id = person.district_id and term.person_id = person.id),
    'readings', (select coalesce(jsonb_agg(jsonb_build_object('readAt', read_at, 'purpose', purpose, 'readerPost', reader_post)
        order by read_at, id), '[]')
      from person_reading where person_reading.district_id = person.district_id and person_id = person.id),
    'invitations', (select coalesce(jsonb_agg(jsonb_build_object('expiresAt', expires_at, 'acceptedAt', accepted_at,
        'revokedAt', revoked_at) order by expires_at, id), '[]')
      from invitation where invitation.district_id = person.district_id and person_id = person.id),
    'fieldSignIns', (select coalesce(jsonb_agg(jsonb_build_object('madeAt', made_at, 'madeInPost', made_in_post,
        'hours', hours, 'usedAt', used_at, 'revokedAt', revoked_at) order by made_at, id), '[]')
      from field_sign_in where field_sign_in.district_id = person.district_id and person_id = person.id),
    'notifications', (select coalesce(jsonb_agg(jsonb_build_object('purpose', notice.purpose, 'params', notice.params,
        'toldAt', notification.told_at, 'readAt', notification.read_at) order by notification.told_at, notification.id), '[]')
      from notification join notice on notice.district_id = notification.district_id and notice.id = notification.notice_id
      where notification.district_id = person.district_id and notification.person_id = person.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'status', status, 'settledAt', settled_at)
        order by id), '[]')
      from delivery where delivery.district_id = person.district_id and person_id = person.id))
  into copy from person
  where person.id = wanted and person.district_id = coalesce(callers_district, person.district_id);
  perform set_config('linli.claims', callers_claims, true);
  return copy;
end $body$;
-- Accounts whose every person was erased: the gateway, which keeps their names, forgets them too.
create function accounts_erased() returns table (account_id text)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query select person.account_id from person where person.account_id is not null
    group by person.account_id having bool_and(person.erased_at is not null);
  perform set_config('linli.claims', callers_claims, true);
end $body$;
revoke all on function person_copy, accounts_erased from public;
grant execute on function accounts_erased to linli_gateway;
grant execute on function person_copy to linli_organisations;
`)
  }
}
