import { Migration } from '@mikro-orm/migrations'

/** Whoever signs in to a disabled account reads why it gives no seat, instead of looking for a missing appointment. */
export class WhyNoSeat extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
-- What the gateway asks when an account gives no seat: the reasons for which it was disabled, the latest first. An
-- account may belong to people of several districts, each of which disables its own.
create function reasons_disabled(account_id text)
returns table (reason text, disabled_at timestamptz)
language plpgsql security definer set search_path = organisations, pg_temp as $body$
#variable_conflict use_column
declare
  callers_claims text := coalesce(current_setting('linli.claims', true), '');
begin
  perform set_config('linli.claims', '{"kind":"SYSTEM"}', true);
  return query
    select person.account_disabled_reason, person.account_disabled_at
    from person
    where person.account_id = reasons_disabled.account_id
      and person.account_disabled_at is not null and person.erased_at is null
    order by person.account_disabled_at desc;
  perform set_config('linli.claims', callers_claims, true);
end $body$;
revoke all on function reasons_disabled from public;
grant execute on function reasons_disabled to linli_gateway;`)
  }
}
