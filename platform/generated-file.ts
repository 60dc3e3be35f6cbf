import { readFile, writeFile } from 'node:fs/promises';
import { MillgraphError } from '#platform/errors.ts';

/** A file of the repository that a command writes. */
export interface GeneratedFile {
  /** The npm script, such as `compose`. */
  readonly script: string;
  /** What it is written from, for `--help`. */
  readonly writtenFrom: string;
  /** Its path from the repository's root. */
  readonly path: string;
  readonly render: (root: URL) => Promise<string>;
}

const root = new URL('../', import.meta.url);

/**
 * The command line of a generated file: writes it, or with `--check` fails when it is stale. Sets the exit code, and says
 * on standard error what is wrong.
 */
export async function runGeneratedFile(file: GeneratedFile, options: readonly string[]): Promise<void> {
  try {
    await writeOrCheck(file, options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function writeOrCheck({ script, writtenFrom, path, render }: GeneratedFile, options: readonly string[]) {
  const usage = `Usage: npm run ${script} [-- --check]

Writes ${path} from ${writtenFrom}.
  --check   writes nothing; fails when ${path} is stale
`;
  const unknown = options.find((option) => option !== '--check' && option !== '--help');
  if (unknown !== undefined) throw new MillgraphError('INVALID_CONFIG', `Unknown option ${unknown}\n\n${usage}`);
  if (options.includes('--help')) return void process.stdout.write(usage);
  const target = new URL(path, root);
  const text = await render(root);
  if (options.includes('--check')) {
    const current = await readFile(target, 'utf8').catch(() => '');
    if (current === text) return;
    throw new MillgraphError('INVALID_CONFIG', `${path} is stale: run \`npm run ${script}\` and commit it.`);
  }
  await writeFile(target, text);
  process.stdout.write(`${path}: ${text.length} characters\n`);
}
