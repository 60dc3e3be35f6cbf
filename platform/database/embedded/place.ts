import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { MillgraphError } from '../../errors.ts';

/** Postgres refuses to run as root; this is the user that owns nothing else on every Unix (`nobody`). */
const unprivileged = { uid: 65534, gid: 65534 } as const;

const systemHome = '/var/lib/millgraph';

/** macOS takes 103 bytes, Linux 107. */
const longestSocketPathBytes = 103;

export const socketPort = 5432;

/** Where one data directory keeps its database, and which user runs it. */
export interface DataPlace {
  /** The folder of everything below. */
  readonly location: string;
  /** What Postgres calls its data directory. */
  readonly data: string;
  readonly logFile: string;
  /** Where copies of the programs go, should any be needed. */
  readonly binariesHome: string;
  /** The user that runs Postgres when it is not ours. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
}

/** The place of a data directory that has been started before. Creates nothing. */
export async function findPlace(dataDir: string): Promise<DataPlace | undefined> {
  const id = await readId(dataDir);
  if (!isRoot()) {
    if (id !== undefined) {
      throw unusable(dataDir, 'its database was made by root: start as root, or choose another DATA_DIR');
    }
    return (await isFolder(ownPlace(dataDir).location)) ? ownPlace(dataDir) : undefined;
  }
  if (await isFolder(ownPlace(dataDir).data)) {
    const { uid } = await stat(ownPlace(dataDir).data);
    throw unusable(dataDir, `its database belongs to user ${uid}: start as that user, or choose another DATA_DIR`);
  }
  if (id === undefined) return undefined;
  for (const place of rootPlaces(id)) if (await isFolder(place.location)) return place;
  return undefined;
}

/**
 * The place of a data directory, made where it is new. As root it lies outside the data directory, which others may be
 * unable to enter, under an id kept in the data directory: a directory that is moved keeps its data.
 *
 * @throws MillgraphError INVALID_CONFIG where the data belongs to another user or a folder cannot be trusted.
 */
export async function makePlace(dataDir: string, log: (message: string) => void): Promise<DataPlace> {
  const found = await findPlace(dataDir);
  if (found !== undefined) return found;
  await makeFolders(resolve(dataDir));
  if (!isRoot()) {
    const place = ownPlace(dataDir);
    await makeFolders(place.location, 0o700);
    return place;
  }
  const known = await readId(dataDir);
  if (known !== undefined) {
    log(`The database ${known} that ${dataDir} names is not on this machine: an empty one is made.`);
  }
  const id = known ?? (await createId(dataDir));
  for (const place of rootPlaces(id)) {
    try {
      if (place.binariesHome !== place.location) await makeRootFolder(place.binariesHome);
      await makeRootFolder(place.location);
    } catch (error) {
      if (['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(codeOf(error))) continue;
      throw error;
    }
    if (await othersMayEnter(place.location)) return place;
  }
  throw unusable(dataDir, `neither ${systemHome} nor ${tmpdir()} can hold a database that another user than root runs`);
}

/** Makes a folder and those above it. Node's own recursive way never ends where a file system takes no folders (/proc). */
async function makeFolders(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    const above = dirname(folder);
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || above === folder || (await isFolder(above))) throw error;
    await makeFolders(above);
    await mkdir(folder, mode);
  }
}

/** A new private folder for the socket, short enough for a socket path, owned by the user that runs Postgres. */
export async function makeSocketFolder(place: DataPlace): Promise<string> {
  for (const base of new Set([resolve(tmpdir()), '/tmp'])) {
    const longest = `${base}/millgraph-XXXXXX/.s.PGSQL.${socketPort}`;
    // A comma or a quote would split or end the list that `unix_socket_directories` is.
    if (Buffer.byteLength(longest) > longestSocketPathBytes || /[,"]/.test(base)) continue;
    try {
      if (place.runAs !== undefined && !(await othersMayEnter(base))) continue;
      const folder = await mkdtemp(join(base, 'millgraph-'));
      if (place.runAs !== undefined) await chown(folder, place.runAs.uid, place.runAs.gid);
      return folder;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(codeOf(error))) throw error;
    }
  }
  throw new MillgraphError('INVALID_CONFIG', `TMPDIR ${tmpdir()} cannot hold a socket folder, nor can /tmp.`, {
    argument: 'TMPDIR',
  });
}

/** Removes a socket folder of ours; any other folder, or one with other things in it, stays. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (!/^millgraph-\w{6}$/.test(basename(folder))) return;
  const socket = join(folder, `.s.PGSQL.${socketPort}`);
  await rm(socket, { force: true });
  await rm(`${socket}.lock`, { force: true });
  await rmdir(folder).catch((error: unknown) => {
    if (!['ENOENT', 'ENOTEMPTY', 'ENOTDIR'].includes(codeOf(error))) throw error;
  });
}

/** The code of a fault of the operating system (`ENOENT`), empty for any other fault. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const isRoot = () => process.getuid?.() === 0;

const unusable = (dataDir: string, reason: string) =>
  new MillgraphError('INVALID_CONFIG', `DATA_DIR ${dataDir}: ${reason}.`, { argument: 'DATA_DIR' });

function placeAt(location: string, binariesHome: string, runAs: DataPlace['runAs']): DataPlace {
  return { location, binariesHome, runAs, data: join(location, 'data'), logFile: join(location, 'postgres.log') };
}

function ownPlace(dataDir: string): DataPlace {
  const location = resolve(dataDir, 'postgres');
  return placeAt(location, location, undefined);
}

function rootPlaces(id: string): DataPlace[] {
  const inTemporary = resolve(tmpdir(), `millgraph-${id}`);
  return [placeAt(join(systemHome, id), systemHome, unprivileged), placeAt(inTemporary, inTemporary, unprivileged)];
}

const idFile = (dataDir: string) => resolve(dataDir, 'database-id');

async function readId(dataDir: string): Promise<string | undefined> {
  let id: string;
  try {
    id = (await readFile(idFile(dataDir), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (/^[0-9a-f]{16}$/.test(id)) return id;
  throw unusable(dataDir, `${idFile(dataDir)} should hold 16 hexadecimal digits`);
}

/** Writes a new id, whole or not at all; when another start is quicker, its id counts. */
async function createId(dataDir: string): Promise<string> {
  const id = randomBytes(8).toString('hex');
  const draft = `${idFile(dataDir)}.${id}`;
  await writeFile(draft, `${id}\n`, { flag: 'wx' });
  try {
    await link(draft, idFile(dataDir));
    return id;
  } catch (error) {
    const other = await readId(dataDir);
    if (other === undefined) throw error;
    return other;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Root writes here, so nobody else may: a link put in the way would turn root's writes against the machine. */
async function makeRootFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o755 });
    await chmod(path, 0o755);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const found = await lstat(path);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
    throw new MillgraphError('INVALID_CONFIG', `${path} should be a folder that only root may write to.`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether any user may pass through a folder: it and all above it let others in. */
export async function othersMayEnter(folder: string): Promise<boolean> {
  for (let path = await realpath(folder); ; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
