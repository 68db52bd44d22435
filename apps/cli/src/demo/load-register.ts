import {
  AuditService,
  Clock,
  Database,
  EpisodeLoader,
  IdentityCipher,
  OrganisationService,
  RegisterCatalogue,
  type LoadedEpisode,
  type LoadReport,
} from '@kvalreg/core';
import type { RegisterPlugin, SyntheticPathway } from '@kvalreg/declaration';
import { generateInSteps, type SyntheticRequest } from '@kvalreg/synthetic';
import { CliError } from '../cli-error.js';
import { commandScope, type Application } from '../database/with-application.js';
import { demoClinics } from './demo-clinics.js';

export interface LoadOptions {
  readonly command: string;
  readonly pathway: string;
  readonly episodes: number;
  readonly seed: number;
  /** First and last index date; what lies after today becomes an episode that is planned. */
  readonly from: string;
  readonly to: string;
  /** Stops the load; nothing of it is kept. */
  readonly signal: AbortSignal;
  readonly onProgress?: (episodes: number) => void;
  /** Episodes beside the generated ones. */
  readonly more?: (request: SyntheticRequest) => Iterable<LoadedEpisode>;
}

/** The pathways of a register that data can be generated for. */
export function generatedPathways({
  register,
  synthetic = {},
}: RegisterPlugin): Readonly<Record<string, SyntheticPathway>> {
  if (Object.keys(synthetic).length > 0) return synthetic;
  throw new CliError(`The register "${register.id}" has no profile that data could be generated from.`);
}

/** Generates episodes and loads them; a register without clinics is given the ones of the demo. */
export async function loadRegister(
  application: Application,
  plugin: RegisterPlugin,
  options: LoadOptions,
): Promise<LoadReport> {
  const { register } = plugin;
  const { command, pathway, episodes, seed } = options;
  const profile = generatedPathways(plugin)[pathway];
  if (!profile) throw new CliError(`There is no profile for the pathway "${pathway}".`);
  const request: SyntheticRequest = {
    register,
    pathway,
    profile,
    episodes,
    seed,
    units: await clinicsFor(application, register.id),
    from: options.from,
    to: options.to,
    today: application.get(Clock).today(),
    language: register.languages[0] ?? 'en',
  };
  const database = application.get(Database);
  const cipher = new IdentityCipher(application.config.identityKey);
  const loader = new EpisodeLoader(database, application.get(RegisterCatalogue), cipher);
  return loader.load({
    registerId: register.id,
    pathway,
    episodes: together(generateInSteps(request), options.more?.(request) ?? []),
    author: `system:kvalreg ${command}`,
    signal: options.signal,
    // In the same transaction as what was generated: by it the demo knows its own data.
    alongside: (tx) =>
      application
        .get(AuditService)
        .record(tx, commandScope(register.id, command), generatedData, {}, { pathway, episodes, seed }),
    onProgress: (done) => options.onProgress?.(done.episodes),
  });
}

/** Always in the same order: on it depends what is generated. */
async function clinicsFor(application: Application, registerId: string): Promise<SyntheticRequest['units']> {
  const organisation = application.get(OrganisationService);
  const clinics = async () => (await organisation.units(registerId)).filter(({ kind }) => kind === 'clinic');
  if ((await clinics()).length === 0) await organisation.save(registerId, demoClinics);
  const weights = new Map(demoClinics.map(({ id, weight }) => [id, weight]));
  return (await clinics()).map(({ id }) => ({ id, weight: weights.get(id) ?? 6 }));
}

/** In the log of every register that holds invented persons. */
export const generatedData = 'generated-data.load';

function* together<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
