import { runSubgraph } from '#platform/run-subgraph.ts';
import { quality } from './subgraph.ts';

await runSubgraph(quality);
