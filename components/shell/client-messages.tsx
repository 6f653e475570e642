import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreMessages } from "#components/shell/more-messages";
import { everywhere, type Namespace, onlyMessages } from "#lib/client-messages";

/** Gives every client component the words of the frame; once, around everything. */
export async function FrameMessages({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={onlyMessages(await getMessages(), everywhere)}>{children}</NextIntlClientProvider>
  );
}

/** Gives client components below it the words of more namespaces than every page carries. */
export async function ClientMessages({ add, children }: { add: readonly Namespace[]; children: ReactNode }) {
  return <MoreMessages messages={onlyMessages(await getMessages(), add)}>{children}</MoreMessages>;
}
