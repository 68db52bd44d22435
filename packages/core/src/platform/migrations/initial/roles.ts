/**
 * The role that requests run as. Roles belong to the server and not to one database, so another database on
 * the same server may have made it before, or may be making it at this very moment.
 */
export const roles = `
do $$
begin
  for attempt in 1..20 loop
    begin
      if not exists (select from pg_roles where rolname = 'kvalreg_app') then
        create role kvalreg_app nologin;
      end if;
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant kvalreg_app to %I', current_user);
      end if;
      exit;
    exception
      when duplicate_object or unique_violation or internal_error then
        if attempt = 20 then raise; end if;
        perform pg_sleep(0.05 * random());
      when insufficient_privilege then
        -- Good enough when somebody with the right has done it beforehand.
        begin
          execute 'set local role kvalreg_app';
          execute 'reset role';
          exit;
        exception when others then
          raise exception 'the role kvalreg_app is missing, and % may not create or use it', current_user
            using errcode = 'KV010', hint = format('Let an administrator of the server run: create role kvalreg_app nologin; grant kvalreg_app to %I;', current_user);
        end;
    end;
  end loop;
end
$$;
`;
