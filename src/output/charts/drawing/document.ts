/** A document to draw in where there is no browser. jsdom takes half a second to load, so it loads on first use; a
 * page passes its own `document` to the charts and never loads this.
 */
export async function createDocument(): Promise<Document> {
  const { JSDOM } = await import('jsdom');
  return new JSDOM('').window.document;
}
