import { expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph } from '../../test/open-subgraph.ts';
import { plm } from './subgraph.ts';

test('perf', async () => {
  const stamps: [number, string][] = [];
  const system = await openTestSubgraph(plm, { onStatement: (t) => stamps.push([performance.now(), t]) });
  const session = system.subgraph.database.session(serviceContext('import'));
  const items = Array.from({ length: 5000 }, (_, i) => ({ id: `I${i}`, number: `I${i}`, name: `n${i}`, type: 'COMPONENT', baseUnit: 'C62', lifecycle: 'ACTIVE' }));
  for (let r = 0; r < 2; r++) {
    const t = performance.now();
    await plm.imports['item']!(session, items);
    const end = performance.now(); process.stdout.write(`items ${end - t} ms\n`);
  stamps.forEach(([at, text], i) => process.stdout.write(`  ${((stamps[i + 1]?.[0] ?? end) - at).toFixed(1)} ${text.trim().slice(0, 60).replace(/\s+/g, ' ')}\n`)); stamps.length = 0;
  }
  const lines = Array.from({ length: 20000 }, (_, i) => ({ item: `I${Math.floor(i / 20)}`, plant: 'P1', component: `I${1000 + ((i * 7) % 4000)}`, quantity: { value: '1.5', unit: 'C62' }, effectiveFrom: '2020-01-01', effectiveTo: null, externalId: String(i + 1), useType: 'CONSUMED' }));
  for (let r = 0; r < 2; r++) {
    for (let b = 0; b < 4; b++) {
      stamps.length = 0;
      const t = performance.now();
      const result = await plm.imports['bom-line']!(session, lines.slice(b * 5000, b * 5000 + 5000));
      const end = performance.now();
      process.stdout.write(`lines ${r} ${b} ${end - t} ms ${result.loaded} ${result.unchanged} ${result.refused.length}\n`);
      if (b === 3) { process.stdout.write(`pre ${stamps[0]![0] - t}\n`); stamps.forEach(([at, text], i) => process.stdout.write(`  ${((stamps[i + 1]?.[0] ?? end) - at).toFixed(1)} ${text.trim().slice(0, 60).replace(/\s+/g, ' ')}\n`)); }
    }
  }
  expect(1).toBe(1);
  await system.close();
}, 100000);
