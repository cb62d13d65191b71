import type { LevelCounts } from '../domain/comparison.ts'
import type { Outcome } from '../domain/meeting.ts'
import type { SheetParty } from '../domain/party.ts'

/** A piece of running text. A newline in it starts a new line. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

/** Text made of runs: a paragraph, a list item, a cell. */
export type RunText = readonly Run[]

/** How a paragraph stands on the page: `lead` is larger, `quiet` is a remark, `notice` must not be missed. */
export type Tone = 'plain' | 'lead' | 'quiet' | 'notice'

/** A heading of the report. */
export interface HeadingBlock {
  readonly kind: 'heading'
  /** Level 1 occurs once, first; levels never skip. */
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** A paragraph of running text. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly tone: Tone
  readonly runs: RunText
}

/** Short facts, each with its name: who, when, which version. */
export interface FactsBlock {
  readonly kind: 'facts'
  /** `quiet`: about the report itself, set smaller. */
  readonly tone: 'plain' | 'quiet'
  readonly items: readonly { readonly term: string; readonly value: string }[]
}

/** A list without order. */
export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly RunText[]
}

/** One column of a table. */
export interface TableColumn {
  readonly title: string
  readonly align: 'start' | 'end'
  /** Its part of the width (all together 1), where several tables must stand in line; else its content decides. */
  readonly share?: number
}

/** A table with a row of column headers. */
export interface TableBlock {
  readonly kind: 'table'
  /** Says what the table is about to who does not see it; the heading above says it to who does. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** As many cells as columns; the first is the header of its row. */
  readonly rows: readonly { readonly cells: readonly RunText[] }[]
}

/** One party's figure at a theme: drawn, with its text beside it. */
export interface ScaleFigure {
  readonly counts: LevelCounts
  /** Number of answers counted. */
  readonly n: number
  /** "3 hoog, 1 midden". */
  readonly text: string
  /** The judgement of the other, never mixed into the counts: "over de ander: 2 hoog". */
  readonly aboutOther?: string
}

/** Level counts per theme of both parties, or of both together (mission §2 "Theme figures"). */
export interface ScaleBlock {
  readonly kind: 'scale'
  readonly caption: string
  readonly labelTitle: string
  readonly columns: readonly { readonly party: SheetParty; readonly title: string }[]
  readonly conclusionTitle: string
  /** As many figures as columns. */
  readonly rows: readonly { readonly label: string; readonly figures: readonly ScaleFigure[]; readonly conclusion: RunText }[]
}

/** One party's word on the report, in words; nothing that looks like a signature. */
export interface ConfirmationBlock {
  readonly kind: 'confirmation'
  readonly outcome: Outcome | 'open'
  readonly statement: string
  readonly details: readonly string[]
}

/** Everything a report can hold: a closed union, so that each output shows every kind (formats §9). */
export type ReportBlock =
  | HeadingBlock
  | ParagraphBlock
  | FactsBlock
  | ListBlock
  | TableBlock
  | ScaleBlock
  | ConfirmationBlock
  /** What follows is another part: looking ahead, which may start a new page, or the annex, which always does. */
  | { readonly kind: 'pageBreakHint'; readonly part: 'ahead' | 'annex' }
  /** At the foot of every page. */
  | { readonly kind: 'footer'; readonly text: string; readonly code: string }

/** For whom: the two parties, the insurer, or anyone; the last two are without names (formats §9). */
export type Edition = 'parties' | 'insurer' | 'public'

/** What may be added at the end: all chosen answers of both parties. */
export type Annex = 'answers'

/** The report as content; HTML, PDF and text only walk its blocks. */
export interface ReportDocument {
  readonly title: string
  readonly language: 'nl-NL'
  /** Both organisations. */
  readonly author: string
  readonly subject: string
  /** ISO UTC: the last confirmation, or the freezing while one is missing. Never the clock. */
  readonly createdAt: string
  readonly edition: Edition
  /** `answers`: all answers stand at the end. */
  readonly annex?: Annex
  readonly isConcept: boolean
  /** Counts freezings, from 1. */
  readonly revision: number
  readonly contentHash: string
  /** contentHash of the revision it replaces. */
  readonly replaces?: string
  /** First eight hex digits of the content hash. */
  readonly code: string
  readonly blocks: readonly ReportBlock[]
}

/** Plain text as a run text. */
export function plain(text: string): RunText {
  return [{ kind: 'text', text }]
}

/** Emphasised text as a run text. */
export function strong(text: string): RunText {
  return [{ kind: 'strong', text }]
}

/** The words of a run text, without its emphasis. */
export function textOf(runs: RunText): string {
  return runs.map(({ text }) => text).join('')
}
