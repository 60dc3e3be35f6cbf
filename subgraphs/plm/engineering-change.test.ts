import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
});
afterAll(() => system.close());

const change = (input: Record<string, unknown>) =>
  products.run('createEngineeringChange', { kind: 'ORDER', title: 'Better seal', ...input }, 'id number state');

test('a change without a number gets the next one that is free', async () => {
  await change({ number: 'EC-2' });
  await expect(change({})).resolves.toEqual({ id: 'EC-1', number: 'EC-1', state: 'DRAFT' });
  await expect(change({})).resolves.toMatchObject({ number: 'EC-3' });
  await expect(change({ number: 'EC-2' })).rejects.toThrow(/ALREADY_EXISTS.*EC-2/);
});

test('of two that want one number at the same time, one is refused', async () => {
  const outcomes = await Promise.allSettled([change({ number: 'TWIN' }), change({ number: 'TWIN' })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(String(refused?.reason)).toContain('ALREADY_EXISTS');
});

test('an approval says who and when, is told to the other systems, and happens once', async () => {
  await change({ number: 'SEAL', occurredAt: '2026-01-01T08:00:00Z' });
  const approve = { id: 'SEAL', occurredAt: '2026-01-02T08:00:00Z' };
  const caller = demoAdministrator({ subject: 'mara' });
  await expect(
    products.run('approveEngineeringChange', approve, 'state createdAt approvedBy approvedAt', caller),
  ).resolves.toEqual({
    state: 'APPROVED',
    createdAt: '2026-01-01T08:00:00Z',
    approvedBy: 'mara',
    approvedAt: '2026-01-02T08:00:00Z',
  });
  await expect(products.run('approveEngineeringChange', approve)).rejects.toThrow('ILLEGAL_STATE');
  await expect(products.run('approveEngineeringChange', { id: 'NONE' })).rejects.toThrow('NOT_FOUND');
  const events = await eventsOf(system, 'org.millgraph.plm.change.approved.v1');
  expect(events).toMatchObject([
    {
      type: 'org.millgraph.plm.change.approved.v1',
      subject: 'engineering-change/SEAL',
      time: '2026-01-02T08:00:00Z',
      data: { change: 'SEAL', number: 'SEAL' },
    },
  ]);
});

test('changes are listed newest first, by kind, state, time and text', async () => {
  await change({
    ...{ number: 'OLD-1', kind: 'DEVIATION', title: 'Old 100% wish', occurredAt: '2001-01-01T00:00:00Z' },
    deviation: { validTo: '2001-02-01' },
  });
  await change({ number: 'OLD-2', kind: 'REQUEST', title: 'Old wish', occurredAt: '2002-01-01T00:00:00Z' });
  const list = (filter: Record<string, unknown>, more = '') =>
    system
      .execute<{ engineeringChanges: { nodes: { number: string }[] } }>(
        `query ($filter: EngineeringChangeFilter) {
          engineeringChanges(filter: $filter${more}) { nodes { number } }
        }`,
        { filter },
      )
      .then((answer) => answer.engineeringChanges.nodes.map(({ number }) => number));
  await expect(list({ text: 'old' })).resolves.toEqual(['OLD-2', 'OLD-1']);
  await expect(list({ text: '100%' })).resolves.toEqual(['OLD-1']);
  await expect(list({ kind: 'DEVIATION' })).resolves.toEqual(['OLD-1']);
  await expect(list({ createdAt: { to: '2002-01-01T00:00:00Z' } })).resolves.toEqual(['OLD-1']);
  await expect(list({ createdAt: { from: '2002-01-01T00:00:00Z' }, text: 'old' })).resolves.toEqual(['OLD-2']);
  await expect(list({ state: 'APPROVED' })).resolves.toEqual(['SEAL']);
  await expect(list({ text: 'old' }, ', orderBy: { field: NUMBER, direction: ASC }')).resolves.toEqual([
    'OLD-1',
    'OLD-2',
  ]);
});
