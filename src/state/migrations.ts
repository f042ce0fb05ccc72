/** What each version of app.sqlite adds, in order. A published one is never changed: add the next. */
export const migrations: readonly string[] = [
  `create table api_keys (
     prefix text primary key,
     hash text not null,
     name text not null,
     role text not null check (role in ('service', 'marketer', 'executive', 'admin')),
     created_at text not null,
     revoked_at text,
     last_used_on text
   ) strict`,
  `create table segments (
     id text primary key,
     name text not null,
     draft text,
     changed_at text not null,
     created_by text not null,
     created_at text not null,
     archived_at text
   ) strict;
   create table segment_versions (
     segment_id text not null references segments (id),
     version integer not null,
     rule text not null,
     rule_hash text not null,
     note text not null,
     created_by text not null,
     created_at text not null,
     primary key (segment_id, version)
   ) strict;
   create trigger segment_versions_stay before update on segment_versions begin select raise(abort, 'a version is never changed'); end;
   create table segment_uses (
     segment_id text not null,
     version integer not null,
     used_by text not null,
     used_at text not null,
     primary key (segment_id, version, used_by),
     foreign key (segment_id, version) references segment_versions (segment_id, version)
   ) strict`,
  `create table exports (
     snapshot text not null,
     preset text not null,
     format text not null,
     hash text not null,
     reason text not null,
     generation integer not null,
     people integer not null,
     fates text not null,
     sha256 text not null,
     exported_by text not null,
     exported_at text not null
   ) strict;
   create trigger exports_stay before update on exports begin select raise(abort, 'an export is never changed'); end;
   create trigger exports_are_kept before delete on exports begin select raise(abort, 'an export is never forgotten'); end`,
  `create table api_keys_2 (
     prefix text primary key,
     hash text not null,
     name text not null,
     role text not null check (role in ('marketer', 'executive', 'service', 'engineer', 'privacy')),
     stores text check (json_valid(stores)),
     scopes text not null check (json_valid(scopes)),
     created_at text not null,
     expires_at text,
     revoked_at text,
     last_used_at text
   ) strict;
   insert into api_keys_2 select prefix, hash, name, case role when 'admin' then 'engineer' else role end, null, '[]', created_at, null, revoked_at,
     last_used_on || 'T00:00:00.000Z' from api_keys;
   drop table api_keys;
   alter table api_keys_2 rename to api_keys;
   create table users (
     name text primary key,
     role text not null check (role in ('marketer', 'executive', 'service', 'engineer', 'privacy')),
     stores text check (json_valid(stores)),
     scopes text not null check (json_valid(scopes)),
     password text,
     subject text unique,
     created_at text not null,
     disabled_at text
   ) strict;
   create table sessions (
     hash text primary key,
     user text not null references users (name) on delete cascade,
     created_at text not null,
     used_at text not null,
     expires_at text not null
   ) strict;
   create index sessions_of on sessions (user);
   alter table segments add column stores text check (json_valid(stores));
   create table audit (
     id integer primary key autoincrement,
     at text not null,
     actor text not null,
     role text not null,
     action text not null,
     subject text not null,
     outcome text not null,
     detail text not null,
     before text not null,
     hash text not null unique
   ) strict;
   create trigger audit_stays before update on audit begin select raise(abort, 'an audit row is never changed'); end;
   create trigger audit_is_kept before delete on audit begin select raise(abort, 'an audit row is never forgotten'); end`,
  `create table jobs (
     id text primary key,
     kind text not null,
     about text not null,
     state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
     result text,
     reason text,
     created_by text not null,
     created_at text not null,
     ended_at text
   ) strict;
   create table idempotency_keys (
     caller text not null,
     key text not null,
     request text not null,
     answer text,
     asked_at text not null,
     primary key (caller, key)
   ) strict, without rowid;
   create table schedules (
     segment_id text not null,
     version integer not null,
     created_by text not null,
     created_at text not null,
     primary key (segment_id, version),
     foreign key (segment_id, version) references segment_versions (segment_id, version)
   ) strict, without rowid`
];
