"use client";

import { NextIntlClientProvider, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Messages } from "#lib/client-messages";

/** Adds words to those the page has already, so that none travels twice. */
export function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const known = useMessages();
  const all = useMemo(() => ({ ...known, ...messages }), [known, messages]);
  return <NextIntlClientProvider messages={all}>{children}</NextIntlClientProvider>;
}
