import { Migration } from '@mikro-orm/migrations'

/** Tables from which `seats_of` answers. */
const tables = ['person', 'appointment', 'post', 'organisation', 'management_area', 'estate']

/** The gateways remember who holds which seats until they hear that one of these tables has changed. */
export class CallersChanged extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create function tell_callers_changed() returns trigger language plpgsql as $body$
begin
  perform pg_notify('linli_callers', '');
  return null;
end $body$;`)
    for (const table of tables) {
      this.addSql(`create trigger callers_changed after insert or update or delete on ${table}
        for each statement execute function tell_callers_changed();`)
    }
  }
}
