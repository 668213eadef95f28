// Markdown as a view draws it, from the tree.
/** @jsxImportSource preact */

import type { ComponentChildren, VNode } from 'preact';
import type { Markup } from './tree.ts';

/** Markdown as elements; everything in it is escaped like any other text. */
export function MarkdownText({ text }: { text: readonly Markup[] }): VNode {
  return <>{text.map(drawn)}</>;
}

function drawn(markup: Markup): ComponentChildren {
  if (typeof markup === 'string') return markup;
  const { tag: Tag, href, start, inside } = markup;
  const children = inside.map(drawn);
  if (Tag === 'a')
    return href === null ? (
      <>{children}</>
    ) : (
      <a href={href} rel="noopener">
        {children}
      </a>
    );
  if (Tag === 'ol') return <ol {...(start === null || start === 1 ? {} : { start })}>{children}</ol>;
  if (Tag === 'hr' || Tag === 'br') return <Tag />;
  return <Tag>{children}</Tag>;
}
