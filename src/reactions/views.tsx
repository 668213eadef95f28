// The bar as HTML: a form of buttons that works without script and without images, the same bytes for every reader.
// A button's name is its label and never changes; the count is its description.
// Named here and not only in tsconfig.json, which Bun looks for where the command is run.
/** @jsxImportSource preact */

import type { Words } from '../newsroom/index.ts';
import type { KindCount } from './rules.ts';

export interface ReactionBarProps {
  readonly story: { readonly id: string; readonly slug: string };
  readonly kinds: readonly KindCount[];
  /** False shows the counts without buttons. */
  readonly open?: boolean;
  /** From `?reacted=`: the kind just chosen, or `none`; anything else is taken as not there. */
  readonly reacted?: string | undefined;
  readonly words: Words;
  /** BCP 47 tag of the page around it; where the words are in another language, the bar says so. */
  readonly language: string;
}

/** `<section id="reactions">`, to be placed once a page. */
export function ReactionBar({ story, kinds, open = true, reacted, words, language }: ReactionBarProps) {
  const chosen = kinds.find(({ kind }) => kind === reacted);
  const number = new Intl.NumberFormat(words.language);
  const { reactions } = words;
  const status =
    chosen !== undefined ? reactions.yours(chosen.label) : reacted === 'none' ? reactions.removed : '';
  return (
    <section
      id="reactions"
      class="reactions"
      aria-labelledby="reactions-heading"
      data-story={story.id}
      {...(words.language === language ? {} : { lang: words.language, dir: 'ltr' })}
      {...(open ? said(words) : {})}
    >
      <h2 id="reactions-heading">{reactions.heading}</h2>
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
            {reactions.remove}
          </button>
        </form>
      ) : (
        <ClosedCounts kinds={kinds} number={number} />
      )}
      <p class="reactions-status" role="status">
        {open ? status : reactions.closed}
      </p>
    </section>
  );
}

/** What the script says, for it knows no language: `%s` stands for the kind's name. */
function said({ reactions }: Words) {
  return {
    'data-counted': reactions.counted('%s'),
    'data-removed': reactions.removed,
    'data-held': reactions.held,
    'data-not-saved': reactions.notSaved,
    'data-trying': reactions.trying,
  };
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
