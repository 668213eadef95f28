// What a clip is to everyone else: its state, what readers may be given of it, and the gate's answers.

import type { FileRef } from '../platform/capabilities.ts';
import type { ClipId, VersionId } from '../platform/ids.ts';

/** `received`: kept, not looked at yet. `playable`: fit for readers. `refused`: `reason` says why. */
export type ClipState = 'received' | 'playable' | 'refused';

export interface Clip {
  readonly id: ClipId;
  readonly state: ClipState;
  /** Safe to show to editors; null unless refused. */
  readonly reason: string | null;
  /** The best MP4 for readers at present; null while there is only a playlist that grows. */
  readonly rendition: FileRef | null;
  readonly poster: { readonly ref: FileRef; readonly width: number; readonly height: number } | null;
  readonly durationMs: number | null;
  /** As shown, after rotation. */
  readonly width: number | null;
  readonly height: number | null;
  readonly hasAudio: boolean | null;
  readonly answers: ClipAnswers;
  /** What readers are given; null until the clip is playable. */
  readonly media: ClipMedia | null;
}

/** The files of a clip's current version; media/addresses.ts says where each stands. */
export interface ClipMedia {
  readonly versionId: VersionId;
  /** Whether every rendition is made. */
  readonly isComplete: boolean;
  readonly files: readonly ClipFile[];
  /** Tracks of the playlist `master.m3u8`, by rising short side, sound last; empty where there is no playlist. */
  readonly renditions: readonly ClipRendition[];
  /** Languages with captions that somebody checked, as BCP 47 tags. */
  readonly captions: readonly string[];
  /** Languages with a description for people who cannot see the clip. */
  readonly descriptions: readonly string[];
}

export interface ClipFile {
  /** The end of its address: `source.mp4`, `360.mp4`, `poster-480.avif`, `storyboard.vtt`, `360/init.mp4`. */
  readonly name: string;
  readonly ref: FileRef;
  /** Media type. */
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** `audio`, or pictures by their short side, `av1-` before it where they are AV1. */
export type RenditionName = string;

export interface ClipRendition {
  readonly name: RenditionName;
  /** RFC 6381, for example `avc1.64001f`. */
  readonly codecs: string;
  /** Null for sound. */
  readonly width: number | null;
  readonly height: number | null;
  readonly frameRate: number | null;
  readonly isComplete: boolean;
}

export const GROUNDS = ['permission', 'own', 'licence', 'public-domain', 'news-reporting'] as const;
export const VERDICTS = ['confirmed', 'likely', 'unclear', 'false'] as const;
export const VERDICT_QUESTIONS = ['what', 'where', 'when'] as const;
export const WARNINGS = ['graphic', 'death', 'injury', 'minors', 'distress', 'flashes'] as const;

/** Why this newsroom may show the clip. */
export type Ground = (typeof GROUNDS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type VerdictQuestion = (typeof VERDICT_QUESTIONS)[number];
export type Warning = (typeof WARNINGS)[number];
export type Verdicts = Readonly<Record<VerdictQuestion, Verdict>>;

/** What an editor answers before a clip goes out. */
export interface GateAnswers {
  readonly ground: Ground;
  /** Who is named under the clip, or `none`: deliberately nobody. */
  readonly credit: string;
  readonly verdicts: Partial<Verdicts>;
  /** Empty: looked at, nothing to warn of. */
  readonly warnings: readonly Warning[];
  /** What the clip shows, in a sentence for whoever cannot see it; empty where the editor says nothing. */
  readonly shows: string;
  /** Why readers are warned; empty where the warnings say it all. */
  readonly warningReason: string;
}

/** The answers so far; null is a question nobody has answered. */
export interface ClipAnswers {
  readonly ground: Ground | null;
  readonly credit: string | null;
  readonly verdicts: Readonly<Record<VerdictQuestion, Verdict | null>>;
  readonly warnings: readonly Warning[] | null;
  readonly shows: string | null;
  readonly warningReason: string | null;
}
