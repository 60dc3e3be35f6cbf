import type { Reaction } from '#platform/events/reactions.ts';
import { orderReactions } from './order.ts';
import { plantReactions } from './plant.ts';
import { productDefinitionReactions } from './product-definition.ts';
import { qualityReactions } from './quality.ts';
import { stockReactions } from './stock.ts';

/** What MES does on events of other systems. */
export const reactions: readonly Reaction[] = [
  ...plantReactions,
  ...productDefinitionReactions,
  ...orderReactions,
  ...stockReactions,
  ...qualityReactions,
];
