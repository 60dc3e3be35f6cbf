import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { openDatabase } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createTestDatabase } from '../../test/test-database.ts';
import { DatabaseMetrics, Registry } from './metrics.ts';
import { startTracing } from './tracing.ts';

interface Exported {
  readonly name: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

test('SQL statements are counted, and are spans of a request that is traced, without their values', async () => {
  const spans: Exported[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as {
        resourceSpans: { scopeSpans: { spans: Exported[] }[] }[];
      };
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const tracing = await startTracing('mes', `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`);
  const testDatabase = await createTestDatabase();
  const registry = new Registry();
  const metrics = new DatabaseMetrics(registry);
  const database = openDatabase(testDatabase.url, 'mes', { connections: 3, meter: metrics.meter('mes') });
  metrics.watch('mes', () => database.use);
  try {
    const { traceparent, span } = tracing.accept('operation', undefined);
    const session = database.session(demoAdministrator({ traceparent, ...(span && { span }) }));
    await session.query((sql) => sql`select ${'a secret'}::text as value`);
    await session.transaction(async (transaction) => transaction.query((sql) => sql`select 2 as value`));
    await expect(session.query((sql) => sql`select 1 / 0 as value`)).rejects.toThrow();
    span?.end();
    // Not traced, and counted all the same.
    await database.session(demoAdministrator()).query((sql) => sql`select 3 as value`);

    const exposed = await registry.metrics();
    expect(exposed).toContain('millgraph_sql_statements_total{system="mes",outcome="OK"} 3');
    expect(exposed).toContain('millgraph_sql_statements_total{system="mes",outcome="FAILED"} 1');
    expect(exposed).toContain('millgraph_sql_statement_duration_seconds_count{system="mes"} 4');
    expect(exposed).toContain('millgraph_sql_connections{system="mes",state="busy"} 0');
    expect(exposed).toContain('millgraph_sql_connections{system="mes",state="waiting"} 0');
    expect(exposed).toContain('millgraph_sql_connections{system="mes",state="maximum"} 3');

    await tracing.stop();
    const statements = spans.filter(({ name }) => name === 'sql');
    const texts = statements.map(
      ({ attributes }) => attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue,
    );
    expect(texts).toEqual(['select $1::text as value', 'select 2 as value', undefined]);
    expect(statements.map(({ status }) => status.code)).toEqual([0, 0, 2]);
    const own = traceparent.slice(36, 52);
    expect(statements.map(({ parentSpanId }) => parentSpanId)).toEqual([own, own, own]);
    expect(JSON.stringify(spans)).not.toContain('a secret');
  } finally {
    await database.close();
    await testDatabase.drop();
    receiver.close();
    receiver.closeAllConnections();
  }
});
