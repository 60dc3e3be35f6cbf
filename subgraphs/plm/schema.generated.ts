import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ItemRow, ItemPage } from './store/item.ts';
import type { ItemRevisionRow } from './store/item-revision.ts';
import type { BomRow, BomLineRow } from './store/bom.ts';
import type { Explosion, ExplosionLine } from './store/explosion.ts';
import type { Uses, LevelledUse } from './domain/where-used.ts';
import type { RoutingRow, RoutingSegmentRow } from './store/routing.ts';
import type { EngineeringChangeRow, EngineeringChangePage } from './store/engineering-change.ts';
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

/** An engineering change to approve. */
export type ApproveEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it was approved. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A bill of materials of a revision (ISA-95 MaterialBill). */
export type Bom = {
  readonly __typename?: 'Bom';
  /** Which alternative it is; 1 is used unless another is asked for. */
  readonly alternative: Scalars['Int']['output'];
  /** The quantity of the product that line quantities refer to. */
  readonly baseQuantity: Quantity;
  /**
   * All that goes into it, multiplied through every level. Phantoms are resolved to their components; by-products and
   * co-products are no requirements. Below this BOM, whatever its state, count the released manufacturing BOMs of the
   * revisions effective on the date: this BOM's plant's own before those of every plant, then the lowest alternative.
   */
  readonly explosion: BomExplosion;
  /** `<revision>/BOM/<plant or *>/<alternative>`, followed by `/E` for ENGINEERING. */
  readonly id: Scalars['ID']['output'];
  /** Its lines, by position. */
  readonly lines: ReadonlyArray<BomLine>;
  /** The plant it is for; null: every plant without one of its own. */
  readonly plant?: Maybe<Plant>;
  /** The revision it belongs to. */
  readonly revision: ItemRevision;
  /** Whether it may be used. */
  readonly state: DefinitionState;
  /** Whether it says how the product is designed or how it is made. */
  readonly type: BomType;
};


/** A bill of materials of a revision (ISA-95 MaterialBill). */
export type BomBaseQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A bill of materials of a revision (ISA-95 MaterialBill). */
export type BomExplosionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  quantity?: InputMaybe<QuantityInput>;
};


/** A bill of materials of a revision (ISA-95 MaterialBill). */
export type BomLinesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A BOM multiplied through its levels. */
export type BomExplosion = {
  readonly __typename?: 'BomExplosion';
  /** Whether the structure contains itself; the repeating branch is cut there. */
  readonly cyclic: Scalars['Boolean']['output'];
  /** Every use of a component, depth first. */
  readonly lines: ReadonlyArray<BomExplosionLine>;
  /** Whether a limit on depth or size left something out. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** One use of a component in an exploded BOM. */
export type BomExplosionLine = {
  readonly __typename?: 'BomExplosionLine';
  /** The component. */
  readonly component: Item;
  /** 1 for the product's own components. */
  readonly level: Scalars['Int']['output'];
  /** The assembly it goes into; phantoms are replaced by theirs. */
  readonly parent: Item;
  /** How much is required in all, scrap included. */
  readonly required: Quantity;
};


/** One use of a component in an exploded BOM. */
export type BomExplosionLineRequiredArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** One component of a BOM (ISA-95 MaterialBill assembly element). */
export type BomLine = {
  readonly __typename?: 'BomLine';
  /** The component. */
  readonly component: Item;
  /** The first day it is effective; null: as its revision. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it is no longer effective; null: as its revision. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** `<bom>/<position>`. */
  readonly id: Scalars['ID']['output'];
  /** How it is issued to the order. */
  readonly issueMethod: IssueMethod;
  /** The routing segment that uses it; null: the first. */
  readonly operationSequence?: Maybe<Scalars['Int']['output']>;
  /** The position in the BOM. */
  readonly position: Scalars['Int']['output'];
  /** How much of it for the BOM's base quantity, without scrap. */
  readonly quantity: Quantity;
  /** Whether the quantity grows with the product's. */
  readonly quantityBasis: QuantityBasis;
  /** The share that is expected to be lost, 0.04 for 4 %. */
  readonly scrapFactor: Scalars['Decimal']['output'];
  /** What the line means. */
  readonly useType: BomLineUse;
};


/** One component of a BOM (ISA-95 MaterialBill assembly element). */
export type BomLineQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A component of a BOM to create. */
export type BomLineInput = {
  /** The component, an item that exists. */
  readonly component: Scalars['ID']['input'];
  /** The first day it is effective. */
  readonly effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The first day it is no longer effective. */
  readonly effectiveTo?: InputMaybe<Scalars['Date']['input']>;
  /** How it is issued. */
  readonly issueMethod: IssueMethod;
  /** The routing segment that uses it. */
  readonly operationSequence?: InputMaybe<Scalars['Int']['input']>;
  /** The position, 1 to 99,999. */
  readonly position: Scalars['Int']['input'];
  /** How much for the base quantity, more than zero, in the component's dimension. */
  readonly quantity: QuantityInput;
  /** Whether it grows with the product's quantity. */
  readonly quantityBasis: QuantityBasis;
  /** The share that is expected to be lost, 0 or more and less than 10. */
  readonly scrapFactor: Scalars['Decimal']['input'];
  /** What the line means. An item of type PHANTOM is always used as PHANTOM, and no other is. */
  readonly useType: BomLineUse;
};

/** What a BOM line means. */
export type BomLineUse =
  /** Arises beside the product and is received. */
  | 'BY_PRODUCT'
  /** Goes into the product. */
  | 'CONSUMED'
  /** A further main product of the same order. */
  | 'CO_PRODUCT'
  /** A phantom: its own components go in instead. */
  | 'PHANTOM';

/** Whether a BOM says how a product is designed or how it is made. */
export type BomType =
  /** As designed. */
  | 'ENGINEERING'
  /** As made at a plant. */
  | 'MANUFACTURING';

/** A bill of materials to create. */
export type CreateBomInput = {
  /** Which alternative it is, 1 to 99. */
  readonly alternative: Scalars['Int']['input'];
  /** The quantity of the product that line quantities refer to, in the item's dimension. */
  readonly baseQuantity: QuantityInput;
  /** Its lines, 1 to 5,000, each position once. */
  readonly lines: ReadonlyArray<BomLineInput>;
  /** The plant it is for; absent: every plant without one of its own. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** The revision it is for, in state IN_WORK or RELEASED. */
  readonly revision: Scalars['ID']['input'];
  /** As designed or as made. */
  readonly type: BomType;
};

/** An engineering change to create. */
export type CreateEngineeringChangeInput = {
  /** What it is. */
  readonly kind: EngineeringChangeKind;
  /** The number; absent: PLM assigns the next `EC-<n>`. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it was created. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What it changes, at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** An item to create. */
export type CreateItemInput = {
  /** The unit it is counted in. */
  readonly baseUnit: Scalars['UnitCode']['input'];
  /** Longer text, at most 4,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Short name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The part number; it becomes the item's id. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly number: Scalars['String']['input'];
  /** What role it plays. */
  readonly type: ItemType;
};

/** A revision to create. */
export type CreateItemRevisionInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The revision's mark. Letters, digits, `.`, `_` and `-`, at most 20. */
  readonly label: Scalars['String']['input'];
};

/** A routing to create. */
export type CreateRoutingInput = {
  /** Which alternative it is, 1 to 99. */
  readonly alternative: Scalars['Int']['input'];
  /** The quantity of the product that run times refer to, in the item's dimension. */
  readonly baseQuantity: QuantityInput;
  /** The plant it is for; absent: every plant without one of its own. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** The revision it is for, in state IN_WORK or RELEASED. */
  readonly revision: Scalars['ID']['input'];
  /** Its segments, 1 to 500, each sequence once. */
  readonly segments: ReadonlyArray<RoutingSegmentInput>;
};

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

/** Whether a BOM or routing may be used. */
export type DefinitionState =
  /** Being edited. */
  | 'IN_WORK'
  /** Released: it no longer changes. */
  | 'RELEASED';

/** A governed change of product definition. */
export type EngineeringChange = {
  readonly __typename?: 'EngineeringChange';
  /** When it was approved; null before. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it; null before. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /** Request, order or deviation. */
  readonly kind: EngineeringChangeKind;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** Why; null when none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The revisions released under it, oldest first. */
  readonly revisions: ReadonlyArray<ItemRevision>;
  /** Where it stands in its life. */
  readonly state: EngineeringChangeState;
  /** What it changes, in one line. */
  readonly title: Scalars['String']['output'];
};

/** A page of engineering changes. */
export type EngineeringChangeConnection = {
  readonly __typename?: 'EngineeringChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<EngineeringChangeEdge>;
  /** The changes. */
  readonly nodes: ReadonlyArray<EngineeringChange>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many changes match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An engineering change in a page. */
export type EngineeringChangeEdge = {
  readonly __typename?: 'EngineeringChangeEdge';
  /** Continue after this to go on behind the change. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: EngineeringChange;
};

/** Which engineering changes a list contains; all conditions hold together. */
export type EngineeringChangeFilter = {
  /** Created in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this kind. */
  readonly kind?: InputMaybe<EngineeringChangeKind>;
  /** In this state. */
  readonly state?: InputMaybe<EngineeringChangeState>;
  /** Number or title contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What an engineering change is. */
export type EngineeringChangeKind =
  /** A permission to deviate for a while. */
  | 'DEVIATION'
  /** An order to change. */
  | 'ORDER'
  /** A wish for a change. */
  | 'REQUEST';

/** The order of a list of engineering changes. */
export type EngineeringChangeOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: EngineeringChangeSort;
};

/** What a list of engineering changes can be ordered by. */
export type EngineeringChangeSort =
  /** When it was created. */
  | 'CREATED_AT'
  /** The number. */
  | 'NUMBER';

/** Where an engineering change stands in its life. */
export type EngineeringChangeState =
  /** Approved: revisions may be released under it. */
  | 'APPROVED'
  /** Withdrawn. */
  | 'CANCELLED'
  /** Being written. */
  | 'DRAFT'
  /** In effect everywhere. */
  | 'IMPLEMENTED'
  /** Plants are taking it over. */
  | 'IMPLEMENTING'
  /** Under review. */
  | 'IN_REVIEW'
  /** Suspended. */
  | 'ON_HOLD'
  /** Refused. */
  | 'REJECTED'
  /** Its revisions are released. */
  | 'RELEASED';

/** Equipment, known to PLM by its id alone. */
export type Equipment = {
  readonly __typename?: 'Equipment';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
};

/** How a component is issued to an order. */
export type IssueMethod =
  /** By calculation from the quantity made. */
  | 'BACKFLUSH'
  /** By a recorded consumption or issue. */
  | 'EXPLICIT';

/** A kind of thing that is made, bought or used (ISA-95 MaterialDefinition). What differs by plant is on ItemAtPlant. */
export type Item = {
  readonly __typename?: 'Item';
  /** The unit its stock and BOM quantities are counted in. */
  readonly baseUnit: Scalars['UnitCode']['output'];
  /** Longer text; null when none was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /** Whether it may be used. */
  readonly lifecycle: ItemLifecycle;
  /** Short name. */
  readonly name: Scalars['String']['output'];
  /** The part number that people use. */
  readonly number: Scalars['String']['output'];
  /** When it was released; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The revision effective on a date at a plant; null when none is. */
  readonly revision?: Maybe<ItemRevision>;
  /** All revisions, oldest first. */
  readonly revisions: ReadonlyArray<ItemRevision>;
  /** What role it plays in products. */
  readonly type: ItemType;
  /** The items whose released manufacturing BOMs of whatever plant contain this one, directly or through others, on the date. */
  readonly whereUsed: WhereUsed;
};


/** A kind of thing that is made, bought or used (ISA-95 MaterialDefinition). What differs by plant is on ItemAtPlant. */
export type ItemRevisionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  plant?: InputMaybe<Scalars['ID']['input']>;
};


/** A kind of thing that is made, bought or used (ISA-95 MaterialDefinition). What differs by plant is on ItemAtPlant. */
export type ItemWhereUsedArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of items. */
export type ItemConnection = {
  readonly __typename?: 'ItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ItemEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Item>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many items match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item in a page. */
export type ItemEdge = {
  readonly __typename?: 'ItemEdge';
  /** Continue after this to go on behind the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Item;
};

/** Which items a list contains; all conditions hold together. */
export type ItemFilter = {
  /** In this lifecycle. */
  readonly lifecycle?: InputMaybe<ItemLifecycle>;
  /** Number or name contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of this type. */
  readonly type?: InputMaybe<ItemType>;
};

/** Whether an item may be used. */
export type ItemLifecycle =
  /** Released for use. */
  | 'ACTIVE'
  /** Being defined; not yet known to other systems. */
  | 'DRAFT'
  /** No longer to be used in new products. */
  | 'OBSOLETE';

/** The order of a list of items. */
export type ItemOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ItemSort;
};

/** A version of an item's definition. */
export type ItemRevision = {
  readonly __typename?: 'ItemRevision';
  /** Its bills of materials, by plant and alternative. */
  readonly boms: ReadonlyArray<Bom>;
  /** The engineering change it was released under; null when none. */
  readonly change?: Maybe<EngineeringChange>;
  /** The first day it is effective; null before release. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it is no longer effective; null when open. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** `<item>/<label>`. */
  readonly id: Scalars['ID']['output'];
  /** The item it is a revision of. */
  readonly item: Item;
  /** The revision's mark, such as A or 02. */
  readonly label: Scalars['String']['output'];
  /** When it was released; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its routings, by plant and alternative. */
  readonly routings: ReadonlyArray<Routing>;
  /** Where it stands in its life. */
  readonly state: ItemRevisionState;
  /** The revision it replaced; null for the first. */
  readonly supersedes?: Maybe<ItemRevision>;
};

/** Where a revision stands in its life. */
export type ItemRevisionState =
  /** Under review. */
  | 'IN_REVIEW'
  /** Being edited. */
  | 'IN_WORK'
  /** No longer to be used. */
  | 'OBSOLETE'
  /** Released: its definition no longer changes. */
  | 'RELEASED'
  /** Released, and a later one is released too. It stays effective until that one begins: see `effectiveTo`. */
  | 'SUPERSEDED';

/** What a list of items can be ordered by. */
export type ItemSort =
  /** The name. */
  | 'NAME'
  /** The part number. */
  | 'NUMBER';

/** What role an item plays in products. */
export type ItemType =
  /** A single part. */
  | 'COMPONENT'
  /** A product that is sold. */
  | 'FINISHED_GOOD'
  /** A set of parts that is never stocked: its own components take its place. */
  | 'PHANTOM'
  /** Bought or extracted material that is transformed. */
  | 'RAW_MATERIAL'
  /** An assembly that is built into others. */
  | 'SUBASSEMBLY';

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

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Approves a DRAFT engineering change, so that revisions may be released under it. */
  readonly approveEngineeringChange: EngineeringChange;
  /** Creates a bill of materials for a revision in state IN_WORK. */
  readonly createBom: Bom;
  /** Creates an engineering change in state DRAFT. */
  readonly createEngineeringChange: EngineeringChange;
  /** Creates an item in lifecycle DRAFT. */
  readonly createItem: Item;
  /** Creates a revision of an item in state IN_WORK. */
  readonly createItemRevision: ItemRevision;
  /** Creates a routing for a revision in state IN_WORK. */
  readonly createRouting: Routing;
  /** Releases a BOM that was created after its revision's release. */
  readonly releaseBom: Bom;
  /** Releases a DRAFT item for use: it becomes ACTIVE, and ERP, MES and quality take it over. */
  readonly releaseItem: Item;
  /** Releases a revision of an ACTIVE item with its BOMs and routings; the revision effective before it ends where it begins. */
  readonly releaseItemRevision: ItemRevision;
  /** Releases a routing that was created after its revision's release. */
  readonly releaseRouting: Routing;
};


/** What can be done. */
export type MutationApproveEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ApproveEngineeringChangeInput;
};


/** What can be done. */
export type MutationCreateBomArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateBomInput;
};


/** What can be done. */
export type MutationCreateEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateEngineeringChangeInput;
};


/** What can be done. */
export type MutationCreateItemArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateItemInput;
};


/** What can be done. */
export type MutationCreateItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateItemRevisionInput;
};


/** What can be done. */
export type MutationCreateRoutingArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateRoutingInput;
};


/** What can be done. */
export type MutationReleaseBomArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseBomInput;
};


/** What can be done. */
export type MutationReleaseItemArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseItemInput;
};


/** What can be done. */
export type MutationReleaseItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseItemRevisionInput;
};


/** What can be done. */
export type MutationReleaseRoutingArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseRoutingInput;
};

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A plant, known to PLM by its id alone. */
export type Plant = {
  readonly __typename?: 'Plant';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** An amount of something in a unit (ISA-95 QuantityValue). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** Whether a component's quantity grows with the product's. */
export type QuantityBasis =
  /** Once for an order, whatever its size. */
  | 'FIXED'
  /** For each base quantity of the product. */
  | 'PER_UNIT';

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
  /** One bill of materials; null when there is none with this id. */
  readonly bom?: Maybe<Bom>;
  /** One engineering change; null when there is none with this id. */
  readonly engineeringChange?: Maybe<EngineeringChange>;
  /** Engineering changes, by default the newest first. */
  readonly engineeringChanges: EngineeringChangeConnection;
  /** One item; null when there is none with this id. */
  readonly item?: Maybe<Item>;
  /** One revision of an item; null when there is none with this id. */
  readonly itemRevision?: Maybe<ItemRevision>;
  /** Items, by default in order of their number. */
  readonly items: ItemConnection;
  /** One routing; null when there is none with this id. */
  readonly routing?: Maybe<Routing>;
};


/** What can be asked. */
export type QueryBomArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEngineeringChangeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEngineeringChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngineeringChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngineeringChangeOrder>;
};


/** What can be asked. */
export type QueryItemArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryItemRevisionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ItemOrder>;
};


/** What can be asked. */
export type QueryRoutingArgs = {
  id: Scalars['ID']['input'];
};

/** A BOM to release. */
export type ReleaseBomInput = {
  /** The BOM. */
  readonly id: Scalars['ID']['input'];
  /** When it was released. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An item to release. */
export type ReleaseItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** When it was released. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A revision to release. */
export type ReleaseItemRevisionInput = {
  /** The engineering change it is released under; it must be APPROVED. */
  readonly change?: InputMaybe<Scalars['ID']['input']>;
  /** The first day it is effective, local to each plant: after the first day of the revision that it replaces. */
  readonly effectiveFrom: Scalars['Date']['input'];
  /** The revision. */
  readonly id: Scalars['ID']['input'];
  /** When it was released. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A routing to release. */
export type ReleaseRoutingInput = {
  /** The routing. */
  readonly id: Scalars['ID']['input'];
  /** When it was released. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How a product is made: a sequence of segments (ISA-95 OperationsDefinition). */
export type Routing = {
  readonly __typename?: 'Routing';
  /** Which alternative it is; 1 is used unless another is asked for. */
  readonly alternative: Scalars['Int']['output'];
  /** The quantity of the product that run times refer to. */
  readonly baseQuantity: Quantity;
  /** `<revision>/ROUTING/<plant or *>/<alternative>`. */
  readonly id: Scalars['ID']['output'];
  /** The plant it is for; null: every plant without one of its own. */
  readonly plant?: Maybe<Plant>;
  /** The revision it belongs to. */
  readonly revision: ItemRevision;
  /** Its segments in sequence. */
  readonly segments: ReadonlyArray<RoutingSegment>;
  /** Whether it may be used. */
  readonly state: DefinitionState;
};


/** How a product is made: a sequence of segments (ISA-95 OperationsDefinition). */
export type RoutingBaseQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** One step of a routing (ISA-95 OperationsSegment). */
export type RoutingSegment = {
  readonly __typename?: 'RoutingSegment';
  /** Whether an inspection must pass before the segment's job may be completed. */
  readonly checkpoint: Scalars['Boolean']['output'];
  /** `<routing>/<sequence>`. */
  readonly id: Scalars['ID']['output'];
  /** Labor time for the routing's base quantity. */
  readonly laborTime: Quantity;
  /** Machine time for the routing's base quantity. */
  readonly machineTime: Quantity;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** Its place in the sequence, such as 10, 20. */
  readonly sequence: Scalars['Int']['output'];
  /** Time to set up, once for an order. */
  readonly setupTime: Quantity;
  /** Where it is done; null when the plant decides. */
  readonly workCenter?: Maybe<Equipment>;
  /** What the worker is to do; null when none was given. */
  readonly workInstruction?: Maybe<Scalars['String']['output']>;
};


/** One step of a routing (ISA-95 OperationsSegment). */
export type RoutingSegmentLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One step of a routing (ISA-95 OperationsSegment). */
export type RoutingSegmentMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One step of a routing (ISA-95 OperationsSegment). */
export type RoutingSegmentSetupTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A segment of a routing to create. */
export type RoutingSegmentInput = {
  /** Whether an inspection must pass before the segment's job may be completed. */
  readonly checkpoint: Scalars['Boolean']['input'];
  /** Labor time for the base quantity; a unit of time. */
  readonly laborTime: QuantityInput;
  /** Machine time for the base quantity; a unit of time. */
  readonly machineTime: QuantityInput;
  /** What is done, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Its place in the sequence, 1 to 99,999. */
  readonly sequence: Scalars['Int']['input'];
  /** Time to set up, once for an order; a unit of time. */
  readonly setupTime: QuantityInput;
  /** Where it is done: the id of an equipment. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
  /** What the worker is to do, at most 4,000 characters. */
  readonly workInstruction?: InputMaybe<Scalars['String']['input']>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** Where an item is used. */
export type WhereUsed = {
  readonly __typename?: 'WhereUsed';
  /** Whether the structure contains itself. */
  readonly cyclic: Scalars['Boolean']['output'];
  /** Whether a limit on depth or size left something out. */
  readonly truncated: Scalars['Boolean']['output'];
  /** Each assembly's revision once, nearest first. Phantoms are uses like any other. */
  readonly uses: ReadonlyArray<WhereUsedLine>;
};

/** One assembly that contains an item. */
export type WhereUsedLine = {
  readonly __typename?: 'WhereUsedLine';
  /** The assembly. */
  readonly item: Item;
  /** 1 for a direct use. */
  readonly level: Scalars['Int']['output'];
  /** The assembly's revision. */
  readonly revision: ItemRevision;
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
  Bom: Bom;
  BomLine: BomLine;
  EngineeringChange: EngineeringChange;
  Item: Item;
  ItemRevision: ItemRevision;
  Routing: Routing;
  RoutingSegment: RoutingSegment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Bom:
    ( { __typename: 'Bom' }
    & GraphQLRecursivePick<FederationTypes['Bom'], {"id":true}> );
  BomLine:
    ( { __typename: 'BomLine' }
    & GraphQLRecursivePick<FederationTypes['BomLine'], {"id":true}> );
  EngineeringChange:
    ( { __typename: 'EngineeringChange' }
    & ( GraphQLRecursivePick<FederationTypes['EngineeringChange'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['EngineeringChange'], {"number":true}> ) );
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"id":true}> );
  ItemRevision:
    ( { __typename: 'ItemRevision' }
    & GraphQLRecursivePick<FederationTypes['ItemRevision'], {"id":true}> );
  Routing:
    ( { __typename: 'Routing' }
    & GraphQLRecursivePick<FederationTypes['Routing'], {"id":true}> );
  RoutingSegment:
    ( { __typename: 'RoutingSegment' }
    & GraphQLRecursivePick<FederationTypes['RoutingSegment'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApproveEngineeringChangeInput: ApproveEngineeringChangeInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Bom: ResolverTypeWrapper<BomRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BomExplosion: ResolverTypeWrapper<Explosion>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BomExplosionLine: ResolverTypeWrapper<ExplosionLine>;
  BomLine: ResolverTypeWrapper<BomLineRow>;
  BomLineInput: BomLineInput;
  BomLineUse: BomLineUse;
  BomType: BomType;
  CreateBomInput: CreateBomInput;
  CreateEngineeringChangeInput: CreateEngineeringChangeInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateItemInput: CreateItemInput;
  CreateItemRevisionInput: CreateItemRevisionInput;
  CreateRoutingInput: CreateRoutingInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DefinitionState: DefinitionState;
  EngineeringChange: ResolverTypeWrapper<EngineeringChangeRow>;
  EngineeringChangeConnection: ResolverTypeWrapper<EngineeringChangePage>;
  EngineeringChangeEdge: ResolverTypeWrapper<Omit<EngineeringChangeEdge, 'node'> & { node: ResolversTypes['EngineeringChange'] }>;
  EngineeringChangeFilter: EngineeringChangeFilter;
  EngineeringChangeKind: EngineeringChangeKind;
  EngineeringChangeOrder: EngineeringChangeOrder;
  EngineeringChangeSort: EngineeringChangeSort;
  EngineeringChangeState: EngineeringChangeState;
  Equipment: ResolverTypeWrapper<Equipment>;
  IssueMethod: IssueMethod;
  Item: ResolverTypeWrapper<ItemRow>;
  ItemConnection: ResolverTypeWrapper<ItemPage>;
  ItemEdge: ResolverTypeWrapper<Omit<ItemEdge, 'node'> & { node: ResolversTypes['Item'] }>;
  ItemFilter: ItemFilter;
  ItemLifecycle: ItemLifecycle;
  ItemOrder: ItemOrder;
  ItemRevision: ResolverTypeWrapper<ItemRevisionRow>;
  ItemRevisionState: ItemRevisionState;
  ItemSort: ItemSort;
  ItemType: ItemType;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Plant: ResolverTypeWrapper<Plant>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityBasis: QuantityBasis;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseBomInput: ReleaseBomInput;
  ReleaseItemInput: ReleaseItemInput;
  ReleaseItemRevisionInput: ReleaseItemRevisionInput;
  ReleaseRoutingInput: ReleaseRoutingInput;
  Routing: ResolverTypeWrapper<RoutingRow>;
  RoutingSegment: ResolverTypeWrapper<RoutingSegmentRow>;
  RoutingSegmentInput: RoutingSegmentInput;
  SortDirection: SortDirection;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  WhereUsed: ResolverTypeWrapper<Uses>;
  WhereUsedLine: ResolverTypeWrapper<LevelledUse>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApproveEngineeringChangeInput: ApproveEngineeringChangeInput;
  ID: Scalars['ID']['output'];
  Bom: BomRow;
  Int: Scalars['Int']['output'];
  BomExplosion: Explosion;
  Boolean: Scalars['Boolean']['output'];
  BomExplosionLine: ExplosionLine;
  BomLine: BomLineRow;
  BomLineInput: BomLineInput;
  CreateBomInput: CreateBomInput;
  CreateEngineeringChangeInput: CreateEngineeringChangeInput;
  String: Scalars['String']['output'];
  CreateItemInput: CreateItemInput;
  CreateItemRevisionInput: CreateItemRevisionInput;
  CreateRoutingInput: CreateRoutingInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: Scalars['Decimal']['output'];
  EngineeringChange: EngineeringChangeRow;
  EngineeringChangeConnection: EngineeringChangePage;
  EngineeringChangeEdge: Omit<EngineeringChangeEdge, 'node'> & { node: ResolversParentTypes['EngineeringChange'] };
  EngineeringChangeFilter: EngineeringChangeFilter;
  EngineeringChangeOrder: EngineeringChangeOrder;
  Equipment: Equipment;
  Item: ItemRow;
  ItemConnection: ItemPage;
  ItemEdge: Omit<ItemEdge, 'node'> & { node: ResolversParentTypes['Item'] };
  ItemFilter: ItemFilter;
  ItemOrder: ItemOrder;
  ItemRevision: ItemRevisionRow;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Plant: Plant;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  ReleaseBomInput: ReleaseBomInput;
  ReleaseItemInput: ReleaseItemInput;
  ReleaseItemRevisionInput: ReleaseItemRevisionInput;
  ReleaseRoutingInput: ReleaseRoutingInput;
  Routing: RoutingRow;
  RoutingSegment: RoutingSegmentRow;
  RoutingSegmentInput: RoutingSegmentInput;
  UnitCode: Scalars['UnitCode']['output'];
  WhereUsed: Uses;
  WhereUsedLine: LevelledUse;
};

export type BomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bom'] = ResolversParentTypes['Bom'], FederationReferenceType extends FederationReferenceTypes['Bom'] = FederationReferenceTypes['Bom']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bom']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  baseQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<BomBaseQuantityArgs>>;
  explosion?: Resolver<ResolversTypes['BomExplosion'], ParentType, ContextType, RequireFields<BomExplosionArgs, 'depth'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BomLine']>, ParentType, ContextType, Partial<BomLinesArgs>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DefinitionState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['BomType'], ParentType, ContextType>;
};

export type BomExplosionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomExplosion'] = ResolversParentTypes['BomExplosion']> = {
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BomExplosionLine']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BomExplosionLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomExplosionLine'] = ResolversParentTypes['BomExplosionLine']> = {
  component?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<BomExplosionLineRequiredArgs>>;
};

export type BomLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomLine'] = ResolversParentTypes['BomLine'], FederationReferenceType extends FederationReferenceTypes['BomLine'] = FederationReferenceTypes['BomLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BomLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  component?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issueMethod?: Resolver<ResolversTypes['IssueMethod'], ParentType, ContextType>;
  operationSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<BomLineQuantityArgs>>;
  quantityBasis?: Resolver<ResolversTypes['QuantityBasis'], ParentType, ContextType>;
  scrapFactor?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  useType?: Resolver<ResolversTypes['BomLineUse'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EngineeringChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChange'] = ResolversParentTypes['EngineeringChange'], FederationReferenceType extends FederationReferenceTypes['EngineeringChange'] = FederationReferenceTypes['EngineeringChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EngineeringChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EngineeringChangeKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EngineeringChangeState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EngineeringChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChangeConnection'] = ResolversParentTypes['EngineeringChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EngineeringChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EngineeringChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChangeEdge'] = ResolversParentTypes['EngineeringChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType>;
};

export type EquipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  baseUnit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['ItemLifecycle'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType, Partial<ItemRevisionArgs>>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ItemType'], ParentType, ContextType>;
  whereUsed?: Resolver<ResolversTypes['WhereUsed'], ParentType, ContextType, RequireFields<ItemWhereUsedArgs, 'depth'>>;
};

export type ItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemConnection'] = ResolversParentTypes['ItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Item']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemEdge'] = ResolversParentTypes['ItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
};

export type ItemRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevision'] = ResolversParentTypes['ItemRevision'], FederationReferenceType extends FederationReferenceTypes['ItemRevision'] = FederationReferenceTypes['ItemRevision']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItemRevision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boms?: Resolver<ReadonlyArray<ResolversTypes['Bom']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  routings?: Resolver<ReadonlyArray<ResolversTypes['Routing']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemRevisionState'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationApproveEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  createBom?: Resolver<ResolversTypes['Bom'], ParentType, ContextType, RequireFields<MutationCreateBomArgs, 'idempotencyKey' | 'input'>>;
  createEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationCreateEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  createItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationCreateItemArgs, 'idempotencyKey' | 'input'>>;
  createItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationCreateItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  createRouting?: Resolver<ResolversTypes['Routing'], ParentType, ContextType, RequireFields<MutationCreateRoutingArgs, 'idempotencyKey' | 'input'>>;
  releaseBom?: Resolver<ResolversTypes['Bom'], ParentType, ContextType, RequireFields<MutationReleaseBomArgs, 'idempotencyKey' | 'input'>>;
  releaseItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationReleaseItemArgs, 'idempotencyKey' | 'input'>>;
  releaseItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationReleaseItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  releaseRouting?: Resolver<ResolversTypes['Routing'], ParentType, ContextType, RequireFields<MutationReleaseRoutingArgs, 'idempotencyKey' | 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bom?: Resolver<Maybe<ResolversTypes['Bom']>, ParentType, ContextType, RequireFields<QueryBomArgs, 'id'>>;
  engineeringChange?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType, RequireFields<QueryEngineeringChangeArgs, 'id'>>;
  engineeringChanges?: Resolver<ResolversTypes['EngineeringChangeConnection'], ParentType, ContextType, RequireFields<QueryEngineeringChangesArgs, 'first'>>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'id'>>;
  itemRevision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType, RequireFields<QueryItemRevisionArgs, 'id'>>;
  items?: Resolver<ResolversTypes['ItemConnection'], ParentType, ContextType, RequireFields<QueryItemsArgs, 'first'>>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType, RequireFields<QueryRoutingArgs, 'id'>>;
};

export type RoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Routing'] = ResolversParentTypes['Routing'], FederationReferenceType extends FederationReferenceTypes['Routing'] = FederationReferenceTypes['Routing']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Routing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  baseQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingBaseQuantityArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['RoutingSegment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DefinitionState'], ParentType, ContextType>;
};

export type RoutingSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingSegment'] = ResolversParentTypes['RoutingSegment'], FederationReferenceType extends FederationReferenceTypes['RoutingSegment'] = FederationReferenceTypes['RoutingSegment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RoutingSegment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  laborTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentLaborTimeArgs>>;
  machineTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentMachineTimeArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setupTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentSetupTimeArgs>>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  workInstruction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UnitCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnitCode'], any> {
  name: 'UnitCode';
}

export type WhereUsedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhereUsed'] = ResolversParentTypes['WhereUsed']> = {
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['WhereUsedLine']>, ParentType, ContextType>;
};

export type WhereUsedLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhereUsedLine'] = ResolversParentTypes['WhereUsedLine']> = {
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Bom?: BomResolvers<ContextType>;
  BomExplosion?: BomExplosionResolvers<ContextType>;
  BomExplosionLine?: BomExplosionLineResolvers<ContextType>;
  BomLine?: BomLineResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EngineeringChange?: EngineeringChangeResolvers<ContextType>;
  EngineeringChangeConnection?: EngineeringChangeConnectionResolvers<ContextType>;
  EngineeringChangeEdge?: EngineeringChangeEdgeResolvers<ContextType>;
  Equipment?: EquipmentResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemEdge?: ItemEdgeResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Routing?: RoutingResolvers<ContextType>;
  RoutingSegment?: RoutingSegmentResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  WhereUsed?: WhereUsedResolvers<ContextType>;
  WhereUsedLine?: WhereUsedLineResolvers<ContextType>;
};

