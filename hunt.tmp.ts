import { makeModel } from './test/federation/random/model.ts';
import { makeOperation } from './test/federation/random/operations.ts';
import { plainText, subgraphText } from './test/federation/random/sdl.ts';
import { composeSubgraphs } from './test/federation/federation.ts';
import { readSupergraph } from './gateway/engine/supergraph.ts';
import { Documents, includesBy, coerceVariables } from './gateway/engine/document.ts';
import { normalize } from './gateway/engine/normalize.ts';
import { buildSchema } from 'graphql';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { writeFileSync } from 'node:fs';
const errors = new Map<string, number>(); let total = 0;
for (let seed = Number(process.argv[2]); seed <= Number(process.argv[3]); seed++) {
  const model = makeModel(seed);
  const sdl = composeSubgraphs(Object.fromEntries(model.subgraphs.map((s) => [s, { sdl: subgraphText(model, s) }])));
  const plain = buildSchema(plainText(model));
  const sg = readSupergraph(sdl); const docs = new Documents(sg); const hive = new QueryPlanner(sdl);
  for (let n = 0; n < 30; n++) {
    const op = makeOperation(plain, seed * 100000 + n);
    const c = docs.get(op.query, undefined)!; const v: any = coerceVariables(sg, c, op.variables);
    for (const { text } of normalize(sg, c, includesBy(v.values))) {
      total++;
      writeFileSync('/tmp/last.json', JSON.stringify({ seed, n, text, sdl }));
      try { if (process.argv[4]) await hive.planAsync(text, null, new Set(), 0); else hive.plan(text, null, new Set(), 0); } catch (e: any) { const m = String(e.message).replace(/\d+/g, 'N').slice(0, 200); errors.set(m, (errors.get(m) ?? 0) + 1); if (process.argv[5] && m.includes(process.argv[5])) { console.log(seed, n, text); } }
    }
  }
}
console.log(total, errors);
