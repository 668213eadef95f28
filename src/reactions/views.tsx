// The bar as HTML: a form of buttons that works without script and without images, the same bytes for every reader.
// A button's name is its label and never changes; the count is its description.
// Named here and not only in tsconfig.json, which Bun looks for where the command is run.
/** @jsxImportSource preact */

import type { KindCount } from './rules.ts';

export interface ReactionBarProps {
  readonly story: { readonly id: string; readonly slug: string };
  readonly kinds: readonly KindCount[];
  /** False shows the counts without buttons. */
  readonly open?: boolean;
  /** From `?reacted=`: the kind just chosen, or `none`; anything else is taken as not there. */
  readonly reacted?: string | undefined;
  /** BCP 47 tag, for how numbers are written. */
  readonly language?: string;
}

/** `<section id="reactions">`, to be placed once a page. */
export function ReactionBar({ story, kinds, open = true, reacted, language = 'en' }: ReactionBarProps) {
  const chosen = kinds.find(({ kind }) => kind === reacted);
  const number = new Intl.NumberFormat(language);
  const said =
    chosen !== undefined
      ? `Your reaction: ${chosen.label}.`
      : reacted === 'none'
        ? 'Your reaction was removed.'
        : '';
  return (
    <section id="reactions" class="reactions" aria-labelledby="reactions-heading" data-story={story.id}>
      <h2 id="reactions-heading">What’s your reaction?</h2>
      {open ? (
        <form method="post" action={`/stories/${encodeURIComponent(story.slug)}/reaction`}>
          {kinds.map(({ kind, label, emoji, count }) => (
            <button
              key={kind}
              type="submit"
              name="kind"
              value={kind}
              aria-pressed={kind === chosen?.kind ? 'true' : 'false'}
              aria-describedby={`reactions-${kind}`}
            >
              <span class="reactions-emoji" aria-hidden="true">
                {emoji}
              </span>{' '}
              <span>{label}</span>{' '}
              <span class="reactions-count" id={`reactions-${kind}`} aria-hidden="true" data-count={count}>
                {number.format(count)}
              </span>
            </button>
          ))}
          {/* Without script nobody knows here who has voted, so it is there for everybody; the script hides it. */}
          <button type="submit" name="kind" value="none" class="reactions-remove">
            Remove my reaction
          </button>
        </form>
      ) : (
        <ClosedCounts kinds={kinds} number={number} />
      )}
      <p class="reactions-status" role="status">
        {open ? said : 'Reactions to this story are closed.'}
      </p>
    </section>
  );
}

function ClosedCounts({ kinds, number }: { kinds: readonly KindCount[]; number: Intl.NumberFormat }) {
  return (
    <ul>
      {kinds.map(({ kind, label, emoji, count }) => (
        <li key={kind}>
          <span class="reactions-emoji" aria-hidden="true">
            {emoji}
          </span>{' '}
          {label} <span class="reactions-count">{number.format(count)}</span>
        </li>
      ))}
    </ul>
  );
}
