import { contractedTypes, contractOf, sharedDefinitions } from '#platform/events/contracts.ts';
import { runGeneratedFile } from '#platform/generated-file.ts';
import { renderTypes } from './types.ts';

const contracts = new Map(contractedTypes.map((type) => [type, contractOf(type)]));

await runGeneratedFile(
  {
    script: 'contracts',
    writtenFrom: 'contracts/events',
    path: 'contracts/event-data.generated.ts',
    render: () => renderTypes(contracts, sharedDefinitions()),
  },
  process.argv.slice(2),
);
