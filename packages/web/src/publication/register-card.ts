import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, type RegisterCard } from '@kvalreg/rendering';
import { publishes } from '../platform/pages/navigation.js';

export function registerCard(register: Register, language: Language): RegisterCard {
  const content = contentLanguage(register, language);
  return {
    contentLanguage: content === language ? null : content,
    title: textIn(register.title, content),
    shortTitle: textIn(register.shortTitle, content),
    description: textIn(register.description, content),
    holder: textIn(register.holder, content),
    publicHref: publishes(register) ? `/public/${encodeURIComponent(register.id)}` : null,
  };
}
