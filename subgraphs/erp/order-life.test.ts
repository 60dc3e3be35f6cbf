import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const byElement =
  '{ material { amount } machine { amount } labor { amount } subcontract { amount } overhead { amount } total { amount currency } }';
const costQuery = `query ($id: ID!) { productionOrder(id: $id) { state cost {
  planned ${byElement} actual ${byElement} target ${byElement} variance ${byElement}
  delivered { amount } workInProcess { amount } lotSize { amount } missingReason postings { amount { amount } }
} } }`;

const amounts = (material: string, machine: string, labor: string, overhead: string, total: string) => ({
  material: { amount: material },
  machine: { amount: machine },
  labor: { amount: labor },
  subcontract: { amount: '0' },
  overhead: { amount: overhead },
  total: { amount: total, currency: 'EUR' },
});

test('the worked costing example comes out exactly, through commands and shop-floor events', async () => {
  const id = await releasedOrder(system);
  const at = { occurredAt: startOfTime };
  const consume = (consumption: string, item: string, lot: string, value: string, unit: string) =>
    system.tell('org.millgraph.mes.material.consumed.v1', `job/${id}-10`, {
      consumption,
      order: id,
      job: `${id}-10`,
      item,
      lot,
      quantity: { value, unit },
      violation: null,
    });
  await consume('C1', 'A', 'LA', '205', 'C62');
  await system.command('returnMaterial', { id, item: 'A', lot: 'LA', quantity: { value: '3', unit: 'C62' }, ...at });
  await consume('C2', 'B', 'LB', '54500', 'GRM');
  const more = { id, item: 'B', lot: 'LB', quantity: { value: '10', unit: 'KGM' }, ...at };
  await system.command('issueMaterial', more);
  await system.command('returnMaterial', more);
  await system.tell('org.millgraph.mes.job.progressed.v1', `job/${id}-10`, {
    job: `${id}-10`,
    order: id,
    sequence: 10,
    workCenter: 'P1-ASM',
    report: 'R1',
    good: { value: '95', unit: 'C62' },
    scrap: { value: '5', unit: 'C62' },
    scrapReason: 'POROUS',
    rework: { value: '0', unit: 'C62' },
    machineHours: '6.8',
    laborHours: '7.0',
    equipment: null,
    executionState: 'RUNNING',
    violation: null,
  });
  await system.tell('org.millgraph.mes.lot.completed.v1', 'lot/L1', {
    lot: 'L1',
    kind: 'LOT',
    order: id,
    item: 'PUMP',
    revision: 'PUMP/A',
    role: 'PRODUCT',
    expiryDate: null,
    quantity: { value: '95', unit: 'C62' },
    violation: null,
  });

  const open = await system.execute<{ productionOrder: { cost: Record<string, unknown> } }>(costQuery, { id });
  expect(open.productionOrder.cost).toMatchObject({
    planned: amounts('1416', '360', '240', '120', '2136'),
    actual: amounts('1446', '408', '280', '137.6', '2271.6'),
    target: amounts('1345.2', '345', '230', '115', '2035.2'),
    variance: amounts('100.8', '63', '50', '22.6', '236.4'),
    delivered: { amount: '2029.2' },
    workInProcess: { amount: '242.4' },
    lotSize: { amount: '6' },
    missingReason: null,
  });

  const confirmed = await system.command(
    'confirmProductionOrder',
    { id, good: { value: '95', unit: 'C62' }, scrap: { value: '5', unit: 'C62' }, final: true, ...at },
    'goodQuantity { value } scrapQuantity { value } receivedQuantity { value } percentComplete confirmations { final good { value } }',
  );
  expect(confirmed).toEqual({
    goodQuantity: { value: '95' },
    scrapQuantity: { value: '5' },
    receivedQuantity: { value: '95' },
    percentComplete: '0.95',
    confirmations: [{ final: true, good: { value: '95' } }],
  });
  await system.command('completeProductionOrder', { id, ...at });
  const done = await system.execute<{ productionOrder: { cost: Record<string, unknown> } }>(costQuery, { id });
  expect(done.productionOrder).toMatchObject({
    state: 'COMPLETED',
    cost: { workInProcess: { amount: '0' }, variance: { total: { amount: '236.4' } } },
  });
});

test('components say what was required, issued and returned, counted from the movements', async () => {
  const id = await releasedOrder(system);
  const at = { occurredAt: startOfTime };
  await system.command('issueMaterial', { id, item: 'A', lot: 'LA', quantity: { value: '205', unit: 'C62' }, ...at });
  const answer = await system.command(
    'returnMaterial',
    { id, item: 'A', lot: 'LA', quantity: { value: '3', unit: 'C62' }, ...at },
    `components { item { id } bomLine { id } required { value unit } issued { value } returned { value } issueMethod
      atPlant { standardCost { amount } inventory { allocated { value } } } }
     revision { id } bom { id } routing { id } revisionDecision { decision decidedBy change { id } } frozenAt
     movements { type quantity { value } cost { amount } violation }`,
  );
  expect(answer).toMatchObject({
    components: [
      {
        item: { id: 'A' },
        bomLine: { id: 'PUMP/A/M/10' },
        required: { value: '200', unit: 'C62' },
        issued: { value: '205' },
        returned: { value: '3' },
      },
      {
        item: { id: 'B' },
        required: { value: '52', unit: 'KGM' },
        issued: { value: '0' },
        atPlant: { standardCost: { amount: '8' }, inventory: { allocated: { value: '52' } } },
      },
    ],
    revision: { id: 'PUMP/A' },
    bom: { id: 'PUMP/A/M' },
    routing: { id: 'PUMP/A/R' },
    revisionDecision: { decision: 'EFFECTIVE_AT_PLANNED_START', decidedBy: 'demo-administrator', change: null },
    frozenAt: startOfTime,
    movements: [
      { type: 'ISSUE', quantity: { value: '-205' }, cost: { amount: '-1025' }, violation: null },
      { type: 'RETURN', quantity: { value: '3' }, cost: { amount: '15' } },
    ],
  });
});
