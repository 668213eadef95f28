// Pure decisions about clips: how the gate's answers are written down, and which of them are missing.

import type { FieldProblem } from '../platform/errors.ts';
import {
  GROUNDS,
  VERDICT_QUESTIONS,
  VERDICTS,
  WARNINGS,
  type ClipAnswers,
  type GateAnswers,
  type Verdicts,
} from './clip.ts';

/** The gate's questions as a flag or a line of front matter gives them; absent ones stay unanswered. */
export interface WrittenAnswers {
  readonly ground?: unknown;
  readonly credit?: unknown;
  /** `what=confirmed,where=likely`, or the same as a mapping. */
  readonly verdict?: unknown;
  /** `none`, `graphic,minors`, or a list. */
  readonly warnings?: unknown;
  /** What the clip shows, in one sentence. */
  readonly shows?: unknown;
  /** Why readers are warned. */
  readonly warningReason?: unknown;
}

export interface ReadAnswers {
  readonly answers: Partial<GateAnswers>;
  readonly problems: readonly FieldProblem[];
}

const MAX_CREDIT_CHARS = 200; // a line under the player
const MAX_SENTENCE_CHARS = 300; // guess: what is read out before a clip, and fits its caption

/** A question as the command line asks it. */
function asFlag(question: keyof WrittenAnswers): string {
  return `--${question.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A question as front matter names it. */
export function asField(question: keyof WrittenAnswers): string {
  return question.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads answers and collects everything that is wrong; `fieldOf` names a question as the person wrote it (`--ground`). */
export function readAnswers(
  written: WrittenAnswers,
  fieldOf: (question: keyof WrittenAnswers) => string = asFlag,
): ReadAnswers {
  const problems: FieldProblem[] = [];
  const wrong = (question: keyof WrittenAnswers) => (message: string) => {
    problems.push({ field: fieldOf(question), message: `${fieldOf(question)}: ${message}` });
    return undefined;
  };
  const ground = readGround(written.ground, wrong('ground'));
  const credit = readCredit(written.credit, wrong('credit'));
  const verdicts = readVerdicts(written.verdict, wrong('verdict'));
  const warnings = readWarnings(written.warnings, wrong('warnings'));
  const shows = readSentence(written.shows, wrong('shows'));
  const warningReason = readSentence(written.warningReason, wrong('warningReason'));
  return {
    answers: {
      ...(ground === undefined ? {} : { ground }),
      ...(credit === undefined ? {} : { credit }),
      ...(verdicts === undefined ? {} : { verdicts }),
      ...(warnings === undefined ? {} : { warnings }),
      ...(shows === undefined ? {} : { shows }),
      ...(warningReason === undefined ? {} : { warningReason }),
    },
    problems,
  };
}

type Wrong = (message: string) => undefined;

function readGround(value: unknown, wrong: Wrong): GateAnswers['ground'] | undefined {
  if (value === undefined || value === null) return undefined;
  return (
    oneOf(GROUNDS, value) ?? wrong(`${shown(value)} is no ground. Choose one of: ${GROUNDS.join(', ')}.`)
  );
}

function readCredit(value: unknown, wrong: Wrong): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '')
    return wrong('say who is credited, or "none" when nobody may be named.');
  const credit = value.trim().replace(/\s+/g, ' ');
  if (credit.length > MAX_CREDIT_CHARS)
    return wrong(`at most ${MAX_CREDIT_CHARS} characters fit under a clip.`);
  if (/\p{Cc}/u.test(credit)) return wrong('it has control characters in it. Write it as plain text.');
  return /^none$/i.test(credit) ? 'none' : credit;
}

/** A sentence for readers; an empty one takes back what was said before. */
function readSentence(value: unknown, wrong: Wrong): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return wrong('write it as one sentence.');
  const sentence = value.trim().replace(/\s+/g, ' ');
  if (sentence.length > MAX_SENTENCE_CHARS)
    return wrong(`at most ${MAX_SENTENCE_CHARS} characters fit beside a clip; this has ${sentence.length}.`);
  if (/\p{Cc}/u.test(sentence)) return wrong('it has control characters in it. Write it as plain text.');
  return sentence;
}

function readVerdicts(value: unknown, wrong: Wrong): Partial<Verdicts> | undefined {
  if (value === undefined || value === null) return undefined;
  const pairs = verdictPairs(value);
  if (pairs === undefined)
    return wrong(
      `write it as what=confirmed,where=likely,when=unclear. Each is one of: ${VERDICTS.join(', ')}.`,
    );
  const verdicts: { -readonly [Question in keyof Verdicts]?: Verdicts[Question] } = {};
  for (const [name, said] of pairs) {
    const question = oneOf(VERDICT_QUESTIONS, name);
    const verdict = oneOf(VERDICTS, said);
    if (question === undefined) wrong(`${shown(name)} is not asked; ${VERDICT_QUESTIONS.join(', ')} are.`);
    else if (verdict === undefined)
      wrong(`${shown(said)} is no verdict on "${question}". Choose one of: ${VERDICTS.join(', ')}.`);
    else if (verdicts[question] !== undefined && verdicts[question] !== verdict)
      wrong(`"${question}" is answered twice, and differently.`);
    else verdicts[question] = verdict;
  }
  return verdicts;
}

function verdictPairs(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const pairs = value.split(',').map((pair) => pair.split('=').map((side) => side.trim()));
  if (!pairs.every((pair) => pair.length === 2)) return undefined;
  return pairs.map((pair) => [pair[0]!, pair[1]!] as const);
}

function readWarnings(value: unknown, wrong: Wrong): GateAnswers['warnings'] | undefined {
  if (value === undefined || value === null) return undefined;
  const words =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? (value as unknown[]) : [value];
  const said = words
    .map((word) => (typeof word === 'string' ? word.trim() : word))
    .filter((word) => word !== '');
  const choose = `Choose none, or some of: ${WARNINGS.join(', ')}.`;
  if (said.length === 0 && !Array.isArray(value)) return wrong(`say what to warn of. ${choose}`);
  const none = said.some((word) => oneOf(['none'], word) !== undefined);
  if (none && said.length > 1) return wrong(`"none" and a warning contradict each other. ${choose}`);
  if (none) return [];
  const unknown = said.filter((word) => oneOf(WARNINGS, word) === undefined);
  if (unknown.length > 0) return wrong(`${unknown.map(shown).join(', ')} is no warning. ${choose}`);
  return WARNINGS.filter((warning) => said.some((word) => oneOf([warning], word) !== undefined));
}

function oneOf<Value extends string>(values: readonly Value[], said: unknown): Value | undefined {
  return typeof said === 'string' ? values.find((value) => value === said.trim().toLowerCase()) : undefined;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

/** What the answers are once these are given: each of them replaces its own question's and no other. */
export function answersWith(before: ClipAnswers, given: Partial<GateAnswers>): ClipAnswers {
  return {
    ground: given.ground ?? before.ground,
    credit: given.credit ?? before.credit,
    verdicts: { ...before.verdicts, ...given.verdicts },
    warnings: given.warnings ?? before.warnings,
    shows: given.shows ?? before.shows,
    warningReason: given.warningReason ?? before.warningReason,
  };
}

export type Question = 'ground' | 'credit' | 'warnings' | `verdict.${keyof Verdicts}`;

/** The questions that nobody has answered, in the order in which they are asked. */
export function unanswered(answers: ClipAnswers): readonly Question[] {
  return [
    ...(answers.ground === null ? (['ground'] as const) : []),
    ...(answers.credit === null ? (['credit'] as const) : []),
    ...VERDICT_QUESTIONS.filter((question) => answers.verdicts[question] === null).map(
      (question) => `verdict.${question}` as const,
    ),
    ...(answers.warnings === null ? (['warnings'] as const) : []),
  ];
}

const MAX_NAME_CHARS = 120; // guess: enough to recognise a file by

/** A sender's file name without folders and control characters; never used as a path. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  return clean === '' ? 'clip' : clean.slice(0, MAX_NAME_CHARS);
}
