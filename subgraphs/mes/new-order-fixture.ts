import type { Decimal } from '#contracts/decimal.ts';
import type { Job } from './domain/job.ts';
import type { Lot, ReleasedOrder } from './domain/lot.ts';

/** A job of which nothing has happened. */
export const newJob = (index: number, received: Decimal, tolerated: Decimal): Job => ({
  id: `O/${index}`,
  sequence: index,
  workCenter: 'WC',
  checkpoint: false,
  inspectionPassed: null,
  inspectionOpen: false,
  subcontractSupplier: null,
  changedAt: null,
  inTransit: '0',
  received,
  tolerated,
  good: '0',
  scrap: '0',
  rework: '0',
  state: 'PENDING',
  startedAt: null,
  endedAt: null,
});

/** A lot of 5 m of wire. */
export const purchasedLot = ({ plant }: Pick<ReleasedOrder, 'plant'>): Lot => ({
  id: 'WIRE',
  kind: 'LOT',
  origin: 'PURCHASED',
  item: 'WIRE',
  revision: null,
  plant,
  state: 'ACTIVE',
  madeBy: 'RECEIPT',
  role: null,
  originalQuantity: '5',
  quantity: '5',
  unit: 'MTR',
  order: null,
  supplier: 'S1',
  purchaseOrder: 'PO1',
  supplierLot: null,
  expiryDate: null,
  createdAt: '2025-12-31T00:00:00Z',
});
