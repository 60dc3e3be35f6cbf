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

/** Reads what `changedSince` was given. Throws INVALID_CURSOR, and CURSOR_EXPIRED for one of another time or cluster. */
export function readMomentCursor(cursor: string, now: LogMoment): LogMoment {
  const [, epoch, watermark] = /^(\d{1,20})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (epoch === undefined || watermark === undefined) throw malformed('changedSince');
  return inForce({ epoch, watermark }, now, 'changedSince');
}

/** Reads what `after` was given. Throws INVALID_CURSOR, and CURSOR_EXPIRED for one of another time or cluster. */
export function readRowCursor(list: string, cursor: string, now: LogMoment): RowPlace {
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
  const sameEpoch = epoch === BigInt(now.epoch).toString(36);
  const began = inForce({ epoch: sameEpoch ? now.epoch : '', watermark }, now, 'after');
  return { began, transactionId, key };
}

/** A database that was restored knows nothing of what came after: to go on from there would lose changes. */
function inForce(moment: LogMoment, now: LogMoment, argument: string): LogMoment {
  if (moment.epoch !== now.epoch || BigInt(moment.watermark) > BigInt(now.watermark)) {
    throw new MillgraphError(
      'CURSOR_EXPIRED',
      'The cursor is from before a restore, or of another database. Export the whole list afresh.',
      { argument },
    );
  }
  return moment;
}

const malformed = (argument: string): MillgraphError =>
  new MillgraphError(
    'INVALID_CURSOR',
    `${argument} is not a cursor of an export. Cursors are opaque: use one as given.`,
    {
      argument,
    },
  );
