"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that the network is away and that marks are kept all the same. */
export function OfflineBanner() {
  const t = useTranslations("shell");
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {online ? null : (
        <p className="border-rule border-b bg-wash">
          <span className="page flex items-center gap-2.5 py-2 text-sm">
            <WifiOff aria-hidden className="size-4 shrink-0" />
            {t("offline")}
          </span>
        </p>
      )}
    </div>
  );
}
