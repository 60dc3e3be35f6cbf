import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse as parseGraphql } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { MillgraphError } from '#platform/errors.ts';

interface SupergraphConfig {
  readonly subgraphs: Readonly<Record<string, { routing_url: string; schema: { file: string } }>>;
}

/**
 * Composes the subgraphs that a supergraph.yaml (rover's format) names into the SDL of one supergraph. Throws
 * INVALID_CONFIG with every composition error.
 */
export async function compose(configFile: string): Promise<string> {
  const config = parseYaml(await readFile(configFile, 'utf8')) as SupergraphConfig;
  const services = await Promise.all(
    Object.entries(config.subgraphs).map(async ([name, subgraph]) => ({
      name,
      url: subgraph.routing_url,
      typeDefs: parseGraphql(await readFile(resolve(dirname(configFile), subgraph.schema.file), 'utf8')),
    })),
  );
  const result = composeServices(services);
  if (result.supergraphSdl === undefined) {
    const errors = result.errors.map((error) => error.message).join('\n  ');
    throw new MillgraphError('INVALID_CONFIG', `The subgraphs do not compose:\n  ${errors}`);
  }
  return result.supergraphSdl;
}

const usage = `Usage: npm run compose [-- --check]

Writes supergraph.graphql from supergraph.yaml and the subgraphs' schemas.
  --check   writes nothing; fails when supergraph.graphql is stale
`;

async function main(options: readonly string[]): Promise<void> {
  const unknown = options.find((option) => option !== '--check' && option !== '--help');
  if (unknown !== undefined) throw new MillgraphError('INVALID_CONFIG', `Unknown option ${unknown}\n\n${usage}`);
  if (options.includes('--help')) return void process.stdout.write(usage);
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const target = resolve(root, 'supergraph.graphql');
  const composed = await compose(resolve(root, 'supergraph.yaml'));
  if (options.includes('--check')) {
    if ((await readFile(target, 'utf8')) !== composed) {
      throw new MillgraphError('INVALID_CONFIG', 'supergraph.graphql is stale: run `npm run compose` and commit it.');
    }
    return;
  }
  await writeFile(target, composed);
  process.stdout.write(`supergraph.graphql: ${composed.length} characters\n`);
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
