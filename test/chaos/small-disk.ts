import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, readlink, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import type { Fault } from './chaos.ts';

/** A Postgres on a disk of its own, which is full at times, and which is started again when it ends by that. */
export interface SmallDisk {
  readonly url: string;
  readonly isFull: Fault;
  stop(): Promise<void>;
}

const unprivileged = { uid: 65534, gid: 65534 };
const megabytes = 400;
const fullMillis = 1_500;

/** Makes a database in memory that has no more room than this. Only root can. */
export async function startOnSmallDisk(): Promise<SmallDisk> {
  const dataDir = await mkdtemp('/tmp/millgraph-disk-');
  const made = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  const data = join(made.location, 'data');
  const pid = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';
  const program = await readlink(`/proc/${pid}/exe`);
  await made.stop();
  const kept = `${data}-kept`;
  run('mv', data, kept);
  run('mkdir', '-m', '700', data);
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700,uid=65534,gid=65534`, 'tmpfs', data);
  run('cp', '-a', `${kept}/.`, data);
  const sockets = await mkdtemp('/tmp/millgraph-disk-socket-');
  await chown(sockets, unprivileged.uid, unprivileged.gid);

  let isStopping = false;
  let running: ChildProcess;
  const start = (): void => {
    const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`, 'max_connections=100'];
    running = spawn(program, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...{ ...unprivileged, cwd: '/tmp', stdio: 'ignore' },
    });
    running.once('exit', () => {
      if (!isStopping) void pause(200).then(start);
    });
  };
  start();
  const filler = join(data, 'filler');
  let isFullNow = false;
  return {
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(sockets)}`,
    isFull: {
      name: 'disk full',
      async happen() {
        if (isFullNow) return;
        isFullNow = true;
        const { bavail, bsize } = await statfs(data);
        const file = await open(filler, 'w');
        const block = Buffer.alloc(1 << 20);
        try {
          for (let written = 0; written < bavail * bsize; written += block.length) await file.write(block);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        } finally {
          await file.close();
        }
        await pause(fullMillis);
        await rm(filler);
        isFullNow = false;
      },
    },
    async stop() {
      isStopping = true;
      if (running.exitCode === null && running.signalCode === null) {
        running.kill('SIGINT');
        await once(running, 'exit');
      }
      run('umount', data);
      for (const folder of [made.location, dataDir, sockets]) await rm(folder, { recursive: true, force: true });
    },
  };
}

function run(command: string, ...argv: readonly string[]): void {
  const { status, stderr } = spawnSync(command, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')}: ${stderr}`);
}
