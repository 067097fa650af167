import { Migration } from '@mikro-orm/migrations'
import { isSystemHere, openToEverybody, withRowLevelSecurity, writtenBySystem } from './row-level-security.ts'

/** Joint meetings: their rhythm, agenda, table, minutes, and the resolutions that come of them. */
export class JointMeeting extends Migration {
  override up(): void {
    this.addSql(tables)
    this.addSql(whoMaySee)
    this.addSql(whoMayWrite)
  }
}

const channels = `('ONLINE', 'PAPER', 'TELEPHONE', 'COUNTER')`

const tables = `
  -- A rule of ours that a district may set otherwise from a day on; of two for the same day the later word holds.
  create table meeting_rule (
    district_id uuid not null, id uuid not null,
    community_type text not null check (community_type in ('OLD', 'RESETTLEMENT', 'COMMERCIAL')),
    rhythm text not null check (rhythm in ('MONTH', 'TWO_MONTHS', 'QUARTER')),
    level text not null check (level in ('COMMUNITY', 'MANAGEMENT_AREA')),
    verification_attempts integer not null check (verification_attempts between 1 and 5),
    verification_days integer not null check (verification_days between 1 and 60),
    valid_from date not null, set_at timestamptz not null, set_by_seat_id uuid,
    primary key (district_id, id));
  create index meeting_rule_by_type on meeting_rule (district_id, community_type, valid_from desc);

  create table joint_meeting (
    district_id uuid not null, id uuid not null,
    community_code text not null, place_code text not null, management_area_id uuid,
    convener_id uuid not null, serial integer not null, reference text not null,
    status text not null check (status in ('CALLED', 'IN_SESSION', 'CLOSED', 'PUBLISHED', 'CALLED_OFF')),
    starts_at timestamptz not null, held_on date not null, venue text not null,
    invited_ids uuid[] not null,
    called_at timestamptz not null, called_by_seat_id uuid,
    opened_at timestamptz, opened_by_seat_id uuid, closed_at timestamptz,
    published_at timestamptz, published_by_seat_id uuid,
    called_off_at timestamptz, called_off_reason text,
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, place_code, serial),
    foreign key (district_id, management_area_id) references management_area,
    check (starts_with(place_code, community_code)),
    check ((management_area_id is null) = (place_code = community_code)),
    check ((status = 'PUBLISHED') = (published_at is not null)),
    check ((status = 'CALLED_OFF') = (called_off_reason is not null)));
  create index joint_meeting_by_id on joint_meeting (id);
  create index joint_meeting_by_reference on joint_meeting (reference);
  create index joint_meeting_by_day on joint_meeting (district_id, held_on desc, id desc);
  create index joint_meeting_of_community on joint_meeting (district_id, community_code, held_on desc);
  create index joint_meeting_ahead on joint_meeting (district_id, held_on) where status in ('CALLED', 'IN_SESSION');
  create index joint_meeting_of_invited on joint_meeting using gin (invited_ids);
  create unique index one_meeting_ahead on joint_meeting (district_id, place_code) where status in ('CALLED', 'IN_SESSION');

  create table meeting_seat (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, organisation_id uuid not null,
    status text not null check (status in ('INVITED', 'EXCUSED', 'PRESENT', 'ABSENT')),
    attendee_seat_id uuid,
    is_recorded boolean not null, recorded_at timestamptz, recorded_by_seat_id uuid,
    primary key (district_id, id),
    unique (district_id, joint_meeting_id, organisation_id),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    check ((status = 'INVITED') = (recorded_at is null)));
  create index meeting_seat_of on meeting_seat (joint_meeting_id);

  -- Kinds of sources are open: a new one is a file, and no migration.
  create table agenda_item (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, position integer not null,
    source_kind text not null check (source_kind ~ '^[A-Z_]{3,40}$'), source_id uuid,
    reason text not null check (reason ~ '^[A-Z_]{3,40}$'), params jsonb not null, title text, link text,
    raiser_id uuid,
    status text not null check (status in ('ON_AGENDA', 'STRUCK', 'SETTLED')),
    struck_reason text, changed_at timestamptz not null, changed_by_seat_id uuid,
    decision text,
    primary key (district_id, id),
    unique (district_id, joint_meeting_id, source_kind, source_id),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    check ((status = 'STRUCK') = (struck_reason is not null)));
  create index agenda_item_by_id on agenda_item (id);
  create index agenda_item_of on agenda_item (joint_meeting_id, position);

  -- Apart from the item, which is public with the minutes: what was said stays with those at the table.
  create table agenda_minute (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, agenda_item_id uuid not null,
    words text not null, decision text not null,
    written_at timestamptz, written_by_seat_id uuid, revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, agenda_item_id),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    foreign key (district_id, agenda_item_id) references agenda_item);
  create index agenda_minute_of_item on agenda_minute (agenda_item_id);

  create table meeting_note (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null,
    text text not null, noted_at timestamptz not null, noted_by_seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, joint_meeting_id) references joint_meeting);
  create index meeting_note_of on meeting_note (joint_meeting_id, noted_at);

  create table meeting_topic (
    district_id uuid not null, id uuid not null, community_code text not null, raiser_id uuid not null,
    title text not null, reason text not null, channel text not null check (channel in ${channels}),
    status text not null check (status in ('OPEN', 'DISCUSSED', 'WITHDRAWN')),
    raised_at timestamptz not null, raised_by_seat_id uuid, ended_at timestamptz, ended_reason text,
    revision integer not null default 1,
    primary key (district_id, id));
  create index meeting_topic_by_id on meeting_topic (id);
  create index meeting_topic_open on meeting_topic (district_id, community_code, raised_at) where status = 'OPEN';

  create table resolution (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, agenda_item_id uuid not null,
    community_code text not null, serial integer not null, reference text not null,
    text text not null, owner_id uuid not null, raiser_id uuid not null, due_on date not null,
    status text not null check (status in ('NOTED', 'OPEN', 'REPORTED', 'CLOSED')),
    noted_at timestamptz not null, noted_by_seat_id uuid, opened_at timestamptz,
    attempts integer not null, reported_at timestamptz, asked_on date,
    verification_attempts integer not null check (verification_attempts between 1 and 5),
    verification_days integer not null check (verification_days between 1 and 60),
    closed_at timestamptz, closing text check (closing in ('RAISER', 'RESIDENT', 'COMMUNITY')),
    closing_channel text check (closing_channel in ${channels}), closed_by_seat_id uuid,
    reminded_on date, told_overdue_on date, told_unanswered_on date,
    revision integer not null default 1,
    primary key (district_id, id),
    unique (district_id, joint_meeting_id, serial),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    foreign key (district_id, agenda_item_id) references agenda_item,
    check (raiser_id <> owner_id),
    check ((status = 'CLOSED') = (closed_at is not null) and (status = 'CLOSED') = (closing is not null)));
  create index resolution_by_id on resolution (id);
  create index resolution_of_meeting on resolution (joint_meeting_id, serial);
  create index resolution_of_item on resolution (agenda_item_id);
  create index resolution_by_day on resolution (district_id, due_on, id);
  create index resolution_of_owner on resolution (owner_id, due_on, id);
  create index resolution_reported_to on resolution (raiser_id, due_on) where status = 'REPORTED';
  create index resolution_reported_in on resolution (district_id, community_code) where status = 'REPORTED';
  create index resolution_open on resolution (district_id, due_on, id) where status in ('OPEN', 'REPORTED');
  create index resolution_open_in_community on resolution (district_id, community_code, due_on) where status in ('OPEN', 'REPORTED');

  create table resolution_report (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, resolution_id uuid not null,
    words text not null, file_ids uuid[] not null, reported_at timestamptz not null, reported_by_seat_id uuid,
    sent_back_at timestamptz, sent_back_reason text, sent_back_by_seat_id uuid,
    primary key (district_id, id),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    foreign key (district_id, resolution_id) references resolution,
    check ((sent_back_at is null) = (sent_back_reason is null)));
  create index resolution_report_of on resolution_report (resolution_id, reported_at);

  create table meeting_event (
    district_id uuid not null, id uuid not null, joint_meeting_id uuid not null, resolution_id uuid,
    kind text not null check (kind ~ '^[A-Z_]{3,40}$'), at timestamptz not null, seat_id uuid, seat_kind text not null,
    note text, is_recorded boolean not null default false,
    primary key (district_id, id),
    foreign key (district_id, joint_meeting_id) references joint_meeting,
    foreign key (district_id, resolution_id) references resolution);
  create index meeting_event_of_meeting on meeting_event (joint_meeting_id, at desc);
  create index meeting_event_of_resolution on meeting_event (resolution_id, at desc) where resolution_id is not null;
`

const organisations = `(select platform.organisation_ids())::uuid[]`
const territories = `(select platform.territories())::text[]`
const isOfDistrict = `district_id = (select platform.district_id())`

/** Those who were invited, and the community, street and district around; everybody else reads what is published. */
const whoMaySee = `
  create function sits_at_table(home uuid, community text, invited uuid[]) returns boolean language sql stable
    return home = (select platform.district_id()) and (
      invited && ${organisations}
      or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
        and community ^@ any (${territories}));

  ${openToEverybody('meeting_rule')}
  ${writtenBySystem('meeting_rule')}

  ${withRowLevelSecurity('joint_meeting')}
  create policy public_reads on joint_meeting for select using (status = 'PUBLISHED');
  create policy table_reads on joint_meeting for select using (sits_at_table(district_id, community_code, invited_ids));
  create policy system_does on joint_meeting for all using (${isSystemHere}) with check (${isSystemHere});

  ${['meeting_seat', 'agenda_item', 'resolution']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy seen_with_meeting on ${table} for select using (exists (${meetingOf(table)}));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  ${withRowLevelSecurity('meeting_note')}
  create policy seen_with_meeting on meeting_note for select using (exists (${meetingOf('meeting_note')}));
  create policy system_does on meeting_note for all using (${isSystemHere}) with check (${isSystemHere});

  ${['agenda_minute', 'resolution_report', 'meeting_event']
    .map(
      (table) => `
  ${withRowLevelSecurity(table)}
  create policy table_reads on ${table} for select using (exists (${atTable(table)}));
  create policy system_does on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`,
    )
    .join('')}

  ${withRowLevelSecurity('meeting_topic')}
  create policy community_reads on meeting_topic for select using (${isOfDistrict} and (
    raiser_id = any (${organisations})
    or (select platform.seat_kind()) in ('DISTRICT', 'STREET', 'AUDITOR', 'PARTY', 'RESIDENTS_COMMITTEE')
      and community_code ^@ any (${territories})));
  create policy system_does on meeting_topic for all using (${isSystemHere}) with check (${isSystemHere});
`

function meetingOf(table: string): string {
  return `select from joint_meeting meeting
    where meeting.district_id = ${table}.district_id and meeting.id = ${table}.joint_meeting_id`
}

function atTable(table: string): string {
  return `${meetingOf(table)} and sits_at_table(meeting.district_id, meeting.community_code, meeting.invited_ids)`
}

const isCommunity = `(select platform.seat_kind()) in ('PARTY', 'RESIDENTS_COMMITTEE')`
const ofTheCommunity = `${isOfDistrict} and ${isCommunity} and community_code ^@ any (${territories})`
const isUnderWay = `meeting.status in ('CALLED', 'IN_SESSION', 'CLOSED')`
const inMeetingOfTheCommunity = (table: string) => `exists (${meetingOf(table)} and ${isUnderWay}
  and ${isOfDistrict.replace('district_id', 'meeting.district_id')} and ${isCommunity}
  and meeting.community_code ^@ any (${territories}))`

/** The community runs its meeting until the minutes are public; then nothing of them is altered by anybody. */
const whoMayWrite = `
  create policy district_sets on meeting_rule for insert
    with check (${isOfDistrict} and (select platform.seat_kind()) = 'DISTRICT');

  create policy community_calls on joint_meeting for insert with check (${ofTheCommunity} and status = 'CALLED');
  create policy community_runs on joint_meeting for update
    using (${ofTheCommunity} and status in ('CALLED', 'IN_SESSION', 'CLOSED')) with check (${ofTheCommunity});

  ${['meeting_seat', 'agenda_item', 'agenda_minute']
    .map(
      (table) => `
  create policy community_adds on ${table} for insert with check (${inMeetingOfTheCommunity(table)});
  create policy community_writes on ${table} for update
    using (${inMeetingOfTheCommunity(table)}) with check (${inMeetingOfTheCommunity(table)});`,
    )
    .join('')}
  create policy invited_answers on meeting_seat for update
    using (organisation_id = any (${organisations}) and exists (${meetingOf('meeting_seat')} and ${isUnderWay}))
    with check (organisation_id = any (${organisations}));

  create policy community_notes on meeting_note for insert with check (exists (${meetingOf('meeting_note')}
    and meeting.status = 'PUBLISHED' and ${isOfDistrict.replace('district_id', 'meeting.district_id')} and ${isCommunity}
    and meeting.community_code ^@ any (${territories})));

  create policy body_raises on meeting_topic for insert
    with check (${isOfDistrict} and raiser_id = any (${organisations}) and status = 'OPEN');
  create policy body_ends on meeting_topic for update
    using (status = 'OPEN' and (${isOfDistrict} and raiser_id = any (${organisations}) or ${ofTheCommunity}))
    with check (${isOfDistrict} and raiser_id = any (${organisations}) or ${ofTheCommunity});

  create policy community_notes on resolution for insert
    with check (${inMeetingOfTheCommunity('resolution')} and status = 'NOTED');
  create policy community_strikes on resolution for delete using (${inMeetingOfTheCommunity('resolution')} and status = 'NOTED');
  create policy table_moves on resolution for update
    using (status <> 'CLOSED' and exists (${atTable('resolution')})) with check (exists (${atTable('resolution')}));

  create policy owner_reports on resolution_report for insert with check (exists (
    select from resolution owned where owned.district_id = resolution_report.district_id and owned.id = resolution_report.resolution_id
      and owned.joint_meeting_id = resolution_report.joint_meeting_id and owned.owner_id = any (${organisations})));
  create policy table_answers on resolution_report for update
    using (sent_back_at is null and exists (${atTable('resolution_report')})) with check (exists (${atTable('resolution_report')}));

  create policy table_tells on meeting_event for insert with check (exists (${atTable('meeting_event')}));
`
