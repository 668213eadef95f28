// Whether a file is as the camera wrote it, or an app, a picker or an editing program wrote it anew: by the marks that
// writers leave. Marks can be forged and go missing; so this is a hint for editors, with its reasons, never a proof.

import type { Tags } from './private-details.ts';
import type { MediaReport } from './report.ts';

export type Origin = Pick<MediaReport, 'origin' | 'originSigns'>;

interface Mark {
  /** Whether the tag may stand anywhere, or in one of this name. */
  readonly tag?: string;
  readonly text: RegExp;
  readonly says: string;
}

/** Names that programs write; where nothing else is said, seen in files of these programs. */
const EXPORT_MARKS: readonly Mark[] = [
  // libavformat's writers put it into `encoder` or `software` unless told not to.
  { text: /^Lav[fc]\d/, says: 'It was written by ffmpeg, as many apps and websites use it.' },
  { tag: 'encoder', text: /^HandBrake/i, says: 'It was converted with HandBrake.' },
  { tag: 'encoder', text: /DaVinci|Premiere|Final Cut|CapCut|InShot/i, says: 'An editing program wrote it.' },
  { text: /Mainconcept/i, says: 'An editing program (Adobe) wrote it.' },
  { text: /GPAC ISO|L-SMASH/, says: 'A program that rewrites files (GPAC or L-SMASH) wrote it.' },
  { text: /Twitter-vork/i, says: 'It comes from X (Twitter).' },
  { text: /ISO Media file produced by Google/i, says: 'It comes from YouTube.' },
  { tag: 'comment', text: /^vid:v\w+/, says: 'It comes from TikTok.' },
  { text: /WhatsApp/i, says: 'It names WhatsApp.' }, // guess: most copies from there name nothing at all
  { text: /Telegram/i, says: 'It names Telegram.' }, // guess
  { text: /Instagram/i, says: 'It names Instagram.' }, // guess
];

const CAMERA_MARKS: readonly Mark[] = [
  { tag: 'handler_name', text: /GoPro/, says: 'A GoPro wrote it.' },
  { tag: 'handler_name', text: /^DJI[. ]/, says: 'A DJI camera wrote it.' },
  { tag: 'major_brand', text: /^XAVC/, says: 'A Sony camera wrote it.' },
  { tag: 'major_brand', text: /^CAEP/, says: 'A Canon camera wrote it.' },
  { tag: 'com.android.capture.fps', text: /\d/, says: 'An Android camera says at which speed it filmed.' },
];

/** Judges by the tags of a file; `isNamed` says whether make and model are among them, `isDated` a time of recording. */
export function originOf(tags: Tags, isNamed: boolean, isDated: boolean): Origin {
  const exported = signsIn(tags, EXPORT_MARKS);
  const filmed = signsIn(tags, CAMERA_MARKS);
  // guess: iOS writes these names in camera files too, but those name the phone as well.
  if (!isNamed && /^Core Media (Video|Audio)/.test(tags.get('handler_name') ?? ''))
    exported.push(
      'An iPhone or iPad wrote it, but it does not name the camera: so it was exported or picked.',
    );
  if (isNamed) filmed.push('It names the make and model of a camera.');
  if (exported.length > 0) return { origin: 'export', originSigns: exported };
  if (filmed.length > 0) return { origin: 'camera', originSigns: filmed };
  const missing = isDated
    ? 'It names no camera, as exports do; some Android phones write none either.'
    : 'It names neither a camera nor a time of recording, which cameras write.';
  return { origin: isDated ? 'unknown' : 'export', originSigns: [missing] };
}

function signsIn(tags: Tags, marks: readonly Mark[]): string[] {
  return marks
    .filter(({ tag, text }) =>
      tag === undefined
        ? [...tags.values()].some((value) => text.test(value))
        : text.test(tags.get(tag) ?? ''),
    )
    .map(({ says }) => says);
}
