import type { VolumeModel } from '@kvalreg/declaration';
import { volumeTexts as texts } from './texts/volumes.js';

/** The programme's own calculation of volumes, 1000-500-50-10-1, against what is counted. */
export const volumes: VolumeModel = {
  title: texts.title,
  intro: texts.intro,
  source: 'Vårdprogram ländryggssmärta, Region Skåne: schabloniserad volymberäkning 1000-500-50-10-1',
  steps: [
    { title: texts.acute, model: 1000 },
    { title: texts.assessed, model: 500, count: { source: 'visit', indicator: 'assessed' } },
    { title: texts.overviews, model: 50, count: { source: 'examination', indicator: 'overviews' } },
    { title: texts.specialists, model: 10, count: { source: 'visit', indicator: 'specialists' } },
    { title: texts.operations, model: 1, count: { source: 'visit', indicator: 'operations' } },
  ],
};
