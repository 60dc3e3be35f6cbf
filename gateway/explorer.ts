import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { MillgraphError } from '#platform/errors.ts';
import { type HttpReply, type HttpRequest, type Route } from '#platform/serve.ts';

/** A query that a person opens in the explorer with a click. */
export interface ExplorerExample {
  readonly name: string;
  /** What it shows, in some lines. */
  readonly about: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether it is there already when somebody opens the explorer for the first time. */
  readonly isFirst?: boolean;
}

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** Hash of the bytes, part of the asset's URL: a URL never changes its content. */
  readonly version: string;
  /** Compressed at first use. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const assetFolder = '/explorer/';
const script = 'text/javascript; charset=utf-8';
const stylesheet = 'text/css; charset=utf-8';

const assetFiles: readonly { name: string; path: string; type: string }[] = [
  { name: 'react.js', path: packaged('react', 'umd/react.production.min.js'), type: script },
  { name: 'react-dom.js', path: packaged('react-dom', 'umd/react-dom.production.min.js'), type: script },
  { name: 'graphiql.js', path: packaged('graphiql', 'graphiql.min.js'), type: script },
  { name: 'graphiql.css', path: packaged('graphiql', 'graphiql.min.css'), type: stylesheet },
  { name: 'page.js', path: own('page.js'), type: script },
  { name: 'page.css', path: own('page.css'), type: stylesheet },
];

/** Everything from this service, fonts and icons from within the stylesheet, and no script in the page itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // GraphiQL's dialogs and menus put a style element into the page.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'font-src data:',
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Encoding = 'br' | 'gzip';

const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const encoders: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotliQuality),
  gzip: promisify(gzip),
};

/**
 * The page at `/` on which a person writes queries and reads the schema: GraphiQL, served from its package, so that it
 * works in a plant without internet.
 *
 * @param endpoint path of the graph that the page asks
 * @param examples asked for each time the page is, so that their times are of that day
 */
export function explorerRoutes(endpoint = '/graphql', examples: () => readonly ExplorerExample[] = () => []): Route[] {
  let loaded: Promise<ReadonlyMap<string, Asset>> | undefined;
  const assets = (): Promise<ReadonlyMap<string, Asset>> => (loaded ??= loadAssets());
  return [
    {
      method: 'GET',
      path: '/',
      handle: async () => ({
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': contentSecurityPolicy,
          'cache-control': 'no-cache',
        },
        body: await renderPage(await assets(), endpoint, examples()),
      }),
    },
    {
      method: 'GET',
      path: `${assetFolder}*`,
      handle: async (request) => {
        const asset = (await assets()).get(request.url.pathname.slice(assetFolder.length));
        if (asset === undefined) {
          throw new MillgraphError('NOT_FOUND', `The explorer has no file ${request.url.pathname}.`);
        }
        return assetReply(asset, request);
      },
    },
  ];
}

async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const entries = assetFiles.map(async ({ name, path, type }): Promise<[string, Asset]> => {
    const bytes = await readFile(path);
    const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return [name, { type, bytes, version, encoded: new Map() }];
  });
  return new Map(await Promise.all(entries));
}

async function renderPage(
  assets: ReadonlyMap<string, Asset>,
  endpoint: string,
  examples: readonly ExplorerExample[],
): Promise<string> {
  const shown = examples.map(({ variables, ...example }) => ({
    ...example,
    ...(Object.keys(variables).length > 0 && { variables: JSON.stringify(variables, null, 2) }),
  }));
  const values = new Map([
    ['endpoint', endpoint],
    ['settings', JSON.stringify({ endpoint, examples: shown })],
    ...[...assets].map(([name, { version }]): [string, string] => [name, `${assetFolder}${name}?v=${version}`]),
  ]);
  const template = await readFile(own('page.html'), 'utf8');
  return template.replace(/\{\{([\w.-]+)\}\}/g, (_placeholder, name: string) => escapeHtml(values.get(name) ?? ''));
}

async function assetReply(asset: Asset, request: HttpRequest): Promise<HttpReply> {
  const isCurrent = request.url.searchParams.get('v') === asset.version;
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const etag = `"${asset.version}-${encoding ?? 'identity'}"`;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    return { status: 304, headers, body: '' };
  }
  return {
    status: 200,
    headers: { ...headers, 'content-type': asset.type, ...(encoding && { 'content-encoding': encoding }) },
    body: encoding === undefined ? asset.bytes : await encode(asset, encoding),
  };
}

function encode({ bytes, encoded }: Asset, encoding: Encoding): Promise<Buffer> {
  const result = encoded.get(encoding) ?? encoders[encoding](bytes);
  encoded.set(encoding, result);
  return result;
}

function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '')
    .toLowerCase()
    .split(',')
    .filter((choice) => !/;\s*q=0(\.0*)?\s*$/.test(choice))
    .map((choice) => choice.split(';', 1).join().trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function packaged(packageName: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), file);
}

function own(file: string): string {
  return fileURLToPath(new URL(`./explorer/${file}`, import.meta.url));
}
