/**
 * Answers `--help` of a program that takes no options, and refuses any other: true when it has said what to say and the
 * program is done.
 */
export function explainService(usage: string, options: readonly string[] = process.argv.slice(2)): boolean {
  const [option] = options;
  if (option === undefined) return false;
  if (option === '--help' || option === '-h') {
    process.stdout.write(usage);
  } else {
    process.stderr.write(`Unknown option ${option}\n\n${usage}`);
    process.exitCode = 2;
  }
  return true;
}
