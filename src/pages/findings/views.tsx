// What a story rests on and leads to, below its words: people, what is next, sources, corrections. A part that has
// nothing to say is not there.
/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Findings, Person } from '../../kits/text-reader/index.ts';
import type { Words } from '../../newsroom/index.ts';
import { creditOf, type StoryView } from '../../stories/index.ts';
import { languageWithin, Time } from '../page/views.tsx';
import type { Site } from '../site.ts';
import { dueForMachines, dueText, nameOf, sourcesOf, type Note } from './rules.ts';

export interface FindingsProps {
  readonly site: Site;
  readonly view: StoryView;
  /** Only those that are certain. */
  readonly findings: Findings;
  readonly words: Words;
}

/** Everything below the words of a story that is about them. */
export function Below(props: FindingsProps) {
  return (
    <>
      <People {...props} />
      <Next {...props} />
      <Sources {...props} />
      <Corrections {...props} />
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly words: Words;
  readonly language: string;
  readonly children: ComponentChildren;
}

/** A part of a page below its main text, under a small heading. */
export function Part({ id, title, words, language, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="part-title" id={`${id}-title`} {...languageWithin(language, words.language)}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Whose words a paragraph has, beside it. */
export function NoteLine({ note, language, words }: { note: Note; language: string; words: Words }) {
  return (
    <p class="note" {...(note.isName ? {} : languageWithin(language, words.language))}>
      {note.url === null ? (
        note.text
      ) : (
        <a href={note.url} rel="noopener">
          {note.text}
        </a>
      )}
    </p>
  );
}

function People({ view: { document }, findings, words }: FindingsProps) {
  const people = findings.people.flatMap((person) => {
    const name = nameOf(person, document);
    return name === null ? [] : [{ person, name }];
  });
  if (people.length === 0) return null;
  const { language } = document;
  return (
    <Part id="people" title={words.story.people} words={words} language={language}>
      <ul class="people">
        {people.map(({ person, name }) => (
          <li>
            <strong>{name}</strong>
            {person.role !== null && <span>{person.role}</span>}
            <span {...languageWithin(language, words.language)}>{factsOf(person, words)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function factsOf({ aliases, age, accused }: Person, words: Words): string | null {
  const facts = [
    ...(age === null ? [] : [words.story.age(age)]),
    ...(aliases.length === 0 ? [] : [words.story.alias(new Intl.ListFormat(words.language).format(aliases))]),
    ...(accused ? [words.story.accused] : []),
  ];
  return facts.length === 0 ? null : facts.join(' · ');
}

function Next({ view: { document }, findings, words }: FindingsProps) {
  if (findings.followUps.length === 0) return null;
  const { language } = document;
  return (
    <Part id="next" title={words.story.next} words={words} language={language}>
      <dl class="next">
        {findings.followUps.map(({ due, precision, what, source }) => {
          const by = source === null ? null : (findings.attributions[source]?.source ?? null);
          const date = dueText(due, precision, language, words);
          const machine = dueForMachines(due);
          return (
            <div>
              <dt>{machine === undefined ? date : <time dateTime={machine}>{date}</time>}</dt>
              <dd>
                {what}
                {by !== null && (
                  <>
                    {what === '' ? '' : ', '}
                    <span class="by" {...languageWithin(language, words.language)}>
                      {words.story.nextSource(by)}
                    </span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

function Sources({ view: { document, clips }, findings, words }: FindingsProps) {
  const sources = sourcesOf(findings.attributions);
  const credits = [...new Set(clips.flatMap((clip) => creditOf(clip) ?? []))];
  if (sources.length + credits.length === 0) return null;
  const { language } = document;
  const inWords = languageWithin(language, words.language);
  return (
    <Part id="sources" title={words.story.sources} words={words} language={language}>
      <ul class="sources">
        {sources.map(({ name, kind, url, secondHand }) => (
          <li>
            {url === null ? (
              <strong>{name}</strong>
            ) : (
              <a href={url} rel="noopener">
                {name}
              </a>
            )}
            <span {...inWords}>
              {[
                kind === 'outlet' ? words.story.sourceOutlet : words.story.sourceDocument,
                ...(secondHand ? [words.story.secondHandNote] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
        {credits.map((credit) => (
          <li {...inWords}>{words.clip.credit(credit)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Corrections({ site, view: { document, corrections }, words }: FindingsProps) {
  if (corrections.length === 0) return null;
  const { language } = document;
  const kinds = {
    correction: words.story.correction,
    clarification: words.story.clarification,
    update: words.story.correctionUpdate,
  };
  return (
    <Part id="corrections" title={words.story.corrections} words={words} language={language}>
      <ul class="corrections">
        {corrections.map(({ at, kind, text }) => (
          <li>
            <strong {...languageWithin(language, words.language)}>{kinds[kind]}</strong>{' '}
            <Time at={at} site={site} language={language} />
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** At the top of a story that was wrong: when that was put right, and where it says so. */
export function CorrectedNote({ site, view, words }: Omit<FindingsProps, 'findings'>) {
  const last = view.corrections.findLast(({ kind }) => kind !== 'update');
  if (last === undefined) return null;
  const { language } = view.document;
  return (
    <p class="corrected">
      <a href="#corrections">
        <span {...languageWithin(language, words.language)}>{words.story.correctedOn}</span>{' '}
        <Time at={last.at} site={site} language={language} />
      </a>
    </p>
  );
}
