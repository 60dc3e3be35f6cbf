import { readFile, stat } from 'node:fs/promises';
import { MillgraphError } from '#platform/errors.ts';

/** Where supergraphs come from: a file or a URL. */
export interface SupergraphSource {
  /** What it is called in messages. */
  readonly name: string;
  /** How often to look, where nothing else is said. */
  readonly pollMillis: number;
  /** The text when it may have changed since the last time, else undefined. Rejects when it cannot be read. */
  read(): Promise<string | undefined>;
}

/** Reads a supergraph for the first time. Throws INVALID_CONFIG. */
export async function readFirst(source: SupergraphSource): Promise<string> {
  try {
    const text = await source.read();
    if (text === undefined) throw new Error('there is nothing');
    return text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MillgraphError('INVALID_CONFIG', `SUPERGRAPH cannot be read: ${reason}`, { argument: 'SUPERGRAPH' });
  }
}

/** `SUPERGRAPH`: an http(s) URL, or the path of a file. */
export const supergraphSource = (at: string): SupergraphSource =>
  /^https?:/.test(at) ? urlSource(at) : fileSource(at);

/**
 * A file that is replaced by another or written in place. What is being written in place is half there: after the first time
 * a change is read only once the file has been the same twice in a row.
 */
export function fileSource(path: string): SupergraphSource {
  let read: string | undefined;
  let seen: string | undefined;
  const look = async (): Promise<string> => {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  };
  return {
    name: path,
    pollMillis: 1_000,
    async read() {
      const now = await look();
      // An empty file is one that somebody has just begun to write.
      const isSettled = !now.includes(' 0 ') && (read === undefined || now === seen);
      seen = now;
      if (now === read || !isSettled) return undefined;
      const text = await readFile(path, 'utf8');
      if ((await look()) !== now) return undefined;
      read = now;
      return text;
    },
  };
}

const readTimeoutMillis = 30_000;
const maximumBytes = 64 * 2 ** 20;

/** A URL that is asked whether it has another text, by the ETag of the last one where it gives any. */
export function urlSource(url: string): SupergraphSource {
  let etag: string | null = null;
  return {
    name: url,
    pollMillis: 10_000,
    async read() {
      const response = await fetch(url, {
        headers: etag === null ? {} : { 'if-none-match': etag },
        signal: AbortSignal.timeout(readTimeoutMillis),
      });
      if (response.status === 304) return undefined;
      if (!response.ok) throw new Error(`${url} answers ${response.status}`);
      const text = await readBounded(response);
      etag = response.headers.get('etag');
      return text;
    },
  };
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maximumBytes) throw new Error(`${response.url} answers more than ${maximumBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
