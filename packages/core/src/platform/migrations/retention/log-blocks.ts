/**
 * The events of a sealed block may go when the block stays: it keeps their hash, and the chain holds. Nothing else ever
 * leaves the log.
 */
export const logBlocks = `
create table audit.thinned_block (
  number bigint primary key,
  thinned_at timestamptz not null,
  -- Made with the key of the chain: that the events were let go by this program, and not by somebody who removed them.
  seal bytea not null
);
create trigger append_only before update or delete or truncate on audit.thinned_block
  for each statement execute function register.refuse_change();

create function audit.keep_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('kvalreg.thinning', true) = txid_current()::text then return null; end if;
  raise exception 'table %.% only grows: its rows are never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'KV001';
end
$$;
create function audit.refuse_unsealed() returns trigger language plpgsql as $$
begin
  -- Whoever has switched the other guard off is found by the chain.
  if current_setting('kvalreg.thinning', true) = txid_current()::text and exists (select from removed r where not exists (
      select from audit.thinned_block t join audit.block b on b.number = t.number
      where r.id between b.first_id and b.last_id)) then
    raise exception 'an event leaves the log only with its sealed block' using errcode = 'KV001';
  end if;
  return null;
end
$$;
drop trigger append_only on audit.event;
create trigger append_only before update or delete or truncate on audit.event
  for each statement execute function audit.keep_events();
create trigger sealed_only after delete on audit.event referencing old table as removed
  for each statement execute function audit.refuse_unsealed();
`;

export const logBlocksDown = `
drop trigger sealed_only on audit.event;
drop trigger append_only on audit.event;
create trigger append_only before update or delete or truncate on audit.event
  for each statement execute function register.refuse_change();
drop function audit.refuse_unsealed();
drop function audit.keep_events();
drop table audit.thinned_block;
`;
