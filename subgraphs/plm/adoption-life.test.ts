import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { productsOf } from './fixture.ts';
import { erpPlants, type ErpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
let plants: ErpPlants;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  plants = erpPlants(system);
});
afterAll(() => system.close());

const days = 60;
const dateOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

/** What happens on a day that is one later than the day before: how many days ahead it takes effect, and with what. */
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('release' as const), ahead: fc.nat(12) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('adopt' as const), ahead: fc.nat(20), revision: fc.nat(5) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
);

/** What is built day by day, kept as plainly as can be. */
interface Calendar {
  readonly everywhere: (string | null)[];
  readonly plant: (string | null)[];
}

const fill = (calendar: (string | null)[], from: number, revision: (day: number) => string | null): void => {
  for (let day = from; day < days; day += 1) calendar[day] = revision(day);
};

/** What the database answers for each day. */
async function found(item: string, plant: string): Promise<Calendar> {
  const rows = await system.subgraph.database
    .session(demoAdministrator())
    .query<{ everywhere: string | null; plant: string | null }>(
      (sql) => sql`
        select revision_at(${item}, null, day::date) as everywhere, revision_at(${item}, ${plant}, day::date) as plant
        from generate_series(${dateOf(0)}::date, ${dateOf(days - 1)}::date, interval '1 day') as day
        order by day
      `,
    );
  return { everywhere: rows.map((row) => row.everywhere), plant: rows.map((row) => row.plant) };
}

let run = 0;

test('whatever is released, adopted and configured in whatever order, a plant builds what a calendar says, without a gap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(action, { maxLength: 14 }), async (beginsManual, actions) => {
      run += 1;
      const [item, plant] = [`ITEM-${run}`, `PLANT-${run}`];
      let isManual = beginsManual;
      let released = 0;
      const expected: Calendar = {
        everywhere: Array<null>(days).fill(null),
        plant: Array<null>(days).fill(null),
      };
      const configure = (day: number) =>
        plants.change(
          plant,
          { timeZone: 'UTC', adoption: isManual ? 'MANUAL' : 'AUTOMATIC', gaplessEffectivity: true },
          `${dateOf(day)}T00:00:00Z`,
        );
      await products.item(item);
      await configure(0);

      for (const [today, next] of actions.entries()) {
        const { everywhere, plant: own } = expected;
        if (next.kind === 'turn') {
          isManual = !isManual;
          const current = everywhere[today] ?? null;
          // Who begins to decide goes on with what it has; who no longer does follows.
          if (!isManual || current !== null) {
            fill(own, today, (day) => (isManual ? current : (everywhere[day] ?? null)));
          }
          await configure(today);
          continue;
        }
        const from = today + next.ahead;
        if (next.kind === 'release') {
          const revision = `${item}/${released}`;
          await products.revision(item, String(released));
          const accepted = await products.release(revision, dateOf(from)).then(
            () => true,
            () => false,
          );
          released += 1;
          if (!accepted) continue;
          const isFirst = everywhere.every((each) => each === null);
          fill(everywhere, from, () => revision);
          if (!isManual || isFirst) fill(own, from, () => revision);
        } else {
          const revision = `${item}/${next.revision}`;
          const accepted = await products
            .run('adoptRevision', { plant, revision, decision: 'ACCEPTED', effectiveFrom: dateOf(from) })
            .then(
              () => true,
              () => false,
            );
          if (accepted) {
            expect(isManual).toBe(true);
            fill(own, from, () => revision);
          }
        }
      }
      await expect(found(item, plant)).resolves.toEqual(expected);
      const begins = expected.plant.findIndex((each) => each !== null);
      expect(expected.plant.slice(begins < 0 ? days : begins)).not.toContain(null);
    }),
    { numRuns: 60, seed: 20261130 },
  );
}, 60_000);
