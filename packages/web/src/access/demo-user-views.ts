import type { DemoUser } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type DemoUserView } from '@kvalreg/rendering';

/** The people of a demo, with the way to become each of them. */
export function demoUserViews(users: readonly DemoUser[], language: Language): readonly DemoUserView[] {
  return users.map(({ id, name, roles, login, places, sees }) => ({
    name,
    role: roles.map((role) => message(language, `role.${role}`)).join(', '),
    place: [...new Set(places)].join(', '),
    sees:
      sees.length > 0
        ? [...new Set(sees.map((text) => textIn(text, language)))].join(' ')
        : roles.map((role) => message(language, `start.sees.${role}`)).join(' '),
    href: `/login/start?${new URLSearchParams({ as: login, returnTo: login === 'patient' ? '/my' : '/home', person: id }).toString()}`,
  }));
}
