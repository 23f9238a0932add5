/** What the extension's views and its status bar ask of the language server. */
import type { LineRange } from './messages.ts';

/** What is known of a document without reading it. */
export interface DocumentFacts {
  readonly uri: string;
  readonly kind: 'sop' | 'workflow' | 'tracker' | 'organisation';
  /** Empty where the document has none. */
  readonly title: string;
  readonly id: string | null;
  /** The person, without the role behind the comma. */
  readonly owner: string | null;
  readonly retired: boolean;
  /** Null for what is not reviewed: other kinds of document, and procedures that nobody follows any more. */
  readonly review: ReviewFacts | null;
}

export type ReviewState = 'overdue' | 'due' | 'current' | 'undated';

export interface ReviewFacts {
  readonly state: ReviewState;
  /** The day of the next review, as `YYYY-MM-DD`; null where the document does not say a day. */
  readonly day: string | null;
  /** From today to that day; less than nought when it has passed, 0 where there is none. */
  readonly daysLeft: number;
  /** The day of the last review, as it is written. */
  readonly last: string | null;
}

/** Request `sop/reviews`: one level of the reviews of all procedures. Null until all files have been read once. */
export interface ReviewsRequest {
  readonly method: 'sop/reviews';
  readonly params: {
    readonly by: 'date' | 'owner';
    /** The id of the group whose documents are wanted; without it, the groups. */
    readonly group?: string;
    /** The most entries that are wanted. */
    readonly limit: number;
  };
  readonly result: ReviewsAnswer | null;
}

export interface ReviewsAnswer {
  readonly groups: readonly ReviewGroup[];
  readonly documents: readonly DocumentFacts[];
  /** How many entries there are, wanted or not. */
  readonly total: number;
}

/** Reviews of one state, or those of one owner. */
export interface ReviewGroup {
  readonly id: string;
  /** Null for the reviews of an owner. */
  readonly state: ReviewState | null;
  /** Null for the reviews of a state, and for those of nobody. */
  readonly owner: string | null;
  readonly documents: number;
  readonly overdue: number;
  readonly due: number;
}

/** Request `sop/library`: one level of the tree of all documents. Null until all files have been read once. */
export interface LibraryRequest {
  readonly method: 'sop/library';
  readonly params: {
    /** The document or group whose entries are wanted; without it, those at the top. */
    readonly below?: { readonly uri: string } | { readonly group: LibraryGroupName };
    /** The most entries that are wanted. */
    readonly limit: number;
  };
  readonly result: LibraryAnswer | null;
}

export interface LibraryAnswer {
  readonly entries: readonly LibraryEntry[];
  /** How many entries there are, wanted or not. */
  readonly total: number;
}

export type LibraryGroupName = 'unattached' | 'trackers' | 'organisations';

export type LibraryEntry =
  | { readonly type: 'group'; readonly group: LibraryGroupName; readonly documents: number }
  | { readonly type: 'document'; readonly facts: DocumentFacts; readonly runsOthers: boolean }
  /** What a document runs, and nobody has written. */
  | { readonly type: 'missing'; readonly name: string };

/** Request `sop/document`: one document and what belongs to it. Null for what the server does not know. */
export interface DocumentRequest {
  readonly method: 'sop/document';
  readonly params: { readonly uri: string };
  readonly result: DocumentAnswer | null;
}

export interface DocumentAnswer {
  readonly facts: DocumentFacts;
  /** What it runs, in the order of the text. */
  readonly runs: readonly DocumentFacts[];
  readonly runBy: readonly DocumentFacts[];
  /** The workflows that it is a part of, or that a tracker follows. */
  readonly workflows: readonly DocumentFacts[];
  readonly trackers: readonly DocumentFacts[];
  readonly organisations: readonly DocumentFacts[];
}

/** Request `sop/markReviewed`: what to write to record a review of today. Null for what is not reviewed. */
export interface MarkReviewedRequest {
  readonly method: 'sop/markReviewed';
  readonly params: { readonly uri: string };
  readonly result: MarkReviewedAnswer | null;
}

export interface MarkReviewedAnswer {
  /** None when it has been recorded before. */
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
  /** The day of the next review, as `YYYY-MM-DD`. */
  readonly nextReview: string;
}

/** Notification `sop/overviewChanged`: what the requests of this file answer may be another thing now. */
export interface OverviewChanged {
  readonly method: 'sop/overviewChanged';
}
