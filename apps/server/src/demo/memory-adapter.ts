import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

/** Keeps what a demo provider must remember in the memory of the process; each provider has its own. */
export function memoryAdapters(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  return (model) => {
    const key = (id: string): string => `${model} ${id}`;
    const live = (entry: Entry | undefined): AdapterPayload | undefined =>
      entry && entry.endsAt > Date.now() ? entry.payload : undefined;
    const where = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      live([...entries].find(([name, { payload }]) => name.startsWith(`${model} `) && matches(payload))?.[1]);
    return {
      upsert(id, payload, expiresIn) {
        for (const [name, { endsAt }] of entries) if (endsAt <= Date.now()) entries.delete(name);
        entries.set(key(id), { payload, endsAt: Date.now() + expiresIn * 1000 });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(live(entries.get(key(id)))),
      findByUid: (uid) => Promise.resolve(where((payload) => payload.uid === uid)),
      findByUserCode: (userCode) => Promise.resolve(where((payload) => payload.userCode === userCode)),
      consume(id) {
        const entry = entries.get(key(id));
        if (entry)
          entries.set(key(id), {
            ...entry,
            payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) },
          });
        return Promise.resolve();
      },
      destroy(id) {
        entries.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId(grantId) {
        for (const [name, { payload }] of entries) if (payload.grantId === grantId) entries.delete(name);
        return Promise.resolve();
      },
    };
  };
}
