import { Migration } from '@mikro-orm/migrations'

/**
 * Who set the limits of the classing rule and when: they decide against whom an estate is compared, so somebody answers
 * for them. And the requests for another type as a list of their own, which whoever answers them reads every morning.
 */
export class WhoSetLimits extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table classification_threshold add column set_by uuid, add column set_in_post text, add column set_at timestamptz;
create index classification_requests on classification (district_id, proposed_at, id) where source = 'OVERRIDDEN';
`)
  }
}
