"use client";

import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { personalPlaces } from "#components/shell/places";
import { SignOutButton } from "#components/shell/sign-out-button";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Menu, menuItemClass } from "#components/ui/menu";
import { useSession } from "#lib/account/client";

/** The way to sign in that leads back here, and from pages that are no place of their own to the dashboard. */
export function useSignInHref(page: "sign-in" | "sign-up" = "sign-in"): `/${string}` {
  const path = usePathname();
  const locale = useLocale();
  const inside = path.slice(locale.length + 1);
  if (inside === "" || inside === "/sign-in" || inside === "/sign-up") return `/${page}`;
  return `/${page}?next=${encodeURIComponent(path)}`;
}

export function AccountMenu() {
  const t = useTranslations("shell");
  const session = useSession();
  const signIn = useSignInHref();
  // Until it is known who this is, the room is kept and nothing is claimed.
  if (session.data === undefined) return <span className="inline-block h-9 w-24" />;
  const { user } = session.data;
  if (user === null) {
    return (
      <Link href={signIn} className={buttonClass({ size: "sm" })}>
        {t("signIn")}
      </Link>
    );
  }
  return (
    <Menu
      label={t("accountOf", { name: user.name })}
      trigger={
        <>
          <span className="max-w-32 truncate">{user.name}</span>
          <ChevronDown aria-hidden className="size-4 text-soft" />
        </>
      }
    >
      {personalPlaces.map(({ href, name }) => (
        <Link key={name} href={href} className={menuItemClass}>
          {t(`places.${name}`)}
        </Link>
      ))}
      <Link href="/settings" className={menuItemClass}>
        {t("settings")}
      </Link>
      <SignOutButton className={menuItemClass} />
    </Menu>
  );
}
