const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A new SVG element with its attributes, holding text or other elements. */
export function createSvg<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Renames every id within `root` to `<prefix>-1`, `<prefix>-2`, … in document order, and the references to them. Plot
 * counts its ids up per process, so they would differ from run to run, and would meet those of other charts on a page.
 */
export function renumberIds(root: Element, prefix: string): void {
  const renamed = new Map<string, string>();
  for (const element of root.querySelectorAll('[id]')) {
    const id = `${prefix}-${renamed.size + 1}`;
    renamed.set(element.id, id);
    element.id = id;
  }
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of Array.from(element.attributes)) {
      const url = value.replace(/^url\(#(.+)\)$/, (whole, id: string) => {
        const to = renamed.get(id);
        return to === undefined ? whole : `url(#${to})`;
      });
      if (url !== value) element.setAttribute(name, url);
    }
  }
}

const COORDINATES = ['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'transform'] as const;
const LONG_NUMBER = /-?\d+\.\d{3,}(e-?\d+)?/g;

/** Rounds every coordinate within `root` to a hundredth of a pixel: the last bits of a sum are not part of a picture. */
export function roundCoordinates(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of COORDINATES) {
      const value = element.getAttribute(name);
      const rounded = value?.replace(LONG_NUMBER, (digits) => String(Number(Number(digits).toFixed(2))));
      if (rounded !== undefined) element.setAttribute(name, rounded);
    }
  }
}

// Characters that XML 1.0 cannot hold, however they are written.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// Between two elements, save within a text, where a line break would show as a space. No text or attribute holds
// this pair, for the serialiser escapes both.
const BETWEEN_ELEMENTS = />(?=<(?!\/?tspan|\/text))/g;

/** The element as well-formed XML, each element on a line of its own so that two versions can be compared. Text is
 * escaped by the serialiser; a character that XML has no place for becomes U+FFFD.
 */
export function serialise(document: Document, element: Element): string {
  const window = document.defaultView;
  if (window === null) throw new Error('invalid document: it has no window');
  const xml = new window.XMLSerializer().serializeToString(element);
  return `${xml.replace(NOT_XML, '\uFFFD').replace(BETWEEN_ELEMENTS, '>\n')}\n`;
}
