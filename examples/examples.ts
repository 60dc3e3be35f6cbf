import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode, type TypeNode } from 'graphql';

/** A query that is ready to be asked of the demo enterprise. */
export interface Example {
  /** The file's, without its ending. */
  readonly name: string;
  /** What it shows, and which story of the demo it finds: the comment it begins with. */
  readonly about: string;
  readonly query: string;
  /** What has no default of its own: days and times. */
  readonly variables: Readonly<Record<string, string>>;
}

const folder = new URL('./', import.meta.url);
/** Days before `now` at which ranges begin: as long as the demo enterprise is at first. */
const daysBack = 70;

/** The examples by name, their ranges ending at `now`. */
export function examples(now: Date): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(new URL(file, folder), 'utf8');
      return { name: file.replace('.graphql', ''), about: commentOf(query), query, variables: timesOf(query, now) };
    });
}

/** The lines of the comment, each a sentence or two. */
function commentOf(query: string): string {
  const [comment = ''] = /^(?:#.*\n)+/.exec(query) ?? [];
  return comment.replaceAll(/^# /gm, '').trim();
}

function timesOf(query: string, now: Date): Readonly<Record<string, string>> {
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const times: Record<string, string> = {};
  for (const { variable, type, defaultValue } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const time = name === 'from' ? new Date(now.getTime() - daysBack * 86_400_000) : now;
    const day = time.toISOString().slice(0, 10);
    if (defaultValue !== undefined) continue;
    if (nameOf(type) === 'Date') times[name] = day;
    if (nameOf(type) === 'DateTime') times[name] = `${day}T23:59:59Z`;
  }
  return times;
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
