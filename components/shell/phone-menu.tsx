"use client";

import { useTranslations } from "next-intl";
import { useSignInHref } from "#components/shell/account-menu";
import { LanguageSwitch } from "#components/shell/language-switch";
import { personalPlaces, usePlaces } from "#components/shell/places";
import { SignOutButton } from "#components/shell/sign-out-button";
import { useTheme } from "#components/shell/theme-switch";
import { Dialog } from "#components/ui/dialog";
import { Link } from "#components/ui/link";
import { Segmented } from "#components/ui/segmented";
import { useSession } from "#lib/account/client";
import { chooseTheme, themes } from "#lib/theme";

const row = "target flex w-full items-center border-rule border-b py-2 text-left aria-[current=page]:text-accent";

/** Everything of the wide header, in reach of a thumb. */
export function PhoneMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shell");
  const places = usePlaces();
  const theme = useTheme();
  const user = useSession().data?.user;
  const signIn = useSignInHref();
  const signUp = useSignInHref("sign-up");
  return (
    <Dialog open={open} onClose={onClose} title={user ? user.name : t("menu")} place="side">
      <nav aria-label={t("mainNav")}>
        {places.map(({ href, name, current }) => (
          <Link key={name} href={href} onClick={onClose} aria-current={current ? "page" : undefined} className={row}>
            {t(`places.${name}`)}
          </Link>
        ))}
        {user ? (
          <>
            {personalPlaces.map(({ href, name }) => (
              <Link key={name} href={href} onClick={onClose} className={row}>
                {t(`places.${name}`)}
              </Link>
            ))}
            <Link href="/settings" onClick={onClose} className={row}>
              {t("settings")}
            </Link>
            <SignOutButton className={row} />
          </>
        ) : (
          <>
            <Link href={signIn} onClick={onClose} className={row}>
              {t("signIn")}
            </Link>
            <Link href={signUp} onClick={onClose} className={row}>
              {t("signUp")}
            </Link>
          </>
        )}
      </nav>
      <div className="mt-5 flex items-center justify-between gap-4">
        <Segmented
          label={t("theme.label")}
          value={theme}
          options={themes.map((choice) => ({ value: choice, label: t(`theme.${choice}`) }))}
          onChange={chooseTheme}
        />
        <LanguageSwitch className="target inline-flex items-center px-2" />
      </div>
    </Dialog>
  );
}
