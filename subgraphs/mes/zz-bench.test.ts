import { test } from '@jest/globals';
import { openTestSubgraph } from '../../test/open-subgraph.ts';
import { serviceContext } from '#platform/identity.ts';
import { mes } from './subgraph.ts';
test('bench', async () => {
  const system = await openTestSubgraph(mes);
  const s = system.subgraph.database.session(serviceContext('x'));
  await system.subgraph.imports['equipment']!(s, [{ id: 'WC', plant: 'AW', name: 'x', level: 'WORK_CENTER' }]);
  for (let round = 0; round < 2; round++) {
  const start = performance.now(); let n = 0, loaded = 0;
  for (let b = 0; b < 34; b++) {
    const recs = Array.from({ length: 2000 }, (_, i) => { const k = b * 2000 + i; return {
      id: `WO-${Math.floor(k / 2)}-${k % 2}`, order: `WO-${Math.floor(k / 2)}`, sequence: String(k % 2), name: 'Frame', workCenter: 'WC', plant: 'AW',
      plannedStart: '2022-06-02T07:00:00Z', plannedEnd: '2022-06-13T07:00:00Z', actualStart: '2022-06-02T07:00:00Z', actualEnd: '2022-06-18T07:00:00Z', machineHours: '4.1', state: 'COMPLETED' }; });
    const r = await system.subgraph.imports['job']!(s, recs); n += recs.length; loaded += r.loaded;
  }
  const secs = (performance.now() - start) / 1000;
  process.stdout.write(`round ${round}: ${n} loaded ${loaded} in ${secs.toFixed(2)}s = ${(n / secs).toFixed(0)}/s\n`);
  }
  await system.close();
}, 120000);
