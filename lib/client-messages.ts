import type zh from "#messages/zh.json";

export type Messages = typeof zh;
export type Namespace = keyof Messages;

/** What the browser's code of every page speaks. A page that needs more adds it with `<ClientMessages add={[…]}>`. */
const everywhere = ["common", "shell", "errors", "levels", "status", "progress"] as const satisfies Namespace[];

/** The part of the messages that travels to the browser: every byte here is in the HTML of every page. */
export function clientMessages(messages: Messages, add: readonly Namespace[] = []): Partial<Messages> {
  const wanted = new Set<string>([...everywhere, ...add]);
  return Object.fromEntries(Object.entries(messages).filter(([namespace]) => wanted.has(namespace)));
}
