import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

let millgraph: TestMillgraph;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
});
afterAll(() => millgraph.close());

/** Sends the same creation twenty times at once, each with a key of its own. */
async function race(mutation: string, input: string): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      millgraph.gateway.fetch(
        { query: `mutation { ${mutation}(input: ${input}, idempotencyKey: "race-${String(index)}") { id } }` },
        demoAdministrator(),
      ),
    ),
  );
  return answers
    .map(({ errors }) => (errors === undefined ? 'created' : JSON.stringify(errors[0]?.extensions?.['code'])))
    .sort();
}

test.each([
  ['createItem', '{ number: "RACE", name: "Race", type: COMPONENT, baseUnit: "C62" }'],
  ['createSupplier', '{ id: "RACE", name: "Race" }'],
  ['createPlant', '{ id: "RACE", name: "Race", timeZone: "Europe/Berlin", currency: "EUR" }'],
])(
  'of twenty %s of one id at the same time one creates it and the others are told that it exists',
  async (...race1) => {
    const outcomes = await race(...race1);
    expect(outcomes).toEqual([...Array.from({ length: 19 }, () => '"ALREADY_EXISTS"'), 'created']);
  },
);

test('twenty commands with one idempotency key at the same time do one thing and all get its answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      millgraph.gateway.fetch(
        {
          query: `mutation { createEngineeringChange(
            input: { kind: REQUEST, title: "Once" }, idempotencyKey: "once") { number } }`,
        },
        demoAdministrator(),
      ),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  await expect(
    millgraph.client.execute('{ engineeringChanges { totalCount } }', {}, demoAdministrator()),
  ).resolves.toEqual({ engineeringChanges: { totalCount: 1 } });
});
