// Writes XML 1.0 from plain data. Invariant: whatever a text holds, the result is well formed: markup is escaped, and
// characters that XML forbids are left out.

/** A piece of XML that is well formed already. */
export interface Xml {
  readonly xml: string;
}

/** A text is escaped; null is left out. */
export type XmlChild = Xml | string | null;

export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** One element. `name` and the attributes' names are our own; values and children may be anybody's. */
export function element(name: string, attributes: XmlAttributes = {}, ...children: readonly XmlChild[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (child === null ? '' : typeof child === 'string' ? escaped(child) : child.xml))
    .join('');
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Elements one after the other. */
export function elements(children: readonly XmlChild[]): Xml {
  return { xml: children.map((child) => (child === null ? '' : textOrXml(child))).join('') };
}

/** A whole document, its root with its namespaces. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function textOrXml(child: Xml | string): string {
  return typeof child === 'string' ? escaped(child) : child.xml;
}

// XML 1.0, fifth edition, production 2 (Char); with the `u` flag half a character counts as one of its own.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The characters of a text that XML can hold. */
export function allowedInXml(text: string): string {
  return text.replace(FORBIDDEN, '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As they are, a parser would make spaces or line feeds of them (sections 2.11 and 3.3.3).
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return allowedInXml(text).replace(/[&<>"\r\t]/g, (character) => ESCAPES[character]!);
}
