import { describe, expect, it } from '@jest/globals';
import { builtInLabel, type Places } from './built-in-labels.js';

const places: Places = {
  units: [
    { id: 'lund-ortopedi', name: 'Ortopedi Lund', hospitalCode: 'lund', hospitalName: 'Lunds sjukhus' },
    { id: 'ryggkliniken', name: 'Ryggkliniken', regionCode: '12', regionName: 'Region Skåne' },
  ],
  country: 'SE',
};

describe('builtInLabel', () => {
  it('names periods and ages in every language', () => {
    expect(builtInLabel('half', '2024-H1', 'sv')).toBe('2024, halvår 1');
    expect(builtInLabel('quarter', '2024-Q3', 'en')).toBe('2024, quarter 3');
    expect(builtInLabel('ageClass', '18-39', 'nb')).toBe('18–39 år');
    expect(builtInLabel('ageClass', '80-', 'sv')).toBe('80 år och äldre');
    expect(builtInLabel('year', '(unknown)', 'en')).toBe('Without a date');
    expect(builtInLabel('month', '2024-03', 'sv')).toBeNull();
  });

  it('names places as far as they are known', () => {
    expect(builtInLabel('hospital', 'lund', 'sv', places)).toBe('Lunds sjukhus');
    expect(builtInLabel('hospital', 'ryggkliniken', 'sv', places)).toBe('Ryggkliniken');
    expect(builtInLabel('region', '12', 'sv', places)).toBe('Region Skåne');
    expect(builtInLabel('residence', '12', 'sv', places)).toBe('Skåne län');
    expect(builtInLabel('residence', '03', 'nb', { ...places, country: 'NO' })).toBe('Oslo');
    expect(builtInLabel('residence', '03', 'nb')).toBeNull();
    expect(builtInLabel('residence', '(unknown)', 'en')).toBe('Unknown or abroad');
    expect(builtInLabel('side', 'left', 'en')).toBeNull();
  });
});
