import type { DemoUser } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type DemoUserView } from '@kvalreg/rendering';

/** The people of a demo, with the way to become each of them. */
export function demoUserViews(users: readonly DemoUser[], language: Language): readonly DemoUserView[] {
  return users.map(({ id, name, roles, login, places, sees }) => ({
    name,
    role: roles.map((role) => message(language, `role.${role}`)).join(', '),
    place: [...new Set(places)].join(', '),
    sees: [...seenBy(sees, roles, language)].join(' '),
    href: `/login/start?${new URLSearchParams({ as: login, returnTo: login === 'patient' ? '/my' : '/home', person: id }).toString()}`,
  }));
}

/** As the registers tell it, in the languages that they speak; in others, what people of those roles see. */
function seenBy(sees: DemoUser['sees'], roles: DemoUser['roles'], language: Language): ReadonlySet<string> {
  const told = sees.flatMap((text) => text[language] ?? []);
  return new Set(told.length > 0 ? told : roles.map((role) => message(language, `start.sees.${role}`)));
}
