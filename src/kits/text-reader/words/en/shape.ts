// English: the words and habits that a text's shape is told by.

import type { ShapeWords } from '../../shape-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const shape: ShapeWords = {
  clipLines: [
    /^below(?: is| are|,|:| you can (?:see|watch)| we (?:see|have)) .*\b(?:video|clip|footage|recording)\b/,
    /^(?:you can )?(?:watch|see|view) .*\b(?:video|clip|footage|recording|moment)\b.*(?:\b(?:below|above|here)[.:!)]*|:)$/,
    /^watch .*\bbelow[.:!)]*$/,
    /^watch (?:the|this|it in this) (?:full )?(?:video|clip|footage)[.:!]*$/,
    /^here(?:'s| is| are) .*\b(?:video|clip|footage|recording)\b.*(?::|\bbelow[.:!)]*)$/,
    /^(?:in )?the (?:video|clip|footage|recording) (?:[\w'-]+ ){0,3}below\b/,
    /^(?:the |watch |video |clip )?(?:watch|video|clip|footage)(?: below| here)? ?:$/,
  ],
  clipSentences: [
    /^(?:the |a |full )*(?:video|clip|footage|recording)(?: of [^.]{1,80})? (?:is|follows|appears|can be (?:seen|watched|viewed|found))(?: just| right)?(?: below| here:)[.:!]*$/,
    /^below(?: is| are|,) [^.]*\b(?:video|clip|footage|recording)\b[^.]*:$/,
    /^(?:you can )?(?:watch|see|view) (?:the|a|this|it|her|his|their|what)\b[^.]*\b(?:below[.:!]*|here:)$/,
    /^here(?:'s| is) (?:the|a|some) (?:[\w'-]+ ){0,2}(?:video|clip|footage|recording)\b[^.]*:$/,
  ],
  clipCredits: [/^(?:video|footage|clip)(?: credits?| courtesy(?: of)?| by| via)? ?[:/] ?\S/],
  reactionLines: [
    /^(?:so,? )?what(?:'s| is|s) your reaction(?: to (?:this|that|it|the (?:story|news|video|clip)|this (?:story|news|video|clip)))?$/,
    /^how (?:do|does|did) (?:you feel about )?this(?: story| news| video| clip)?(?: make you feel)?$/,
    /^your reactions?$/,
  ],
  byline: /^(?:(?:story |text |words |written |reported )?by:? |reporting by:? )(?=\S)/i,
  nameJoins: setOf('and & with'),
  nameEnds: setOf('in for at from of special'),
  nameParticles: setOf('van von der den de la le du da di al el bin ben ibn dos das ter zu'),
  offices: setOf(
    'writer writers reporter reporters correspondent correspondents editor editors staff columnist contributor ' +
      'producer bureau desk team newsroom agency press news times post tribune herald journal gazette guardian ' +
      'telegraph magazine daily weekly media network radio television tv online online chronicle globe star sun ' +
      'mirror mail observer courier examiner inquirer record sentinel dispatch bulletin agencies chief the our',
  ),
  noPlaces: setOf(
    'breaking update updated watch video exclusive live analysis opinion editorial correction clarification ' +
      'exclusives alert developing fact-check explainer interview review photos gallery poll listen read note warning',
  ),
  months: new Map(
    'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec'
      .split('|')
      .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  ),
  stamp: {
    published: setOf('published posted publication created filed'),
    updated: setOf('updated modified update revised'),
    others: setOf(
      'on at last first date time originally am pm a m p et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet ' +
        'cest h min mins minute minutes hour hours day days ago today yesterday now just monday tuesday wednesday ' +
        'thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun the st nd rd th of eastern local noon',
    ),
  },
  dayFirst: null,
  share: {
    verbs: setOf('share tweet email e-mail print pin sharing'),
    others: setOf(
      'facebook twitter x whatsapp linkedin pinterest reddit messenger telegram flipboard tumblr google bluesky ' +
        'threads mastodon instagram youtube sms on this article story page via copy link to it a friend with friends ' +
        'save comment comments now more options by and or your post mail',
    ),
  },
  furniture: [
    {
      kind: 'advertisement',
      lines: [
        /^[-– ]*(?:advertisements?|advertising|sponsored(?: content)?|ad)[-– ]*[.:]?$/,
        /^[-–( ]*(?:story|article|text|post) continues? (?:below|after)(?: (?:this |the )?(?:advertisements?|ads?|video|gallery))?[-–) ]*[.:]?$/,
        /^(?:scroll down|keep scrolling|scroll|continue reading) (?:for more|to continue(?: reading)?|below(?: the (?:advertisement|ad))?|the main story)[.:]?$/,
      ],
    },
    {
      kind: 'related',
      lines: [
        /^(?:related(?: (?:stories|story|articles?|coverage|content|links?|topics|news|posts?|videos?))?|read more|read also|see also|also read|read next|more on this(?: story)?|recommended(?: for you| reading)?|trending(?: now)?|most (?:read|popular)|don't miss|you (?:may|might) also like|up next|what to read next)(?: ?[:|»>].*| ?[.…]*)$/,
        /^more (?:from|on|about) [^.:]{1,40}:?$/,
      ],
    },
    {
      kind: 'subscribe',
      lines: [
        /^(?:please )?(?:sign up|subscribe|register) (?:(?:now|here|today) )?(?:for|to|with) .*\b(?:newsletters?|updates?|alerts?|e-?mails?|inbox|channel|podcast|briefing)\b/,
        /^(?:sign up|subscribe)(?: now| today| here| for free| to (?:our|us) .*| for our .*)?[.!]*$/,
        /^follow (?:us|@\w+|(?:[\w.'-]+ ){1,4}on (?:twitter|facebook|instagram|x|youtube|tiktok|bluesky))\b/,
        /^(?:like|join|find|connect with) us on (?:twitter|facebook|instagram|x|youtube|tiktok|telegram|whatsapp)\b/,
        /^click here (?:to|for) /,
        /^(?:get|download) (?:our|the) .*\b(?:newsletter|app|alerts)\b/,
        /^already (?:a subscriber|have an account)\b/,
      ],
    },
    {
      kind: 'rights',
      lines: [
        /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})) ?.*$/,
        /^(?:[^.]{1,80}\. )?all rights reserved\b[^.]{0,80}[.]?$/,
        /^this material may not be (?:published|reproduced)\b/,
      ],
    },
    {
      kind: 'comments',
      lines: [
        /^(?:\d+ comments?|comments? ?\(?\d*\)?|(?:leave|post|add|write) a (?:comment|reply)|(?:view|show|see|read|load|hide) (?:all |more |the )?(?:\d+ )?comments?(?: ?\(\d+\))?|join the (?:conversation|discussion)|comments are closed|no comments(?: yet)?|be the first to comment)[.!:]?$/,
      ],
    },
    {
      kind: 'page',
      lines: [
        /^(?:loading|please wait)[.… ]*$/,
        /^(?:skip to (?:main )?(?:content|navigation)|back to top|menu|log ?in|sign in|log out|my account|previous (?:article|story)|next (?:article|story)|show more|load more|see more|view more|continue reading|read (?:the )?full (?:story|article)|play video|enlarge(?: this)? image|(?:toggle|hide|show) caption|(?:image|media) caption|accept (?:all )?cookies|listen to this (?:article|story)|translate this page)[.:…]*$/,
        /^(?:\d+ ?(?:-| )?min(?:ute)?s? read|(?:estimated )?reading time:? ?.{0,20})$/,
      ],
    },
    {
      kind: 'credit',
      lines: [
        /^\(?(?:file )?(?:photos?|photographs?|images?|pictures?|illustration|graphic|screenshot|screengrab)(?: credits?| courtesy(?: of)?| by| via)? ?[:/] ?\S/,
        /^\(?(?:file )?(?:photos?|photographs?|images?|pictures?|illustration) (?:credits?:? |courtesy (?:of )?|by |via )[^.]+$/,
        /^\(?credits?: ?\S/,
        /^\(?(?:ap|afp|epa|upi|reuters|getty) (?:file )?(?:photos?|images?)\b[^.]*$/,
        /^\(?(?:[^.:/|]{2,60}(?: ?[/|] ?| via ))?getty images\)?\.?$/,
        /^\(?[^.:/|,]{2,40} ?[/|] ?(?:ap|afp|epa|upi|reuters|getty|the associated press|associated press|agence france-presse)(?: photo)?\)?\.?$/,
      ],
    },
  ],
  capitalLabels:
    /^(?:READ ALSO|READ MORE|READ NEXT|SEE ALSO|ALSO READ|RELATED|DON[’']T MISS|MORE)(?: ?[:|»>]| (?=\S))/,
};
