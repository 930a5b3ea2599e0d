/** The sample workbooks that the page is built with, by their file names. */
export interface Sample {
  readonly fileName: string;
  readonly url: string;
}

const files = import.meta.glob<string>("../../samples/*.xlsx", { query: "?url", import: "default", eager: true });

/** The clean sample first: the page opens on it. */
export const SAMPLES: readonly Sample[] = Object.entries(files)
  .map(([path, url]) => ({ fileName: path.split("/").at(-1) ?? path, url }))
  .sort((a, b) => a.fileName.localeCompare(b.fileName, "en-GB"));

export async function sampleBytes(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(sample.url);
  if (!response.ok) throw new Error(`${sample.fileName} could not be fetched: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
