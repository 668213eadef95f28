// The front page: what editors put on top, then the newest by section, or an honest empty state.
/** @jsxImportSource preact */

import type { VNode } from 'preact';
import { wordsFor, type Section, type Words } from '../../newsroom/index.ts';
import type { ListedStory } from '../../stories/index.ts';
import { SiteHead } from '../head/views.tsx';
import type { Look } from '../looks.ts';
import { lengthOf } from '../page/rules.ts';
import { languageWithin, Page, Time } from '../page/views.tsx';
import { isPosterSafe, warningText } from '../rules.ts';
import type { Site } from '../site.ts';
import { frontLayout, isLong } from './rules.ts';

export function FrontPage(props: { site: Site; look: Look; stories: readonly ListedStory[] }): VNode {
  const { site, look, stories } = props;
  const words = wordsFor(site.language);
  const { lead, beside, rows, groups } = frontLayout(stories, site.sections);
  const isDemo = stories.length > 0 && stories.every((story) => story.isDemo);
  const shown = { site, words, isLabelled: !isDemo };
  return (
    <Page
      site={site}
      look={look}
      title={site.name}
      language={site.language}
      head={
        <SiteHead site={site} title={site.name} description={site.tagline} address="/" isHidden={isDemo} />
      }
      isDemo={isDemo}
      here="/"
    >
      {lead === null ? (
        <div class="empty">
          <h2>{words.front.empty}</h2>
          <p>{words.front.emptyHint}</p>
        </div>
      ) : (
        <div class="front">
          <div class="top">
            <FrontStory {...shown} story={lead} isLead />
            <Stories {...shown} stories={beside} place="beside" />
          </div>
          <Stories {...shown} stories={rows} place="rows" />
          {groups.map((group) => (
            <section>
              <GroupName section={group.section} words={words} />
              <Stories {...shown} stories={group.stories} place="rows" isBelow />
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

interface Shown {
  readonly site: Site;
  readonly words: Words;
  /** Whether each invented story says so. */
  readonly isLabelled: boolean;
}

function Stories(
  props: Shown & { stories: readonly ListedStory[]; place: 'beside' | 'rows'; isBelow?: boolean },
) {
  const { stories, place, ...shown } = props;
  if (stories.length === 0) return null;
  return (
    <div class={place}>
      {stories.map((story) => (
        <FrontStory {...shown} story={story} />
      ))}
    </div>
  );
}

function GroupName({ section, words }: { section: Section | null; words: Words }) {
  if (section === null) return <h2>{words.front.more}</h2>;
  return (
    <h2>
      <a href={`/sections/${section.slug}`}>{section.name}</a>
    </h2>
  );
}

type StoryProps = Shown & {
  readonly story: ListedStory;
  readonly isLead?: boolean;
  /** Under the name of a section: a level lower, and without that name. */
  readonly isBelow?: boolean;
};

function FrontStory({ site, words, story, isLabelled, isLead = false, isBelow = false }: StoryProps) {
  const warnings = story.clip?.answers.warnings ?? null;
  const isPictured = story.clip?.poster != null && isPosterSafe(warnings);
  const Heading = isBelow ? 'h3' : 'h2';
  const kinds = [
    'story',
    isLead && 'lead',
    isPictured && 'pictured',
    isLong(story.headline) && 'long',
  ].filter(Boolean);
  return (
    <article class={kinds.join(' ')}>
      <div {...languageWithin(site.language, story.language)}>
        {story.kicker !== null && <p class="kicker">{story.kicker}</p>}
        <Heading>
          <a href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</a>
        </Heading>
        {story.standfirst !== null && (isLead || !isLong(story.standfirst)) && (
          <p class="standfirst">{story.standfirst}</p>
        )}
        {warnings !== null && !isPosterSafe(warnings) && (
          <p class="warning" {...languageWithin(story.language, words.language)}>
            {warningText(warnings, words)}
          </p>
        )}
        <When site={site} words={words} story={story} isLabelled={isLabelled} isBelow={isBelow} />
      </div>
      {isPictured && <Poster site={site} story={story} isLead={isLead} />}
    </article>
  );
}

/** What stands in the site's own language below a story. */
function When({ site, words, story, isLabelled, isBelow }: Shown & Pick<StoryProps, 'story' | 'isBelow'>) {
  const section = isBelow ? undefined : site.sections.find(({ slug }) => slug === story.section);
  const durationMs = story.clip?.durationMs ?? null;
  return (
    <p class="when" {...languageWithin(story.language, site.language)}>
      {isLabelled && story.isDemo && <span class="invented">{words.site.demoShort}</span>}{' '}
      {section !== undefined && (
        <>
          <a href={`/sections/${section.slug}`}>{section.name}</a>{' '}
        </>
      )}
      <Time at={story.publishedAt} site={site} language={site.language} isShort />
      {story.clipId !== null && (
        <>
          {' '}
          <span class="video">
            {words.front.video}
            {durationMs !== null && ` · ${lengthOf(durationMs)}`}
          </span>
        </>
      )}
    </p>
  );
}

/** The clip's first picture; nothing for whoever cannot see it where the headline says the same. */
function Poster({ site, story, isLead }: { site: Site; story: ListedStory; isLead: boolean }) {
  const { clip, headline } = story;
  if (clip?.poster == null) return null;
  const shows = clip.answers.shows ?? '';
  return (
    <img
      src={`/clips/${clip.id}/poster.jpg`}
      width={clip.poster.width}
      height={clip.poster.height}
      alt={shows === headline ? '' : shows}
      lang={languageWithin(site.language, story.language).lang}
      {...(isLead ? { fetchpriority: 'high' } : { loading: 'lazy' })}
    />
  );
}
