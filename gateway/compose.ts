import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse as parseGraphql } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { MillgraphError } from '#platform/errors.ts';
import { runGeneratedFile } from '#platform/generated-file.ts';

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

if (import.meta.main) {
  await runGeneratedFile(
    {
      script: 'compose',
      writtenFrom: "supergraph.yaml and the subgraphs' schemas",
      path: 'supergraph.graphql',
      render: (root) => compose(fileURLToPath(new URL('supergraph.yaml', root))),
    },
    process.argv.slice(2),
  );
}
