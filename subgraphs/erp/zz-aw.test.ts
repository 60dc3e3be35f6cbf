import { test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openErp } from './erp-fixture.ts';
test('aw', async () => {
  const system = await openErp();
  const session = system.subgraph.database.session(serviceContext('import'));
  const load = (kind: string, records: any) => system.subgraph.imports[kind]!(session, records);
  const q = (value: string) => ({ value, unit: 'C62' });
  await load('plant', [{ id: 'AW', name: 'Adventure', timeZone: 'America/Los_Angeles', currency: 'USD' }]);
  await load('item-at-plant', Array.from({ length: 500 }, (_, i) => ({ item: `I${i}`, plant: 'AW', procurement: 'MAKE' })));
  const order = (i: number) => ({ id: `WO-${i}`, number: `WO-${i}`, plant: 'AW', item: `I${i % 500}`, quantity: q('100'), goodQuantity: q('97'), scrapQuantity: q('3'), state: 'COMPLETED', plannedStart: '2022-06-02T07:00:00Z', actualStart: '2022-06-02T07:00:00Z', actualEnd: '2022-06-18T07:00:00Z', dueDate: '2022-06-13' });
  const mov = (i: number) => ({ id: `M${i}`, plant: 'AW', item: `I${i % 500}`, type: 'RECEIPT', quantity: q('97'), postedAt: '2022-06-18T07:00:00Z', order: `WO-${i}`, sourceDocument: `WO-${i}`, sourceLine: 'RECEIPT', cost: null });
  for (const [kind, make] of [['production-order', order], ['inventory-movement', mov]] as const) {
    for (let b = 0; b < 10; b++) {
      const recs = Array.from({ length: 2000 }, (_, i) => make(b * 2000 + i));
      const c0 = process.cpuUsage(); const at = performance.now();
      await load(kind, recs);
      const ms = performance.now() - at; const c = process.cpuUsage(c0);
      process.stdout.write(`${kind} ${Math.round(ms)} ms, cpu ${Math.round((c.user + c.system) / 1000)}\n`);
    }
    system.statements();
    const recs = Array.from({ length: 2000 }, (_, i) => make(20000 + i));
    await session.transaction(async (t) => {
      const original = t.query;
      const wrapped = { ...t, query: async (st: any) => {
        return original(async (sql: any) => {
          return st(sql);
        });
      } };
      void wrapped;
    });
    void recs;
  }
  const { loadMovements } = await import('./store/import-stock.ts');
  const { loadProductionOrders } = await import('./store/import-orders.ts');
  for (const [fn, rows] of [
    [loadMovements, Array.from({ length: 2000 }, (_, i) => ({ index: i, ...mov(30000 + i), order: `WO-${i}`, quantity: '97', scrapInProcess: null }))],
    [loadProductionOrders, Array.from({ length: 2000 }, (_, i) => ({ index: i, ...order(30000 + i), quantity: '97', unit: 'C62', good: '97', scrap: '3' }))],
  ] as const) {
    await session.transaction(async (t) => {
      await fn({ ...t, query: async (st: any) => {
        const r = await t.query((sql: any) => { const inner = st(sql); return inner.strings?.[0]?.includes?.('set_config') ? inner : sql`explain (analyze, buffers, verbose off) ${inner}`; });
        const lines = (r as any[]).map((x) => x.queryPlan ?? x['QUERY PLAN']).filter(Boolean);
        if (lines.length) process.stdout.write(lines.join('\n') + '\n\n');
        return [{ loaded: 0, refused: [] }] as never;
      } } as never, rows);
    });
  }
  await system.close();
}, 200000);
