import { parseArgs } from 'node:util';
import { MillgraphError } from '#platform/errors.ts';

export type ImportArguments =
  | { readonly kind: 'help'; readonly text: string }
  | {
      readonly kind: 'run';
      readonly mappingsDirectory: string;
      readonly dataDirectory: string;
      readonly dryRun: boolean;
    };

export const importUsage = `Usage: npm run import -- <mappings> --data <directory> [--dry-run]

Loads files by mapping files. Running it again changes nothing that is there already.

  <mappings>          folder of *.mapping.yaml files; they run in the order of their names
  --data <directory>  folder of the .csv, .tsv, .csv.gz or .tsv.gz files that the mappings name
  --dry-run           read and map everything, report what would be sent, send nothing
  --help              this text

connectors/README.md describes the mapping files.
`;

/** Reads the command line after the script's name. Throws INVALID_CONFIG that names the wrong argument. */
export function parseImportArguments(argv: readonly string[]): ImportArguments {
  const { values, positionals } = readArguments(argv);
  if (values.help === true) return { kind: 'help', text: importUsage };
  const [mappingsDirectory, extra] = positionals;
  if (mappingsDirectory === undefined) throw wrong('the folder of the mapping files is missing');
  if (extra !== undefined) throw wrong(`"${extra}" is one argument too many`);
  if (values.data === undefined || values.data === '') throw wrong('--data <directory> is missing');
  return { kind: 'run', mappingsDirectory, dataDirectory: values.data, dryRun: values['dry-run'] === true };
}

function readArguments(argv: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(argv);
  } catch (error) {
    if (isArgumentError(error)) throw wrong(error.message);
    throw error;
  }
}

/** What `parseArgs` throws for arguments that do not fit. */
function isArgumentError(error: unknown): error is Error & { code: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS');
}

function parseStrictly(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
}

const wrong = (message: string): MillgraphError =>
  new MillgraphError('INVALID_CONFIG', `${message}.\n\n${importUsage}`);
