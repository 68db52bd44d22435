import type { MapName } from '@kvalreg/declaration';
import type { CountryShape } from './country-shape.js';
import { norway } from './norway-counties.js';
import { sweden } from './sweden-counties.js';

export const countryShapes: Readonly<Record<MapName, CountryShape>> = { sweden, norway };
