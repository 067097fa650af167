import { Migration } from '@mikro-orm/migrations'

const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`
const isMyDistrict = `district_id = (select platform.district_id())`

/**
 * What people have to know: each notice once, one line for each person whom it concerns, and one for each message that
 * goes out of the house because of it. Beside them what decides about messages: the district's rules, everybody's
 * choice, and the robots that organisations have put into their groups.
 */
export class Notifications extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table notice (
  district_id uuid not null,
  id uuid not null,
  key text not null,
  purpose text not null,
  subject_id uuid not null,
  link text not null,
  public_link text,
  params jsonb not null default '{}',
  organisation_ids uuid[] not null default '{}',
  told_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, key)
);

create table notification (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  person_id uuid not null,
  told_at timestamptz not null,
  read_at timestamptz,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, notice_id, person_id),
  foreign key (district_id, notice_id) references notice deferrable initially deferred,
  foreign key (district_id, person_id) references person deferrable initially deferred
);
create index notification_people on notification (district_id, person_id, told_at, id);
create index notification_unread on notification (district_id, person_id) where read_at is null;

alter table person add column masked_email text, add column sealed_email text;

create table delivery_rule (
  district_id uuid not null,
  id uuid not null,
  in_force_from date not null,
  purpose text not null,
  channels text[] not null check (channels <@ '{SMS,EMAIL,WECOM,DINGTALK}'),
  set_by uuid,
  set_in_post text,
  set_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, purpose, in_force_from)
);

create table channel_choice (
  district_id uuid not null,
  id uuid not null,
  muted text[] not null check (muted <@ '{SMS,EMAIL}'),
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, id) references person deferrable initially deferred
);

create table group_robot (
  district_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  channel text not null check (channel in ('WECOM', 'DINGTALK')),
  name text not null,
  sealed_key text not null,
  sealed_secret text,
  added_by uuid,
  added_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, organisation_id) references organisation deferrable initially deferred
);
create index group_robot_organisations on group_robot (district_id, organisation_id) where removed_at is null;

create table delivery (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  channel text not null check (channel in ('SMS', 'EMAIL', 'WECOM', 'DINGTALK')),
  person_id uuid,
  group_robot_id uuid,
  status text not null check (status in ('WAITING', 'TRYING', 'SENT', 'FAILED', 'UNCLEAR')),
  attempts integer not null default 0,
  tried_at timestamptz,
  settled_at timestamptz,
  problem text,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, notice_id) references notice deferrable initially deferred,
  foreign key (district_id, person_id) references person deferrable initially deferred,
  foreign key (district_id, group_robot_id) references group_robot deferrable initially deferred,
  check (num_nonnulls(person_id, group_robot_id) = 1)
);
-- Nobody gets the same message twice on the same way, whatever happens between planning and sending.
create unique index delivery_people on delivery (district_id, notice_id, person_id, channel) where person_id is not null;
create unique index delivery_robots on delivery (district_id, notice_id, group_robot_id) where group_robot_id is not null;
create index delivery_of_robot on delivery (district_id, group_robot_id, id) where group_robot_id is not null;
`)
    for (const table of [
      'notice',
      'notification',
      'delivery_rule',
      'channel_choice',
      'group_robot',
      'delivery',
    ]) {
      this.addSql(/* sql */ `
alter table ${table} enable row level security; alter table ${table} force row level security;
create policy ${table}_system on ${table} using (${isSystemHere}) with check (${isSystemHere});`)
    }
    this.addSql(/* sql */ `
-- What reached somebody is their own business, in whatever seat they act, and nobody else's.
create policy notification_read on notification for select using (${isMyDistrict} and person_id = (select platform.person_id()));
create policy notification_mark on notification for update using (${isMyDistrict} and person_id = (select platform.person_id()));
create policy notice_read on notice for select using (${isMyDistrict}
  and exists (select from notification where notification.district_id = notice.district_id and notification.notice_id = notice.id));

create policy delivery_rule_read on delivery_rule for select using (${isMyDistrict});
create policy delivery_rule_set on delivery_rule for insert with check (${isMyDistrict}
  and (select holds('DISTRICT') and is_administrator()));

create policy channel_choice_read on channel_choice for select using (${isMyDistrict} and id = (select platform.person_id()));
create policy channel_choice_make on channel_choice for insert with check (${isMyDistrict} and id = (select platform.person_id()));
create policy channel_choice_change on channel_choice for update using (${isMyDistrict} and id = (select platform.person_id()));

-- A robot speaks into the group of one organisation; its key lets anybody speak there.
create policy group_robot_read on group_robot for select using (${isMyDistrict}
  and (select is_administrator()) and organisation_id = any ((select platform.organisation_ids())::uuid[]));
create policy group_robot_add on group_robot for insert with check (${isMyDistrict}
  and (select is_administrator()) and organisation_id = any ((select platform.organisation_ids())::uuid[]));
create policy group_robot_change on group_robot for update using (${isMyDistrict}
  and (select is_administrator()) and organisation_id = any ((select platform.organisation_ids())::uuid[]));

create policy delivery_read on delivery for select using (${isMyDistrict} and (person_id = (select platform.person_id())
  or exists (select from group_robot where group_robot.district_id = delivery.district_id and group_robot.id = delivery.group_robot_id)));
`)
  }
}
