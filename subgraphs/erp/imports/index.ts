import type { ImportHandlers } from '#platform/import.ts';
import { masterImports } from './master.ts';
import { orderImports } from './orders.ts';
import { stockImports } from './stock.ts';

/** The kinds of records that ERP takes over in bulk. */
export const imports: ImportHandlers = { ...masterImports, ...orderImports, ...stockImports };
