import { describe, expect, it } from '@jest/globals';
import { actionWords, loggedActions } from './log-words.js';

describe('what the log says', () => {
  it('is told in words of its own where there are some, and otherwise by its kind', () => {
    expect(actionWords('person.find', 'sv')).toBe('Sökte på nummer');
    expect(actionWords('later-thing.read', 'nb')).toBe('Leste opplysninger');
    expect(actionWords('later-thing.read-more', 'sv')).toBe('Läste uppgifter');
    expect(actionWords('later-thing.readdress', 'sv')).toBe('Registrerade eller ändrade');
    expect(actionWords('later-thing.replace', 'en')).toBe('Registered or changed');
  });

  it('can be chosen from, each act in words of its own', () => {
    expect(loggedActions).toContain('messages.read-upcoming');
    expect(loggedActions.map((action) => actionWords(action, 'sv'))).not.toContain('Läste uppgifter');
    expect(loggedActions.filter((action) => !/^[a-z-]+\.[a-z-]+$/.test(action))).toEqual([]);
  });
});
