import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudEvent, EventType } from '#contracts/events.ts';
import { hasHiddenEvents } from '#platform/events/log.ts';
import { demoAdministrator, serviceContext, type RequestContext } from '#platform/identity.ts';
import type { TestSubgraph } from '../../test/open-subgraph.ts';
import { saveSupplier } from './store/supplier.ts';

export interface LineInput {
  readonly component: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly position?: number;
  readonly [field: string]: unknown;
}

/** Product definition by the commands of PLM, for tests: what is not stated has a plain value. */
export function productsOf(system: TestSubgraph) {
  let commands = 0;
  const run = async (
    mutation: string,
    input: Record<string, unknown>,
    selection = 'id',
    context?: RequestContext,
  ): Promise<Record<string, unknown>> => {
    commands += 1;
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await system.execute<Record<string, Record<string, unknown>>>(
      `mutation ($input: ${inputType}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`,
      { input, key: `command-${commands}` },
      context,
    );
    return answer[mutation] ?? {};
  };
  return {
    run,
    /** An ACTIVE item. */
    async item(number: string, type = 'COMPONENT', baseUnit = 'C62'): Promise<void> {
      await run('createItem', { number, name: `The ${number}`, type, baseUnit });
      await run('releaseItem', { id: number });
    },
    revision: (item: string, label = 'A') => run('createItemRevision', { item, label }),
    bom: (revision: string, lines: readonly LineInput[], more: Record<string, unknown> = {}) =>
      run('createBom', {
        revision,
        baseQuantity: { value: '1', unit: 'C62' },
        lines: lines.map(({ quantity = '1', unit = 'C62', ...line }, index) => ({
          position: (index + 1) * 10,
          quantity: { value: quantity, unit },
          ...line,
        })),
        ...more,
      }),
    release: (revision: string, effectiveFrom = '2026-01-01', more: Record<string, unknown> = {}) =>
      run('releaseItemRevision', { id: revision, effectiveFrom, ...more }, 'id state effectiveFrom effectiveTo'),
    /** An ACTIVE item with a released revision A and its BOM. */
    async assembly(number: string, lines: readonly LineInput[], type = 'SUBASSEMBLY'): Promise<void> {
      await this.item(number, type);
      await this.revision(number);
      await this.bom(`${number}/A`, lines);
      await this.release(`${number}/A`);
    },
  };
}

/** Makes suppliers known to PLM, as ERP's word of them does. */
export const knowSuppliers = ({ subgraph }: TestSubgraph, suppliers: readonly string[]): Promise<void> =>
  subgraph.database.session(serviceContext('test')).transaction(async (transaction) => {
    for (const supplier of suppliers) await saveSupplier(transaction, supplier);
  });

/** The events of a type so far, once no older transaction, of whatever test on this server, hides one. */
export async function eventsOf<Type extends EventType>(
  { subgraph }: TestSubgraph,
  type: Type,
): Promise<readonly CloudEvent<Type>[]> {
  const session = subgraph.database.session(demoAdministrator());
  while (await hasHiddenEvents(session)) await sleep(2);
  const { events } = await subgraph.readEvents({ consumer: 'test', after: null, limit: 1000, types: [type] });
  return events as readonly CloudEvent<Type>[];
}
