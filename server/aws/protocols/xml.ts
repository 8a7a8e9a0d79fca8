/** A value to be written as XML: text, or what stands inside, in order. A null or absent child is left out. */
export type XmlNode = string | number | boolean | readonly XmlChild[];
export type XmlChild = readonly [name: string, node: XmlNode | null | undefined];

/** Writes one element and all in it. */
export function xmlElement(name: string, node: XmlNode, attributes = ''): string {
  const inside = Array.isArray(node)
    ? (node as readonly XmlChild[])
        .map(([child, value]) =>
          value === null || value === undefined ? '' : xmlElement(child, value),
        )
        .join('')
    : escapeXml(String(node));
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn a bare carriage return into a line feed, and then the digest of a body no longer fits.
  '\r': '&#xD;',
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (character) => entities[character] ?? character);
