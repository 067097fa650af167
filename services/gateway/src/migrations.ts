/**
 * The tables of the schema `auth`, in the order they were made. They run as `linli_gateway_owner`.
 * The first one is what the sign-in library (better-auth with the plugins of `sign-in.ts`) asks for, under its own
 * names; a test compares the two, so that a new version of the library cannot drift away unnoticed.
 */
export const gatewayMigrations: { name: string; sql: string }[] = [
  {
    name: '0001-accounts',
    sql: /* sql */ `
create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  username text unique,
  "displayUsername" text,
  "twoFactorEnabled" boolean,
  role text,
  banned boolean,
  "banReason" text,
  "banExpires" timestamptz
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade,
  "impersonatedBy" text
);
create index on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on auth.account ("userId");
create unique index on auth.account ("providerId", "accountId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on auth.verification (identifier);
create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on auth."twoFactor" ("userId");
create table auth.apikey (
  id text primary key,
  "configId" text not null,
  name text,
  start text,
  "referenceId" text not null references auth."user" on delete cascade,
  prefix text,
  key text not null unique,
  "refillInterval" integer,
  "refillAmount" integer,
  "lastRefillAt" timestamptz,
  enabled boolean,
  "rateLimitEnabled" boolean,
  "rateLimitTimeWindow" integer,
  "rateLimitMax" integer,
  "requestCount" integer,
  remaining integer,
  "lastRequest" timestamptz,
  "expiresAt" timestamptz,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  permissions text,
  metadata text
);
create index on auth.apikey ("referenceId");
create table auth."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);`,
  },
  {
    name: '0002-sign-in-events',
    sql: /* sql */ `
create table auth.sign_in_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account text,
  -- Somebody now and then types a password where the name belongs, so the name as typed is not kept.
  username_hash text,
  outcome text not null check (outcome in ('SIGNED_IN', 'SECOND_FACTOR_ASKED', 'PASSWORD_WRONG', 'SECOND_FACTOR_WRONG',
    'LOCKED', 'TOO_MANY_ATTEMPTS', 'REFUSED', 'SIGNED_OUT', 'PASSWORD_CHANGED', 'JOINED')),
  means text not null check (means in ('PASSWORD', 'SECOND_FACTOR', 'EXTERNAL', 'INVITATION', 'SESSION')),
  client_address text,
  user_agent text
);
create index on auth.sign_in_event (account, at desc);
create table auth.sign_in_throttle (
  username_hash text primary key,
  attempts integer not null,
  last_attempt_at timestamptz not null,
  locked_until timestamptz
);`,
  },
  {
    name: '0003-callers-changed',
    sql: /* sql */ `
-- Gateways remember who stands behind a session or a key until they hear this.
create function auth.tell_callers_changed() returns trigger language plpgsql as $body$
begin
  perform pg_notify('linli_callers', '');
  return null;
end $body$;
create trigger callers_changed after update or delete on auth.session
  for each statement execute function auth.tell_callers_changed();
create trigger callers_changed after update or delete on auth.apikey
  for each statement execute function auth.tell_callers_changed();
create trigger callers_changed after update or delete on auth."user"
  for each statement execute function auth.tell_callers_changed();`,
  },
  {
    name: '0004-field-sign-in',
    sql: /* sql */ `
create table auth.field_session (
  account text primary key references auth."user" on delete cascade,
  field_sign_in uuid not null unique,
  until timestamptz not null
);
-- The library makes a session longer whenever it is asked about; one for the field has its hours and no more.
create function auth.keep_field_hours() returns trigger language plpgsql as $body$
declare
  ends timestamptz := (select until from auth.field_session where account = new."userId");
begin
  new."expiresAt" := least(new."expiresAt", ends);
  return new;
end $body$;
create trigger keep_field_hours before update on auth.session for each row execute function auth.keep_field_hours();
alter table auth.sign_in_event drop constraint sign_in_event_means_check, add check
  (means in ('PASSWORD', 'SECOND_FACTOR', 'EXTERNAL', 'INVITATION', 'SESSION', 'FIELD'));`,
  },
]
