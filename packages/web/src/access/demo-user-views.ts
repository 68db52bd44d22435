import type { DemoUser } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type DemoUserView } from '@kvalreg/rendering';

/** The people of a demo, with the way to become each of them. */
export function demoUserViews(users: readonly DemoUser[], language: Language): readonly DemoUserView[] {
  return users.map(({ id, name, title, roles, login, places, sees }) => ({
    name,
    role:
      roles.length === 1 && roles[0]
        ? message(language, `role.${roles[0]}`)
        : capitalised(textIn(title, language), language),
    place: [...new Set(places)].join(', '),
    sees: textIn(sees, language),
    href: `/login/start?${new URLSearchParams({ as: login, returnTo: login === 'patient' ? '/my' : '/home', person: id }).toString()}`,
  }));
}

function capitalised(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
