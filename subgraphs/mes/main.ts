import { runSubgraph } from '#platform/run-subgraph.ts';
import { mes } from './subgraph.ts';

await runSubgraph(mes);
