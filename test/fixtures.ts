/** What a server said: a JSON body and its status. */
export interface Recorded {
  status: number;
  body: unknown;
}

/** An answer recorded from a real Kratos; read anew for each caller, who may change it. */
export async function recorded(name: string): Promise<Recorded> {
  const response = await fetch(new URL(`fixtures/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`There is no recording "${name}"`);
  return (await response.json()) as Recorded;
}
