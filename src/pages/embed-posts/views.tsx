// A post of another platform: its words and a link. Nothing is asked of the platform before the reader says so.
/** @jsxImportSource preact */

import type { Words } from '../../newsroom/index.ts';
import type { Block } from '../../stories/index.ts';
import { languageWithin } from '../page/views.tsx';
import { Marked } from '../text/views.tsx';
import { addressOfPost, embedPlayerOf, platformOf } from './rules.ts';

type EmbedBlock = Extract<Block, { readonly type: 'embed' }>;

export function Post({ block, words, language }: { block: EmbedBlock; words: Words; language: string }) {
  const address = addressOfPost(block);
  const platform = address === null ? null : platformOf(address);
  if (address === null || platform === null)
    return (
      <p>
        <Marked text={block.text} marks={block.marks} />
      </p>
    );
  const isGone = block.gone === true;
  const player = isGone ? null : embedPlayerOf(address);
  const inWords = languageWithin(language, words.language);
  return (
    <figure class="post" data-platform={player?.platform} data-src={player?.src} data-shape={player?.shape}>
      <p class="post-from" {...inWords}>
        {words.embed.from(platform)}
      </p>
      {(isGone || block.text !== address) && <p>{block.text}</p>}
      {isGone ? (
        <p class="post-note" {...inWords}>
          {words.embed.gone}
        </p>
      ) : (
        <>
          {player !== null && (
            <>
              <p class="post-note" hidden {...inWords}>
                {words.embed.explains(platform)}
              </p>
              <p class="post-note" hidden {...inWords}>
                {words.embed.remembered(platform)}
              </p>
            </>
          )}
          <p class="post-links" {...inWords}>
            {player !== null && (
              <>
                <button type="button" hidden>
                  {words.embed.show(platform)}
                </button>
                <button type="button" hidden>
                  {words.embed.forget}
                </button>
              </>
            )}
            <a href={address} rel="noopener noreferrer">
              {words.embed.open}
            </a>
          </p>
        </>
      )}
    </figure>
  );
}
