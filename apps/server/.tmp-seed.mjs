import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  CoreModule,
  loadConfig,
  migrate,
  EpisodeLoader,
  Database,
  RegisterCatalogue,
  IdentityCipher,
  OrganisationService,
} from '@kvalreg/core';
import { plugin } from '@kvalreg/register-spine-surgery';
import { generateEpisodes } from '@kvalreg/synthetic';
const url = process.argv[2];
const n = Number(process.argv[3]);
await migrate(url);
const config = loadConfig({
  DATABASE_URL: url,
  KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
});
const app = await NestFactory.createApplicationContext(CoreModule.forRoot({ config, plugins: [plugin] }), {
  logger: ['error'],
  abortOnError: false,
});
const units = Array.from({ length: 47 }, (_, i) => ({
  id: 'c' + i,
  name: 'Clinic ' + i,
  kind: 'clinic',
  regionCode: String(1 + (i % 21)).padStart(2, '0'),
  regionName: 'R' + (i % 21),
}));
await app.get(OrganisationService).save('swespine', units);
let t = Date.now();
const loader = new EpisodeLoader(
  app.get(Database),
  app.get(RegisterCatalogue),
  new IdentityCipher(config.identityKey),
);
const r = await loader.load({
  registerId: 'swespine',
  pathway: 'lumbar',
  author: 'seed',
  episodes: generateEpisodes({
    register: plugin.register,
    pathway: 'lumbar',
    profile: plugin.synthetic.lumbar,
    episodes: n,
    seed: 1,
    units: units.map((u, i) => ({ id: u.id, weight: 1 + (i % 7) })),
    from: '1998-01-01',
    to: '2025-11-22',
    today: '2025-11-22',
    language: 'sv',
  }),
  onProgress: ({ episodes }) => {
    if (episodes % 20000 === 0)
      console.log(episodes, (Date.now() - t) / 1000, (process.memoryUsage().rss / 1e6) | 0);
  },
});
console.log(r, (Date.now() - t) / 1000, 's', (process.resourceUsage().maxRSS / 1024) | 0, 'MB');
await app.close();
