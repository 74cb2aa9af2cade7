export async function textOf(document: string): Promise<string> {
  const response = await fetch(new URL(`../../docs/${document}`, import.meta.url));
  return response.text();
}

/** The samples of one language in a document, in order. */
export async function samplesOf(document: string, language: string): Promise<string[]> {
  const fences = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms');
  return [...(await textOf(document)).matchAll(fences)].map(([, sample = '']) => sample);
}

/** Runs a sample as the module of a page that has these names. */
export async function run(sample: string, names: Record<string, unknown> = {}): Promise<void> {
  Object.assign(globalThis, { given: names });
  const known = `const { ${Object.keys(names).join(', ')} } = globalThis.given;`;
  const url = URL.createObjectURL(new Blob([known, sample], { type: 'text/javascript' }));
  await import(url);
  URL.revokeObjectURL(url);
}
