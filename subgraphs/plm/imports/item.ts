import { identifier } from '#platform/checks.ts';
import type { CanonicalRecord, ImportHandler } from '#platform/import.ts';
import { appendReleasedDefinitions } from '../commands/released-definition.ts';
import { takeOver, type ImportedItem } from '../domain/imported-item.ts';
import { itemsForImport, makeImportedRevisions, upsertItems } from '../store/import.ts';
import { choiceField, optionalTextField, readRecords, refusal, textField, unitField, type Refused } from './record.ts';

/**
 * Takes over items. One that is not DRAFT becomes known to the other systems and gets revision `1`, effective since ever,
 * where it has no revision.
 */
export const importItems: ImportHandler = async (session, records) => {
  const read = readRecords(records, toItem);
  return session.transaction(async (transaction) => {
    const refused: Refused[] = [...read.refused];
    const known = await itemsForImport(
      transaction,
      read.accepted.map(({ value }) => value),
    );
    const batch = { byId: new Map<string, ImportedItem>(), byNumber: new Map<string, ImportedItem>() };
    for (const { index, value } of read.accepted) {
      try {
        takeOver(value, known, batch);
        batch.byId.set(value.id, value);
        batch.byNumber.set(value.number, value);
      } catch (error) {
        refused.push(refusal(index, error));
      }
    }
    const changed = await upsertItems(transaction, [...batch.byId.values()]);
    for (const { id, number, name, type, baseUnit, lifecycle } of changed) {
      if (lifecycle === 'DRAFT') continue;
      transaction.append({
        type: 'org.millgraph.plm.item.released.v1',
        subject: `item/${id}`,
        plant: null,
        time: transaction.now,
        historical: true,
        data: { item: { id, number, name, type, baseUnit } },
      });
    }
    const revisions = await makeImportedRevisions(
      transaction,
      changed.map(({ id }) => id),
    );
    await appendReleasedDefinitions(transaction, revisions, { time: transaction.now, historical: true });
    const loaded = changed.length;
    return { loaded, unchanged: records.length - refused.length - loaded, refused };
  });
};

function toItem(record: CanonicalRecord): ImportedItem {
  return {
    id: identifier(textField(record, 'id'), 'id'),
    number: textField(record, 'number', 60),
    name: textField(record, 'name'),
    description: optionalTextField(record, 'description', 4000),
    type: choiceField(record, 'type', ['RAW_MATERIAL', 'COMPONENT', 'SUBASSEMBLY', 'FINISHED_GOOD', 'PHANTOM']),
    baseUnit: unitField(record, 'baseUnit'),
    lifecycle: choiceField(record, 'lifecycle', ['DRAFT', 'ACTIVE', 'OBSOLETE']),
  };
}
