import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A program of this project in a process of its own. */
export interface Started {
  readonly process: ChildProcess;
  /** All it has written so far. */
  output(): string;
  /** Resolves with the text that `pattern` found in the output; rejects when the program ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** A port that was free a moment ago, for programs that must know each other's before they start. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts `node <arguments>` in the project's folder with these variables beside PATH and HOME. */
export const startProgram = (argv: readonly string[], environment: Readonly<Record<string, string>>): Started =>
  startCommand([process.execPath, ...argv], environment, root);

/** Starts a command in a folder with these variables beside PATH and HOME. */
export function startCommand(
  [command = '', ...argv]: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
): Started {
  const { PATH = '', HOME = '', TMPDIR, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(command, argv, {
    cwd: folder,
    env: {
      ...{ PATH, HOME },
      ...(TMPDIR !== undefined && { TMPDIR }),
      ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
      for (const look of waiting) look();
    });
  });
  return {
    process: child,
    output: () => output,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output);
          if (found !== null) {
            waiting.delete(look);
            resolve(found);
          } else if (child.exitCode !== null || child.signalCode !== null) {
            waiting.delete(look);
            reject(new Error(`the program ended without ${String(pattern)}:\n${output}`));
          }
        };
        waiting.add(look);
        look();
      }),
  };
}
