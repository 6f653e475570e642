import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages";

/** The room of a page with one short form. */
export async function Entry({ title, children }: { title: "signIn" | "signUp"; children: ReactNode }) {
  const t = await getTranslations("account");
  return (
    <div className="page py-12 md:py-20">
      <div className="mx-auto max-w-md">
        <h1 className="border-ink border-t-2 pt-4 text-3xl">{t(title)}</h1>
        <ClientMessages add={["account"]}>{children}</ClientMessages>
      </div>
    </div>
  );
}
