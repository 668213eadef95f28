// A block's words as HTML: marks as elements, lines as breaks, words in another language as that.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import type { Mark } from '../../stories/index.ts';
import { languageWithin } from '../page/views.tsx';
import { piecesOf } from '../rules.ts';
import type { LanguageMark } from './rules.ts';

export interface MarkedProps {
  readonly text: string;
  readonly marks: readonly (Mark | LanguageMark)[];
}

/** Text with its marks as elements; where marks overlap, the pieces carry all that cover them. */
export function Marked({ text, marks }: MarkedProps) {
  if (marks.length === 0) return withBreaks(text);
  return <>{piecesOf(text, marks).map((piece) => wrapped(piece.text, piece.marks))}</>;
}

/** In a paragraph the end of a line is a break. */
function withBreaks(text: string): VNode {
  if (!text.includes('\n')) return <>{text}</>;
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

/** A link cannot stand in a link: where two overlap, the first one leads. */
function wrapped(text: string, covering: readonly (Mark | LanguageMark)[]): VNode {
  const link = covering.find((mark) => mark.type === 'link');
  const marks = covering.filter((mark) => mark.type !== 'link' || mark === link);
  return marks.reduce<VNode>((inner, mark) => {
    if (mark.type === 'link')
      return (
        <a href={mark.href} rel="noopener">
          {inner}
        </a>
      );
    if (mark.type === 'language') return <span {...languageWithin('', mark.language)}>{inner}</span>;
    return mark.type === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>;
  }, withBreaks(text));
}
