import type { Column } from '#platform/export/columns.ts';

/** The forms in which a list is exported, by the ending of its name. */
export type Format = 'ndjson' | 'csv';

/** What every row says of itself, after the list's own columns. */
export const rowColumns: readonly Column[] = [
  { name: '_key', type: 'string', description: 'What names the row in its list; rows of one key are one row.' },
  { name: '_cursor', type: 'string', description: 'Where to go on after this row, as the argument `after`.' },
  {
    name: '_deleted',
    type: 'boolean',
    description: 'True: the row is gone, or no longer matches the filter; every other column but _key is empty.',
  },
];

/** How rows become text. */
export interface RowWriter {
  readonly contentType: string;
  /** What comes before the first row, also when there is none. */
  readonly head: string;
  row(values: readonly unknown[]): string;
}

const writers: Readonly<Record<Format, (columns: readonly Column[]) => RowWriter>> = {
  ndjson: (columns) => {
    const names = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    return {
      contentType: 'application/x-ndjson; charset=utf-8',
      head: '',
      row: (values) => {
        let line = '';
        for (const [index, name] of names.entries()) line += name + JSON.stringify(values[index] ?? null);
        return `${line}}\n`;
      },
    };
  },
  csv: (columns) => ({
    contentType: 'text/csv; charset=utf-8; header=present',
    head: `${columns.map(({ name }) => name).join(',')}\n`,
    row: (values) => `${values.map(csvValue).join(',')}\n`,
  }),
};

/** The writer of a format for rows of these columns. */
export const rowWriter = (format: Format, columns: readonly Column[]): RowWriter => writers[format](columns);

/** RFC 4180; nothing for null, two quotes for an empty text. */
function csvValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return value === '' || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
