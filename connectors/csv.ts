import { maximumRowLength, type Line } from './lines.ts';
import type { RefusalCode } from './refusal.ts';

/** What one text is as a CSV record: its values, the beginning of a longer one, or a record with broken quotes. */
export type CsvRecord =
  | { readonly kind: 'complete'; readonly values: readonly string[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Reads one record by RFC 4180. A quote inside an unquoted value, or text after a closing quote, is malformed. */
export function parseCsvRecord(text: string): CsvRecord {
  if (!text.includes('"')) return { kind: 'complete', values: text.split(',') };
  const values: string[] = [];
  let position = 0;
  for (;;) {
    if (text[position] === '"') {
      const end = closingQuote(text, position + 1);
      if (end === -1) return { kind: 'open' };
      values.push(text.slice(position + 1, end).replaceAll('""', '"'));
      position = end + 1;
      if (position < text.length && text[position] !== ',') {
        return { kind: 'malformed', reason: `text follows the closing quote of value ${values.length}` };
      }
    } else {
      const comma = text.indexOf(',', position);
      const value = text.slice(position, comma === -1 ? text.length : comma);
      if (value.includes('"')) {
        return { kind: 'malformed', reason: `value ${values.length + 1} holds a quote but is not quoted` };
      }
      values.push(value);
      position += value.length;
    }
    if (position >= text.length) return { kind: 'complete', values };
    position += 1;
  }
}

function closingQuote(text: string, from: number): number {
  let position = text.indexOf('"', from);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position;
}

/** Takes rows as they are split. */
export interface RowReceiver {
  row(line: number, values: readonly string[]): void;
  refused(line: number, code: RefusalCode, message: string): void;
}

/**
 * Joins physical lines to records. A record with broken quotes, or with a quote that is never closed, costs its first
 * line only: the lines after it are read anew, so one bad quote does not swallow the rest of the file.
 */
export class CsvJoiner {
  #receiver: RowReceiver;
  #open: Line[] = [];
  #openLength = 0;

  constructor(receiver: RowReceiver) {
    this.#receiver = receiver;
  }

  add(line: Line): void {
    const queue: Line[] = [line];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const again = this.#take(next);
      if (again.length > 0) queue.unshift(...again);
    }
  }

  /** The end of the file: what is still open never closes. */
  end(): void {
    while (this.#open.length > 0) {
      for (const line of this.#giveUp('the quote that opens here is never closed')) this.add(line);
    }
  }

  /** Takes one line and returns those to be read anew. */
  #take(line: Line): readonly Line[] {
    if (line.text === undefined) {
      const message = `the row is longer than ${maximumRowLength} characters`;
      if (this.#open.length > 0) return [...this.#giveUp('the quote that opens here is never closed'), line];
      this.#receiver.refused(line.line, 'LINE_TOO_LONG', message);
      return [];
    }
    this.#open.push(line);
    this.#openLength += line.text.length + 1;
    if (this.#open.length > 1 && !line.text.includes('"')) {
      if (this.#openLength <= maximumRowLength) return [];
      return this.#giveUp(`the quote that opens here is not closed within ${maximumRowLength} characters`);
    }
    return this.#close();
  }

  #close(): readonly Line[] {
    const joined = this.#open.map(({ text }) => text).join('\n');
    const record = parseCsvRecord(joined.endsWith('\r') ? joined.slice(0, -1) : joined);
    if (record.kind === 'malformed') return this.#giveUp(record.reason);
    if (record.kind === 'complete') {
      this.#receiver.row(this.#open[0]?.line ?? 0, record.values);
      this.#clear();
    }
    return [];
  }

  #giveUp(reason: string): readonly Line[] {
    const [first, ...others] = this.#open;
    if (first !== undefined) this.#receiver.refused(first.line, 'MALFORMED_CSV', reason);
    this.#clear();
    return others;
  }

  #clear(): void {
    this.#open = [];
    this.#openLength = 0;
  }
}
