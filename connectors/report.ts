/** Why rows or records were not loaded, how many, and the first of them. */
export interface ReasonCount {
  readonly code: string;
  readonly count: number;
  readonly examples: readonly { readonly line: number; readonly message: string }[];
}

/** What became of one kind of record of a file. */
export interface KindReport {
  readonly system: string;
  readonly kind: string;
  /** Records made of the rows; in a dry run they go nowhere. */
  readonly mapped: number;
  readonly loaded: number;
  readonly unchanged: number;
  /** Records that the system refused. */
  readonly refused: number;
}

/** What became of one data file under one mapping. */
export interface FileReport {
  readonly mapping: string;
  readonly file: string;
  /** Rows read, the header not counted. */
  readonly read: number;
  /** Rows that the mapping leaves out on purpose. */
  readonly skipped: number;
  /** Records that were new or changed. */
  readonly loaded: number;
  /** Records that were there already. */
  readonly unchanged: number;
  /** Rows that could not be mapped, plus records that a system refused. */
  readonly refused: number;
  readonly kinds: readonly KindReport[];
  readonly skippedReasons: readonly ReasonCount[];
  readonly refusedReasons: readonly ReasonCount[];
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly seconds: number;
  readonly files: readonly FileReport[];
  /** Why the import ended early; null when it went to the end. What was loaded until then stays. */
  readonly stopped: { readonly code: string; readonly message: string } | null;
}

const count = (value: number): string => value.toLocaleString('en-US');

/** The report as text for a terminal, a block for each file. */
export function formatReport(report: ImportReport): string {
  const blocks = report.files.map((file) => formatFile(file, report.dryRun));
  const sum = (pick: (file: FileReport) => number): string =>
    count(report.files.reduce((total, file) => total + pick(file), 0));
  const outcome = report.dryRun
    ? `${sum((file) => file.kinds.reduce((total, kind) => total + kind.mapped, 0))} records mapped, none sent (dry run)`
    : `${sum((file) => file.loaded)} loaded, ${sum((file) => file.unchanged)} unchanged`;
  blocks.push(
    `Total: ${sum((file) => file.read)} rows read, ${outcome}, ${sum((file) => file.skipped)} skipped, ` +
      `${sum((file) => file.refused)} refused, in ${report.seconds.toFixed(1)} s`,
  );
  if (report.stopped !== null) {
    blocks.push(
      `STOPPED (${report.stopped.code}): ${report.stopped.message}\n` +
        'What is counted as loaded above stays; run the import again to go on, what is there already is left unchanged.',
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

function formatFile(file: FileReport, dryRun: boolean): string {
  const heading = `${file.file}: ${count(file.read)} rows read, `;
  const mapped = file.kinds.reduce((total, kind) => total + kind.mapped, 0);
  const outcome = dryRun
    ? `${count(mapped)} records mapped`
    : `${count(file.loaded)} loaded, ${count(file.unchanged)} unchanged`;
  return [
    `${heading}${outcome}, ${count(file.skipped)} skipped, ${count(file.refused)} refused`,
    ...file.kinds.map((kind) => formatKind(kind, dryRun)),
    ...file.skippedReasons.flatMap((reason) => formatReason('skipped', reason)),
    ...file.refusedReasons.flatMap((reason) => formatReason('refused', reason)),
  ].join('\n');
}

function formatKind(kind: KindReport, dryRun: boolean): string {
  const name = `  ${kind.system} ${kind.kind}: `;
  if (dryRun) return `${name}${count(kind.mapped)} mapped`;
  const refused = kind.refused === 0 ? '' : `, ${count(kind.refused)} refused`;
  return `${name}${count(kind.loaded)} loaded, ${count(kind.unchanged)} unchanged${refused}`;
}

function formatReason(outcome: string, { code, count: times, examples }: ReasonCount): string[] {
  const messages = Map.groupBy(examples, ({ message }) => message);
  return [
    `  ${outcome} ${code}: ${count(times)}`,
    ...[...messages].map(([message, lines]) => `    line ${lines.map(({ line }) => line).join(', ')}: ${message}`),
  ];
}
