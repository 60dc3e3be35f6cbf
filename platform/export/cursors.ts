import { MillgraphError } from '#platform/errors.ts';
import type { LogMoment } from '#platform/export/changes.ts';

/** Where a row stands in an export: the moment the export began, and the change and key it was read by. */
export interface RowPlace {
  readonly began: LogMoment;
  /** The transaction that changed the row; '0' in an export of the whole list. */
  readonly transactionId: string;
  readonly key: string;
}

/** The cursor of a moment, from which `changedSince` goes on. */
export const momentCursor = ({ epoch, watermark }: LogMoment): string =>
  Buffer.from(`${epoch}.${watermark}`).toString('base64url');

/** The start of every row's cursor in an export of a list. */
export const rowCursorStart = (list: string, { epoch, watermark }: LogMoment): string =>
  `${list}.${BigInt(epoch).toString(36)}.${watermark}.`;

/** Reads what `changedSince` was given. Throws INVALID_CURSOR. */
export function readMomentCursor(cursor: string): LogMoment {
  const [, epoch, watermark] = /^(\d{1,20})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (epoch === undefined || watermark === undefined) throw malformed('changedSince');
  return { epoch, watermark };
}

/** Reads what `after` was given. Throws INVALID_CURSOR. */
export function readRowCursor(list: string, cursor: string): RowPlace {
  const [, of, epoch, watermark, transactionId, key] =
    /^(\w{1,100})\.([0-9a-z]{1,13})\.(\d{1,18})\.(\d{1,18})\.([^\0]{1,1000})$/su.exec(cursor) ?? [];
  if (epoch === undefined || watermark === undefined || transactionId === undefined || key === undefined) {
    throw malformed('after');
  }
  if (of !== list) {
    throw new MillgraphError('INVALID_CURSOR', `after is a cursor of the list ${of ?? ''}, and not of ${list}.`, {
      argument: 'after',
    });
  }
  return { began: { epoch: fromBase36(epoch).toString(), watermark }, transactionId, key };
}

const fromBase36 = (digits: string): bigint =>
  Array.from(digits).reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n);

/**
 * Refuses a moment of another time or cluster with CURSOR_EXPIRED: a database that was restored knows nothing of what came
 * after, and to go on from there would lose changes.
 */
export function expectInForce(moment: LogMoment, now: LogMoment, argument: string): void {
  if (moment.epoch !== now.epoch || BigInt(moment.watermark) > BigInt(now.watermark)) {
    throw new MillgraphError(
      'CURSOR_EXPIRED',
      'The cursor is from before a restore, or of another database. Export the whole list afresh.',
      { argument },
    );
  }
}

const malformed = (argument: string): MillgraphError =>
  new MillgraphError(
    'INVALID_CURSOR',
    `${argument} is not a cursor of an export. Cursors are opaque: use one as given.`,
    {
      argument,
    },
  );
