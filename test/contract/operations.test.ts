import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readConfig } from '#platform/config.ts';
import { defaultPorts, systems } from '#platform/systems.ts';
import { startProgram } from '../processes.ts';

// docs/operations.md says of every variable which processes read it, and its default. It is held against what the configuration
// reads, what the sources read besides, and what --help says.

interface Documented {
  readonly of: readonly string[];
  readonly default: string;
}

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

/** The rows of the table of variables; a row may tell of several. */
const documented = new Map(
  [...page.matchAll(/^\| (`[A-Z][^|]*) \|([^|]*)\|([^|]*)\|/gm)].flatMap(([, names = '', of = '', fallback = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']): [string, Documented] => [
      name,
      { of: of.split(',').map((process) => process.trim()), default: fallback.trim() },
    ]),
  ),
);

/** What the configuration asks an environment for. */
function variablesRead(): ReadonlySet<string> {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(environment, { port: 4000 });
  readConfig(environment, { port: 4003, answersSignedAlone: true });
  // Limits have a page of their own, with a test of its own.
  return new Set([...names].filter((name) => !name.startsWith('LIMIT_')));
}

test('every variable that the configuration reads is documented, and no other', () => {
  expect([...documented.keys()].sort()).toEqual([...variablesRead()].sort());
});

const sources = ['contracts', 'platform', 'subgraphs', 'gateway', 'connectors', 'demo', 'examples', 'main.ts'];
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What runs in production, by path. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    sources.includes(file.split('/')[0] ?? '') &&
    file.endsWith('.ts') &&
    !/\.test\.ts$|for-tests|test-server/.test(file),
);

test('nothing but the configuration reads the environment, apart from PORT for the health check and PATH for Postgres', () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/(readConfig\()?process\.env(\S*)/g)]
      .filter(([, handedOver]) => handedOver === undefined)
      .map(([, , use = '']) => `${file}: ${use}`),
  );
  expect(found.sort()).toEqual([
    "platform/database/embedded/postmaster.ts: ['PATH'],",
    "platform/healthcheck.ts: ['PORT']",
  ]);
});

test.each([
  ['start', 'main.ts', documentedFor('start')],
  ['gateway', 'gateway/main.ts', documentedFor('gateway')],
  // A subgraph names the database URL of its own alone.
  ...systems.map((system): [string, string, readonly string[]] => [
    'subgraph',
    `subgraphs/${system}/main.ts`,
    documentedFor('subgraph').filter(
      (name) => !name.endsWith('_DATABASE_URL') || name === `${system.toUpperCase()}_DATABASE_URL`,
    ),
  ]),
])('the page says of %s what --help of %s does', async (_, program, expected) => {
  const help = startProgram([program, '--help'], {});
  await expect(help.ended).resolves.toBe(0);
  const section = help.output().slice(help.output().indexOf('\nVariables\n'));
  const names = [...documented.keys()].filter((name) => new RegExp(`(?<![A-Z_])${name}(?![A-Z_])`).test(section));
  expect(names.sort()).toEqual([...expected].sort());
});

function documentedFor(process: string): readonly string[] {
  return [...documented].filter(([, { of }]) => of.includes(process)).map(([name]) => name);
}

test('the defaults on the page are those of the configuration', () => {
  const config = readConfig({}, { port: 4000 });
  const ports = systems.map((system) => defaultPorts[system]);
  const defaults = Object.fromEntries([...documented].map(([name, { default: text }]) => [name, text]));
  expect(defaults).toMatchObject({
    PORT: `${config.port}, subgraphs ${Math.min(...ports)} to ${Math.max(...ports)}`,
    HOST: `\`${config.host}\``,
    ENGINE: `\`${config.engine}\``,
    LOG_LEVEL: `\`${config.logLevel}\``,
    SIMULATE: `\`on\`: ${config.simulate}`,
    DATA_DIR: `\`${config.dataDir.split('/').at(-1)}\``,
  });
  for (const system of systems) expect(page).toContain(`${system} ${defaultPorts[system]}`);
});

test('what compose.yaml is given is documented', () => {
  const composition = readFileSync(new URL('../../compose.yaml', import.meta.url), 'utf8');
  const names = new Set([...composition.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));
  expect(names.size).toBe(4);
  for (const name of names) expect(page).toContain(`\`${name}\``);
});
