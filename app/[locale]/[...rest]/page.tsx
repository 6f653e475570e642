import { notFound } from "next/navigation";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** Every address nobody else answers, so that it gets the 404 page in its own language. */
export default function UnknownPage() {
  notFound();
}
