import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** The content coding of the client's liking, or undefined: as it is. */
export function acceptedEncoding(headers: IncomingHttpHeaders): Encoding | undefined {
  const accept = headers['accept-encoding'];
  if (accept === undefined || accept === '') return undefined;
  // Its types are from before the option.
  const negotiator: { encoding(available: string[], options: { preferred: string[] }): string | undefined } =
    new Negotiator({ headers });
  const found = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return found === 'br' || found === 'gzip' ? found : undefined;
}

/**
 * The media type of the client's liking among those available, by weights; undefined where it takes none of them. All are
 * answered in UTF-8, and some clients (Grafbase) ask for just that.
 */
export function acceptedType<Type extends string>(
  headers: IncomingHttpHeaders,
  available: readonly Type[],
): Type | undefined {
  const accept = headers.accept?.replaceAll(utf8, '');
  return new Negotiator({ headers: { ...headers, accept } }).mediaType([...available]) as Type | undefined;
}

const utf8 = /;\s*charset="?utf-8"?(?=\s*(?:[;,]|$))/gi;

/** Answers smaller than this go as they are: there is more work than gain in them. */
const thresholdBytes = 1024;
/** As fast as gzip, and smaller; higher ones are for what is compressed once and sent often. */
const brotliQuality = 4;

const encoders: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: promisify(gzip),
};

/** A body as the client likes it, with the headers that say so. */
export async function compressed(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }> {
  const encoding = body.length < thresholdBytes ? undefined : acceptedEncoding(headers);
  if (encoding === undefined) return { body, headers: {} };
  return { body: await encoders[encoding](body), headers: { 'content-encoding': encoding } };
}
