import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AwaitedCostRollRow } from './store/awaited-cost-roll.ts';
import type { CrossReferenceRow } from './store/cross-reference.ts';
import type { TransactionReference, TransactionEntry as TransactionEntryRow } from '../../platform/events/transaction.ts';
import type { AlternateUse } from './domain/component-use.ts';
import type { ElementAmounts, CostOfOrder } from './domain/order-cost.ts';
import type { CostPostingRow, CostPostingPage } from './store/cost-posting.ts';
import type { CustomerRow, CustomerPage } from './store/customer.ts';
import type { DeadLetterRow, DeadLetterPage, EachSystem } from '../../platform/events/dead-letters.ts';
import type { DeliveryRejectionRow, RejectionReversalRow } from './store/delivery-rejection.ts';
import type { ReplayRow } from '../../platform/events/replay.ts';
import type { SourceHealth, SystemHealth, WatermarkState } from '../../platform/events/health.ts';
import type { DatedExchangeRate } from './domain/exchange-rate.ts';
import type { FloorFigures as FloorFiguresRow, ReconciledMaterial, ReconciledOrder } from './domain/reconciliation.ts';
import type { GoodsReceiptRow, GoodsReceiptPage, ReceiptReversalRow } from './store/goods-receipt.ts';
import type { InventoryRow, StockBalanceRow, StockBalancePage, StockCountRow } from './store/stock.ts';
import type { MovementRow, MovementPage } from './store/movement.ts';
import type { Reference } from './store/reference.ts';
import type { ItemAtPlantRow, ItemAtPlantPage } from './store/item-at-plant.ts';
import type { KpiReference, KpiFigure as KpiFigureRow } from './domain/kpi.ts';
import type { LogisticsExceptionRow, LogisticsExceptionPage } from './store/logistics-exception.ts';
import type { ByProductRow, OrderComponentRow, OperationRow } from './store/order-documents.ts';
import type { ConfirmationRow, ConfirmationPage } from './store/confirmation.ts';
import type { ReopeningRow } from './store/order-reopening.ts';
import type { PlantRow, PlantPage } from './store/plant.ts';
import type { Adoption } from './domain/components.ts';
import type { ProductionOrderRow } from './store/production-order.ts';
import type { ProductionOrderPage } from './store/production-order-list.ts';
import type { PurchaseOrderRow, PurchaseOrderLineRow } from './store/purchase-order.ts';
import type { PurchaseOrderPage } from './store/purchase-order-list.ts';
import type { SalesOrderRow, SalesOrderLineRow } from './store/sales-order.ts';
import type { SalesOrderPage } from './store/sales-order-list.ts';
import type { ShipmentRow, ShipmentLineRow, ShipmentPickRow, ShipmentReversalRow } from './store/shipment.ts';
import type { ShipmentPage } from './store/shipment-list.ts';
import type { StandardCostRow, WorkCenterRateRow } from './store/standard-cost.ts';
import type { SubcontractConfirmationRow, SubcontractRateRow } from './store/subcontract.ts';
import type { SupplierRow, SupplierPage } from './store/supplier.ts';
import type { WarehouseTaskRow, WarehouseTaskPage } from './store/warehouse-task.ts';
import type { Context } from './subgraph.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency: ISO 4217 alphabetic code. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar date local to the plant, YYYY-MM-DD (ISO 8601). */
  Date: { input: string; output: string; }
  /** A point in time, RFC 3339 in UTC. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text: no exponent, no trailing zeros. Never a float. */
  Decimal: { input: string; output: string; }
  /** A unit of measure: UNECE Recommendation 20 common code, such as C62 (one), KGM, MTR, HUR. */
  UnitCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A count. */
export type AdjustStockInput = {
  /** How much was found, zero or more. */
  readonly counted: QuantityInput;
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The status of the stock: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly status: StockStatus;
};

/** What a plant decides about a revision. */
export type AdoptionDecision =
  /** It builds it. */
  | 'ACCEPTED'
  /** It does not. */
  | 'DECLINED';

/** A task to give to somebody. */
export type AssignWarehouseTaskInput = {
  /** Who does it, at most 60 characters. */
  readonly assignee: Scalars['String']['input'];
  /** The task, OPEN or ASSIGNED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A standard cost that is to be rolled because a revision takes effect, and cannot be yet. */
export type AwaitedCostRoll = {
  readonly __typename?: 'AwaitedCostRoll';
  /** The first day the cost is to hold: the revision's at the plant, or that of a price that came since and begins later. */
  readonly from: Scalars['Date']['output'];
  /** All that stands against it, as last tried. */
  readonly reasons: ReadonlyArray<CostRollReason>;
  /** The revision that takes effect. */
  readonly revision: ItemRevision;
  /** When it was first tried. */
  readonly since: Scalars['DateTime']['output'];
};

/** Components to issue by calculation. */
export type BackflushMaterialInput = {
  /** The order, RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
};

/** A bill of materials, known to ERP by its id alone. */
export type Bom = {
  readonly __typename?: 'Bom';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** A BOM line, known to ERP by its id alone. */
export type BomLine = {
  readonly __typename?: 'BomLine';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** What another system calls a thing of ERP's. */
export type BusinessCrossReference = {
  readonly __typename?: 'BusinessCrossReference';
  /** What kind of thing. */
  readonly entity: BusinessEntity;
  /** Its id for the thing. */
  readonly externalId: Scalars['String']['output'];
  /** The thing's id in the graph. */
  readonly id: Scalars['ID']['output'];
  /** The other system. */
  readonly system: Scalars['String']['output'];
};

/** A kind of thing that ERP assigns ids to. */
export type BusinessEntity =
  /** A customer. */
  | 'CUSTOMER'
  /** A plant. */
  | 'PLANT'
  /** A production order. */
  | 'PRODUCTION_ORDER'
  /** A purchase order. */
  | 'PURCHASE_ORDER'
  /** A sales order. */
  | 'SALES_ORDER'
  /** A supplier. */
  | 'SUPPLIER';

/** What belongs to one business transaction: what one request began, and all that came of it in every system. */
export type BusinessTransaction = {
  readonly __typename?: 'BusinessTransaction';
  /** Its correlation id: events carry it (`correlationid`); of a request the trace id of its `traceparent`. */
  readonly correlationId: Scalars['ID']['output'];
  /** Every command, event and error of it in all systems, as they were recorded, at most 1,000 of each system. Null only while a system does not answer. */
  readonly entries?: Maybe<ReadonlyArray<TransactionEntry>>;
  /** MES's entries. */
  readonly mesEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
  /** PLM's entries. */
  readonly plmEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
  /** Quality's entries. */
  readonly qualityEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
};

/** What arises beside the product of an order. */
export type ByProductUse =
  /** Arises whether one wants it or not. */
  | 'BY_PRODUCT'
  /** Is wanted like the product. */
  | 'CO_PRODUCT';

/** An order to withdraw. */
export type CancelProductionOrderInput = {
  /** The order, FORECAST or RELEASED, with nothing posted to it. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A purchase order to withdraw. */
export type CancelPurchaseOrderInput = {
  /** The purchase order, OPEN, with nothing received. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A sales order to withdraw. */
export type CancelSalesOrderInput = {
  /** The sales order, not SHIPPED, without a shipment that is under way. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A shipment to withdraw. */
export type CancelShipmentInput = {
  /** The shipment, PLANNED or PICKED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A task to withdraw. */
export type CancelWarehouseTaskInput = {
  /** The task, OPEN or ASSIGNED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** How a plant takes engineering changes over. */
export type ChangeAdoption =
  /** Each takes effect by itself. */
  | 'AUTOMATIC'
  /** Somebody decides about each. */
  | 'MANUAL';

/** What to change of a customer; what is absent stays. */
export type ChangeCustomerInput = {
  /** Whether one may take orders of it. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The customer. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an item at a plant; what is absent stays. */
export type ChangeItemAtPlantInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** Days from order to receipt, 0 or more. */
  readonly leadTimeDays?: InputMaybe<Scalars['Int']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** How the plant gets it. */
  readonly procurement?: InputMaybe<Procurement>;
  /** Stock to keep for the unforeseen, in the item's dimension. */
  readonly safetyStock?: InputMaybe<QuantityInput>;
  /** Whether it is ordered and sold there. */
  readonly status?: InputMaybe<ItemAtPlantStatus>;
};

/** What to change of a plant; what is absent stays. */
export type ChangePlantInput = {
  /** Whether it takes engineering changes over by itself. */
  readonly adoption?: InputMaybe<ChangeAdoption>;
  /** The company it belongs to. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Whether the revisions of an item must follow each other here without a gap. */
  readonly gaplessEffectivity?: InputMaybe<Scalars['Boolean']['input']>;
  /** The plant. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The share by which orders may be over-delivered, 0 to 1. */
  readonly overDeliveryTolerance?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What to change of an order that is not released; what is absent stays. */
export type ChangeProductionOrderInput = {
  /** The day it is due. */
  readonly dueDate?: InputMaybe<Scalars['Date']['input']>;
  /** The order, FORECAST. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it is planned to end; null: not planned. */
  readonly plannedEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it is planned to start; null: not planned. */
  readonly plannedStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 is most urgent, 9 least. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** How much, more than zero. */
  readonly quantity?: InputMaybe<QuantityInput>;
};

/** Stock to change in what it may be used for. */
export type ChangeStockStatusInput = {
  /** The status it has: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly from: StockStatus;
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The status it gets: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly to: StockStatus;
};

/** What to change of a supplier; what is absent stays. */
export type ChangeSupplierInput = {
  /** Whether one may order from it. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The supplier. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A completed order to close. */
export type CloseProductionOrderInput = {
  /** The order, COMPLETED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A purchase order to close. */
export type ClosePurchaseOrderInput = {
  /** The purchase order, OPEN or RECEIVED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An order to complete. */
export type CompleteProductionOrderInput = {
  /** The order, RELEASED and finally confirmed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A task that is done. */
export type CompleteWarehouseTaskInput = {
  /** The task, ASSIGNED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An item that may be used in place of a component. */
export type ComponentAlternate = {
  readonly __typename?: 'ComponentAlternate';
  /** How much of it was issued, less reversals. */
  readonly issued: Quantity;
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** 1 is preferred. */
  readonly priority: Scalars['Int']['output'];
  /** How much would be needed, were it the only one used. */
  readonly required: Quantity;
  /** How much of it came back, less reversals. */
  readonly returned: Quantity;
};


/** An item that may be used in place of a component. */
export type ComponentAlternateIssuedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An item that may be used in place of a component. */
export type ComponentAlternateRequiredArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An item that may be used in place of a component. */
export type ComponentAlternateReturnedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Quantities made. */
export type ConfirmProductionOrderInput = {
  /** Whether it is the last confirmation. */
  readonly final: Scalars['Boolean']['input'];
  /** Good product, 0 or more. */
  readonly good: QuantityInput;
  /** The order, RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Scrap, 0 or more. */
  readonly scrap?: InputMaybe<QuantityInput>;
  /** The document of another system that it posts; each line of one posts once. */
  readonly source?: InputMaybe<PostingSourceInput>;
};

/** A shipment that leaves. */
export type ConfirmShipmentInput = {
  /** The shipment, PICKED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
};

/** What a supplier did of an order. */
export type ConfirmSubcontractingInput = {
  /** The order, RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The operation that a supplier does. */
  readonly operationSequence: Scalars['Int']['input'];
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero, in the dimension of the order. */
  readonly quantity: QuantityInput;
  /** The document of another system that it posts; each line of one posts once. */
  readonly source?: InputMaybe<PostingSourceInput>;
  /** Price paid for one base unit of the order's item, in the plant's currency. */
  readonly unitPrice: MoneyInput;
};

/** A cost by element. */
export type CostByElement = {
  readonly __typename?: 'CostByElement';
  /** What the figures rest on. */
  readonly basis: Scalars['String']['output'];
  /** Labor time. */
  readonly labor: Money;
  /** Machine time. */
  readonly machine: Money;
  /** Material. */
  readonly material: Money;
  /** Overhead. */
  readonly overhead: Money;
  /** Work done by suppliers. */
  readonly subcontract: Money;
  /** The sum of the elements. */
  readonly total: Money;
};

/** What a cost is for. */
export type CostElement =
  /** Labor time. */
  | 'LABOR'
  /** Machine time. */
  | 'MACHINE'
  /** Material. */
  | 'MATERIAL'
  /** Overhead. */
  | 'OVERHEAD'
  /** Work done by suppliers. */
  | 'SUBCONTRACT';

/** A cost charged to an order. Immutable; one that `reverses` another takes it back. */
export type CostPosting = {
  readonly __typename?: 'CostPosting';
  /** How much; negative when taken back. */
  readonly amount: Money;
  /** What for. */
  readonly element: CostElement;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order. Null only where it lies outside the plants you may see. */
  readonly order?: Maybe<ProductionOrder>;
  /** Where. */
  readonly plant: Plant;
  /** The day it is posted on, local to the plant. */
  readonly postingDate: Scalars['Date']['output'];
  /** The production day it belongs to, as MES fixed it when it recorded the fact; a reversal has that of what it takes back. Null for ERP's own postings: the calendar of shifts is MES's, `postingDate` is the day they count for. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** Why it takes another back; null when it does not. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The posting that took it back; null when none. */
  readonly reversedBy?: Maybe<CostPosting>;
  /** The posting it takes back; null when none. */
  readonly reverses?: Maybe<CostPosting>;
  /** The shift it belongs to, as MES fixed it when it recorded the fact; null outside every shift, and without a production day. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The document it posts. */
  readonly sourceDocument: Scalars['String']['output'];
  /** The line of the document. */
  readonly sourceLine: Scalars['String']['output'];
  /** Which system stated it. */
  readonly sourceSystem: Scalars['String']['output'];
};

/** A page of cost postings. */
export type CostPostingConnection = {
  readonly __typename?: 'CostPostingConnection';
  /** The cost postings with their cursors. */
  readonly edges: ReadonlyArray<CostPostingEdge>;
  /** The cost postings. */
  readonly nodes: ReadonlyArray<CostPosting>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many cost postings match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One cost posting in a page. */
export type CostPostingEdge = {
  readonly __typename?: 'CostPostingEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The cost posting. */
  readonly node: CostPosting;
};

/** Which cost postings a list contains; all conditions hold together. */
export type CostPostingFilter = {
  /** For this. */
  readonly element?: InputMaybe<CostElement>;
  /** Of orders for this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this production order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Posted on a day in this range. */
  readonly postingDate?: InputMaybe<DateRangeInput>;
  /** Stated by this system. */
  readonly sourceSystem?: InputMaybe<Scalars['String']['input']>;
  /** The id, source document or order is this text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What cost postings can be counted by. */
export type CostPostingGroup =
  /** The cost element. */
  | 'ELEMENT'
  /** The item of the order. */
  | 'ITEM'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The posting date. */
  | 'POSTING_DATE'
  /** The system of the source document. */
  | 'SOURCE_SYSTEM';

/** The order of a list of cost postings. */
export type CostPostingOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: CostPostingSort;
};

/** What a list of cost postings can be ordered by. */
export type CostPostingSort =
  /** The amount. */
  | 'AMOUNT'
  /** What it is for, by the alphabet. */
  | 'ELEMENT'
  /** The item's id. */
  | 'ITEM'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order's id. */
  | 'ORDER'
  /** The plant's id. */
  | 'PLANT'
  /** The day it is posted on. */
  | 'POSTING_DATE'
  /** The system that posted. */
  | 'SOURCE_SYSTEM';

/** Something that stands against rolling a standard cost. */
export type CostRollReason = {
  readonly __typename?: 'CostRollReason';
  /** What kind of thing: a code of the error catalogue. */
  readonly code: Scalars['String']['output'];
  /** It in words, and what to do. */
  readonly message: Scalars['String']['output'];
  /** What is missing; null when it is no single thing. */
  readonly missing?: Maybe<MissingPrice>;
};

/** A customer to create. */
export type CreateCustomerInput = {
  /** Its id. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
};

/** An item to set up at a plant. */
export type CreateItemAtPlantInput = {
  /** The item, ACTIVE in PLM. */
  readonly item: Scalars['ID']['input'];
  /** Days from order to receipt, 0 or more. */
  readonly leadTimeDays?: InputMaybe<Scalars['Int']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** How the plant gets it. */
  readonly procurement: Procurement;
  /** Stock to keep for the unforeseen, in the item's dimension. */
  readonly safetyStock?: InputMaybe<QuantityInput>;
  /** Standard cost of one base unit, in the plant's currency. */
  readonly standardCost?: InputMaybe<MoneyInput>;
  /** The first day of the standard cost. Default: today at the plant. */
  readonly standardCostFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Whether it is ordered and sold there. */
  readonly status: ItemAtPlantStatus;
};

/** A plant to create. */
export type CreatePlantInput = {
  /** Whether it takes engineering changes over by itself. */
  readonly adoption: ChangeAdoption;
  /** The company it belongs to. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** The currency it keeps its books in. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Whether the revisions of an item must follow each other here without a gap. */
  readonly gaplessEffectivity: Scalars['Boolean']['input'];
  /** Its id. Letters, digits, `.`, `_` and `-`, at most 20. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The share by which orders may be over-delivered, 0 to 1. */
  readonly overDeliveryTolerance: Scalars['Decimal']['input'];
  /** Its IANA time zone. */
  readonly timeZone: Scalars['String']['input'];
};

/** An order to plan. */
export type CreateProductionOrderInput = {
  /**
   * The deviation of PLM under which it is built, which affects the item. From its release on the order counts against the
   * deviation's quantity; beyond that, outside its dates, or while it is not permitted, the release is refused.
   */
  readonly deviation?: InputMaybe<Scalars['ID']['input']>;
  /** The day it is due. */
  readonly dueDate: Scalars['Date']['input'];
  /** What, set up at the plant with procurement MAKE. */
  readonly item: Scalars['ID']['input'];
  /** The number; absent: ERP assigns one. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order whose component it makes, of the same plant. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** When it is planned to end. */
  readonly plannedEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it is planned to start; it decides which revision is built. */
  readonly plannedStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where. */
  readonly plant: Scalars['ID']['input'];
  /** 1 is most urgent, 9 least. */
  readonly priority: Scalars['Int']['input'];
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** The line of a sales order it is for. */
  readonly salesOrderLine?: InputMaybe<Scalars['ID']['input']>;
};

/** A purchase order to create. */
export type CreatePurchaseOrderInput = {
  /** What is ordered, 1 to 1,000 lines. */
  readonly lines: ReadonlyArray<PurchaseOrderLineInput>;
  /** The number; absent: ERP assigns one. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it is delivered. */
  readonly plant: Scalars['ID']['input'];
  /** Who delivers. */
  readonly supplier: Scalars['ID']['input'];
};

/** An order to plan that mends what quality decided to have reworked. */
export type CreateReworkOrderInput = {
  /** The day it is due. */
  readonly dueDate: Scalars['Date']['input'];
  /** What is mended. */
  readonly item: Scalars['ID']['input'];
  /** The lot to mend, as the disposition names it; absent: pieces without a lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** The nonconformance with a disposition REWORK. */
  readonly nonconformance: Scalars['ID']['input'];
  /** The number; absent: ERP assigns one. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** By which operations, up to 100; times are of the whole order. Give these or `routingAlternative`. */
  readonly operations?: InputMaybe<ReadonlyArray<ReworkOperationInput>>;
  /** When it is planned to end. */
  readonly plannedEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it is planned to start. */
  readonly plannedStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where. */
  readonly plant: Scalars['ID']['input'];
  /** 1 is most urgent, 9 least. */
  readonly priority: Scalars['Int']['input'];
  /** How much: more than zero, and not more than was decided and is on no other rework order. */
  readonly quantity: QuantityInput;
  /** The alternative of the item's routing to take the operations from. */
  readonly routingAlternative?: InputMaybe<Scalars['Int']['input']>;
};

/** An order of a customer. */
export type CreateSalesOrderInput = {
  /** Who buys. */
  readonly customer: Scalars['ID']['input'];
  /** What is ordered, 1 to 1,000 lines. */
  readonly lines: ReadonlyArray<SalesOrderLineInput>;
  /** The number; absent: ERP assigns one. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it is delivered from. */
  readonly plant: Scalars['ID']['input'];
};

/** A delivery to plan. */
export type CreateShipmentInput = {
  /** Who carries it, at most 200 characters. */
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  /** What of it, 1 to 1,000 lines; absent: all that is open. */
  readonly lines?: InputMaybe<ReadonlyArray<ShipmentLineInput>>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it is planned for, local to the plant; absent: today. */
  readonly plannedDate?: InputMaybe<Scalars['Date']['input']>;
  /** The sales order it delivers. */
  readonly salesOrder: Scalars['ID']['input'];
};

/** A supplier to create. */
export type CreateSupplierInput = {
  /** Its id. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
};

/** Work to ask for. */
export type CreateWarehouseTaskInput = {
  /** Where from. */
  readonly fromLocation?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  readonly item: Scalars['ID']['input'];
  /** What kind of work. */
  readonly kind: WarehouseTaskKind;
  /** Which lot; absent: any, or stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The production order it serves. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** How much: more than zero, or zero for a count. */
  readonly quantity: QuantityInput;
  /** The shipment it serves. */
  readonly shipment?: InputMaybe<Scalars['ID']['input']>;
  /** Where to; a MOVE says both. */
  readonly toLocation?: InputMaybe<Scalars['String']['input']>;
};

/** A company or person that buys. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Whether one may take orders of it. */
  readonly active: Scalars['Boolean']['output'];
  /** What other systems call it, by system. Null only while ERP does not answer. */
  readonly crossReferences?: Maybe<ReadonlyArray<BusinessCrossReference>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** A page of customers. */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many customers match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One customer in a page. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** Which customers a list contains; all conditions hold together. */
export type CustomerFilter = {
  /** Active or not. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of customers. */
export type CustomerOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: CustomerSort;
};

/** What a list of customers can be ordered by. */
export type CustomerSort =
  /** Whether it is active; those that are not come first. */
  | 'ACTIVE'
  /** The id. */
  | 'ID'
  /** The name. */
  | 'NAME';

/** A half-open range of dates local to the plant. */
export type DateRangeInput = {
  /** The first date in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The first date after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A half-open range of points in time. */
export type DateTimeRangeInput = {
  /** The first instant in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An event that a system could not take over. Later events of its subject wait behind it until somebody decides; others go on. */
export type DeadLetter = {
  readonly __typename?: 'DeadLetter';
  /** How often it was tried, since it was last redriven. */
  readonly attempts: Scalars['Int']['output'];
  /** The business transaction it belongs to: see `Query.transaction`. */
  readonly correlationId?: Maybe<Scalars['String']['output']>;
  /** What was decided about it, the first decision first, at most 100. */
  readonly decisions: ReadonlyArray<DeadLetterDecision>;
  /** What went wrong, at most 1,000 characters. */
  readonly error: Scalars['String']['output'];
  /** A code of the catalogue of errors, or NOT_KNOWN_YET: it speaks of what the system never heard of. */
  readonly errorCode: Scalars['String']['output'];
  /** The event as it was told: CloudEvents 1.0 in JSON. */
  readonly event: Scalars['String']['output'];
  /** When it failed first. */
  readonly firstFailedAt: Scalars['DateTime']['output'];
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
  /** When it failed last. */
  readonly lastFailedAt: Scalars['DateTime']['output'];
  /** The plant; null when it concerns no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** The system that told it. */
  readonly source: Scalars['String']['output'];
  /** What became of it. */
  readonly state: DeadLetterState;
  /** What it is about, as `<kind>/<id>`. */
  readonly subject: Scalars['String']['output'];
  /** The system that could not take it over: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** The type of the event (CloudEvents). */
  readonly type: Scalars['String']['output'];
  /** How many events of its subject wait behind it; 1,000 when there are more. */
  readonly waitingBehind: Scalars['Int']['output'];
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  readonly __typename?: 'DeadLetterConnection';
  /** The dead letters with their cursors. */
  readonly edges: ReadonlyArray<DeadLetterEdge>;
  /** The dead letters. */
  readonly nodes: ReadonlyArray<DeadLetter>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many dead letters match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A decision about a dead letter. */
export type DeadLetterDecision = {
  readonly __typename?: 'DeadLetterDecision';
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly decidedBy: Scalars['String']['output'];
  /** What was decided. */
  readonly decision: DeadLetterDecisionKind;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** What can be decided about a dead letter. */
export type DeadLetterDecisionKind =
  /** To give it up. */
  | 'DISCARDED'
  /** To try it again, as if it had never failed. */
  | 'REDRIVEN';

/** One dead letter in a page. */
export type DeadLetterEdge = {
  readonly __typename?: 'DeadLetterEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The dead letter. */
  readonly node: DeadLetter;
};

/** Which dead letters a list contains; all conditions hold together. */
export type DeadLetterFilter = {
  /** With this error. */
  readonly errorCode?: InputMaybe<Scalars['String']['input']>;
  /** Of this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Told by this system. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<DeadLetterState>;
  /** About this, as `<kind>/<id>`. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Of this type of event. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a dead letter. */
export type DeadLetterState =
  /** It is not tried any more; somebody has to decide. */
  | 'DEAD'
  /** Somebody gave it up; the later events of its subject went on. */
  | 'DISCARDED'
  /** It was taken over. */
  | 'HANDLED'
  /** Somebody had it tried again; it was not taken over yet. */
  | 'REDRIVEN';

/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLetters = {
  readonly __typename?: 'DeadLetters';
  /** ERP's, the latest failure first. Null only while it does not answer. */
  readonly erp?: Maybe<DeadLetterConnection>;
};


/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLettersErpArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What was sent back at the dock. Immutable. */
export type DeliveryRejection = {
  readonly __typename?: 'DeliveryRejection';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How much, in the unit of the line. */
  readonly quantity: Quantity;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The document that took it back; null when none did. */
  readonly reversedBy?: Maybe<DeliveryRejectionReversal>;
  /** The supplier's name for the lot; null when not given. */
  readonly supplierLot?: Maybe<Scalars['String']['output']>;
};


/** What was sent back at the dock. Immutable. */
export type DeliveryRejectionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A rejection taken back. Immutable. */
export type DeliveryRejectionReversal = {
  readonly __typename?: 'DeliveryRejectionReversal';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Who: the subject of the caller. */
  readonly reversedBy: Scalars['String']['output'];
};

/** A dead letter to give up. */
export type DiscardErpDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An engineering change, known to ERP by its id alone. */
export type EngineeringChange = {
  readonly __typename?: 'EngineeringChange';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** Equipment, known to ERP by its id alone. */
export type Equipment = {
  readonly __typename?: 'Equipment';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
};

/** How well the systems hear each other. */
export type EventHealth = {
  readonly __typename?: 'EventHealth';
  /** ERP's part. Null only while it does not answer. */
  readonly erp?: Maybe<SystemEventHealth>;
};

/** What waits of the events of a plant. */
export type EventPlantHealth = {
  readonly __typename?: 'EventPlantHealth';
  /** Events that wait behind one that failed. */
  readonly behind: Scalars['Int']['output'];
  /** Events that failed for good. */
  readonly deadLetters: Scalars['Int']['output'];
  /** Since when the oldest of all these waits. */
  readonly oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The plant; null: events that concern no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** Events that failed and are tried again. */
  readonly retrying: Scalars['Int']['output'];
};

/** Events of one system that another one reads once more. */
export type EventReplay = {
  readonly __typename?: 'EventReplay';
  /** Why it failed; null when it did not. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** How many of them took effect so far, a whole number. */
  readonly eventsHandled: Scalars['Decimal']['output'];
  /** How many events were read so far, a whole number. */
  readonly eventsRead: Scalars['Decimal']['output'];
  /** When it ended; null when it has not. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Recorded at this time or later; null: all that the log keeps. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** The replay's id. */
  readonly id: Scalars['ID']['output'];
  /** What for. */
  readonly kind: EventReplayKind;
  /** What is made anew; null for a redelivery. */
  readonly projection?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly requestedBy: Scalars['String']['output'];
  /** The system that told the events. */
  readonly source: Scalars['String']['output'];
  /** How far it is. */
  readonly state: EventReplayState;
  /** About this only; null: about everything. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The system that reads: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** Recorded before this time; null: until now. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};

/** What events are read once more for. */
export type EventReplayKind =
  /** To make a projection anew. */
  | 'REBUILD'
  /** To take over what is missing; the rest is left as it is. */
  | 'REDELIVERY';

/** How far a replay is. */
export type EventReplayState =
  /** The projection is being emptied. */
  | 'CLEARING'
  /** It is done. What failed again waits, or is a dead letter. */
  | 'DONE'
  /** It could not go on: `error` says why. */
  | 'FAILED'
  /** Events are being read. */
  | 'READING'
  /** It begins within a second or two. */
  | 'REQUESTED';

/** How well a system hears another one. */
export type EventSourceHealth = {
  readonly __typename?: 'EventSourceHealth';
  /** Events that wait behind one that failed. */
  readonly behind: Scalars['Int']['output'];
  /** Events that failed for good and that somebody has to decide about. */
  readonly deadLetters: Scalars['Int']['output'];
  /** How many events were not taken over yet, at most 1,000 of the first 10,000 in the log; null while the source does not answer. */
  readonly lagEvents?: Maybe<Scalars['Int']['output']>;
  /** Whether more than `lagEvents` may not have been taken over yet; null while the source does not answer. */
  readonly lagIsCapped?: Maybe<Scalars['Boolean']['output']>;
  /** For how long the first event that was not taken over has been in the log, in seconds; 0 when there is none; null while the source does not answer. */
  readonly lagSeconds?: Maybe<Scalars['Decimal']['output']>;
  /** When the last event that was taken over had happened; null when none was. */
  readonly lastEventAt?: Maybe<Scalars['DateTime']['output']>;
  /** When events were last taken over; null when none was. */
  readonly lastTakenAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the source recorded before this time was dropped there, perhaps before all of it was taken over: compare both systems; null: nothing was. */
  readonly missedBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Since when the oldest of all these waits; null when nothing waits. */
  readonly oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** What waits, by plant; none when nothing waits. */
  readonly plants: ReadonlyArray<EventPlantHealth>;
  /** Events that failed and are tried again. With `deadLetters` and `behind` at most 10,000 are counted, as in all plants together. */
  readonly retrying: Scalars['Int']['output'];
  /** The system that tells. */
  readonly source: Scalars['String']['output'];
  /** The system that hears. */
  readonly system: Scalars['String']['output'];
};

/** Who has to deal with an exception. */
export type ExceptionOwnerRole =
  /** For stock that is not there. */
  | 'INVENTORY_CONTROLLER'
  /** For what an order or the shop floor did. */
  | 'PRODUCTION_SUPERVISOR'
  /** For what is on hold. */
  | 'QUALITY_ENGINEER'
  /** For what a customer was promised. */
  | 'SALES_REPRESENTATIVE'
  /** For what is short or damaged on its way out. */
  | 'SHIPPING_CLERK';

/** What one unit of a currency is worth in another, and the dates it holds for. */
export type ExchangeRate = {
  readonly __typename?: 'ExchangeRate';
  /** The first day it holds. */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** The first day it no longer holds; null when open. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** The currency of the one unit. */
  readonly from: Scalars['CurrencyCode']['output'];
  /** The worth of one unit. */
  readonly rate: Scalars['Decimal']['output'];
  /** The currency of its worth. */
  readonly to: Scalars['CurrencyCode']['output'];
};

/** What the shop floor does with an order. */
export type ExecutionState =
  /** A job was aborted and none goes on. */
  | 'ABORTED'
  /** All jobs are completed. */
  | 'COMPLETED'
  /** A job is dispatched, none has started. */
  | 'READY'
  /** A job has started and not all are finished. */
  | 'RUNNING'
  /** What has started is suspended. */
  | 'SUSPENDED'
  /** No job is dispatched. */
  | 'WAITING';

/** How much of an item the shop floor consumed for an order. */
export type FloorConsumption = {
  readonly __typename?: 'FloorConsumption';
  /** The item. */
  readonly item: Scalars['ID']['output'];
  /** Its unit. */
  readonly unit: Scalars['UnitCode']['output'];
  /** How much. */
  readonly value: Scalars['Decimal']['output'];
};

/** What the shop floor knows of an order, to be compared with what ERP knows. */
export type FloorFigures = {
  readonly __typename?: 'FloorFigures';
  /** What was consumed, less what went back, by item and unit. */
  readonly consumed: ReadonlyArray<FloorConsumption>;
  /** Good pieces of the last operation, by reports that stand. */
  readonly good: Scalars['Decimal']['output'];
  /** Pieces of the product put into lots that stand. */
  readonly inLots: Scalars['Decimal']['output'];
  /** The order's unit. */
  readonly unit: Scalars['UnitCode']['output'];
};

/** How current an answer is with regard to one system. */
export type Freshness = {
  readonly __typename?: 'Freshness';
  /** For how many seconds ERP may have missed events of the system; 0 for ERP itself; null when its log was not read since the start. */
  readonly lagSeconds?: Maybe<Scalars['Int']['output']>;
  /** When the last event taken over from it happened; null when none was. */
  readonly lastEventAt?: Maybe<Scalars['DateTime']['output']>;
  /** The system: mes, plm, erp or quality. */
  readonly system: Scalars['String']['output'];
};

/** A delivery received. Immutable. */
export type GoodsReceipt = {
  readonly __typename?: 'GoodsReceipt';
  /** The first day it may no longer be used; null when not given. */
  readonly expiryDate?: Maybe<Scalars['Date']['output']>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Whether the lot is an amount or a single serial number. */
  readonly kind: LotKind;
  /** The line of the purchase order. */
  readonly line: Scalars['Int']['output'];
  /** The storage location it went to. */
  readonly location: Scalars['String']['output'];
  /** The purchased lot it made; null for stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** When it was received. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Where. */
  readonly plant: Plant;
  /** The purchase order it belongs to. */
  readonly purchaseOrder: PurchaseOrder;
  /** Price paid less standard cost; null when no standard cost was set on the day. */
  readonly purchasePriceVariance?: Maybe<Money>;
  /** How much. */
  readonly quantity: Quantity;
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The document that took it back; null when none did. */
  readonly reversedBy?: Maybe<GoodsReceiptReversal>;
  /** The document it posts; its own id where it posts no other. */
  readonly sourceDocument: Scalars['String']['output'];
  /** The line of the document; what has been posted once is not posted again. */
  readonly sourceLine: Scalars['String']['output'];
  /** Which system stated it: `erp`, or the one whose document it posts. */
  readonly sourceSystem: Scalars['String']['output'];
  /** The status of the stock it went into. */
  readonly status: StockStatus;
  /** From whom. */
  readonly supplier: Supplier;
  /** The supplier's name for the lot; null when not given. */
  readonly supplierLot?: Maybe<Scalars['String']['output']>;
};


/** A delivery received. Immutable. */
export type GoodsReceiptQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of goods receipts. */
export type GoodsReceiptConnection = {
  readonly __typename?: 'GoodsReceiptConnection';
  /** The goods receipts with their cursors. */
  readonly edges: ReadonlyArray<GoodsReceiptEdge>;
  /** The goods receipts. */
  readonly nodes: ReadonlyArray<GoodsReceipt>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many goods receipts match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One goods receipt in a page. */
export type GoodsReceiptEdge = {
  readonly __typename?: 'GoodsReceiptEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The goods receipt. */
  readonly node: GoodsReceipt;
};

/** Which goods receipts a list contains; all conditions hold together. */
export type GoodsReceiptFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Received in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this purchase order. */
  readonly purchaseOrder?: InputMaybe<Scalars['ID']['input']>;
  /** Taken back or not. */
  readonly reversed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Into stock of this status. */
  readonly status?: InputMaybe<StockStatus>;
  /** From this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id, lot or supplier's lot begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What goods receipts can be counted by. */
export type GoodsReceiptGroup =
  /** The item. */
  | 'ITEM'
  /** When it was received. */
  | 'OCCURRED_AT'
  /** The plant. */
  | 'PLANT'
  /** The purchase order. */
  | 'PURCHASE_ORDER'
  /** The status of the stock it went into. */
  | 'STATUS'
  /** The supplier. */
  | 'SUPPLIER';

/** The order of a list of goods receipts. */
export type GoodsReceiptOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: GoodsReceiptSort;
};

/** A receipt taken back. Immutable. */
export type GoodsReceiptReversal = {
  readonly __typename?: 'GoodsReceiptReversal';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The price variance that it undoes: the receipt's with the opposite sign; null where that is. */
  readonly purchasePriceVariance?: Maybe<Money>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Who. */
  readonly reversedBy: Scalars['String']['output'];
  /** The receipt it undoes. */
  readonly reverses: GoodsReceipt;
};

/** What a list of goods receipts can be ordered by. */
export type GoodsReceiptSort =
  /** The id. */
  | 'ID'
  /** The item. */
  | 'ITEM'
  /** The lot; stock without lots first. */
  | 'LOT'
  /** When it was received. */
  | 'OCCURRED_AT'
  /** The plant. */
  | 'PLANT'
  /** The purchase order. */
  | 'PURCHASE_ORDER'
  /** Those in force, then those taken back. */
  | 'REVERSED'
  /** The status of the stock. */
  | 'STATUS'
  /** The supplier. */
  | 'SUPPLIER';

/** Stock of an item at a plant, in its base unit. */
export type Inventory = {
  readonly __typename?: 'Inventory';
  /** Required by released orders and not yet issued. */
  readonly allocated: Quantity;
  /** Unrestricted less allocated; negative when more is required than there is. */
  readonly available: Quantity;
  /** By location, lot and status. */
  readonly balances: ReadonlyArray<StockBalance>;
  /** Blocked, by a hold for example. */
  readonly blocked: Quantity;
  /** Waiting for an inspection. */
  readonly inInspection: Quantity;
  /** All that lies in the plant, whatever its status. */
  readonly onHand: Quantity;
  /** Free to use. */
  readonly unrestricted: Quantity;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryAllocatedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryAvailableArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryBlockedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryInInspectionArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryOnHandArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Stock of an item at a plant, in its base unit. */
export type InventoryUnrestrictedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A posting that changed stock (ISA-95 inventory transaction). Immutable. */
export type InventoryMovement = {
  readonly __typename?: 'InventoryMovement';
  /** Its value at standard cost; null when none was set on the day, or the source recorded none. */
  readonly cost?: Maybe<Money>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The storage location. */
  readonly location: Scalars['String']['output'];
  /** Which lot; null for stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order it belongs to; null when none. */
  readonly order?: Maybe<ProductionOrder>;
  /** Where. */
  readonly plant: Plant;
  /** The posting time. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** The day it counts for, local to the plant. */
  readonly postingDate: Scalars['Date']['output'];
  /** The production day it belongs to, as MES fixed it when it recorded the fact; a reversal has that of what it takes back. Null for ERP's own postings: the calendar of shifts is MES's, `postingDate` is the day they count for. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** The purchase order it belongs to; null when none. */
  readonly purchaseOrder?: Maybe<PurchaseOrder>;
  /** How much stock changed: positive in, negative out. */
  readonly quantity: Quantity;
  /** Why, as whoever posted it says; null when not said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The movement that undoes it; null when none does. */
  readonly reversedBy?: Maybe<InventoryMovement>;
  /** The movement that it undoes; null when it undoes none. */
  readonly reverses?: Maybe<InventoryMovement>;
  /** What an order scrapped in process: it never was in stock, so `quantity` is 0. Null for all other movements. */
  readonly scrapInProcess?: Maybe<Quantity>;
  /** The shift it belongs to, as MES fixed it when it recorded the fact; null outside every shift, and without a production day. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The shipment it belongs to; null when none. */
  readonly shipment?: Maybe<Shipment>;
  /** The document it posts. */
  readonly sourceDocument: Scalars['String']['output'];
  /** The line of the document. */
  readonly sourceLine: Scalars['String']['output'];
  /** Which system stated it. */
  readonly sourceSystem: Scalars['String']['output'];
  /** The status of the stock it changed. */
  readonly status: StockStatus;
  /** What kind of movement. */
  readonly type: MovementType;
  /** Which rule the fact broke, by what is known now; null when none. MES may learn later what explains or causes it. */
  readonly violation?: Maybe<Scalars['String']['output']>;
};


/** A posting that changed stock (ISA-95 inventory transaction). Immutable. */
export type InventoryMovementQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A posting that changed stock (ISA-95 inventory transaction). Immutable. */
export type InventoryMovementScrapInProcessArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of inventory movements. */
export type InventoryMovementConnection = {
  readonly __typename?: 'InventoryMovementConnection';
  /** The inventory movements with their cursors. */
  readonly edges: ReadonlyArray<InventoryMovementEdge>;
  /** The inventory movements. */
  readonly nodes: ReadonlyArray<InventoryMovement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many inventory movements match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One inventory movement in a page. */
export type InventoryMovementEdge = {
  readonly __typename?: 'InventoryMovementEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The inventory movement. */
  readonly node: InventoryMovement;
};

/** Which inventory movements a list contains; all conditions hold together. */
export type InventoryMovementFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** At this storage location. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this production order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Posted in this range. */
  readonly postedAt?: InputMaybe<DateTimeRangeInput>;
  /** Counting for a day in this range. */
  readonly postingDate?: InputMaybe<DateRangeInput>;
  /** Of this purchase order. */
  readonly purchaseOrder?: InputMaybe<Scalars['ID']['input']>;
  /** Of this shipment. */
  readonly shipment?: InputMaybe<Scalars['ID']['input']>;
  /** Of stock in this status. */
  readonly status?: InputMaybe<StockStatus>;
  /** The id or source document is this text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of this kind. */
  readonly type?: InputMaybe<MovementType>;
  /** Against a rule or not, by what is known now. */
  readonly violation?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What inventory movements can be counted by. */
export type InventoryMovementGroup =
  /** The item. */
  | 'ITEM'
  /** The storage location. */
  | 'LOCATION'
  /** The lot; null: stock without lots. */
  | 'LOT'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The production order; null: none. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The posting date. */
  | 'POSTING_DATE'
  /** The system of the source document. */
  | 'SOURCE_SYSTEM'
  /** The status of the stock. */
  | 'STATUS'
  /** The type. */
  | 'TYPE';

/** The order of a list of inventory movements. */
export type InventoryMovementOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: InventoryMovementSort;
};

/** What a list of inventory movements can be ordered by. */
export type InventoryMovementSort =
  /** The id. */
  | 'ID'
  /** The item. */
  | 'ITEM'
  /** The storage location. */
  | 'LOCATION'
  /** The lot; stock without lots first. */
  | 'LOT'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The production order; those of none first. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The posting time. */
  | 'POSTED_AT'
  /** The day it counts for. */
  | 'POSTING_DATE'
  /** The purchase order; those of none first. */
  | 'PURCHASE_ORDER'
  /** The change in stock, in base units. */
  | 'QUANTITY'
  /** When ERP learned of it. */
  | 'RECORDED_AT'
  /** The shipment; those of none first. */
  | 'SHIPMENT'
  /** The status of the stock. */
  | 'STATUS'
  /** The kind. */
  | 'TYPE'
  /** Those that broke no rule, then those that did. */
  | 'VIOLATION';

/** Stock to issue to an order. */
export type IssueMaterialInput = {
  /** The order, RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** A component of it. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
};

/** How a component is issued to an order. */
export type IssueMethod =
  /** By calculation from the quantity made. */
  | 'BACKFLUSH'
  /** By a recorded consumption or issue. */
  | 'EXPLICIT';

/** An item, as ERP extends it. */
export type Item = {
  readonly __typename?: 'Item';
  /** What the plant knows of it; null when it is not set up there. */
  readonly atPlant?: Maybe<ItemAtPlant>;
  /** What each plant knows of it, by plant. Null only while ERP does not answer. */
  readonly atPlants?: Maybe<ReadonlyArray<ItemAtPlant>>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};


/** An item, as ERP extends it. */
export type ItemAtPlantArgs = {
  plant: Scalars['ID']['input'];
};

/** What a plant knows of an item: procurement, cost and stock. */
export type ItemAtPlant = {
  readonly __typename?: 'ItemAtPlant';
  /**
   * Standard costs that are to be rolled because a revision took effect, and cannot be for want of something, by day. Each is
   * rolled when what it lacks is there.
   */
  readonly awaitedCostRolls: ReadonlyArray<AwaitedCostRoll>;
  /** The unit its stock is kept in. */
  readonly baseUnit: Scalars['UnitCode']['output'];
  /** Over how much a rolled standard cost spreads setup; null until one was given. */
  readonly costingLotSize?: Maybe<Quantity>;
  /** Its stock at the plant. */
  readonly inventory: Inventory;
  /** The item. */
  readonly item: Item;
  /** Days from order to receipt; null when unknown. */
  readonly leadTimeDays?: Maybe<Scalars['Int']['output']>;
  /** The plant. */
  readonly plant: Plant;
  /** How the plant gets it. */
  readonly procurement: Procurement;
  /** Stock to keep for the unforeseen; null when none is set. */
  readonly safetyStock?: Maybe<Quantity>;
  /** Standard cost of one base unit on the date; null when none is set. */
  readonly standardCost?: Maybe<Money>;
  /** All its standard costs, oldest first. */
  readonly standardCosts: ReadonlyArray<StandardCost>;
  /** Whether it is ordered and sold there. */
  readonly status: ItemAtPlantStatus;
  /** What was counted, newest first, at most 500; what one corrected is an ADJUSTMENT among the movements. */
  readonly stockCounts: ReadonlyArray<StockCount>;
  /** What suppliers take for work on it, by supplier and date. */
  readonly subcontractRates: ReadonlyArray<SubcontractRate>;
};


/** What a plant knows of an item: procurement, cost and stock. */
export type ItemAtPlantCostingLotSizeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** What a plant knows of an item: procurement, cost and stock. */
export type ItemAtPlantSafetyStockArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** What a plant knows of an item: procurement, cost and stock. */
export type ItemAtPlantStandardCostArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of items at plants. */
export type ItemAtPlantConnection = {
  readonly __typename?: 'ItemAtPlantConnection';
  /** The items at plants with their cursors. */
  readonly edges: ReadonlyArray<ItemAtPlantEdge>;
  /** The items at plants. */
  readonly nodes: ReadonlyArray<ItemAtPlant>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many items at plants match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item at a plant in a page. */
export type ItemAtPlantEdge = {
  readonly __typename?: 'ItemAtPlantEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The item at a plant. */
  readonly node: ItemAtPlant;
};

/** Which items at plants a list contains; all conditions hold together. */
export type ItemAtPlantFilter = {
  /** Whether a standard cost is to be rolled and cannot be yet. */
  readonly awaitsCostRoll?: InputMaybe<Scalars['Boolean']['input']>;
  /** This item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Got in this way. */
  readonly procurement?: InputMaybe<Procurement>;
  /** In this status. */
  readonly status?: InputMaybe<ItemAtPlantStatus>;
  /** A word of the id, number or name of the item begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of items at plants. */
export type ItemAtPlantOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ItemAtPlantSort;
};

/** What a list of items at plants can be ordered by. */
export type ItemAtPlantSort =
  /** The item's id, then the plant's. */
  | 'ITEM'
  /** Days from order to receipt; unknown as 0. */
  | 'LEAD_TIME_DAYS'
  /** The plant. */
  | 'PLANT'
  /** How the plant gets it. */
  | 'PROCUREMENT'
  /** Safety stock in base units; none as 0. */
  | 'SAFETY_STOCK'
  /** The status. */
  | 'STATUS';

/** Whether an item is ordered and sold at a plant. */
export type ItemAtPlantStatus =
  /** Ordered and sold. */
  | 'ACTIVE'
  /** Neither ordered nor sold for now. */
  | 'BLOCKED'
  /** Neither ordered nor sold any more; what is left is used up. */
  | 'OBSOLETE'
  /** Being set up; neither ordered nor sold yet. */
  | 'PREPARING';

/** A revision, known to ERP by its id alone. */
export type ItemRevision = {
  readonly __typename?: 'ItemRevision';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** A job, known to ERP by its id alone. */
export type Job = {
  readonly __typename?: 'Job';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
};

/** What is asked of KPIs, answered by the systems together. */
export type KpiAnswer = {
  readonly __typename?: 'KpiAnswer';
  /** The rows of the KPIs that this system owns. Null only while it does not answer. */
  readonly planFigures?: Maybe<ReadonlyArray<KpiFigure>>;
  /** The request, as MES understood it. */
  readonly request: Scalars['ID']['output'];
};

/** A part of what a KPI is made of. */
export type KpiElement = {
  readonly __typename?: 'KpiElement';
  /** Its name, as the definition has it. */
  readonly name: Scalars['String']['output'];
  /** Its unit: a UNECE Recommendation 20 common code, or an ISO 4217 currency. */
  readonly unit: Scalars['String']['output'];
  /** How much, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** A row of a KPI that another system computed; the clients see it as KpiRow. */
export type KpiFigure = {
  readonly __typename?: 'KpiFigure';
  /** Up to when it is counted: the end of the bucket, or now where that is earlier. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The first day of the bucket that was asked for, local to each plant; of a shift the day on which it begins. */
  readonly bucketDate: Scalars['Date']['output'];
  /** When the bucket ends: at midnight of the plant, of several plants of the one where it ends last; of a shift when it ends. */
  readonly bucketEnd: Scalars['DateTime']['output'];
  /** When the bucket begins: at midnight of the plant, of several plants of the one where it begins first; of a shift when it begins. */
  readonly bucketStart: Scalars['DateTime']['output'];
  /** What the value is made of. Rows are rolled up by adding elements, never values. */
  readonly elements: ReadonlyArray<KpiElement>;
  /** What `groupBy` tells the rows apart by; null when nothing is grouped. */
  readonly key?: Maybe<Scalars['ID']['output']>;
  /** The name of the KPI. */
  readonly name: Scalars['String']['output'];
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<KpiGap>;
  /** Of downtimeByReason and scrapByReason: the code of the reason; null otherwise, and where none was given. */
  readonly reasonCode?: Maybe<Scalars['ID']['output']>;
  /** The shift, by SHIFT; null otherwise, and for what was reported outside every shift. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The value's unit: a UNECE Recommendation 20 common code (C62 of a ratio), or an ISO 4217 currency. */
  readonly unit: Scalars['String']['output'];
  /** The value, exact; null when there is none, see `reason`. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/** Why a KPI has no value. */
export type KpiGap =
  /** Amounts are in units that do not convert into each other. Ask for each item by itself. */
  | 'MIXED_UNITS'
  /** There was nothing of what is counted: the denominator is 0. */
  | 'NOTHING_COUNTED'
  /** No time was planned for work: PBT is 0. */
  | 'NO_BUSY_TIME'
  /** A work unit has no work calendar, so its planned busy time is not known. */
  | 'NO_CALENDAR'
  /** There was no stock with a standard cost. */
  | 'NO_INVENTORY'
  /** Nothing was made to which a planned run time belongs: sum of PRI x PQ is 0. */
  | 'NO_PRODUCTION'
  /** Nothing was producing: APT is 0. */
  | 'NO_PRODUCTION_TIME'
  /** A job that made something has no planned run time per item. */
  | 'NO_RUN_TIME';

/** Something that happened against a rule or a promise, until somebody has dealt with it. */
export type LogisticsException = {
  readonly __typename?: 'LogisticsException';
  /** How; null before. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What it is about; null when nothing single. */
  readonly item?: Maybe<Item>;
  /** Which lot; null when none. */
  readonly lot?: Maybe<Lot>;
  /** What happened, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** The movement that broke it; null when none. */
  readonly movement?: Maybe<InventoryMovement>;
  /** Which production order; null when none. */
  readonly order?: Maybe<ProductionOrder>;
  /** Who has to deal with it. */
  readonly ownerRole: ExceptionOwnerRole;
  /** Where. */
  readonly plant: Plant;
  /** How much; null when not an amount. */
  readonly quantity?: Maybe<Quantity>;
  /** When it happened. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** When it was dealt with; null before. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** By whom, or by which system when what it was about was taken back; null before. */
  readonly resolvedBy?: Maybe<Scalars['String']['output']>;
  /** What broke: a code of the error catalogue, or the kind of a shipment's exception. */
  readonly rule: Scalars['String']['output'];
  /** Which shipment; null when none. */
  readonly shipment?: Maybe<Shipment>;
  /** Whether somebody has. */
  readonly state: LogisticsExceptionState;
};


/** Something that happened against a rule or a promise, until somebody has dealt with it. */
export type LogisticsExceptionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of logistics exceptions. */
export type LogisticsExceptionConnection = {
  readonly __typename?: 'LogisticsExceptionConnection';
  /** The logistics exceptions with their cursors. */
  readonly edges: ReadonlyArray<LogisticsExceptionEdge>;
  /** The logistics exceptions. */
  readonly nodes: ReadonlyArray<LogisticsException>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many logistics exceptions match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One logistics exception in a page. */
export type LogisticsExceptionEdge = {
  readonly __typename?: 'LogisticsExceptionEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The logistics exception. */
  readonly node: LogisticsException;
};

/** Which logistics exceptions a list contains; all conditions hold together. */
export type LogisticsExceptionFilter = {
  /** About this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** About this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Of this movement. */
  readonly movement?: InputMaybe<Scalars['ID']['input']>;
  /** About this production order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** For this role. */
  readonly ownerRole?: InputMaybe<ExceptionOwnerRole>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Raised in this range. */
  readonly raisedAt?: InputMaybe<DateTimeRangeInput>;
  /** Dealt with in this range. */
  readonly resolvedAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this rule. */
  readonly rule?: InputMaybe<Scalars['String']['input']>;
  /** About this shipment. */
  readonly shipment?: InputMaybe<Scalars['ID']['input']>;
  /** Dealt with or not. */
  readonly state?: InputMaybe<LogisticsExceptionState>;
  /** A word of the message begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What logistics exceptions can be counted by. */
export type LogisticsExceptionGroup =
  /** The item; null: none. */
  | 'ITEM'
  /** The role that owns it. */
  | 'OWNER_ROLE'
  /** The plant. */
  | 'PLANT'
  /** When it was raised. */
  | 'RAISED_AT'
  /** When it was resolved. */
  | 'RESOLVED_AT'
  /** The rule. */
  | 'RULE'
  /** The state. */
  | 'STATE';

/** The order of a list of logistics exceptions. */
export type LogisticsExceptionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: LogisticsExceptionSort;
};

/** What a list of logistics exceptions can be ordered by. */
export type LogisticsExceptionSort =
  /** The id. */
  | 'ID'
  /** The item; those of none come first. */
  | 'ITEM'
  /** The lot; those of none first. */
  | 'LOT'
  /** The movement; those of none first. */
  | 'MOVEMENT'
  /** The production order; those of none first. */
  | 'ORDER'
  /** The role. */
  | 'OWNER_ROLE'
  /** The plant. */
  | 'PLANT'
  /** When it happened. */
  | 'RAISED_AT'
  /** When it was dealt with; those that are open come first. */
  | 'RESOLVED_AT'
  /** The rule. */
  | 'RULE'
  /** The shipment; those of none first. */
  | 'SHIPMENT'
  /** The state. */
  | 'STATE';

/** Whether an exception was dealt with. */
export type LogisticsExceptionState =
  /** Not yet. */
  | 'OPEN'
  /** Dealt with. */
  | 'RESOLVED';

/** A lot, as ERP extends it. */
export type Lot = {
  readonly __typename?: 'Lot';
  /** Assigned by ERP when received, by MES when produced. */
  readonly id: Scalars['ID']['output'];
  /** Where it lies, by location and status; empty when none is on hand. Null only while ERP does not answer. */
  readonly stock?: Maybe<ReadonlyArray<StockBalance>>;
};

/** What a lot is (ISA-95 MaterialLot). */
export type LotKind =
  /** An amount. */
  | 'LOT'
  /** One thing with its serial number. */
  | 'SERIAL';

/** An item of an order as MES and ERP have it, in the item's base unit. */
export type MaterialReconciliation = {
  readonly __typename?: 'MaterialReconciliation';
  /** Why they differ; none when they do not. */
  readonly causes: ReadonlyArray<ReconciliationCause>;
  /** What MES consumed; null when it was consumed in a unit that does not convert. */
  readonly consumed?: Maybe<Quantity>;
  /** Issued less consumed; null where consumed is. */
  readonly difference?: Maybe<Quantity>;
  /** What ERP issued to the order, less what was returned. */
  readonly issued: Quantity;
  /** The item. */
  readonly item: Item;
};


/** An item of an order as MES and ERP have it, in the item's base unit. */
export type MaterialReconciliationConsumedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An item of an order as MES and ERP have it, in the item's base unit. */
export type MaterialReconciliationDifferenceArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An item of an order as MES and ERP have it, in the item's base unit. */
export type MaterialReconciliationIssuedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Something that a cost cannot be worked out without. */
export type MissingPrice = {
  readonly __typename?: 'MissingPrice';
  /** The item, the work center or the supplier. */
  readonly id: Scalars['ID']['output'];
  /** What of the thing is missing. */
  readonly kind: MissingPriceKind;
};

/** What a cost cannot be worked out without. */
export type MissingPriceKind =
  /** The item is not set up at the plant. */
  | 'ITEM_AT_PLANT'
  /** The item has no costing lot size, over which to spread what is needed once for a lot. */
  | 'LOT_SIZE'
  /** The item has no standard cost on the day. */
  | 'STANDARD_COST'
  /** The supplier has no rate for work on the item on the day. */
  | 'SUBCONTRACT_RATE'
  /** The work center has no rates on the day. */
  | 'WORK_CENTER_RATE';

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An amount of money, as input. */
export type MoneyInput = {
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** What kind of movement changed stock. */
export type MovementType =
  /** Corrected after a count. */
  | 'ADJUSTMENT'
  /** Received beside the product. */
  | 'BY_PRODUCT'
  /** Taken for use. */
  | 'ISSUE'
  /** Put into stock. */
  | 'RECEIPT'
  /** Brought back from an order. */
  | 'RETURN'
  /** Undoes another movement. */
  | 'REVERSAL'
  /** Thrown away. */
  | 'SCRAP'
  /** Changed in what it may be used for. */
  | 'STATUS_CHANGE'
  /** Moved between locations. */
  | 'TRANSFER';

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Records a count, and corrects stock to it. */
  readonly adjustStock: ItemAtPlant;
  /** Gives a task to somebody. */
  readonly assignWarehouseTask: WarehouseTask;
  /** Issues BACKFLUSH components for the confirmed quantity that was not yet backflushed, from what expires first, then from the oldest. */
  readonly backflushMaterial: ProductionOrder;
  /** Withdraws an order to which nothing was posted. */
  readonly cancelProductionOrder: ProductionOrder;
  /** Withdraws a purchase order of which nothing was received. */
  readonly cancelPurchaseOrder: PurchaseOrder;
  /** Withdraws what is not shipped of a sales order. */
  readonly cancelSalesOrder: SalesOrder;
  /** Withdraws a shipment that is not confirmed. */
  readonly cancelShipment: Shipment;
  /** Withdraws a task. */
  readonly cancelWarehouseTask: WarehouseTask;
  /** Changes a customer. */
  readonly changeCustomer: Customer;
  /** Changes what a plant knows of an item: status, procurement, lead time, safety stock. */
  readonly changeItemAtPlant: ItemAtPlant;
  /** Changes a plant's name, company or configuration. */
  readonly changePlant: Plant;
  /** Changes dates, priority or quantity of an order that is not released. */
  readonly changeProductionOrder: ProductionOrder;
  /** Changes what stock may be used for; to UNRESTRICTED only while nothing about it is on hold. Answers the movement into the new status. */
  readonly changeStockStatus: InventoryMovement;
  /** Changes a supplier, such as whether one may order from it. */
  readonly changeSupplier: Supplier;
  /** Closes a completed order: nothing more is posted to it by a command. */
  readonly closeProductionOrder: ProductionOrder;
  /** Closes a purchase order: nothing more is received. */
  readonly closePurchaseOrder: PurchaseOrder;
  /** Completes an order that is finally confirmed: its work in process becomes variance. */
  readonly completeProductionOrder: ProductionOrder;
  /** Says that a task is done; what it moved is posted by its own command. */
  readonly completeWarehouseTask: WarehouseTask;
  /** Confirms quantities made, in part or finally. */
  readonly confirmProductionOrder: ProductionOrder;
  /** Ships what was picked: stock is issued, and the sales order goes on. */
  readonly confirmShipment: Shipment;
  /** Confirms what a supplier did of an order, at the price paid. */
  readonly confirmSubcontracting: ProductionOrder;
  /** Creates a customer. */
  readonly createCustomer: Customer;
  /** Sets an item up at a plant, with its procurement and standard cost. */
  readonly createItemAtPlant: ItemAtPlant;
  /** Creates a plant. */
  readonly createPlant: Plant;
  /** Plans an order, in state FORECAST. */
  readonly createProductionOrder: ProductionOrder;
  /** Orders items from a supplier. */
  readonly createPurchaseOrder: PurchaseOrder;
  /** Plans an order that mends what quality decided to have reworked. */
  readonly createReworkOrder: ProductionOrder;
  /** Takes an order of a customer. */
  readonly createSalesOrder: SalesOrder;
  /** Plans a delivery of lines of a sales order. */
  readonly createShipment: Shipment;
  /** Creates a supplier. */
  readonly createSupplier: Supplier;
  /** Asks for work in the warehouse. */
  readonly createWarehouseTask: WarehouseTask;
  /** Gives a dead letter of ERP up: it takes no effect, and the later events of its subject go on. */
  readonly discardErpDeadLetter: DeadLetter;
  /** Issues stock to a released order. */
  readonly issueMaterial: ProductionOrder;
  /** Says from which lots and locations a shipment is taken; replaces what was picked before. */
  readonly pickShipment: Shipment;
  /** Says what is wrong with a shipment, to the role that has to deal with it. */
  readonly raiseShipmentException: Shipment;
  /** Empties a projection of ERP and makes it anew from the events. Until it is done it is incomplete, and nothing else is taken over of the system that told them. What posts is refused: NOT_A_PROJECTION. */
  readonly rebuildErpProjection: EventReplay;
  /** Receives a line of a purchase order into stock, as a new purchased lot. */
  readonly receiveMaterial: PurchaseOrder;
  /** Puts stock that is on its way to a plant into its stock. Answers the movement into there. */
  readonly receiveTransfer: InventoryMovement;
  /** Reads events of another system once more, so that ERP takes over those that are missing; the rest is left as it is. */
  readonly redeliverErpEvents: EventReplay;
  /** Tries a dead letter of ERP again, as if it had never failed. */
  readonly redriveErpDeadLetter: DeadLetter;
  /** Sends a delivery, or a part of it, back at the dock: it never was in stock, and its line stays open. */
  readonly rejectDelivery: PurchaseOrder;
  /** Releases an order: its revision, BOM, routing and planned cost are frozen, and MES gets its jobs. */
  readonly releaseProductionOrder: ProductionOrder;
  /** Takes the completion of an order back: what was posted to it can be taken back, and its work in process counts again. */
  readonly reopenProductionOrder: ProductionOrder;
  /** Says how an exception was dealt with. */
  readonly resolveLogisticsException: LogisticsException;
  /** Returns issued material from an order to stock. */
  readonly returnMaterial: ProductionOrder;
  /** Sends a received lot, or a part of it, back to its supplier, also while it is held. Answers the movement. */
  readonly returnToSupplier: InventoryMovement;
  /** Takes a rejection back: what it says was not sent back after all. */
  readonly reverseDeliveryRejection: PurchaseOrder;
  /** Takes a receipt back: its lot never was, its line is open again, its price variance undone. */
  readonly reverseGoodsReceipt: PurchaseOrder;
  /** Takes a movement back by one that names it, with the other side of a transfer or status change, and the cost it charged. Answers the reversal. */
  readonly reverseInventoryMovement: InventoryMovement;
  /** Takes a confirmation back, a final one too while the order is not completed, by a confirmation that names it. */
  readonly reverseOrderConfirmation: ProductionOrder;
  /** Takes a confirmed shipment back: its lots are in stock again, its sales order is open again. */
  readonly reverseShipment: Shipment;
  /** Takes a subcontract confirmation back, by one that names it. */
  readonly reverseSubcontracting: ProductionOrder;
  /** Calculates the standard cost of a made item from its BOM and routing, and sets it from a date on. */
  readonly rollStandardCost: ItemAtPlant;
  /** Throws stock away. */
  readonly scrapStock: InventoryMovement;
  /** Says what another system calls a thing of ERP's. */
  readonly setBusinessCrossReference: BusinessCrossReference;
  /** Sets an exchange rate from a date on. */
  readonly setExchangeRate: ExchangeRate;
  /** Sets the standard cost of an item at a plant from a date on. */
  readonly setStandardCost: ItemAtPlant;
  /** Sets what a supplier takes for work on an item from a date on. */
  readonly setSubcontractRate: ItemAtPlant;
  /** Sets the rates of a work center from a date on. */
  readonly setWorkCenterRate: Plant;
  /** Takes a part of an order out as an order of its own, and answers the new one. Of what a release froze, the part that flexes with the quantity is divided in proportion; setup and fixed components stay with the first. */
  readonly splitProductionOrder: ProductionOrder;
  /** Moves stock to another location, or on its way to another plant, where receiveTransfer puts it into stock. Answers the movement into there. */
  readonly transferStock: InventoryMovement;
  /** Makes a supplier's stock that lies here the plant's, unrestricted. Answers the movement into there. */
  readonly withdrawConsignment: InventoryMovement;
};


/** What can be done. */
export type MutationAdjustStockArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AdjustStockInput;
};


/** What can be done. */
export type MutationAssignWarehouseTaskArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AssignWarehouseTaskInput;
};


/** What can be done. */
export type MutationBackflushMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: BackflushMaterialInput;
};


/** What can be done. */
export type MutationCancelProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelProductionOrderInput;
};


/** What can be done. */
export type MutationCancelPurchaseOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelPurchaseOrderInput;
};


/** What can be done. */
export type MutationCancelSalesOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelSalesOrderInput;
};


/** What can be done. */
export type MutationCancelShipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelShipmentInput;
};


/** What can be done. */
export type MutationCancelWarehouseTaskArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelWarehouseTaskInput;
};


/** What can be done. */
export type MutationChangeCustomerArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangeCustomerInput;
};


/** What can be done. */
export type MutationChangeItemAtPlantArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangeItemAtPlantInput;
};


/** What can be done. */
export type MutationChangePlantArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangePlantInput;
};


/** What can be done. */
export type MutationChangeProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangeProductionOrderInput;
};


/** What can be done. */
export type MutationChangeStockStatusArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangeStockStatusInput;
};


/** What can be done. */
export type MutationChangeSupplierArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ChangeSupplierInput;
};


/** What can be done. */
export type MutationCloseProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CloseProductionOrderInput;
};


/** What can be done. */
export type MutationClosePurchaseOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ClosePurchaseOrderInput;
};


/** What can be done. */
export type MutationCompleteProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteProductionOrderInput;
};


/** What can be done. */
export type MutationCompleteWarehouseTaskArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteWarehouseTaskInput;
};


/** What can be done. */
export type MutationConfirmProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ConfirmProductionOrderInput;
};


/** What can be done. */
export type MutationConfirmShipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ConfirmShipmentInput;
};


/** What can be done. */
export type MutationConfirmSubcontractingArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ConfirmSubcontractingInput;
};


/** What can be done. */
export type MutationCreateCustomerArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateCustomerInput;
};


/** What can be done. */
export type MutationCreateItemAtPlantArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateItemAtPlantInput;
};


/** What can be done. */
export type MutationCreatePlantArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreatePlantInput;
};


/** What can be done. */
export type MutationCreateProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateProductionOrderInput;
};


/** What can be done. */
export type MutationCreatePurchaseOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreatePurchaseOrderInput;
};


/** What can be done. */
export type MutationCreateReworkOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateReworkOrderInput;
};


/** What can be done. */
export type MutationCreateSalesOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateSalesOrderInput;
};


/** What can be done. */
export type MutationCreateShipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateShipmentInput;
};


/** What can be done. */
export type MutationCreateSupplierArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateSupplierInput;
};


/** What can be done. */
export type MutationCreateWarehouseTaskArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateWarehouseTaskInput;
};


/** What can be done. */
export type MutationDiscardErpDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DiscardErpDeadLetterInput;
};


/** What can be done. */
export type MutationIssueMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: IssueMaterialInput;
};


/** What can be done. */
export type MutationPickShipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: PickShipmentInput;
};


/** What can be done. */
export type MutationRaiseShipmentExceptionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RaiseShipmentExceptionInput;
};


/** What can be done. */
export type MutationRebuildErpProjectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RebuildErpProjectionInput;
};


/** What can be done. */
export type MutationReceiveMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReceiveMaterialInput;
};


/** What can be done. */
export type MutationReceiveTransferArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReceiveTransferInput;
};


/** What can be done. */
export type MutationRedeliverErpEventsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedeliverErpEventsInput;
};


/** What can be done. */
export type MutationRedriveErpDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedriveErpDeadLetterInput;
};


/** What can be done. */
export type MutationRejectDeliveryArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RejectDeliveryInput;
};


/** What can be done. */
export type MutationReleaseProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseProductionOrderInput;
};


/** What can be done. */
export type MutationReopenProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReopenProductionOrderInput;
};


/** What can be done. */
export type MutationResolveLogisticsExceptionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ResolveLogisticsExceptionInput;
};


/** What can be done. */
export type MutationReturnMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReturnMaterialInput;
};


/** What can be done. */
export type MutationReturnToSupplierArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReturnToSupplierInput;
};


/** What can be done. */
export type MutationReverseDeliveryRejectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseDeliveryRejectionInput;
};


/** What can be done. */
export type MutationReverseGoodsReceiptArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseGoodsReceiptInput;
};


/** What can be done. */
export type MutationReverseInventoryMovementArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseInventoryMovementInput;
};


/** What can be done. */
export type MutationReverseOrderConfirmationArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseOrderConfirmationInput;
};


/** What can be done. */
export type MutationReverseShipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseShipmentInput;
};


/** What can be done. */
export type MutationReverseSubcontractingArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseSubcontractingInput;
};


/** What can be done. */
export type MutationRollStandardCostArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RollStandardCostInput;
};


/** What can be done. */
export type MutationScrapStockArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ScrapStockInput;
};


/** What can be done. */
export type MutationSetBusinessCrossReferenceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetBusinessCrossReferenceInput;
};


/** What can be done. */
export type MutationSetExchangeRateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetExchangeRateInput;
};


/** What can be done. */
export type MutationSetStandardCostArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetStandardCostInput;
};


/** What can be done. */
export type MutationSetSubcontractRateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetSubcontractRateInput;
};


/** What can be done. */
export type MutationSetWorkCenterRateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetWorkCenterRateInput;
};


/** What can be done. */
export type MutationSplitProductionOrderArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SplitProductionOrderInput;
};


/** What can be done. */
export type MutationTransferStockArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: TransferStockInput;
};


/** What can be done. */
export type MutationWithdrawConsignmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: WithdrawConsignmentInput;
};

/** A nonconformance, known to ERP by its id alone. */
export type Nonconformance = {
  readonly __typename?: 'Nonconformance';
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
};

/** Something that arises beside the product of an order. */
export type OrderByProduct = {
  readonly __typename?: 'OrderByProduct';
  /** The BOM line it comes from. */
  readonly bomLine?: Maybe<BomLine>;
  /** How much is to arise. */
  readonly expected: Quantity;
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** How much was received of the item from the order, less reversals. */
  readonly received: Quantity;
  /** What it is. */
  readonly useType: ByProductUse;
};


/** Something that arises beside the product of an order. */
export type OrderByProductExpectedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that arises beside the product of an order. */
export type OrderByProductReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Something that goes into an order (ISA-95 MaterialRequirement). */
export type OrderComponent = {
  readonly __typename?: 'OrderComponent';
  /** Items that may be used in its place, the preferred first. */
  readonly alternates: ReadonlyArray<ComponentAlternate>;
  /** What the plant knows of it; null when it is not set up there. */
  readonly atPlant?: Maybe<ItemAtPlant>;
  /** The BOM line it comes from; null for what a rework order mends. */
  readonly bomLine?: Maybe<BomLine>;
  /** Whether it is needed once, whatever the quantity of the order. */
  readonly fixed: Scalars['Boolean']['output'];
  /** `<order>/<line>`. */
  readonly id: Scalars['ID']['output'];
  /** How it is issued. */
  readonly issueMethod: IssueMethod;
  /** How much was issued, less reversals; what stood in for it counts by the share of its own requirement. */
  readonly issued: Quantity;
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The operation that uses it; null: the first. */
  readonly operationSequence?: Maybe<Scalars['Int']['output']>;
  /** How much is needed, scrap included. */
  readonly required: Quantity;
  /** How much came back, less reversals; counted as `issued` is. */
  readonly returned: Quantity;
};


/** Something that goes into an order (ISA-95 MaterialRequirement). */
export type OrderComponentIssuedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that goes into an order (ISA-95 MaterialRequirement). */
export type OrderComponentRequiredArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that goes into an order (ISA-95 MaterialRequirement). */
export type OrderComponentReturnedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A statement of how much was made. Immutable; one that `reverses` another takes it back. */
export type OrderConfirmation = {
  readonly __typename?: 'OrderConfirmation';
  /** Who. */
  readonly confirmedBy: Scalars['String']['output'];
  /** Whether it was the last. */
  readonly final: Scalars['Boolean']['output'];
  /** Good product. */
  readonly good: Quantity;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order. Null only where it lies outside the plants you may see. */
  readonly order?: Maybe<ProductionOrder>;
  /** The day it is posted on, local to the plant; null for imported history. */
  readonly postingDate?: Maybe<Scalars['Date']['output']>;
  /** Why it takes another back; null when it does not. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The confirmation that took it back; null when none. */
  readonly reversedBy?: Maybe<OrderConfirmation>;
  /** The confirmation it takes back; null when none. */
  readonly reverses?: Maybe<OrderConfirmation>;
  /** Scrap. */
  readonly scrap: Quantity;
  /** The document it posts; its own id where it posts no other. */
  readonly sourceDocument: Scalars['String']['output'];
  /** The line of the document; what has been posted once is not posted again. */
  readonly sourceLine: Scalars['String']['output'];
  /** Which system stated it: `erp`, or the one whose document it posts. */
  readonly sourceSystem: Scalars['String']['output'];
};


/** A statement of how much was made. Immutable; one that `reverses` another takes it back. */
export type OrderConfirmationGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of how much was made. Immutable; one that `reverses` another takes it back. */
export type OrderConfirmationScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of confirmations of orders. */
export type OrderConfirmationConnection = {
  readonly __typename?: 'OrderConfirmationConnection';
  /** The confirmations of orders with their cursors. */
  readonly edges: ReadonlyArray<OrderConfirmationEdge>;
  /** The confirmations of orders. */
  readonly nodes: ReadonlyArray<OrderConfirmation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many confirmations of orders match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One confirmation of an order in a page. */
export type OrderConfirmationEdge = {
  readonly __typename?: 'OrderConfirmationEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The confirmation of an order. */
  readonly node: OrderConfirmation;
};

/** Which confirmations of orders a list contains; all conditions hold together. */
export type OrderConfirmationFilter = {
  /** Final or not. */
  readonly final?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of orders for this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this production order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Posted on a day in this range. */
  readonly postingDate?: InputMaybe<DateRangeInput>;
  /** True: reversals and what they took back; false: what is in force. */
  readonly reversed?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id or order is this text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What confirmations can be counted by. */
export type OrderConfirmationGroup =
  /** Whether it is final: true or false. */
  | 'FINAL'
  /** The item of the order. */
  | 'ITEM'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The posting date. */
  | 'POSTING_DATE';

/** The order of a list of confirmations of orders. */
export type OrderConfirmationOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: OrderConfirmationSort;
};

/** What a list of confirmations of orders can be ordered by. */
export type OrderConfirmationSort =
  /** Partial ones, then final ones. */
  | 'FINAL'
  /** Good product. */
  | 'GOOD'
  /** The item's id. */
  | 'ITEM'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order's id. */
  | 'ORDER'
  /** The plant's id. */
  | 'PLANT'
  /** The day it is posted on; imported history first. */
  | 'POSTING_DATE'
  /** Those in force, then those taken back and what takes them back. */
  | 'REVERSED';

/** What an order costs, at standard prices, in the currency asked for. */
export type OrderCost = {
  readonly __typename?: 'OrderCost';
  /** The sum of its cost postings; null with a reason where the source recorded none. */
  readonly actual?: Maybe<CostByElement>;
  /** Receipts at planned unit cost; null where planned is. */
  readonly delivered?: Maybe<Money>;
  /** Target less delivered: what the order's size did to fixed cost. Null where either is. */
  readonly lotSize?: Maybe<Money>;
  /** Why a cost is null, a missing exchange rate among the reasons; null when none is missing. */
  readonly missingReason?: Maybe<Scalars['String']['output']>;
  /** Frozen at release; null before, and for imported history. */
  readonly planned?: Maybe<CostByElement>;
  /** The postings behind `actual`, in the plant's currency, reversals among them, oldest first. */
  readonly postings: ReadonlyArray<CostPosting>;
  /** Planned, flexed to the good quantity delivered; setup is fixed. Null where planned is. */
  readonly target?: Maybe<CostByElement>;
  /** Actual less target; positive is unfavourable. Null where either is. */
  readonly variance?: Maybe<CostByElement>;
  /** Actual less delivered until the order is COMPLETED, then 0; null where either is. */
  readonly workInProcess?: Maybe<Money>;
};

/** An operation of an order, as it was frozen (ISA-95 SegmentRequirement); times are of the whole order. */
export type OrderOperation = {
  readonly __typename?: 'OrderOperation';
  /** Whether an inspection is required. */
  readonly checkpoint: Scalars['Boolean']['output'];
  /** Labor hours without setup. */
  readonly laborHours: Scalars['Decimal']['output'];
  /** Machine hours without setup. */
  readonly machineHours: Scalars['Decimal']['output'];
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** Its place in the order. */
  readonly sequence: Scalars['Int']['output'];
  /** Hours, once. */
  readonly setupHours: Scalars['Decimal']['output'];
  /** Who does it, when it is not done in the plant. */
  readonly subcontractSupplier?: Maybe<Supplier>;
  /** Where; null when it is not done in the plant, or nowhere named. */
  readonly workCenter?: Maybe<Equipment>;
};

/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliation = {
  readonly __typename?: 'OrderReconciliation';
  /** Why they differ; none when they do not. */
  readonly causes: ReadonlyArray<ReconciliationCause>;
  /** Confirmed good in ERP, by confirmations that stand. */
  readonly confirmed: Quantity;
  /** Confirmed less reported; null when MES does not know the order. */
  readonly confirmedDifference?: Maybe<Quantity>;
  /** What MES knows of it. */
  readonly floor?: Maybe<FloorFigures>;
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** What was consumed and issued, by item. */
  readonly materials: ReadonlyArray<MaterialReconciliation>;
  /** The order. */
  readonly order: ProductionOrder;
  /** Received into stock by ERP, less what was taken back. */
  readonly received: Quantity;
  /** Received less reported; null when MES does not know the order. */
  readonly receivedDifference?: Maybe<Quantity>;
  /** Good pieces of the last operation that MES counts; null when MES does not know the order. */
  readonly reported?: Maybe<Quantity>;
};


/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliationConfirmedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliationConfirmedDifferenceArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliationReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliationReceivedDifferenceArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order as MES and ERP have it: what was reported, confirmed and received, consumed and issued, until now. */
export type OrderReconciliationReportedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A completion of an order taken back. Immutable. */
export type OrderReopening = {
  readonly __typename?: 'OrderReopening';
  /** When the order had been completed. */
  readonly completedAt: Scalars['DateTime']['output'];
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who: the subject of the caller. */
  readonly reopenedBy: Scalars['String']['output'];
};

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What a shipment is taken from. */
export type PickShipmentInput = {
  /** The shipment, PLANNED or PICKED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lots and locations, 1 to 1,000, together not more than is planned of a line. */
  readonly picks: ReadonlyArray<ShipmentPickInput>;
};

/** A plant (ISA-95 Site). */
export type Plant = {
  readonly __typename?: 'Plant';
  /** Whether it takes engineering changes over by itself. */
  readonly adoption: ChangeAdoption;
  /** The company it belongs to; null when unknown. */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** What other systems call it, by system. Null only while ERP does not answer. */
  readonly crossReferences?: Maybe<ReadonlyArray<BusinessCrossReference>>;
  /** The currency it keeps its books in. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Whether the revisions of an item must follow each other here without a gap. */
  readonly gaplessEffectivity: Scalars['Boolean']['output'];
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The share by which an order may be over-delivered, 0.1 for 10 %. */
  readonly overDeliveryTolerance: Scalars['Decimal']['output'];
  /** Its IANA time zone; dates of the plant are local to it. */
  readonly timeZone: Scalars['String']['output'];
  /** What an hour of each work center costs on a day, by work center; one without rates is not listed. Null only while ERP does not answer. */
  readonly workCenterRates?: Maybe<ReadonlyArray<WorkCenterRate>>;
};


/** A plant (ISA-95 Site). */
export type PlantWorkCenterRatesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first: Scalars['Int']['input'];
};

/** What a plant decided about a revision. */
export type PlantAdoption = {
  readonly __typename?: 'PlantAdoption';
  /** Who decided. */
  readonly decidedBy: Scalars['String']['output'];
  /** What it decided. */
  readonly decision: AdoptionDecision;
  /** From when on the plant builds it. */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** Which plant. */
  readonly plant: Plant;
  /** Which revision. */
  readonly revision: ItemRevision;
};

/** A page of plants. */
export type PlantConnection = {
  readonly __typename?: 'PlantConnection';
  /** The plants with their cursors. */
  readonly edges: ReadonlyArray<PlantEdge>;
  /** The plants. */
  readonly nodes: ReadonlyArray<Plant>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many plants match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One plant in a page. */
export type PlantEdge = {
  readonly __typename?: 'PlantEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The plant. */
  readonly node: Plant;
};

/** Which plants a list contains; all conditions hold together. */
export type PlantFilter = {
  /** Taking engineering changes over like this. */
  readonly adoption?: InputMaybe<ChangeAdoption>;
  /** Of this company. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Keeping its books in this currency. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** In this IANA time zone. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of plants. */
export type PlantOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: PlantSort;
};

/** What a list of plants can be ordered by. */
export type PlantSort =
  /** How it takes over revisions, in the alphabet. */
  | 'ADOPTION'
  /** The company; plants without one come first. */
  | 'COMPANY'
  /** The currency. */
  | 'CURRENCY'
  /** The id. */
  | 'ID'
  /** The name. */
  | 'NAME'
  /** The time zone. */
  | 'TIME_ZONE';

/** A line of a document of another system. */
export type PostingSourceInput = {
  /** What it calls the document, at most 100 characters. */
  readonly document: Scalars['String']['input'];
  /** The line of the document, at most 100 characters. */
  readonly line: Scalars['String']['input'];
  /** The system; not erp. At most 60 characters. */
  readonly system: Scalars['String']['input'];
};

/** How a plant gets an item. */
export type Procurement =
  /** Bought. */
  | 'BUY'
  /** Made in the plant. */
  | 'MAKE'
  /** Made by a supplier from material provided. */
  | 'SUBCONTRACT';

/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrder = {
  readonly __typename?: 'ProductionOrder';
  /** When it was finally confirmed; null before. */
  readonly actualEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When the first material or time was posted; null before. */
  readonly actualStart?: Maybe<Scalars['DateTime']['output']>;
  /** The BOM it builds from: frozen at release, before that what would be frozen; null when there is none, as for a rework order. */
  readonly bom?: Maybe<Bom>;
  /** What arises beside its product. Empty before release. */
  readonly byProducts: ReadonlyArray<OrderByProduct>;
  /** Why it was withdrawn; null when it was not. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was withdrawn; null when it was not. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The orders that make components for it, oldest first. */
  readonly children: ReadonlyArray<ProductionOrder>;
  /** When it was closed; null before. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was completed; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What goes into it; phantoms are resolved. Empty before release. */
  readonly components: ReadonlyArray<OrderComponent>;
  /** What was confirmed, reversals among them, oldest first. */
  readonly confirmations: ReadonlyArray<OrderConfirmation>;
  /** What it costs. */
  readonly cost: OrderCost;
  /** When it was planned. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What other systems call it, by system. Null only while ERP does not answer. */
  readonly crossReferences?: Maybe<ReadonlyArray<BusinessCrossReference>>;
  /** Days after the due date, 0 when not late. */
  readonly daysLate: Scalars['Int']['output'];
  /** The deviation under which it departs from what is released; null: under none, or while PLM does not answer. */
  readonly deviation?: Maybe<EngineeringChange>;
  /** The day it is due, local to the plant. */
  readonly dueDate: Scalars['Date']['output'];
  /** How current this answer is, for each system behind it. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** When revision, BOM, routing and planned cost were frozen; null before release. */
  readonly frozenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Confirmed good. */
  readonly goodQuantity: Quantity;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Whether it was finished after its due date, or is unfinished and past it. */
  readonly isLate: Scalars['Boolean']['output'];
  /** What is made. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** What it is for. */
  readonly kind: ProductionOrderKind;
  /** Its stock movements, oldest first. */
  readonly movements: ReadonlyArray<InventoryMovement>;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** Whether it was finished by its due date in full quantity; null before it is completed. */
  readonly onTimeInFull?: Maybe<Scalars['Boolean']['output']>;
  /** The operations it is made by, as they were frozen. Empty before release. */
  readonly operations: ReadonlyArray<OrderOperation>;
  /** The nonconformance whose pieces it mends; null for an order that makes new product. */
  readonly originNonconformance?: Maybe<Nonconformance>;
  /** The order whose component it makes; null when none. */
  readonly parent?: Maybe<ProductionOrder>;
  /** Confirmed good as a share of ordered, 0.5 for half; over 1 when over-delivered. */
  readonly percentComplete: Scalars['Decimal']['output'];
  /** When it is planned to end; null when not planned. */
  readonly plannedEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it is planned to start; null when not planned. */
  readonly plannedStart?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is made. */
  readonly plant: Plant;
  /** 1 is most urgent, 9 least. */
  readonly priority: Scalars['Int']['output'];
  /** How much is ordered. */
  readonly quantity: Quantity;
  /** Received into stock. */
  readonly receivedQuantity: Quantity;
  /** When it was released; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The completions of it that were taken back, oldest first. */
  readonly reopenings: ReadonlyArray<OrderReopening>;
  /** The revision it builds: frozen at release, before that what would be frozen; null when none is effective. */
  readonly revision?: Maybe<ItemRevision>;
  /** Why it builds this revision; null before release and for imported history. */
  readonly revisionDecision?: Maybe<RevisionDecision>;
  /** The lot it mends; null for an order that makes new product, or mends pieces without a lot. */
  readonly reworkLot?: Maybe<Lot>;
  /** The routing it is made by: frozen at release, before that what would be frozen; null when there is none, as for a rework order whose operations were given. */
  readonly routing?: Maybe<Routing>;
  /** The line of a sales order it is for; null when none. */
  readonly salesOrderLine?: Maybe<SalesOrderLine>;
  /** Confirmed scrap. */
  readonly scrapQuantity: Quantity;
  /** The order it was split from; null when it was not. */
  readonly splitFrom?: Maybe<ProductionOrder>;
  /** The orders that were split from it, oldest first. */
  readonly splits: ReadonlyArray<ProductionOrder>;
  /** Where ERP has it; what the shop floor does is `executionState`. */
  readonly state: ProductionOrderState;
  /** What suppliers did of it, reversals among them, oldest first. */
  readonly subcontracting: ReadonlyArray<SubcontractConfirmation>;
};


/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrderCostArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  rateDate?: InputMaybe<Scalars['Date']['input']>;
};


/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrderGoodQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrderQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrderReceivedQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An order to make something (ISA-95 OperationsRequest). */
export type ProductionOrderScrapQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of production orders. */
export type ProductionOrderConnection = {
  readonly __typename?: 'ProductionOrderConnection';
  /** The production orders with their cursors. */
  readonly edges: ReadonlyArray<ProductionOrderEdge>;
  /** The production orders. */
  readonly nodes: ReadonlyArray<ProductionOrder>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many production orders match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One production order in a page. */
export type ProductionOrderEdge = {
  readonly __typename?: 'ProductionOrderEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The production order. */
  readonly node: ProductionOrder;
};

/** Which production orders a list contains; all conditions hold together. */
export type ProductionOrderFilter = {
  /** Ended in this range. */
  readonly actualEnd?: InputMaybe<DateTimeRangeInput>;
  /** Started in this range. */
  readonly actualStart?: InputMaybe<DateTimeRangeInput>;
  /** Completed in this range. */
  readonly completedAt?: InputMaybe<DateTimeRangeInput>;
  /** Planned in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** For a sales order of this customer. */
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  /** Due in this range. */
  readonly dueDate?: InputMaybe<DateRangeInput>;
  /** With this done on the shop floor. */
  readonly executionState?: InputMaybe<ExecutionState>;
  /** For this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  readonly kind?: InputMaybe<ProductionOrderKind>;
  /** Late or not. */
  readonly late?: InputMaybe<Scalars['Boolean']['input']>;
  /** Mending what this nonconformance found. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** Making components for this order. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Planned to end in this range. */
  readonly plannedEnd?: InputMaybe<DateTimeRangeInput>;
  /** Planned to start in this range. */
  readonly plannedStart?: InputMaybe<DateTimeRangeInput>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this priority. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Released in this range. */
  readonly releasedAt?: InputMaybe<DateTimeRangeInput>;
  /** That froze this revision, at release. */
  readonly revision?: InputMaybe<Scalars['ID']['input']>;
  /** For this line of a sales order. */
  readonly salesOrderLine?: InputMaybe<Scalars['ID']['input']>;
  /** Split from this order. */
  readonly splitFrom?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<ProductionOrderState>;
  /** A word of the number begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What production orders can be counted by. */
export type ProductionOrderGroup =
  /** When it was completed. */
  | 'COMPLETED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The due date. */
  | 'DUE_DATE'
  /** The item. */
  | 'ITEM'
  /** The kind. */
  | 'KIND'
  /** When it is planned to end. */
  | 'PLANNED_END'
  /** When it is planned to start. */
  | 'PLANNED_START'
  /** The plant. */
  | 'PLANT'
  /** The priority. */
  | 'PRIORITY'
  /** When it was released. */
  | 'RELEASED_AT'
  /** The frozen revision; null before release. */
  | 'REVISION'
  /** The state. */
  | 'STATE';

/** What an order is for. */
export type ProductionOrderKind =
  /** To make new product. */
  | 'PRODUCTION'
  /** To mend product. */
  | 'REWORK';

/** The order of a list of production orders. */
export type ProductionOrderOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ProductionOrderSort;
};

/** What a list of production orders can be ordered by. */
export type ProductionOrderSort =
  /** When it ended; not ended first. */
  | 'ACTUAL_END'
  /** When it started; not started first. */
  | 'ACTUAL_START'
  /** When it was completed; not completed first. */
  | 'COMPLETED_AT'
  /** When it was planned. */
  | 'CREATED_AT'
  /** The customer; those for none first. */
  | 'CUSTOMER'
  /** The due date. */
  | 'DUE_DATE'
  /** What the shop floor does with it, by the alphabet; those of which nothing is known first. */
  | 'EXECUTION_STATE'
  /** The item's id. */
  | 'ITEM'
  /** The kind, by the alphabet. */
  | 'KIND'
  /** Since when it is late: ascending, the longest late first, and after those that are late the others, the next to become late first. */
  | 'LATE'
  /** The nonconformance that it mends; those that mend none first. */
  | 'NONCONFORMANCE'
  /** The number. */
  | 'NUMBER'
  /** The order that it makes components for; those for none first. */
  | 'PARENT'
  /** When it is planned to end; not planned first. */
  | 'PLANNED_END'
  /** When it is planned to start; not planned first. */
  | 'PLANNED_START'
  /** The plant's id. */
  | 'PLANT'
  /** The priority. */
  | 'PRIORITY'
  /** The ordered quantity, in the base unit of its item. */
  | 'QUANTITY'
  /** When it was released; not released first. */
  | 'RELEASED_AT'
  /** The revision that it froze; those that froze none first. */
  | 'REVISION'
  /** The line of a sales order; those for none first. */
  | 'SALES_ORDER_LINE'
  /** The order that it was split from; those that were not first. */
  | 'SPLIT_FROM'
  /** The state, by the alphabet. */
  | 'STATE';

/** Where ERP has an order (ISA-95 OperationsRequest state). */
export type ProductionOrderState =
  /** Withdrawn. */
  | 'CANCELLED'
  /** No more postings. */
  | 'CLOSED'
  /** Finally confirmed; costs are settled. */
  | 'COMPLETED'
  /** Planned, not yet released. */
  | 'FORECAST'
  /** Released to the shop floor. */
  | 'RELEASED';

/** An order to a supplier. */
export type PurchaseOrder = {
  readonly __typename?: 'PurchaseOrder';
  /** What other systems call it, by system. */
  readonly crossReferences: ReadonlyArray<BusinessCrossReference>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What is ordered, by line. */
  readonly lines: ReadonlyArray<PurchaseOrderLine>;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** When it was ordered. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** Where it is delivered. */
  readonly plant: Plant;
  /** Where it stands. */
  readonly state: PurchaseOrderState;
  /** Who delivers. */
  readonly supplier: Supplier;
};

/** A page of purchase orders. */
export type PurchaseOrderConnection = {
  readonly __typename?: 'PurchaseOrderConnection';
  /** The purchase orders with their cursors. */
  readonly edges: ReadonlyArray<PurchaseOrderEdge>;
  /** The purchase orders. */
  readonly nodes: ReadonlyArray<PurchaseOrder>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many purchase orders match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One purchase order in a page. */
export type PurchaseOrderEdge = {
  readonly __typename?: 'PurchaseOrderEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The purchase order. */
  readonly node: PurchaseOrder;
};

/** Which purchase orders a list contains; all conditions hold together. */
export type PurchaseOrderFilter = {
  /** With a line due in this range. */
  readonly dueDate?: InputMaybe<DateRangeInput>;
  /** With a line for this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Ordered in this range. */
  readonly orderedAt?: InputMaybe<DateTimeRangeInput>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<PurchaseOrderState>;
  /** From this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the number begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What purchase orders can be counted by. */
export type PurchaseOrderGroup =
  /** When it was ordered. */
  | 'ORDERED_AT'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE'
  /** The supplier. */
  | 'SUPPLIER';

/** A line of a purchase order. */
export type PurchaseOrderLine = {
  readonly __typename?: 'PurchaseOrderLine';
  /** The day it is due; null when unknown. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /** `<purchase order>/<line>`. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Its number. */
  readonly line: Scalars['Int']['output'];
  /** Price paid less standard cost, of all receipts in force; null when none had a standard cost. */
  readonly purchasePriceVariance?: Maybe<Money>;
  /** How much is ordered. */
  readonly quantity: Quantity;
  /** Its receipts, oldest first. */
  readonly receipts: ReadonlyArray<GoodsReceipt>;
  /** How much was received. */
  readonly received: Quantity;
  /** How much was sent back at the dock. */
  readonly rejected: Quantity;
  /** What was sent back at the dock, oldest first; what was taken back too. Imported history only sums it up. */
  readonly rejections: ReadonlyArray<DeliveryRejection>;
  /** How much of what was received went back to the supplier; `received` and what is open stay as they are. */
  readonly returned: Quantity;
  /** Price of one unit of the quantity. */
  readonly unitPrice: Money;
};


/** A line of a purchase order. */
export type PurchaseOrderLineQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A line of a purchase order. */
export type PurchaseOrderLineReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A line of a purchase order. */
export type PurchaseOrderLineRejectedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A line of a purchase order. */
export type PurchaseOrderLineReturnedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A line of a purchase order to create. */
export type PurchaseOrderLineInput = {
  /** The day it is due. */
  readonly dueDate?: InputMaybe<Scalars['Date']['input']>;
  /** The item, set up at the plant. */
  readonly item: Scalars['ID']['input'];
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** Price of one unit of the quantity, in the plant's currency. */
  readonly unitPrice: MoneyInput;
};

/** The order of a list of purchase orders. */
export type PurchaseOrderOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: PurchaseOrderSort;
};

/** What a list of purchase orders can be ordered by. */
export type PurchaseOrderSort =
  /** The earliest due date of its lines; those without last. */
  | 'DUE_DATE'
  /** The number. */
  | 'NUMBER'
  /** When it was ordered. */
  | 'ORDERED_AT'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE'
  /** The supplier. */
  | 'SUPPLIER';

/** Where a purchase order stands. */
export type PurchaseOrderState =
  /** Withdrawn. */
  | 'CANCELLED'
  /** No more receipts. */
  | 'CLOSED'
  /** Not all is received. */
  | 'OPEN'
  /** All is received. */
  | 'RECEIVED';

/** An amount of something in a unit (ISA-95 QuantityValue). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** An amount of something in a unit, as input. */
export type QuantityInput = {
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['input'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['input'];
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** What another system's id stands for; null when nobody has said. */
  readonly businessCrossReference?: Maybe<BusinessCrossReference>;
  /** Costs charged to production orders, reversals among them, by default ordered by POSTING_DATE, the newest first. */
  readonly costPostings?: Maybe<CostPostingConnection>;
  /** Cost postings counted by at most two keys, ordered by the keys. Sums: AMOUNT. */
  readonly costPostingsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One customer; null when there is none with this id. */
  readonly customer?: Maybe<Customer>;
  /** Customers, by default ordered by id. */
  readonly customers?: Maybe<CustomerConnection>;
  /** Events that could not be taken over and were given up, by the system that gave up. */
  readonly deadLetters?: Maybe<DeadLetters>;
  /** How well the systems hear each other: lag, what waits, dead letters, and what holds events back. */
  readonly eventHealth?: Maybe<EventHealth>;
  /** The exchange rate of two currencies on a date, in the direction in which it was set; null when none is set. */
  readonly exchangeRate?: Maybe<ExchangeRate>;
  /** One goods receipt; null when there is none with this id. */
  readonly goodsReceipt?: Maybe<GoodsReceipt>;
  /** Goods receipts, by default ordered by OCCURRED_AT, the newest first. */
  readonly goodsReceipts?: Maybe<GoodsReceiptConnection>;
  /** Goods receipts counted by at most two keys, ordered by the keys. Sums: QUANTITY, PURCHASE_PRICE_VARIANCE. */
  readonly goodsReceiptsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One inventory movement; null when there is none with this id. */
  readonly inventoryMovement?: Maybe<InventoryMovement>;
  /** Inventory movements, by default ordered by POSTED_AT, the newest first. */
  readonly inventoryMovements?: Maybe<InventoryMovementConnection>;
  /** Inventory movements counted by at most two keys, ordered by the keys. Sums: QUANTITY, COST. */
  readonly inventoryMovementsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** What a plant knows of an item; null when the item is not set up there. */
  readonly itemAtPlant?: Maybe<ItemAtPlant>;
  /** Items at plants, by default ordered by item. */
  readonly itemsAtPlant?: Maybe<ItemAtPlantConnection>;
  /** One logistics exception; null when there is none with this id. */
  readonly logisticsException?: Maybe<LogisticsException>;
  /** Logistics exceptions, by default ordered by RAISED_AT, the newest first. */
  readonly logisticsExceptions?: Maybe<LogisticsExceptionConnection>;
  /** Logistics exceptions counted by at most two keys, ordered by the keys. It has no sums. */
  readonly logisticsExceptionsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** Confirmations of production orders, reversals among them, by default ordered by OCCURRED_AT, the newest first. */
  readonly orderConfirmations?: Maybe<OrderConfirmationConnection>;
  /** Confirmations counted by at most two keys, ordered by the keys. Sums: GOOD, SCRAP. */
  readonly orderConfirmationsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One plant; null when there is none with this id. */
  readonly plant?: Maybe<Plant>;
  /** Plants, by default ordered by id. */
  readonly plants?: Maybe<PlantConnection>;
  /** One order by id or number; null when there is none. Give one of the two. */
  readonly productionOrder?: Maybe<ProductionOrder>;
  /** Production orders, by default ordered by NUMBER. */
  readonly productionOrders?: Maybe<ProductionOrderConnection>;
  /** Production orders counted by at most two keys, ordered by the keys. Sums: QUANTITY. */
  readonly productionOrdersSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One purchase order; null when there is none with this id. */
  readonly purchaseOrder?: Maybe<PurchaseOrder>;
  /** Purchase orders, by default ordered by NUMBER. */
  readonly purchaseOrders?: Maybe<PurchaseOrderConnection>;
  /** Purchase orders counted by at most two keys, ordered by the keys. It has no sums. */
  readonly purchaseOrdersSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /**
   * MES against ERP: the orders of a plant that were released and not completed in a range of days, by id, with what was
   * reported, confirmed and received, consumed and issued of them until now, the differences and their causes.
   */
  readonly reconciliation?: Maybe<ReadonlyArray<OrderReconciliation>>;
  /** One sales order; null when there is none with this id. */
  readonly salesOrder?: Maybe<SalesOrder>;
  /** Sales orders, by default ordered by NUMBER. */
  readonly salesOrders?: Maybe<SalesOrderConnection>;
  /** Sales orders counted by at most two keys, ordered by the keys. It has no sums. */
  readonly salesOrdersSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One shipment; null when there is none with this id. */
  readonly shipment?: Maybe<Shipment>;
  /** Shipments, by default ordered by CREATED_AT, the newest first. */
  readonly shipments?: Maybe<ShipmentConnection>;
  /** Shipments counted by at most two keys, ordered by the keys. It has no sums. */
  readonly shipmentsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** Stock balances, by default ordered by item, location, lot and status. */
  readonly stockBalances?: Maybe<StockBalanceConnection>;
  /** Stock balances counted by at most two keys, ordered by the keys. Sums: QUANTITY. */
  readonly stockBalancesSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One supplier; null when there is none with this id. */
  readonly supplier?: Maybe<Supplier>;
  /** Suppliers, by default ordered by id. */
  readonly suppliers?: Maybe<SupplierConnection>;
  /** One business transaction across systems; without entries when nothing is known of it. */
  readonly transaction?: Maybe<BusinessTransaction>;
  /** One warehouse task; null when there is none with this id. */
  readonly warehouseTask?: Maybe<WarehouseTask>;
  /** Warehouse tasks, by default ordered by CREATED_AT, the newest first. */
  readonly warehouseTasks?: Maybe<WarehouseTaskConnection>;
  /** Warehouse tasks counted by at most two keys, ordered by the keys. Sums: QUANTITY. */
  readonly warehouseTasksSummary?: Maybe<ReadonlyArray<SummaryRow>>;
};


/** What can be asked. */
export type QueryBusinessCrossReferenceArgs = {
  entity: BusinessEntity;
  externalId: Scalars['String']['input'];
  system: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryCostPostingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostPostingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CostPostingOrder>;
};


/** What can be asked. */
export type QueryCostPostingsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostPostingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<CostPostingGroup>;
};


/** What can be asked. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CustomerOrder>;
};


/** What can be asked. */
export type QueryExchangeRateArgs = {
  date: Scalars['Date']['input'];
  from: Scalars['CurrencyCode']['input'];
  to: Scalars['CurrencyCode']['input'];
};


/** What can be asked. */
export type QueryGoodsReceiptArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryGoodsReceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GoodsReceiptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GoodsReceiptOrder>;
};


/** What can be asked. */
export type QueryGoodsReceiptsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GoodsReceiptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<GoodsReceiptGroup>;
};


/** What can be asked. */
export type QueryInventoryMovementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryInventoryMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InventoryMovementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InventoryMovementOrder>;
};


/** What can be asked. */
export type QueryInventoryMovementsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InventoryMovementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<InventoryMovementGroup>;
};


/** What can be asked. */
export type QueryItemAtPlantArgs = {
  item: Scalars['ID']['input'];
  plant: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryItemsAtPlantArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemAtPlantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ItemAtPlantOrder>;
};


/** What can be asked. */
export type QueryLogisticsExceptionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryLogisticsExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LogisticsExceptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LogisticsExceptionOrder>;
};


/** What can be asked. */
export type QueryLogisticsExceptionsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LogisticsExceptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<LogisticsExceptionGroup>;
};


/** What can be asked. */
export type QueryOrderConfirmationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderConfirmationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrderConfirmationOrder>;
};


/** What can be asked. */
export type QueryOrderConfirmationsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderConfirmationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<OrderConfirmationGroup>;
};


/** What can be asked. */
export type QueryPlantArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPlantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlantOrder>;
};


/** What can be asked. */
export type QueryProductionOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryProductionOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductionOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProductionOrderOrder>;
};


/** What can be asked. */
export type QueryProductionOrdersSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductionOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ProductionOrderGroup>;
};


/** What can be asked. */
export type QueryPurchaseOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPurchaseOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurchaseOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PurchaseOrderOrder>;
};


/** What can be asked. */
export type QueryPurchaseOrdersSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurchaseOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<PurchaseOrderGroup>;
};


/** What can be asked. */
export type QueryReconciliationArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['Date']['input'];
  plant: Scalars['ID']['input'];
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type QuerySalesOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerySalesOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SalesOrderOrder>;
};


/** What can be asked. */
export type QuerySalesOrdersSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<SalesOrderGroup>;
};


/** What can be asked. */
export type QueryShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShipmentOrder>;
};


/** What can be asked. */
export type QueryShipmentsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ShipmentGroup>;
};


/** What can be asked. */
export type QueryStockBalancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockBalanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StockBalanceOrder>;
};


/** What can be asked. */
export type QueryStockBalancesSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockBalanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<StockBalanceGroup>;
};


/** What can be asked. */
export type QuerySupplierArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerySuppliersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SupplierFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupplierOrder>;
};


/** What can be asked. */
export type QueryTransactionArgs = {
  correlationId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryWarehouseTaskArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryWarehouseTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WarehouseTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WarehouseTaskOrder>;
};


/** What can be asked. */
export type QueryWarehouseTasksSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WarehouseTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<WarehouseTaskGroup>;
};

/** What is wrong with a shipment. */
export type RaiseShipmentExceptionInput = {
  /** What happened, at most 2,000 characters. */
  readonly comment: Scalars['String']['input'];
  /** The shipment, not CANCELLED. */
  readonly id: Scalars['ID']['input'];
  /** Of which of its items; absent: of all. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** What is wrong. */
  readonly kind: ShipmentExceptionKind;
  /** Of which lot; absent: of none in particular. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much; absent: unknown. Only with an item. */
  readonly quantity?: InputMaybe<QuantityInput>;
};

/** A projection to make anew. */
export type RebuildErpProjectionInput = {
  /** From events that were recorded at this time or later; what older ones said is gone then. Absent: from all that the log keeps. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The projection: one of those that `eventHealth` names. */
  readonly projection: Scalars['String']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A delivery to receive. */
export type ReceiveMaterialInput = {
  /** The first day it may no longer be used. */
  readonly expiryDate?: InputMaybe<Scalars['Date']['input']>;
  /** Whether it goes to stock in QUALITY_INSPECTION. */
  readonly inspection: Scalars['Boolean']['input'];
  /** Its line. */
  readonly line: Scalars['Int']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The id of the new lot; absent: ERP assigns one. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** The purchase order. */
  readonly purchaseOrder: Scalars['ID']['input'];
  /** How much, more than zero and not more than is open. */
  readonly quantity: QuantityInput;
  /** The serial numbers received, 1 to 200: each becomes a lot of its own of one piece, and there are as many as the quantity says. */
  readonly serials?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The document of another system that it posts; each line of one posts once. */
  readonly source?: InputMaybe<PostingSourceInput>;
  /** Into which stock: UNRESTRICTED, QUALITY_INSPECTION, BLOCKED or SUPPLIER_CONSIGNMENT. Absent: by `inspection`, and QUALITY_INSPECTION from a supplier whose approval is conditional. */
  readonly status?: InputMaybe<StockStatus>;
  /** The supplier's name for the lot. */
  readonly supplierLot?: InputMaybe<Scalars['String']['input']>;
};

/** Stock on its way to a plant to put into its stock. */
export type ReceiveTransferInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location it was sent to. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** The status it gets: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly status: StockStatus;
  /** The storage location it goes to; absent: the one it was sent to. */
  readonly toLocation?: InputMaybe<Scalars['String']['input']>;
};

/** A cause of a difference between MES and ERP. */
export type ReconciliationCause = {
  readonly __typename?: 'ReconciliationCause';
  /** Which. */
  readonly code: ReconciliationCauseCode;
  /** In words, with the amounts. */
  readonly message: Scalars['String']['output'];
};

/** Causes of differences between MES and ERP. */
export type ReconciliationCauseCode =
  /** ERP issued by calculation, for confirmed pieces, what the shop floor does not report. */
  | 'BACKFLUSHED'
  /** More is confirmed than was made. */
  | 'CONFIRMED_OVER'
  /** The order is finally confirmed with less than was made. */
  | 'CONFIRMED_SHORT'
  /** An event of the order could not be taken over into ERP yet; it is tried again. */
  | 'EVENT_WAITING'
  /** ERP issued what MES did not consume. */
  | 'ISSUED_WITHOUT_CONSUMPTION'
  /** Good pieces are not in a lot yet, so that ERP has nothing to receive. */
  | 'NOT_IN_LOTS'
  /** ERP issued less than was consumed. */
  | 'NOT_ISSUED'
  /** MES does not know the order, or has not answered. */
  | 'NOT_ON_SHOP_FLOOR'
  /** The order is not finally confirmed yet. */
  | 'NOT_YET_CONFIRMED'
  /** ERP received other than MES put into lots. */
  | 'RECEIPT_DIFFERS'
  /** Consumed and issued are in units that do not convert. */
  | 'UNIT_DIFFERS';

/** Events to read once more, for what is missing of them. */
export type RedeliverErpEventsInput = {
  /** Recorded at this time or later. */
  readonly from: Scalars['DateTime']['input'];
  /** Whether those that somebody discarded count as missing. One that later events of its subject have overtaken stays discarded: it would undo what they did. */
  readonly includeDiscarded: Scalars['Boolean']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The system that told them. */
  readonly source: Scalars['String']['input'];
  /** About this only, as `<kind>/<id>`. Absent: about everything. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Recorded before this time. Absent: until now. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A dead letter to try again. */
export type RedriveErpDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A delivery to send back at the dock. */
export type RejectDeliveryInput = {
  /** Its line. */
  readonly line: Scalars['Int']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purchase order. */
  readonly purchaseOrder: Scalars['ID']['input'];
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The supplier's name for the lot. */
  readonly supplierLot?: InputMaybe<Scalars['String']['input']>;
};

/** An order to release. */
export type ReleaseProductionOrderInput = {
  /** The order, in state FORECAST. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether less available material than is needed stands against the release; what is lacking is allocated all the same. */
  readonly requireAvailability: Scalars['Boolean']['input'];
};

/** A completed order to open again. */
export type ReopenProductionOrderInput = {
  /** The order, COMPLETED, and not imported. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before it was completed. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An exception that was dealt with. */
export type ResolveLogisticsExceptionInput = {
  /** How, at most 2,000 characters. */
  readonly comment: Scalars['String']['input'];
  /** The exception, OPEN. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Material to return from an order to stock. */
export type ReturnMaterialInput = {
  /** The order, RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** A component of it. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
};

/** What of a receipt goes back to its supplier. */
export type ReturnToSupplierInput = {
  /** Where its lot lies. Default: MAIN. */
  readonly location: Scalars['String']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much goes back. */
  readonly quantity: QuantityInput;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The receipt. */
  readonly receipt: Scalars['ID']['input'];
  /** What its stock may be used for. */
  readonly status: StockStatus;
};

/** A rejection to take back. */
export type ReverseDeliveryRejectionInput = {
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The rejection (`PurchaseOrderLine.rejections`). */
  readonly rejection: Scalars['ID']['input'];
};

/** A receipt to take back. */
export type ReverseGoodsReceiptInput = {
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The receipt. */
  readonly receipt: Scalars['ID']['input'];
};

/** A movement to take back. */
export type ReverseInventoryMovementInput = {
  /** The movement. */
  readonly movement: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A confirmation to take back. */
export type ReverseOrderConfirmationInput = {
  /** The confirmation, of a RELEASED order. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A shipment to take back. */
export type ReverseShipmentInput = {
  /** The shipment, CONFIRMED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A subcontract confirmation to take back. */
export type ReverseSubcontractingInput = {
  /** The confirmation, of a RELEASED order. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day to post on, local to the plant, not in the future. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What decided which revision an order builds. */
export type RevisionChoice =
  /** It was effective on the day the order was planned to start. */
  | 'EFFECTIVE_AT_PLANNED_START'
  /** It was effective on the day of release. */
  | 'EFFECTIVE_AT_RELEASE';

/** Why an order builds the revision it builds. */
export type RevisionDecision = {
  readonly __typename?: 'RevisionDecision';
  /** What the plant had decided about the revision; null when the plant takes changes over by itself and decided nothing. */
  readonly adoption?: Maybe<PlantAdoption>;
  /** The engineering change that released the revision; null when it was released without one. */
  readonly change?: Maybe<EngineeringChange>;
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who released the order. */
  readonly decidedBy: Scalars['String']['output'];
  /** What decided. */
  readonly decision: RevisionChoice;
};

/** An operation of a rework order. */
export type ReworkOperationInput = {
  /** Whether an inspection is required. */
  readonly checkpoint: Scalars['Boolean']['input'];
  /** Labor hours without setup. */
  readonly laborHours: Scalars['Decimal']['input'];
  /** Machine hours without setup. */
  readonly machineHours: Scalars['Decimal']['input'];
  /** What is done, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Its place in the order, 1 to 9,999; each once. */
  readonly sequence: Scalars['Int']['input'];
  /** Hours, once. */
  readonly setupHours: Scalars['Decimal']['input'];
  /** Where: the id of an equipment. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** A standard cost to calculate. */
export type RollStandardCostInput = {
  /** The first day it holds, later than all set before; BOM, routing, costs and rates of that day are taken. */
  readonly date: Scalars['Date']['input'];
  /** The item, set up at the plant with procurement MAKE. */
  readonly item: Scalars['ID']['input'];
  /** Over how much to spread setup and fixed components, more than zero. Default: as at the last roll. */
  readonly lotSize?: InputMaybe<QuantityInput>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
};

/** A routing, known to ERP by its id alone. */
export type Routing = {
  readonly __typename?: 'Routing';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** An order of a customer. */
export type SalesOrder = {
  readonly __typename?: 'SalesOrder';
  /** What other systems call it, by system. */
  readonly crossReferences: ReadonlyArray<BusinessCrossReference>;
  /** Who buys. */
  readonly customer: Customer;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What is ordered, by line. */
  readonly lines: ReadonlyArray<SalesOrderLine>;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** When it was taken. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** Where it is delivered from. */
  readonly plant: Plant;
  /** Its shipments, oldest first. */
  readonly shipments: ReadonlyArray<Shipment>;
  /** Where it stands. */
  readonly state: SalesOrderState;
};

/** A page of sales orders. */
export type SalesOrderConnection = {
  readonly __typename?: 'SalesOrderConnection';
  /** The sales orders with their cursors. */
  readonly edges: ReadonlyArray<SalesOrderEdge>;
  /** The sales orders. */
  readonly nodes: ReadonlyArray<SalesOrder>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many sales orders match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One sales order in a page. */
export type SalesOrderEdge = {
  readonly __typename?: 'SalesOrderEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The sales order. */
  readonly node: SalesOrder;
};

/** Which sales orders a list contains; all conditions hold together. */
export type SalesOrderFilter = {
  /** Of this customer. */
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  /** With a line for this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Taken in this range. */
  readonly orderedAt?: InputMaybe<DateTimeRangeInput>;
  /** From this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** With a line asked for in this range. */
  readonly requestedDate?: InputMaybe<DateRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<SalesOrderState>;
  /** A word of the number begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What sales orders can be counted by. */
export type SalesOrderGroup =
  /** The customer. */
  | 'CUSTOMER'
  /** When it was ordered. */
  | 'ORDERED_AT'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE';

/** A line of a sales order. */
export type SalesOrderLine = {
  readonly __typename?: 'SalesOrderLine';
  /** `<sales order>/<line>`. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Its number. */
  readonly line: Scalars['Int']['output'];
  /** How much is ordered. */
  readonly quantity: Quantity;
  /** The day the customer asked for, local to the plant. */
  readonly requestedDate: Scalars['Date']['output'];
  /** The order it belongs to. */
  readonly salesOrder: SalesOrder;
  /** How much is shipped. */
  readonly shipped: Quantity;
  /** Where it stands. */
  readonly state: SalesOrderState;
  /** Price of one unit of the quantity. */
  readonly unitPrice: Money;
};


/** A line of a sales order. */
export type SalesOrderLineQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A line of a sales order. */
export type SalesOrderLineShippedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A line of a sales order to take. */
export type SalesOrderLineInput = {
  /** The item, ACTIVE at the plant. */
  readonly item: Scalars['ID']['input'];
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** The day the customer asked for, local to the plant. */
  readonly requestedDate: Scalars['Date']['input'];
  /** Price of one unit of the quantity, in any currency. */
  readonly unitPrice: MoneyInput;
};

/** The order of a list of sales orders. */
export type SalesOrderOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: SalesOrderSort;
};

/** What a list of sales orders can be ordered by. */
export type SalesOrderSort =
  /** The customer. */
  | 'CUSTOMER'
  /** The number. */
  | 'NUMBER'
  /** When it was taken. */
  | 'ORDERED_AT'
  /** The plant. */
  | 'PLANT'
  /** The earliest date that a line is asked for; those without lines last. */
  | 'REQUESTED_DATE'
  /** The state. */
  | 'STATE';

/** Where a sales order or a line of it stands. */
export type SalesOrderState =
  /** Withdrawn. */
  | 'CANCELLED'
  /** Nothing is shipped. */
  | 'OPEN'
  /** A part is shipped. */
  | 'PARTIALLY_SHIPPED'
  /** All is shipped. */
  | 'SHIPPED';

/** Stock to throw away. */
export type ScrapStockInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** The status of the stock: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly status: StockStatus;
};

/** What another system calls a thing of ERP's; replaces what was said of that id before. */
export type SetBusinessCrossReferenceInput = {
  /** What kind of thing. */
  readonly entity: BusinessEntity;
  /** Its id for the thing, at most 200 characters. */
  readonly externalId: Scalars['String']['input'];
  /** The thing's id in the graph. */
  readonly id: Scalars['ID']['input'];
  /** The other system, at most 60 characters. */
  readonly system: Scalars['String']['input'];
};

/** An exchange rate to set; the one before ends where it begins. */
export type SetExchangeRateInput = {
  /** The first day it holds; later than all set before. */
  readonly date: Scalars['Date']['input'];
  /** The currency of the one unit. */
  readonly from: Scalars['CurrencyCode']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The worth of one unit, more than zero. */
  readonly rate: Scalars['Decimal']['input'];
  /** The currency of its worth. */
  readonly to: Scalars['CurrencyCode']['input'];
};

/** A standard cost to set; the one before ends where it begins. */
export type SetStandardCostInput = {
  /** Cost of one base unit, in the plant's currency. */
  readonly cost: MoneyInput;
  /** The first day it holds; later than all set before. */
  readonly from: Scalars['Date']['input'];
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
};

/** A subcontract rate to set; the one before ends where it begins. */
export type SetSubcontractRateInput = {
  /** The first day it holds; later than all set before. */
  readonly from: Scalars['Date']['input'];
  /** The item that is worked on, set up at the plant. */
  readonly item: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** For one base unit, in the plant's currency. */
  readonly rate: MoneyInput;
  /** Who does the work. */
  readonly supplier: Scalars['ID']['input'];
};

/** Rates to set; those before end where they begin. */
export type SetWorkCenterRateInput = {
  /** The first day they hold; later than all set before. */
  readonly from: Scalars['Date']['input'];
  /** For one labor hour. */
  readonly laborRate: MoneyInput;
  /** For one machine hour. */
  readonly machineRate: MoneyInput;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Overhead as a share of machine and labor cost, 0.2 for 20 %. */
  readonly overheadShare: Scalars['Decimal']['input'];
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The work center: the id of an equipment. */
  readonly workCenter: Scalars['ID']['input'];
};

/** A delivery to a customer. */
export type Shipment = {
  readonly __typename?: 'Shipment';
  /** Who carries it; null when not said. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /** When it left; null before. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was planned. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who gets it. */
  readonly customer: Customer;
  /** What was wrong with it, oldest first. */
  readonly exceptions: ReadonlyArray<LogisticsException>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What it delivers, by line. */
  readonly lines: ReadonlyArray<ShipmentLine>;
  /** Its stock movements, oldest first. */
  readonly movements: ReadonlyArray<InventoryMovement>;
  /** From which lots and locations it is taken; empty before it is picked. */
  readonly picks: ReadonlyArray<ShipmentPick>;
  /** The day it is planned for, local to the plant. */
  readonly plannedDate: Scalars['Date']['output'];
  /** Where it leaves from. */
  readonly plant: Plant;
  /** The document that took it back; null when none did. */
  readonly reversedBy?: Maybe<ShipmentReversal>;
  /** Which order it delivers. */
  readonly salesOrder: SalesOrder;
  /** Where it stands. */
  readonly state: ShipmentState;
};

/** A page of shipments. */
export type ShipmentConnection = {
  readonly __typename?: 'ShipmentConnection';
  /** The shipments with their cursors. */
  readonly edges: ReadonlyArray<ShipmentEdge>;
  /** The shipments. */
  readonly nodes: ReadonlyArray<Shipment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many shipments match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One shipment in a page. */
export type ShipmentEdge = {
  readonly __typename?: 'ShipmentEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The shipment. */
  readonly node: Shipment;
};

/** What can be wrong with a shipment. */
export type ShipmentExceptionKind =
  /** Broken or soiled. */
  | 'DAMAGED'
  /** After the day asked for. */
  | 'LATE'
  /** The customer did not take it. */
  | 'REFUSED'
  /** Less than planned. */
  | 'SHORT';

/** Which shipments a list contains; all conditions hold together. */
export type ShipmentFilter = {
  /** Gone in this range. */
  readonly confirmedAt?: InputMaybe<DateTimeRangeInput>;
  /** Planned in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** To this customer. */
  readonly customer?: InputMaybe<Scalars['ID']['input']>;
  /** With a line of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Which took of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Planned for this range. */
  readonly plannedDate?: InputMaybe<DateRangeInput>;
  /** From this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this sales order. */
  readonly salesOrder?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<ShipmentState>;
  /** A word of the id or carrier begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What shipments can be counted by. */
export type ShipmentGroup =
  /** The carrier; null: none. */
  | 'CARRIER'
  /** When it was confirmed. */
  | 'CONFIRMED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The customer. */
  | 'CUSTOMER'
  /** The planned date. */
  | 'PLANNED_DATE'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE';

/** What a shipment delivers of a line of its sales order. */
export type ShipmentLine = {
  readonly __typename?: 'ShipmentLine';
  /** `<shipment>/<line>`. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Its number. */
  readonly line: Scalars['Int']['output'];
  /** How much is planned. */
  readonly quantity: Quantity;
  /** The line of the sales order. Null only while ERP does not answer. */
  readonly salesOrderLine?: Maybe<SalesOrderLine>;
};


/** What a shipment delivers of a line of its sales order. */
export type ShipmentLineQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What to deliver of a line of a sales order. */
export type ShipmentLineInput = {
  /** How much, more than zero and not more than is open. */
  readonly quantity: QuantityInput;
  /** The line of the sales order; each may stand once. */
  readonly salesOrderLine: Scalars['Int']['input'];
};

/** The order of a list of shipments. */
export type ShipmentOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ShipmentSort;
};

/** A lot, or a part of it, that a shipment takes. */
export type ShipmentPick = {
  readonly __typename?: 'ShipmentPick';
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The line of the shipment. */
  readonly line: Scalars['Int']['output'];
  /** The storage location it is taken from. */
  readonly location: Scalars['String']['output'];
  /** Which lot; null for stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** How much. */
  readonly quantity: Quantity;
};


/** A lot, or a part of it, that a shipment takes. */
export type ShipmentPickQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A lot, or a part of it, to take. */
export type ShipmentPickInput = {
  /** The line of the shipment. */
  readonly line: Scalars['Int']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
};

/** A shipment taken back. Immutable. */
export type ShipmentReversal = {
  readonly __typename?: 'ShipmentReversal';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Who. */
  readonly reversedBy: Scalars['String']['output'];
};

/** What a list of shipments can be ordered by. */
export type ShipmentSort =
  /** When it left; those that have not come first. */
  | 'CONFIRMED_AT'
  /** When it was planned. */
  | 'CREATED_AT'
  /** The customer. */
  | 'CUSTOMER'
  /** The id. */
  | 'ID'
  /** The day it is planned for. */
  | 'PLANNED_DATE'
  /** The plant. */
  | 'PLANT'
  /** The sales order. */
  | 'SALES_ORDER'
  /** The state. */
  | 'STATE';

/** Where a shipment stands. */
export type ShipmentState =
  /** Withdrawn, or taken back. */
  | 'CANCELLED'
  /** Gone; stock is issued. */
  | 'CONFIRMED'
  /** Taken from stock, not yet gone. */
  | 'PICKED'
  /** Planned. */
  | 'PLANNED';

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** An order to split. */
export type SplitProductionOrderInput = {
  /** The day the new order is due. Default: as the first. */
  readonly dueDate?: InputMaybe<Scalars['Date']['input']>;
  /** The order, FORECAST or RELEASED. */
  readonly id: Scalars['ID']['input'];
  /** The number of the new order; absent: ERP assigns one. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the new order is planned to end. Default: as the first. */
  readonly plannedEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the new order is planned to start. Default: as the first. */
  readonly plannedStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much to take out: more than zero, less than all, and not yet confirmed. */
  readonly quantity: QuantityInput;
};

/** A standard cost and the dates it holds for. */
export type StandardCost = {
  readonly __typename?: 'StandardCost';
  /** The BOM it was calculated from; null for one that was set. */
  readonly bom?: Maybe<Bom>;
  /** Its parts; null for one that was set. */
  readonly byElement?: Maybe<CostByElement>;
  /** Cost of one base unit. */
  readonly cost: Money;
  /** The first day it holds. */
  readonly from: Scalars['Date']['output'];
  /** Over how much setup was spread; null for one that was set. */
  readonly lotSize?: Maybe<Quantity>;
  /** How it came about. */
  readonly origin: StandardCostOrigin;
  /** The revision it was calculated from; null for one that was set. */
  readonly revision?: Maybe<ItemRevision>;
  /** The routing it was calculated from; null for one that was set. */
  readonly routing?: Maybe<Routing>;
  /** The first day it no longer holds; null when open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};


/** A standard cost and the dates it holds for. */
export type StandardCostLotSizeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** How a standard cost came about. */
export type StandardCostOrigin =
  /** It was calculated from BOM, routing and rates. */
  | 'ROLLED'
  /** Somebody set it. */
  | 'SET';

/** Stock of one item, location, lot and status: the sum of its movements. */
export type StockBalance = {
  readonly __typename?: 'StockBalance';
  /** `<plant>/<item>/<location>/<lot or ->/<status>`. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The storage location. */
  readonly location: Scalars['String']['output'];
  /** Which lot; null for stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** Where. */
  readonly plant: Plant;
  /** How much; negative when facts took more than was recorded. */
  readonly quantity: Quantity;
  /** What it may be used for. */
  readonly status: StockStatus;
};


/** Stock of one item, location, lot and status: the sum of its movements. */
export type StockBalanceQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of stock balances. */
export type StockBalanceConnection = {
  readonly __typename?: 'StockBalanceConnection';
  /** The stock balances with their cursors. */
  readonly edges: ReadonlyArray<StockBalanceEdge>;
  /** The stock balances. */
  readonly nodes: ReadonlyArray<StockBalance>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many stock balances match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One stock balance in a page. */
export type StockBalanceEdge = {
  readonly __typename?: 'StockBalanceEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The stock balance. */
  readonly node: StockBalance;
};

/** Which stock balances a list contains; all conditions hold together. */
export type StockBalanceFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** At this storage location. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  readonly status?: InputMaybe<StockStatus>;
  /** The item or lot is this text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What stock balances can be counted by. */
export type StockBalanceGroup =
  /** The item. */
  | 'ITEM'
  /** The storage location. */
  | 'LOCATION'
  /** The lot; null: stock without lots. */
  | 'LOT'
  /** The plant. */
  | 'PLANT'
  /** The status of the stock. */
  | 'STATUS';

/** The order of a list of stock balances. */
export type StockBalanceOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: StockBalanceSort;
};

/** What a list of stock balances can be ordered by. */
export type StockBalanceSort =
  /** Item, location, lot and status. */
  | 'ID'
  /** The item, then location, lot and status. */
  | 'ITEM'
  /** The storage location. */
  | 'LOCATION'
  /** The lot; stock without lots comes first. */
  | 'LOT'
  /** The plant. */
  | 'PLANT'
  /** The quantity, in base units. */
  | 'QUANTITY'
  /** The status. */
  | 'STATUS';

/** How much of an item was found at a location; its stock stays the sum of its movements. */
export type StockCount = {
  readonly __typename?: 'StockCount';
  /** When it was counted. */
  readonly countedAt: Scalars['DateTime']['output'];
  /** Where it was counted. */
  readonly location: Scalars['String']['output'];
  /** Which lot; null when all stock of the location was counted, or stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** How much was found. */
  readonly quantity: Quantity;
  /** How much was recorded there then; null for a count that another system stated. */
  readonly recorded?: Maybe<Quantity>;
  /** The status of the stock that was counted. */
  readonly status: StockStatus;
};


/** How much of an item was found at a location; its stock stays the sum of its movements. */
export type StockCountQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** How much of an item was found at a location; its stock stays the sum of its movements. */
export type StockCountRecordedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What stock may be used for. */
export type StockStatus =
  /** Not to be used. */
  | 'BLOCKED'
  /** Between plants. */
  | 'IN_TRANSIT'
  /** Waiting for an inspection. */
  | 'QUALITY_INSPECTION'
  /** Here, but still the supplier's. */
  | 'SUPPLIER_CONSIGNMENT'
  /** Free to use. */
  | 'UNRESTRICTED';

/** A statement of what a supplier did of an order. Immutable. */
export type SubcontractConfirmation = {
  readonly __typename?: 'SubcontractConfirmation';
  /** Who confirmed it. */
  readonly confirmedBy: Scalars['String']['output'];
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Which operation. */
  readonly operationSequence: Scalars['Int']['output'];
  /** The day it is posted on, local to the plant. */
  readonly postingDate: Scalars['Date']['output'];
  /** How much. */
  readonly quantity: Quantity;
  /** Why it takes another back; null when it does not. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When ERP learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The id of the confirmation that took it back; null when none. */
  readonly reversedBy?: Maybe<Scalars['ID']['output']>;
  /** The id of the confirmation it takes back; null when none. */
  readonly reverses?: Maybe<Scalars['ID']['output']>;
  /** The document it posts; its own id where it posts no other. */
  readonly sourceDocument: Scalars['String']['output'];
  /** The line of the document; what has been posted once is not posted again. */
  readonly sourceLine: Scalars['String']['output'];
  /** Which system stated it: `erp`, or the one whose document it posts. */
  readonly sourceSystem: Scalars['String']['output'];
  /** Who did it. */
  readonly supplier: Supplier;
  /** Price paid for one unit of the order's item. */
  readonly unitPrice: Money;
};


/** A statement of what a supplier did of an order. Immutable. */
export type SubcontractConfirmationQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What a supplier takes for work on an item, and the dates it holds for. */
export type SubcontractRate = {
  readonly __typename?: 'SubcontractRate';
  /** The first day it holds. */
  readonly from: Scalars['Date']['output'];
  /** For one base unit of the item. */
  readonly rate: Money;
  /** Who does the work. */
  readonly supplier: Supplier;
  /** The first day it no longer holds; null when open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** How long a bucket of time in a summary is, in days of the plant. */
export type SummaryGrain =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week, Monday to Sunday (ISO 8601). */
  | 'WEEK';

/** What rows are alike in. */
export type SummaryKey = {
  readonly __typename?: 'SummaryKey';
  /** The name of the key, as in `groupBy`. */
  readonly name: Scalars['String']['output'];
  /** Its value; of a time the first day of the bucket, local to the plant; null where the rows have none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** Rows of a list that are alike in some keys, counted and summed. */
export type SummaryRow = {
  readonly __typename?: 'SummaryRow';
  /** How many rows. */
  readonly count: Scalars['Int']['output'];
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** What they are alike in, in the order of `groupBy`; none when nothing was grouped. */
  readonly keys: ReadonlyArray<SummaryKey>;
  /** What is added up, by name; each unit and each currency has a sum of its own. Amounts that are not known do not count. */
  readonly sums: ReadonlyArray<SummarySum>;
};

/** A sum over rows, of amounts in one unit or one currency. */
export type SummarySum = {
  readonly __typename?: 'SummarySum';
  /** The currency, ISO 4217; null for a quantity. */
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** What is added up, such as QUANTITY. */
  readonly name: Scalars['String']['output'];
  /** The unit, UNECE Recommendation 20 common code; null for money. */
  readonly unit?: Maybe<Scalars['UnitCode']['output']>;
  /** The sum, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** A company that delivers. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** Whether one may order from it. */
  readonly active: Scalars['Boolean']['output'];
  /** What other systems call it, by system. Null only while ERP does not answer. */
  readonly crossReferences?: Maybe<ReadonlyArray<BusinessCrossReference>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** A page of suppliers. */
export type SupplierConnection = {
  readonly __typename?: 'SupplierConnection';
  /** The suppliers with their cursors. */
  readonly edges: ReadonlyArray<SupplierEdge>;
  /** The suppliers. */
  readonly nodes: ReadonlyArray<Supplier>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many suppliers match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One supplier in a page. */
export type SupplierEdge = {
  readonly __typename?: 'SupplierEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The supplier. */
  readonly node: Supplier;
};

/** Which suppliers a list contains; all conditions hold together. */
export type SupplierFilter = {
  /** Active or not. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of suppliers. */
export type SupplierOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: SupplierSort;
};

/** What a list of suppliers can be ordered by. */
export type SupplierSort =
  /** Whether it is active; those that are not come first. */
  | 'ACTIVE'
  /** The id. */
  | 'ID'
  /** The name. */
  | 'NAME';

/** How well a system hears the others, and what holds back what it says itself. */
export type SystemEventHealth = {
  readonly __typename?: 'SystemEventHealth';
  /** What can be rebuilt: the projections by name. */
  readonly projections: ReadonlyArray<Scalars['String']['output']>;
  /** Events that it reads once more, or did: the latest 20. */
  readonly replays: ReadonlyArray<EventReplay>;
  /** Each system whose events it takes over, by name. */
  readonly sources: ReadonlyArray<EventSourceHealth>;
  /** The system: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** What holds back its own events: an open transaction anywhere on its database server. */
  readonly watermark: WatermarkHealth;
};

/** Something that a system did in a business transaction, or failed to do. */
export type TransactionEntry = {
  readonly __typename?: 'TransactionEntry';
  /** When the system recorded it; of an error when it is tried again. */
  readonly at: Scalars['DateTime']['output'];
  /** The id of the event that caused it; null when none did. */
  readonly causedBy?: Maybe<Scalars['ID']['output']>;
  /** Of an error: what went wrong, how often it was tried; null otherwise. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** The id of the event, also of one that was taken over; of a command its idempotency key. */
  readonly id: Scalars['ID']['output'];
  /** What kind of thing. */
  readonly kind: TransactionEntryKind;
  /** The plant; null when it concerns no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** What it is about: of an event its subject, `<kind>/<id>`; of a command the id of what it wrote; null when none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The system: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** The mutation, or the type of the event (CloudEvents). */
  readonly type: Scalars['String']['output'];
};

/** Kinds of what a system did in a business transaction. */
export type TransactionEntryKind =
  /** A command that was accepted. They are remembered for 30 days. */
  | 'COMMAND'
  /** An event of another system that could not be taken over yet, or waits behind one that could not. */
  | 'ERROR'
  /** An event that was told. */
  | 'EVENT'
  /** An event of another system that was taken over. */
  | 'STEP';

/** Stock to move. */
export type TransferStockInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
  /** The status of the stock: UNRESTRICTED, QUALITY_INSPECTION or BLOCKED. */
  readonly status: StockStatus;
  /** The storage location it goes to. */
  readonly toLocation: Scalars['String']['input'];
  /** The plant it goes to; absent: another location of the same plant. */
  readonly toPlant?: InputMaybe<Scalars['ID']['input']>;
};

/** Work in the warehouse. */
export type WarehouseTask = {
  readonly __typename?: 'WarehouseTask';
  /** Who does it; null before it is assigned. */
  readonly assignee?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was done or cancelled; null before. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where from; null when not said. */
  readonly fromLocation?: Maybe<Scalars['String']['output']>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** What kind of work. */
  readonly kind: WarehouseTaskKind;
  /** Which lot; null when any, or stock without lots. */
  readonly lot?: Maybe<Lot>;
  /** The production order it serves; null when none. */
  readonly order?: Maybe<ProductionOrder>;
  /** Where. */
  readonly plant: Plant;
  /** How much. */
  readonly quantity: Quantity;
  /** Why it was cancelled; null when it was not. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The shipment it serves; null when none. */
  readonly shipment?: Maybe<Shipment>;
  /** Where it stands. */
  readonly state: WarehouseTaskState;
  /** Where to; null when not said. */
  readonly toLocation?: Maybe<Scalars['String']['output']>;
};


/** Work in the warehouse. */
export type WarehouseTaskQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of warehouse tasks. */
export type WarehouseTaskConnection = {
  readonly __typename?: 'WarehouseTaskConnection';
  /** The warehouse tasks with their cursors. */
  readonly edges: ReadonlyArray<WarehouseTaskEdge>;
  /** The warehouse tasks. */
  readonly nodes: ReadonlyArray<WarehouseTask>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many warehouse tasks match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One warehouse task in a page. */
export type WarehouseTaskEdge = {
  readonly __typename?: 'WarehouseTaskEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The warehouse task. */
  readonly node: WarehouseTask;
};

/** Which warehouse tasks a list contains; all conditions hold together. */
export type WarehouseTaskFilter = {
  /** Given to this person. */
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  /** Asked for in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Done or cancelled in this range. */
  readonly endedAt?: InputMaybe<DateTimeRangeInput>;
  /** About this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  readonly kind?: InputMaybe<WarehouseTaskKind>;
  /** About this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** For this production order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** At this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** For this shipment. */
  readonly shipment?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<WarehouseTaskState>;
  /** A word of the id or a location begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What warehouse tasks can be counted by. */
export type WarehouseTaskGroup =
  /** Who does it; null: nobody yet. */
  | 'ASSIGNEE'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it ended. */
  | 'ENDED_AT'
  /** The item. */
  | 'ITEM'
  /** The kind. */
  | 'KIND'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE';

/** What kind of work a warehouse task is. */
export type WarehouseTaskKind =
  /** Count what is there. */
  | 'COUNT'
  /** Bring from one place to another. */
  | 'MOVE'
  /** Bring together what goes out. */
  | 'PICK'
  /** Bring what came in to its place. */
  | 'PUT_AWAY';

/** The order of a list of warehouse tasks. */
export type WarehouseTaskOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: WarehouseTaskSort;
};

/** What a list of warehouse tasks can be ordered by. */
export type WarehouseTaskSort =
  /** Who has it; those that nobody has come first. */
  | 'ASSIGNEE'
  /** When it was asked for. */
  | 'CREATED_AT'
  /** When it ended; those that have not come first. */
  | 'ENDED_AT'
  /** The id. */
  | 'ID'
  /** The item. */
  | 'ITEM'
  /** The kind. */
  | 'KIND'
  /** The lot; those of none first. */
  | 'LOT'
  /** The production order; those for none first. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The shipment; those for none first. */
  | 'SHIPMENT'
  /** The state. */
  | 'STATE';

/** Where a warehouse task stands. */
export type WarehouseTaskState =
  /** Somebody has it. */
  | 'ASSIGNED'
  /** Withdrawn. */
  | 'CANCELLED'
  /** Done. */
  | 'DONE'
  /** Nobody has it. */
  | 'OPEN';

/** What holds back the events of a system: none is read that is younger than the oldest open transaction of the server. */
export type WatermarkHealth = {
  readonly __typename?: 'WatermarkHealth';
  /** How many committed events of this system it hides, at most 1,000. */
  readonly hiddenEvents: Scalars['Int']['output'];
  /** Whose transaction it is; null when there is none, when the server does not show it, and for those who do not see every plant. */
  readonly holder?: Maybe<WatermarkHolder>;
  /** For how long the oldest open transaction that has written, or the oldest event that it hides, has been there, in seconds; 0 when there is none. */
  readonly oldestTransactionSeconds: Scalars['Decimal']['output'];
};

/** A session of the database server that holds back events. */
export type WatermarkHolder = {
  readonly __typename?: 'WatermarkHolder';
  /** As its connection says, such as `millgraph_erp`; of a prepared transaction its name. */
  readonly application: Scalars['String']['output'];
  /** The database. */
  readonly database: Scalars['String']['output'];
  /** Its process on the server; null for a prepared transaction, which has none. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** What it does, as PostgreSQL says, such as `idle in transaction`. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The user of the database. */
  readonly user: Scalars['String']['output'];
};

/** Stock of a supplier to make the plant's. */
export type WithdrawConsignmentInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The storage location. */
  readonly location: Scalars['String']['input'];
  /** The lot; absent: stock without lots. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The day it counts for, local to the plant. Default: the day it happened. */
  readonly postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** How much, more than zero. */
  readonly quantity: QuantityInput;
};

/** What an hour of a work center costs, and the dates this holds for: machine and labor by the hour, overhead by both. */
export type WorkCenterRate = {
  readonly __typename?: 'WorkCenterRate';
  /** The first day they hold. */
  readonly from: Scalars['Date']['output'];
  /** For one hour of a person. */
  readonly laborRate: Money;
  /** For one hour of the machine. */
  readonly machineRate: Money;
  /** Overhead as a share of machine and labor cost, 0.2 for 20 %. */
  readonly overheadShare: Scalars['Decimal']['output'];
  /** The first day they no longer hold; null when open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** The work center. Null only while MES does not answer. */
  readonly workCenter?: Maybe<Equipment>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BusinessTransaction: BusinessTransaction;
  CostPosting: CostPosting;
  Customer: Customer;
  GoodsReceipt: GoodsReceipt;
  InventoryMovement: InventoryMovement;
  Item: Item;
  ItemAtPlant: ItemAtPlant;
  KpiAnswer: KpiAnswer;
  LogisticsException: LogisticsException;
  Lot: Lot;
  OrderComponent: OrderComponent;
  OrderConfirmation: OrderConfirmation;
  OrderReconciliation: OrderReconciliation;
  Plant: Plant;
  ProductionOrder: ProductionOrder;
  PurchaseOrder: PurchaseOrder;
  SalesOrder: SalesOrder;
  SalesOrderLine: SalesOrderLine;
  Shipment: Shipment;
  Supplier: Supplier;
  WarehouseTask: WarehouseTask;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BusinessTransaction:
    ( { __typename: 'BusinessTransaction' }
    & GraphQLRecursivePick<FederationTypes['BusinessTransaction'], {"correlationId":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['BusinessTransaction'], {"plmEntries":{"system":true,"kind":true,"at":true,"id":true,"type":true,"subject":true,"plant":true,"causedBy":true,"error":true},"mesEntries":{"system":true,"kind":true,"at":true,"id":true,"type":true,"subject":true,"plant":true,"causedBy":true,"error":true},"qualityEntries":{"system":true,"kind":true,"at":true,"id":true,"type":true,"subject":true,"plant":true,"causedBy":true,"error":true}}> ) );
  CostPosting:
    ( { __typename: 'CostPosting' }
    & GraphQLRecursivePick<FederationTypes['CostPosting'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  GoodsReceipt:
    ( { __typename: 'GoodsReceipt' }
    & GraphQLRecursivePick<FederationTypes['GoodsReceipt'], {"id":true}> );
  InventoryMovement:
    ( { __typename: 'InventoryMovement' }
    & GraphQLRecursivePick<FederationTypes['InventoryMovement'], {"id":true}> );
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"id":true}> );
  ItemAtPlant:
    ( { __typename: 'ItemAtPlant' }
    & GraphQLRecursivePick<FederationTypes['ItemAtPlant'], {"item":{"id":true},"plant":{"id":true}}> );
  KpiAnswer:
    ( { __typename: 'KpiAnswer' }
    & GraphQLRecursivePick<FederationTypes['KpiAnswer'], {"request":true}> );
  LogisticsException:
    ( { __typename: 'LogisticsException' }
    & GraphQLRecursivePick<FederationTypes['LogisticsException'], {"id":true}> );
  Lot:
    ( { __typename: 'Lot' }
    & GraphQLRecursivePick<FederationTypes['Lot'], {"id":true}> );
  OrderComponent:
    ( { __typename: 'OrderComponent' }
    & GraphQLRecursivePick<FederationTypes['OrderComponent'], {"id":true}> );
  OrderConfirmation:
    ( { __typename: 'OrderConfirmation' }
    & GraphQLRecursivePick<FederationTypes['OrderConfirmation'], {"id":true}> );
  OrderReconciliation:
    ( { __typename: 'OrderReconciliation' }
    & GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}>
        | GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"floor":{"good":true,"inLots":true,"unit":true,"consumed":{"item":true,"value":true,"unit":true}}}> ) );
  Plant:
    ( { __typename: 'Plant' }
    & GraphQLRecursivePick<FederationTypes['Plant'], {"id":true}> );
  ProductionOrder:
    ( { __typename: 'ProductionOrder' }
    & ( GraphQLRecursivePick<FederationTypes['ProductionOrder'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProductionOrder'], {"number":true}> ) );
  PurchaseOrder:
    ( { __typename: 'PurchaseOrder' }
    & GraphQLRecursivePick<FederationTypes['PurchaseOrder'], {"id":true}> );
  SalesOrder:
    ( { __typename: 'SalesOrder' }
    & GraphQLRecursivePick<FederationTypes['SalesOrder'], {"id":true}> );
  SalesOrderLine:
    ( { __typename: 'SalesOrderLine' }
    & GraphQLRecursivePick<FederationTypes['SalesOrderLine'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}> );
  WarehouseTask:
    ( { __typename: 'WarehouseTask' }
    & GraphQLRecursivePick<FederationTypes['WarehouseTask'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdoptionDecision: AdoptionDecision;
  AssignWarehouseTaskInput: AssignWarehouseTaskInput;
  AwaitedCostRoll: ResolverTypeWrapper<AwaitedCostRollRow>;
  BackflushMaterialInput: BackflushMaterialInput;
  Bom: ResolverTypeWrapper<Bom>;
  BomLine: ResolverTypeWrapper<BomLine>;
  BusinessCrossReference: ResolverTypeWrapper<CrossReferenceRow>;
  BusinessEntity: BusinessEntity;
  BusinessTransaction: ResolverTypeWrapper<TransactionReference>;
  ByProductUse: ByProductUse;
  CancelProductionOrderInput: CancelProductionOrderInput;
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelSalesOrderInput: CancelSalesOrderInput;
  CancelShipmentInput: CancelShipmentInput;
  CancelWarehouseTaskInput: CancelWarehouseTaskInput;
  ChangeAdoption: ChangeAdoption;
  ChangeCustomerInput: ChangeCustomerInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangeItemAtPlantInput: ChangeItemAtPlantInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ChangePlantInput: ChangePlantInput;
  ChangeProductionOrderInput: ChangeProductionOrderInput;
  ChangeStockStatusInput: ChangeStockStatusInput;
  ChangeSupplierInput: ChangeSupplierInput;
  CloseProductionOrderInput: CloseProductionOrderInput;
  ClosePurchaseOrderInput: ClosePurchaseOrderInput;
  CompleteProductionOrderInput: CompleteProductionOrderInput;
  CompleteWarehouseTaskInput: CompleteWarehouseTaskInput;
  ComponentAlternate: ResolverTypeWrapper<AlternateUse>;
  ConfirmProductionOrderInput: ConfirmProductionOrderInput;
  ConfirmShipmentInput: ConfirmShipmentInput;
  ConfirmSubcontractingInput: ConfirmSubcontractingInput;
  CostByElement: ResolverTypeWrapper<ElementAmounts>;
  CostElement: CostElement;
  CostPosting: ResolverTypeWrapper<CostPostingRow>;
  CostPostingConnection: ResolverTypeWrapper<CostPostingPage>;
  CostPostingEdge: ResolverTypeWrapper<Omit<CostPostingEdge, 'node'> & { node: ResolversTypes['CostPosting'] }>;
  CostPostingFilter: CostPostingFilter;
  CostPostingGroup: CostPostingGroup;
  CostPostingOrder: CostPostingOrder;
  CostPostingSort: CostPostingSort;
  CostRollReason: ResolverTypeWrapper<CostRollReason>;
  CreateCustomerInput: CreateCustomerInput;
  CreateItemAtPlantInput: CreateItemAtPlantInput;
  CreatePlantInput: CreatePlantInput;
  CreateProductionOrderInput: CreateProductionOrderInput;
  CreatePurchaseOrderInput: CreatePurchaseOrderInput;
  CreateReworkOrderInput: CreateReworkOrderInput;
  CreateSalesOrderInput: CreateSalesOrderInput;
  CreateShipmentInput: CreateShipmentInput;
  CreateSupplierInput: CreateSupplierInput;
  CreateWarehouseTaskInput: CreateWarehouseTaskInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerConnection: ResolverTypeWrapper<CustomerPage>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CustomerOrder: CustomerOrder;
  CustomerSort: CustomerSort;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: ResolverTypeWrapper<DeadLetterRow>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterPage>;
  DeadLetterDecision: ResolverTypeWrapper<DeadLetterDecision>;
  DeadLetterDecisionKind: DeadLetterDecisionKind;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterState: DeadLetterState;
  DeadLetters: ResolverTypeWrapper<EachSystem>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryRejection: ResolverTypeWrapper<DeliveryRejectionRow>;
  DeliveryRejectionReversal: ResolverTypeWrapper<RejectionReversalRow>;
  DiscardErpDeadLetterInput: DiscardErpDeadLetterInput;
  EngineeringChange: ResolverTypeWrapper<EngineeringChange>;
  Equipment: ResolverTypeWrapper<Equipment>;
  EventHealth: ResolverTypeWrapper<EachSystem>;
  EventPlantHealth: ResolverTypeWrapper<EventPlantHealth>;
  EventReplay: ResolverTypeWrapper<ReplayRow>;
  EventReplayKind: EventReplayKind;
  EventReplayState: EventReplayState;
  EventSourceHealth: ResolverTypeWrapper<SourceHealth>;
  ExceptionOwnerRole: ExceptionOwnerRole;
  ExchangeRate: ResolverTypeWrapper<DatedExchangeRate>;
  ExecutionState: ExecutionState;
  FloorConsumption: ResolverTypeWrapper<FloorConsumption>;
  FloorFigures: ResolverTypeWrapper<FloorFiguresRow>;
  Freshness: ResolverTypeWrapper<Freshness>;
  GoodsReceipt: ResolverTypeWrapper<GoodsReceiptRow>;
  GoodsReceiptConnection: ResolverTypeWrapper<GoodsReceiptPage>;
  GoodsReceiptEdge: ResolverTypeWrapper<Omit<GoodsReceiptEdge, 'node'> & { node: ResolversTypes['GoodsReceipt'] }>;
  GoodsReceiptFilter: GoodsReceiptFilter;
  GoodsReceiptGroup: GoodsReceiptGroup;
  GoodsReceiptOrder: GoodsReceiptOrder;
  GoodsReceiptReversal: ResolverTypeWrapper<ReceiptReversalRow>;
  GoodsReceiptSort: GoodsReceiptSort;
  Inventory: ResolverTypeWrapper<InventoryRow>;
  InventoryMovement: ResolverTypeWrapper<MovementRow>;
  InventoryMovementConnection: ResolverTypeWrapper<MovementPage>;
  InventoryMovementEdge: ResolverTypeWrapper<Omit<InventoryMovementEdge, 'node'> & { node: ResolversTypes['InventoryMovement'] }>;
  InventoryMovementFilter: InventoryMovementFilter;
  InventoryMovementGroup: InventoryMovementGroup;
  InventoryMovementOrder: InventoryMovementOrder;
  InventoryMovementSort: InventoryMovementSort;
  IssueMaterialInput: IssueMaterialInput;
  IssueMethod: IssueMethod;
  Item: ResolverTypeWrapper<Reference>;
  ItemAtPlant: ResolverTypeWrapper<ItemAtPlantRow>;
  ItemAtPlantConnection: ResolverTypeWrapper<ItemAtPlantPage>;
  ItemAtPlantEdge: ResolverTypeWrapper<Omit<ItemAtPlantEdge, 'node'> & { node: ResolversTypes['ItemAtPlant'] }>;
  ItemAtPlantFilter: ItemAtPlantFilter;
  ItemAtPlantOrder: ItemAtPlantOrder;
  ItemAtPlantSort: ItemAtPlantSort;
  ItemAtPlantStatus: ItemAtPlantStatus;
  ItemRevision: ResolverTypeWrapper<ItemRevision>;
  Job: ResolverTypeWrapper<Job>;
  KpiAnswer: ResolverTypeWrapper<KpiReference>;
  KpiElement: ResolverTypeWrapper<KpiElement>;
  KpiFigure: ResolverTypeWrapper<KpiFigureRow>;
  KpiGap: KpiGap;
  LogisticsException: ResolverTypeWrapper<LogisticsExceptionRow>;
  LogisticsExceptionConnection: ResolverTypeWrapper<LogisticsExceptionPage>;
  LogisticsExceptionEdge: ResolverTypeWrapper<Omit<LogisticsExceptionEdge, 'node'> & { node: ResolversTypes['LogisticsException'] }>;
  LogisticsExceptionFilter: LogisticsExceptionFilter;
  LogisticsExceptionGroup: LogisticsExceptionGroup;
  LogisticsExceptionOrder: LogisticsExceptionOrder;
  LogisticsExceptionSort: LogisticsExceptionSort;
  LogisticsExceptionState: LogisticsExceptionState;
  Lot: ResolverTypeWrapper<Reference>;
  LotKind: LotKind;
  MaterialReconciliation: ResolverTypeWrapper<ReconciledMaterial>;
  MissingPrice: ResolverTypeWrapper<MissingPrice>;
  MissingPriceKind: MissingPriceKind;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MovementType: MovementType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nonconformance: ResolverTypeWrapper<Nonconformance>;
  OrderByProduct: ResolverTypeWrapper<ByProductRow>;
  OrderComponent: ResolverTypeWrapper<OrderComponentRow>;
  OrderConfirmation: ResolverTypeWrapper<ConfirmationRow>;
  OrderConfirmationConnection: ResolverTypeWrapper<ConfirmationPage>;
  OrderConfirmationEdge: ResolverTypeWrapper<Omit<OrderConfirmationEdge, 'node'> & { node: ResolversTypes['OrderConfirmation'] }>;
  OrderConfirmationFilter: OrderConfirmationFilter;
  OrderConfirmationGroup: OrderConfirmationGroup;
  OrderConfirmationOrder: OrderConfirmationOrder;
  OrderConfirmationSort: OrderConfirmationSort;
  OrderCost: ResolverTypeWrapper<CostOfOrder>;
  OrderOperation: ResolverTypeWrapper<OperationRow>;
  OrderReconciliation: ResolverTypeWrapper<ReconciledOrder>;
  OrderReopening: ResolverTypeWrapper<ReopeningRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PickShipmentInput: PickShipmentInput;
  Plant: ResolverTypeWrapper<PlantRow>;
  PlantAdoption: ResolverTypeWrapper<Adoption>;
  PlantConnection: ResolverTypeWrapper<PlantPage>;
  PlantEdge: ResolverTypeWrapper<Omit<PlantEdge, 'node'> & { node: ResolversTypes['Plant'] }>;
  PlantFilter: PlantFilter;
  PlantOrder: PlantOrder;
  PlantSort: PlantSort;
  PostingSourceInput: PostingSourceInput;
  Procurement: Procurement;
  ProductionOrder: ResolverTypeWrapper<ProductionOrderRow>;
  ProductionOrderConnection: ResolverTypeWrapper<ProductionOrderPage>;
  ProductionOrderEdge: ResolverTypeWrapper<Omit<ProductionOrderEdge, 'node'> & { node: ResolversTypes['ProductionOrder'] }>;
  ProductionOrderFilter: ProductionOrderFilter;
  ProductionOrderGroup: ProductionOrderGroup;
  ProductionOrderKind: ProductionOrderKind;
  ProductionOrderOrder: ProductionOrderOrder;
  ProductionOrderSort: ProductionOrderSort;
  ProductionOrderState: ProductionOrderState;
  PurchaseOrder: ResolverTypeWrapper<PurchaseOrderRow>;
  PurchaseOrderConnection: ResolverTypeWrapper<PurchaseOrderPage>;
  PurchaseOrderEdge: ResolverTypeWrapper<Omit<PurchaseOrderEdge, 'node'> & { node: ResolversTypes['PurchaseOrder'] }>;
  PurchaseOrderFilter: PurchaseOrderFilter;
  PurchaseOrderGroup: PurchaseOrderGroup;
  PurchaseOrderLine: ResolverTypeWrapper<PurchaseOrderLineRow>;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderOrder: PurchaseOrderOrder;
  PurchaseOrderSort: PurchaseOrderSort;
  PurchaseOrderState: PurchaseOrderState;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaiseShipmentExceptionInput: RaiseShipmentExceptionInput;
  RebuildErpProjectionInput: RebuildErpProjectionInput;
  ReceiveMaterialInput: ReceiveMaterialInput;
  ReceiveTransferInput: ReceiveTransferInput;
  ReconciliationCause: ResolverTypeWrapper<ReconciliationCause>;
  ReconciliationCauseCode: ReconciliationCauseCode;
  RedeliverErpEventsInput: RedeliverErpEventsInput;
  RedriveErpDeadLetterInput: RedriveErpDeadLetterInput;
  RejectDeliveryInput: RejectDeliveryInput;
  ReleaseProductionOrderInput: ReleaseProductionOrderInput;
  ReopenProductionOrderInput: ReopenProductionOrderInput;
  ResolveLogisticsExceptionInput: ResolveLogisticsExceptionInput;
  ReturnMaterialInput: ReturnMaterialInput;
  ReturnToSupplierInput: ReturnToSupplierInput;
  ReverseDeliveryRejectionInput: ReverseDeliveryRejectionInput;
  ReverseGoodsReceiptInput: ReverseGoodsReceiptInput;
  ReverseInventoryMovementInput: ReverseInventoryMovementInput;
  ReverseOrderConfirmationInput: ReverseOrderConfirmationInput;
  ReverseShipmentInput: ReverseShipmentInput;
  ReverseSubcontractingInput: ReverseSubcontractingInput;
  RevisionChoice: RevisionChoice;
  RevisionDecision: ResolverTypeWrapper<ProductionOrderRow>;
  ReworkOperationInput: ReworkOperationInput;
  RollStandardCostInput: RollStandardCostInput;
  Routing: ResolverTypeWrapper<Routing>;
  SalesOrder: ResolverTypeWrapper<SalesOrderRow>;
  SalesOrderConnection: ResolverTypeWrapper<SalesOrderPage>;
  SalesOrderEdge: ResolverTypeWrapper<Omit<SalesOrderEdge, 'node'> & { node: ResolversTypes['SalesOrder'] }>;
  SalesOrderFilter: SalesOrderFilter;
  SalesOrderGroup: SalesOrderGroup;
  SalesOrderLine: ResolverTypeWrapper<SalesOrderLineRow>;
  SalesOrderLineInput: SalesOrderLineInput;
  SalesOrderOrder: SalesOrderOrder;
  SalesOrderSort: SalesOrderSort;
  SalesOrderState: SalesOrderState;
  ScrapStockInput: ScrapStockInput;
  SetBusinessCrossReferenceInput: SetBusinessCrossReferenceInput;
  SetExchangeRateInput: SetExchangeRateInput;
  SetStandardCostInput: SetStandardCostInput;
  SetSubcontractRateInput: SetSubcontractRateInput;
  SetWorkCenterRateInput: SetWorkCenterRateInput;
  Shipment: ResolverTypeWrapper<ShipmentRow>;
  ShipmentConnection: ResolverTypeWrapper<ShipmentPage>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentExceptionKind: ShipmentExceptionKind;
  ShipmentFilter: ShipmentFilter;
  ShipmentGroup: ShipmentGroup;
  ShipmentLine: ResolverTypeWrapper<ShipmentLineRow>;
  ShipmentLineInput: ShipmentLineInput;
  ShipmentOrder: ShipmentOrder;
  ShipmentPick: ResolverTypeWrapper<ShipmentPickRow>;
  ShipmentPickInput: ShipmentPickInput;
  ShipmentReversal: ResolverTypeWrapper<ShipmentReversalRow>;
  ShipmentSort: ShipmentSort;
  ShipmentState: ShipmentState;
  SortDirection: SortDirection;
  SplitProductionOrderInput: SplitProductionOrderInput;
  StandardCost: ResolverTypeWrapper<StandardCostRow>;
  StandardCostOrigin: StandardCostOrigin;
  StockBalance: ResolverTypeWrapper<StockBalanceRow>;
  StockBalanceConnection: ResolverTypeWrapper<StockBalancePage>;
  StockBalanceEdge: ResolverTypeWrapper<Omit<StockBalanceEdge, 'node'> & { node: ResolversTypes['StockBalance'] }>;
  StockBalanceFilter: StockBalanceFilter;
  StockBalanceGroup: StockBalanceGroup;
  StockBalanceOrder: StockBalanceOrder;
  StockBalanceSort: StockBalanceSort;
  StockCount: ResolverTypeWrapper<StockCountRow>;
  StockStatus: StockStatus;
  SubcontractConfirmation: ResolverTypeWrapper<SubcontractConfirmationRow>;
  SubcontractRate: ResolverTypeWrapper<SubcontractRateRow>;
  SummaryGrain: SummaryGrain;
  SummaryKey: ResolverTypeWrapper<SummaryKey>;
  SummaryRow: ResolverTypeWrapper<SummaryRow>;
  SummarySum: ResolverTypeWrapper<SummarySum>;
  Supplier: ResolverTypeWrapper<SupplierRow>;
  SupplierConnection: ResolverTypeWrapper<SupplierPage>;
  SupplierEdge: ResolverTypeWrapper<Omit<SupplierEdge, 'node'> & { node: ResolversTypes['Supplier'] }>;
  SupplierFilter: SupplierFilter;
  SupplierOrder: SupplierOrder;
  SupplierSort: SupplierSort;
  SystemEventHealth: ResolverTypeWrapper<SystemHealth>;
  TransactionEntry: ResolverTypeWrapper<TransactionEntryRow>;
  TransactionEntryKind: TransactionEntryKind;
  TransferStockInput: TransferStockInput;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  WarehouseTask: ResolverTypeWrapper<WarehouseTaskRow>;
  WarehouseTaskConnection: ResolverTypeWrapper<WarehouseTaskPage>;
  WarehouseTaskEdge: ResolverTypeWrapper<Omit<WarehouseTaskEdge, 'node'> & { node: ResolversTypes['WarehouseTask'] }>;
  WarehouseTaskFilter: WarehouseTaskFilter;
  WarehouseTaskGroup: WarehouseTaskGroup;
  WarehouseTaskKind: WarehouseTaskKind;
  WarehouseTaskOrder: WarehouseTaskOrder;
  WarehouseTaskSort: WarehouseTaskSort;
  WarehouseTaskState: WarehouseTaskState;
  WatermarkHealth: ResolverTypeWrapper<WatermarkState>;
  WatermarkHolder: ResolverTypeWrapper<WatermarkHolder>;
  WithdrawConsignmentInput: WithdrawConsignmentInput;
  WorkCenterRate: ResolverTypeWrapper<WorkCenterRateRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AssignWarehouseTaskInput: AssignWarehouseTaskInput;
  AwaitedCostRoll: AwaitedCostRollRow;
  BackflushMaterialInput: BackflushMaterialInput;
  Bom: Bom;
  BomLine: BomLine;
  BusinessCrossReference: CrossReferenceRow;
  BusinessTransaction: TransactionReference;
  CancelProductionOrderInput: CancelProductionOrderInput;
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelSalesOrderInput: CancelSalesOrderInput;
  CancelShipmentInput: CancelShipmentInput;
  CancelWarehouseTaskInput: CancelWarehouseTaskInput;
  ChangeCustomerInput: ChangeCustomerInput;
  Boolean: Scalars['Boolean']['output'];
  ChangeItemAtPlantInput: ChangeItemAtPlantInput;
  Int: Scalars['Int']['output'];
  ChangePlantInput: ChangePlantInput;
  ChangeProductionOrderInput: ChangeProductionOrderInput;
  ChangeStockStatusInput: ChangeStockStatusInput;
  ChangeSupplierInput: ChangeSupplierInput;
  CloseProductionOrderInput: CloseProductionOrderInput;
  ClosePurchaseOrderInput: ClosePurchaseOrderInput;
  CompleteProductionOrderInput: CompleteProductionOrderInput;
  CompleteWarehouseTaskInput: CompleteWarehouseTaskInput;
  ComponentAlternate: AlternateUse;
  ConfirmProductionOrderInput: ConfirmProductionOrderInput;
  ConfirmShipmentInput: ConfirmShipmentInput;
  ConfirmSubcontractingInput: ConfirmSubcontractingInput;
  CostByElement: ElementAmounts;
  CostPosting: CostPostingRow;
  CostPostingConnection: CostPostingPage;
  CostPostingEdge: Omit<CostPostingEdge, 'node'> & { node: ResolversParentTypes['CostPosting'] };
  CostPostingFilter: CostPostingFilter;
  CostPostingOrder: CostPostingOrder;
  CostRollReason: CostRollReason;
  CreateCustomerInput: CreateCustomerInput;
  CreateItemAtPlantInput: CreateItemAtPlantInput;
  CreatePlantInput: CreatePlantInput;
  CreateProductionOrderInput: CreateProductionOrderInput;
  CreatePurchaseOrderInput: CreatePurchaseOrderInput;
  CreateReworkOrderInput: CreateReworkOrderInput;
  CreateSalesOrderInput: CreateSalesOrderInput;
  CreateShipmentInput: CreateShipmentInput;
  CreateSupplierInput: CreateSupplierInput;
  CreateWarehouseTaskInput: CreateWarehouseTaskInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerRow;
  CustomerConnection: CustomerPage;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CustomerOrder: CustomerOrder;
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: DeadLetterRow;
  DeadLetterConnection: DeadLetterPage;
  DeadLetterDecision: DeadLetterDecision;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLetterFilter: DeadLetterFilter;
  DeadLetters: EachSystem;
  Decimal: Scalars['Decimal']['output'];
  DeliveryRejection: DeliveryRejectionRow;
  DeliveryRejectionReversal: RejectionReversalRow;
  DiscardErpDeadLetterInput: DiscardErpDeadLetterInput;
  EngineeringChange: EngineeringChange;
  Equipment: Equipment;
  EventHealth: EachSystem;
  EventPlantHealth: EventPlantHealth;
  EventReplay: ReplayRow;
  EventSourceHealth: SourceHealth;
  ExchangeRate: DatedExchangeRate;
  FloorConsumption: FloorConsumption;
  FloorFigures: FloorFiguresRow;
  Freshness: Freshness;
  GoodsReceipt: GoodsReceiptRow;
  GoodsReceiptConnection: GoodsReceiptPage;
  GoodsReceiptEdge: Omit<GoodsReceiptEdge, 'node'> & { node: ResolversParentTypes['GoodsReceipt'] };
  GoodsReceiptFilter: GoodsReceiptFilter;
  GoodsReceiptOrder: GoodsReceiptOrder;
  GoodsReceiptReversal: ReceiptReversalRow;
  Inventory: InventoryRow;
  InventoryMovement: MovementRow;
  InventoryMovementConnection: MovementPage;
  InventoryMovementEdge: Omit<InventoryMovementEdge, 'node'> & { node: ResolversParentTypes['InventoryMovement'] };
  InventoryMovementFilter: InventoryMovementFilter;
  InventoryMovementOrder: InventoryMovementOrder;
  IssueMaterialInput: IssueMaterialInput;
  Item: Reference;
  ItemAtPlant: ItemAtPlantRow;
  ItemAtPlantConnection: ItemAtPlantPage;
  ItemAtPlantEdge: Omit<ItemAtPlantEdge, 'node'> & { node: ResolversParentTypes['ItemAtPlant'] };
  ItemAtPlantFilter: ItemAtPlantFilter;
  ItemAtPlantOrder: ItemAtPlantOrder;
  ItemRevision: ItemRevision;
  Job: Job;
  KpiAnswer: KpiReference;
  KpiElement: KpiElement;
  KpiFigure: KpiFigureRow;
  LogisticsException: LogisticsExceptionRow;
  LogisticsExceptionConnection: LogisticsExceptionPage;
  LogisticsExceptionEdge: Omit<LogisticsExceptionEdge, 'node'> & { node: ResolversParentTypes['LogisticsException'] };
  LogisticsExceptionFilter: LogisticsExceptionFilter;
  LogisticsExceptionOrder: LogisticsExceptionOrder;
  Lot: Reference;
  MaterialReconciliation: ReconciledMaterial;
  MissingPrice: MissingPrice;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nonconformance: Nonconformance;
  OrderByProduct: ByProductRow;
  OrderComponent: OrderComponentRow;
  OrderConfirmation: ConfirmationRow;
  OrderConfirmationConnection: ConfirmationPage;
  OrderConfirmationEdge: Omit<OrderConfirmationEdge, 'node'> & { node: ResolversParentTypes['OrderConfirmation'] };
  OrderConfirmationFilter: OrderConfirmationFilter;
  OrderConfirmationOrder: OrderConfirmationOrder;
  OrderCost: CostOfOrder;
  OrderOperation: OperationRow;
  OrderReconciliation: ReconciledOrder;
  OrderReopening: ReopeningRow;
  PageInfo: PageInfo;
  PickShipmentInput: PickShipmentInput;
  Plant: PlantRow;
  PlantAdoption: Adoption;
  PlantConnection: PlantPage;
  PlantEdge: Omit<PlantEdge, 'node'> & { node: ResolversParentTypes['Plant'] };
  PlantFilter: PlantFilter;
  PlantOrder: PlantOrder;
  PostingSourceInput: PostingSourceInput;
  ProductionOrder: ProductionOrderRow;
  ProductionOrderConnection: ProductionOrderPage;
  ProductionOrderEdge: Omit<ProductionOrderEdge, 'node'> & { node: ResolversParentTypes['ProductionOrder'] };
  ProductionOrderFilter: ProductionOrderFilter;
  ProductionOrderOrder: ProductionOrderOrder;
  PurchaseOrder: PurchaseOrderRow;
  PurchaseOrderConnection: PurchaseOrderPage;
  PurchaseOrderEdge: Omit<PurchaseOrderEdge, 'node'> & { node: ResolversParentTypes['PurchaseOrder'] };
  PurchaseOrderFilter: PurchaseOrderFilter;
  PurchaseOrderLine: PurchaseOrderLineRow;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderOrder: PurchaseOrderOrder;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  RaiseShipmentExceptionInput: RaiseShipmentExceptionInput;
  RebuildErpProjectionInput: RebuildErpProjectionInput;
  ReceiveMaterialInput: ReceiveMaterialInput;
  ReceiveTransferInput: ReceiveTransferInput;
  ReconciliationCause: ReconciliationCause;
  RedeliverErpEventsInput: RedeliverErpEventsInput;
  RedriveErpDeadLetterInput: RedriveErpDeadLetterInput;
  RejectDeliveryInput: RejectDeliveryInput;
  ReleaseProductionOrderInput: ReleaseProductionOrderInput;
  ReopenProductionOrderInput: ReopenProductionOrderInput;
  ResolveLogisticsExceptionInput: ResolveLogisticsExceptionInput;
  ReturnMaterialInput: ReturnMaterialInput;
  ReturnToSupplierInput: ReturnToSupplierInput;
  ReverseDeliveryRejectionInput: ReverseDeliveryRejectionInput;
  ReverseGoodsReceiptInput: ReverseGoodsReceiptInput;
  ReverseInventoryMovementInput: ReverseInventoryMovementInput;
  ReverseOrderConfirmationInput: ReverseOrderConfirmationInput;
  ReverseShipmentInput: ReverseShipmentInput;
  ReverseSubcontractingInput: ReverseSubcontractingInput;
  RevisionDecision: ProductionOrderRow;
  ReworkOperationInput: ReworkOperationInput;
  RollStandardCostInput: RollStandardCostInput;
  Routing: Routing;
  SalesOrder: SalesOrderRow;
  SalesOrderConnection: SalesOrderPage;
  SalesOrderEdge: Omit<SalesOrderEdge, 'node'> & { node: ResolversParentTypes['SalesOrder'] };
  SalesOrderFilter: SalesOrderFilter;
  SalesOrderLine: SalesOrderLineRow;
  SalesOrderLineInput: SalesOrderLineInput;
  SalesOrderOrder: SalesOrderOrder;
  ScrapStockInput: ScrapStockInput;
  SetBusinessCrossReferenceInput: SetBusinessCrossReferenceInput;
  SetExchangeRateInput: SetExchangeRateInput;
  SetStandardCostInput: SetStandardCostInput;
  SetSubcontractRateInput: SetSubcontractRateInput;
  SetWorkCenterRateInput: SetWorkCenterRateInput;
  Shipment: ShipmentRow;
  ShipmentConnection: ShipmentPage;
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentFilter: ShipmentFilter;
  ShipmentLine: ShipmentLineRow;
  ShipmentLineInput: ShipmentLineInput;
  ShipmentOrder: ShipmentOrder;
  ShipmentPick: ShipmentPickRow;
  ShipmentPickInput: ShipmentPickInput;
  ShipmentReversal: ShipmentReversalRow;
  SplitProductionOrderInput: SplitProductionOrderInput;
  StandardCost: StandardCostRow;
  StockBalance: StockBalanceRow;
  StockBalanceConnection: StockBalancePage;
  StockBalanceEdge: Omit<StockBalanceEdge, 'node'> & { node: ResolversParentTypes['StockBalance'] };
  StockBalanceFilter: StockBalanceFilter;
  StockBalanceOrder: StockBalanceOrder;
  StockCount: StockCountRow;
  SubcontractConfirmation: SubcontractConfirmationRow;
  SubcontractRate: SubcontractRateRow;
  SummaryKey: SummaryKey;
  SummaryRow: SummaryRow;
  SummarySum: SummarySum;
  Supplier: SupplierRow;
  SupplierConnection: SupplierPage;
  SupplierEdge: Omit<SupplierEdge, 'node'> & { node: ResolversParentTypes['Supplier'] };
  SupplierFilter: SupplierFilter;
  SupplierOrder: SupplierOrder;
  SystemEventHealth: SystemHealth;
  TransactionEntry: TransactionEntryRow;
  TransferStockInput: TransferStockInput;
  UnitCode: Scalars['UnitCode']['output'];
  WarehouseTask: WarehouseTaskRow;
  WarehouseTaskConnection: WarehouseTaskPage;
  WarehouseTaskEdge: Omit<WarehouseTaskEdge, 'node'> & { node: ResolversParentTypes['WarehouseTask'] };
  WarehouseTaskFilter: WarehouseTaskFilter;
  WarehouseTaskOrder: WarehouseTaskOrder;
  WatermarkHealth: WatermarkState;
  WatermarkHolder: WatermarkHolder;
  WithdrawConsignmentInput: WithdrawConsignmentInput;
  WorkCenterRate: WorkCenterRateRow;
};

export type AwaitedCostRollResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwaitedCostRoll'] = ResolversParentTypes['AwaitedCostRoll']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['CostRollReason']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bom'] = ResolversParentTypes['Bom']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BomLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomLine'] = ResolversParentTypes['BomLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BusinessCrossReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessCrossReference'] = ResolversParentTypes['BusinessCrossReference']> = {
  entity?: Resolver<ResolversTypes['BusinessEntity'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BusinessTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessTransaction'] = ResolversParentTypes['BusinessTransaction'], FederationReferenceType extends FederationReferenceTypes['BusinessTransaction'] = FederationReferenceTypes['BusinessTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransactionEntry']>>, ParentType, ContextType>;
};

export type ComponentAlternateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComponentAlternate'] = ResolversParentTypes['ComponentAlternate']> = {
  issued?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ComponentAlternateIssuedArgs>>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ComponentAlternateRequiredArgs>>;
  returned?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ComponentAlternateReturnedArgs>>;
};

export type CostByElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostByElement'] = ResolversParentTypes['CostByElement']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labor?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  machine?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  overhead?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subcontract?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CostPostingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostPosting'] = ResolversParentTypes['CostPosting'], FederationReferenceType extends FederationReferenceTypes['CostPosting'] = FederationReferenceTypes['CostPosting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CostPosting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['CostElement'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  postingDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['CostPosting']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['CostPosting']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CostPostingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostPostingConnection'] = ResolversParentTypes['CostPostingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CostPostingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CostPosting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostPostingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostPostingEdge'] = ResolversParentTypes['CostPostingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CostPosting'], ParentType, ContextType>;
};

export type CostRollReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostRollReason'] = ResolversParentTypes['CostRollReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['MissingPrice']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  crossReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusinessCrossReference']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterDecision']>, ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstFailedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingBehind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterDecision'] = ResolversParentTypes['DeadLetterDecision']> = {
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DeadLetterDecisionKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetters'] = ResolversParentTypes['DeadLetters']> = {
  erp?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<DeadLettersErpArgs, 'first'>>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeliveryRejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryRejection'] = ResolversParentTypes['DeliveryRejection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DeliveryRejectionQuantityArgs>>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['DeliveryRejectionReversal']>, ParentType, ContextType>;
  supplierLot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryRejectionReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryRejectionReversal'] = ResolversParentTypes['DeliveryRejectionReversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EngineeringChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChange'] = ResolversParentTypes['EngineeringChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EquipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHealth'] = ResolversParentTypes['EventHealth']> = {
  erp?: Resolver<Maybe<ResolversTypes['SystemEventHealth']>, ParentType, ContextType>;
};

export type EventPlantHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPlantHealth'] = ResolversParentTypes['EventPlantHealth']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestWaitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventReplayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReplay'] = ResolversParentTypes['EventReplay']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventsHandled?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  eventsRead?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventReplayKind'], ParentType, ContextType>;
  projection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventReplayState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EventSourceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSourceHealth'] = ResolversParentTypes['EventSourceHealth']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagEvents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lagIsCapped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastTakenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldestWaitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plants?: Resolver<ReadonlyArray<ResolversTypes['EventPlantHealth']>, ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExchangeRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type FloorConsumptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorConsumption'] = ResolversParentTypes['FloorConsumption']> = {
  item?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type FloorFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorFigures'] = ResolversParentTypes['FloorFigures']> = {
  consumed?: Resolver<ReadonlyArray<ResolversTypes['FloorConsumption']>, ParentType, ContextType>;
  good?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  inLots?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  lagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GoodsReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoodsReceipt'] = ResolversParentTypes['GoodsReceipt'], FederationReferenceType extends FederationReferenceTypes['GoodsReceipt'] = FederationReferenceTypes['GoodsReceipt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GoodsReceipt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expiryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LotKind'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  purchasePriceVariance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<GoodsReceiptQuantityArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['GoodsReceiptReversal']>, ParentType, ContextType>;
  sourceDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  supplierLot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GoodsReceiptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoodsReceiptConnection'] = ResolversParentTypes['GoodsReceiptConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GoodsReceiptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GoodsReceipt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GoodsReceiptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoodsReceiptEdge'] = ResolversParentTypes['GoodsReceiptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GoodsReceipt'], ParentType, ContextType>;
};

export type GoodsReceiptReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoodsReceiptReversal'] = ResolversParentTypes['GoodsReceiptReversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purchasePriceVariance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reverses?: Resolver<ResolversTypes['GoodsReceipt'], ParentType, ContextType>;
};

export type InventoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Inventory'] = ResolversParentTypes['Inventory']> = {
  allocated?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryAllocatedArgs>>;
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryAvailableArgs>>;
  balances?: Resolver<ReadonlyArray<ResolversTypes['StockBalance']>, ParentType, ContextType>;
  blocked?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryBlockedArgs>>;
  inInspection?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryInInspectionArgs>>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryOnHandArgs>>;
  unrestricted?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryUnrestrictedArgs>>;
};

export type InventoryMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryMovement'] = ResolversParentTypes['InventoryMovement'], FederationReferenceType extends FederationReferenceTypes['InventoryMovement'] = FederationReferenceTypes['InventoryMovement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InventoryMovement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postingDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<InventoryMovementQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  scrapInProcess?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<InventoryMovementScrapInProcessArgs>>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  sourceDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MovementType'], ParentType, ContextType>;
  violation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InventoryMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryMovementConnection'] = ResolversParentTypes['InventoryMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InventoryMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InventoryMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryMovementEdge'] = ResolversParentTypes['InventoryMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  atPlant?: Resolver<Maybe<ResolversTypes['ItemAtPlant']>, ParentType, ContextType, RequireFields<ItemAtPlantArgs, 'plant'>>;
  atPlants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ItemAtPlant']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemAtPlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemAtPlant'] = ResolversParentTypes['ItemAtPlant'], FederationReferenceType extends FederationReferenceTypes['ItemAtPlant'] = FederationReferenceTypes['ItemAtPlant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItemAtPlant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  awaitedCostRolls?: Resolver<ReadonlyArray<ResolversTypes['AwaitedCostRoll']>, ParentType, ContextType>;
  baseUnit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  costingLotSize?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ItemAtPlantCostingLotSizeArgs>>;
  inventory?: Resolver<ResolversTypes['Inventory'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  leadTimeDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  procurement?: Resolver<ResolversTypes['Procurement'], ParentType, ContextType>;
  safetyStock?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ItemAtPlantSafetyStockArgs>>;
  standardCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<ItemAtPlantStandardCostArgs>>;
  standardCosts?: Resolver<ReadonlyArray<ResolversTypes['StandardCost']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemAtPlantStatus'], ParentType, ContextType>;
  stockCounts?: Resolver<ReadonlyArray<ResolversTypes['StockCount']>, ParentType, ContextType>;
  subcontractRates?: Resolver<ReadonlyArray<ResolversTypes['SubcontractRate']>, ParentType, ContextType>;
};

export type ItemAtPlantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemAtPlantConnection'] = ResolversParentTypes['ItemAtPlantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ItemAtPlantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ItemAtPlant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemAtPlantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemAtPlantEdge'] = ResolversParentTypes['ItemAtPlantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType>;
};

export type ItemRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevision'] = ResolversParentTypes['ItemRevision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KpiAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiAnswer'] = ResolversParentTypes['KpiAnswer'], FederationReferenceType extends FederationReferenceTypes['KpiAnswer'] = FederationReferenceTypes['KpiAnswer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KpiAnswer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  planFigures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KpiFigure']>>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KpiElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiElement'] = ResolversParentTypes['KpiElement']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type KpiFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiFigure'] = ResolversParentTypes['KpiFigure']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  bucketEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['KpiElement']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['KpiGap']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type LogisticsExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogisticsException'] = ResolversParentTypes['LogisticsException'], FederationReferenceType extends FederationReferenceTypes['LogisticsException'] = FederationReferenceTypes['LogisticsException']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LogisticsException']> | FederationReferenceType, FederationReferenceType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  movement?: Resolver<Maybe<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  ownerRole?: Resolver<ResolversTypes['ExceptionOwnerRole'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<LogisticsExceptionQuantityArgs>>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LogisticsExceptionState'], ParentType, ContextType>;
};

export type LogisticsExceptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogisticsExceptionConnection'] = ResolversParentTypes['LogisticsExceptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LogisticsExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LogisticsException']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogisticsExceptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogisticsExceptionEdge'] = ResolversParentTypes['LogisticsExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LogisticsException'], ParentType, ContextType>;
};

export type LotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lot'] = ResolversParentTypes['Lot'], FederationReferenceType extends FederationReferenceTypes['Lot'] = FederationReferenceTypes['Lot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockBalance']>>, ParentType, ContextType>;
};

export type MaterialReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialReconciliation'] = ResolversParentTypes['MaterialReconciliation']> = {
  causes?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationCause']>, ParentType, ContextType>;
  consumed?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<MaterialReconciliationConsumedArgs>>;
  difference?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<MaterialReconciliationDifferenceArgs>>;
  issued?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<MaterialReconciliationIssuedArgs>>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
};

export type MissingPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingPrice'] = ResolversParentTypes['MissingPrice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MissingPriceKind'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'idempotencyKey' | 'input'>>;
  assignWarehouseTask?: Resolver<ResolversTypes['WarehouseTask'], ParentType, ContextType, RequireFields<MutationAssignWarehouseTaskArgs, 'idempotencyKey' | 'input'>>;
  backflushMaterial?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationBackflushMaterialArgs, 'idempotencyKey' | 'input'>>;
  cancelProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCancelProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  cancelPurchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationCancelPurchaseOrderArgs, 'idempotencyKey' | 'input'>>;
  cancelSalesOrder?: Resolver<ResolversTypes['SalesOrder'], ParentType, ContextType, RequireFields<MutationCancelSalesOrderArgs, 'idempotencyKey' | 'input'>>;
  cancelShipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationCancelShipmentArgs, 'idempotencyKey' | 'input'>>;
  cancelWarehouseTask?: Resolver<ResolversTypes['WarehouseTask'], ParentType, ContextType, RequireFields<MutationCancelWarehouseTaskArgs, 'idempotencyKey' | 'input'>>;
  changeCustomer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationChangeCustomerArgs, 'idempotencyKey' | 'input'>>;
  changeItemAtPlant?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationChangeItemAtPlantArgs, 'idempotencyKey' | 'input'>>;
  changePlant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType, RequireFields<MutationChangePlantArgs, 'idempotencyKey' | 'input'>>;
  changeProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationChangeProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  changeStockStatus?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationChangeStockStatusArgs, 'idempotencyKey' | 'input'>>;
  changeSupplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType, RequireFields<MutationChangeSupplierArgs, 'idempotencyKey' | 'input'>>;
  closeProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCloseProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  closePurchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationClosePurchaseOrderArgs, 'idempotencyKey' | 'input'>>;
  completeProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCompleteProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  completeWarehouseTask?: Resolver<ResolversTypes['WarehouseTask'], ParentType, ContextType, RequireFields<MutationCompleteWarehouseTaskArgs, 'idempotencyKey' | 'input'>>;
  confirmProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationConfirmProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  confirmShipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationConfirmShipmentArgs, 'idempotencyKey' | 'input'>>;
  confirmSubcontracting?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationConfirmSubcontractingArgs, 'idempotencyKey' | 'input'>>;
  createCustomer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'idempotencyKey' | 'input'>>;
  createItemAtPlant?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationCreateItemAtPlantArgs, 'idempotencyKey' | 'input'>>;
  createPlant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType, RequireFields<MutationCreatePlantArgs, 'idempotencyKey' | 'input'>>;
  createProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCreateProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  createPurchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationCreatePurchaseOrderArgs, 'idempotencyKey' | 'input'>>;
  createReworkOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCreateReworkOrderArgs, 'idempotencyKey' | 'input'>>;
  createSalesOrder?: Resolver<ResolversTypes['SalesOrder'], ParentType, ContextType, RequireFields<MutationCreateSalesOrderArgs, 'idempotencyKey' | 'input'>>;
  createShipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationCreateShipmentArgs, 'idempotencyKey' | 'input'>>;
  createSupplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType, RequireFields<MutationCreateSupplierArgs, 'idempotencyKey' | 'input'>>;
  createWarehouseTask?: Resolver<ResolversTypes['WarehouseTask'], ParentType, ContextType, RequireFields<MutationCreateWarehouseTaskArgs, 'idempotencyKey' | 'input'>>;
  discardErpDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationDiscardErpDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  issueMaterial?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationIssueMaterialArgs, 'idempotencyKey' | 'input'>>;
  pickShipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationPickShipmentArgs, 'idempotencyKey' | 'input'>>;
  raiseShipmentException?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationRaiseShipmentExceptionArgs, 'idempotencyKey' | 'input'>>;
  rebuildErpProjection?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRebuildErpProjectionArgs, 'idempotencyKey' | 'input'>>;
  receiveMaterial?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationReceiveMaterialArgs, 'idempotencyKey' | 'input'>>;
  receiveTransfer?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationReceiveTransferArgs, 'idempotencyKey' | 'input'>>;
  redeliverErpEvents?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRedeliverErpEventsArgs, 'idempotencyKey' | 'input'>>;
  redriveErpDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationRedriveErpDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  rejectDelivery?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationRejectDeliveryArgs, 'idempotencyKey' | 'input'>>;
  releaseProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationReleaseProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  reopenProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationReopenProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  resolveLogisticsException?: Resolver<ResolversTypes['LogisticsException'], ParentType, ContextType, RequireFields<MutationResolveLogisticsExceptionArgs, 'idempotencyKey' | 'input'>>;
  returnMaterial?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationReturnMaterialArgs, 'idempotencyKey' | 'input'>>;
  returnToSupplier?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationReturnToSupplierArgs, 'idempotencyKey' | 'input'>>;
  reverseDeliveryRejection?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationReverseDeliveryRejectionArgs, 'idempotencyKey' | 'input'>>;
  reverseGoodsReceipt?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType, RequireFields<MutationReverseGoodsReceiptArgs, 'idempotencyKey' | 'input'>>;
  reverseInventoryMovement?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationReverseInventoryMovementArgs, 'idempotencyKey' | 'input'>>;
  reverseOrderConfirmation?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationReverseOrderConfirmationArgs, 'idempotencyKey' | 'input'>>;
  reverseShipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType, RequireFields<MutationReverseShipmentArgs, 'idempotencyKey' | 'input'>>;
  reverseSubcontracting?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationReverseSubcontractingArgs, 'idempotencyKey' | 'input'>>;
  rollStandardCost?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationRollStandardCostArgs, 'idempotencyKey' | 'input'>>;
  scrapStock?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationScrapStockArgs, 'idempotencyKey' | 'input'>>;
  setBusinessCrossReference?: Resolver<ResolversTypes['BusinessCrossReference'], ParentType, ContextType, RequireFields<MutationSetBusinessCrossReferenceArgs, 'idempotencyKey' | 'input'>>;
  setExchangeRate?: Resolver<ResolversTypes['ExchangeRate'], ParentType, ContextType, RequireFields<MutationSetExchangeRateArgs, 'idempotencyKey' | 'input'>>;
  setStandardCost?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationSetStandardCostArgs, 'idempotencyKey' | 'input'>>;
  setSubcontractRate?: Resolver<ResolversTypes['ItemAtPlant'], ParentType, ContextType, RequireFields<MutationSetSubcontractRateArgs, 'idempotencyKey' | 'input'>>;
  setWorkCenterRate?: Resolver<ResolversTypes['Plant'], ParentType, ContextType, RequireFields<MutationSetWorkCenterRateArgs, 'idempotencyKey' | 'input'>>;
  splitProductionOrder?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationSplitProductionOrderArgs, 'idempotencyKey' | 'input'>>;
  transferStock?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationTransferStockArgs, 'idempotencyKey' | 'input'>>;
  withdrawConsignment?: Resolver<ResolversTypes['InventoryMovement'], ParentType, ContextType, RequireFields<MutationWithdrawConsignmentArgs, 'idempotencyKey' | 'input'>>;
};

export type NonconformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Nonconformance'] = ResolversParentTypes['Nonconformance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderByProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderByProduct'] = ResolversParentTypes['OrderByProduct']> = {
  bomLine?: Resolver<Maybe<ResolversTypes['BomLine']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderByProductExpectedArgs>>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderByProductReceivedArgs>>;
  useType?: Resolver<ResolversTypes['ByProductUse'], ParentType, ContextType>;
};

export type OrderComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderComponent'] = ResolversParentTypes['OrderComponent'], FederationReferenceType extends FederationReferenceTypes['OrderComponent'] = FederationReferenceTypes['OrderComponent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderComponent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternates?: Resolver<ReadonlyArray<ResolversTypes['ComponentAlternate']>, ParentType, ContextType>;
  atPlant?: Resolver<Maybe<ResolversTypes['ItemAtPlant']>, ParentType, ContextType>;
  bomLine?: Resolver<Maybe<ResolversTypes['BomLine']>, ParentType, ContextType>;
  fixed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issueMethod?: Resolver<ResolversTypes['IssueMethod'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderComponentIssuedArgs>>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  operationSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderComponentRequiredArgs>>;
  returned?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderComponentReturnedArgs>>;
};

export type OrderConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConfirmation'] = ResolversParentTypes['OrderConfirmation'], FederationReferenceType extends FederationReferenceTypes['OrderConfirmation'] = FederationReferenceTypes['OrderConfirmation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderConfirmation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  confirmedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  final?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  good?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderConfirmationGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  postingDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['OrderConfirmation']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['OrderConfirmation']>, ParentType, ContextType>;
  scrap?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderConfirmationScrapArgs>>;
  sourceDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderConfirmationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConfirmationConnection'] = ResolversParentTypes['OrderConfirmationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderConfirmationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrderConfirmation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConfirmationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConfirmationEdge'] = ResolversParentTypes['OrderConfirmationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderConfirmation'], ParentType, ContextType>;
};

export type OrderCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCost'] = ResolversParentTypes['OrderCost']> = {
  actual?: Resolver<Maybe<ResolversTypes['CostByElement']>, ParentType, ContextType>;
  delivered?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lotSize?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  planned?: Resolver<Maybe<ResolversTypes['CostByElement']>, ParentType, ContextType>;
  postings?: Resolver<ReadonlyArray<ResolversTypes['CostPosting']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['CostByElement']>, ParentType, ContextType>;
  variance?: Resolver<Maybe<ResolversTypes['CostByElement']>, ParentType, ContextType>;
  workInProcess?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrderOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderOperation'] = ResolversParentTypes['OrderOperation']> = {
  checkpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  laborHours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  machineHours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setupHours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subcontractSupplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
};

export type OrderReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReconciliation'] = ResolversParentTypes['OrderReconciliation'], FederationReferenceType extends FederationReferenceTypes['OrderReconciliation'] = FederationReferenceTypes['OrderReconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderReconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationCause']>, ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderReconciliationConfirmedArgs>>;
  confirmedDifference?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OrderReconciliationConfirmedDifferenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  materials?: Resolver<ReadonlyArray<ResolversTypes['MaterialReconciliation']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OrderReconciliationReceivedArgs>>;
  receivedDifference?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OrderReconciliationReceivedDifferenceArgs>>;
  reported?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OrderReconciliationReportedArgs>>;
};

export type OrderReopeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReopening'] = ResolversParentTypes['OrderReopening']> = {
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reopenedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant'], FederationReferenceType extends FederationReferenceTypes['Plant'] = FederationReferenceTypes['Plant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Plant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adoption?: Resolver<ResolversTypes['ChangeAdoption'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  crossReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusinessCrossReference']>>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  gaplessEffectivity?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overDeliveryTolerance?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workCenterRates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkCenterRate']>>, ParentType, ContextType, RequireFields<PlantWorkCenterRatesArgs, 'first'>>;
};

export type PlantAdoptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlantAdoption'] = ResolversParentTypes['PlantAdoption']> = {
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['AdoptionDecision'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
};

export type PlantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlantConnection'] = ResolversParentTypes['PlantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Plant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlantEdge'] = ResolversParentTypes['PlantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
};

export type ProductionOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrder'] = ResolversParentTypes['ProductionOrder'], FederationReferenceType extends FederationReferenceTypes['ProductionOrder'] = FederationReferenceTypes['ProductionOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductionOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actualEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actualStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bom?: Resolver<Maybe<ResolversTypes['Bom']>, ParentType, ContextType>;
  byProducts?: Resolver<ReadonlyArray<ResolversTypes['OrderByProduct']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['OrderComponent']>, ParentType, ContextType>;
  confirmations?: Resolver<ReadonlyArray<ResolversTypes['OrderConfirmation']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['OrderCost'], ParentType, ContextType, Partial<ProductionOrderCostArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  crossReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusinessCrossReference']>>, ParentType, ContextType>;
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deviation?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  dueDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  frozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  goodQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ProductionOrderGoodQuantityArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProductionOrderKind'], ParentType, ContextType>;
  movements?: Resolver<ReadonlyArray<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onTimeInFull?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['OrderOperation']>, ParentType, ContextType>;
  originNonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  percentComplete?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ProductionOrderQuantityArgs>>;
  receivedQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ProductionOrderReceivedQuantityArgs>>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reopenings?: Resolver<ReadonlyArray<ResolversTypes['OrderReopening']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  revisionDecision?: Resolver<Maybe<ResolversTypes['RevisionDecision']>, ParentType, ContextType>;
  reworkLot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType>;
  salesOrderLine?: Resolver<Maybe<ResolversTypes['SalesOrderLine']>, ParentType, ContextType>;
  scrapQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ProductionOrderScrapQuantityArgs>>;
  splitFrom?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  splits?: Resolver<ReadonlyArray<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductionOrderState'], ParentType, ContextType>;
  subcontracting?: Resolver<ReadonlyArray<ResolversTypes['SubcontractConfirmation']>, ParentType, ContextType>;
};

export type ProductionOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrderConnection'] = ResolversParentTypes['ProductionOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductionOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductionOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrderEdge'] = ResolversParentTypes['ProductionOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder'], FederationReferenceType extends FederationReferenceTypes['PurchaseOrder'] = FederationReferenceTypes['PurchaseOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PurchaseOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  crossReferences?: Resolver<ReadonlyArray<ResolversTypes['BusinessCrossReference']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PurchaseOrderState'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type PurchaseOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderConnection'] = ResolversParentTypes['PurchaseOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PurchaseOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderEdge'] = ResolversParentTypes['PurchaseOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
};

export type PurchaseOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderLine'] = ResolversParentTypes['PurchaseOrderLine']> = {
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purchasePriceVariance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<PurchaseOrderLineQuantityArgs>>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['GoodsReceipt']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<PurchaseOrderLineReceivedArgs>>;
  rejected?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<PurchaseOrderLineRejectedArgs>>;
  rejections?: Resolver<ReadonlyArray<ResolversTypes['DeliveryRejection']>, ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<PurchaseOrderLineReturnedArgs>>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  businessCrossReference?: Resolver<Maybe<ResolversTypes['BusinessCrossReference']>, ParentType, ContextType, RequireFields<QueryBusinessCrossReferenceArgs, 'entity' | 'externalId' | 'system'>>;
  costPostings?: Resolver<Maybe<ResolversTypes['CostPostingConnection']>, ParentType, ContextType, RequireFields<QueryCostPostingsArgs, 'first'>>;
  costPostingsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryCostPostingsSummaryArgs, 'groupBy'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetters']>, ParentType, ContextType>;
  eventHealth?: Resolver<Maybe<ResolversTypes['EventHealth']>, ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['ExchangeRate']>, ParentType, ContextType, RequireFields<QueryExchangeRateArgs, 'date' | 'from' | 'to'>>;
  goodsReceipt?: Resolver<Maybe<ResolversTypes['GoodsReceipt']>, ParentType, ContextType, RequireFields<QueryGoodsReceiptArgs, 'id'>>;
  goodsReceipts?: Resolver<Maybe<ResolversTypes['GoodsReceiptConnection']>, ParentType, ContextType, RequireFields<QueryGoodsReceiptsArgs, 'first'>>;
  goodsReceiptsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryGoodsReceiptsSummaryArgs, 'groupBy'>>;
  inventoryMovement?: Resolver<Maybe<ResolversTypes['InventoryMovement']>, ParentType, ContextType, RequireFields<QueryInventoryMovementArgs, 'id'>>;
  inventoryMovements?: Resolver<Maybe<ResolversTypes['InventoryMovementConnection']>, ParentType, ContextType, RequireFields<QueryInventoryMovementsArgs, 'first'>>;
  inventoryMovementsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryInventoryMovementsSummaryArgs, 'groupBy'>>;
  itemAtPlant?: Resolver<Maybe<ResolversTypes['ItemAtPlant']>, ParentType, ContextType, RequireFields<QueryItemAtPlantArgs, 'item' | 'plant'>>;
  itemsAtPlant?: Resolver<Maybe<ResolversTypes['ItemAtPlantConnection']>, ParentType, ContextType, RequireFields<QueryItemsAtPlantArgs, 'first'>>;
  logisticsException?: Resolver<Maybe<ResolversTypes['LogisticsException']>, ParentType, ContextType, RequireFields<QueryLogisticsExceptionArgs, 'id'>>;
  logisticsExceptions?: Resolver<Maybe<ResolversTypes['LogisticsExceptionConnection']>, ParentType, ContextType, RequireFields<QueryLogisticsExceptionsArgs, 'first'>>;
  logisticsExceptionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryLogisticsExceptionsSummaryArgs, 'groupBy'>>;
  orderConfirmations?: Resolver<Maybe<ResolversTypes['OrderConfirmationConnection']>, ParentType, ContextType, RequireFields<QueryOrderConfirmationsArgs, 'first'>>;
  orderConfirmationsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryOrderConfirmationsSummaryArgs, 'groupBy'>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType, RequireFields<QueryPlantArgs, 'id'>>;
  plants?: Resolver<Maybe<ResolversTypes['PlantConnection']>, ParentType, ContextType, RequireFields<QueryPlantsArgs, 'first'>>;
  productionOrder?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType, Partial<QueryProductionOrderArgs>>;
  productionOrders?: Resolver<Maybe<ResolversTypes['ProductionOrderConnection']>, ParentType, ContextType, RequireFields<QueryProductionOrdersArgs, 'first'>>;
  productionOrdersSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryProductionOrdersSummaryArgs, 'groupBy'>>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType, RequireFields<QueryPurchaseOrderArgs, 'id'>>;
  purchaseOrders?: Resolver<Maybe<ResolversTypes['PurchaseOrderConnection']>, ParentType, ContextType, RequireFields<QueryPurchaseOrdersArgs, 'first'>>;
  purchaseOrdersSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryPurchaseOrdersSummaryArgs, 'groupBy'>>;
  reconciliation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderReconciliation']>>, ParentType, ContextType, RequireFields<QueryReconciliationArgs, 'first' | 'from' | 'plant' | 'to'>>;
  salesOrder?: Resolver<Maybe<ResolversTypes['SalesOrder']>, ParentType, ContextType, RequireFields<QuerySalesOrderArgs, 'id'>>;
  salesOrders?: Resolver<Maybe<ResolversTypes['SalesOrderConnection']>, ParentType, ContextType, RequireFields<QuerySalesOrdersArgs, 'first'>>;
  salesOrdersSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QuerySalesOrdersSummaryArgs, 'groupBy'>>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryShipmentArgs, 'id'>>;
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, RequireFields<QueryShipmentsArgs, 'first'>>;
  shipmentsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryShipmentsSummaryArgs, 'groupBy'>>;
  stockBalances?: Resolver<Maybe<ResolversTypes['StockBalanceConnection']>, ParentType, ContextType, RequireFields<QueryStockBalancesArgs, 'first'>>;
  stockBalancesSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryStockBalancesSummaryArgs, 'groupBy'>>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'id'>>;
  suppliers?: Resolver<Maybe<ResolversTypes['SupplierConnection']>, ParentType, ContextType, RequireFields<QuerySuppliersArgs, 'first'>>;
  transaction?: Resolver<Maybe<ResolversTypes['BusinessTransaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'correlationId'>>;
  warehouseTask?: Resolver<Maybe<ResolversTypes['WarehouseTask']>, ParentType, ContextType, RequireFields<QueryWarehouseTaskArgs, 'id'>>;
  warehouseTasks?: Resolver<Maybe<ResolversTypes['WarehouseTaskConnection']>, ParentType, ContextType, RequireFields<QueryWarehouseTasksArgs, 'first'>>;
  warehouseTasksSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryWarehouseTasksSummaryArgs, 'groupBy'>>;
};

export type ReconciliationCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationCause'] = ResolversParentTypes['ReconciliationCause']> = {
  code?: Resolver<ResolversTypes['ReconciliationCauseCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevisionDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionDecision'] = ResolversParentTypes['RevisionDecision']> = {
  adoption?: Resolver<Maybe<ResolversTypes['PlantAdoption']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['RevisionChoice'], ParentType, ContextType>;
};

export type RoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Routing'] = ResolversParentTypes['Routing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SalesOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOrder'] = ResolversParentTypes['SalesOrder'], FederationReferenceType extends FederationReferenceTypes['SalesOrder'] = FederationReferenceTypes['SalesOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SalesOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  crossReferences?: Resolver<ReadonlyArray<ResolversTypes['BusinessCrossReference']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SalesOrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  shipments?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SalesOrderState'], ParentType, ContextType>;
};

export type SalesOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOrderConnection'] = ResolversParentTypes['SalesOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SalesOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SalesOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOrderEdge'] = ResolversParentTypes['SalesOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SalesOrder'], ParentType, ContextType>;
};

export type SalesOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOrderLine'] = ResolversParentTypes['SalesOrderLine'], FederationReferenceType extends FederationReferenceTypes['SalesOrderLine'] = FederationReferenceTypes['SalesOrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SalesOrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<SalesOrderLineQuantityArgs>>;
  requestedDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  salesOrder?: Resolver<ResolversTypes['SalesOrder'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<SalesOrderLineShippedArgs>>;
  state?: Resolver<ResolversTypes['SalesOrderState'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['LogisticsException']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  movements?: Resolver<ReadonlyArray<ResolversTypes['InventoryMovement']>, ParentType, ContextType>;
  picks?: Resolver<ReadonlyArray<ResolversTypes['ShipmentPick']>, ParentType, ContextType>;
  plannedDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['ShipmentReversal']>, ParentType, ContextType>;
  salesOrder?: Resolver<ResolversTypes['SalesOrder'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ShipmentState'], ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ShipmentLineQuantityArgs>>;
  salesOrderLine?: Resolver<Maybe<ResolversTypes['SalesOrderLine']>, ParentType, ContextType>;
};

export type ShipmentPickResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPick'] = ResolversParentTypes['ShipmentPick']> = {
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ShipmentPickQuantityArgs>>;
};

export type ShipmentReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentReversal'] = ResolversParentTypes['ShipmentReversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandardCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardCost'] = ResolversParentTypes['StandardCost']> = {
  bom?: Resolver<Maybe<ResolversTypes['Bom']>, ParentType, ContextType>;
  byElement?: Resolver<Maybe<ResolversTypes['CostByElement']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lotSize?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<StandardCostLotSizeArgs>>;
  origin?: Resolver<ResolversTypes['StandardCostOrigin'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type StockBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockBalance'] = ResolversParentTypes['StockBalance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<StockBalanceQuantityArgs>>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
};

export type StockBalanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockBalanceConnection'] = ResolversParentTypes['StockBalanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockBalanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockBalance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockBalanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockBalanceEdge'] = ResolversParentTypes['StockBalanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockBalance'], ParentType, ContextType>;
};

export type StockCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCount'] = ResolversParentTypes['StockCount']> = {
  countedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<StockCountQuantityArgs>>;
  recorded?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<StockCountRecordedArgs>>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
};

export type SubcontractConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubcontractConfirmation'] = ResolversParentTypes['SubcontractConfirmation']> = {
  confirmedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operationSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postingDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<SubcontractConfirmationQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SubcontractRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubcontractRate'] = ResolversParentTypes['SubcontractRate']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SummaryKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryKey'] = ResolversParentTypes['SummaryKey']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SummaryRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryRow'] = ResolversParentTypes['SummaryRow']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['SummaryKey']>, ParentType, ContextType>;
  sums?: Resolver<ReadonlyArray<ResolversTypes['SummarySum']>, ParentType, ContextType>;
};

export type SummarySumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummarySum'] = ResolversParentTypes['SummarySum']> = {
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UnitCode']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  crossReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusinessCrossReference']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupplierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierConnection'] = ResolversParentTypes['SupplierConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Supplier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierEdge'] = ResolversParentTypes['SupplierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type SystemEventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemEventHealth'] = ResolversParentTypes['SystemEventHealth']> = {
  projections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  replays?: Resolver<ReadonlyArray<ResolversTypes['EventReplay']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EventSourceHealth']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  watermark?: Resolver<ResolversTypes['WatermarkHealth'], ParentType, ContextType>;
};

export type TransactionEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransactionEntry'] = ResolversParentTypes['TransactionEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionEntryKind'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UnitCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnitCode'], any> {
  name: 'UnitCode';
}

export type WarehouseTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseTask'] = ResolversParentTypes['WarehouseTask'], FederationReferenceType extends FederationReferenceTypes['WarehouseTask'] = FederationReferenceTypes['WarehouseTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WarehouseTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fromLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WarehouseTaskKind'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WarehouseTaskQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WarehouseTaskState'], ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WarehouseTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseTaskConnection'] = ResolversParentTypes['WarehouseTaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WarehouseTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WarehouseTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WarehouseTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseTaskEdge'] = ResolversParentTypes['WarehouseTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WarehouseTask'], ParentType, ContextType>;
};

export type WatermarkHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatermarkHealth'] = ResolversParentTypes['WatermarkHealth']> = {
  hiddenEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['WatermarkHolder']>, ParentType, ContextType>;
  oldestTransactionSeconds?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type WatermarkHolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatermarkHolder'] = ResolversParentTypes['WatermarkHolder']> = {
  application?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkCenterRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCenterRate'] = ResolversParentTypes['WorkCenterRate']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  laborRate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  machineRate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  overheadShare?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AwaitedCostRoll?: AwaitedCostRollResolvers<ContextType>;
  Bom?: BomResolvers<ContextType>;
  BomLine?: BomLineResolvers<ContextType>;
  BusinessCrossReference?: BusinessCrossReferenceResolvers<ContextType>;
  BusinessTransaction?: BusinessTransactionResolvers<ContextType>;
  ComponentAlternate?: ComponentAlternateResolvers<ContextType>;
  CostByElement?: CostByElementResolvers<ContextType>;
  CostPosting?: CostPostingResolvers<ContextType>;
  CostPostingConnection?: CostPostingConnectionResolvers<ContextType>;
  CostPostingEdge?: CostPostingEdgeResolvers<ContextType>;
  CostRollReason?: CostRollReasonResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterDecision?: DeadLetterDecisionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetters?: DeadLettersResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeliveryRejection?: DeliveryRejectionResolvers<ContextType>;
  DeliveryRejectionReversal?: DeliveryRejectionReversalResolvers<ContextType>;
  EngineeringChange?: EngineeringChangeResolvers<ContextType>;
  Equipment?: EquipmentResolvers<ContextType>;
  EventHealth?: EventHealthResolvers<ContextType>;
  EventPlantHealth?: EventPlantHealthResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventSourceHealth?: EventSourceHealthResolvers<ContextType>;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  FloorConsumption?: FloorConsumptionResolvers<ContextType>;
  FloorFigures?: FloorFiguresResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  GoodsReceipt?: GoodsReceiptResolvers<ContextType>;
  GoodsReceiptConnection?: GoodsReceiptConnectionResolvers<ContextType>;
  GoodsReceiptEdge?: GoodsReceiptEdgeResolvers<ContextType>;
  GoodsReceiptReversal?: GoodsReceiptReversalResolvers<ContextType>;
  Inventory?: InventoryResolvers<ContextType>;
  InventoryMovement?: InventoryMovementResolvers<ContextType>;
  InventoryMovementConnection?: InventoryMovementConnectionResolvers<ContextType>;
  InventoryMovementEdge?: InventoryMovementEdgeResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemAtPlant?: ItemAtPlantResolvers<ContextType>;
  ItemAtPlantConnection?: ItemAtPlantConnectionResolvers<ContextType>;
  ItemAtPlantEdge?: ItemAtPlantEdgeResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  KpiAnswer?: KpiAnswerResolvers<ContextType>;
  KpiElement?: KpiElementResolvers<ContextType>;
  KpiFigure?: KpiFigureResolvers<ContextType>;
  LogisticsException?: LogisticsExceptionResolvers<ContextType>;
  LogisticsExceptionConnection?: LogisticsExceptionConnectionResolvers<ContextType>;
  LogisticsExceptionEdge?: LogisticsExceptionEdgeResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  MaterialReconciliation?: MaterialReconciliationResolvers<ContextType>;
  MissingPrice?: MissingPriceResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nonconformance?: NonconformanceResolvers<ContextType>;
  OrderByProduct?: OrderByProductResolvers<ContextType>;
  OrderComponent?: OrderComponentResolvers<ContextType>;
  OrderConfirmation?: OrderConfirmationResolvers<ContextType>;
  OrderConfirmationConnection?: OrderConfirmationConnectionResolvers<ContextType>;
  OrderConfirmationEdge?: OrderConfirmationEdgeResolvers<ContextType>;
  OrderCost?: OrderCostResolvers<ContextType>;
  OrderOperation?: OrderOperationResolvers<ContextType>;
  OrderReconciliation?: OrderReconciliationResolvers<ContextType>;
  OrderReopening?: OrderReopeningResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  PlantAdoption?: PlantAdoptionResolvers<ContextType>;
  PlantConnection?: PlantConnectionResolvers<ContextType>;
  PlantEdge?: PlantEdgeResolvers<ContextType>;
  ProductionOrder?: ProductionOrderResolvers<ContextType>;
  ProductionOrderConnection?: ProductionOrderConnectionResolvers<ContextType>;
  ProductionOrderEdge?: ProductionOrderEdgeResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  PurchaseOrderConnection?: PurchaseOrderConnectionResolvers<ContextType>;
  PurchaseOrderEdge?: PurchaseOrderEdgeResolvers<ContextType>;
  PurchaseOrderLine?: PurchaseOrderLineResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReconciliationCause?: ReconciliationCauseResolvers<ContextType>;
  RevisionDecision?: RevisionDecisionResolvers<ContextType>;
  Routing?: RoutingResolvers<ContextType>;
  SalesOrder?: SalesOrderResolvers<ContextType>;
  SalesOrderConnection?: SalesOrderConnectionResolvers<ContextType>;
  SalesOrderEdge?: SalesOrderEdgeResolvers<ContextType>;
  SalesOrderLine?: SalesOrderLineResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  ShipmentPick?: ShipmentPickResolvers<ContextType>;
  ShipmentReversal?: ShipmentReversalResolvers<ContextType>;
  StandardCost?: StandardCostResolvers<ContextType>;
  StockBalance?: StockBalanceResolvers<ContextType>;
  StockBalanceConnection?: StockBalanceConnectionResolvers<ContextType>;
  StockBalanceEdge?: StockBalanceEdgeResolvers<ContextType>;
  StockCount?: StockCountResolvers<ContextType>;
  SubcontractConfirmation?: SubcontractConfirmationResolvers<ContextType>;
  SubcontractRate?: SubcontractRateResolvers<ContextType>;
  SummaryKey?: SummaryKeyResolvers<ContextType>;
  SummaryRow?: SummaryRowResolvers<ContextType>;
  SummarySum?: SummarySumResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  SystemEventHealth?: SystemEventHealthResolvers<ContextType>;
  TransactionEntry?: TransactionEntryResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  WarehouseTask?: WarehouseTaskResolvers<ContextType>;
  WarehouseTaskConnection?: WarehouseTaskConnectionResolvers<ContextType>;
  WarehouseTaskEdge?: WarehouseTaskEdgeResolvers<ContextType>;
  WatermarkHealth?: WatermarkHealthResolvers<ContextType>;
  WatermarkHolder?: WatermarkHolderResolvers<ContextType>;
  WorkCenterRate?: WorkCenterRateResolvers<ContextType>;
};

