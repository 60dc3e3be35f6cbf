import { fileURLToPath } from 'node:url';

/** What a gateway is started with. */
export interface Setting {
  readonly supergraphFile: string;
  /** For Grafbase, which composes by itself. */
  readonly grafbaseFile: string;
  readonly port: number;
}

export interface Contestant {
  readonly name: string;
  /** The command and its arguments. */
  command(setting: Setting): readonly string[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const peer = (path: string): string => here(`../peers/node_modules/${path}`);

const hive = (name: string, ...options: readonly string[]): Contestant => ({
  name,
  command: ({ supergraphFile, port }) => [
    ...[process.execPath, peer('@graphql-hive/gateway/dist/bin.js'), 'supergraph', supergraphFile],
    ...['--host', '127.0.0.1', '--port', String(port), '--fork', '1', ...options],
  ],
});

export const contestants: readonly Contestant[] = [
  {
    name: 'Apollo Gateway',
    command: ({ supergraphFile, port }) => [
      process.execPath,
      here('../peers/start-apollo.js'),
      supergraphFile,
      String(port),
    ],
  },
  hive('Hive Gateway'),
  hive('Hive Gateway, router runtime', '--hive-router-runtime'),
  {
    name: 'Grafbase (Rust)',
    command: ({ grafbaseFile, port }) => [
      ...[peer('@grafbase/cli-x86_64-unknown-linux-musl/grafbase'), 'dev'],
      ...['--config', grafbaseFile, '--listen-address', `127.0.0.1:${port}`],
    ],
  },
  {
    name: 'Millgraph',
    command: ({ supergraphFile, port }) => [process.execPath, here('start-millgraph.ts'), supergraphFile, String(port)],
  },
  {
    name: 'Millgraph, sharing',
    command: ({ supergraphFile, port }) => [
      ...[process.execPath, here('start-millgraph.ts'), supergraphFile, String(port), 'sharing'],
    ],
  },
];
