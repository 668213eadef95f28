// The page by which an eyewitness sends a clip: who asks, what will happen, the file, and a few questions nobody must
// answer. Without its script it says what is needed instead.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import type { UploadLink } from '../../clips/index.ts';
import { wordsFor, type Words } from '../../newsroom/index.ts';
import { rawJson } from '../../platform/html.ts';
import type { Look } from '../looks.ts';
import { Page, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';
import { QUESTIONS, sendSettings, sizeInWords } from './rules.ts';

export interface SendProps {
  readonly site: Site;
  readonly look: Look;
  readonly link: UploadLink;
  readonly token: string;
  /** The most one clip may have. */
  readonly maxBytes: number;
}

type Said = Pick<SendProps, 'site'> & { readonly words: Words };

export function SendPage({ site, look, link, token, maxBytes }: SendProps): VNode {
  const words = wordsFor(site.language);
  const { send } = words;
  return (
    <Shell site={site} look={look} words={words} title={send.title(site.name)}>
      <div class="send">
        <header>
          <h1>{send.title(site.name)}</h1>
          <p class="asks">
            {link.askedBy === '' ? send.asks(site.name) : send.askedBy(link.askedBy, site.name)}
          </p>
          {link.note !== '' && <blockquote>{link.note}</blockquote>}
        </header>
        <section id="about" aria-labelledby="happens">
          <h2 id="happens" class="label">
            {send.happens}
          </h2>
          <ol>
            {send.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <p>
            <strong>{send.safety}</strong>
          </p>
          <p class="limits">
            {send.limits(sizeInWords(maxBytes, words.language))} {send.until}{' '}
            <Time at={link.expiresAt} site={site} language={words.language} />.
          </p>
        </section>
        <Plain site={site} words={words} />
        <ClipForm words={words} />
        <Sending words={words} />
        <Done words={words} />
      </div>
      <script
        type="application/json"
        id="send-settings"
        dangerouslySetInnerHTML={rawJson(sendSettings(words, token, maxBytes))}
      />
    </Shell>
  );
}

/** For a link that takes nothing any more. */
export function SendOverPage({
  site,
  look,
  is,
}: Pick<SendProps, 'site' | 'look'> & { readonly is: 'closed' | 'expired' | 'used-up' }): VNode {
  const words = wordsFor(site.language);
  return (
    <Shell site={site} look={look} words={words} title={words.send.over[is]}>
      <div class="send">
        <h1>{words.send.over[is]}</h1>
        <p>{words.send.overText[is]}</p>
        <Contact site={site} words={words} />
      </div>
    </Shell>
  );
}

function Shell(
  props: Pick<SendProps, 'site' | 'look'> & {
    readonly words: Words;
    readonly title: string;
    readonly children: VNode | VNode[];
  },
) {
  const { site, look, words, title, children } = props;
  return (
    <Page
      site={site}
      look={look}
      title={`${title} – ${site.name}`}
      language={words.language}
      head={<meta name="robots" content="noindex, nofollow" />}
    >
      {children}
    </Page>
  );
}

function Plain({ site, words }: Said) {
  return (
    <div id="plain" class="plain">
      <p>{words.send.plain}</p>
      <Contact site={site} words={words} />
    </div>
  );
}

function Contact({ site, words }: Said) {
  const { contactEmail: email, contactPhone: phone } = site;
  if (email === '' && phone === '') return <p>{words.send.plainAsk}</p>;
  return (
    <p>
      {words.send.plainMail}{' '}
      {email !== '' && (
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      )}
      {email !== '' && phone !== '' && ', '}
      {phone !== '' && (
        <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">
          {phone}
        </a>
      )}
    </p>
  );
}

function ClipForm({ words: { send } }: { words: Words }) {
  return (
    <form id="send-form" hidden noValidate>
      <div class="field">
        <label for="clip">{send.file}</label>
        <p class="hint" id="clip-hint">
          {send.fileHint}
        </p>
        <input type="file" id="clip" accept="video/*" aria-describedby="clip-hint clip-problem" />
        <p class="problem" id="clip-problem" role="alert" />
      </div>
      <div id="copy" class="copy" role="status" />
      <template id="copy-words">
        <h2>{send.copy}</h2>
        <p>{send.copyHint}</p>
        <ul>
          {send.copyWays.map((way) => (
            <li>{way}</li>
          ))}
        </ul>
      </template>
      {QUESTIONS.map(({ field, mostChars, autocomplete }) => (
        <div class="field">
          <label for={`said-${field}`}>
            {send[field]} <span class="optional">({send.optional})</span>
          </label>
          <p class="hint" id={`hint-${field}`}>
            {send[`${field}Hint`]}
          </p>
          <input
            type="text"
            id={`said-${field}`}
            name={field}
            maxLength={mostChars}
            autocomplete={autocomplete}
            aria-describedby={`hint-${field}`}
          />
        </div>
      ))}
      <p>
        <button type="submit">{send.submit}</button>
      </p>
    </form>
  );
}

function Sending({ words: { send } }: { words: Words }) {
  return (
    <section id="sending" hidden tabIndex={-1} aria-labelledby="sending-title">
      <h2 id="sending-title">{send.sending}</h2>
      <progress id="progress" max={1000} value={0} aria-labelledby="sending-title" />
      <p class="figures">
        <span id="sent" /> <span id="left" />
      </p>
      <p id="status" role="status" />
      <p class="stay">{send.stay}</p>
      <button type="button" id="go-on" hidden>
        {send.goOn}
      </button>
    </section>
  );
}

function Done({ words: { send } }: { words: Words }) {
  return (
    <section id="done" hidden tabIndex={-1} aria-labelledby="done-title">
      <h2 id="done-title">{send.thanks}</h2>
      <p>
        {send.reference}: <b id="reference" dir="ltr" />
      </p>
      <p>{send.next}</p>
      <button type="button" id="another">
        {send.another}
      </button>
    </section>
  );
}
