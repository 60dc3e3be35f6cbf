import type { Reaction } from '#platform/events/reactions.ts';
import type { SystemName } from '#platform/systems.ts';
import { reactions as erp } from '../../subgraphs/erp/reactions/index.ts';
import { reactions as mes } from '../../subgraphs/mes/reactions/index.ts';
import { reactions as plm } from '../../subgraphs/plm/reactions.ts';
import { reactions as quality } from '../../subgraphs/quality/reactions.ts';

/** What each system does on the events of the others. */
export const reactions: Readonly<Record<SystemName, readonly Reaction[]>> = { plm, erp, mes, quality };

/** The system that tells events of a type. */
export const producerOf = (type: string): SystemName => type.split('.')[2] as SystemName;

/** The systems that react to events of a type. */
export const consumersOf = (type: string): readonly SystemName[] =>
  (Object.keys(reactions) as SystemName[]).filter((system) => reactions[system].some((each) => each.type === type));
