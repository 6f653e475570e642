"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChangedText } from "#components/studio/editor/field-value";
import { saysValue, useRowError } from "#components/studio/import/use-import-words";
import { resourceKind } from "#components/studio/resource/resource-kind";
import { Link } from "#components/ui/link";
import { Cell, HeadCell, Table } from "#components/ui/table";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import type { Offer } from "#lib/editorial/rules/offer";
import type { ImportRow } from "#lib/editorial/schema/import";
import { languageOf, pick } from "#lib/localized";

type RowsProps = { rows: ImportRow[]; offer: Offer };

/** The rows of a plan: a table where there is room for one, a list on a phone. */
export function ImportRows({ rows, offer }: RowsProps) {
  const t = useTranslations("studio.bulk.import");
  if (rows.length === 0) return <p className="py-6 text-soft">{t("noRows")}</p>;
  return (
    <>
      <div className="hidden md:block">
        <Table caption={t("caption")}>
          <thead>
            <tr>
              {(["row", "action", "title", "detail"] as const).map((column) => (
                <HeadCell
                  key={column}
                  className={column === "row" ? "whitespace-nowrap text-right" : "whitespace-nowrap"}
                >
                  {t(`column.${column}`)}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <Cell numeric>{row.row ?? <span className="whitespace-nowrap">{t("notInFile")}</span>}</Cell>
                <Cell className="whitespace-nowrap">
                  <Action row={row} />
                </Cell>
                <Cell className="w-2/5 min-w-56">
                  <Title row={row} />
                </Cell>
                <Cell className="w-3/5">
                  <Details row={row} offer={offer} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="border-rule border-t md:hidden">
        {rows.map((row) => (
          <li key={row.number} className="grid gap-1.5 border-rule border-b py-3">
            <p className="flex gap-3 text-sm text-soft">
              <span>{row.row === null ? t("notInFile") : t("rowNumber", { row: row.row })}</span>
              <Action row={row} />
            </p>
            <Title row={row} />
            <Details row={row} offer={offer} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Action({ row: { action, archive } }: { row: ImportRow }) {
  const t = useTranslations("studio.bulk.import");
  return (
    <span className={action === "error" ? "text-accent" : action === "nothing" ? "text-soft" : ""}>
      {t(`action.${action}`)}
      {archive && action !== "archive" ? ` ${t("alsoArchive")}` : ""}
    </span>
  );
}

function Title({ row: { action, slug, title } }: { row: ImportRow }) {
  const t = useTranslations("studio.bulk.import");
  const locale = useLocale();
  const text = pick(title, locale) || t("untitled");
  const name = (
    <span lang={languageOf(title, locale)} className="line-clamp-3">
      {text}
    </span>
  );
  return (
    <div className="break-words">
      {action === "change" || action === "archive" || (action === "nothing" && slug !== "") ? (
        <Link href={`/studio/resources/${slug}`} className="link">
          {name}
        </Link>
      ) : (
        name
      )}
      <span className="block break-all text-sm text-soft">{slug}</span>
    </div>
  );
}

function Details({ row, offer }: { row: ImportRow; offer: Offer }) {
  const t = useTranslations("studio.bulk.import");
  const locale = useLocale();
  const words = resourceKind.useFieldWords(offer);
  const errorText = useRowError();
  if (row.errors.length + row.changes.length + row.similar.length === 0) return null;
  return (
    <ul className="grid gap-1.5 text-sm">
      {row.errors.map((error) => (
        <li key={`${error.column} ${error.code} ${error.value}`} className="break-words">
          {error.column === null ? null : <code className="mr-2">{error.column}</code>}
          <span className={row.action === "error" ? "text-accent" : "text-soft"}>{errorText(error)}</span>
          {error.value === null || saysValue(error.code) ? null : (
            <span className="block text-soft">{t("value", { value: error.value })}</span>
          )}
        </li>
      ))}
      {row.changes.map(({ path, before, after }) => (
        <li key={path}>
          <span className="mr-2 font-medium">{words.label(path)}</span>
          <ChangedText
            path={path}
            before={words.text(path, before as FieldValue)}
            after={words.text(path, after as FieldValue)}
          />
        </li>
      ))}
      {row.similar.map((other) => (
        <li key={`${other.slug} ${other.row}`} className="break-words">
          <span className="mr-1 text-accent">{t(`sameAs.${other.by}`)}</span>
          {other.row === null ? (
            <Link href={`/studio/resources/${other.slug}`} className="link" lang={languageOf(other.title, locale)}>
              {pick(other.title, locale)}
            </Link>
          ) : (
            t("ofRow", { row: other.row, title: pick(other.title, locale) })
          )}
        </li>
      ))}
    </ul>
  );
}
