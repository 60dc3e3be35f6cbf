import { readFile } from 'node:fs/promises';
import { resolved } from '#contracts/event-schema.ts';
import { contractedTypes, contractOf, envelope, sharedDefinitions } from '#platform/events/contracts.ts';
import { inboundContractOf, inboundDefinitions, inboundEnvelope, inboundTypes } from '#platform/ingest/contracts.ts';
import { runGeneratedFile, type GeneratedFile } from '#platform/generated-file.ts';
import { renderAsyncApi } from './asyncapi.ts';
import { renderPage } from './page.ts';
import { publish, publishedPath, type Published } from './published.ts';
import { renderTypes } from './types.ts';

const contracts = new Map(contractedTypes.map((type) => [type, contractOf(type)]));
const definitions = sharedDefinitions();
/** Whole in themselves: what they share has the names of what events share. */
const inbound = {
  contracts: new Map(inboundTypes.map((type) => [type, resolved(inboundContractOf(type), inboundDefinitions())])),
  envelope: inboundEnvelope(),
};

const files: readonly Pick<GeneratedFile, 'path' | 'render'>[] = [
  {
    path: publishedPath,
    async render(root) {
      const before = JSON.parse(await readFile(new URL(publishedPath, root), 'utf8')) as Published;
      return `${JSON.stringify(publish(before, contracts, envelope(), definitions), null, 2)}\n`;
    },
  },
  { path: 'contracts/event-data.generated.ts', render: () => renderTypes(contracts, definitions) },
  { path: 'docs/event-types.md', render: async () => renderPage(contracts, definitions) },
  { path: 'docs/asyncapi.yaml', render: async () => renderAsyncApi(contracts, envelope(), definitions, inbound) },
];

for (const file of files) {
  await runGeneratedFile({ ...file, script: 'contracts', writtenFrom: 'contracts/events' }, process.argv.slice(2));
  // What must not be published is not written down either.
  if (process.exitCode === 1) break;
}
