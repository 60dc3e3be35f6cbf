import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** `subgraphs/<system>/codegen.json`, where it stands, maps a GraphQL type to the row behind it: `./store.ts#JobRow`. */
function mappers(folder: string): Record<string, string> {
  const file = `${folder}/codegen.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** The types of each subgraph's resolvers, from its SDL. */
export default {
  generates: Object.fromEntries(
    globSync('subgraphs/*/schema.graphql').map((schema) => {
      const folder = dirname(schema);
      return [
        `${folder}/schema.generated.ts`,
        {
          schema,
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            contextType: './subgraph.ts#Context',
            mappers: mappers(folder),
            enumsAsTypes: true,
            avoidOptionals: { defaultValue: true },
            immutableTypes: true,
            useTypeImports: true,
            importExtension: '.ts',
            inputMaybeValue: 'T | null | undefined',
            strictScalars: true,
            scalars: {
              ID: 'string',
              Decimal: 'string',
              Date: 'string',
              DateTime: 'string',
              Duration: 'string',
              Cursor: 'string',
              UnitCode: 'string',
              CurrencyCode: 'string',
              JSON: 'unknown',
              _FieldSet: 'string',
            },
          },
        },
      ];
    }),
  ),
} satisfies CodegenConfig;
