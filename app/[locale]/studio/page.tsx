import { redirect } from "next/navigation";

/** The studio opens with what is worked on most. */
export default async function StudioPage({ params }: { params: Promise<{ locale: string }> }) {
  redirect(`/${(await params).locale}/studio/resources`);
}
