import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, matchesGlob, relative } from 'node:path';

/** What a Dockerfile makes: a folder that stands for the root of the image's last stage, and how it is started. */
export interface Image {
  readonly root: string;
  readonly base: string;
  /** The folder it works in, within `root`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

interface Stage {
  root: string;
  base: string;
  workdir: string;
  environment: Record<string, string>;
  user: string;
  command: readonly string[];
  healthcheck: readonly string[];
}

/**
 * Performs the steps of a Dockerfile below a folder, where no Docker runs: what is not in `.dockerignore` is copied as its
 * `COPY`s say, its `RUN`s are run in their folders, and the rest is answered. The base image is this machine: its node and
 * npm. Throws at an instruction that it does not know, so that none is passed over.
 */
export async function performDockerfile(context: string, below: string): Promise<Image> {
  const ignored = (await linesOf(join(context, '.dockerignore'))).filter((line) => line !== '');
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const { instruction, text } of await instructionsOf(join(context, 'Dockerfile'))) {
    if (instruction === 'FROM') {
      const [, base = '', name = 'last'] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(text) ?? [];
      stage = {
        ...{ root: join(below, name), base, workdir: '/', environment: {}, user: 'root' },
        ...{ command: [], healthcheck: [] },
      };
      stages.set(name, stage);
      await mkdir(stage.root, { recursive: true });
      continue;
    }
    if (stage === undefined) throw new Error(`${instruction} stands before FROM`);
    switch (instruction) {
      case 'WORKDIR':
        stage.workdir = text;
        await mkdir(join(stage.root, text), { recursive: true });
        break;
      case 'ENV':
        stage.environment[text.slice(0, text.indexOf('='))] = text.slice(text.indexOf('=') + 1);
        break;
      case 'COPY':
        await copy(text, stage, context, ignored, stages);
        break;
      case 'RUN':
        await run(text, stage);
        break;
      case 'USER':
        stage.user = text;
        break;
      case 'HEALTHCHECK':
        stage.healthcheck = JSON.parse(text.slice(text.indexOf('CMD') + 3)) as string[];
        break;
      case 'CMD':
        stage.command = JSON.parse(text) as string[];
        break;
      case 'EXPOSE':
        break;
      default:
        throw new Error(`the Dockerfile has an instruction that is not performed here: ${instruction}`);
    }
  }
  if (stage === undefined) throw new Error('the Dockerfile has no FROM');
  return { ...stage, folder: join(stage.root, stage.workdir) };
}

async function instructionsOf(file: string): Promise<{ instruction: string; text: string }[]> {
  const text = (await linesOf(file)).join('\n').replaceAll(/\\\n\s*/g, '');
  return text.split('\n').flatMap((line) => {
    const [, instruction, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (instruction === undefined && line !== '') throw new Error(`this line of the Dockerfile is not read: ${line}`);
    return instruction === undefined ? [] : { instruction, text: rest };
  });
}

/** Without comments. */
const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => !line.startsWith('#'));

/** `COPY [--from=stage] source... destination`: files into a folder, and of a folder what is in it. */
async function copy(
  text: string,
  stage: Stage,
  context: string,
  ignored: readonly string[],
  stages: ReadonlyMap<string, Stage>,
): Promise<void> {
  const words = text.split(/\s+/);
  const from = words[0]?.startsWith('--from=') === true ? words.shift()?.slice('--from='.length) : undefined;
  const destination = words.pop() ?? '';
  const origin = from === undefined ? context : stages.get(from)?.root;
  if (origin === undefined || words.length === 0) throw new Error(`COPY ${text} cannot be performed`);
  const isIgnored = (path: string): boolean =>
    from === undefined && ignored.some((pattern) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`));
  for (const word of words) {
    const source = join(origin, word);
    const target = join(stage.root, join(stage.workdir, destination));
    const isFolder = (await stat(source)).isDirectory();
    if (isIgnored(relative(origin, source))) throw new Error(`COPY ${text}: .dockerignore keeps ${word} back`);
    await mkdir(isFolder ? target : dirname(target), { recursive: true });
    await cp(source, isFolder ? target : join(target, basename(source)), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => path === source || !isIgnored(relative(origin, path)),
    });
  }
}

async function run(command: string, stage: Stage): Promise<void> {
  // There is no root of its own to be changed into here.
  if (/(^|[\s=])\//.test(command)) throw new Error(`RUN ${command} names a path outside of its folder`);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('sh', ['-c', command], {
    cwd: join(stage.root, stage.workdir),
    // Packages that npm has had before need not be asked for again.
    env: {
      PATH: `${dirname(process.execPath)}:${PATH}`,
      HOME,
      npm_config_prefer_offline: 'true',
      ...stage.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`RUN ${command} ended with ${code}:\n${output}`);
}
