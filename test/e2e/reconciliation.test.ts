import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator, newTraceparent, traceIdOf } from '#platform/identity.ts';
import { at, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
  await plant.receive('LOT-1', 200);
  await plant.order('MO-1', 50);
  await plant.order('MO-2', 10);
  await plant.start('MO-1/10');
  await plant.run('consumeMaterial', {
    id: 'MO-1/10',
    lot: 'LOT-1',
    quantity: pieces(100),
    occurredAt: at(2, '08:00'),
  });
  await plant.run('issueMaterial', {
    id: 'MO-1',
    item: 'CAST',
    lot: 'LOT-1',
    quantity: pieces(4),
    occurredAt: at(2, '08:30'),
  });
  await plant.run('reportProduction', { id: 'MO-1/10', good: pieces(50), occurredAt: at(2, '09:00') });
  await plant.run('completeJob', { id: 'MO-1/10', occurredAt: at(2, '09:00') });
  await plant.start('MO-1/20', '10:00');
  await plant.run('reportProduction', { id: 'MO-1/20', good: pieces(50), occurredAt: at(2, '11:00') });
  await plant.run('completeLot', { order: 'MO-1', lot: 'ACT-1', quantity: pieces(45), occurredAt: at(2, '11:30') });
  await plant.run('confirmProductionOrder', { id: 'MO-1', good: pieces(48), final: true, occurredAt: at(2, '12:00') });
}, 200_000);
afterAll(() => plant.millgraph.close());

const selection = `{
  order { number } reported { value } confirmed { value } received { value }
  confirmedDifference { value } receivedDifference { value } causes { code message }
  materials { item { number } consumed { value unit } issued { value } difference { value } causes { code } }
}`;

test('MES and ERP are compared order by order, each difference with its cause', async () => {
  const { reconciliation } = await plant.ask<{ reconciliation: unknown }>(
    `{ reconciliation(plant: "P1", from: "2026-11-02", to: "2026-11-03") ${selection} }`,
  );
  expect(reconciliation).toEqual([
    {
      order: { number: 'MO-1' },
      ...{ reported: { value: '50' }, confirmed: { value: '48' }, received: { value: '45' } },
      ...{ confirmedDifference: { value: '-2' }, receivedDifference: { value: '-5' } },
      causes: [
        { code: 'CONFIRMED_SHORT', message: '48 C62 are confirmed of 50 made, finally.' },
        { code: 'NOT_IN_LOTS', message: '45 C62 of 50 made are in lots.' },
      ],
      materials: [
        {
          item: { number: 'CAST' },
          ...{ consumed: { value: '100', unit: 'C62' }, issued: { value: '104' }, difference: { value: '4' } },
          causes: [{ code: 'ISSUED_WITHOUT_CONSUMPTION' }],
        },
      ],
    },
    {
      order: { number: 'MO-2' },
      ...{ reported: { value: '0' }, confirmed: { value: '0' }, received: { value: '0' } },
      ...{ confirmedDifference: { value: '0' }, receivedDifference: { value: '0' }, causes: [], materials: [] },
    },
  ]);
});

test('orders are read in pages, and only those that were open in the range', async () => {
  const ids = async (more: string) => {
    const { reconciliation } = await plant.ask<{ reconciliation: readonly { id: string }[] }>(
      `{ reconciliation(plant: "P1", ${more}) { id } }`,
    );
    return reconciliation.map(({ id }) => id);
  };
  await expect(ids('from: "2026-11-02", to: "2026-11-03", first: 1')).resolves.toEqual(['MO-1']);
  await expect(ids('from: "2026-11-02", to: "2026-11-03", first: 1, after: "MO-1"')).resolves.toEqual(['MO-2']);
  await expect(ids('from: "2026-11-01", to: "2026-11-02"')).resolves.toEqual([]);
  await plant.run('completeProductionOrder', { id: 'MO-1', occurredAt: at(3, '08:00') });
  await expect(ids('from: "2026-11-04", to: "2026-11-05"')).resolves.toEqual(['MO-2']);
});

test.each([
  ['plant: "P1", from: "2026-11-02", to: "2026-11-02"', 'BAD_INPUT', 'to'],
  ['plant: "P1", from: "1926-11-02", to: "2026-11-02"', 'BAD_INPUT', 'to'],
  ['plant: "P1", from: "2026-11-02", to: "2026-11-03", first: 10000', 'BAD_INPUT', 'first'],
  ['plant: "P9", from: "2026-11-02", to: "2026-11-03"', 'NOT_FOUND', 'plant'],
])('reconciliation(%s) is refused with %s', async (call, code, argument) => {
  const { errors } = await plant.millgraph.gateway.fetch(
    { query: `{ reconciliation(${call}) { id } }`, variables: {} },
    demoAdministrator(),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
});

interface Entry {
  readonly system: string;
  readonly kind: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly causedBy: string | null;
  readonly error: string | null;
}

const transactionOf = async (correlationId: string): Promise<readonly Entry[]> => {
  const { transaction } = await plant.ask<{ transaction: { entries: readonly Entry[] } }>(
    'query ($id: ID!) { transaction(correlationId: $id) { entries { system kind id type subject causedBy error } } }',
    { id: correlationId },
  );
  return transaction.entries;
};

test('one transaction shows the command and every event that it caused in every system, each with what caused it', async () => {
  const context = demoAdministrator({ traceparent: newTraceparent() });
  await plant.millgraph.client.execute(
    'mutation ($input: PlaceHoldInput!) { placeHold(input: $input, idempotencyKey: "hold-1") { id } }',
    { input: { target: 'LOT', targetId: 'LOT-1', plant: 'P1', reason: 'Porous', occurredAt: at(2, '13:00') } },
    context,
  );
  await plant.millgraph.settle();
  const all = await transactionOf(traceIdOf(context));
  const entries = all.filter(({ kind }) => kind !== 'STEP');
  expect(entries.map(({ system, kind, type }) => [system, kind, type])).toEqual([
    ['quality', 'COMMAND', 'placeHold'],
    ['quality', 'EVENT', 'org.millgraph.quality.hold.placed.v1'],
    ['erp', 'EVENT', 'org.millgraph.erp.inventory.moved.v1'],
    ['erp', 'EVENT', 'org.millgraph.erp.inventory.moved.v1'],
    ['erp', 'EVENT', 'org.millgraph.erp.stock-status.changed.v1'],
  ]);
  const [command, placed, ...caused] = entries;
  expect(command).toMatchObject({ id: 'hold-1', subject: expect.stringMatching(/^H/), causedBy: null });
  expect(caused.map(({ causedBy }) => causedBy)).toEqual(caused.map(() => placed?.id));
  const takenOver = all.filter(({ kind, type }) => kind === 'STEP' && type === 'org.millgraph.quality.hold.placed.v1');
  expect(takenOver.map(({ system, causedBy }) => [system, causedBy]).sort()).toEqual([
    ['erp', placed?.id],
    ['mes', placed?.id],
  ]);
  await expect(transactionOf('nobody-knows')).resolves.toEqual([]);
});

test('what a system could not take over stands in its transaction as an error, with how often it was tried', async () => {
  const context = demoAdministrator({ traceparent: newTraceparent() });
  const erp = plant.millgraph.subgraphs.erp.database.session(demoAdministrator());
  await erp.transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into waiting_event (consumer, source, subject, event_id, event, attempts, next_attempt_at, last_error)
        values (
          'nobody', 'mes', 'lot/X', gen_random_uuid(),
          ${sql.json({ type: 'org.millgraph.mes.lot.completed.v1', plant: 'P1', correlationid: traceIdOf(context) })},
          3, now() + interval '1 day', 'Lot X is not known.'
        )
      `,
    ),
  );
  const entries = await transactionOf(traceIdOf(context));
  expect(entries).toEqual([
    expect.objectContaining({
      ...{ system: 'erp', kind: 'ERROR', type: 'org.millgraph.mes.lot.completed.v1', subject: 'lot/X' },
      error: 'Lot X is not known. (tried 3 times)',
    }),
  ]);
});

test('a correlation id that is blank is refused', async () => {
  const { errors } = await plant.millgraph.gateway.fetch(
    { query: '{ transaction(correlationId: " ") { correlationId } }', variables: {} },
    demoAdministrator(),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'correlationId' });
});
