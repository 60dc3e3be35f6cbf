import { lstat, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './place.ts';

/**
 * Makes a folder whole or not at all: filled beside its place under a draft's name, then renamed. Does nothing where it
 * is there already, also when another process is quicker. Drafts of processes that were killed are removed.
 */
export async function makeWhole(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (await exists(target)) return;
  await removeAbandoned(target);
  const draft = await mkdtemp(`${target}.draft-${process.pid}-`);
  try {
    await fill(draft);
    await rename(draft, target);
    // Without this a power cut could bring the draft's name back, and the next start would remove it.
    await flush(dirname(target));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Writes a file's content, or a folder's entries, through to the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.draft-`;
  for (const name of await readdir(dirname(target))) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) || 0 : 0;
    if (pid === 0 || isAlive(pid)) continue;
    // A program that the killed process had started may go on filling the draft, until its files are gone.
    await rm(join(dirname(target), name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
