import { randomUUID } from 'node:crypto';
import { demoAdministrator } from '#platform/identity.ts';
import type { ShopFloor } from './shop-floor-fixture.ts';

export type Fact = Readonly<Record<string, unknown>> & { readonly document: string };

export interface Answer {
  readonly document: string;
  readonly outcome: string;
  readonly code: string | null;
}

export const pieces = (value: string) => ({ value, unit: 'C62' });
export const metres = (value: string) => ({ value, unit: 'MTR' });

/** The time so many minutes after six o'clock on 5 January 2026. */
export const minute = (minutes: number): string => new Date(Date.UTC(2026, 0, 5, 6) + minutes * 60_000).toISOString();

/** Tells facts and answers what became of each. */
export async function tell(
  floor: ShopFloor,
  facts: readonly Fact[],
  caller = demoAdministrator(),
): Promise<readonly Answer[]> {
  const { recordShopFloorFacts } = await floor.query<{ recordShopFloorFacts: readonly Answer[] }>(
    `mutation ($input: RecordShopFloorFactsInput!, $key: ID!) {
      recordShopFloorFacts(input: $input, idempotencyKey: $key) { document outcome code }
    }`,
    { input: { source: 'line-1', facts }, key: randomUUID() },
    caller,
  );
  return recordShopFloorFacts;
}

/** Releases an order with one job that runs since six o'clock, and delivers the lot `<order>-WIRE` for it. */
export async function running(
  floor: ShopFloor,
  order: string,
  lot: Parameters<ShopFloor['deliver']>[1] = {},
  details: Parameters<ShopFloor['release']>[2] = {},
): Promise<void> {
  await floor.release(order, 1, details);
  await floor.deliver(`${order}-WIRE`, lot);
  await floor.perform('dispatchJob', { id: `${order}/10`, occurredAt: minute(0) });
  await floor.perform('startJob', { id: `${order}/10`, occurredAt: minute(0) });
}

/** The fact that the job of an order consumed 5 m of its lot at half past six. */
export const consumption = (order: string, more: Readonly<Record<string, unknown>> = {}): Fact => ({
  ...{ document: `${order}-c`, kind: 'MATERIAL_CONSUMED', job: `${order}/10`, lot: `${order}-WIRE` },
  ...{ quantity: metres('5'), occurredAt: minute(30) },
  ...more,
});
