import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AffectedItemRow } from './store/affected-item.ts';
import type { ApprovedSupplierRow } from './store/approved-supplier.ts';
import type { BomRow, BomDiffRow, BomLineRow, BomLineChangeRow } from './store/bom.ts';
import type { BomPage } from './store/bom-list.ts';
import type { Explosion, ExplosionLine } from './store/explosion.ts';
import type { TransactionReference, TransactionEntry as TransactionEntryRow } from '../../platform/events/transaction.ts';
import type { DeadLetterRow, DeadLetterPage, EachSystem } from '../../platform/events/dead-letters.ts';
import type { EffectivityRow } from './store/effectivity.ts';
import type { EngineeringChangeRow, EngineeringChangePage } from './store/engineering-change.ts';
import type { ReplayRow } from '../../platform/events/replay.ts';
import type { SourceHealth, SystemHealth, WatermarkState } from '../../platform/events/health.ts';
import type { ItemRow, ItemPage } from './store/item.ts';
import type { ItemRevisionRow } from './store/item-revision.ts';
import type { ItemRevisionPage } from './store/item-revision-list.ts';
import type { PendingAdoptionRow, RevisionAdoptionRow } from './store/adoption.ts';
import type { RevisionReschedulingRow } from './store/rescheduling.ts';
import type { RoutingRow, RoutingSegmentRow } from './store/routing.ts';
import type { RoutingPage } from './store/routing-list.ts';
import type { UnitEffectivityRow } from './store/unit-effectivity.ts';
import type { Uses, LevelledUse } from './domain/where-used.ts';
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

/** What a plant decides about a revision. */
export type AdoptRevisionInput = {
  /** The engineering change that it decides about. Default: the one the revision was released under. */
  readonly change?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it takes it over. */
  readonly decision: AdoptionDecision;
  /** The first day it builds it, local to the plant and not before the revision's own; required when ACCEPTED, else absent. */
  readonly effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** When it decided. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant, one that PLM knows and whose adoption is MANUAL. */
  readonly plant: Scalars['ID']['input'];
  /** Why, at most 4,000 characters; required when DECLINED. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The revision, RELEASED or SUPERSEDED. */
  readonly revision: Scalars['ID']['input'];
};

/** What a plant decides about a revision. */
export type AdoptionDecision =
  /** It builds it, from a day on. */
  | 'ACCEPTED'
  /** It goes on with what it builds. */
  | 'DECLINED';

/** An item that an engineering change affects. */
export type AffectedItem = {
  readonly __typename?: 'AffectedItem';
  /** What becomes of stock made to the old revision; null when not stated. */
  readonly dispositionPolicy?: Maybe<DispositionPolicy>;
  /** The revision that is replaced; null: the item is new, or it was not stated. */
  readonly from?: Maybe<ItemRevision>;
  /** The item. */
  readonly item: Item;
  /** The revision that takes its place; null while it is not stated. */
  readonly to?: Maybe<ItemRevision>;
};

/** An item that an engineering change affects. */
export type AffectedItemInput = {
  /** What becomes of stock made to the old revision. */
  readonly dispositionPolicy?: InputMaybe<DispositionPolicy>;
  /** The revision that is replaced. */
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  /** The item. It is in at most one ORDER that is not yet RELEASED. */
  readonly item: Scalars['ID']['input'];
  /** The revision that takes its place. */
  readonly to?: InputMaybe<Scalars['ID']['input']>;
};

/** An engineering change to approve. */
export type ApproveEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it was approved. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The role in which it is approved: one of those required that is still missing. Absent where the change requires none. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a supplier may supply an item. */
export type ApprovedSupplier = {
  readonly __typename?: 'ApprovedSupplier';
  /** When it was said. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Who said it. */
  readonly changedBy: Scalars['String']['output'];
  /** The item. */
  readonly item: Item;
  /** The plant it is said for; null: every plant without a status of its own. */
  readonly plant?: Maybe<Plant>;
  /** Whether it may. */
  readonly status: ApprovedSupplierStatus;
  /** The supplier. */
  readonly supplier: Supplier;
};

/** Whether a supplier may supply an item. */
export type ApprovedSupplierStatus =
  /** It may. */
  | 'APPROVED'
  /** It may not. */
  | 'BLOCKED'
  /** It may under conditions, such as an inspection of each delivery. */
  | 'CONDITIONAL';

/** A bill of materials of a revision (ISA-95 MaterialBill). */
export type Bom = {
  readonly __typename?: 'Bom';
  /** Which alternative it is; 1 is used unless another is asked for. */
  readonly alternative: Scalars['Int']['output'];
  /** The quantity of the product that line quantities refer to. */
  readonly baseQuantity: Quantity;
  /** What differs from another BOM, seen from that one: lines are the same by position, else by component and use. */
  readonly diff: BomDiff;
  /**
   * All that goes into it, multiplied through every level. Phantoms are resolved to their components; one that has no BOM
   * effective on the date stays as a line of its own, as nothing says what it consists of, and ERP releases no order of it.
   * By-products and co-products are no requirements. Of lines that stand in for each other the first one counts. Below this
   * BOM, whatever its state, count the released manufacturing BOMs of the revisions effective on the date: this BOM's plant's
   * own before those of every plant, then the lowest alternative.
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
export type BomDiffArgs = {
  against: Scalars['ID']['input'];
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

/** A page of BOMs. */
export type BomConnection = {
  readonly __typename?: 'BomConnection';
  /** The BOMs with their cursors. */
  readonly edges: ReadonlyArray<BomEdge>;
  /** The BOMs. */
  readonly nodes: ReadonlyArray<Bom>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many BOMs match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What differs between two BOMs. */
export type BomDiff = {
  readonly __typename?: 'BomDiff';
  /** Lines that the other BOM does not have, by position. */
  readonly added: ReadonlyArray<BomLine>;
  /** The BOM that it is compared with: the state before. */
  readonly against: Bom;
  /** Lines that both have and that differ, by position. */
  readonly changed: ReadonlyArray<BomLineChange>;
  /** Lines that only the other BOM has, by position. */
  readonly removed: ReadonlyArray<BomLine>;
};

/** A BOM in a page. */
export type BomEdge = {
  readonly __typename?: 'BomEdge';
  /** Continue after this to go on behind the BOM. */
  readonly cursor: Scalars['String']['output'];
  /** The BOM. */
  readonly node: Bom;
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
  /** The group of lines of which it was taken, as the first that is effective; null: it has no alternates. */
  readonly alternateGroup?: Maybe<Scalars['String']['output']>;
  /** The component; an item of type PHANTOM is one that could not be resolved. */
  readonly component: Item;
  /** 1 for the product's own components. */
  readonly level: Scalars['Int']['output'];
  /** The line that asks for it. */
  readonly line: BomLine;
  /** The assembly it goes into; phantoms are replaced by theirs. */
  readonly parent: Item;
  /** How much is required in all, scrap included. */
  readonly required: Quantity;
};


/** One use of a component in an exploded BOM. */
export type BomExplosionLineRequiredArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Which BOMs a list contains; all conditions hold together. */
export type BomFilter = {
  /** With a line that uses this item. */
  readonly component?: InputMaybe<Scalars['ID']['input']>;
  /** Of a revision whose first day everywhere is in this range. */
  readonly effectiveFrom?: InputMaybe<DateRangeInput>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** For this plant, its own and those of every plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this revision. */
  readonly revision?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<DefinitionState>;
  /** A word of the id, or of the number or name of the item, begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** As designed or as made. */
  readonly type?: InputMaybe<BomType>;
};

/** One component of a BOM (ISA-95 MaterialBill assembly element). */
export type BomLine = {
  readonly __typename?: 'BomLine';
  /** Lines of one group stand in for each other; null: the line has no alternates. */
  readonly alternateGroup?: Maybe<Scalars['String']['output']>;
  /** Its place in the group, 1 is taken first; null without a group. */
  readonly alternatePriority?: Maybe<Scalars['Int']['output']>;
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

/** A line that differs between two BOMs. */
export type BomLineChange = {
  readonly __typename?: 'BomLineChange';
  /** What differs, in the order of the fields. */
  readonly fields: ReadonlyArray<BomLineField>;
  /** The line of the other BOM. */
  readonly from: BomLine;
  /** The line of this BOM. */
  readonly to: BomLine;
};

/** What can differ in a line. */
export type BomLineField =
  /** The group of lines that stand in for each other, or the place in it. */
  | 'ALTERNATE'
  /** The component. */
  | 'COMPONENT'
  /** The dates on which it is effective. */
  | 'EFFECTIVITY'
  /** How it is issued. */
  | 'ISSUE_METHOD'
  /** The routing segment that uses it. */
  | 'OPERATION_SEQUENCE'
  /** The position. */
  | 'POSITION'
  /** How much of it for one piece of the product; for a FIXED line, for an order. */
  | 'QUANTITY'
  /** Whether the quantity grows with the product's. */
  | 'QUANTITY_BASIS'
  /** The share that is expected to be lost. */
  | 'SCRAP_FACTOR'
  /** What the line means. */
  | 'USE_TYPE';

/** A component of a BOM to create. */
export type BomLineInput = {
  /** Lines of one group stand in for each other: of one operation and use, each with a priority of its own. At most 60 characters. */
  readonly alternateGroup?: InputMaybe<Scalars['String']['input']>;
  /** Its place in the group, 1 to 99; 1 is taken first. Given with a group, and only then. */
  readonly alternatePriority?: InputMaybe<Scalars['Int']['input']>;
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

/** The order of a list of BOMs. */
export type BomOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: BomSort;
};

/** What a list of BOMs can be ordered by. */
export type BomSort =
  /** The alternative. */
  | 'ALTERNATIVE'
  /** The first day of its revision everywhere; those of revisions never released last. */
  | 'EFFECTIVE_FROM'
  /** The item that it makes. */
  | 'ITEM'
  /** The plant; those of every plant first. */
  | 'PLANT'
  /** The revision. */
  | 'REVISION'
  /** The state, in the alphabet. */
  | 'STATE'
  /** The type, in the alphabet. */
  | 'TYPE';

/** Whether a BOM says how a product is designed or how it is made. */
export type BomType =
  /** As designed. */
  | 'ENGINEERING'
  /** As made at a plant. */
  | 'MANUFACTURING';

/** What belongs to one business transaction. */
export type BusinessTransaction = {
  readonly __typename?: 'BusinessTransaction';
  /** Its correlation id. */
  readonly correlationId: Scalars['ID']['output'];
  /** What this system did of it. Null only while it does not answer. */
  readonly plmEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
};

/** An engineering change to withdraw. */
export type CancelEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

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
  /** What it affects, at most 500 items, each once. */
  readonly affectedItems: ReadonlyArray<AffectedItemInput>;
  /** The limit of a DEVIATION, which must have one; other kinds have none. */
  readonly deviation?: InputMaybe<DeviationLimitInput>;
  /** What it is. */
  readonly kind: EngineeringChangeKind;
  /** The number; absent: PLM assigns the next `EC-<n>`. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** When it was created. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The roles in which it has to be approved, at most 20, each once; none: any approval does. */
  readonly requiredApproverRoles: ReadonlyArray<Scalars['String']['input']>;
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

/** What another system calls a thing. */
export type CrossReference = {
  readonly __typename?: 'CrossReference';
  /** The id there. */
  readonly externalId: Scalars['String']['output'];
  /** The other system. */
  readonly system: Scalars['String']['output'];
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
  /** PLM's, the latest failure first. Null only while it does not answer. */
  readonly plm?: Maybe<DeadLetterConnection>;
};


/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLettersPlmArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a BOM or routing may be used. */
export type DefinitionState =
  /** Being edited. */
  | 'IN_WORK'
  /** Released: it no longer changes. */
  | 'RELEASED';

/** How long, and of how much, a deviation permits to depart from what is released. */
export type DeviationLimit = {
  readonly __typename?: 'DeviationLimit';
  /** How much of each affected item may depart at most; null: the dates are the limit. */
  readonly quantity?: Maybe<Quantity>;
  /** The first day it permits it, by the calendar of the plant that does; null: at once. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it permits it no more, by the calendar of the plant that does; null: the quantity is the limit. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** How long, and of how much, a deviation permits to depart from what is released. */
export type DeviationLimitQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** The limit of a deviation: a last day, a quantity, or both. */
export type DeviationLimitInput = {
  /** How much of each affected item may depart at most; more than zero. Required without validTo. */
  readonly quantity?: InputMaybe<QuantityInput>;
  /** The first day it permits departing; absent: at once. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The first day it permits it no more; after validFrom. Required without a quantity. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A dead letter to give up. */
export type DiscardPlmDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What becomes of stock that was made to the revision before. */
export type DispositionPolicy =
  /** It goes back to the supplier. */
  | 'RETURN_TO_SUPPLIER'
  /** It is reworked to the new revision. */
  | 'REWORK'
  /** It is scrapped. */
  | 'SCRAP'
  /** It is used without restriction. */
  | 'USE_AS_IS'
  /** It is used until none is left; then the new revision is built. */
  | 'USE_UP';

/** A half-open range of dates in which a revision is built. */
export type Effectivity = {
  readonly __typename?: 'Effectivity';
  /** The first day, local to the plant. */
  readonly from: Scalars['Date']['output'];
  /** The plant that decided so; null: every plant without a decision of its own. */
  readonly plant?: Maybe<Plant>;
  /** The first day it is no longer built; null when open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** A governed change of product definition. */
export type EngineeringChange = {
  readonly __typename?: 'EngineeringChange';
  /** What plants decided about it, oldest first. */
  readonly adoptions: ReadonlyArray<RevisionAdoption>;
  /** What it affects, by item. */
  readonly affectedItems: ReadonlyArray<AffectedItem>;
  /** The approvals given, oldest first. */
  readonly approvals: ReadonlyArray<EngineeringChangeApproval>;
  /** When it was APPROVED; null before. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave the last approval that it needed; null before. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How long and of how much it permits to depart from what is released; null: it is no DEVIATION. */
  readonly deviation?: Maybe<DeviationLimit>;
  /** Every state it came into, oldest first. */
  readonly history: ReadonlyArray<EngineeringChangeStep>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /** When it was IMPLEMENTED; null before. */
  readonly implementedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Request, order or deviation. */
  readonly kind: EngineeringChangeKind;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** The plants that have neither adopted nor declined a revision of it, by plant and revision. */
  readonly pendingAdoptions: ReadonlyArray<PendingAdoption>;
  /** Why; null when none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When its revisions were released together; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The roles in which it has to be approved; none: any approval does. */
  readonly requiredApproverRoles: ReadonlyArray<Scalars['String']['output']>;
  /** The revisions released under it, oldest first. */
  readonly revisions: ReadonlyArray<ItemRevision>;
  /** Where it stands in its life. */
  readonly state: EngineeringChangeState;
  /** What it changes, in one line. */
  readonly title: Scalars['String']['output'];
};

/** An approval of an engineering change. */
export type EngineeringChangeApproval = {
  readonly __typename?: 'EngineeringChangeApproval';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who gave it. */
  readonly by: Scalars['String']['output'];
  /** The role in which it was given; null where the change requires none. */
  readonly role?: Maybe<Scalars['String']['output']>;
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
  /** Approved in this range. */
  readonly approvedAt?: InputMaybe<DateTimeRangeInput>;
  /** Created in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** That affects this item, or under which a revision of it was released. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  readonly kind?: InputMaybe<EngineeringChangeKind>;
  /** About which this plant has decided. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Released in this range. */
  readonly releasedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<EngineeringChangeState>;
  /** A word of the number or title begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What engineering changes can be counted by. */
export type EngineeringChangeGroup =
  /** When it was approved. */
  | 'APPROVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind. */
  | 'KIND'
  /** When it was released. */
  | 'RELEASED_AT'
  /** The state. */
  | 'STATE';

/** What an engineering change is. */
export type EngineeringChangeKind =
  /** A permission to depart from the released definition within a limit; it replaces no revision, and none is released under it. */
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
  /** When it was approved; those never approved last. */
  | 'APPROVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind, in the alphabet. */
  | 'KIND'
  /** The number. */
  | 'NUMBER'
  /** When it was released; those never released last. */
  | 'RELEASED_AT'
  /** The state, in the alphabet. */
  | 'STATE'
  /** The title. */
  | 'TITLE';

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

/** A state that an engineering change came into. */
export type EngineeringChangeStep = {
  readonly __typename?: 'EngineeringChangeStep';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who brought it there. */
  readonly by: Scalars['String']['output'];
  /** Why; null when none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The state. */
  readonly state: EngineeringChangeState;
};

/** Equipment, known to PLM by its id alone. */
export type Equipment = {
  readonly __typename?: 'Equipment';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
};

/** How well the systems hear each other. */
export type EventHealth = {
  readonly __typename?: 'EventHealth';
  /** PLM's part. Null only while it does not answer. */
  readonly plm?: Maybe<SystemEventHealth>;
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

/** An engineering change to suspend. */
export type HoldEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An engineering change that is in effect everywhere. */
export type ImplementEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
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
  /** Who may supply it, by supplier. */
  readonly approvedSuppliers: ReadonlyArray<ApprovedSupplier>;
  /** The unit its stock and BOM quantities are counted in. */
  readonly baseUnit: Scalars['UnitCode']['output'];
  /** What other systems call it, by system and external id. */
  readonly crossReferences: ReadonlyArray<CrossReference>;
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
  /** When it became OBSOLETE; null before, and where an import said so. */
  readonly obsoleteAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was released; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The revision that a plant builds on a date; null when none is effective. What the plant decided itself comes before what
   * PLM released for every plant; a unit effectivity that holds for the serial number or lot comes before both.
   */
  readonly revision?: Maybe<ItemRevision>;
  /** All revisions, oldest first. */
  readonly revisions: ReadonlyArray<ItemRevision>;
  /** What role it plays in products. */
  readonly type: ItemType;
  /** The items whose released manufacturing BOMs of whatever plant contain this one, directly or through others, on the date. */
  readonly whereUsed: WhereUsed;
};


/** A kind of thing that is made, bought or used (ISA-95 MaterialDefinition). What differs by plant is on ItemAtPlant. */
export type ItemApprovedSuppliersArgs = {
  plant?: InputMaybe<Scalars['ID']['input']>;
};


/** A kind of thing that is made, bought or used (ISA-95 MaterialDefinition). What differs by plant is on ItemAtPlant. */
export type ItemRevisionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  lot?: InputMaybe<Scalars['String']['input']>;
  plant?: InputMaybe<Scalars['ID']['input']>;
  serial?: InputMaybe<Scalars['String']['input']>;
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
  /** Counted in this unit. */
  readonly baseUnit?: InputMaybe<Scalars['UnitCode']['input']>;
  /** In this lifecycle. */
  readonly lifecycle?: InputMaybe<ItemLifecycle>;
  /** Made obsolete in this range. */
  readonly obsoleteAt?: InputMaybe<DateTimeRangeInput>;
  /** That this plant defined itself: with a BOM, routing, effectivity or supplier of its own. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Released in this range. */
  readonly releasedAt?: InputMaybe<DateTimeRangeInput>;
  /** With a status of this supplier, for whatever plant. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the number or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of this type. */
  readonly type?: InputMaybe<ItemType>;
};

/** What items can be counted by. */
export type ItemGroup =
  /** The base unit. */
  | 'BASE_UNIT'
  /** The lifecycle. */
  | 'LIFECYCLE'
  /** When it was released. */
  | 'RELEASED_AT'
  /** The type. */
  | 'TYPE';

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
  /** What plants decided about it, oldest first; the last decision of a plant holds. */
  readonly adoptions: ReadonlyArray<RevisionAdoption>;
  /** Its bills of materials, by plant and alternative. */
  readonly boms: ReadonlyArray<Bom>;
  /** The engineering change it was released under; null when none. */
  readonly change?: Maybe<EngineeringChange>;
  /** The first day it is effective; null before release. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it is no longer effective; null when open. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** When it is effective: everywhere first, then where a plant decided itself, by plant and first day. */
  readonly effectivities: ReadonlyArray<Effectivity>;
  /** `<item>/<label>`. */
  readonly id: Scalars['ID']['output'];
  /** The item it is a revision of. */
  readonly item: Item;
  /** The revision's mark, such as A or 02. */
  readonly label: Scalars['String']['output'];
  /** When it became OBSOLETE; null before. */
  readonly obsoleteAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was released; null before. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said of its first day before, oldest first; none where the day of its release stands. */
  readonly reschedulings: ReadonlyArray<RevisionRescheduling>;
  /** Its routings, by plant and alternative. */
  readonly routings: ReadonlyArray<Routing>;
  /** What it must be, in the order stated. */
  readonly specifications: ReadonlyArray<Specification>;
  /** Where it stands in its life. */
  readonly state: ItemRevisionState;
  /** The revision it replaced; null for the first. */
  readonly supersedes?: Maybe<ItemRevision>;
  /** For which serial numbers or lots it holds, whatever the date. */
  readonly unitEffectivities: ReadonlyArray<UnitEffectivity>;
};

/** A page of revisions. */
export type ItemRevisionConnection = {
  readonly __typename?: 'ItemRevisionConnection';
  /** The revisions with their cursors. */
  readonly edges: ReadonlyArray<ItemRevisionEdge>;
  /** The revisions. */
  readonly nodes: ReadonlyArray<ItemRevision>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many revisions match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A revision in a page. */
export type ItemRevisionEdge = {
  readonly __typename?: 'ItemRevisionEdge';
  /** Continue after this to go on behind the revision. */
  readonly cursor: Scalars['String']['output'];
  /** The revision. */
  readonly node: ItemRevision;
};

/** Which revisions a list contains; all conditions hold together. */
export type ItemRevisionFilter = {
  /** Released under this engineering change. */
  readonly change?: InputMaybe<Scalars['ID']['input']>;
  /** Whose first day everywhere is in this range. */
  readonly effectiveFrom?: InputMaybe<DateRangeInput>;
  /** Those effective on this date: at the plant, else where a plant has decided nothing itself. */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Those that this plant builds, on `effectiveOn` or else today at the plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Released in this range. */
  readonly releasedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<ItemRevisionState>;
  /** A word of the id, or of the number or name of the item, begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Of items of this type. */
  readonly type?: InputMaybe<ItemType>;
};

/** The order of a list of revisions. */
export type ItemRevisionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ItemRevisionSort;
};

/** What a list of revisions can be ordered by. */
export type ItemRevisionSort =
  /** The change that it belongs to; those of none first. */
  | 'CHANGE'
  /** The first day everywhere; those never released last. */
  | 'EFFECTIVE_FROM'
  /** The item. */
  | 'ITEM'
  /** The label. */
  | 'LABEL'
  /** When it was released; those never released last. */
  | 'RELEASED_AT'
  /** The state, in the alphabet. */
  | 'STATE'
  /** The type of its item, in the alphabet. */
  | 'TYPE';

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
  /** The base unit. */
  | 'BASE_UNIT'
  /** The lifecycle, in the alphabet. */
  | 'LIFECYCLE'
  /** The name. */
  | 'NAME'
  /** The part number. */
  | 'NUMBER'
  /** When it was made obsolete; those that are not last. */
  | 'OBSOLETE_AT'
  /** When it was released; those never released last. */
  | 'RELEASED_AT'
  /** The type, in the alphabet. */
  | 'TYPE';

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
  /**
   * Records what a plant decides about a released revision. ACCEPTED: it builds it from a day on, and what it built before
   * ends there. DECLINED: it goes on with what it builds. Until the day has come that it accepted, local to the plant, it
   * decides anew: another day, or DECLINED, which restores what it builds without it. Only plants whose adoption is MANUAL
   * decide.
   */
  readonly adoptRevision: ItemRevision;
  /** Approves an engineering change that is IN_REVIEW, in one of its required roles; it becomes APPROVED with the last of them. One that requires no role is approved at once, also as DRAFT. */
  readonly approveEngineeringChange: EngineeringChange;
  /** Withdraws an engineering change that is not RELEASED yet. */
  readonly cancelEngineeringChange: EngineeringChange;
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
  /** Gives a dead letter of PLM up: it takes no effect, and the later events of its subject go on. */
  readonly discardPlmDeadLetter: DeadLetter;
  /** Suspends an engineering change. */
  readonly holdEngineeringChange: EngineeringChange;
  /** Ends the implementation of an engineering change. Refused while a plant has neither adopted nor declined a revision of it. */
  readonly implementEngineeringChange: EngineeringChange;
  /** Ends the use of an ACTIVE item in new products: it becomes OBSOLETE, and gets no further revision. */
  readonly obsoleteItem: Item;
  /** Ends the use of a released revision: it becomes OBSOLETE. Refused while a plant builds it by a decision of its own. */
  readonly obsoleteItemRevision: ItemRevision;
  /** Empties a projection of PLM and makes it anew from the events. Until it is done it is incomplete, and nothing else is taken over of the system that told them. What posts is refused: NOT_A_PROJECTION. */
  readonly rebuildPlmProjection: EventReplay;
  /** Reads events of another system once more, so that PLM takes over those that are missing; the rest is left as it is. */
  readonly redeliverPlmEvents: EventReplay;
  /** Tries a dead letter of PLM again, as if it had never failed. */
  readonly redrivePlmDeadLetter: DeadLetter;
  /** Refuses an engineering change that is IN_REVIEW, for good. */
  readonly rejectEngineeringChange: EngineeringChange;
  /** Releases a BOM that was created after its revision's release. */
  readonly releaseBom: Bom;
  /** Releases an APPROVED engineering change: the target revisions of its affected items are released together, from one day on, or none is and every reason is said at once. */
  readonly releaseEngineeringChange: EngineeringChange;
  /** Releases a DRAFT item for use: it becomes ACTIVE, and ERP, MES and quality take it over. */
  readonly releaseItem: Item;
  /** Releases a revision of an ACTIVE item with its BOMs and routings; the revision effective before it ends where it begins. */
  readonly releaseItemRevision: ItemRevision;
  /** Releases a routing that was created after its revision's release. */
  readonly releaseRouting: Routing;
  /** Takes back what another system was said to call an item. */
  readonly removeItemCrossReference: Item;
  /**
   * Gives a released revision that is effective nowhere yet another first day; the one before it ends there. The other systems
   * are told as by its release, and orders that were released by it meanwhile keep it. Refused from its first day on, at
   * whichever plant comes to it first, and while a plant decided to build it before the new day.
   */
  readonly rescheduleItemRevision: ItemRevision;
  /** Takes an engineering change that is ON_HOLD back to the state before. */
  readonly resumeEngineeringChange: EngineeringChange;
  /** Gives a revision that is IN_REVIEW back to work. */
  readonly returnItemRevision: ItemRevision;
  /** Says which items a DRAFT engineering change affects; it replaces what was said before. */
  readonly setAffectedItems: EngineeringChange;
  /** Says whether a supplier may supply an item, for every plant or one; it replaces what was said before. */
  readonly setApprovedSupplier: Item;
  /** Says what another system calls an item. An external id of a system belongs to one item. */
  readonly setItemCrossReference: Item;
  /** States what a revision that is IN_WORK must be; it replaces what was stated before. */
  readonly setSpecifications: ItemRevision;
  /**
   * States for which serial numbers or lots a released revision holds, whatever the date; it replaces what was stated before
   * for the plant. No two revisions of an item hold for one unit. It answers questions about units: no event tells it, and
   * orders are planned and released by dates alone, in ERP.
   */
  readonly setUnitEffectivity: ItemRevision;
  /** Begins the implementation of a RELEASED engineering change. */
  readonly startImplementingEngineeringChange: EngineeringChange;
  /** Hands a DRAFT engineering change over for review. */
  readonly submitEngineeringChange: EngineeringChange;
  /** Hands a revision that is IN_WORK over for review: until it comes back it takes no further definitions. */
  readonly submitItemRevision: ItemRevision;
  /** Changes the name or description of an item, in whatever lifecycle; other systems take it over. */
  readonly updateItem: Item;
};


/** What can be done. */
export type MutationAdoptRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AdoptRevisionInput;
};


/** What can be done. */
export type MutationApproveEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ApproveEngineeringChangeInput;
};


/** What can be done. */
export type MutationCancelEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelEngineeringChangeInput;
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
export type MutationDiscardPlmDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DiscardPlmDeadLetterInput;
};


/** What can be done. */
export type MutationHoldEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: HoldEngineeringChangeInput;
};


/** What can be done. */
export type MutationImplementEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ImplementEngineeringChangeInput;
};


/** What can be done. */
export type MutationObsoleteItemArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ObsoleteItemInput;
};


/** What can be done. */
export type MutationObsoleteItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ObsoleteItemRevisionInput;
};


/** What can be done. */
export type MutationRebuildPlmProjectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RebuildPlmProjectionInput;
};


/** What can be done. */
export type MutationRedeliverPlmEventsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedeliverPlmEventsInput;
};


/** What can be done. */
export type MutationRedrivePlmDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedrivePlmDeadLetterInput;
};


/** What can be done. */
export type MutationRejectEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RejectEngineeringChangeInput;
};


/** What can be done. */
export type MutationReleaseBomArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseBomInput;
};


/** What can be done. */
export type MutationReleaseEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseEngineeringChangeInput;
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


/** What can be done. */
export type MutationRemoveItemCrossReferenceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RemoveItemCrossReferenceInput;
};


/** What can be done. */
export type MutationRescheduleItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RescheduleItemRevisionInput;
};


/** What can be done. */
export type MutationResumeEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ResumeEngineeringChangeInput;
};


/** What can be done. */
export type MutationReturnItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReturnItemRevisionInput;
};


/** What can be done. */
export type MutationSetAffectedItemsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetAffectedItemsInput;
};


/** What can be done. */
export type MutationSetApprovedSupplierArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetApprovedSupplierInput;
};


/** What can be done. */
export type MutationSetItemCrossReferenceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetItemCrossReferenceInput;
};


/** What can be done. */
export type MutationSetSpecificationsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetSpecificationsInput;
};


/** What can be done. */
export type MutationSetUnitEffectivityArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetUnitEffectivityInput;
};


/** What can be done. */
export type MutationStartImplementingEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: StartImplementingEngineeringChangeInput;
};


/** What can be done. */
export type MutationSubmitEngineeringChangeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SubmitEngineeringChangeInput;
};


/** What can be done. */
export type MutationSubmitItemRevisionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SubmitItemRevisionInput;
};


/** What can be done. */
export type MutationUpdateItemArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: UpdateItemInput;
};

/** An item that is no longer to be used. */
export type ObsoleteItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** When it became obsolete. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A revision that is no longer to be used. */
export type ObsoleteItemRevisionInput = {
  /** The first day it is no longer effective, where no later revision has ended it. Default: the day of `occurredAt` in UTC. */
  readonly effectiveTo?: InputMaybe<Scalars['Date']['input']>;
  /** The revision. */
  readonly id: Scalars['ID']['input'];
  /** When it became obsolete. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A plant that has to decide about a revision, or whose turn has not come yet. */
export type PendingAdoption = {
  readonly __typename?: 'PendingAdoption';
  /** The plant. */
  readonly plant: Plant;
  /** The revision. */
  readonly revision: ItemRevision;
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
  /** Bills of materials, by default in order of their revision, then id. */
  readonly boms?: Maybe<BomConnection>;
  /** Events that could not be taken over and were given up, by the system that gave up. */
  readonly deadLetters?: Maybe<DeadLetters>;
  /** One engineering change; null when there is none with this id. */
  readonly engineeringChange?: Maybe<EngineeringChange>;
  /** Engineering changes, by default the newest first. */
  readonly engineeringChanges?: Maybe<EngineeringChangeConnection>;
  /** Engineering changes counted by at most two keys, ordered by the keys. It has no sums. */
  readonly engineeringChangesSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** How well the systems hear each other: lag, what waits, dead letters, and what holds events back. */
  readonly eventHealth?: Maybe<EventHealth>;
  /** One item; null when there is none with this id. */
  readonly item?: Maybe<Item>;
  /** The item that another system knows by an id of its own; null when no such reference was set. */
  readonly itemByExternalId?: Maybe<Item>;
  /** One revision of an item; null when there is none with this id. */
  readonly itemRevision?: Maybe<ItemRevision>;
  /** Revisions, by default in order of their item, then id. */
  readonly itemRevisions?: Maybe<ItemRevisionConnection>;
  /** Items, by default in order of their number. */
  readonly items?: Maybe<ItemConnection>;
  /** Items counted by at most two keys, ordered by the keys. It has no sums. */
  readonly itemsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One routing; null when there is none with this id. */
  readonly routing?: Maybe<Routing>;
  /** Routings, by default in order of their revision, then id. */
  readonly routings?: Maybe<RoutingConnection>;
};


/** What can be asked. */
export type QueryBomArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryBomsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BomFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BomOrder>;
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
export type QueryEngineeringChangesSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngineeringChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<EngineeringChangeGroup>;
};


/** What can be asked. */
export type QueryItemArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryItemByExternalIdArgs = {
  externalId: Scalars['String']['input'];
  system: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryItemRevisionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryItemRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemRevisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ItemRevisionOrder>;
};


/** What can be asked. */
export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ItemOrder>;
};


/** What can be asked. */
export type QueryItemsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ItemGroup>;
};


/** What can be asked. */
export type QueryRoutingArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryRoutingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RoutingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RoutingOrder>;
};

/** A projection to make anew. */
export type RebuildPlmProjectionInput = {
  /** From events that were recorded at this time or later; what older ones said is gone then. Absent: from all that the log keeps. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The projection: one of those that `eventHealth` names. */
  readonly projection: Scalars['String']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Events to read once more, for what is missing of them. */
export type RedeliverPlmEventsInput = {
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
export type RedrivePlmDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An engineering change to refuse. */
export type RejectEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A BOM to release. */
export type ReleaseBomInput = {
  /** The BOM. */
  readonly id: Scalars['ID']['input'];
  /** When it was released. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An engineering change to release. */
export type ReleaseEngineeringChangeInput = {
  /** The first day its target revisions are effective; absent only where none is left to release. */
  readonly effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The change. */
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

/** What another system no longer calls an item. */
export type RemoveItemCrossReferenceInput = {
  /** The id there. */
  readonly externalId: Scalars['String']['input'];
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The other system. */
  readonly system: Scalars['String']['input'];
};

/** Another first day of a released revision. */
export type RescheduleItemRevisionInput = {
  /** The first day it is effective instead: after the first day of the revision that it replaces, before that of the one that replaces it. */
  readonly effectiveFrom: Scalars['Date']['input'];
  /** The revision, RELEASED or SUPERSEDED, whose first day has come at no plant yet. */
  readonly id: Scalars['ID']['input'];
  /** When it was decided. Default: now. Whether its day has come is judged by the present, whatever is said here. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An engineering change to take up again. */
export type ResumeEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A revision to give back to work. */
export type ReturnItemRevisionInput = {
  /** The revision. */
  readonly id: Scalars['ID']['input'];
};

/** What a plant decided about a revision. */
export type RevisionAdoption = {
  readonly __typename?: 'RevisionAdoption';
  /** The engineering change that it decided about; null when none. */
  readonly change?: Maybe<EngineeringChange>;
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who decided. */
  readonly decidedBy: Scalars['String']['output'];
  /** Whether it takes it over. */
  readonly decision: AdoptionDecision;
  /** The first day it builds it; null when declined. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The plant. */
  readonly plant: Plant;
  /** Why; null when none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The revision. */
  readonly revision: ItemRevision;
};

/** That a revision begins on another day than was said before. */
export type RevisionRescheduling = {
  readonly __typename?: 'RevisionRescheduling';
  /** The first day that is said instead. */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** The first day that was said before. */
  readonly effectiveFromBefore: Scalars['Date']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly rescheduledAt: Scalars['DateTime']['output'];
  /** Who said so. */
  readonly rescheduledBy: Scalars['String']['output'];
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

/** A page of routings. */
export type RoutingConnection = {
  readonly __typename?: 'RoutingConnection';
  /** The routings with their cursors. */
  readonly edges: ReadonlyArray<RoutingEdge>;
  /** The routings. */
  readonly nodes: ReadonlyArray<Routing>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many routings match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A routing in a page. */
export type RoutingEdge = {
  readonly __typename?: 'RoutingEdge';
  /** Continue after this to go on behind the routing. */
  readonly cursor: Scalars['String']['output'];
  /** The routing. */
  readonly node: Routing;
};

/** Which routings a list contains; all conditions hold together. */
export type RoutingFilter = {
  /** Of a revision whose first day everywhere is in this range. */
  readonly effectiveFrom?: InputMaybe<DateRangeInput>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** For this plant, its own and those of every plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this revision. */
  readonly revision?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<DefinitionState>;
  /** With a segment that this supplier does. */
  readonly subcontractSupplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id, or of the number or name of the item, begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** With a segment at this equipment. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of routings. */
export type RoutingOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: RoutingSort;
};

/** One step of a routing (ISA-95 OperationsSegment). */
export type RoutingSegment = {
  readonly __typename?: 'RoutingSegment';
  /** Whether an inspection must pass before the segment's job may be completed. */
  readonly checkpoint: Scalars['Boolean']['output'];
  /** How many people work on it at once; null when not stated. */
  readonly crew?: Maybe<Scalars['Int']['output']>;
  /** `<routing>/<sequence>`. */
  readonly id: Scalars['ID']['output'];
  /** Labor time for the routing's base quantity. */
  readonly laborTime: Quantity;
  /** Machine time for the routing's base quantity. */
  readonly machineTime: Quantity;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** Time to wait before it. */
  readonly queueTime: Quantity;
  /** Its place in the sequence, such as 10, 20. */
  readonly sequence: Scalars['Int']['output'];
  /** Time to set up, once for an order. */
  readonly setupTime: Quantity;
  /** Who does it, when it is not done in the plant; null when it is. */
  readonly subcontractSupplier?: Maybe<Supplier>;
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
export type RoutingSegmentQueueTimeArgs = {
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
  /** How many people work on it at once, 1 to 999. */
  readonly crew?: InputMaybe<Scalars['Int']['input']>;
  /** Labor time for the base quantity; a unit of time. */
  readonly laborTime: QuantityInput;
  /** Machine time for the base quantity; a unit of time. */
  readonly machineTime: QuantityInput;
  /** What is done, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Time to wait before it; a unit of time. Default: none. */
  readonly queueTime?: InputMaybe<QuantityInput>;
  /** Its place in the sequence, 1 to 99,999. */
  readonly sequence: Scalars['Int']['input'];
  /** Time to set up, once for an order; a unit of time. */
  readonly setupTime: QuantityInput;
  /** Who does it, when it is not done in the plant: the id of a supplier. */
  readonly subcontractSupplier?: InputMaybe<Scalars['ID']['input']>;
  /** Where it is done: the id of an equipment. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
  /** What the worker is to do, at most 4,000 characters. */
  readonly workInstruction?: InputMaybe<Scalars['String']['input']>;
};

/** What a list of routings can be ordered by. */
export type RoutingSort =
  /** The alternative. */
  | 'ALTERNATIVE'
  /** The first day of its revision everywhere; those of revisions never released last. */
  | 'EFFECTIVE_FROM'
  /** The item that it makes. */
  | 'ITEM'
  /** The plant; those of every plant first. */
  | 'PLANT'
  /** The revision. */
  | 'REVISION'
  /** The state, in the alphabet. */
  | 'STATE';

/** What an engineering change affects. */
export type SetAffectedItemsInput = {
  /** What it affects, at most 500 items, each once. */
  readonly affectedItems: ReadonlyArray<AffectedItemInput>;
  /** The change, in state DRAFT. */
  readonly id: Scalars['ID']['input'];
};

/** Whether a supplier may supply an item. */
export type SetApprovedSupplierInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** When it was said. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant it is said for; absent: every plant without a status of its own. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it may. */
  readonly status: ApprovedSupplierStatus;
  /** The supplier, as ERP assigned its id. */
  readonly supplier: Scalars['ID']['input'];
};

/** What another system calls an item. */
export type SetItemCrossReferenceInput = {
  /** The id there, at most 200 characters. */
  readonly externalId: Scalars['String']['input'];
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The other system. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly system: Scalars['String']['input'];
};

/** What a revision must be. */
export type SetSpecificationsInput = {
  /** The revision, in state IN_WORK. */
  readonly revision: Scalars['ID']['input'];
  /** Its specifications, at most 500, each name once. */
  readonly specifications: ReadonlyArray<SpecificationInput>;
};

/** For which serial numbers or lots a revision holds. */
export type SetUnitEffectivityInput = {
  /** The plant it holds at; absent: every plant without one of its own. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** The ranges, at most 100; none: it holds for no certain units. */
  readonly ranges: ReadonlyArray<UnitRangeInput>;
  /** The revision, RELEASED or SUPERSEDED. */
  readonly revision: Scalars['ID']['input'];
};

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** What a revision must be (ISA-95 MaterialDefinitionProperty): a value with its limits, a text, or a document that says it. */
export type Specification = {
  readonly __typename?: 'Specification';
  /** The document that says more, such as a drawing's number; null when none was given. */
  readonly document?: Maybe<Scalars['String']['output']>;
  /** The smallest value allowed, in `unit`; null when unlimited. */
  readonly lowerLimit?: Maybe<Scalars['Decimal']['output']>;
  /** What is specified. */
  readonly name: Scalars['String']['output'];
  /** The value aimed at, in `unit`; null when none was given. */
  readonly nominal?: Maybe<Scalars['Decimal']['output']>;
  /** What cannot be said by a number; null when none was given. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The unit of value and limits; null when it has neither. */
  readonly unit?: Maybe<Scalars['UnitCode']['output']>;
  /** The largest value allowed, in `unit`; null when unlimited. */
  readonly upperLimit?: Maybe<Scalars['Decimal']['output']>;
};

/** One thing that a revision must be: by a value or limits, a text or a document. */
export type SpecificationInput = {
  /** The document that says more, at most 200 characters. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** The smallest value allowed. */
  readonly lowerLimit?: InputMaybe<Scalars['Decimal']['input']>;
  /** What is specified, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The value aimed at, between the limits. */
  readonly nominal?: InputMaybe<Scalars['Decimal']['input']>;
  /** What cannot be said by a number, at most 4,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The unit of value and limits; required where there are any, and only then. */
  readonly unit?: InputMaybe<Scalars['UnitCode']['input']>;
  /** The largest value allowed. */
  readonly upperLimit?: InputMaybe<Scalars['Decimal']['input']>;
};

/** An engineering change whose implementation begins. */
export type StartImplementingEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An engineering change to hand over for review. */
export type SubmitEngineeringChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A revision to hand over for review. */
export type SubmitItemRevisionInput = {
  /** The revision. */
  readonly id: Scalars['ID']['input'];
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

/** A supplier, known to PLM by its id alone. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

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

/** A range of serial numbers or lots for which a revision holds: the prefix, followed by a number of the range. */
export type UnitEffectivity = {
  readonly __typename?: 'UnitEffectivity';
  /** The first one, such as SN-000100. */
  readonly from: Scalars['String']['output'];
  /** Serial numbers or lots. */
  readonly kind: UnitKind;
  /** The plant it holds at; null: every plant without one of its own. */
  readonly plant?: Maybe<Plant>;
  /** The first one for which it no longer holds; null when open. */
  readonly to?: Maybe<Scalars['String']['output']>;
};

/** What kind of unit a range is of. */
export type UnitKind =
  /** Lots. */
  | 'LOT'
  /** Single pieces by their serial number. */
  | 'SERIAL';

/** A half-open range of serial numbers or lots: any prefix, followed by up to 18 digits. */
export type UnitRangeInput = {
  /** The first one, such as SN-000100. */
  readonly from: Scalars['String']['input'];
  /** Serial numbers or lots. */
  readonly kind: UnitKind;
  /** The first one for which it no longer holds, with the same prefix. Absent: open. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an item; what is absent stays. */
export type UpdateItemInput = {
  /** Longer text, at most 4,000 characters; empty: none. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** Short name, at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** When it was changed. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

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
  BusinessTransaction: BusinessTransaction;
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
  BusinessTransaction:
    ( { __typename: 'BusinessTransaction' }
    & GraphQLRecursivePick<FederationTypes['BusinessTransaction'], {"correlationId":true}> );
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
  AdoptRevisionInput: AdoptRevisionInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdoptionDecision: AdoptionDecision;
  AffectedItem: ResolverTypeWrapper<AffectedItemRow>;
  AffectedItemInput: AffectedItemInput;
  ApproveEngineeringChangeInput: ApproveEngineeringChangeInput;
  ApprovedSupplier: ResolverTypeWrapper<ApprovedSupplierRow>;
  ApprovedSupplierStatus: ApprovedSupplierStatus;
  Bom: ResolverTypeWrapper<BomRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BomConnection: ResolverTypeWrapper<BomPage>;
  BomDiff: ResolverTypeWrapper<BomDiffRow>;
  BomEdge: ResolverTypeWrapper<Omit<BomEdge, 'node'> & { node: ResolversTypes['Bom'] }>;
  BomExplosion: ResolverTypeWrapper<Explosion>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BomExplosionLine: ResolverTypeWrapper<ExplosionLine>;
  BomFilter: BomFilter;
  BomLine: ResolverTypeWrapper<BomLineRow>;
  BomLineChange: ResolverTypeWrapper<BomLineChangeRow>;
  BomLineField: BomLineField;
  BomLineInput: BomLineInput;
  BomLineUse: BomLineUse;
  BomOrder: BomOrder;
  BomSort: BomSort;
  BomType: BomType;
  BusinessTransaction: ResolverTypeWrapper<TransactionReference>;
  CancelEngineeringChangeInput: CancelEngineeringChangeInput;
  CreateBomInput: CreateBomInput;
  CreateEngineeringChangeInput: CreateEngineeringChangeInput;
  CreateItemInput: CreateItemInput;
  CreateItemRevisionInput: CreateItemRevisionInput;
  CreateRoutingInput: CreateRoutingInput;
  CrossReference: ResolverTypeWrapper<CrossReference>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
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
  DefinitionState: DefinitionState;
  DeviationLimit: ResolverTypeWrapper<DeviationLimit>;
  DeviationLimitInput: DeviationLimitInput;
  DiscardPlmDeadLetterInput: DiscardPlmDeadLetterInput;
  DispositionPolicy: DispositionPolicy;
  Effectivity: ResolverTypeWrapper<EffectivityRow>;
  EngineeringChange: ResolverTypeWrapper<EngineeringChangeRow>;
  EngineeringChangeApproval: ResolverTypeWrapper<EngineeringChangeApproval>;
  EngineeringChangeConnection: ResolverTypeWrapper<EngineeringChangePage>;
  EngineeringChangeEdge: ResolverTypeWrapper<Omit<EngineeringChangeEdge, 'node'> & { node: ResolversTypes['EngineeringChange'] }>;
  EngineeringChangeFilter: EngineeringChangeFilter;
  EngineeringChangeGroup: EngineeringChangeGroup;
  EngineeringChangeKind: EngineeringChangeKind;
  EngineeringChangeOrder: EngineeringChangeOrder;
  EngineeringChangeSort: EngineeringChangeSort;
  EngineeringChangeState: EngineeringChangeState;
  EngineeringChangeStep: ResolverTypeWrapper<EngineeringChangeStep>;
  Equipment: ResolverTypeWrapper<Equipment>;
  EventHealth: ResolverTypeWrapper<EachSystem>;
  EventPlantHealth: ResolverTypeWrapper<EventPlantHealth>;
  EventReplay: ResolverTypeWrapper<ReplayRow>;
  EventReplayKind: EventReplayKind;
  EventReplayState: EventReplayState;
  EventSourceHealth: ResolverTypeWrapper<SourceHealth>;
  HoldEngineeringChangeInput: HoldEngineeringChangeInput;
  ImplementEngineeringChangeInput: ImplementEngineeringChangeInput;
  IssueMethod: IssueMethod;
  Item: ResolverTypeWrapper<ItemRow>;
  ItemConnection: ResolverTypeWrapper<ItemPage>;
  ItemEdge: ResolverTypeWrapper<Omit<ItemEdge, 'node'> & { node: ResolversTypes['Item'] }>;
  ItemFilter: ItemFilter;
  ItemGroup: ItemGroup;
  ItemLifecycle: ItemLifecycle;
  ItemOrder: ItemOrder;
  ItemRevision: ResolverTypeWrapper<ItemRevisionRow>;
  ItemRevisionConnection: ResolverTypeWrapper<ItemRevisionPage>;
  ItemRevisionEdge: ResolverTypeWrapper<Omit<ItemRevisionEdge, 'node'> & { node: ResolversTypes['ItemRevision'] }>;
  ItemRevisionFilter: ItemRevisionFilter;
  ItemRevisionOrder: ItemRevisionOrder;
  ItemRevisionSort: ItemRevisionSort;
  ItemRevisionState: ItemRevisionState;
  ItemSort: ItemSort;
  ItemType: ItemType;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ObsoleteItemInput: ObsoleteItemInput;
  ObsoleteItemRevisionInput: ObsoleteItemRevisionInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PendingAdoption: ResolverTypeWrapper<PendingAdoptionRow>;
  Plant: ResolverTypeWrapper<Plant>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityBasis: QuantityBasis;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RebuildPlmProjectionInput: RebuildPlmProjectionInput;
  RedeliverPlmEventsInput: RedeliverPlmEventsInput;
  RedrivePlmDeadLetterInput: RedrivePlmDeadLetterInput;
  RejectEngineeringChangeInput: RejectEngineeringChangeInput;
  ReleaseBomInput: ReleaseBomInput;
  ReleaseEngineeringChangeInput: ReleaseEngineeringChangeInput;
  ReleaseItemInput: ReleaseItemInput;
  ReleaseItemRevisionInput: ReleaseItemRevisionInput;
  ReleaseRoutingInput: ReleaseRoutingInput;
  RemoveItemCrossReferenceInput: RemoveItemCrossReferenceInput;
  RescheduleItemRevisionInput: RescheduleItemRevisionInput;
  ResumeEngineeringChangeInput: ResumeEngineeringChangeInput;
  ReturnItemRevisionInput: ReturnItemRevisionInput;
  RevisionAdoption: ResolverTypeWrapper<RevisionAdoptionRow>;
  RevisionRescheduling: ResolverTypeWrapper<RevisionReschedulingRow>;
  Routing: ResolverTypeWrapper<RoutingRow>;
  RoutingConnection: ResolverTypeWrapper<RoutingPage>;
  RoutingEdge: ResolverTypeWrapper<Omit<RoutingEdge, 'node'> & { node: ResolversTypes['Routing'] }>;
  RoutingFilter: RoutingFilter;
  RoutingOrder: RoutingOrder;
  RoutingSegment: ResolverTypeWrapper<RoutingSegmentRow>;
  RoutingSegmentInput: RoutingSegmentInput;
  RoutingSort: RoutingSort;
  SetAffectedItemsInput: SetAffectedItemsInput;
  SetApprovedSupplierInput: SetApprovedSupplierInput;
  SetItemCrossReferenceInput: SetItemCrossReferenceInput;
  SetSpecificationsInput: SetSpecificationsInput;
  SetUnitEffectivityInput: SetUnitEffectivityInput;
  SortDirection: SortDirection;
  Specification: ResolverTypeWrapper<Specification>;
  SpecificationInput: SpecificationInput;
  StartImplementingEngineeringChangeInput: StartImplementingEngineeringChangeInput;
  SubmitEngineeringChangeInput: SubmitEngineeringChangeInput;
  SubmitItemRevisionInput: SubmitItemRevisionInput;
  SummaryGrain: SummaryGrain;
  SummaryKey: ResolverTypeWrapper<SummaryKey>;
  SummaryRow: ResolverTypeWrapper<SummaryRow>;
  SummarySum: ResolverTypeWrapper<SummarySum>;
  Supplier: ResolverTypeWrapper<Supplier>;
  SystemEventHealth: ResolverTypeWrapper<SystemHealth>;
  TransactionEntry: ResolverTypeWrapper<TransactionEntryRow>;
  TransactionEntryKind: TransactionEntryKind;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  UnitEffectivity: ResolverTypeWrapper<UnitEffectivityRow>;
  UnitKind: UnitKind;
  UnitRangeInput: UnitRangeInput;
  UpdateItemInput: UpdateItemInput;
  WatermarkHealth: ResolverTypeWrapper<WatermarkState>;
  WatermarkHolder: ResolverTypeWrapper<WatermarkHolder>;
  WhereUsed: ResolverTypeWrapper<Uses>;
  WhereUsedLine: ResolverTypeWrapper<LevelledUse>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdoptRevisionInput: AdoptRevisionInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AffectedItem: AffectedItemRow;
  AffectedItemInput: AffectedItemInput;
  ApproveEngineeringChangeInput: ApproveEngineeringChangeInput;
  ApprovedSupplier: ApprovedSupplierRow;
  Bom: BomRow;
  Int: Scalars['Int']['output'];
  BomConnection: BomPage;
  BomDiff: BomDiffRow;
  BomEdge: Omit<BomEdge, 'node'> & { node: ResolversParentTypes['Bom'] };
  BomExplosion: Explosion;
  Boolean: Scalars['Boolean']['output'];
  BomExplosionLine: ExplosionLine;
  BomFilter: BomFilter;
  BomLine: BomLineRow;
  BomLineChange: BomLineChangeRow;
  BomLineInput: BomLineInput;
  BomOrder: BomOrder;
  BusinessTransaction: TransactionReference;
  CancelEngineeringChangeInput: CancelEngineeringChangeInput;
  CreateBomInput: CreateBomInput;
  CreateEngineeringChangeInput: CreateEngineeringChangeInput;
  CreateItemInput: CreateItemInput;
  CreateItemRevisionInput: CreateItemRevisionInput;
  CreateRoutingInput: CreateRoutingInput;
  CrossReference: CrossReference;
  CurrencyCode: Scalars['CurrencyCode']['output'];
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
  DeviationLimit: DeviationLimit;
  DeviationLimitInput: DeviationLimitInput;
  DiscardPlmDeadLetterInput: DiscardPlmDeadLetterInput;
  Effectivity: EffectivityRow;
  EngineeringChange: EngineeringChangeRow;
  EngineeringChangeApproval: EngineeringChangeApproval;
  EngineeringChangeConnection: EngineeringChangePage;
  EngineeringChangeEdge: Omit<EngineeringChangeEdge, 'node'> & { node: ResolversParentTypes['EngineeringChange'] };
  EngineeringChangeFilter: EngineeringChangeFilter;
  EngineeringChangeOrder: EngineeringChangeOrder;
  EngineeringChangeStep: EngineeringChangeStep;
  Equipment: Equipment;
  EventHealth: EachSystem;
  EventPlantHealth: EventPlantHealth;
  EventReplay: ReplayRow;
  EventSourceHealth: SourceHealth;
  HoldEngineeringChangeInput: HoldEngineeringChangeInput;
  ImplementEngineeringChangeInput: ImplementEngineeringChangeInput;
  Item: ItemRow;
  ItemConnection: ItemPage;
  ItemEdge: Omit<ItemEdge, 'node'> & { node: ResolversParentTypes['Item'] };
  ItemFilter: ItemFilter;
  ItemOrder: ItemOrder;
  ItemRevision: ItemRevisionRow;
  ItemRevisionConnection: ItemRevisionPage;
  ItemRevisionEdge: Omit<ItemRevisionEdge, 'node'> & { node: ResolversParentTypes['ItemRevision'] };
  ItemRevisionFilter: ItemRevisionFilter;
  ItemRevisionOrder: ItemRevisionOrder;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  ObsoleteItemInput: ObsoleteItemInput;
  ObsoleteItemRevisionInput: ObsoleteItemRevisionInput;
  PageInfo: PageInfo;
  PendingAdoption: PendingAdoptionRow;
  Plant: Plant;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  RebuildPlmProjectionInput: RebuildPlmProjectionInput;
  RedeliverPlmEventsInput: RedeliverPlmEventsInput;
  RedrivePlmDeadLetterInput: RedrivePlmDeadLetterInput;
  RejectEngineeringChangeInput: RejectEngineeringChangeInput;
  ReleaseBomInput: ReleaseBomInput;
  ReleaseEngineeringChangeInput: ReleaseEngineeringChangeInput;
  ReleaseItemInput: ReleaseItemInput;
  ReleaseItemRevisionInput: ReleaseItemRevisionInput;
  ReleaseRoutingInput: ReleaseRoutingInput;
  RemoveItemCrossReferenceInput: RemoveItemCrossReferenceInput;
  RescheduleItemRevisionInput: RescheduleItemRevisionInput;
  ResumeEngineeringChangeInput: ResumeEngineeringChangeInput;
  ReturnItemRevisionInput: ReturnItemRevisionInput;
  RevisionAdoption: RevisionAdoptionRow;
  RevisionRescheduling: RevisionReschedulingRow;
  Routing: RoutingRow;
  RoutingConnection: RoutingPage;
  RoutingEdge: Omit<RoutingEdge, 'node'> & { node: ResolversParentTypes['Routing'] };
  RoutingFilter: RoutingFilter;
  RoutingOrder: RoutingOrder;
  RoutingSegment: RoutingSegmentRow;
  RoutingSegmentInput: RoutingSegmentInput;
  SetAffectedItemsInput: SetAffectedItemsInput;
  SetApprovedSupplierInput: SetApprovedSupplierInput;
  SetItemCrossReferenceInput: SetItemCrossReferenceInput;
  SetSpecificationsInput: SetSpecificationsInput;
  SetUnitEffectivityInput: SetUnitEffectivityInput;
  Specification: Specification;
  SpecificationInput: SpecificationInput;
  StartImplementingEngineeringChangeInput: StartImplementingEngineeringChangeInput;
  SubmitEngineeringChangeInput: SubmitEngineeringChangeInput;
  SubmitItemRevisionInput: SubmitItemRevisionInput;
  SummaryKey: SummaryKey;
  SummaryRow: SummaryRow;
  SummarySum: SummarySum;
  Supplier: Supplier;
  SystemEventHealth: SystemHealth;
  TransactionEntry: TransactionEntryRow;
  UnitCode: Scalars['UnitCode']['output'];
  UnitEffectivity: UnitEffectivityRow;
  UnitRangeInput: UnitRangeInput;
  UpdateItemInput: UpdateItemInput;
  WatermarkHealth: WatermarkState;
  WatermarkHolder: WatermarkHolder;
  WhereUsed: Uses;
  WhereUsedLine: LevelledUse;
};

export type AffectedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffectedItem'] = ResolversParentTypes['AffectedItem']> = {
  dispositionPolicy?: Resolver<Maybe<ResolversTypes['DispositionPolicy']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
};

export type ApprovedSupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovedSupplier'] = ResolversParentTypes['ApprovedSupplier']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApprovedSupplierStatus'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type BomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bom'] = ResolversParentTypes['Bom'], FederationReferenceType extends FederationReferenceTypes['Bom'] = FederationReferenceTypes['Bom']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bom']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  baseQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<BomBaseQuantityArgs>>;
  diff?: Resolver<ResolversTypes['BomDiff'], ParentType, ContextType, RequireFields<BomDiffArgs, 'against'>>;
  explosion?: Resolver<ResolversTypes['BomExplosion'], ParentType, ContextType, RequireFields<BomExplosionArgs, 'depth'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BomLine']>, ParentType, ContextType, Partial<BomLinesArgs>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DefinitionState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['BomType'], ParentType, ContextType>;
};

export type BomConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomConnection'] = ResolversParentTypes['BomConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BomEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Bom']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BomDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomDiff'] = ResolversParentTypes['BomDiff']> = {
  added?: Resolver<ReadonlyArray<ResolversTypes['BomLine']>, ParentType, ContextType>;
  against?: Resolver<ResolversTypes['Bom'], ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['BomLineChange']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['BomLine']>, ParentType, ContextType>;
};

export type BomEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomEdge'] = ResolversParentTypes['BomEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bom'], ParentType, ContextType>;
};

export type BomExplosionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomExplosion'] = ResolversParentTypes['BomExplosion']> = {
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BomExplosionLine']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BomExplosionLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomExplosionLine'] = ResolversParentTypes['BomExplosionLine']> = {
  alternateGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  component?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['BomLine'], ParentType, ContextType>;
  parent?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<BomExplosionLineRequiredArgs>>;
};

export type BomLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomLine'] = ResolversParentTypes['BomLine'], FederationReferenceType extends FederationReferenceTypes['BomLine'] = FederationReferenceTypes['BomLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BomLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternateGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternatePriority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type BomLineChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BomLineChange'] = ResolversParentTypes['BomLineChange']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['BomLineField']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['BomLine'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['BomLine'], ParentType, ContextType>;
};

export type BusinessTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessTransaction'] = ResolversParentTypes['BusinessTransaction'], FederationReferenceType extends FederationReferenceTypes['BusinessTransaction'] = FederationReferenceTypes['BusinessTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plmEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransactionEntry']>>, ParentType, ContextType>;
};

export type CrossReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CrossReference'] = ResolversParentTypes['CrossReference']> = {
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  plm?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<DeadLettersPlmArgs, 'first'>>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeviationLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviationLimit'] = ResolversParentTypes['DeviationLimit']> = {
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<DeviationLimitQuantityArgs>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EffectivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Effectivity'] = ResolversParentTypes['Effectivity']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EngineeringChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChange'] = ResolversParentTypes['EngineeringChange'], FederationReferenceType extends FederationReferenceTypes['EngineeringChange'] = FederationReferenceTypes['EngineeringChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EngineeringChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adoptions?: Resolver<ReadonlyArray<ResolversTypes['RevisionAdoption']>, ParentType, ContextType>;
  affectedItems?: Resolver<ReadonlyArray<ResolversTypes['AffectedItem']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['EngineeringChangeApproval']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deviation?: Resolver<Maybe<ResolversTypes['DeviationLimit']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['EngineeringChangeStep']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implementedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EngineeringChangeKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pendingAdoptions?: Resolver<ReadonlyArray<ResolversTypes['PendingAdoption']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requiredApproverRoles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EngineeringChangeState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EngineeringChangeApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChangeApproval'] = ResolversParentTypes['EngineeringChangeApproval']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EngineeringChangeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngineeringChangeStep'] = ResolversParentTypes['EngineeringChangeStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EngineeringChangeState'], ParentType, ContextType>;
};

export type EquipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHealth'] = ResolversParentTypes['EventHealth']> = {
  plm?: Resolver<Maybe<ResolversTypes['SystemEventHealth']>, ParentType, ContextType>;
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

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedSuppliers?: Resolver<ReadonlyArray<ResolversTypes['ApprovedSupplier']>, ParentType, ContextType, Partial<ItemApprovedSuppliersArgs>>;
  baseUnit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  crossReferences?: Resolver<ReadonlyArray<ResolversTypes['CrossReference']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['ItemLifecycle'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obsoleteAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  adoptions?: Resolver<ReadonlyArray<ResolversTypes['RevisionAdoption']>, ParentType, ContextType>;
  boms?: Resolver<ReadonlyArray<ResolversTypes['Bom']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectivities?: Resolver<ReadonlyArray<ResolversTypes['Effectivity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obsoleteAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reschedulings?: Resolver<ReadonlyArray<ResolversTypes['RevisionRescheduling']>, ParentType, ContextType>;
  routings?: Resolver<ReadonlyArray<ResolversTypes['Routing']>, ParentType, ContextType>;
  specifications?: Resolver<ReadonlyArray<ResolversTypes['Specification']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemRevisionState'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  unitEffectivities?: Resolver<ReadonlyArray<ResolversTypes['UnitEffectivity']>, ParentType, ContextType>;
};

export type ItemRevisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevisionConnection'] = ResolversParentTypes['ItemRevisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ItemRevisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemRevisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevisionEdge'] = ResolversParentTypes['ItemRevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adoptRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationAdoptRevisionArgs, 'idempotencyKey' | 'input'>>;
  approveEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationApproveEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  cancelEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationCancelEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  createBom?: Resolver<ResolversTypes['Bom'], ParentType, ContextType, RequireFields<MutationCreateBomArgs, 'idempotencyKey' | 'input'>>;
  createEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationCreateEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  createItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationCreateItemArgs, 'idempotencyKey' | 'input'>>;
  createItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationCreateItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  createRouting?: Resolver<ResolversTypes['Routing'], ParentType, ContextType, RequireFields<MutationCreateRoutingArgs, 'idempotencyKey' | 'input'>>;
  discardPlmDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationDiscardPlmDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  holdEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationHoldEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  implementEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationImplementEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  obsoleteItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationObsoleteItemArgs, 'idempotencyKey' | 'input'>>;
  obsoleteItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationObsoleteItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  rebuildPlmProjection?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRebuildPlmProjectionArgs, 'idempotencyKey' | 'input'>>;
  redeliverPlmEvents?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRedeliverPlmEventsArgs, 'idempotencyKey' | 'input'>>;
  redrivePlmDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationRedrivePlmDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  rejectEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationRejectEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  releaseBom?: Resolver<ResolversTypes['Bom'], ParentType, ContextType, RequireFields<MutationReleaseBomArgs, 'idempotencyKey' | 'input'>>;
  releaseEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationReleaseEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  releaseItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationReleaseItemArgs, 'idempotencyKey' | 'input'>>;
  releaseItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationReleaseItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  releaseRouting?: Resolver<ResolversTypes['Routing'], ParentType, ContextType, RequireFields<MutationReleaseRoutingArgs, 'idempotencyKey' | 'input'>>;
  removeItemCrossReference?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationRemoveItemCrossReferenceArgs, 'idempotencyKey' | 'input'>>;
  rescheduleItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationRescheduleItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  resumeEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationResumeEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  returnItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationReturnItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  setAffectedItems?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationSetAffectedItemsArgs, 'idempotencyKey' | 'input'>>;
  setApprovedSupplier?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationSetApprovedSupplierArgs, 'idempotencyKey' | 'input'>>;
  setItemCrossReference?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationSetItemCrossReferenceArgs, 'idempotencyKey' | 'input'>>;
  setSpecifications?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationSetSpecificationsArgs, 'idempotencyKey' | 'input'>>;
  setUnitEffectivity?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationSetUnitEffectivityArgs, 'idempotencyKey' | 'input'>>;
  startImplementingEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationStartImplementingEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  submitEngineeringChange?: Resolver<ResolversTypes['EngineeringChange'], ParentType, ContextType, RequireFields<MutationSubmitEngineeringChangeArgs, 'idempotencyKey' | 'input'>>;
  submitItemRevision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType, RequireFields<MutationSubmitItemRevisionArgs, 'idempotencyKey' | 'input'>>;
  updateItem?: Resolver<ResolversTypes['Item'], ParentType, ContextType, RequireFields<MutationUpdateItemArgs, 'idempotencyKey' | 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PendingAdoptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingAdoption'] = ResolversParentTypes['PendingAdoption']> = {
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
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
  boms?: Resolver<Maybe<ResolversTypes['BomConnection']>, ParentType, ContextType, RequireFields<QueryBomsArgs, 'first'>>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetters']>, ParentType, ContextType>;
  engineeringChange?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType, RequireFields<QueryEngineeringChangeArgs, 'id'>>;
  engineeringChanges?: Resolver<Maybe<ResolversTypes['EngineeringChangeConnection']>, ParentType, ContextType, RequireFields<QueryEngineeringChangesArgs, 'first'>>;
  engineeringChangesSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryEngineeringChangesSummaryArgs, 'groupBy'>>;
  eventHealth?: Resolver<Maybe<ResolversTypes['EventHealth']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'id'>>;
  itemByExternalId?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemByExternalIdArgs, 'externalId' | 'system'>>;
  itemRevision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType, RequireFields<QueryItemRevisionArgs, 'id'>>;
  itemRevisions?: Resolver<Maybe<ResolversTypes['ItemRevisionConnection']>, ParentType, ContextType, RequireFields<QueryItemRevisionsArgs, 'first'>>;
  items?: Resolver<Maybe<ResolversTypes['ItemConnection']>, ParentType, ContextType, RequireFields<QueryItemsArgs, 'first'>>;
  itemsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryItemsSummaryArgs, 'groupBy'>>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType, RequireFields<QueryRoutingArgs, 'id'>>;
  routings?: Resolver<Maybe<ResolversTypes['RoutingConnection']>, ParentType, ContextType, RequireFields<QueryRoutingsArgs, 'first'>>;
};

export type RevisionAdoptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionAdoption'] = ResolversParentTypes['RevisionAdoption']> = {
  change?: Resolver<Maybe<ResolversTypes['EngineeringChange']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['AdoptionDecision'], ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ItemRevision'], ParentType, ContextType>;
};

export type RevisionReschedulingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionRescheduling'] = ResolversParentTypes['RevisionRescheduling']> = {
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveFromBefore?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rescheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rescheduledBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type RoutingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingConnection'] = ResolversParentTypes['RoutingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RoutingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Routing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoutingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingEdge'] = ResolversParentTypes['RoutingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Routing'], ParentType, ContextType>;
};

export type RoutingSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingSegment'] = ResolversParentTypes['RoutingSegment'], FederationReferenceType extends FederationReferenceTypes['RoutingSegment'] = FederationReferenceTypes['RoutingSegment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RoutingSegment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  crew?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  laborTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentLaborTimeArgs>>;
  machineTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentMachineTimeArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queueTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentQueueTimeArgs>>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setupTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<RoutingSegmentSetupTimeArgs>>;
  subcontractSupplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  workInstruction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SpecificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Specification'] = ResolversParentTypes['Specification']> = {
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lowerLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nominal?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UnitCode']>, ParentType, ContextType>;
  upperLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
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

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type UnitEffectivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEffectivity'] = ResolversParentTypes['UnitEffectivity']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  AffectedItem?: AffectedItemResolvers<ContextType>;
  ApprovedSupplier?: ApprovedSupplierResolvers<ContextType>;
  Bom?: BomResolvers<ContextType>;
  BomConnection?: BomConnectionResolvers<ContextType>;
  BomDiff?: BomDiffResolvers<ContextType>;
  BomEdge?: BomEdgeResolvers<ContextType>;
  BomExplosion?: BomExplosionResolvers<ContextType>;
  BomExplosionLine?: BomExplosionLineResolvers<ContextType>;
  BomLine?: BomLineResolvers<ContextType>;
  BomLineChange?: BomLineChangeResolvers<ContextType>;
  BusinessTransaction?: BusinessTransactionResolvers<ContextType>;
  CrossReference?: CrossReferenceResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterDecision?: DeadLetterDecisionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetters?: DeadLettersResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeviationLimit?: DeviationLimitResolvers<ContextType>;
  Effectivity?: EffectivityResolvers<ContextType>;
  EngineeringChange?: EngineeringChangeResolvers<ContextType>;
  EngineeringChangeApproval?: EngineeringChangeApprovalResolvers<ContextType>;
  EngineeringChangeConnection?: EngineeringChangeConnectionResolvers<ContextType>;
  EngineeringChangeEdge?: EngineeringChangeEdgeResolvers<ContextType>;
  EngineeringChangeStep?: EngineeringChangeStepResolvers<ContextType>;
  Equipment?: EquipmentResolvers<ContextType>;
  EventHealth?: EventHealthResolvers<ContextType>;
  EventPlantHealth?: EventPlantHealthResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventSourceHealth?: EventSourceHealthResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemEdge?: ItemEdgeResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  ItemRevisionConnection?: ItemRevisionConnectionResolvers<ContextType>;
  ItemRevisionEdge?: ItemRevisionEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PendingAdoption?: PendingAdoptionResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RevisionAdoption?: RevisionAdoptionResolvers<ContextType>;
  RevisionRescheduling?: RevisionReschedulingResolvers<ContextType>;
  Routing?: RoutingResolvers<ContextType>;
  RoutingConnection?: RoutingConnectionResolvers<ContextType>;
  RoutingEdge?: RoutingEdgeResolvers<ContextType>;
  RoutingSegment?: RoutingSegmentResolvers<ContextType>;
  Specification?: SpecificationResolvers<ContextType>;
  SummaryKey?: SummaryKeyResolvers<ContextType>;
  SummaryRow?: SummaryRowResolvers<ContextType>;
  SummarySum?: SummarySumResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SystemEventHealth?: SystemEventHealthResolvers<ContextType>;
  TransactionEntry?: TransactionEntryResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  UnitEffectivity?: UnitEffectivityResolvers<ContextType>;
  WatermarkHealth?: WatermarkHealthResolvers<ContextType>;
  WatermarkHolder?: WatermarkHolderResolvers<ContextType>;
  WhereUsed?: WhereUsedResolvers<ContextType>;
  WhereUsedLine?: WhereUsedLineResolvers<ContextType>;
};

