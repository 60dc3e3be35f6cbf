import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { mergeResolvers } from '#platform/subgraph.ts';
import { plm } from '../subgraphs/plm/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../test/open-subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
});
afterAll(() => system.close());

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  system.subgraph.fetch({ query, variables }, demoAdministrator());

test('a wrong literal is refused with its code and the argument it stands in', async () => {
  const { errors } = await ask(`mutation {
    createBom(
      input: {
        revision: "X/A"
        baseQuantity: { value: "1", unit: "C62" }
        lines: [{ position: 1, component: "Y", quantity: { value: "many", unit: "C62" } }]
      }
      idempotencyKey: "k"
    ) { id }
  }`);
  expect(errors).toEqual([
    {
      message: expect.stringContaining('"many" is not a Decimal') as unknown,
      locations: [{ line: 6, column: 67 }],
      extensions: { code: 'BAD_INPUT', argument: 'input.lines.quantity.value' },
    },
  ]);
});

test('a wrong variable is refused with its code and its place', async () => {
  const query = `mutation ($input: CreateItemInput!) { createItem(input: $input, idempotencyKey: "k") { id } }`;
  const input = { number: 'A', name: 'A', type: 'COMPONENT', baseUnit: 'kilo' };
  const { errors } = await ask(query, { input });
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/"\$input" got invalid value "kilo" at "input.baseUnit".*UNECE/) as unknown,
      extensions: { code: 'BAD_INPUT' },
    },
  ]);
});

test.each([
  ['{ item(id: "A") { ', 'GRAPHQL_PARSE_FAILED'],
  ['{ noSuchField }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused with the code %s', async (query, code) => {
  const { errors } = await ask(query);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test('a quantity is answered in the unit that is asked for, and across dimensions refused', async () => {
  const created = await ask(`mutation {
    a: createItem(input: { number: "A", name: "A", type: SUBASSEMBLY, baseUnit: "C62" }, idempotencyKey: "a") { id }
    b: createItem(input: { number: "B", name: "B", type: RAW_MATERIAL, baseUnit: "KGM" }, idempotencyKey: "b") { id }
    r: createItemRevision(input: { item: "A", label: "1" }, idempotencyKey: "r") { id }
    m: createBom(input: { revision: "A/1", baseQuantity: { value: "1", unit: "C62" }, lines: [
      { position: 1, component: "B", quantity: { value: "0.25", unit: "KGM" } }] }, idempotencyKey: "m") {
      lines { quantity(unit: "GRM") { value unit } }
    }
  }`);
  expect(created).toMatchObject({ data: { m: { lines: [{ quantity: { value: '250', unit: 'GRM' } }] } } });
  const { errors } = await ask('{ itemRevision(id: "A/1") { boms { lines { quantity(unit: "MTR") { value } } } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNIT_MISMATCH', argument: 'unit' } }]);
});

test('a decimal of 30 and 20 digits goes to the database and comes back exactly', async () => {
  const value = '999999999999999.99999999999999999999';
  const answer = await ask(
    `mutation ($quantity: QuantityInput!) {
      createBom(input: { revision: "A/1", alternative: 2, baseQuantity: { value: "1", unit: "C62" }, lines: [
        { position: 1, component: "B", quantity: $quantity }] }, idempotencyKey: "exact") {
        lines { quantity { value } }
      }
    }`,
    { quantity: { value, unit: 'KGM' } },
  );
  expect(answer).toEqual({ data: { createBom: { lines: [{ quantity: { value } }] } } });
});

test('a field that two resolver maps claim is refused', () => {
  expect(() => mergeResolvers({ Query: { a: 1 } }, { Query: { a: 2 } })).toThrow('Query.a is resolved twice');
});
