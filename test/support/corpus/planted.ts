// Clips with everything in them that tells of the person who filmed, in every form that is known; and what to look for
// in whatever the public can fetch. None of it is anybody's.

import { AAC, H264 } from './codecs.ts';
import { withBox } from './changes.ts';
import { clip, playable, type CorpusEntry, type Recipe } from './entry.ts';

const PLACE = { latitude: 48.853, longitude: 2.3499, iso6709: '+48.8530+002.3499/' } as const;
const NAME = 'Anna-Secretina Planted';
const SERIAL = 'SN-PLANTED-77Q4';
const MAKE = 'PlantedPhoneMaker';
const MODEL = 'PlantedPhone X9';
const SOFTWARE = 'PlantedCameraApp 4.2';

export interface PlantedSecret {
  readonly name: string;
  readonly bytes: Buffer;
  /** The entries of the corpus that hold it in just this form. */
  readonly in: readonly string[];
}

/** What must be in no published byte, and in which sources it is. */
export const plantedSecrets: readonly PlantedSecret[] = [
  secret('place as text', PLACE.iso6709, ['planted-xyz', 'planted-mdta', 'planted-matroska']),
  secret('place of loci', lociPlace(), ['planted-loci']),
  secret('place of Exif', exifPlace(), ['planted-exif']),
  secret('place of XMP', '48,51.18N', ['planted-xmp']),
  secret('name', NAME, [
    'planted-xyz',
    'planted-mdta',
    'planted-loci',
    'planted-xmp',
    'planted-exif',
    'planted-matroska',
  ]),
  secret('name in UTF-16', Buffer.from(NAME, 'utf16le'), ['planted-exif']),
  secret('serial number', SERIAL, ['planted-mdta', 'planted-xmp', 'planted-exif', 'planted-sei']),
  secret('make', MAKE, ['planted-mdta', 'planted-xmp', 'planted-exif']),
  secret('model', MODEL, ['planted-mdta', 'planted-xmp', 'planted-exif']),
  secret('software', SOFTWARE, ['planted-mdta']),
];

function secret(name: string, what: string | Buffer, sources: readonly string[]): PlantedSecret {
  return { name, bytes: typeof what === 'string' ? Buffer.from(what) : what, in: sources };
}

/** Which secrets are in some bytes. */
export function secretsIn(bytes: Buffer): readonly string[] {
  return plantedSecrets.filter((planted) => bytes.includes(planted.bytes)).map((planted) => planted.name);
}

/** Longitude and latitude as 16.16 fixed point: 3GPP TS 26.244, section 8.10. */
function lociPlace(): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32BE(Math.trunc(PLACE.longitude * 65_536), 0);
  bytes.writeInt32BE(Math.trunc(PLACE.latitude * 65_536), 4);
  return bytes;
}

/** Degrees, minutes and seconds as six pairs of numbers: Exif 2.32, section 4.6.6. */
function exifPlace(): Buffer {
  const bytes = Buffer.alloc(24);
  [48, 1, 51, 1, 1080, 100].forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" exif:GPSLatitude="48,51.18N" exif:GPSLongitude="2,20.99E" tiff:Make="${MAKE}" tiff:Model="${MODEL}" tiff:Artist="${NAME}" aux:SerialNumber="${SERIAL}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const XMP_UUID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'); // XMP specification, part 3, section 1.2.7

/** A JPEG's bytes with an Exif segment behind its first marker. */
export function withExif(jpeg: Buffer): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock()]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** TIFF with make, model, artist, serial number (0xc62f), XPAuthor (0x9c9d) and a GPS part: Exif 2.32, section 4.6. */
function exifBlock(): Buffer {
  const author = Buffer.from(`${NAME}\0`, 'utf16le');
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
  const fields: readonly (readonly [tag: number, type: number, value: Buffer])[] = [
    [0x010f, 2, text(MAKE)],
    [0x0110, 2, text(MODEL)],
    [0x013b, 2, text(NAME)],
    [0x8825, 4, Buffer.alloc(4)],
    [0x9c9d, 1, author],
    [0xc62f, 2, text(SERIAL)],
  ];
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const directoryBytes = 2 + fields.length * 12 + 4;
  const values: Buffer[] = [];
  let next = 8 + directoryBytes;
  const directory = Buffer.alloc(directoryBytes);
  directory.writeUInt16LE(fields.length, 0);
  const gpsAt = next + fields.reduce((sum, [, type, value]) => (type === 4 ? sum : sum + value.length), 0);
  fields.forEach(([tag, type, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(type === 4 ? 1 : value.length, at + 4);
    directory.writeUInt32LE(type === 4 ? gpsAt : next, at + 8);
    if (type === 4) return;
    values.push(value);
    next += value.length;
  });
  return Buffer.concat([head, directory, ...values, gpsBlock(gpsAt)]);
}

function gpsBlock(at: number): Buffer {
  const directory = Buffer.alloc(2 + 12 + 4);
  directory.writeUInt16LE(1, 0);
  directory.writeUInt16LE(2, 2);
  directory.writeUInt16LE(5, 4);
  directory.writeUInt32LE(3, 6);
  directory.writeUInt32LE(at + directory.length, 10);
  return Buffer.concat([directory, exifPlace()]);
}

/** The smallest JPEG that decoders take for a picture. */
const TINY_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

const PLAIN = `${H264} ${AAC}`;
const tag = (name: string, value: string) => ['-metadata', `${name}=${value}`];
const APPLE = 'com.apple.quicktime';

export const PLANTED: readonly CorpusEntry[] = [
  planted('planted-loci', 'mp4', {}, [...tag('location', PLACE.iso6709), ...tag('artist', NAME)]),
  planted('planted-xyz', 'mov', {}, [...tag('location', PLACE.iso6709), ...tag('artist', NAME)]),
  planted('planted-mdta', 'mp4', { output: `${PLAIN} -movflags use_metadata_tags` }, [
    ...tag(`${APPLE}.location.ISO6709`, PLACE.iso6709),
    ...tag(`${APPLE}.make`, MAKE),
    ...tag(`${APPLE}.model`, MODEL),
    ...tag(`${APPLE}.software`, SOFTWARE),
    ...tag(`${APPLE}.creationdate`, '2026-01-02T03:04:05+0100'),
    ...tag(`${APPLE}.author`, NAME),
    ...tag(`${APPLE}.camera.identifier`, SERIAL),
  ]),
  planted('planted-matroska', 'mkv', {}, [...tag('LOCATION', PLACE.iso6709), ...tag('ARTIST', NAME)], 'B'),
  planted('planted-sei', 'mp4', {
    output: `${PLAIN} -bsf:v h264_metadata=sei_user_data=086f3693-b7b3-4f2c-9653-21492feee5b8+${SERIAL}`,
  }),
  clip(
    'planted-xmp',
    'mp4',
    { output: PLAIN },
    playable(),
    withBox('uuid', Buffer.concat([XMP_UUID, Buffer.from(XMP)])),
  ),
  planted('planted-exif', 'mp4', {
    files: { 'cover.jpg': withExif(TINY_JPEG) },
    more: ['-i', 'cover.jpg'],
    output: `-map 0:v -map 1:a -map 2:v ${PLAIN} -c:v:1 copy -disposition:v:1 attached_pic`,
  }),
];

function planted(
  name: string,
  ending: string,
  recipe: Partial<Recipe>,
  tags: readonly string[] = [],
  as: 'A' | 'B' = 'A',
): CorpusEntry {
  return clip(name, ending, { output: PLAIN, ...recipe, tags }, playable({ class: as }));
}
