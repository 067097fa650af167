import { defineService } from '@linli/subgraph'
import { Migration } from '@mikro-orm/migrations'

/** As much of the organisations as sign-in asks of them: who holds which seat until when, and invitations. */
class Seats extends Migration {
  override up(): void {
    this.addSql(`
      create table organisations.seat_of_account (
        account_id text not null, district_id uuid not null, person_id uuid not null, person_name text not null,
        seat_id uuid primary key, kind text not null, post text, administrator boolean not null default false,
        organisation_id uuid, organisation_name text, territories text[] not null default '{}', begins_at timestamptz not null default '-infinity',
        ends_on date);
      create table organisations.invitation (code_hash text primary key, person_id uuid not null);
      create function organisations.seats_of(account_id text, at timestamptz)
      returns table (district_id uuid, person_id uuid, person_name text, seat_id uuid, kind text, post text, administrator boolean,
        organisation_id uuid, organisation_name text, territories text[], ends_on date)
      language sql stable security definer set search_path = organisations, pg_catalog as $body$
        select s.district_id, s.person_id, s.person_name, s.seat_id, s.kind, s.post, s.administrator, s.organisation_id,
          s.organisation_name, s.territories, s.ends_on
        from seat_of_account s
        where s.account_id = seats_of.account_id and (s.ends_on is null or s.ends_on >= at::date)
        order by s.seat_id $body$;
      create function organisations.accept_invitation(code_hash text, account_id text, at timestamptz default now()) returns uuid
      language sql security definer set search_path = organisations, pg_catalog as $body$
        delete from invitation i where i.code_hash = accept_invitation.code_hash returning person_id $body$;
      create table organisations.disabled_account (account_id text not null, reason text not null, disabled_at timestamptz not null);
      create function organisations.reasons_disabled(account_id text) returns table (reason text, disabled_at timestamptz)
      language sql stable security definer set search_path = organisations, pg_catalog as $body$
        select d.reason, d.disabled_at from disabled_account d where d.account_id = reasons_disabled.account_id $body$;
      create table organisations.field_sign_in (id uuid primary key, code_hash text not null unique, person_id uuid not null,
        account_of_seats text not null, hours integer not null, used boolean not null default false, revoked boolean not null default false);
      create function organisations.take_field_code(code_hash text, at timestamptz)
      returns table (id uuid, person_id uuid, person_name text, hours integer)
      language sql security definer set search_path = organisations, pg_catalog as $body$
        update field_sign_in f set used = true where f.code_hash = take_field_code.code_hash and not f.used and not f.revoked
        returning f.id, f.person_id, '许**', f.hours $body$;
      create function organisations.field_seats(field_sign_in uuid, at timestamptz)
      returns table (district_id uuid, person_id uuid, person_name text, seat_id uuid, kind text, post text, administrator boolean,
        organisation_id uuid, organisation_name text, territories text[], ends_on date)
      language sql stable security definer set search_path = organisations, pg_catalog as $body$
        select s.* from organisations.field_sign_in f cross join lateral seats_of(f.account_of_seats, at) s
        where f.id = field_seats.field_sign_in and f.used and not f.revoked $body$;
      create table organisations.erased_account (account_id text not null);
      create function organisations.accounts_erased() returns table (account_id text)
      language sql stable security definer set search_path = organisations, pg_catalog as $body$
        select e.account_id from erased_account e $body$;
      grant usage on schema organisations to linli_gateway;
      grant execute on all functions in schema organisations to linli_gateway;`)
  }
}

export const organisationsStandIn = defineService({
  name: 'organisations',
  entities: [],
  resolvers: [],
  migrations: [{ name: '0001-stand-in', class: Seats }],
  messages: { 'zh-CN': {}, en: {} },
})
