// A page for an address that has nothing, or nothing any more: what happened and where to go on.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor } from '../../newsroom/index.ts';
import type { Look } from '../looks.ts';
import { Page } from '../page/views.tsx';
import type { Site } from '../site.ts';

export interface MessageProps {
  readonly site: Site;
  readonly look: Look;
  readonly title: string;
  readonly message: string;
}

export function MessagePage({ site, look, title, message }: MessageProps): VNode {
  const words = wordsFor(site.language);
  return (
    <Page
      site={site}
      look={look}
      title={`${title} – ${site.name}`}
      language={site.language}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">{words.errors.goFront}</a>
      </p>
    </Page>
  );
}
