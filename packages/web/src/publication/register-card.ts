import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, type DemoUserView, type RegisterCard } from '@kvalreg/rendering';
import { publishes } from '../platform/pages/navigation.js';

/** @param users whom one can be in a demo of it */
export function registerCard(
  register: Register,
  language: Language,
  users: readonly DemoUserView[] = [],
): RegisterCard {
  const content = contentLanguage(register, language);
  return {
    id: register.id,
    contentLanguage: content === language ? null : content,
    title: textIn(register.title, content),
    shortTitle: textIn(register.shortTitle, content),
    description: textIn(register.description, content),
    holder: textIn(register.holder, content),
    publicHref: publishes(register) ? `/public/${encodeURIComponent(register.id)}` : null,
    users,
    usersLabel: `try-${register.id}`,
  };
}
