import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
});
afterAll(() => system.close());

test('an item is created as a draft and released once', async () => {
  const input = { number: 'ACT-100', name: 'Actuator', type: 'FINISHED_GOOD', baseUnit: 'C62' };
  const create = `mutation ($input: CreateItemInput!, $key: ID!) { createItem(input: $input, idempotencyKey: $key) { id lifecycle } }`;
  await expect(system.execute(create, { input, key: 'k1' })).resolves.toEqual({
    createItem: { id: 'ACT-100', lifecycle: 'DRAFT' },
  });
  await expect(system.execute(create, { input, key: 'k1' })).resolves.toEqual({
    createItem: { id: 'ACT-100', lifecycle: 'DRAFT' },
  });
  await expect(system.execute(create, { input, key: 'k2' })).rejects.toThrow('ALREADY_EXISTS');
  const release = `mutation ($key: ID!) { releaseItem(input: { id: "ACT-100" }, idempotencyKey: $key) { lifecycle releasedAt } }`;
  await expect(system.execute(release, { key: 'k3' })).resolves.toMatchObject({ releaseItem: { lifecycle: 'ACTIVE' } });
  await expect(system.execute(release, { key: 'k4' })).rejects.toThrow('ILLEGAL_STATE');
  await expect(
    system.execute(`{ items(filter: { text: "act-1" }) { totalCount nodes { number } pageInfo { hasNextPage } } }`),
  ).resolves.toEqual({
    items: { totalCount: 1, nodes: [{ number: 'ACT-100' }], pageInfo: { hasNextPage: false } },
  });
});
