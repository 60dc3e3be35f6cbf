import { runSubgraph } from '#platform/run-subgraph.ts';
import { plm } from './subgraph.ts';

await runSubgraph(plm);
