import type { SystemName } from '#platform/systems.ts';

/** The fields of one kind of canonical record. A required field is never null; an optional one may be null or absent. */
export interface RecordKind {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const kind = (required: string, optional = ''): RecordKind => ({
  required: required.split(' '),
  optional: optional === '' ? [] : optional.split(' '),
});

/** Every kind of record that a system imports. Mappings are checked against it before a row is read. */
export const recordKinds: Readonly<Record<SystemName, Readonly<Record<string, RecordKind | undefined>>>> = {
  plm: {
    item: kind('id number name type baseUnit lifecycle', 'description'),
    'bom-line': kind('item plant component quantity effectiveFrom externalId useType', 'position effectiveTo'),
  },
  erp: {
    plant: kind('id name timeZone currency'),
    supplier: kind('id name active'),
    location: kind('id plant name'),
    'item-at-plant': kind('item plant procurement', 'safetyStock leadTimeDays'),
    'standard-cost': kind('item plant cost from', 'to'),
    'production-order': kind(
      'id number plant item quantity state',
      'goodQuantity scrapQuantity plannedStart plannedEnd actualStart actualEnd dueDate',
    ),
    'purchase-order': kind('id number plant supplier orderedAt state'),
    'purchase-order-line': kind('purchaseOrder line item quantity unitPrice', 'received rejected stocked dueDate'),
    'inventory-movement': kind(
      'id plant item type quantity postedAt sourceDocument sourceLine',
      'order purchaseOrder cost',
    ),
    'stock-count': kind('item plant location quantity countedAt'),
  },
  mes: {
    equipment: kind('id plant name level', 'parent'),
    'scrap-reason': kind('code text'),
    'production-order': kind('id plant', 'number item revision quantity executionState'),
    job: kind(
      'id order sequence name workCenter plant state',
      'plannedStart plannedEnd actualStart actualEnd machineHours good',
    ),
    scrap: kind('order plant item quantity reasonCode recordedAt', 'reasonText'),
  },
  quality: {
    'production-order': kind('id plant item'),
    'receipt-rejection': kind('id plant item purchaseOrder line rejected received recordedAt', 'supplier'),
  },
};
