"use client";

import NextLink from "next/link";
import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "locale" | "prefetch"> & {
  /** Address inside the product without the language, such as `/dashboard`. */
  href: `/${string}`;
};

/** A link inside the product, in the language of the page. The next page is fetched when a hand or focus nears the link. */
export function Link({ href, onPointerEnter, onFocus, ...rest }: LinkProps) {
  const locale = useLocale();
  const [near, setNear] = useState(false);
  return (
    <NextLink
      href={href === "/" ? `/${locale}` : `/${locale}${href}`}
      prefetch={near ? null : false}
      onPointerEnter={(event) => {
        setNear(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setNear(true);
        onFocus?.(event);
      }}
      {...rest}
    />
  );
}
