import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { know } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(quality);
});
afterAll(() => system.close());

const rejection = {
  id: 'PO-1-1',
  plant: 'P1',
  supplier: 'S-1',
  item: 'AW-1',
  purchaseOrder: 'PO-1',
  line: '1',
  rejected: { value: '3', unit: 'C62' },
  received: { value: '550.00', unit: 'C62' },
  recordedAt: '2014-03-12T08:00:00Z',
};
function load(...records: readonly CanonicalRecord[]): Promise<BatchResult> {
  const handler = quality.imports['receipt-rejection'];
  if (handler === undefined) throw new Error('quality imports no receipt rejections');
  return handler(system.subgraph.database.session(serviceContext('import')), records);
}
const rejectionsOf = async (supplier: string): Promise<unknown> => {
  const { _entities } = await system.execute<{ _entities: { receiptRejections: unknown }[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Supplier { receiptRejections { count rejected { value unit } received { value unit } } }
    } }`,
    { representations: [{ __typename: 'Supplier', id: supplier }] },
  );
  return _entities[0]?.receiptRejections;
};

test('rejections are loaded once, and again only where they changed', async () => {
  const other = {
    ...rejection,
    id: 'PO-1-2',
    line: '2',
    rejected: { value: '1.5', unit: 'KGM' },
    received: { value: '2', unit: 'KGM' },
  };
  const ofNobody = { ...rejection, id: 'PO-1-3', supplier: null };
  await expect(load(rejection, other, ofNobody)).resolves.toEqual({ loaded: 3, unchanged: 0, refused: [] });
  await expect(load(rejection, { ...other, rejected: { value: '1.50', unit: 'KGM' } }, ofNobody)).resolves.toEqual({
    loaded: 0,
    unchanged: 3,
    refused: [],
  });
  await expect(load(rejection, { ...other, rejected: { value: '2', unit: 'KGM' } })).resolves.toEqual({
    loaded: 1,
    unchanged: 1,
    refused: [],
  });
  await expect(rejectionsOf('S-1')).resolves.toEqual({
    count: 2,
    rejected: [
      { value: '3', unit: 'C62' },
      { value: '2', unit: 'KGM' },
    ],
    received: [
      { value: '550', unit: 'C62' },
      { value: '2', unit: 'KGM' },
    ],
  });
});

test('of a record that stands twice in a batch the last one counts', async () => {
  const twice = { ...rejection, id: 'PO-2-1', supplier: 'S-2' };
  await expect(load(twice, { ...twice, rejected: { value: '4', unit: 'C62' } })).resolves.toEqual({
    loaded: 1,
    unchanged: 1,
    refused: [],
  });
  await expect(rejectionsOf('S-2')).resolves.toMatchObject({ count: 1, rejected: [{ value: '4' }] });
});

test.each([
  ['without an id', { id: null }, 'BAD_INPUT', 'id is missing'],
  ['of nothing', { rejected: { value: '0', unit: 'C62' } }, 'BAD_INPUT', 'must be more than zero'],
  ['with a quantity that is no number', { rejected: { value: '3,0', unit: 'C62' } }, 'BAD_INPUT', 'is not a Decimal'],
  ['in an unknown unit', { rejected: { value: '3', unit: 'XYZ' } }, 'BAD_INPUT', 'is not a UnitCode'],
  ['without a quantity', { received: '550' }, 'BAD_INPUT', 'received is no quantity'],
  ['of more than was received', { rejected: { value: '46', unit: 'DZN' } }, 'RULE_VIOLATED', 'only 550 C62 received'],
  ['in another dimension than received', { rejected: { value: '1', unit: 'KGM' } }, 'UNIT_MISMATCH', 'give it in C62'],
  ['on no line', { line: '1.5' }, 'BAD_INPUT', 'line is 1.5'],
  ['at no time', { recordedAt: '2014-02-30T00:00:00Z' }, 'BAD_INPUT', 'is not a DateTime'],
])('a rejection %s is refused, and the others of its batch are loaded', async (_, wrong, code, message) => {
  const good = { ...rejection, id: `GOOD-${code}-${message}`, supplier: 'S-3' };
  const result = await load({ ...rejection, id: 'WRONG', supplier: 'S-4', ...wrong }, good);
  expect(result).toEqual({
    loaded: 1,
    unchanged: 0,
    refused: [{ index: 0, code, message: expect.stringContaining(message) }],
  });
  await expect(rejectionsOf('S-4')).resolves.toMatchObject({ count: 0 });
});

test('an order of another system is known by its import, and no event of ERP is waited for', async () => {
  const handler = quality.imports['production-order'];
  if (handler === undefined) throw new Error('quality imports no orders');
  const session = system.subgraph.database.session(serviceContext('import'));
  const order = { id: 'WO-1', plant: 'P1', item: 'AW-1' };
  await know(system.subgraph, { plants: ['P1'] });
  const hold = `mutation { placeHold(
    input: { target: ORDER, targetId: "WO-1", plant: "P1", reason: "x" }, idempotencyKey: "h"
  ) { order { id } } }`;
  await expect(system.execute(hold)).rejects.toThrow('NOT_FOUND: There is no production order "WO-1"');
  const records = [order, order, { ...order, id: 'WO-2', plant: null }];
  await expect(handler(session, records)).resolves.toEqual({
    loaded: 1,
    unchanged: 1,
    refused: [{ index: 2, code: 'BAD_INPUT', message: 'plant is missing or no text.' }],
  });
  await expect(handler(session, [order])).resolves.toEqual({ loaded: 0, unchanged: 1, refused: [] });
  await expect(system.execute(hold)).resolves.toEqual({ placeHold: { order: { id: 'WO-1' } } });
});
