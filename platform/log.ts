import { destination, pino, stdTimeFunctions, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';

export type Log = Logger;
export type LogLevel = LevelWithSilent;

export interface LogOptions {
  /** Lowest level that is written. Default `info`. */
  readonly level?: LogLevel;
  /** Where the lines go. Default standard error. */
  readonly stream?: DestinationStream;
}

const secretField =
  /"(authorization|password|secret|token|cookie|set-cookie)":(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^"[\]{},]+)/gi;
const passwordInUrl = /([a-z][a-z0-9+.-]*:\/\/[^\s:/@"\\]*:)[^\s"\\]+@/gi;
const passwordInQueryString = /([?&]password=)[^&\s"\\]+/gi;

/**
 * The log of one service: JSON lines on standard error, so that what a start tells a person on standard output stays
 * readable. Values of fields named like secrets, at any depth, and passwords in URLs, in any text, are replaced by
 * `[redacted]`.
 */
export function createLog(service: string, options: LogOptions = {}): Log {
  return pino(
    {
      level: options.level ?? 'info',
      base: { service, pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // On the finished line, because secrets also travel in messages and stacks, where no list of paths finds them.
      hooks: { streamWrite: redact },
    },
    // Synchronous, so that the last words of a process that exits are not lost.
    options.stream ?? destination({ dest: 2, sync: true }),
  );
}

function redact(line: string): string {
  return line
    .replace(secretField, '"$1":"[redacted]"')
    .replace(passwordInUrl, '$1[redacted]@')
    .replace(passwordInQueryString, '$1[redacted]');
}
