import { GraphErrors } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { startOfTime, type ErpFixture } from './erp-fixture.ts';

/** When commands of the tests happen, if nothing else is said. */
export const at = { occurredAt: startOfTime };

export const pieces = (value: string) => ({ value, unit: 'C62' });
export const kilograms = (value: string) => ({ value, unit: 'KGM' });
export const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** The extensions and message of the refusal that the work ends in; throws when it is accepted. */
export async function refusal(work: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GraphErrors) return { ...error.errors[0]?.extensions, message: error.errors[0]?.message };
    throw error;
  }
  throw new Error('it was accepted');
}

/** Takes records over in bulk. */
export async function load(system: ErpFixture, kind: string, ...records: CanonicalRecord[]): Promise<BatchResult> {
  const handler = system.subgraph.imports[kind];
  if (handler === undefined) throw new Error(`ERP imports no ${kind}`);
  return handler(system.subgraph.database.session(serviceContext('import')), records);
}

/** What lies of a lot, as `<plant> <location> <status>: <quantity>`. */
export async function stockOf(system: ErpFixture, lot: string): Promise<readonly string[]> {
  const rows = await system.rows<{ text: string }>(
    `select plant || ' ' || location || ' ' || status || ': ' || trim_scale(quantity) as text from stock_balance
     where lot = '${lot}' and quantity <> 0 order by 1`,
  );
  return rows.map(({ text }) => text);
}

/** The data of ERP's events of a kind (`stock-status.changed`, say) whose subject contains the text, oldest first. */
export async function told(system: ErpFixture, kind: string, subject: string): Promise<readonly object[]> {
  const rows = await system.rows<{ data: object }>(
    `select data from event_log
     where type = 'org.millgraph.erp.${kind}.v1' and subject like '%${subject}%' order by position`,
  );
  return rows.map(({ data }) => data);
}

type Target = 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';

/** The plant that quality names with a hold: always one for a lot or an order. */
const plantOf = (target: Target): string | null => (target === 'LOT' || target === 'ORDER' ? 'P1' : null);

/** Places a hold, as quality does. */
export const placeHold = (system: ErpFixture, hold: string, target: Target, targetId: string, time = startOfTime) =>
  system.tell(
    'org.millgraph.quality.hold.placed.v1',
    `hold/${hold}`,
    { hold, target, targetId, plant: plantOf(target), reason: 'porous' },
    { time },
  );

/** Releases a hold, as quality does. */
export const liftHold = (system: ErpFixture, hold: string, target: Target, targetId: string, time = startOfTime) =>
  system.tell(
    'org.millgraph.quality.hold.released.v1',
    `hold/${hold}`,
    { hold, target, targetId, plant: plantOf(target), reason: 'porous' },
    { time },
  );

/** Receives an amount of item A of supplier S1 as a lot. */
export const receiveLot = (system: ErpFixture, lot: string, value: string, more: Record<string, unknown> = {}) =>
  system.command('receiveMaterial', { purchaseOrder: 'PO-1', line: 1, quantity: pieces(value), lot, ...at, ...more });

/** The id of the receipt of a lot. */
export async function receiptOf(system: ErpFixture, lot: string): Promise<string> {
  const [row] = await system.rows<{ id: string }>(
    `select id from goods_receipt where lot = '${lot}' order by id desc limit 1`,
  );
  if (row === undefined) throw new Error(`no receipt of ${lot}`);
  return row.id;
}
