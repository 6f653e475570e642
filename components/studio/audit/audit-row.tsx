"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/studio/when";
import { Cell, HeadCell, Table } from "#components/ui/table";
import { setAddress } from "#lib/address";
import { auditChanges } from "#lib/audit/rules";
import type { AuditEntry } from "#lib/audit/schema";

const look = (id: string) => setAddress({ q: id, cursor: null }, "push");

/** One act: when, who, what, on what; what it changed opens below. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("studio.audit");
  const moment = useMoment();
  const wordsOf = useActWords();
  const { at, actor, act, objectId, objectName, requestId } = entry;
  const changes = auditChanges(entry.before, entry.after);
  return (
    <li className="grid items-baseline gap-x-6 gap-y-1 border-rule border-b py-2 md:grid-cols-[11rem_minmax(0,12rem)_minmax(0,14rem)_minmax(0,1fr)]">
      <time dateTime={at} className="text-sm text-soft tabular-nums">
        {moment(at)}
      </time>
      <span className="min-w-0 break-words">
        {actor === null ? (
          <span className="text-soft">{t("system")}</span>
        ) : (
          <button type="button" className="link target text-left" onClick={() => look(actor.id)}>
            {actor.name ?? t("gone")}
          </button>
        )}
      </span>
      <span className="min-w-0 break-words">{wordsOf(act)}</span>
      <span className="min-w-0">
        <button type="button" className="link target max-w-full break-all text-left" onClick={() => look(objectId)}>
          {objectName ?? objectId}
        </button>
      </span>
      <details className="min-w-0 text-sm md:col-span-4">
        <summary className="target inline-flex cursor-pointer items-center text-soft hover:text-ink">
          {t("show")}
        </summary>
        {changes.length === 0 ? null : (
          <Table caption={t("show")} className="mt-1 mb-2">
            <thead>
              <tr>
                <HeadCell>{t("field")}</HeadCell>
                <HeadCell>{t("before")}</HeadCell>
                <HeadCell>{t("after")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <Cell>
                    <code>{field}</code>
                  </Cell>
                  <Cell>
                    <Value value={before} />
                  </Cell>
                  <Cell>
                    <Value value={after} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <p className="text-soft">
          {t("code")} <code>{act}</code> · {t("request")}{" "}
          <button type="button" className="link target break-all text-left font-mono" onClick={() => look(requestId)}>
            {requestId}
          </button>
        </p>
      </details>
    </li>
  );
}

/** What an act is about and what was done, in words; a part nobody has written words for stands as it is. */
function useActWords(): (act: string) => string {
  const t = useTranslations("studio.audit");
  const said = (key: string, plain: string) => {
    const known = key as Parameters<typeof t.has>[0];
    return t.has(known) ? t(known as "code") : plain;
  };
  return (act) => {
    const [kind = "", verb = ""] = act.split(".");
    return `${said(`kinds.${kind}`, kind)} · ${said(`verbs.${verb}`, verb)}`;
  };
}

function Value({ value }: { value: unknown }) {
  if (value === undefined || value === null) return <span className="text-soft">–</span>;
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 1);
  return <code className="whitespace-pre-wrap break-words">{text}</code>;
}
