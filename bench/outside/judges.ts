// Validators and clients that are not ours, out of a throw-away folder. Each answers what it holds against a text; an
// empty list is a clean bill.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What to type in an empty folder to have all of them. */
export const SETUP = [
  'npm install rss-parser@3.13.0 jsonfeed-schema ajv ajv-draft-04 ajv-formats sitemap@9.0.1 \\',
  '  @adobe/structured-data-validator@1.7.1 @marbec/web-auto-extractor @extractus/oembed-extractor@6.0.0',
  'git clone https://github.com/w3c/feedvalidator && python3 -m venv py && py/bin/pip install lxml html5lib rdflib',
  'git clone https://github.com/schemaorg/schemaorg && git clone https://github.com/ekalinin/sitemap.js',
  'mkdir schemas && cp schemaorg/data/releases/30.0/schemaorg-all-https.jsonld node_modules/sitemap/schema/sitemap.xsd schemas/',
  'for name in news video; do git -C sitemap.js show f260fdf:tests/sitemap-$name.xsd > schemas/sitemap-$name.xsd; done',
  'apt-get install libxml2-utils',
] as const;

export interface Judges {
  feed(xml: string, address: string, contentType: string): Promise<readonly string[]>;
  /** Titles of the items, as an independent parser reads them. */
  feedTitles(xml: string): Promise<readonly string[]>;
  jsonFeed(json: string): Promise<readonly string[]>;
  structuredData(html: string): Promise<readonly string[]>;
  sitemap(xml: string): Promise<readonly string[]>;
}

/** What is missing in the folder, by name; empty when all is there. */
export function missingTools(tools: string): readonly string[] {
  const needed = [
    'feedvalidator/src/feedvalidator',
    'py/bin/python',
    'node_modules/rss-parser',
    'node_modules/jsonfeed-schema',
    'node_modules/ajv-formats',
    'node_modules/@adobe/structured-data-validator',
    'node_modules/@marbec/web-auto-extractor',
    'node_modules/@extractus/oembed-extractor',
    ...['schemaorg-all-https.jsonld', 'sitemap.xsd', 'sitemap-news.xsd', 'sitemap-video.xsd'].map(
      (name) => `schemas/${name}`,
    ),
  ].filter((path) => !existsSync(join(tools, path)));
  return Bun.which('xmllint') === null ? [...needed, 'xmllint'] : needed;
}

/** Loads a package of the folder. */
export async function fromTools<Package>(tools: string, name: string): Promise<Package> {
  return (await import(Bun.resolveSync(name, tools))) as Package;
}

/** Opens them; `scratch` is a folder for what they read. */
export function openJudges(tools: string, scratch: string): Judges {
  return {
    feed: async (xml, address, contentType) => {
      const file = await keep(scratch, 'feed.xml', xml);
      const script = join(import.meta.dir, 'feed-validator.py');
      const said = await output([join(tools, 'py/bin/python'), script, tools, file, address, contentType]);
      if (said.code !== 0) throw new Error(`The feed validator failed: ${said.errors}`);
      return linesOf(said.text).map((line) => {
        const { kind, text } = JSON.parse(line) as { readonly kind: string; readonly text: string };
        return `${kind}: ${text}`;
      });
    },
    feedTitles: async (xml) => {
      type Parser = new () => { parseString(xml: string): Promise<{ items: { title?: string }[] }> };
      const { default: RssParser } = await fromTools<{ default: Parser }>(tools, 'rss-parser');
      return (await new RssParser().parseString(xml)).items.map(({ title = '' }) => title);
    },
    jsonFeed: async (json) => {
      type Check = ((value: unknown) => boolean) & { readonly errors?: readonly unknown[] | null };
      type Ajv = new (options: object) => { compile(schema: object): Check };
      const schema = (await Bun.file(
        join(tools, 'node_modules/jsonfeed-schema/schema-v1.1.json'),
      ).json()) as { readonly $schema?: string };
      const draft = schema.$schema?.includes('2020-12') === true ? 'ajv/dist/2020' : 'ajv';
      const { default: AjvOf } = await fromTools<{ default: Ajv }>(tools, draft);
      const { default: addFormats } = await fromTools<{ default: (ajv: object) => void }>(
        tools,
        'ajv-formats',
      );
      const ajv = new AjvOf({ allErrors: true, strict: false });
      addFormats(ajv);
      const check = ajv.compile(schema);
      return check(JSON.parse(json)) ? [] : (check.errors ?? []).map((error) => JSON.stringify(error));
    },
    structuredData: async (html) => {
      interface Issue {
        readonly severity: string;
        readonly issueMessage: string;
        readonly path: readonly { readonly type?: string; readonly property?: string }[];
      }
      type Extractor = new (options: object) => { parse(html: string): unknown };
      type Validator = new (vocabulary: unknown) => { validate(found: unknown): Promise<readonly Issue[]> };
      const { default: ExtractorOf } = await fromTools<{ default: Extractor }>(
        tools,
        '@marbec/web-auto-extractor',
      );
      const { default: ValidatorOf } = await fromTools<{ default: Validator }>(
        tools,
        '@adobe/structured-data-validator',
      );
      const vocabulary: unknown = await Bun.file(join(tools, 'schemas/schemaorg-all-https.jsonld')).json();
      const found = new ExtractorOf({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html);
      const issues = await new ValidatorOf(vocabulary).validate(found);
      return issues.map(({ severity, issueMessage, path }) => {
        const place = path.map(({ type, property }) => property ?? type ?? '').join('/');
        return `${severity}: ${issueMessage} (${place})`;
      });
    },
    sitemap: async (xml) => {
      const file = await keep(scratch, 'sitemap.xml', xml);
      await keep(scratch, 'links.xsd', XHTML_LINK);
      const schema = await keep(scratch, 'all.xsd', allSchemas(join(tools, 'schemas')));
      const said = await output(['xmllint', '--nonet', '--noout', '--schema', schema, file]);
      return said.code === 0 ? [] : linesOf(said.errors);
    },
  };
}

/** hreflang pairs are `xhtml:link` elements, which the sitemap schemas leave to XHTML's own. */
const XHTML_LINK =
  '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml"><element name="link"><complexType><attribute name="rel" use="required"/><attribute name="hreflang"/><attribute name="href" type="anyURI" use="required"/></complexType></element></schema>';

function allSchemas(folder: string): string {
  const imports = [
    ['http://www.sitemaps.org/schemas/sitemap/0.9', join(folder, 'sitemap.xsd')],
    ['http://www.google.com/schemas/sitemap-news/0.9', join(folder, 'sitemap-news.xsd')],
    ['http://www.google.com/schemas/sitemap-video/1.1', join(folder, 'sitemap-video.xsd')],
    ['http://www.w3.org/1999/xhtml', 'links.xsd'],
  ].map(([namespace, path]) => `<import namespace="${namespace}" schemaLocation="${path}"/>`);
  return `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`;
}

async function keep(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

async function output(cmd: readonly string[]) {
  const child = Bun.spawn({ cmd: [...cmd], stdio: ['ignore', 'pipe', 'pipe'] });
  const [text, errors, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { text, errors, code };
}
