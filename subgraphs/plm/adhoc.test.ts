import { expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph } from '../../test/open-subgraph.ts';
import { plm } from './subgraph.ts';

const stampsOfFacts = "select\n        json_build_object(\n          'id', item_revision.id,\n          'label', item_revision.label,\n          'effectiveFrom', lower(general.effective),\n          'supersedes', item_revision.supersedes,\n          'change', item_revision.change\n        ) as revision,\n        json_build_object(\n          'id', item.id, 'number', item.number, 'name', item.name, 'type', item.type, 'baseUnit', item.base_unit\n        ) as item,\n        coalesce(boms.facts, '[]') as boms,\n        coalesce(routings.facts, '[]') as routings\n      from\n        item_revision\n        join item on item.id = item_revision.item\n        join revision_effectivity as general on general.revision = item_revision.id and general.plant is null\n        left join lateral (\n          select\n            json_agg(\n              json_build_object(\n                'id', bom.id,\n                'plant', bom.plant,\n                'type', bom.type,\n                'alternative', bom.alternative,\n                'baseQuantity', json_build_object('value', trim_scale(bom.base_quantity)::text, 'unit', bom.base_unit),\n                'lines', lines.facts\n              )\n              order by bom.id\n            ) as facts\n          from\n            bom\n            cross join lateral (\n              select\n                json_agg(\n                  json_build_object(\n                    'id', line.id,\n                    'position', line.position,\n                    'component', line.component,\n                    'quantity', json_build_object(\n                      'value', trim_scale(line.quantity_in_base_unit)::text, 'unit', component.base_unit\n                    ),\n                    'quantityBasis', line.quantity_basis,\n                    'scrapFactor', trim_scale(line.scrap_factor)::text,\n                    'operationSequence', line.operation_sequence,\n                    'issueMethod', line.issue_method,\n                    'useType', line.use_type,\n                    'effectiveFrom', line.effective_from,\n                    'effectiveTo', line.effective_to\n                  )\n                  order by line.position\n                ) as facts\n              from bom_line as line join item as component on component.id = line.component\n              where line.bom = bom.id\n            ) as lines\n          where bom.revision = item_revision.id and bom.state = 'RELEASED'\n        ) as boms on true\n        left join lateral (\n          select\n            json_agg(\n              json_build_object(\n                'id', routing.id,\n                'plant', routing.plant,\n                'alternative', routing.alternative,\n                'baseQuantity',\n                json_build_object('value', trim_scale(routing.base_quantity)::text, 'unit', routing.base_unit),\n                'segments', segments.facts\n              )\n              order by routing.id\n            ) as facts\n          from\n            routing\n            cross join lateral (\n              select\n                json_agg(\n                  json_build_object(\n                    'id', segment.id,\n                    'sequence', segment.sequence,\n                    'name', segment.name,\n                    'workCenter', segment.work_center,\n                    'setup', json_build_object('value', segment.setup_time::text, 'unit', segment.setup_unit),\n                    'machine', json_build_object('value', segment.machine_time::text, 'unit', segment.machine_unit),\n                    'labor', json_build_object('value', segment.labor_time::text, 'unit', segment.labor_unit),\n                    'checkpoint', segment.checkpoint\n                  )\n                  order by segment.sequence\n                ) as facts\n              from routing_segment as segment\n              where segment.routing = routing.id\n            ) as segments\n          where routing.revision = item_revision.id and routing.state = 'RELEASED'\n        ) as routings on true\n      where item_revision.id = any(((select array_agg(id) from item_revision)::text[]))\n      order by item_revision.id\n    ";
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
