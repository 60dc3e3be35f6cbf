import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { startGateway, type Gateway } from './gateway.ts';

const supergraphSdl = readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8');
let gateway: Gateway;
let served: Served;

beforeAll(async () => {
  const log = createLog('test', { level: 'silent' });
  const away = async (): Promise<never> => Promise.reject(new TypeError('connection refused'));
  gateway = await startGateway({
    supergraphSdl,
    fetches: { mes: away, plm: away, erp: away, quality: away },
    exports: {},
    engine: 'millgraph',
    log,
  });
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: gateway.routes,
    ready: async () => ({ checks: [] }),
  });
});
afterAll(async () => {
  await served.close();
  await gateway.stop();
});

/** `GET` without what a browser sends only after asking is refused: see "Cross-site requests" in docs/http.md. */
const refusedByCsrfProtection = ['5A70', 'D6D5', '6A70'];
const audits = serverAudits({ url: () => `${served.url}/graphql` });

test('there are as many audits of GraphQL over HTTP as this page of docs says', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map(({ id, name, fn }): [string, string, typeof fn] => [id, name, fn]))(
  'audit %s of GraphQL over HTTP: %s',
  async (id, _name, audit) => {
    const result = await audit();
    const reason = 'reason' in result ? result.reason : undefined;
    expect([result.status, reason]).toEqual(
      refusedByCsrfProtection.includes(id)
        ? ['notice', expect.stringContaining('Response status code is not 200')]
        : ['ok', undefined],
    );
    if ('response' in result) expect(await result.response.text()).toContain('CSRF');
  },
);
