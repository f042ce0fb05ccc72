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
   ) strict`
];
