import { Migration } from '@mikro-orm/migrations'

/**
 * The list of the whole country comes in at once: its codes are checked as numbers, which says the same as the pattern
 * before in a tenth of the time.
 */
export class NationalList extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table division drop constraint division_code_check;
alter table division add constraint division_code_check check (code = code::bigint::text and length(code) in (6, 9, 12));
`)
  }
}
