import type { Reaction } from '#platform/events/reactions.ts';
import { approvedSupplierReactions } from './approved-suppliers.ts';
import { holdReactions } from './holds.ts';
import { orderStateReactions } from './order-state.ts';
import { lotReactions } from './lots.ts';
import { productDefinitionReactions } from './product-definition.ts';
import { shopFloorReversalReactions } from './shop-floor-reversals.ts';
import { shopFloorReactions } from './shop-floor.ts';
import { violationReactions } from './violations.ts';

/** What ERP does on the events of PLM, MES and quality. */
export const reactions: readonly Reaction[] = [
  ...productDefinitionReactions,
  ...shopFloorReactions,
  ...shopFloorReversalReactions,
  ...violationReactions,
  ...orderStateReactions,
  ...approvedSupplierReactions,
  ...lotReactions,
  ...holdReactions,
];
