import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { clientMessages, type Namespace } from "#lib/client-messages";

/** Gives client components below it the words of more namespaces than every page carries. */
export async function ClientMessages({ add = [], children }: { add?: Namespace[]; children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={clientMessages(await getMessages(), add)}>{children}</NextIntlClientProvider>
  );
}
