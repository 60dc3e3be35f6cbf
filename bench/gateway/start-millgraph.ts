import { readFile } from 'node:fs/promises';
import { createLog } from '#platform/log.ts';
import { httpFetch } from '#platform/graph-client.ts';
import { serve } from '#platform/serve.ts';
import { readSubgraphUrls } from '../../gateway/engine/supergraph.ts';
import { startGateway } from '../../gateway/gateway.ts';

/** `node start-millgraph.ts <supergraph file> <port> [sharing]`: as `npm run start:gateway`, sharing off unless told. */
const [file = '', port = '0', sharing] = process.argv.slice(2);
const supergraphSdl = await readFile(file, 'utf8');
const log = createLog('bench', { level: 'error' });
const gateway = await startGateway({
  supergraphSdl,
  fetches: Object.fromEntries(
    [...readSubgraphUrls(supergraphSdl)].map(([name, url]) => [name, httpFetch(url, undefined)]),
  ),
  exports: {},
  engine: 'millgraph',
  sharing: sharing === 'sharing',
  log,
});
await serve({
  host: '127.0.0.1',
  port: Number(port),
  log,
  routes: gateway.routes,
  ready: async () => ({ checks: [] }),
});
process.on('SIGTERM', () => process.exit());
