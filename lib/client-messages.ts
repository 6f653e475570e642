import type zh from "#messages/zh.json";

export type Messages = typeof zh;
export type Namespace = keyof Messages;

/** What the browser's code of every page speaks; each byte of it is in the HTML of every page. */
export const everywhere = ["common", "shell", "errors", "levels", "status", "progress"] as const satisfies Namespace[];

/** The part of the messages that travels to the browser. */
export function onlyMessages(messages: Messages, wanted: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(
    Object.entries(messages).filter(([namespace]) => wanted.some((wish) => wish === namespace)),
  );
}
