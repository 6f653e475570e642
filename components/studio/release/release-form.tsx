"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ImpactView } from "#components/studio/release/impact-view";
import { ReleaseRefusal } from "#components/studio/release/release-refusal";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { usePublishTogether } from "#lib/editorial/client/releases";
import type { Waiting } from "#lib/editorial/schema/release";

type ReleaseFormProps = { items: readonly Waiting[]; onDone: () => void };

/** What it would do, what to say of it, and the one press that does it. */
export function ReleaseForm({ items, onDone }: ReleaseFormProps) {
  const t = useTranslations("studio.releases");
  const publish = usePublishTogether();
  const [message, setMessage] = useState("");
  const [tried, setTried] = useState(false);
  const choice = items.map(({ kind, slug, version }) => `${kind}/${slug}/${version}`).join(" ");
  const [refused, setRefused] = useState("");
  if (items.length === 0) {
    return publish.isSuccess ? (
      <Notice>{t("done", { count: publish.data.items.length, release: publish.data.release })}</Notice>
    ) : null;
  }
  const silent = message.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (silent || publish.isPending) return;
    const versions = items.map(({ kind, slug, version }) => ({ kind, slug, version }));
    publish.mutate(
      { items: versions, message: message.trim() },
      {
        // Another choice has another fate.
        onError: () => setRefused(choice),
        onSuccess: () => {
          setMessage("");
          setTried(false);
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="measure mt-3 grid gap-5">
      <h2 className="text-xl">{t("publishHeading", { count: items.length })}</h2>
      <Look key={items.map(({ kind, slug }) => `${kind}/${slug}`).join(" ")} items={items} />
      <Field label={t("message")} hint={t("messageHint")} error={tried && silent ? t("messageMissing") : undefined}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={500}
            rows={3}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
      </Field>
      {publish.isError && refused === choice ? <ReleaseRefusal error={publish.error} items={items} /> : null}
      <p>
        <Button type="submit" variant="solid" pending={publish.isPending}>
          {t("publish", { count: items.length })}
        </Button>
      </p>
    </form>
  );
}

/** The impact of this very choice, measured when it is asked for; another choice has another. */
function Look({ items }: { items: readonly Waiting[] }) {
  const t = useTranslations("studio.releases");
  const [looking, setLooking] = useState(false);
  if (!looking) {
    return (
      <p>
        <Button onClick={() => setLooking(true)}>{t("look")}</Button>
      </p>
    );
  }
  return (
    <section aria-label={t("impact")}>
      <ImpactView items={items.map(({ kind, slug }) => ({ kind, slug, act: "publish" }))} />
    </section>
  );
}
