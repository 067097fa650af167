import { Migration } from '@mikro-orm/migrations'

/** A district's own tables of its streets and neighbourhoods, and of what its companies promise, are brought in as well. */
export class MoreToMoveIn extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table import_run drop constraint import_run_kind_check,
  add check (kind in ('DIVISIONS', 'ESTATES', 'ROSTER', 'CONTRACTS', 'STANDARDS'));
alter table import_mapping drop constraint import_mapping_kind_check,
  add check (kind in ('DIVISIONS', 'ESTATES', 'ROSTER', 'CONTRACTS', 'STANDARDS'));
alter table import_effect drop constraint import_effect_thing_check,
  add check (thing in ('DIVISION', 'ESTATE', 'BUILDING', 'ORGANISATION', 'PERSON', 'APPOINTMENT', 'MANAGEMENT_AREA', 'CONTRACT', 'STANDARD'));
`)
  }
}
