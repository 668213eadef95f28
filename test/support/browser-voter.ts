// A reader's browser as far as voting goes: one cookie jar and one kept key for all its tabs, by script or by form.

export interface Answered {
  readonly status: number;
  readonly total: number;
  readonly yours: string | null;
}

export interface Voter {
  /** By script. `lostAnswers`: how often the answer is lost on the way, and the same sent again. */
  press(storyId: string, kind: string | null, lostAnswers?: number): Promise<Answered>;
  /** By form, following the way round for the cookie; answers the address it ended at. */
  submit(slug: string, kind: string | null): Promise<string>;
  yours(storyId: string): Promise<string | null>;
}

const MAX_REDIRECTS = 3;

/** A browser without cookies and without a key, on the site that `origin` names at the moment. */
export function openVoter(origin: () => string): Voter {
  let cookie: string | undefined;
  let key: string | undefined;

  const keep = (response: Response) => {
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.slice(0, set.indexOf(';'));
  };
  const headers = () => ({
    ...(cookie === undefined ? {} : { cookie }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  });

  return {
    press: async (storyId, kind, lostAnswers = 0) => {
      key ??= Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
      const address = `${origin()}/api/v1/stories/${storyId}/reaction`;
      // As two tabs do: what was known when it was sent, whatever comes back meanwhile.
      const init: RequestInit =
        kind === null
          ? { method: 'DELETE', headers: headers() }
          : { method: 'PUT', headers: headers(), body: JSON.stringify({ kind }) };
      for (let lost = 0; lost < lostAnswers; lost++) await (await fetch(address, init)).arrayBuffer();
      const response = await fetch(address, init);
      keep(response);
      const { total, yours } = (await response.json()) as Omit<Answered, 'status'>;
      return { status: response.status, total, yours };
    },
    submit: async (slug, kind) => {
      let address = `/stories/${slug}/reaction`;
      for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
        const response = await fetch(origin() + address, {
          method: 'POST',
          redirect: 'manual',
          headers: cookie === undefined ? {} : { cookie },
          body: new URLSearchParams({ kind: kind ?? 'none' }),
        });
        keep(response);
        await response.arrayBuffer();
        address = response.headers.get('location') ?? `status ${response.status}`;
        if (response.status !== 307) return address;
      }
      return 'sent round for ever';
    },
    yours: async (storyId) => {
      const response = await fetch(`${origin()}/api/v1/stories/${storyId}/reaction`, { headers: headers() });
      return ((await response.json()) as { yours: string | null }).yours;
    },
  };
}
