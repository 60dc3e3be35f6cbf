import { found, identifier, text } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { RemoveItemCrossReferenceInput, SetItemCrossReferenceInput } from '../schema.generated.ts';
import { deleteCrossReference, saveCrossReference } from '../store/cross-reference.ts';
import { lockItem } from '../store/item.ts';

/** Says what another system calls an item and answers the item's id. */
export const setItemCrossReference = (
  session: Session,
  idempotencyKey: string,
  input: SetItemCrossReferenceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setItemCrossReference', idempotencyKey, input }, async (transaction) => {
    const { id } = found(await lockItem(transaction, input.item), 'item', input.item, 'input.item');
    const system = identifier(input.system, 'input.system');
    const externalId = text(input.externalId, 'input.externalId');
    const owner = await saveCrossReference(transaction, { item: id, system, externalId });
    if (owner !== id) {
      throw new MillgraphError('ALREADY_EXISTS', `${externalId} of ${system} is item ${owner}, not ${id}.`, {
        argument: 'input.externalId',
      });
    }
    return id;
  });

/** Takes back what another system was said to call an item and answers the item's id. */
export const removeItemCrossReference = (
  session: Session,
  idempotencyKey: string,
  input: RemoveItemCrossReferenceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'removeItemCrossReference', idempotencyKey, input }, async (transaction) => {
    const { id } = found(await lockItem(transaction, input.item), 'item', input.item, 'input.item');
    if (!(await deleteCrossReference(transaction, { ...input, item: id }))) {
      throw new MillgraphError('NOT_FOUND', `Item ${id} is not known to ${input.system} as ${input.externalId}.`, {
        argument: 'input.externalId',
      });
    }
    return id;
  });
