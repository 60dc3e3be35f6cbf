import { exportedLists } from '#platform/export/lists.ts';
import { rowColumns, type Format } from '#platform/export/formats.ts';
import type { Column } from '#platform/export/columns.ts';
import { runGeneratedFile } from '#platform/generated-file.ts';
import { buildSchema, type SubgraphDefinition } from '#platform/subgraph.ts';
import { erp } from '../subgraphs/erp/subgraph.ts';
import { mes } from '../subgraphs/mes/subgraph.ts';
import { plm } from '../subgraphs/plm/subgraph.ts';
import { quality } from '../subgraphs/quality/subgraph.ts';

const endings: readonly Format[] = ['ndjson', 'csv'];

/** The page of all exports: each list with its columns, in their order. */
export const renderExports = (): string =>
  [
    '# Exports: lists and columns',
    'Written by `npm run docs:exports`; [analytics.md](analytics.md) tells how to read them. The order of columns is that of the ' +
      "schema's fields: a column stays where it is named, so read columns by name.",
    `Every row ends with ${rowColumns.map(({ name }) => `\`${name}\``).join(', ')}:`,
    table(rowColumns),
    ...listsOf(plm),
    ...listsOf(erp),
    ...listsOf(mes),
    ...listsOf(quality),
  ].join('\n\n') + '\n';

function listsOf<Loaders>(definition: SubgraphDefinition<Loaders>): string[] {
  const lists = exportedLists(buildSchema(definition), definition.notExported ?? []);
  return [
    `## ${definition.name.toUpperCase()}`,
    ...[...lists.values()].flatMap(({ name, rows }) => [
      `### ${name}`,
      endings.map((ending) => `\`GET /export/${name}.${ending}\``).join(', '),
      table(rows.columns),
    ]),
  ];
}

const table = (columns: readonly Column[]): string =>
  [
    '| column | type | |',
    '| --- | --- | --- |',
    ...columns.map(({ name, type, description }) => `| \`${name}\` | ${type} | ${cell(description)} |`),
  ].join('\n');

const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

if (import.meta.main) {
  await runGeneratedFile(
    {
      script: 'docs:exports',
      writtenFrom: "the subgraphs' lists",
      path: 'docs/exports.md',
      render: async () => renderExports(),
    },
    process.argv.slice(2),
  );
}
