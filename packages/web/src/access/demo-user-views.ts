import type { DemoUser } from '@kvalreg/core';
import type { Language, Text } from '@kvalreg/declaration';
import { message, type DemoUserView } from '@kvalreg/rendering';

/** The people of a demo, with the way to become each of them. */
export function demoUserViews(users: readonly DemoUser[], language: Language): readonly DemoUserView[] {
  return users.map(({ id, name, title, roles, login, places, sees }) => ({
    name,
    role:
      roles.length === 1 && roles[0]
        ? message(language, `role.${roles[0]}`)
        : capitalised(
            inLanguage(title, language) ?? roles.map((role) => message(language, `role.${role}`)).join(', '),
            language,
          ),
    place: [...new Set(places)].join(', '),
    sees:
      inLanguage(sees, language) ?? roles.map((role) => message(language, `start.sees.${role}`)).join(' '),
    href: `/login/start?${new URLSearchParams({ as: login, returnTo: login === 'patient' ? '/my' : '/home', person: id }).toString()}`,
  }));
}

/** The people of the demo are described in some languages only; in others their roles say enough. */
function inLanguage(text: Text, language: Language): string | undefined {
  return text[language];
}

function capitalised(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
