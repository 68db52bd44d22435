import { describe, expect, it } from '@jest/globals';
import { channels, languages, type Register } from '@kvalreg/declaration';
import { remindingRegister } from '../ladder.fixture.js';
import { languageFor, writeMessage } from './write-message.js';

const { register } = remindingRegister();
const facts = {
  register,
  clinic: 'Norra kliniken',
  link: 'https://register.example.org/a/0123456789abcdefghijkl',
  code: 'ABCDE-FGHJK',
  closesOn: '2026-05-21',
} as const;
/** What a text message may hold when 160 characters are to fit (GSM 03.38, without its extension). */
const gsm = /^[A-Za-z0-9 @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà_\n]*$/u;

describe('writeMessage', () => {
  const all = channels.flatMap((channel) =>
    languages.flatMap((language) =>
      (['invitation', 'reminder'] as const).map((purpose) => ({ channel, language, purpose })),
    ),
  );

  it.each(all)(
    'writes $purpose by $channel in $language, with everything filled in',
    ({ channel, language, purpose }) => {
      const { subject, body } = writeMessage({ purpose }, { ...facts, channel, language });
      expect(`${subject} ${body}`).not.toMatch(/[{}]/);
      expect(body).toContain(facts.link);
      expect(body.includes(facts.code)).toBe(channel === 'letter');
      expect(subject).not.toContain('\n');
      // Nothing of what the register is about.
      expect(`${subject} ${body}`.toLowerCase()).not.toMatch(/opera|surg|smärt|pain|diagnos/);
    },
  );

  it.each(all.filter(({ channel }) => channel === 'sms'))(
    'fits $purpose in $language into one text message',
    (of) => {
      const { body } = writeMessage({ purpose: of.purpose }, { ...facts, ...of });
      expect(body.length).toBeLessThanOrEqual(160);
      expect(body).toMatch(gsm);
    },
  );

  it("writes the register's own words where it has some, and the day in the reader's language", () => {
    const text = {
      subject: { sv: 'Till {clinic}\nnu' },
      body: { sv: 'Senast {closesOn}: {link}', en: 'By {closesOn}: {link}' },
    };
    expect(
      writeMessage({ purpose: 'reminder', text }, { ...facts, channel: 'email', language: 'sv' }),
    ).toEqual({
      subject: 'Till Norra kliniken nu',
      body: `Senast 21 maj 2026: ${facts.link}`,
    });
    const { body } = writeMessage(
      { purpose: 'reminder', text },
      { ...facts, channel: 'email', language: 'en' },
    );
    expect(body).toBe(`By 21 May 2026: ${facts.link}`);
  });
});

it('writes in the language of the person where the register has it', () => {
  const of: Register = { ...register, languages: ['nb', 'en'] };
  expect([languageFor(of, 'en'), languageFor(of, 'sv'), languageFor(of, null)]).toEqual(['en', 'nb', 'nb']);
});
