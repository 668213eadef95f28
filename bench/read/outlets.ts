// Whether a source is an outlet or a document, told from its words alone: PolNeAR does not say what its sources are.
// A rule of the score and of nothing else; the README beside it states it.

/** Names, and last words of names, of papers, agencies, broadcasters and sites. */
const OUTLETS =
  /(?:^|\s)(?:ap|associated press|reuters|afp|upi|bloomberg|cnn|cbs|nbc|abc|pbs|npr|bbc|msnbc|cnbc|c-span|fox|univision|telemundo|politico|breitbart|buzzfeed|vox|vice|slate|salon|axios|newsweek|time magazine|the hill|the nation|the atlantic|the new yorker|the post|drudge report|daily (?:caller|beast|mail|signal|wire|kos)|huffpost|huffington post|mother jones|realclearpolitics|fivethirtyeight|politifact|snopes|wikileaks|facebook|twitter|news|news service|news agency|times|post|journal|tribune|herald|gazette|globe|chronicle|press|magazine|newspaper|newspapers|paper|papers|daily|weekly|review|examiner|observer|guardian|telegraph|independent|register|dispatch|inquirer|constitution|enquirer|usa today|outlet|outlets|network|networks|broadcaster|station|website|web site|site|blog|wire|agency's wire|media|editorial|op-ed|column|broadcast|documentary|fact-checkers?)$/;

/** Nouns for something written or counted. */
const DOCUMENTS =
  /(?:^|[\s-])(?:polls?|polling|averages?|surveys?|reports?|study|studies|statements?|emails?|e-mails?|letters?|memos?|memorandum|documents?|papers?|filings?|records?|recordings?|database|complaint|lawsuit|suit|indictment|affidavit|transcripts?|tweets?|posts?|press release|release|article|articles|story|stories|book|books|memoir|analysis|research|data|statistics|numbers|findings|results|census|ads?|advertisement|commercial|video|website|web page|page|page|site|headline|caption|email|bill|order|ruling|opinion|decision|resolution|platform|constitution|amendment|treaty|agreement|contract|rules?|bylaws|charter|guidelines|plan|proposal|sign|signs|notes?|files?|diary|log|forecast|model|index|estimates?|assessment|review|audit|investigation|testimony|speech)$/;

/** The noun phrase ends here: "a report by the ministry", "CNN, which ...". */
const TAIL =
  /\s*(?:[,(;:–—]|\s(?:of|by|from|in|on|for|about|at|with|to|that|which|who|obtained|released|published|conducted|issued|sent|written|posted|being|taken|and)\s).*$/;

/** Applies to the head of the noun phrase: "a new poll by ...", "The New York Times", not "a Times reporter". */
export function isOutletOrDocument(source: string): boolean {
  const plain = source.toLowerCase().replace(/\s+/g, ' ').trim();
  const head = plain
    .replace(TAIL, '')

    .replace(/["“”'’.]+/g, '');
  return OUTLETS.test(head) || DOCUMENTS.test(head);
}
