import { getTranslations } from "next-intl/server";
import { AccountMenu } from "#components/shell/account-menu";
import { LanguageSwitch } from "#components/shell/language-switch";
import { MainNav } from "#components/shell/main-nav";
import { MenuButton, SearchButton } from "#components/shell/overlay-buttons";
import { ThemeSwitch } from "#components/shell/theme-switch";
import { Link } from "#components/ui/link";

export async function Header() {
  const t = await getTranslations("shell");
  return (
    <header className="border-rule border-b print:hidden">
      <div className="page flex h-14 items-center gap-2 md:h-16 md:gap-6">
        <Link href="/" className="target inline-flex items-center gap-2 font-semibold font-serif text-xl">
          <Mark />
          {t("productName")}
        </Link>
        <nav aria-label={t("mainNav")} className="hidden h-full lg:block">
          <MainNav />
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <SearchButton />
          <span className="hidden items-center gap-1 lg:flex">
            <LanguageSwitch className="target inline-flex items-center justify-center rounded-md px-2 text-soft whitespace-nowrap hover:bg-wash hover:text-ink" />
            <ThemeSwitch />
            <AccountMenu />
          </span>
          <MenuButton />
        </div>
      </div>
    </header>
  );
}

/** The sign of the product: a line that turns at a station. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6">
      <path
        d="M4 24h9V9h15"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="13" cy="9" r="5.5" className="fill-accent" />
    </svg>
  );
}
