import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventData } from '#contracts/events.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { metres, pieces, running } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

/** The id of the latest report or consumption of an order. */
async function latest(list: 'productionReports' | 'materialConsumptions', order: string): Promise<string> {
  const type = list === 'productionReports' ? 'ProductionReport' : 'MaterialConsumption';
  const page = await floor.query<Record<string, { nodes: { id: string }[] }>>(
    `query ($filter: ${type}Filter, $orderBy: ${type}Order) { ${list}(first: 1, filter: $filter, orderBy: $orderBy) { nodes { id } } }`,
    { filter: { order, reversed: false }, orderBy: { field: 'RECORDED_AT', direction: 'DESC' } },
  );
  return page[list]?.nodes[0]?.id ?? '';
}
const reverse = (mutation: string, id: string): Promise<string | null> =>
  floor.attempt(mutation, { id, reason: 'miscounted' });
const told = async (type: string): Promise<readonly object[]> =>
  (await floor.published()).filter((event) => event.type === `org.millgraph.mes.${type}.v1`).map(({ data }) => data);

test('a report is reversed by its own document, unless its pieces went on, and reported again', async () => {
  await floor.release('R-1', 2);
  for (const id of ['R-1/10', 'R-1/20']) {
    await floor.perform('dispatchJob', { id });
    await floor.perform('startJob', { id });
  }
  await floor.perform('reportProduction', { id: 'R-1/10', good: pieces('60') });
  const early = await latest('productionReports', 'R-1');
  await floor.perform('reportProduction', {
    id: 'R-1/20',
    good: pieces('50'),
    scrap: pieces('1'),
    scrapReason: 'burr',
  });
  const last = await latest('productionReports', 'R-1');
  await floor.perform('completeLot', { order: 'R-1', lot: 'R-1-L', quantity: pieces('50') });
  // 51 of the 60 are reported at operation 20, and 50 of these are in a lot.
  await expect(reverse('reverseProductionReport', early)).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseProductionReport', last)).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseLotCompletion', 'R-1-L')).resolves.toBe(null);
  await expect(reverse('reverseProductionReport', last)).resolves.toBe(null);
  await expect(reverse('reverseProductionReport', last)).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseProductionReport', 'PR-0')).resolves.toBe('NOT_FOUND');
  await expect(floor.attempt('reverseProductionReport', { id: early, reason: ' ' })).resolves.toBe('BAD_INPUT');
  const back = { id: early, reason: 'late', occurredAt: '2020-01-01T00:00:00Z' };
  await expect(floor.attempt('reverseProductionReport', back)).resolves.toBe('RULE_VIOLATED');
  await floor.perform('reportProduction', { id: 'R-1/20', good: pieces('60') });
  const asked = await floor.query(
    `query ($id: ID!) {
      productionReport(id: $id) {
        good { value } reversedBy { reason reversedBy reverses { ... on ProductionReport { id } } }
      }
      job(id: "R-1/20") { good { value } scrap { value } }
      lot(id: "R-1-L") { state quantity { value } reversedBy { reverses { ... on Lot { id } } } }
    }`,
    { id: last },
  );
  expect(asked).toEqual({
    productionReport: {
      good: { value: '50' },
      reversedBy: { reason: 'miscounted', reversedBy: 'demo-administrator', reverses: { id: last } },
    },
    job: { good: { value: '60' }, scrap: { value: '0' } },
    lot: { state: 'VOIDED', quantity: { value: '0' }, reversedBy: { reverses: { id: 'R-1-L' } } },
  });
  expect(await told('production-report.reversed')).toMatchObject([
    {
      report: last,
      job: 'R-1/20',
      good: pieces('50'),
      scrap: pieces('1'),
      reason: 'miscounted',
      executionState: 'RUNNING',
    },
  ]);
  expect(await told('lot-completion.reversed')).toMatchObject([
    { lot: 'R-1-L', order: 'R-1', role: 'PRODUCT', quantity: pieces('50'), reason: 'miscounted' },
  ]);
});

test('a report of a completed job is reversed and made good, but none of a closed one', async () => {
  await running(floor, 'R-2');
  await floor.perform('reportProduction', { id: 'R-2/10', good: pieces('100') });
  await floor.perform('completeJob', { id: 'R-2/10' });
  await expect(reverse('reverseProductionReport', await latest('productionReports', 'R-2'))).resolves.toBe(null);
  await floor.perform('reportProduction', {
    id: 'R-2/10',
    good: pieces('99'),
    scrap: pieces('1'),
    scrapReason: 'burr',
  });
  await expect(floor.attempt('reportProduction', { id: 'R-2/10', good: pieces('1') })).resolves.toBe('RULE_VIOLATED');
  await floor.perform('closeJob', { id: 'R-2/10' });
  const report = await latest('productionReports', 'R-2');
  await expect(reverse('reverseProductionReport', report)).resolves.toBe('ILLEGAL_STATE');
});

test('a consumption is reversed unless ERP took some of it back or the lot is gone, and genealogy forgets it', async () => {
  await running(floor, 'C-1');
  const consume = (value: string) =>
    floor.perform('consumeMaterial', { id: 'C-1/10', lot: 'C-1-WIRE', quantity: metres(value) });
  await floor.perform('reportProduction', { id: 'C-1/10', good: pieces('10') });
  await floor.perform('completeLot', { order: 'C-1', lot: 'C-1-L', quantity: pieces('10') });
  await consume('20');
  const all = await latest('materialConsumptions', 'C-1');
  const moved = 'org.millgraph.erp.inventory.moved.v1';
  const movement: EventData[typeof moved] = {
    ...{ movement: 'IM-1', item: 'WIRE', location: 'MAIN', lot: 'C-1-WIRE', quantity: metres('3'), order: 'C-1' },
    ...{ purchaseOrder: null, violation: null, sourceSystem: 'erp', reverses: null, reversedType: null },
    type: 'RETURN',
    status: 'UNRESTRICTED',
  };
  const standing = (): Promise<unknown> =>
    floor.query(
      `query ($id: ID!) {
      lot(id: "C-1-WIRE") { state quantity { value } genealogy(direction: FORWARD) { edges { quantity { value } } } }
      materialConsumption(id: $id) { returned { value } }
    }`,
      { id: all },
    );
  await floor.receive(moved, movement);
  // What ERP took back is no part of what went into the lot.
  await expect(standing()).resolves.toEqual({
    lot: { state: 'ACTIVE', quantity: { value: '3' }, genealogy: { edges: [{ quantity: { value: '17' } }] } },
    materialConsumption: { returned: { value: '3' } },
  });
  await expect(reverse('reverseMaterialConsumption', all)).resolves.toBe('RULE_VIOLATED');
  const undone = { ...movement, movement: 'IM-2', type: 'REVERSAL', quantity: metres('-3') } as const;
  await floor.receive(moved, { ...undone, reverses: 'IM-1', reversedType: 'RETURN' });
  await expect(reverse('reverseMaterialConsumption', all)).resolves.toBe(null);
  await expect(reverse('reverseMaterialConsumption', all)).resolves.toBe('ILLEGAL_STATE');
  await expect(standing()).resolves.toEqual({
    lot: { state: 'ACTIVE', quantity: { value: '20' }, genealogy: { edges: [] } },
    materialConsumption: { returned: { value: '0' } },
  });
  await consume('5');
  await floor.perform('scrapLot', { id: 'C-1-WIRE', reason: 'wet' });
  await expect(reverse('reverseMaterialConsumption', await latest('materialConsumptions', 'C-1'))).resolves.toBe(
    'ILLEGAL_STATE',
  );
  await expect(floor.query(`{ lot(id: "C-1-WIRE") { state } }`)).resolves.toEqual({ lot: { state: 'SCRAPPED' } });
  expect(await told('material-consumption.reversed')).toMatchObject([{ consumption: all, quantity: metres('20') }]);
  expect(await told('lot.scrapped')).toMatchObject([{ lot: 'C-1-WIRE', quantity: metres('15'), reason: 'wet' }]);
});

test('splits and merges are reversed unless something was taken of what they made, the lot made is voided, both are told', async () => {
  await running(floor, 'S-1', { expiryDate: '2099-03-01' });
  await floor.deliver('S-2', { expiryDate: '2099-02-01' });
  const { splitLot } = await floor.query<{ splitLot: { id: string } }>(`mutation {
    splitLot(idempotencyKey: "s", input: { id: "S-1-WIRE", into: [
      { lot: "S-A", quantity: { value: "4", unit: "MTR" } }, { lot: "S-B", quantity: { value: "500", unit: "CMT" } }] }) {
      id kind parts { from { id } to { id } quantity { value } } } }`);
  expect(splitLot).toMatchObject({
    kind: 'SPLIT',
    parts: [
      { from: { id: 'S-1-WIRE' }, to: { id: 'S-A' }, quantity: { value: '4' } },
      { to: { id: 'S-B' }, quantity: { value: '5' } },
    ],
  });
  const { mergeLots } = await floor.query<{ mergeLots: { id: string } }>(`mutation {
    mergeLots(idempotencyKey: "m", input: { lots: ["S-B", "S-2"], into: "S-M" }) { id } }`);
  const lots = `{ lots(filter: { text: "S-" }) { nodes {
    id state quantity { value } expiryDate madeBy supplier { id } regroupings { kind reversedBy { reason } } } } }`;
  await expect(floor.query(lots)).resolves.toMatchObject({
    lots: {
      nodes: [
        { id: 'S-1-WIRE', state: 'ACTIVE', quantity: { value: '11' }, madeBy: 'RECEIPT' },
        { id: 'S-2', state: 'CONSUMED', quantity: { value: '0' } },
        { id: 'S-A', quantity: { value: '4' }, expiryDate: '2099-03-01', madeBy: 'SPLIT', supplier: { id: 'S1' } },
        { id: 'S-B', state: 'CONSUMED', regroupings: [{ kind: 'SPLIT' }, { kind: 'MERGE' }] },
        // It expires when the first of them does.
        { id: 'S-M', state: 'ACTIVE', quantity: { value: '25' }, expiryDate: '2099-02-01', madeBy: 'MERGE' },
      ],
    },
  });
  // S-B went into the merge, and the merge is consumed of.
  await expect(reverse('reverseLotSplit', splitLot.id)).resolves.toBe('RULE_VIOLATED');
  await floor.perform('consumeMaterial', { id: 'S-1/10', lot: 'S-M', quantity: metres('1') });
  await expect(reverse('reverseLotMerge', mergeLots.id)).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseMaterialConsumption', await latest('materialConsumptions', 'S-1'))).resolves.toBe(null);
  await expect(reverse('reverseLotSplit', mergeLots.id)).resolves.toBe('NOT_FOUND');
  await expect(reverse('reverseLotMerge', mergeLots.id)).resolves.toBe(null);
  await expect(reverse('reverseLotMerge', mergeLots.id)).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseLotSplit', splitLot.id)).resolves.toBe(null);
  await expect(floor.query(lots)).resolves.toMatchObject({
    lots: {
      nodes: [
        { id: 'S-1-WIRE', state: 'ACTIVE', quantity: { value: '20' } },
        { id: 'S-2', state: 'ACTIVE', quantity: { value: '20' } },
        { id: 'S-A', state: 'VOIDED', quantity: { value: '0' } },
        { id: 'S-B', state: 'VOIDED', regroupings: [{ reversedBy: { reason: 'miscounted' } }, {}] },
        { id: 'S-M', state: 'VOIDED', regroupings: [{ reversedBy: { reason: 'miscounted' } }] },
      ],
    },
  });
  expect(await told('lot.split')).toMatchObject([{ split: splitLot.id, lot: 'S-1-WIRE', into: [{ lot: 'S-A' }, {}] }]);
  expect(await told('lot.merged')).toMatchObject([
    { merge: mergeLots.id, into: 'S-M', from: [{ lot: 'S-B' }, { lot: 'S-2' }] },
  ]);
  expect(await told('lot-split.reversed')).toMatchObject([{ split: splitLot.id, reason: 'miscounted' }]);
  expect(await told('lot-merge.reversed')).toMatchObject([{ merge: mergeLots.id, into: 'S-M' }]);
});

test('a lot whose making was reversed is not consumed, split, merged or completed again', async () => {
  await running(floor, 'V-1');
  await floor.perform('reportProduction', { id: 'V-1/10', good: pieces('10') });
  await floor.perform('completeLot', { order: 'V-1', lot: 'V-L', quantity: pieces('10') });
  await floor.perform('splitLot', { id: 'V-L', into: [{ lot: 'V-PART', quantity: pieces('1') }] });
  await expect(reverse('reverseLotCompletion', 'V-L')).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseLotCompletion', 'V-PART')).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseLotCompletion', 'V-1-WIRE')).resolves.toBe('ILLEGAL_STATE');
  await running(floor, 'V-2', {}, { components: ['ACT-1'] });
  await running(floor, 'V-3');
  await floor.perform('reportProduction', { id: 'V-3/10', good: pieces('10') });
  await floor.perform('completeLot', { order: 'V-3', lot: 'V-VOID', quantity: pieces('10') });
  await expect(reverse('reverseLotCompletion', 'V-VOID')).resolves.toBe(null);
  const consume = { id: 'V-2/10', lot: 'V-VOID', quantity: pieces('1') };
  await expect(floor.attempt('consumeMaterial', consume)).resolves.toBe('ILLEGAL_STATE');
  await expect(floor.attempt('splitLot', { id: 'V-VOID', into: [{ quantity: pieces('1') }] })).resolves.toBe(
    'ILLEGAL_STATE',
  );
  await expect(floor.attempt('mergeLots', { lots: ['V-VOID', 'V-L'] })).resolves.toBe('ILLEGAL_STATE');
  const again = { order: 'V-3', lot: 'V-VOID', quantity: pieces('10') };
  await expect(floor.attempt('completeLot', again)).resolves.toBe('ALREADY_EXISTS');
});

test('what was thrown away of a lot is taken back by a document of its own, and the lot is as large as before', async () => {
  await running(floor, 'T-1');
  const scrap = (value: string | null) =>
    floor.perform('scrapLot', { id: 'T-1-WIRE', quantity: value === null ? null : metres(value), reason: 'wet' });
  const standing = (): Promise<{ lot: { scraps: { id: string }[] } }> =>
    floor.query(`{ lot(id: "T-1-WIRE") { state quantity { value }
      scraps { id quantity { value } reason reversedBy { reason reverses { ... on LotScrap { reason lot { id } } } } } } }`);
  await scrap('5');
  await scrap(null);
  const { lot } = await standing();
  expect(lot).toMatchObject({ state: 'SCRAPPED', quantity: { value: '0' } });
  const [first, rest] = lot.scraps.map(({ id }) => id);
  await expect(reverse('reverseLotScrap', rest ?? '')).resolves.toBe(null);
  await expect(reverse('reverseLotScrap', rest ?? '')).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseLotScrap', 'LS-0')).resolves.toBe('NOT_FOUND');
  await expect(
    floor.attempt('reverseLotScrap', { id: first, reason: 'late', occurredAt: '2020-01-01T00:00:00Z' }),
  ).resolves.toBe('RULE_VIOLATED');
  const taken = { reason: 'miscounted', reverses: { reason: 'wet', lot: { id: 'T-1-WIRE' } } };
  await expect(standing()).resolves.toEqual({
    lot: {
      ...{ state: 'ACTIVE', quantity: { value: '15' } },
      scraps: [
        { id: first, quantity: { value: '5' }, reason: 'wet', reversedBy: null },
        { id: rest, quantity: { value: '15' }, reason: 'wet', reversedBy: taken },
      ],
    },
  });
  // A consumption comes back once nothing of the lot is scrapped any more.
  await floor.perform('consumeMaterial', { id: 'T-1/10', lot: 'T-1-WIRE', quantity: metres('4') });
  const used = await latest('materialConsumptions', 'T-1');
  await expect(reverse('reverseMaterialConsumption', used)).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseLotScrap', first ?? '')).resolves.toBe(null);
  await expect(reverse('reverseMaterialConsumption', used)).resolves.toBe(null);
  await expect(standing()).resolves.toMatchObject({ lot: { quantity: { value: '20' } } });
  expect(await told('lot-scrap.reversed')).toMatchObject([
    { scrap: rest, lot: 'T-1-WIRE', item: 'WIRE', quantity: metres('15'), reason: 'miscounted' },
    { scrap: first, quantity: metres('5') },
  ]);
});

test('what ERP scrapped of a lot is no scrap of MES, and is taken back in ERP alone', async () => {
  await running(floor, 'T-2');
  const moved = 'org.millgraph.erp.inventory.moved.v1';
  const scrapped: EventData[typeof moved] = {
    ...{ movement: 'IM-T-2', type: 'SCRAP', item: 'WIRE', location: 'MAIN', lot: 'T-2-WIRE', status: 'UNRESTRICTED' },
    ...{ quantity: metres('-3'), order: null, purchaseOrder: null, violation: null, sourceSystem: 'erp' },
    ...{ reverses: null, reversedType: null },
  };
  await floor.receive(moved, scrapped);
  await expect(floor.query(`{ lot(id: "T-2-WIRE") { quantity { value } scraps { id } } }`)).resolves.toEqual({
    lot: { quantity: { value: '17' }, scraps: [] },
  });
  await expect(reverse('reverseLotScrap', 'IM-T-2')).resolves.toBe('NOT_FOUND');
});

test('pieces that went back from rework are set aside again, unless they were reported since', async () => {
  await running(floor, 'B-1');
  await floor.perform('reportProduction', { id: 'B-1/10', good: pieces('90'), rework: pieces('10') });
  await floor.release('B-2', 1, { kind: 'REWORK', quantity: '4', originNonconformance: 'NC-1' });
  await floor.perform('returnReworkedPieces', { id: 'B-1/10', quantity: pieces('6') });
  await floor.perform('returnReworkedPieces', { id: 'B-1/10', quantity: pieces('4'), reworkOrder: 'B-2' });
  const standing = (): Promise<{ job: { reworkReturns: { id: string }[] } }> =>
    floor.query(`{ job(id: "B-1/10") { rework { value } reworkReturns {
      id quantity { value } reworkOrder { id } reversedBy { reason reverses { ... on ReworkReturn { job { id } } } } } } }`);
  const [own, handed] = (await standing()).job.reworkReturns.map(({ id }) => id);
  await floor.perform('reportProduction', { id: 'B-1/10', good: pieces('1') });
  const report = await latest('productionReports', 'B-1');
  await expect(reverse('reverseReworkReturn', own ?? '')).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseProductionReport', report)).resolves.toBe(null);
  await floor.perform('dispatchJob', { id: 'B-2/10' });
  await floor.perform('startJob', { id: 'B-2/10' });
  await floor.perform('reportProduction', { id: 'B-2/10', good: pieces('1') });
  await expect(reverse('reverseReworkReturn', handed ?? '')).resolves.toBe('RULE_VIOLATED');
  await expect(reverse('reverseProductionReport', await latest('productionReports', 'B-2'))).resolves.toBe(null);
  await expect(reverse('reverseReworkReturn', handed ?? '')).resolves.toBe(null);
  await expect(reverse('reverseReworkReturn', own ?? '')).resolves.toBe(null);
  await expect(reverse('reverseReworkReturn', own ?? '')).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('reverseReworkReturn', 'RW-0')).resolves.toBe('NOT_FOUND');
  const reversedBy = { reason: 'miscounted', reverses: { job: { id: 'B-1/10' } } };
  await expect(standing()).resolves.toEqual({
    job: {
      rework: { value: '10' },
      reworkReturns: [
        { id: own, quantity: { value: '6' }, reworkOrder: null, reversedBy },
        { id: handed, quantity: { value: '4' }, reworkOrder: { id: 'B-2' }, reversedBy },
      ],
    },
  });
  // All ten are there to be given back again, and none to a closed job.
  await floor.perform('returnReworkedPieces', { id: 'B-1/10', quantity: pieces('10') });
  await floor.perform('reportProduction', { id: 'B-1/10', good: pieces('10') });
  await floor.perform('completeJob', { id: 'B-1/10' });
  await floor.perform('closeJob', { id: 'B-1/10' });
  const last = (await standing()).job.reworkReturns.at(-1)?.id ?? '';
  await expect(reverse('reverseReworkReturn', last)).resolves.toBe('ILLEGAL_STATE');
  expect(await told('rework-return.reversed')).toMatchObject([
    { returned: handed, order: 'B-1', job: 'B-1/10', quantity: pieces('4'), reworkOrder: 'B-2' },
    { returned: own, quantity: pieces('6'), reworkOrder: null, reason: 'miscounted' },
  ]);
});
