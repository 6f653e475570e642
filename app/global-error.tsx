"use client";

import "#app/globals.css";
import { useEffect } from "react";
import { Button } from "#components/ui/button";
import crash from "#messages/crash.json";

/** When even the frame has failed. It has only itself to stand on, hence the words of its own. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = typeof location !== "undefined" && location.pathname.startsWith("/en") ? "en" : "zh";
  const words = crash[locale];
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <html lang={locale}>
      <body>
        <main className="page py-16">
          <title>{words.title}</title>
          <h1 className="text-3xl">{words.title}</h1>
          <p className="mt-3 mb-8 text-soft">{words.text}</p>
          <Button variant="solid" onClick={() => retry()}>
            {words.retry}
          </Button>
        </main>
      </body>
    </html>
  );
}
