import { runSubgraph } from '#platform/run-subgraph.ts';
import { erp } from './subgraph.ts';

await runSubgraph(erp);
