import { instrumentById, instrumentIds, settingsOf } from './catalogue.js';

const mayShip = { yes: 'yes', no: 'no: needs a text pack', conditional: 'worded here' } as const;

/** The tables of docs/instruments.md: what ships, and what a register chooses. */
export function instrumentsTable(): string {
  const instruments = instrumentIds.map((id) => instrumentById(id));
  return table(
    ['Instrument', 'Id', 'Version', 'Licence', 'Texts ship'],
    instruments.map(({ id, version, title, licence }) => [
      title.en ?? '',
      `\`${id}\``,
      `\`${version}\``,
      licence.holder,
      mayShip[licence.itemTextMayShip],
    ]),
  );
}

export function settingsTable(): string {
  return table(
    ['Id', 'Setting', 'Default', 'Choices', 'Why there is a choice'],
    instrumentIds.flatMap((id) =>
      settingsOf(id).map((setting) => [
        `\`${id}\``,
        `\`${setting.name}\``,
        `\`${setting.default}\``,
        'from' in setting
          ? `${setting.from} to ${setting.to}`
          : Object.entries(setting.options)
              .map(([word, meaning]) => `\`${word}\`: ${meaning}`)
              .join('; '),
        setting.about,
      ]),
    ),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
