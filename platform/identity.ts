import { createHash, randomFillSync } from 'node:crypto';

/**
 * On whose behalf a request runs and within which bounds. It accompanies every fetch, in-process or as one signed
 * header, and every database session takes its plants and suppliers from it.
 */
export interface RequestContext {
  /** Who acts: the subject of the token, or the name of a service. */
  readonly subject: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Plant ids whose rows may be seen and written, or all. */
  readonly plants: readonly string[] | '*';
  /** Supplier ids whose rows may be seen, or all. A caller limited to suppliers sees only rows that name one of them. */
  readonly suppliers: readonly string[] | '*';
  /** The contract variant of the graph that is asked. */
  readonly audience: string;
  /** Epoch milliseconds after which the answer is of no use. */
  readonly deadline?: number;
  readonly signal?: AbortSignal;
  /** W3C trace context of the request. */
  readonly traceparent: string;
  /** The business transaction the request belongs to; events carry it on. Absent: the request begins one. */
  readonly correlationId?: string;
  /** The id of the event that caused the request, when an event did. */
  readonly causationId?: string;
}

const pool = Buffer.alloc(24 * 128);
let used = pool.length;

/** Random bytes as hexadecimal digits; the system is asked for many at once. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/** A new W3C `traceparent` (version 00, sampled). */
export const newTraceparent = (): string => `00-${randomHex(16)}-${randomHex(8)}-01`;

const traceparentPattern = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's `traceparent` when it is well formed, else a new one. */
export const acceptTraceparent = (header: string | undefined): string =>
  header !== undefined && traceparentPattern.test(header) ? header : newTraceparent();

/** The 32 hexadecimal digits of the trace that a request belongs to. */
export const traceIdOf = (context: Pick<RequestContext, 'traceparent'>): string => context.traceparent.slice(3, 35);

/** The business transaction that a request belongs to: the one it continues, or its own. */
export const correlationOf = (context: RequestContext): string => context.correlationId ?? traceIdOf(context);

/** The caller while no access control is configured: sees and does everything. */
export const demoAdministrator = (overrides: Partial<RequestContext> = {}): RequestContext => ({
  subject: 'demo-administrator',
  roles: ['administrator'],
  scopes: ['*'],
  plants: '*',
  suppliers: '*',
  audience: 'default',
  traceparent: newTraceparent(),
  ...overrides,
});

/** The caller of a service's own work (reactions, imports, maintenance): all plants, all suppliers. */
export const serviceContext = (subject: string, overrides: Partial<RequestContext> = {}): RequestContext =>
  demoAdministrator({ subject, roles: ['service'], ...overrides });

/**
 * What decides which rows and fields a caller may see: the hash of roles, scopes, plants, suppliers and audience. Reads,
 * caches and subscriptions are shared within one key and never across.
 */
export function visibilityKey(context: RequestContext): string {
  const sorted = (values: readonly string[] | '*'): unknown => (values === '*' ? '*' : [...values].sort());
  const parts = [context.roles, context.scopes, context.plants, context.suppliers].map(sorted);
  return createHash('sha256')
    .update(JSON.stringify([...parts, context.audience]))
    .digest('base64url');
}
