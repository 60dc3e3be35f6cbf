import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemName } from '#platform/systems.ts';
import type { BatchResult, CanonicalRecord, RecordSink } from './sink.ts';

/** A new folder with these files, for a test; `remove` takes it away. */
export async function temporaryFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'millgraph-import-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return { directory, remove: () => rm(directory, { recursive: true }) };
}

/** Records what a test's import hands over. It knows a record by its whole content. */
export class RecordingSink implements RecordSink {
  readonly calls: { system: SystemName; kind: string; records: readonly CanonicalRecord[] }[] = [];
  readonly content = new Set<string>();
  mostUnderWay = 0;
  #underWay: SystemName[] = [];

  async accept(system: SystemName, kind: string, records: readonly CanonicalRecord[]): Promise<BatchResult> {
    if (this.#underWay.includes(system)) throw new Error(`two batches to ${system} at once`);
    this.#underWay.push(system);
    this.mostUnderWay = Math.max(this.mostUnderWay, this.#underWay.length);
    await new Promise(setImmediate);
    this.#underWay = this.#underWay.filter((each) => each !== system);
    this.calls.push({ system, kind, records });
    const before = this.content.size;
    for (const record of records) this.content.add(`${system} ${kind} ${JSON.stringify(record)}`);
    const loaded = this.content.size - before;
    return { loaded, unchanged: records.length - loaded, refused: [] };
  }

  of(kind: string): readonly CanonicalRecord[] {
    return this.calls.filter((call) => call.kind === kind).flatMap(({ records }) => records);
  }
}
