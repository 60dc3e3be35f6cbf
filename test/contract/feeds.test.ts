import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { exportedLists } from '#platform/export/lists.ts';
import { buildSchema, type SubgraphDefinition } from '#platform/subgraph.ts';
import { erp } from '../../subgraphs/erp/subgraph.ts';
import { mes } from '../../subgraphs/mes/subgraph.ts';
import { plm } from '../../subgraphs/plm/subgraph.ts';
import { quality } from '../../subgraphs/quality/subgraph.ts';

/** The lists whose changes a subgraph's migrations note. */
function fedLists(system: string): ReadonlySet<string> {
  const folder = new URL(`../../subgraphs/${system}/migrations/`, import.meta.url);
  const sql = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  return new Set([...sql.join('\n').matchAll(/call feeds\(\s*'(\w+)'/g)].map(([, list = '']) => list));
}

function expectFed<Loaders>(definition: SubgraphDefinition<Loaders>): void {
  const lists = exportedLists(buildSchema(definition), definition.notExported ?? []);
  expect([...fedLists(definition.name)].sort()).toEqual([...lists.keys()].sort());
}

test('every list that is exported notes its changes, so that changedSince tells them, and no other does', () => {
  expectFed(plm);
  expectFed(erp);
  expectFed(mes);
  expectFed(quality);
});
