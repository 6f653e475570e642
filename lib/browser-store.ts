/** Where the browser keeps things between visits, or a stand-in that forgets when there is no such place. */
export type Store = {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
};

/** Begins every key of what is kept of people; sign-out removes it all. What is one learner's goes on with their id. */
export const personalPrefix = "waymark:me:";

/**
 * Begins every key of what so far exists in this browser alone. Only its own person's sign-out removes it: whoever uses
 * the browser after a session that ended by itself must not take away what waits for that person's return.
 */
export const unsentPrefix = "waymark:unsent:";
export const unsentOf = (userId: string): string => `${unsentPrefix}${userId}:`;

/** Begins every key of words that someone has typed and not sent; what follows says about what. */
export const draftsOf = (userId: string): string => `${unsentOf(userId)}draft:`;
export const countDrafts = (userId: string, store: Store = browserStore()): number =>
  store.keys(draftsOf(userId)).length;

export function memoryStore(entries = new Map<string, string>()): Store {
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function overStorage(storage: Storage): Store {
  const rest = memoryStore();
  return {
    get: (key) => storage.getItem(key) ?? rest.get(key),
    set(key, value) {
      try {
        storage.setItem(key, value);
        rest.remove(key);
      } catch {
        // Full, or closed to us: this visit at least still knows it.
        rest.set(key, value);
      }
    },
    remove(key) {
      storage.removeItem(key);
      rest.remove(key);
    },
    keys: (prefix) => [...Object.keys(storage).filter((key) => key.startsWith(prefix)), ...rest.keys(prefix)],
  };
}

let opened: Store | undefined;

/** The store of this browser. Reading `localStorage` alone can throw where a person has forbidden it. */
export function browserStore(): Store {
  if (opened) return opened;
  try {
    opened = overStorage(window.localStorage);
  } catch {
    opened = memoryStore();
  }
  return opened;
}

/** What was kept as JSON; `null` when there is nothing or it cannot be read. */
export function readJson<Value>(store: Store, key: string): Value | null {
  const text = store.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

type Handler = () => void | Promise<void>;
const handlers = new Set<Handler>();
const channelName = "waymark:person";

/** Called when the person signs out, here or in another tab, before what is kept of them is removed. */
export function onSignOut(handler: Handler): () => void {
  handlers.add(handler);
  listen();
  return () => handlers.delete(handler);
}

async function forgetHere(userId: string | null): Promise<void> {
  await Promise.allSettled([...handlers].map((handler) => handler()));
  const store = browserStore();
  const unsent = userId === null ? [] : store.keys(unsentOf(userId));
  for (const key of [...store.keys(personalPrefix), ...unsent]) store.remove(key);
}

let leaving = false;

/** Whether the person of this tab goes of their own will; then no page may hold them up with the way back in. */
export const isLeaving = (): boolean => leaving;

/**
 * Removes everything personal from this browser, with what this person has not sent, and tells its other tabs. For
 * signing out and deleting an account; `null` when it is not known whose session that was.
 */
export async function forgetPerson(userId: string | null): Promise<void> {
  leaving = true;
  // The back button may bring this page back as it was.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  await forgetHere(userId);
  channel()?.postMessage({ signedOut: userId });
}

let shared: BroadcastChannel | null | undefined;
let listening = false;

function channel(): BroadcastChannel | null {
  if (shared === undefined) shared = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
  return shared;
}

function listen(): void {
  if (listening || typeof window === "undefined") return;
  listening = true;
  channel()?.addEventListener("message", (event: MessageEvent<{ signedOut: string | null }>) => {
    void forgetHere(event.data.signedOut);
  });
}
