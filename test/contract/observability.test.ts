import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { OperationTypeNode } from 'graphql';
import { GatewayMetrics } from '../../gateway/metrics.ts';
import { guard } from '../../gateway/resilience/guard.ts';
import { defaultSubgraphSettings, subgraphVariables } from '#platform/subgraph-settings.ts';
import { DatabaseMetrics, EventMetrics, measureProcess, metricsRoute, Registry } from '#platform/telemetry/metrics.ts';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The cells of the rows of the table that stands between two comments. */
function table(text: string, name: string): string[][] {
  const [, marked = ''] = text.split(`<!-- ${name}:`);
  const rows = marked.split(`<!-- end of ${name} -->`)[0]?.split('\n') ?? [];
  const cells = rows.filter((row) => row.startsWith('| ')).map((row) => row.split(' | ').map(trimmed));
  return cells.slice(2);
}

const trimmed = (cell: string): string => cell.replace(/^\|/, '').replace(/\|$/, '').trim();

const registry = new Registry();
let served: Served;
beforeAll(async () => {
  measureProcess(registry);
  // Each metric once, as a gateway over one subgraph has them after a request of each kind.
  const metrics = new GatewayMetrics(registry);
  metrics.operation('Name', OperationTypeNode.QUERY).ended('OK', 0.1);
  metrics.error('erp', 'SUBGRAPH_UNAVAILABLE');
  metrics.subgraph('erp').ended('TIMEOUT', 0.1);
  metrics.retried('erp', 'CONNECTION');
  metrics.circuitChanged('erp', 'open');
  metrics.cache('plans');
  metrics.loaded('0123456789ab');
  const { state } = guard(async () => ({}), { settings: defaultSubgraphSettings });
  metrics.watchGuard('erp', () => state);
  const { live } = metrics;
  live.watch({
    streams: () => [{ field: 'ticks', subgraph: 'mes', subscriptions: 1, upstreams: { open: 1, lost: 0 } }],
    ringBytes: () => 1,
  });
  live.event('ticks');
  live.delivered('ticks', 1);
  live.slow('ticks');
  live.expired('ticks');
  live.lost('mes');
  live.closedWith(1012);
  const databases = new DatabaseMetrics(registry);
  databases.meter('erp').ended(0.1, true);
  databases.watch('erp', () => ({ busy: 1, waiting: 0, maximum: 10 }));
  const events = new EventMetrics(registry);
  events.watch('mes', () => [{ source: 'erp', log: 1, bus: 2, gaps: 1, isCarried: true }]);
  const nothing = { lastEventAt: null, lastTakenAt: null, missedBefore: null, plants: [], oldestWaitingSince: null };
  events.watchHearing('mes', {
    heldSeconds: async () => 0,
    backlogs: async () => [
      { system: 'mes', source: 'erp', ...nothing, retrying: 1, behind: 1, deadLetters: 1, lag: async () => null },
    ],
  });
  events.watchTail('mes', () => ({ followers: 1, isPolling: true, events: 1, bytes: 1 }));
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    log: createLog('observability', { level: 'silent' }),
    routes: [metricsRoute(registry)],
    ready: async () => ({ checks: [] }),
  });
});
afterAll(() => served.close());

/** Type and labels of each metric of ours, as `/metrics` has them. */
async function exposed(): Promise<Map<string, { readonly type: string; readonly labels: readonly string[] }>> {
  const text = await (await fetch(`${served.url}/metrics`)).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Map(
    types.map(([, name = '', type = '']) => {
      const sample = new RegExp(`^${name}(?:_bucket)?(?:\\{([^}]*)\\})? `, 'm').exec(text);
      const labels = [...(sample?.[1] ?? '').matchAll(/(\w+)="/g)].map(([, label = '']) => label);
      return [name, { type, labels: labels.filter((label) => label !== 'le').sort() }];
    }),
  );
}

test('the page lists the metrics that there are, with their types and labels', async () => {
  const documented = table(page('observability.md'), 'metrics').map(([name = '', type = '', labels = '']) => [
    name.replaceAll('`', ''),
    { type, labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).sort() },
  ]);
  const ours = [...(await exposed())].filter(([name]) => name.startsWith('millgraph_'));
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(ours));
});

test('the page names metrics of processes that there are', async () => {
  const there = await exposed();
  const named = [...page('observability.md').matchAll(/`((?:process|nodejs)_\w+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

test('the alerts and the dashboard ask for metrics that there are', async () => {
  const there = await exposed();
  const { groups } = parse(page('observability/alerts.yml')) as { groups: { rules: { expr: string }[] }[] };
  const { panels } = JSON.parse(page('observability/dashboard.json')) as { panels: { targets: { expr: string }[] }[] };
  const asked = [...groups.flatMap(({ rules }) => rules), ...panels.flatMap(({ targets }) => targets)].flatMap(
    ({ expr }) => expr.match(/(millgraph|nodejs|process)_\w+/g) ?? [],
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !there.has(name.replace(/_bucket$/, '')))).toEqual([]);
});

test('the page lists the variables of subgraphs with their defaults', () => {
  const documented = table(page('resilience.md'), 'variables').map(([name = '', meaning = '', fallback = '']) => ({
    name: name.replaceAll('`', ''),
    meaning,
    fallback,
  }));
  const there = Object.values(subgraphVariables).map(({ name, meaning, fallback }) => ({
    name,
    meaning,
    fallback: String(fallback),
  }));
  expect(documented).toEqual(there);
});
