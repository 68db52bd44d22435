import { AuditService, Clock, Database, FitModelsService, ReleasesService } from '@kvalreg/core';
import { figureSourcesOf, textIn, type Language, type Register, type Text } from '@kvalreg/declaration';
import { commandScope, type Application } from '../database/with-application.js';
import { generatedData, partOf } from './load-register.js';

const command = 'demo';
const title: Text = { sv: 'Öppna resultat', nb: 'Åpne resultater', en: 'Open results' };
const purpose: Text = {
  sv: 'Fryst när demonstrationen startade, för att kunna räknas om.',
  nb: 'Frosset da demonstrasjonen startet, for å kunne regnes på nytt.',
  en: 'Frozen when the demonstration started, to be computed again.',
};

/** Whether a register has figures that are made once and stay: fitted models, published figures that are frozen. */
export function hasLastingFigures(register: Register): boolean {
  return modelsOf(register).length > 0 || publishedIn(register).length > 0;
}

/** Fits every model and freezes what is published, as the office would once a year; how many of each. */
export async function loadFigures(
  application: Application,
  register: Register,
): Promise<{ readonly models: number; readonly releases: number }> {
  const scope = commandScope(register.id, command);
  const language: Language = register.languages[0] ?? 'en';
  const models = modelsOf(register);
  for (const { pathway, model } of models)
    await application.get(FitModelsService).fitNow(scope, pathway, model);
  const sources = publishedIn(register);
  for (const source of sources) {
    await application.get(ReleasesService).freeze(scope, {
      source,
      title: `${textIn(title, language)} ${application.get(Clock).today().slice(0, 4)}`,
      purpose: textIn(purpose, language),
      choice: null,
    });
  }
  await application
    .get(Database)
    .inScope(scope, (tx) =>
      application
        .get(AuditService)
        .record(tx, scope, generatedData, {}, { part: partOf('figures', register.id) }),
    );
  return { models: models.length, releases: sources.length };
}

function modelsOf({ pathways }: Register): readonly { readonly pathway: string; readonly model: string }[] {
  return Object.entries(pathways).flatMap(([pathway, { models = {} }]) =>
    Object.keys(models).map((model) => ({ pathway, model })),
  );
}

function publishedIn(register: Register): readonly string[] {
  return Object.entries(figureSourcesOf(register)).flatMap(([id, { publication }]) =>
    publication ? [id] : [],
  );
}
