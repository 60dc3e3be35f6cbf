import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CloudEvent } from '#contracts/events.ts';
import type { Consumer } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { commandRunner, eventOf, know, logOf } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
let consumer: Consumer;
const erp: CloudEvent[] = [];
const mes: CloudEvent[] = [];
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, {
    items: ['CAST'],
    plants: ['P1'],
    suppliers: ['S-1', 'S-9'],
    orders: [{ id: 'PO-1', plant: 'P1', item: 'CAST' }],
  });
  consumer = system.subgraph.startReactions({ erp: logOf(erp), mes: logOf(mes) });
});
afterAll(() => system.close());

const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));
const pieces = (value: number | string) => ({ value: `${value}`, unit: 'C62' });
const delivery = (receipt: string, lot: string, quantity: number, supplier = 'S-1') => ({
  ...{ receipt, purchaseOrder: 'BUY-1', supplier, item: 'CAST', quantity: pieces(quantity), lot },
});
const received = (receipt: string, lot: string, quantity: number, time: string): CloudEvent =>
  eventOf(
    'org.millgraph.erp.goods.received.v1',
    `goods-receipt/${receipt}`,
    {
      ...delivery(receipt, lot, quantity),
      ...{ line: 1, kind: 'LOT', supplierLot: null, expiryDate: null, status: 'UNRESTRICTED' },
    },
    { time },
  );
const takenBack = (receipt: string, lot: string, quantity: number): CloudEvent =>
  eventOf('org.millgraph.erp.goods-receipt.reversed.v1', `goods-receipt/${receipt}`, {
    ...delivery(receipt, lot, quantity),
    ...{ reversal: `${receipt}-R`, reason: 'Wrong lot' },
  });
const qualityOf = async (type: string, id: string, range = ''): Promise<unknown> => {
  const { _entities } = await system.execute<{ _entities: { quality: unknown }[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { quality {
      openNonconformances { id } rejectedLots { id }
      ppm${range} { value reason rejected { value unit } received { value unit } }
    } } } }`,
    { representations: [{ __typename: type, id }] },
  );
  return _entities[0]?.quality;
};

test('ppm is what a disposition in force scraps or returns, of what was received and not taken back', async () => {
  erp.push(
    received('GR-1', 'L-1', 60_000, '2025-11-03T06:00:00Z'),
    received('GR-2', 'L-2', 40_000, '2025-11-10T06:00:00Z'),
  );
  erp.push(received('GR-3', 'L-3', 5, '2025-11-10T06:00:00Z'), takenBack('GR-3', 'L-3', 5));
  await consumer.drain();
  const id = await idOf('openNonconformance', {
    ...{ plant: 'P1', item: 'CAST', lot: 'L-1', severity: 'MAJOR', defectCode: 'POROSITY', quantity: pieces(30) },
    occurredAt: '2025-11-04T06:00:00Z',
  });
  const decide = (decision: string, value: number): Promise<unknown> =>
    run(
      'dispositionNonconformance',
      { id, decision, quantity: pieces(value), occurredAt: '2025-11-05T06:00:00Z' },
      'id',
    );
  await decide('RETURN_TO_SUPPLIER', 12);
  await decide('SCRAP', 3);
  await decide('REWORK', 10);
  await decide('USE_AS_IS', 5);
  const ppm = { value: '150', reason: null, rejected: [pieces(15)], received: [pieces(100_000)] };
  const record = { openNonconformances: [{ id }], rejectedLots: [{ id: 'L-1' }], ppm };
  await expect(qualityOf('Supplier', 'S-1')).resolves.toEqual(record);
  await expect(qualityOf('Item', 'CAST')).resolves.toEqual(record);
  await expect(qualityOf('Lot', 'L-1')).resolves.toEqual({
    ...record,
    ppm: { ...ppm, value: '250', received: [pieces(60_000)] },
  });
  await expect(qualityOf('Lot', 'L-2')).resolves.toMatchObject({ rejectedLots: [], ppm: { value: '0' } });
  await expect(
    qualityOf('Supplier', 'S-1', '(from: "2025-11-03T06:00:00Z", to: "2025-11-10T06:00:00Z")'),
  ).resolves.toMatchObject({ ppm: { value: '250' } });
  await expect(qualityOf('Supplier', 'S-1', '(to: "2025-11-05T06:00:00Z")')).resolves.toMatchObject({
    ppm: { value: '0', received: [pieces(60_000)] },
  });
  await run('reverseDisposition', { disposition: `${id}/1`, reason: 'Kept' }, 'id');
  await expect(qualityOf('Supplier', 'S-1')).resolves.toMatchObject({ ppm: { value: '30' } });
});

test('who delivered nothing has no ppm but a reason, and imported receipts count', async () => {
  await expect(qualityOf('Supplier', 'S-9')).resolves.toEqual({
    ...{ openNonconformances: [], rejectedLots: [] },
    ppm: { value: null, reason: 'Nothing was received.', rejected: [], received: [] },
  });
  const line = { plant: 'P1', item: 'OLD', purchaseOrder: '4500', recordedAt: '2025-11-03T06:00:00Z', supplier: 'S-9' };
  await system.subgraph.imports['receipt-rejection']?.(system.subgraph.database.session(serviceContext('import')), [
    { ...line, id: 'R-1', line: '1', rejected: pieces(3), received: pieces(550) },
    { ...line, id: 'R-2', line: '2', rejected: pieces(1), received: pieces(450) },
  ]);
  for (const [type, id] of [
    ['Supplier', 'S-9'],
    ['Item', 'OLD'],
  ] as const) {
    await expect(qualityOf(type, id)).resolves.toMatchObject({ ppm: { value: '4000', rejected: [pieces(4)] } });
  }
});

test('what was refused at the dock counts as rejected and as received, once, for its item and supplier', async () => {
  const refused = (rejection: string, quantity: number, time: string): CloudEvent =>
    eventOf(
      'org.millgraph.erp.delivery.rejected.v1',
      `delivery-rejection/${rejection}`,
      {
        ...{ rejection, purchaseOrder: 'BUY-2', line: 1, supplier: 'S-2', item: 'ROD' },
        ...{ quantity: pieces(quantity), reason: 'Wet' },
      },
      { time },
    );
  erp.push(
    eventOf(
      'org.millgraph.erp.goods.received.v1',
      'goods-receipt/GR-ROD',
      {
        ...delivery('GR-ROD', 'L-ROD', 900, 'S-2'),
        ...{ item: 'ROD', line: 1, kind: 'LOT', supplierLot: null, expiryDate: null, status: 'UNRESTRICTED' },
      },
      { time: '2025-11-03T06:00:00Z' },
    ),
    refused('DR-1', 60, '2025-11-03T06:00:00Z'),
    refused('DR-1', 60, '2025-11-03T06:00:00Z'),
    refused('DR-2', 40, '2025-11-10T06:00:00Z'),
  );
  await consumer.drain();
  for (const [type, id] of [
    ['Supplier', 'S-2'],
    ['Item', 'ROD'],
  ] as const) {
    await expect(qualityOf(type, id)).resolves.toMatchObject({
      ppm: { value: '100000', rejected: [pieces(100)], received: [pieces(1000)] },
    });
    await expect(qualityOf(type, id, '(to: "2025-11-10T06:00:00Z")')).resolves.toMatchObject({
      ppm: { value: '62500', rejected: [pieces(60)], received: [pieces(960)] },
    });
  }
  await expect(qualityOf('Lot', 'L-ROD')).resolves.toMatchObject({ ppm: { value: '0', received: [pieces(900)] } });
});

test('a lot whose inspection failed is rejected until the record is taken back', async () => {
  const id = await idOf('requestInspection', { plant: 'P1', item: 'CAST', lot: 'L-2' });
  await run('recordInspection', { id, results: [], verdict: 'FAIL' }, 'id');
  await expect(qualityOf('Lot', 'L-2')).resolves.toMatchObject({ rejectedLots: [{ id: 'L-2' }] });
  await run('reverseInspection', { id, reason: 'Wrong lot' }, 'id');
  await expect(qualityOf('Lot', 'L-2')).resolves.toMatchObject({ rejectedLots: [] });
});

const report = (order: string, number: number, good: number, scrap: number, rework: number) => ({
  ...{ job: `${order}/10`, order, sequence: 10, workCenter: null, executionState: 'RUNNING' as const, equipment: null },
  ...{ report: `${order}-R${number}`, good: pieces(good), scrap: pieces(scrap), rework: pieces(rework) },
  ...{ scrapReason: null, machineHours: null, laborHours: null },
});
const progressed = (...values: Parameters<typeof report>): CloudEvent =>
  eventOf('org.millgraph.mes.job.progressed.v1', `job/${values[0]}/10`, { ...report(...values), violation: null });
const reversed = (...values: Parameters<typeof report>): CloudEvent =>
  eventOf('org.millgraph.mes.production-report.reversed.v1', `job/${values[0]}/10`, {
    ...report(...values),
    ...{ reversal: `${values[0]}-V${values[1]}`, reason: 'Counted twice' },
  });
const yieldOf = async (order: string): Promise<unknown> => {
  const { _entities } = await system.execute<{ _entities: { firstPassYield: unknown }[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProductionOrder {
      firstPassYield { value reason goodAtFirstPass { value unit } processed { value } }
    } } }`,
    { representations: [{ __typename: 'ProductionOrder', id: order }] },
  );
  return _entities[0]?.firstPassYield;
};

test('first pass yield sums what was reported and not taken back, in whatever order both are told', async () => {
  await expect(yieldOf('PO-1')).resolves.toEqual({
    ...{ value: null, reason: 'Nothing was processed.', goodAtFirstPass: null, processed: null },
  });
  mes.push(progressed('PO-1', 1, 90, 4, 6), progressed('PO-1', 2, 50, 50, 0), reversed('PO-1', 2, 50, 50, 0));
  mes.push(reversed('PO-1', 3, 10, 10, 0), progressed('PO-1', 3, 10, 10, 0), progressed('PO-1', 4, 97, 3, 0));
  await consumer.drain();
  await expect(yieldOf('PO-1')).resolves.toEqual({
    ...{ value: '0.935', reason: null, goodAtFirstPass: { value: '187', unit: 'C62' }, processed: { value: '200' } },
  });
});

let returns = 0;
const broughtBack = (order: string, value: number, reworkOrder: string | null = null): CloudEvent =>
  eventOf('org.millgraph.mes.rework.returned.v1', `job/${order}/10`, {
    ...{ returned: `RW-${++returns}`, order, job: `${order}/10`, quantity: pieces(value), reworkOrder },
  });

test('a refusal at the dock that is taken back is neither rejected nor received', async () => {
  const said = { rejection: 'DR-9', purchaseOrder: 'BUY-9', line: 1, supplier: 'S-DOCK', item: 'DOCKED' };
  const refused = { ...said, quantity: pieces(5), reason: 'Wet' };
  const subject = 'purchase-order/BUY-9';
  erp.push(eventOf('org.millgraph.erp.delivery.rejected.v1', subject, refused));
  await consumer.drain();
  await expect(qualityOf('Item', 'DOCKED')).resolves.toMatchObject({ ppm: { rejected: [pieces(5)] } });
  erp.push(eventOf('org.millgraph.erp.delivery-rejection.reversed.v1', subject, { ...refused, reversal: 'RD-1' }));
  await consumer.drain();
  await expect(qualityOf('Item', 'DOCKED')).resolves.toMatchObject({ ppm: { rejected: [], received: [] } });
});

test('pieces that are reported again after rework in the operation are no first pass', async () => {
  mes.push(progressed('AGAIN', 1, 8, 0, 2), broughtBack('AGAIN', 2), progressed('AGAIN', 2, 2, 0, 0));
  await consumer.drain();
  await expect(yieldOf('AGAIN')).resolves.toMatchObject({
    ...{ value: '0.8', goodAtFirstPass: { value: '8' }, processed: { value: '10' } },
  });
  mes.push(broughtBack('AGAIN', 1), progressed('AGAIN', 3, 10, 0, 0));
  await consumer.drain();
  await expect(yieldOf('AGAIN')).resolves.toMatchObject({ value: '0.9', processed: { value: '20' } });
});

test('a return from rework that is taken back never was, in whatever order both are told', async () => {
  const both = (order: string): readonly CloudEvent[] => {
    const back = { returned: `RW-${order}`, order, job: `${order}/10`, quantity: pieces(2), reworkOrder: null };
    const undone = { ...back, reversal: 'RV-9', reason: 'Other pieces' };
    return [
      eventOf('org.millgraph.mes.rework.returned.v1', `job/${order}/10`, back),
      eventOf('org.millgraph.mes.rework-return.reversed.v1', `job/${order}/10`, undone),
    ];
  };
  const reports = (order: string) => [progressed(order, 1, 8, 0, 2), progressed(order, 2, 2, 0, 0)];
  mes.push(...both('NEVER'), ...both('NEVER-B').toReversed(), ...reports('NEVER'), ...reports('NEVER-B'));
  await consumer.drain();
  for (const order of ['NEVER', 'NEVER-B']) {
    await expect(yieldOf(order)).resolves.toMatchObject({
      goodAtFirstPass: { value: '10' },
      processed: { value: '12' },
    });
  }
});

test('after any mix of reports and reversals the yield is as if those taken back had never been', async () => {
  const reports = fc.array(
    fc.record({ good: fc.nat(50), scrap: fc.nat(5), rework: fc.nat(5), takenBack: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  );
  let orders = 0;
  await fc.assert(
    fc.asyncProperty(reports, async (given) => {
      orders += 1;
      const [mixed, plain] = [`MIX-${orders}`, `PLAIN-${orders}`];
      given.forEach(({ good, scrap, rework, takenBack: isTakenBack }, number) => {
        mes.push(progressed(mixed, number, good, scrap, rework));
        if (isTakenBack) mes.push(reversed(mixed, number, good, scrap, rework));
        else mes.push(progressed(plain, number, good, scrap, rework));
      });
      await consumer.drain();
      expect(await yieldOf(mixed)).toEqual(await yieldOf(plain));
    }),
    { numRuns: 15 },
  );
});
