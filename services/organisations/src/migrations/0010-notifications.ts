import { Migration } from '@mikro-orm/migrations'

/** What people have to know: each notice once, and one line for each person whom it concerns. */
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

alter table notice enable row level security;
alter table notice force row level security;
alter table notification enable row level security;
alter table notification force row level security;

create policy notice_system on notice using ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))
  with check ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id));
create policy notification_system on notification using ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))
  with check ((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id));

-- What reached somebody is their own business, in whatever seat they act, and nobody else's.
create policy notification_read on notification for select using (
  district_id = (select platform.district_id()) and person_id = (select platform.person_id()));
create policy notification_mark on notification for update using (
  district_id = (select platform.district_id()) and person_id = (select platform.person_id()));
create policy notice_read on notice for select using (district_id = (select platform.district_id())
  and exists (select from notification where notification.district_id = notice.district_id and notification.notice_id = notice.id));
`)
  }
}
