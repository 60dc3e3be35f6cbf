import { test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { runImport } from '../../connectors/run-import.ts';
import { formatReport } from '../../connectors/report.ts';
import { openErp } from './erp-fixture.ts';
test('aw', async () => {
  const system = await openErp();
  const times: Record<string, [number, number]> = {};
  const session = system.subgraph.database.session(serviceContext('import'));
  const report = await runImport({
    mappingsDirectory: 'examples/adventureworks', dataDirectory: '../shared/data/adventureworks',
    sink: { accept: async (sys, kind, records) => {
      if (sys !== 'erp') return { loaded: records.length, unchanged: 0, refused: [] };
      const handler = system.subgraph.imports[kind]; if (!handler) throw new Error(kind);
      const at = performance.now();
      const r = await handler(session, records);
      const t = (times[kind] ??= [0, 0]); t[0] += performance.now() - at; t[1] += records.length;
      return r;
    } },
  });
  process.stdout.write(formatReport(report) + '\n');
  for (const [k, [ms, n]] of Object.entries(times)) process.stdout.write(`${k} ${n} ${Math.round(ms)} ms ${Math.round(n / ms * 1000)}/s\n`);
  process.stdout.write(JSON.stringify(await system.rows(`select count(*), sum(quantity) as q, sum(scrap_in_process) s from inventory_movement`)));
  process.stdout.write(JSON.stringify(await system.rows(`select count(*)::int as differ from (select plant,item,location,sum(quantity) q from inventory_movement group by 1,2,3) m full join stock_balance b using (plant,item,location) where b.quantity is distinct from m.q`)));
  const t0 = performance.now();
  const late = await system.execute<any>(`{ productionOrders(first: 500, filter: { late: true }, orderBy: {field: DUE_DATE, direction: DESC}) { totalCount nodes { number revision { id } cost { actual { basis } missingReason } isLate receivedQuantity { value } plant { name } item { id atPlant(plant: "AW") { inventory { onHand { value } available { value } } } } } } }`);
  process.stdout.write(`\nlate ${late.productionOrders.totalCount} ${Math.round(performance.now() - t0)} ms ${JSON.stringify(late.productionOrders.nodes[0])}\n`);
  await system.close();
}, 200000);
