import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { forgetSupersededChanges } from '#platform/export/changes.ts';
import { chunkRows, columnsHeader, cursorHeader } from '#platform/export/exporter.ts';
import { exportRoute } from '#platform/export/http.ts';
import { demoAdministrator, serviceContext, type RequestContext } from '#platform/identity.ts';
import type { HttpReply } from '#platform/serve.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { openSocket, startServer } from '#platform/serve/test-server.ts';
import { openErp, type ErpFixture } from './erp-fixture.ts';

let erp: ErpFixture;
let service: Session;
beforeAll(async () => {
  erp = await openErp();
  service = erp.subgraph.database.session(serviceContext('test'));
  for (const id of ['P1', 'P2']) await write((transaction) => addPlant(transaction, id));
  await write((transaction) => transaction.query((sql) => sql`insert into item (id, base_unit) values ('I-1', 'KGM')`));
});
afterAll(() => erp.close());

const write = (work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> => service.transaction(work);

const addPlant = (transaction: Transaction, id: string) =>
  transaction.query(
    (sql) => sql`insert into plant (id, name, time_zone, currency) values (${id}, ${id}, 'Europe/Berlin', 'EUR')`,
  );

const addTask = (transaction: Transaction, id: string, plant = 'P1', reason: string | null = null) =>
  transaction.query(
    (sql) => sql`
      insert into warehouse_task (id, plant, kind, state, item, quantity, unit, to_location, reason, created_at)
      values (${id}, ${plant}, 'PUT_AWAY', 'OPEN', 'I-1', 2.50, 'KGM', 'MAIN', ${reason}, '2026-02-03T04:05:06Z')
    `,
  );

/** What an export answers, as one text. */
async function read(
  target: string,
  context: RequestContext = demoAdministrator(),
): Promise<HttpReply & { text: string }> {
  const reply = await erp.subgraph.fetchExport(`/export/${target}`, context);
  let text = '';
  for await (const chunk of reply.body as AsyncIterable<Buffer>) text += chunk.toString();
  return { ...reply, text };
}

interface Row extends Record<string, unknown> {
  readonly _key: string;
  readonly _cursor: string;
  readonly _deleted: boolean;
}

const rowsOf = (text: string): readonly Row[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

async function rows(target: string, context?: RequestContext): Promise<readonly Row[]> {
  return rowsOf((await read(target, context)).text);
}

const keys = async (target: string, context?: RequestContext): Promise<string[]> =>
  (await rows(target, context)).map(({ _key, _deleted }) => (_deleted ? `-${_key}` : _key));

/** The cursor of now, once every transaction of the tests before is behind it. */
async function cursorOfNow(): Promise<string> {
  const [mine] = (await write((transaction) =>
    transaction.query<{ id: string }>((sql) => sql`select pg_current_xact_id()::text as id`),
  )) as { id: string }[];
  for (;;) {
    const cursor = (await read('plants.csv')).headers[cursorHeader] ?? '';
    const watermark = Buffer.from(cursor, 'base64url').toString().split('.')[1] ?? '0';
    if (BigInt(watermark) > BigInt(mine?.id ?? 0)) return cursor;
  }
}

test('a row is flat: quantities beside their unit, entities by their id, times in RFC 3339, nothing for null', async () => {
  await write((transaction) => addTask(transaction, 'T-1', 'P1', 'Say "now",\nplease'));
  const { text, headers } = await read('warehouseTasks.csv');
  const names =
    'id,plantId,kind,state,itemId,quantity,quantityUnit,lotId,fromLocation,toLocation,orderId,shipmentId,assignee,reason,createdAt,endedAt,_key,_cursor,_deleted';
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    [columnsHeader]: names,
  });
  const [row] = await rows('warehouseTasks.ndjson');
  // A cursor is of its reading.
  expect(text.replace(/,[^,]+,false\n$/, ',<cursor>,false\n')).toBe(
    `${names}\nT-1,P1,PUT_AWAY,OPEN,I-1,2.5,KGM,,,MAIN,,,,"Say ""now"",\nplease",2026-02-03T04:05:06Z,,T-1,<cursor>,false\n`,
  );
  expect(Object.keys(row ?? {}).join(',')).toBe(names);
  expect(row).toMatchObject({ quantity: '2.5', quantityUnit: 'KGM', lotId: null, createdAt: '2026-02-03T04:05:06Z' });
  const columns = JSON.parse((await read('warehouseTasks.columns.json')).text) as { name: string; type: string }[];
  expect(columns.map(({ name }) => name).join(',')).toBe(names);
  expect(columns).toContainEqual(expect.objectContaining({ name: 'quantity', type: 'decimal' }));
});

test('an empty list has its columns', async () => {
  const csv = await read('salesOrders.csv');
  expect(csv.text).toBe('id,number,plantId,customerId,state,orderedAt,_key,_cursor,_deleted\n');
  const ndjson = await read('salesOrders.ndjson');
  expect([ndjson.text, ndjson.headers[columnsHeader]]).toEqual(['', csv.text.trimEnd()]);
});

test('an export filters as its list does, by parameters or by JSON', async () => {
  await write(async (transaction) => {
    await addTask(transaction, 'F-1');
    await addTask(transaction, 'F-2', 'P2');
    await transaction.query(
      (sql) => sql`update warehouse_task set state = 'CANCELLED', ended_at = now() where id = 'F-1'`,
    );
  });
  expect(await keys('warehouseTasks.ndjson?plant=P2')).toEqual(['F-2']);
  expect(await keys('warehouseTasks.ndjson?state=CANCELLED&plant=P1')).toEqual(['F-1']);
  expect(await keys(`warehouseTasks.ndjson?filter=${encodeURIComponent('{"plant":"P2"}')}&state=OPEN`)).toEqual([
    'F-2',
  ]);
  expect(await keys('warehouseTasks.ndjson?createdAt.from=2026-02-03T04:05:07Z')).toEqual([]);
  expect(await keys('plants.ndjson?text=P2')).toEqual(['P2']);
  expect(await keys('customers.ndjson?active=true')).toEqual([]);
});

test.each([
  ['warehouseTasks.ndjson?colour=red', 'BAD_INPUT', 'colour'],
  ['warehouseTasks.ndjson?plant.from=P1', 'BAD_INPUT', 'plant.from'],
  ['warehouseTasks.ndjson?createdAt=2026-01-01', 'BAD_INPUT', 'createdAt'],
  ['warehouseTasks.ndjson?plant=P1&plant=P2', 'BAD_INPUT', 'plant'],
  ['warehouseTasks.ndjson?state=LOST', 'BAD_INPUT', 'state'],
  ['warehouseTasks.ndjson?createdAt.from=yesterday', 'BAD_INPUT', 'createdAt.from'],
  ['customers.ndjson?active=maybe', 'BAD_INPUT', 'active'],
  ['warehouseTasks.ndjson?__proto__=1', 'BAD_INPUT', '__proto__'],
  ['warehouseTasks.ndjson?filter=[]', 'BAD_INPUT', 'filter'],
  ['warehouseTasks.ndjson?filter={%22plant%22:[]}', 'BAD_INPUT', 'plant'],
  ['warehouseTasks.ndjson?filter={%22plant%22:%22P1%22}&plant=P1', 'BAD_INPUT', 'plant'],
  ['warehouseTasks.ndjson?changedSince=x', 'INVALID_CURSOR', 'changedSince'],
  ['warehouseTasks.ndjson?after=x', 'INVALID_CURSOR', 'after'],
  ['warehouseTasks.ndjson?after=suppliers.a.1.0.S-1', 'INVALID_CURSOR', 'after'],
  [`warehouseTasks.ndjson?changedSince=${Buffer.from('7.1').toString('base64url')}`, 'CURSOR_EXPIRED', 'changedSince'],
  ['warehouseTasks.xml', 'NOT_FOUND', undefined],
  ['lots.csv', 'NOT_FOUND', undefined],
])('%s is refused before the first byte', async (target, code, argument) => {
  await expect(read(target)).rejects.toMatchObject({
    code,
    extensions: argument === undefined ? {} : { argument },
  });
});

test('a cursor from after a restore is refused rather than followed into a gap', async () => {
  const [epoch = ''] = Buffer.from(await cursorOfNow(), 'base64url')
    .toString()
    .split('.');
  const later = Buffer.from(`${epoch}.999999999999`).toString('base64url');
  await expect(read(`plants.csv?changedSince=${later}`)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
});

test('what changed is told once, in the order of the changes; what is gone or matches no longer, as its end', async () => {
  await write(async (transaction) => {
    for (const id of ['C-1', 'C-2', 'C-3', 'C-4']) await addTask(transaction, id);
  });
  const since = await cursorOfNow();
  const query = `warehouseTasks.ndjson?state=OPEN&changedSince=${since}`;
  expect(await keys(query)).toEqual([]);
  await write((transaction) =>
    transaction.query((sql) => sql`update warehouse_task set assignee = 'A' where id = 'C-3'`),
  );
  await write((transaction) => transaction.query((sql) => sql`delete from warehouse_task where id = 'C-1'`));
  await write((transaction) =>
    transaction.query((sql) => sql`update warehouse_task set state = 'CANCELLED', ended_at = now() where id = 'C-2'`),
  );
  await write((transaction) =>
    transaction.query((sql) => sql`update warehouse_task set assignee = 'B' where id = 'C-3'`),
  );
  await write((transaction) => addTask(transaction, 'C-5'));
  const next = await cursorOfNow();
  expect(await keys(query)).toEqual(['-C-1', '-C-2', 'C-3', 'C-5']);
  const [end] = await rows(query);
  expect(end).toMatchObject({ id: null, quantity: null, _key: 'C-1', _deleted: true });
  expect(await keys(`warehouseTasks.ndjson?changedSince=${next}`)).toEqual([]);
});

test('no change is lost of a transaction that began before the reading and commits after it', async () => {
  const since = await cursorOfNow();
  const written = Promise.withResolvers<undefined>();
  const mayCommit = Promise.withResolvers<undefined>();
  const early = write(async (transaction) => {
    await addTask(transaction, 'EARLY');
    written.resolve(undefined);
    await mayCommit.promise;
  });
  await written.promise;
  await write((transaction) => addTask(transaction, 'LATE'));

  const first = await read(`warehouseTasks.ndjson?changedSince=${since}`);
  const whole = await read('warehouseTasks.ndjson');
  expect(whole.text).toContain('LATE');
  expect(whole.text).not.toContain('EARLY');
  mayCommit.resolve(undefined);
  await early;
  await cursorOfNow();

  for (const { headers, text } of [first, whole]) {
    const later = await keys(`warehouseTasks.ndjson?changedSince=${headers[cursorHeader]}`);
    expect(later).toContain('EARLY');
    expect(text.includes('LATE') || later.includes('LATE')).toBe(true);
  }
});

test('an interrupted export goes on after its last row, and ends with the cursor it began with', async () => {
  const before = await cursorOfNow();
  await write(async (transaction) => {
    for (const id of ['R-1', 'R-2', 'R-3', 'R-4']) await addTask(transaction, id);
  });
  for (const mode of ['', `&changedSince=${before}`]) {
    const all = await read(`warehouseTasks.ndjson?state=OPEN${mode}`);
    const second = rowsOf(all.text).find(({ _key }) => _key === 'R-2');
    await write((transaction) =>
      transaction.query((sql) => sql`update warehouse_task set assignee = 'X' where id = 'R-1'`),
    );
    await cursorOfNow();
    const rest = await read(
      `warehouseTasks.ndjson?state=OPEN${mode}&after=${encodeURIComponent(second?._cursor ?? '')}`,
    );
    expect(rest.text).toContain('R-3');
    expect(rest.text).toContain('R-4');
    expect(rest.text).not.toContain('R-2');
    expect(rest.headers[cursorHeader]).toBe(all.headers[cursorHeader]);
    const later = await keys(`warehouseTasks.ndjson?changedSince=${rest.headers[cursorHeader]}`);
    expect(later).toContain('R-1');
  }
});

test('a row that leaves a caller’s plants is told to it as its end, and the ends of others’ rows are not', async () => {
  await write(async (transaction) => {
    await addTask(transaction, 'M-1');
    await addTask(transaction, 'M-2', 'P2');
  });
  const since = await cursorOfNow();
  await write((transaction) =>
    transaction.query((sql) => sql`update warehouse_task set plant = 'P2' where id = 'M-1'`),
  );
  await write((transaction) => transaction.query((sql) => sql`delete from warehouse_task where id = 'M-2'`));
  await cursorOfNow();
  const query = `warehouseTasks.ndjson?changedSince=${since}`;
  expect(await keys(query, demoAdministrator({ plants: ['P1'] }))).toEqual(['-M-1']);
  expect(await keys(query, demoAdministrator({ plants: ['P2'] }))).toEqual(['M-1', '-M-2']);
  expect(await keys(query, demoAdministrator({ suppliers: ['S-1'] }))).toEqual([]);
});

test('changes that later ones supersede are forgotten, and none that somebody may still ask for', async () => {
  const since = await cursorOfNow();
  await write((transaction) => addTask(transaction, 'G-1'));
  for (const assignee of ['A', 'B', 'C']) {
    await write((transaction) =>
      transaction.query((sql) => sql`update warehouse_task set assignee = ${assignee} where id = 'G-1'`),
    );
  }
  const query = `warehouseTasks.ndjson?changedSince=${since}`;
  await cursorOfNow();
  expect(await keys(query)).toEqual(['G-1']);
  const kept = () => erp.rows<{ key: string }>(`select key from row_change where key = 'G-1'`);
  expect(await kept()).toHaveLength(4);
  await forgetSupersededChanges(service);
  expect(await kept()).toHaveLength(1);
  expect(await keys(query)).toEqual(['G-1']);
});

const many = 40 * chunkRows + 17;

test('however long a list is, no more than one chunk of it is read ahead of the reader', async () => {
  await write(async (transaction) => {
    await transaction.query((sql) => sql`alter table customer disable trigger user`);
    await transaction.query(
      (sql) => sql`
        insert into customer (id, name, active)
        select 'N-' || lpad(n::text, 6, '0'), 'Customer ' || n, true from generate_series(1, ${many}) as n
      `,
    );
    await transaction.query((sql) => sql`alter table customer enable trigger user`);
  });
  const { body } = await erp.subgraph.fetchExport('/export/customers.csv', demoAdministrator());
  erp.statements();
  let lines = 0;
  let chunks = 0;
  let statements = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks += 1;
    statements += erp.statements().filter((text) => text.includes('from customer')).length;
    // The first was read before the reply began.
    expect(statements).toBeLessThanOrEqual(chunks - 1);
    lines += chunk.toString().split('\n').length - 1;
  }
  expect(lines).toBe(many + 1);
  expect(chunks).toBe(Math.ceil(many / chunkRows));
}, 120_000);

const serveExports = () =>
  startServer([exportRoute(erp.subgraph.fetchExport, async ({ signal }) => demoAdministrator({ signal }))]);

test('over HTTP an export is compressed where the client takes it, and whole', async () => {
  const { url } = await serveExports();
  const plain = await fetch(`${url}/export/plants.csv`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const text = await plain.text();
  expect(text).toContain('P2');
  const { socket, closed } = await openSocket({ port: Number(new URL(url).port) } as never);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write('GET /export/plants.csv HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n');
  await closed;
  const reply = Buffer.concat(parts);
  const head = reply.subarray(0, reply.indexOf('\r\n\r\n')).toString();
  expect(head).toMatch(/content-encoding: gzip/i);
  // A cursor is of its reading.
  const withoutCursors = (csv: string): string => csv.replace(/,[^,]+,false$/gm, '');
  const unpacked = gunzipSync(reply.subarray(head.length + 4)).toString();
  expect(withoutCursors(unpacked)).toBe(withoutCursors(text));
});

test('a client that goes away stops the reading and gives its turn back', async () => {
  const { url } = await serveExports();
  for (let turn = 0; turn < 10; turn += 1) {
    const leave = new AbortController();
    const reply = await fetch(`${url}/export/customers.ndjson`, { signal: leave.signal });
    await reply.body?.getReader().read();
    leave.abort();
    // The server notices that the connection closed before it takes the next request on a new one, or soon after.
    while ((await fetch(`${url}/export/plants.csv`)).status === 429);
  }
  erp.statements();
  await fetch(`${url}/export/plants.csv`);
  expect(erp.statements().filter((text) => text.includes('from customer'))).toEqual([]);
});

test('a caller reads a bounded number of exports at a time, a HEAD request takes none, and errors are JSON', async () => {
  const { url } = await serveExports();
  for (let turn = 0; turn < 10; turn += 1) {
    const head = await fetch(`${url}/export/customers.csv`, { method: 'HEAD' });
    expect([head.status, head.headers.get(columnsHeader)]).toEqual([200, 'id,name,active,_key,_cursor,_deleted']);
  }
  const open = await Promise.all(
    [1, 2, 3, 4].map(() => erp.subgraph.fetchExport('/export/customers.csv', demoAdministrator())),
  );
  const refused = await fetch(`${url}/export/customers.csv`);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'TOO_MANY_EXPORTS', retryAfterSeconds: 5 } }],
  });
  const [first, ...others] = open.map(({ body }) => (body as AsyncIterable<string>)[Symbol.asyncIterator]());
  await first?.next();
  await first?.return?.();
  expect((await fetch(`${url}/export/plants.csv`)).status).toBe(200);
  for (const other of others) {
    await other.next();
    await other.return?.();
  }
  expect((await fetch(`${url}/export/nothing.csv`)).status).toBe(404);
});

test('an export that fails in the middle is cut off, never ended as if it were whole', async () => {
  const { url } = await serveExports();
  const { fetchExport } = erp.subgraph;
  const failing = await startServer([
    exportRoute(
      async (target, context) => {
        const reply = await fetchExport(target, context);
        return {
          ...reply,
          body: (async function* () {
            for await (const chunk of reply.body as AsyncIterable<string>) {
              yield chunk;
              throw new Error('the database went away');
            }
          })(),
        };
      },
      async () => demoAdministrator(),
    ),
  ]);
  for (const encoding of ['identity', 'gzip']) {
    const headers = { 'accept-encoding': encoding };
    await expect(
      fetch(`${failing.url}/export/customers.csv`, { headers }).then((reply) => reply.text()),
    ).rejects.toThrow();
    const whole = await fetch(`${url}/export/customers.csv`, { headers });
    expect((await whole.text()).split('\n')).toHaveLength(many + 2);
  }
});
