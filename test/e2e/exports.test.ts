import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { presentMoment } from '#platform/export/changes.ts';
import { demoAdministrator, serviceContext } from '#platform/identity.ts';
import { cursorHeader } from '#platform/export/exporter.ts';
import type { HttpReply } from '#platform/serve.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { getNamedType, isObjectType } from 'graphql';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

type Row = Readonly<Record<string, unknown>> & { readonly _key: string; readonly _deleted: boolean };

let millgraph: TestMillgraph;

/** Copies of the lists, kept by reading what changed after every step of the demo. */
const copies = new Map<string, { cursor: string; readonly rows: Map<string, Row> }>();

const listsOf = (system: SystemName): readonly string[] =>
  Object.values(millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.name.endsWith('Connection') ? [field.name] : [];
  });

const read = (system: SystemName, target: string): Promise<HttpReply> =>
  millgraph.subgraphs[system].fetchExport(`/export/${target}`, demoAdministrator());

async function textOf({ body }: HttpReply): Promise<string> {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body.toString();
  let text = '';
  for await (const chunk of body) text += chunk.toString();
  return text;
}

const rowsOf = (text: string): readonly Row[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

async function refreshCopies(): Promise<void> {
  for (const system of systems) {
    for (const list of listsOf(system)) {
      const copy = copies.get(list);
      const reply = await read(system, `${list}.ndjson${copy === undefined ? '' : `?changedSince=${copy.cursor}`}`);
      const rows = copy?.rows ?? new Map<string, Row>();
      for (const row of rowsOf(await textOf(reply))) {
        if (row._deleted) rows.delete(row._key);
        else rows.set(row._key, row);
      }
      copies.set(list, { rows, cursor: reply.headers[cursorHeader] ?? '' });
    }
  }
}

/** Returns once everything written so far is behind the watermark, which other databases of the cluster may hold. */
async function pastWatermark(): Promise<void> {
  const service = millgraph.subgraphs.erp.database.session(serviceContext('test'));
  const [mine] = await service.transaction((transaction) =>
    transaction.query<{ id: string }>((sql) => sql`select pg_current_xact_id()::text as id`),
  );
  while (BigInt((await presentMoment(service)).watermark) <= BigInt(mine?.id ?? '0'));
}

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await refreshCopies();
  const settle = async (): Promise<void> => {
    await millgraph.settle();
    await refreshCopies();
  };
  await makeDemo(millgraph.client, settle, () => undefined);
  await settle();
  await pastWatermark();
  await refreshCopies();
}, 240_000);
afterAll(() => millgraph.close());

const withoutCursor = ({ _cursor, ...row }: Row): object => row;

test.each(systems)('copies of the lists of %s that read only what changed equal the lists', async (system) => {
  for (const list of listsOf(system)) {
    const whole = rowsOf(await textOf(await read(system, `${list}.ndjson`)));
    const copy = [...(copies.get(list)?.rows.values() ?? [])];
    const byKey = (rows: readonly Row[]) => Object.fromEntries(rows.map((row) => [row._key, withoutCursor(row)]));
    expect({ list, rows: byKey(copy) }).toEqual({ list, rows: byKey(whole) });
    expect(whole.length).toBe(new Set(whole.map(({ _key }) => _key)).size);
  }
});
