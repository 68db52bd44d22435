import {
  may,
  OrganisationService,
  PausesService,
  type Pause,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { message, type PausesView } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import { formatInstant } from '../platform/pages/date-time.js';
import { messagesHref } from './message-words.js';

/** Says on every page about messages whether they are paused, and offers what the reader may do about it. */
@Injectable()
export class PausesOnPage {
  constructor(
    private readonly pauses: PausesService,
    private readonly organisation: OrganisationService,
  ) {}

  async view(
    scope: Scope,
    register: Register,
    language: Language,
    typed: { readonly reason: string; readonly error: string | null } = { reason: '', error: null },
  ): Promise<PausesView> {
    const mayPause = may(scope.principal, 'pause-messages');
    const [lasting, units] = await Promise.all([
      this.pauses.list(scope),
      mayPause && scope.level === 'register' ? this.organisation.units(register.id) : [],
    ]);
    const whole = { value: '', label: message(language, 'reminders.wholeRegister') };
    return {
      lasting: lasting.map((pause) => lastingView(pause, scope, register, language)),
      form: mayPause
        ? {
            action: messagesHref(register, '/pause'),
            units:
              units.length === 0 ? [] : [whole, ...units.map(({ id, name }) => ({ value: id, label: name }))],
            ...typed,
          }
        : null,
    };
  }
}

function lastingView(
  pause: Pause,
  { principal, level }: { readonly principal: Principal; readonly level: Scope['level'] },
  register: Register,
  language: Language,
): PausesView['lasting'][number] {
  // A clinic lets its own messages go on, not those of the whole register.
  const mayResume = may(principal, 'pause-messages') && (level === 'register' || pause.unitId !== null);
  return {
    text: message(language, 'reminders.paused', {
      unit: pause.unitName ?? message(language, 'reminders.wholeRegister'),
      when: formatInstant(pause.pausedAt, language),
      who: pause.pausedBy,
      reason: pause.reason,
    }),
    resume: mayResume
      ? {
          action: messagesHref(register, `/resume/${pause.id}`),
          label: message(language, 'reminders.resume'),
        }
      : null,
  };
}
