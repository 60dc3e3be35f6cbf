import { openPool } from '#platform/database/pool.ts';

/** Drops the template database; stops the server where the run started it. */
export default async function globalTeardown(): Promise<void> {
  const serverUrl = process.env['MILLGRAPH_TEST_SERVER'];
  const template = process.env['MILLGRAPH_TEST_TEMPLATE'];
  if (serverUrl !== undefined && template !== undefined) {
    const sql = openPool(serverUrl, { max: 1 });
    await sql`drop database if exists ${sql(template)} with (force)`;
    await sql.end();
  }
  await globalThis.millgraphTestServer?.();
}
