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
import {
  counties,
  countryOf,
  type DemoUnit,
  type RegisterPlugin,
  type SyntheticPathway,
} from '@kvalreg/declaration';
import { generateInSteps, type SyntheticRequest } from '@kvalreg/synthetic';
import { CliError } from '../cli-error.js';
import { commandScope, type Application } from '../database/with-application.js';

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

/** Generates episodes and loads them; a register without clinics is given those that its package brings for a demo. */
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
    units: await clinicsFor(application, plugin, pathway),
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
    episodes: together<LoadedEpisode | undefined>(generateInSteps(request), options.more?.(request) ?? []),
    author: `system:kvalreg ${command}`,
    signal: options.signal,
    // In the same transaction as what was generated: by it the demo knows its own data.
    alongside: (tx) =>
      application.get(AuditService).record(
        tx,
        commandScope(register.id, command),
        generatedData,
        {},
        {
          part: partOf('pathway', pathway),
          episodes,
          seed,
        },
      ),
    onProgress: (done) => options.onProgress?.(done.episodes),
  });
}

/** Always in the same order: on it depends what is generated. */
async function clinicsFor(
  application: Application,
  { register, demo }: RegisterPlugin,
  pathway: string,
): Promise<SyntheticRequest['units']> {
  const organisation = application.get(OrganisationService);
  const clinics = async () => (await organisation.units(register.id)).filter(({ kind }) => kind === 'clinic');
  if ((await clinics()).length === 0 && demo) await saveDemoUnits(application, register.id, demo.units);
  const units = await clinics();
  if (units.length === 0) {
    throw new CliError(
      `The register "${register.id}" has no units. Add them first: kvalreg units ${register.id} --file units.csv`,
    );
  }
  const weights = new Map(
    demo?.units.map(({ id, weight }) => [id, typeof weight === 'object' ? (weight[pathway] ?? 0) : weight]),
  );
  const known = new Set(counties[countryOf(register)].map(({ code }) => code));
  const own = new Map(demo?.units.map(({ id, county }) => [id, county]));
  return units.map(({ id, regionCode }) => {
    const county = own.get(id) ?? regionCode ?? '';
    return { id, weight: weights.get(id) ?? 6, ...(known.has(county) && { county }) };
  });
}

export async function saveDemoUnits(
  application: Application,
  registerId: string,
  units: readonly DemoUnit[],
): Promise<void> {
  await application.get(OrganisationService).save(
    registerId,
    units.map(({ id, name, kind = 'clinic', regionCode, regionName, hospital }) => ({
      id,
      name,
      kind,
      regionCode,
      regionName,
      hospitalCode: hospital?.code ?? null,
      hospitalName: hospital?.name ?? null,
    })),
  );
}

/** In the log of every register that holds invented data. */
export const generatedData = 'generated-data.load';

/** What the log says of which data were generated, for instance `pathway knee`. */
export function partOf(
  kind: 'pathway' | 'feed' | 'submission' | 'contacts' | 'messages' | 'figures',
  name: string,
): string {
  return `${kind} ${name}`;
}

function* together<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
