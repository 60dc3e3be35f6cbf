import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { commandRunner, know, loggedEvents, madeLot } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, {
    items: ['ACT-100', 'SEAL-7'],
    plants: ['P1', 'P2'],
    suppliers: ['S-1', 'S-2'],
    orders: [
      { id: 'PO-1', plant: 'P1', item: 'ACT-100' },
      { id: 'PO-2', plant: 'P2', item: 'ACT-100' },
    ],
    lots: [
      { id: 'L-1', plant: 'P1', item: 'SEAL-7', supplier: 'S-1' },
      madeLot('L-2', 'ACT-100'),
      madeLot('L-3', 'SEAL-7', 'P2'),
    ],
  });
});
afterAll(() => system.close());

const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));

const planOfNothing = {
  item: 'NONE',
  name: 'Final',
  characteristics: [{ name: 'Stroke', unit: 'MMT', upperLimit: '1' }],
};
const seals = {
  plant: 'P1',
  item: 'SEAL-7',
  order: 'PO-1',
  job: 'PO-1/10',
  lot: 'L-1',
  supplier: 'S-1',
  severity: 'MAJOR',
  defectCode: 'POROSITY',
  quantity: { value: '24.0', unit: 'C62' },
};

test('a nonconformance is dispositioned in parts and closed', async () => {
  const opened = (await run(
    'openNonconformance',
    { ...seals, causeCode: 'GAS', description: 'Pores at the lip', occurredAt: '2025-11-03T06:00:00Z' },
    `id number state severity defectCode causeCode description openedAt openedBy closedAt
     plant { id } item { id } order { id } job { id } lot { id } supplier { id } inspection { id }
     quantity { value unit } dozens: quantity(unit: "DZN") { value unit } pendingQuantity { value } dispositions { decision }`,
  )) as { id: string; number: string };
  const { id, number } = opened;
  expect(opened).toEqual({
    id,
    number,
    state: 'OPEN',
    severity: 'MAJOR',
    defectCode: 'POROSITY',
    causeCode: 'GAS',
    description: 'Pores at the lip',
    openedAt: '2025-11-03T06:00:00Z',
    openedBy: 'demo-administrator',
    closedAt: null,
    plant: { id: 'P1' },
    item: { id: 'SEAL-7' },
    order: { id: 'PO-1' },
    job: { id: 'PO-1/10' },
    lot: { id: 'L-1' },
    supplier: { id: 'S-1' },
    inspection: null,
    quantity: { value: '24', unit: 'C62' },
    dozens: { value: '2', unit: 'DZN' },
    pendingQuantity: { value: '24' },
    dispositions: [],
  });
  expect(number).toMatch(/^NC-\d+$/);

  const fields = 'state pendingQuantity { value } dispositions { decision quantity { value unit } decidedBy comment }';
  const rework = {
    decision: 'REWORK',
    quantity: { value: '18', unit: 'C62' },
    decidedBy: 'demo-administrator',
    comment: null,
  };
  await expect(
    run('dispositionNonconformance', { id, decision: 'REWORK', quantity: { value: '1.5', unit: 'DZN' } }, fields),
  ).resolves.toEqual({ state: 'INVESTIGATING', pendingQuantity: { value: '6' }, dispositions: [rework] });
  await expect(
    run('dispositionNonconformance', { id, decision: 'SCRAP', quantity: { value: '7', unit: 'C62' } }, fields),
  ).rejects.toThrow('RULE_VIOLATED: 7 C62 is more than what is pending');
  await expect(run('closeNonconformance', { id }, fields)).rejects.toThrow('ILLEGAL_STATE');
  const scrap = { id, decision: 'SCRAP', quantity: { value: '6', unit: 'C62' }, comment: 'Split lips' };
  await expect(run('dispositionNonconformance', scrap, fields)).resolves.toMatchObject({
    state: 'DISPOSITIONED',
    pendingQuantity: { value: '0' },
    dispositions: [rework, { decision: 'SCRAP', comment: 'Split lips' }],
  });
  await expect(
    run('closeNonconformance', { id, occurredAt: '2025-11-05T06:00:00Z' }, 'state closedAt'),
  ).resolves.toEqual({
    state: 'CLOSED',
    closedAt: '2025-11-05T06:00:00Z',
  });

  const events = (await loggedEvents(system.subgraph)).filter((event) => event.subject === `nonconformance/${id}`);
  const about = { plant: 'P1', supplier: 'S-1' };
  expect(events).toMatchObject([
    {
      ...about,
      type: 'org.millgraph.quality.nonconformance.opened.v1',
      data: {
        number,
        item: 'SEAL-7',
        lot: 'L-1',
        order: 'PO-1',
        job: 'PO-1/10',
        supplier: 'S-1',
        severity: 'MAJOR',
        quantity: { value: '24', unit: 'C62' },
      },
    },
    {
      ...about,
      type: 'org.millgraph.quality.nonconformance.dispositioned.v1',
      data: {
        ...{ nonconformance: id, disposition: `${id}/1`, decision: 'REWORK', quantity: { value: '18', unit: 'C62' } },
        ...{ item: 'SEAL-7', lot: 'L-1', order: 'PO-1', final: false },
      },
    },
    { ...about, data: { decision: 'SCRAP', quantity: { value: '6', unit: 'C62' }, final: true } },
    { ...about, type: 'org.millgraph.quality.nonconformance.closed.v1', data: { nonconformance: id } },
  ]);
});

test('a nonconformance is found by its id or its number, not by both or neither', async () => {
  const id = await idOf('openNonconformance', seals);
  const find = `query ($id: ID, $number: String) { nonconformance(id: $id, number: $number) { id } }`;
  await expect(system.execute(find, { id })).resolves.toEqual({ nonconformance: { id } });
  await expect(system.execute(find, { number: id })).resolves.toEqual({ nonconformance: { id } });
  await expect(system.execute(find, { id: 'NC-0' })).resolves.toEqual({ nonconformance: null });
  await expect(system.execute(find, { id, number: id })).rejects.toThrow('BAD_INPUT: Give either id or number');
  await expect(system.execute(find)).rejects.toThrow('BAD_INPUT: Give either id or number');
});

test('a hold is placed for a nonconformance and released', async () => {
  const nonconformance = await idOf('openNonconformance', seals);
  const id = await idOf('placeHold', { target: 'LOT', targetId: 'L-1', plant: 'P1', reason: 'Porous', nonconformance });
  const everywhere = await idOf('placeHold', { target: 'SUPPLIER', targetId: 'S-1', reason: 'Three porous lots' });
  const fields = `active target targetId plant { id } lot { id } order { id } item { id } supplier { id } reason
    nonconformance { id } placedBy releasedBy releaseReason`;
  const placed = {
    active: true,
    target: 'LOT',
    targetId: 'L-1',
    plant: { id: 'P1' },
    lot: { id: 'L-1' },
    order: null,
    item: null,
    supplier: null,
    reason: 'Porous',
    nonconformance: { id: nonconformance },
    placedBy: 'demo-administrator',
    releasedBy: null,
    releaseReason: null,
  };
  await expect(system.execute(`query ($id: ID!) { hold(id: $id) { ${fields} } }`, { id })).resolves.toEqual({
    hold: placed,
  });
  const activeOnLot = async (): Promise<unknown> => {
    const lot = '{ __typename: "Lot", id: "L-1" }';
    return system.execute(`{ _entities(representations: [${lot}]) { ... on Lot { holds { id } } } }`);
  };
  await expect(activeOnLot()).resolves.toEqual({ _entities: [{ holds: [{ id }] }] });
  await expect(run('releaseHold', { id, reason: 'X-ray is clean' }, fields)).resolves.toEqual({
    ...placed,
    active: false,
    releasedBy: 'demo-administrator',
    releaseReason: 'X-ray is clean',
  });
  await expect(activeOnLot()).resolves.toEqual({ _entities: [{ holds: [] }] });
  await expect(run('releaseHold', { id, reason: 'Again' }, 'id')).rejects.toThrow(
    `ILLEGAL_STATE: Hold ${id} is released`,
  );
  const events = (await loggedEvents(system.subgraph)).filter((event) => event.subject.startsWith('hold/'));
  const fact = { hold: id, target: 'LOT', targetId: 'L-1', plant: 'P1', reason: 'Porous' };
  expect(events).toMatchObject([
    { type: 'org.millgraph.quality.hold.placed.v1', subject: `hold/${id}`, plant: 'P1', supplier: null, data: fact },
    { type: 'org.millgraph.quality.hold.placed.v1', subject: `hold/${everywhere}`, plant: null, supplier: 'S-1' },
    { type: 'org.millgraph.quality.hold.released.v1', subject: `hold/${id}`, data: fact },
  ]);
});

test('a repeated command gets its first answer and does nothing twice; its key fits no other input', async () => {
  const input = { ...seals, defectCode: 'TWICE' };
  const first = await run('openNonconformance', input, 'id', 'same-key');
  await expect(run('openNonconformance', input, 'id', 'same-key')).resolves.toEqual(first);
  await expect(run('openNonconformance', { ...input, defectCode: 'OTHER' }, 'id', 'same-key')).rejects.toThrow(
    'IDEMPOTENCY_KEY_REUSED',
  );
  await expect(system.execute(`{ nonconformances(filter: { text: "twice" }) { totalCount } }`)).resolves.toEqual({
    nonconformances: { totalCount: 1 },
  });
});

test('two people who disposition at once decide about no more than there is', async () => {
  const id = await idOf('openNonconformance', seals);
  const scrap = { id, decision: 'SCRAP', quantity: { value: '15', unit: 'C62' } };
  const outcomes = await Promise.allSettled([
    run('dispositionNonconformance', scrap, 'id'),
    run('dispositionNonconformance', scrap, 'id'),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(
    system.execute(
      `query ($id: ID!) { nonconformance(id: $id) { pendingQuantity { value } dispositions { decision } } }`,
      { id },
    ),
  ).resolves.toEqual({ nonconformance: { pendingQuantity: { value: '9' }, dispositions: [{ decision: 'SCRAP' }] } });
});

test('a refused command changes nothing and says which argument is wrong', async () => {
  const before = await loggedEvents(system.subgraph);
  const refused: readonly [string, object, string, string][] = [
    ['openNonconformance', { ...seals, item: 'NONE' }, 'NOT_FOUND', 'input.item'],
    ['openNonconformance', { ...seals, plant: 'P0' }, 'NOT_FOUND', 'input.plant'],
    ['openNonconformance', { ...seals, order: 'PO-0', job: null }, 'NOT_FOUND', 'input.order'],
    ['openNonconformance', { ...seals, order: 'PO-2', job: null }, 'RULE_VIOLATED', 'input.order'],
    ['openNonconformance', { ...seals, job: 'PO-1/40' }, 'NOT_FOUND', 'input.job'],
    ['openNonconformance', { ...seals, job: 'PO-2/10' }, 'RULE_VIOLATED', 'input.job'],
    ['openNonconformance', { ...seals, lot: 'L-0' }, 'NOT_FOUND', 'input.lot'],
    ['openNonconformance', { ...seals, lot: 'L-2' }, 'RULE_VIOLATED', 'input.lot'],
    ['openNonconformance', { ...seals, lot: 'L-3' }, 'RULE_VIOLATED', 'input.lot'],
    ['openNonconformance', { ...seals, supplier: 'S-0' }, 'NOT_FOUND', 'input.supplier'],
    ['openNonconformance', { ...seals, supplier: 'S-2' }, 'RULE_VIOLATED', 'input.supplier'],
    ['requestInspection', { plant: 'P1', item: 'ACT-100', order: 'PO-0' }, 'NOT_FOUND', 'input.order'],
    ['requestInspection', { plant: 'P1', item: 'ACT-100', lot: 'L-0' }, 'NOT_FOUND', 'input.lot'],
    ['requestInspection', { plant: 'P0', item: 'ACT-100', lot: 'L-2' }, 'NOT_FOUND', 'input.plant'],
    ['requestInspection', { plant: 'P1', item: 'NONE', lot: 'L-2' }, 'NOT_FOUND', 'input.item'],
    ['placeHold', { target: 'LOT', targetId: 'L-0', plant: 'P1', reason: 'x' }, 'NOT_FOUND', 'input.targetId'],
    ['placeHold', { target: 'LOT', targetId: 'L-1', plant: 'P2', reason: 'x' }, 'RULE_VIOLATED', 'input.targetId'],
    ['placeHold', { target: 'ORDER', targetId: 'PO-0', plant: 'P1', reason: 'x' }, 'NOT_FOUND', 'input.targetId'],
    ['placeHold', { target: 'SUPPLIER', targetId: 'S-0', reason: 'x' }, 'NOT_FOUND', 'input.targetId'],
    ['placeHold', { target: 'ITEM', targetId: 'SEAL-7', plant: 'P0', reason: 'x' }, 'NOT_FOUND', 'input.plant'],
    ['openCorrectiveAction', { title: 'x', nonconformance: 'NC-0' }, 'NOT_FOUND', 'input.nonconformance'],
    ['openCorrectiveAction', { title: 'x', supplier: 'S-0' }, 'NOT_FOUND', 'input.supplier'],
    ['openCorrectiveAction', { title: 'x' }, 'BAD_INPUT', 'input'],
    ['signDisposition', { disposition: 'NC-0/1', role: 'QUALITY' }, 'NOT_FOUND', 'input.disposition'],
    ['reverseInspection', { id: 'IN-0', reason: 'x' }, 'NOT_FOUND', 'input.id'],
    ['withdrawInspectionPlan', { id: 'IP-0', reason: 'x' }, 'NOT_FOUND', 'input.id'],
    ['openNonconformance', { ...seals, inspection: 'IN-0' }, 'NOT_FOUND', 'input.inspection'],
    ['openNonconformance', { ...seals, occurredAt: '2999-01-01T00:00:00Z' }, 'BAD_INPUT', 'input.occurredAt'],
    ['openNonconformance', { ...seals, quantity: { value: '1', unit: 'KGM' } }, 'UNIT_MISMATCH', 'input.quantity'],
    ['createInspectionPlan', planOfNothing, 'NOT_FOUND', 'input.item'],
    ['placeHold', { target: 'ITEM', targetId: 'NONE', reason: 'x' }, 'NOT_FOUND', 'input.targetId'],
    ['placeHold', { target: 'ORDER', targetId: 'PO-1', reason: 'x' }, 'BAD_INPUT', 'input.plant'],
    [
      'placeHold',
      { target: 'ITEM', targetId: 'SEAL-7', reason: 'x', nonconformance: 'NC-0' },
      'NOT_FOUND',
      'input.nonconformance',
    ],
    ['releaseHold', { id: 'H-0', reason: 'x' }, 'NOT_FOUND', 'input.id'],
    ['closeNonconformance', { id: 'NC-0' }, 'NOT_FOUND', 'input.id'],
  ];
  for (const [mutation, input, code, argument] of refused) {
    await expect(run(mutation, input, 'id')).rejects.toMatchObject({ errors: [{ extensions: { code, argument } }] });
  }
  await expect(loggedEvents(system.subgraph)).resolves.toEqual(before);
});
