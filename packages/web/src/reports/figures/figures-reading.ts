import {
  Clock,
  IndicatorsService,
  InvalidInputError,
  OrganisationService,
  RegisterCatalogue,
  viewerLimits,
  type Scope,
  type Unit,
} from '@kvalreg/core';
import { countryOf, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import type { ChosenInput, FigureInput } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { figureNames } from './figure-names.js';
import { figuresInputs } from './figures-inputs.js';
import { selectionIn, type FiguresSelection } from './figures-selection.js';
import { readFigures, type ReadFigures } from './read-figures.js';
import { longestValue, tooMuchIn } from './selection-limits.js';

export interface FiguresAddress {
  readonly register: string;
  /** Id of a pathway or a feed. */
  readonly source: string;
}

/** What an address means, before anything is computed. */
export interface AskedFigures {
  readonly register: Register;
  readonly source: FigureSource;
  readonly selection: FiguresSelection;
  readonly units: readonly Unit[];
  readonly names: Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;
  readonly whole: string;
}
export interface FiguresAnswer extends AskedFigures {
  readonly read: ReadFigures;
  readonly inputs: readonly ChosenInput[];
  /** The instant at which the figures were computed. */
  readonly madeAt: string;
}

/** Reads the figures that an address asks for. */
@Injectable()
export class FiguresReading {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly indicators: IndicatorsService,
  ) {}

  async ask(address: FiguresAddress, request: Request, language: Language): Promise<AskedFigures> {
    const register = this.catalogue.register(address.register);
    const { source } = this.catalogue.figureSource(address.register, address.source);
    const units = await this.organisation.units(register.id);
    const whole = wholeOf(register, language);
    return {
      register,
      source,
      selection: selectionIn(request.query, source),
      units,
      names: figureNames(source, units, whole, language, countryOf(register)),
      whole,
    };
  }

  /** Throws an `InvalidInputError` or a `ForbiddenError` for what cannot be answered, or may not. */
  async read(
    scope: Scope,
    address: FiguresAddress,
    request: Request,
    language: Language,
  ): Promise<FiguresAnswer> {
    const asked = await this.ask(address, request, language);
    return this.answer(scope, asked, address, request, language);
  }

  async answer(
    scope: Scope,
    asked: AskedFigures,
    address: FiguresAddress,
    request: Request,
    language: Language,
  ): Promise<FiguresAnswer> {
    const { source, selection } = asked;
    refuseTooMuch(selection);
    const madeAt = this.clock.now().toISOString();
    const read = await readFigures(this.indicators, scope, address.source, selection);
    const path = request.path.replace(/\/(csv|xlsx|json)$/u, '');
    const ownUnit = selection.unit[0] ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null);
    const smallestN = viewerLimits(scope, source)?.smallestN ?? 0;
    const place = { registerId: address.register, sourceId: address.source };
    const inputs = figuresInputs({ ...asked, ...place, read, language, smallestN, ownUnit, path });
    return { ...asked, read, inputs, madeAt };
  }
}

function refuseTooMuch(selection: FiguresSelection): void {
  const parts = tooMuchIn(selection);
  if (parts.length === 0) return;
  throw new InvalidInputError(
    'too-much-asked',
    'More is asked for at once than can be shown.',
    parts.map(({ name, most }) => ({
      field: name,
      code: 'too-much-asked',
      severity: 'error',
      message: `${name}: at most ${String(most)} values at a time, and each of at most ${String(longestValue)} characters. Choose fewer.`,
      params: { most, length: longestValue },
    })),
  );
}
