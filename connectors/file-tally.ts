import type { FileReport, KindReport, ReasonCount } from './report.ts';
import type { BatchResult } from './sink.ts';

const examplesPerReason = 3;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Counts what becomes of one file while it is imported. */
export class FileTally {
  readonly mapping: string;
  readonly file: string;
  read = 0;
  #skipped = new Reasons();
  #refused = new Reasons();
  #kinds = new Map<string, Mutable<KindReport>>();

  constructor(mapping: string, file: string) {
    this.mapping = mapping;
    this.file = file;
  }

  skip(line: number, code: string, message: string): void {
    this.#skipped.add(code, line, message);
  }

  refuse(line: number, code: string, message: string): void {
    this.#refused.add(code, line, message);
  }

  mapped(system: string, kind: string, records: number): void {
    this.#kind(system, kind).mapped += records;
  }

  /** Takes over what a system answered; `lines` are those of the batch's records. */
  answered(system: string, kind: string, lines: readonly number[], result: BatchResult): void {
    const counts = this.#kind(system, kind);
    counts.loaded += result.loaded;
    counts.unchanged += result.unchanged;
    counts.refused += result.refused.length;
    for (const { index, code, message } of result.refused) {
      this.refuse(lines[index] ?? 0, code, `${system} ${kind}: ${message}`);
    }
  }

  report(): FileReport {
    const kinds = [...this.#kinds.values()].map((kind) => ({ ...kind }));
    return {
      mapping: this.mapping,
      file: this.file,
      read: this.read,
      skipped: this.#skipped.total,
      loaded: kinds.reduce((total, kind) => total + kind.loaded, 0),
      unchanged: kinds.reduce((total, kind) => total + kind.unchanged, 0),
      refused: this.#refused.total,
      kinds,
      skippedReasons: this.#skipped.list(),
      refusedReasons: this.#refused.list(),
    };
  }

  #kind(system: string, kind: string): Mutable<KindReport> {
    const key = `${system} ${kind}`;
    const counts = this.#kinds.get(key) ?? { system, kind, mapped: 0, loaded: 0, unchanged: 0, refused: 0 };
    this.#kinds.set(key, counts);
    return counts;
  }
}

class Reasons {
  total = 0;
  #byCode = new Map<string, { count: number; examples: { line: number; message: string }[] }>();

  add(code: string, line: number, message: string): void {
    const reason = this.#byCode.get(code) ?? { count: 0, examples: [] };
    reason.count += 1;
    if (reason.examples.length < examplesPerReason) reason.examples.push({ line, message });
    this.#byCode.set(code, reason);
    this.total += 1;
  }

  list(): ReasonCount[] {
    return [...this.#byCode].map(([code, { count, examples }]) => ({ code, count, examples: [...examples] }));
  }
}
